import ArticleModel

/// Turns bytes of a dump into text for an article: white space folded, marks of Markdown taken out.
enum CleanText {
  /// The text without markup.
  static func string(_ text: [UInt8], _ range: Range<Int>, isMarkdown: Bool) -> String {
    inline(text, range, isMarkdown: isMarkdown).text
  }

  /// The text without markup, as UTF-8.
  static func bytes(_ text: [UInt8], _ range: Range<Int>, isMarkdown: Bool) -> [UInt8] {
    Array(string(text, range, isMarkdown: isMarkdown).utf8)
  }

  /// The text with emphasis as spans, where the dump bears Markdown's marks.
  static func inline(_ text: [UInt8], _ range: Range<Int>, isMarkdown: Bool) -> Inline {
    let folded = fold(text, Bytes.trimmed(text, range))
    guard isMarkdown, folded.contains(where: isMark) else {
      return Inline(String(decoding: folded, as: UTF8.self))
    }
    return unmarked(folded)
  }

  /// Every run of white space and controls as one space; soft hyphens are left out.
  private static func fold(_ text: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let blank = Bytes.blankLength(text, index, range.upperBound)
      if blank > 0 {
        let isZeroWidth = blank == 3 && (text[index + 2] == 0x8B || text[index] == 0xEF)
        if !isZeroWidth, folded.last != 0x20 { folded.append(0x20) }
        index += blank
      } else if text[index] == 0xC2, index + 1 < range.upperBound, text[index + 1] == 0xAD {
        index += 2
      } else {
        folded.append(text[index])
        index += 1
      }
    }
    return folded
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\\")
      || byte == UInt8(ascii: "`")
  }

  /// Takes out `**strong**`, `*emphasis*`, `_emphasis_`, `` `code` `` and backslashes before signs.
  private static func unmarked(_ text: [UInt8]) -> Inline {
    var output: [UInt8] = []
    var spans: [Inline.Span] = []
    var open: [(mark: UInt8, count: Int, start: Int)] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "\\"), index + 1 < text.count, isSign(text[index + 1]) {
        output.append(text[index + 1])
        index += 2
        continue
      }
      guard isMark(byte), byte != UInt8(ascii: "\\") else {
        output.append(byte)
        index += 1
        continue
      }
      var count = 1
      while count < 3, index + count < text.count, text[index + count] == byte { count += 1 }
      let next = index + count < text.count ? text[index + count] : 0x20
      let isLetterBefore = index > 0 && isWord(text[index - 1])
      if let top = open.last, top.mark == byte, top.count == count, !isWord(next) || byte != 0x5F {
        open.removeLast()
        close(top, output.count, &spans)
      } else if next != 0x20, !(byte == UInt8(ascii: "_") && isLetterBefore), open.count < 4,
        closes(text, index + count, byte, count)
      {
        open.append((byte, count, output.count))
      } else if byte != UInt8(ascii: "*") || count == 1 && next == 0x20 && !isLetterBefore {
        for _ in 0..<count { output.append(byte) }
      }
      index += count
    }
    spans.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    return Inline(String(decoding: output, as: UTF8.self), spans: spans)
  }

  private static func close(
    _ mark: (mark: UInt8, count: Int, start: Int), _ end: Int, _ spans: inout [Inline.Span]
  ) {
    guard end > mark.start else { return }
    let range = mark.start..<end
    if mark.mark == UInt8(ascii: "`") {
      spans.append(Inline.Span(range, .code))
    } else {
      if mark.count != 1 { spans.append(Inline.Span(range, .strong)) }
      if mark.count != 2 { spans.append(Inline.Span(range, .emphasis)) }
    }
  }

  /// Whether the same mark comes again within the next 2,000 bytes.
  private static func closes(_ text: [UInt8], _ start: Int, _ mark: UInt8, _ count: Int) -> Bool {
    var run = 0
    for index in start..<min(text.count, start + 2000) {
      run = text[index] == mark ? run + 1 : 0
      if run == count { return true }
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte >= 0x80
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}
