/// The words of a text as a stream that can be compared: Penn Treebank tokens that are purely
/// alphabetic, in lower case.
///
/// Numbers, marks, clitics ("'s", "n't"), hyphenated words and abbreviations with their period
/// fall away. The stream equals that of NLTK's `word_tokenize`, filtered by `str.isalpha` and
/// mapped by `str.lower`, wherever the sentences are the same.
public enum NormalizedTokens {
  /// The tokens of a text, in order. Each paragraph, list item or heading is one element.
  public static func tokens(of paragraphs: [String]) -> [String] {
    var reader = NormalizedTokenReader()
    var tokens: [String] = []
    for paragraph in paragraphs { reader.appendTokens(of: paragraph, to: &tokens) }
    return tokens
  }

  /// Where the tokens of one paragraph stand: half-open ranges of its UTF-8 bytes, in order.
  public static func ranges(in paragraph: Span<UInt8>) -> [Range<Int>] {
    var reader = NormalizedTokenReader()
    var ranges: [Range<Int>] = []
    reader.appendRanges(in: paragraph, to: &ranges)
    return ranges
  }

  /// Where the tokens of one paragraph stand: half-open ranges of its UTF-8 bytes, in order.
  public static func ranges(in paragraph: [UInt8]) -> [Range<Int>] {
    ranges(in: paragraph.span)
  }
}

/// The normalized token stream of many paragraphs, read one after the other with the same buffers.
public struct NormalizedTokenReader: Sendable {
  private let splitter: SentenceSplitter
  private var sentences: [Range<Int>] = []
  private var scanner = TreebankScanner()

  /// Makes a reader that cuts sentences with `splitter`.
  public init(splitter: SentenceSplitter = .punkt) {
    self.splitter = splitter
  }

  /// Appends the tokens of a paragraph.
  public mutating func appendTokens(of paragraph: String, to tokens: inout [String]) {
    let text = paragraph.utf8Span.span
    scan(text)
    for range in scanner.tokens where Self.isAlphabetic(text, range) {
      tokens.append(Lowercase.string(text, range))
    }
  }

  /// Appends where the tokens of a paragraph stand, as half-open ranges of its UTF-8 bytes.
  public mutating func appendRanges(in paragraph: Span<UInt8>, to ranges: inout [Range<Int>]) {
    scan(paragraph)
    for range in scanner.tokens where Self.isAlphabetic(paragraph, range) { ranges.append(range) }
  }

  private mutating func scan(_ text: Span<UInt8>) {
    sentences.removeAll(keepingCapacity: true)
    scanner.removeAll()
    splitter.appendSentences(in: text, to: &sentences)
    for sentence in sentences { scanner.scan(text, sentence: sentence) }
  }

  private static func isAlphabetic(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if UTF8Scanning.isASCIILetter(text[offset]) {
        offset += 1
        continue
      }
      guard text[offset] >= 0x80 else { return false }
      let decoded = UTF8Scanning.decode(text, at: offset, end: range.upperBound)
      guard UTF8Scanning.isLetter(decoded.scalar) else { return false }
      offset += decoded.length
    }
    return true
  }
}
