import ArticleModel

/// Sets a token list as an article: an optional title line, then one word a line.
public enum TokenListExtractor {
  /// Extracts the article of a token list.
  ///
  /// The first line is the title where it holds three words or more and the lines after it do not.
  /// All other words make one paragraph, joined by spaces; lines without any are dropped.
  public static func extract(text utf8: [UInt8]) -> Extraction {
    var scanner = TokenLines(utf8)
    var title = ""
    var words: [UInt8] = []
    words.reserveCapacity(utf8.count)
    var isFirst = true
    while let line = scanner.next() {
      defer { isFirst = false }
      if isFirst, line.wordCount >= 3, scanner.holdsTokens {
        title = CleanText.string(utf8, line.content, isMarkdown: false)
        continue
      }
      if !words.isEmpty { words.append(0x20) }
      words.append(contentsOf: utf8[line.content])
    }
    let text = CleanText.string(words, words.indices, isMarkdown: false)
    let blocks: [Block] = text.isEmpty ? [] : [.paragraph(Inline(text))]
    return Extraction(
      article: Article(metadata: Metadata(title: title), blocks: blocks, source: .tokenList),
      report: ExtractionReport())
  }
}

/// The lines of a token list that hold words.
private struct TokenLines {
  struct Line {
    var content: Range<Int>
    var wordCount: Int
  }

  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// Whether most of the next lines, at most 50 of them, hold one word or two.
  var holdsTokens: Bool {
    var ahead = self
    var (short, all) = (0, 0)
    while all < 50, let line = ahead.next() {
      all += 1
      if line.wordCount <= 2 { short += 1 }
    }
    return all > 0 && short * 10 >= all * 9
  }

  mutating func next() -> Line? {
    while position < text.count {
      var end = position
      var words = 0
      var inWord = false
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D {
        let isBlank = Bytes.isBlank(text[end])
        if !isBlank, !inWord { words += 1 }
        inWord = !isBlank
        end += 1
      }
      let content = Bytes.trimmed(text, position..<end)
      position = end + 1
      if !content.isEmpty { return Line(content: content, wordCount: words) }
    }
    return nil
  }
}
