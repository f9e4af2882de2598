import Extraction
import Screen

/// What became of each piece of an input, as lines of text.
enum ExplanationText {
  /// Longer pieces are cut in a pipe; on a terminal at its width.
  private static let pipeColumns = 160

  static func print(_ explanation: Explanation, to output: Printer) {
    let width = max(40, output.columns ?? pipeColumns)
    for piece in explanation.pieces {
      let head = line(piece)
      let room = max(16, width - DisplayWidth.width(of: head) - 2)
      let text = DisplayWidth.truncated(oneLine(piece.text), to: room)
      if case .kept = piece.fate {
        output.styled([.plain("\(head)  \(text)\n")])
      } else {
        output.styled([.dim("\(head)  \(text)\n")])
      }
    }
    for note in notes(explanation) { output.line(note) }
  }

  /// "kept     0.97  classify", "dropped  0.02  classify: menu or footer".
  private static func line(_ piece: Explanation.Piece) -> String {
    let fate = DisplayWidth.padded(self.fate(piece.fate), to: 8)
    return "\(fate) \(score(piece.score))  \(decision(piece))"
  }

  /// "kept", "dropped", or the fact that the piece gave.
  static func fate(_ fate: Explanation.Piece.Fate) -> String {
    switch fate {
    case .kept: "kept"
    case .fact(let name): name
    case .dropped: "dropped"
    }
  }

  /// The pass, with the reason where there is one.
  static func decision(_ piece: Explanation.Piece) -> String {
    var words = piece.pass
    if case .dropped(let reason) = piece.fate { words += ": \(reason)" }
    if piece.otherPages > 0 {
      let pages = piece.otherPages == 1 ? "page" : "pages"
      words += " (seen on \(piece.otherPages) other \(pages) of this site)"
    }
    return words
  }

  /// Two decimals, or a dash.
  static func score(_ score: Float?) -> String {
    guard let score, score.isFinite else { return "-   " }
    let hundredths = Int((min(max(score, 0), 1) * 100).rounded())
    let digits = String(hundredths % 100)
    return "\(hundredths / 100)." + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  /// What holds for the article as a whole.
  static func notes(_ explanation: Explanation) -> [String] {
    var notes: [String] = []
    if explanation.usesStructuredBody {
      notes.append("The body is that of the page's structured data; the blocks show less of it.")
    }
    if let doubt = explanation.article.doubt { notes.append(doubt.sentence) }
    return notes
  }

  private static func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
