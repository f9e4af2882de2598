/// Text with a token a line, as CoNLL-2003 has it: an empty line behind each sentence, a line that
/// begins with -DOCSTART- before each document.
public enum TaggedText {
  /// What a line is.
  public enum Line: Equatable, Sendable {
    /// A token: the line up to the first tab or space.
    case token(Range<Int>)
    case empty
    /// The start of a document, with the whole line.
    case documentStart(Range<Int>)
  }

  private static let documentStart = Array("-DOCSTART-".utf8)

  /// The lines of a text, without their ends; a line break at the very end begins no line.
  public static func lines(_ bytes: [UInt8]) -> [Line] {
    var result: [Line] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      result.append(line(bytes, start..<end))
      start = end + 1
    }
    return result
  }

  private static func line(_ bytes: [UInt8], _ range: Range<Int>) -> Line {
    var range = range
    if range.last.map({ bytes[$0] == 0x0D }) ?? false {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    if bytes[range].starts(with: documentStart) { return .documentStart(range) }
    let end = range.first { bytes[$0] == 0x09 || bytes[$0] == 0x20 } ?? range.upperBound
    return end == range.lowerBound ? .empty : .token(range.lowerBound..<end)
  }

  /// The documents of a text; without a line that starts one nothing is known of documents, and each
  /// sentence is one of its own.
  public static func documents(_ bytes: [UInt8]) -> [TokenizedText] {
    var result: [TokenizedText] = []
    var current = TokenizedText()
    func end() {
      if current.count > 0 { result.append(current) }
      current = TokenizedText()
    }
    let lines = lines(bytes)
    let hasDocuments = lines.contains { if case .documentStart = $0 { true } else { false } }
    for line in lines {
      switch line {
      case .token(let range): current.append(bytes[range])
      case .empty: hasDocuments ? current.endSentence() : end()
      case .documentStart: end()
      }
    }
    if current.count > 0 { result.append(current) }
    return result
  }

  /// The text with a tab and its tag behind each token; all other lines stay.
  public static func tagged(_ bytes: [UInt8], by recognizer: EntityRecognizer) -> [UInt8] {
    var tags = documents(bytes).flatMap { recognizer.tags($0) }[...]
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 2)
    for line in lines(bytes) {
      switch line {
      case .token(let range):
        out += bytes[range]
        out.append(0x09)
        out += (tags.popFirst() ?? "O").utf8
      case .empty: break
      case .documentStart(let range): out += bytes[range]
      }
      out.append(0x0A)
    }
    return out
  }
}
