import Extraction

/// What became of each piece of an input, as one self-contained web page without scripts.
enum ExplanationPage {
  static func html(_ explanation: Explanation, name: String) -> String {
    let title = explanation.article.metadata.title
    var parts = [head(title.isEmpty ? name : title)]
    parts.append("<h1>\(escaped(title.isEmpty ? "Untitled" : title))</h1>")
    let counts = counts(explanation)
    parts.append("<p class=\"note\">\(escaped(name)): \(counts).</p>")
    for note in ExplanationText.notes(explanation) {
      parts.append("<p class=\"note\">\(escaped(note))</p>")
    }
    parts += explanation.pieces.map(piece)
    parts.append("</body></html>")
    return parts.joined(separator: "\n")
  }

  private static func counts(_ explanation: Explanation) -> String {
    var (kept, dropped) = (0, 0)
    for piece in explanation.pieces {
      switch piece.fate {
      case .kept: kept += 1
      case .dropped: dropped += 1
      case .fact: break
      }
    }
    return "\(kept) kept, \(dropped) dropped"
  }

  private static func piece(_ piece: Explanation.Piece) -> String {
    let kind =
      switch piece.fate {
      case .kept: "kept"
      case .fact: "fact"
      case .dropped: "dropped"
      }
    let score = ExplanationText.score(piece.score)
    let fate = ExplanationText.fate(piece.fate)
    let decision = escaped("\(score) \(fate), \(ExplanationText.decision(piece))")
    return "<div class=\"\(kind)\"><small>\(decision)</small><p>\(escaped(piece.text))</p></div>"
  }

  /// The policy keeps a browser from running or fetching anything, whatever the page's text is.
  private static func head(_ title: String) -> String {
    """
    <!DOCTYPE html>
    <html><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="color-scheme" content="light dark"><title>\(escaped(title))</title>
    <style>
    body { font: 1rem/1.5 serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
    div { border-left: .25rem solid; padding: 0 1rem; margin: .75rem 0 }
    p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }
    small, .note { font-family: sans-serif; opacity: .7 }
    .fact { border-left-style: dotted } .dropped { opacity: .45; border-left-color: transparent }
    </style></head><body>
    """
  }

  /// Text in which nothing is markup.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
