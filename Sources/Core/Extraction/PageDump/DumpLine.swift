/// What stands before the words of a line.
enum LineMark: Equatable, Sendable {
  case none
  case bullet
  /// A number with a full stop or parenthesis.
  case ordinal(Int)
  /// Number signs as Markdown writes a heading, 1 to 6 of them.
  case heading(Int)
  /// A greater-than sign as Markdown and mail write quoted matter.
  case quote
}

/// One line of a dump that is not blank.
struct DumpLine: Sendable {
  /// Its place among all lines of the input, counted from 0.
  var number: Int
  /// The words, without mark and white space, as bytes of the input; may be empty after a mark.
  var content: Range<Int>
  /// Columns before the mark or the words.
  var indent: Int
  /// Columns of the whole line, without white space at its end.
  var width: Int
  /// Blank lines just before it.
  var blanksBefore: Int
  var mark: LineMark
  /// Whether white space followed the words.
  var endsInBlank: Bool
}

/// Splits a text into lines at LF, CR LF and CR.
struct LineScanner {
  private let text: [UInt8]
  private var position = 0
  private var number = 0
  private var blanks = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The next line with words or a mark, or nil at the end.
  mutating func next() -> DumpLine? {
    while position < text.count {
      var end = position
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      let raw = position..<end
      position = end + 1
      if end < text.count, text[end] == 0x0D, position < text.count, text[position] == 0x0A {
        position += 1
      }
      number += 1
      if let line = line(in: raw) {
        blanks = 0
        return line
      }
      blanks += 1
    }
    return nil
  }

  private func line(in raw: Range<Int>) -> DumpLine? {
    let content = Bytes.trimmed(text, raw)
    if content.isEmpty { return nil }
    var indent = 0
    var index = raw.lowerBound
    while index < content.lowerBound {
      indent += text[index] == 0x09 ? 8 - indent % 8 : 1
      index += max(1, Bytes.blankLength(text, index, raw.upperBound))
    }
    var line = DumpLine(
      number: number - 1, content: content, indent: indent,
      width: indent + Bytes.scalarCount(text, content), blanksBefore: blanks, mark: .none,
      endsInBlank: content.upperBound < raw.upperBound)
    takeMark(&line)
    return line
  }

  /// Moves a bullet, number, heading or quote sign from the words into the mark.
  private func takeMark(_ line: inout DumpLine) {
    let content = line.content
    let first = text[content.lowerBound]
    let length: Int
    let mark: LineMark
    switch first {
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      (length, mark) = (1, .bullet)
    case UInt8(ascii: "o") where line.indent >= 2, UInt8(ascii: "@") where line.indent >= 2,
      UInt8(ascii: "=") where line.indent >= 2:
      (length, mark) = (1, .bullet)
    case UInt8(ascii: ">"):
      (length, mark) = (1, .quote)
    case UInt8(ascii: "#"):
      let count = content.prefix(7).prefix { text[$0] == first }.count
      if count > 6 { return }
      (length, mark) = (count, count == 1 && line.indent >= 2 ? .bullet : .heading(count))
    case 0xC2, 0xE2:
      guard let bullet = bulletLength(content) else { return }
      (length, mark) = (bullet, .bullet)
    case _ where Bytes.isDigit(first):
      guard let (digits, value) = ordinal(content) else { return }
      (length, mark) = (digits, .ordinal(value))
    default:
      return
    }
    let rest = content.lowerBound + length
    guard rest == content.upperBound || Bytes.blankLength(text, rest, content.upperBound) > 0 else {
      return
    }
    if case .ordinal = mark, startsWithMonth(rest, content.upperBound) { return }
    line.mark = mark
    line.content = Bytes.trimmed(text, rest..<content.upperBound)
  }

  /// Length of one of `·•‣▪▫■□►▶○●◦☆★✓→` at the start, or nil.
  private func bulletLength(_ content: Range<Int>) -> Int? {
    let start = content.lowerBound
    if content.count >= 2, text[start] == 0xC2 { return text[start + 1] == 0xB7 ? 2 : nil }
    guard content.count >= 3 else { return nil }
    let scalar = (UInt32(text[start + 1] & 0x3F) << 6) | UInt32(text[start + 2] & 0x3F) | 0x2000
    switch scalar {
    case 0x2022, 0x2023, 0x2043, 0x2192, 0x25A0...0x25FF, 0x2605, 0x2606, 0x2713, 0x2714: return 3
    default: return nil
    }
  }

  /// Whether a number with a full stop is the day of a date, as in "14. April 2021".
  private func startsWithMonth(_ start: Int, _ end: Int) -> Bool {
    let rest = Bytes.trimmed(text, start..<end)
    let word = rest.prefix { Bytes.isLetter(text[$0]) || text[$0] >= 0x80 }
    return (3...16).contains(word.count)
      && DateNames.months[Bytes.string(text, word).lowercased()] != nil
  }

  private func ordinal(_ content: Range<Int>) -> (Int, Int)? {
    var (index, value) = (content.lowerBound, 0)
    while index < content.upperBound, Bytes.isDigit(text[index]) {
      if index - content.lowerBound == 3 { return nil }
      value = value * 10 + Int(text[index] & 0x0F)
      index += 1
    }
    guard index < content.upperBound,
      text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")")
    else { return nil }
    return (index + 1 - content.lowerBound, value)
  }
}
