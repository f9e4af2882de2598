/// Splits a sentence into the words and marks of the Penn Treebank.
///
/// The rules are those of NLTK's `NLTKWordTokenizer` (the tokenizer behind `word_tokenize`), itself
/// an extension of Robert MacIntyre's script for the Penn Treebank. There they are a sequence of
/// regular expressions that put spaces into the text; here they are decided in one scan over
/// bytes that only marks where a token begins, so that every token is a range of the source.
/// A double quote stays one token; NLTK rewrites it to two back-ticks or two apostrophes.
public enum TreebankTokenizer {
  /// The tokens of one sentence, as half-open ranges of its UTF-8 bytes, in order.
  ///
  /// A period is split from its word only at the end of `sentence`, so text should be cut
  /// into sentences first (see `SentenceSplitter`).
  public static func tokens(inSentence sentence: Span<UInt8>) -> [Range<Int>] {
    var scanner = TreebankScanner()
    scanner.scan(sentence, sentence: 0..<sentence.count)
    return scanner.tokens
  }

  /// The tokens of one sentence, as half-open ranges of its UTF-8 bytes, in order.
  public static func tokens(inSentence sentence: [UInt8]) -> [Range<Int>] {
    tokens(inSentence: sentence.span)
  }

  /// The tokens of one sentence, as texts, in order.
  public static func tokens(inSentence sentence: String) -> [String] {
    let bytes = Array(sentence.utf8)
    return tokens(inSentence: bytes.span).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}

/// The scan behind `TreebankTokenizer`, with buffers that one caller uses for many sentences.
struct TreebankScanner {
  /// The tokens found so far, as ranges of the text scanned.
  private(set) var tokens: [Range<Int>] = []
  private var chunk = TreebankChunk()

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
  }

  /// Appends the tokens of the sentence that `sentence` cuts out of `text`.
  mutating func scan(_ text: Span<UInt8>, sentence: Range<Int>) {
    let end = sentence.upperBound
    let finalPeriod = Self.finalPeriod(text, sentence)
    var offset = sentence.lowerBound
    while offset < end {
      let space = UTF8Scanning.whitespaceLength(text, at: offset, end: end)
      if space > 0 {
        offset += space
        continue
      }
      let start = offset
      while offset < end, UTF8Scanning.isASCIILetter(text[offset]) { offset += 1 }
      if offset == end || UTF8Scanning.isASCIIWhitespace(text[offset]) {
        appendLetters(text, start..<offset)
        continue
      }
      while offset < end, UTF8Scanning.whitespaceLength(text, at: offset, end: end) == 0 {
        offset += 1
      }
      let next = offset < end ? text[offset] : nil
      chunk.split(text, start..<offset, finalPeriod: finalPeriod, next: next)
      chunk.appendTokens(to: &tokens)
    }
  }

  /// Appends a run of letters between white space: one token, or two for "cannot" and its like.
  private mutating func appendLetters(_ text: Span<UInt8>, _ range: Range<Int>) {
    let length = range.count
    if length == 5 || length == 6,
      let middle = TreebankContraction.middle(ofWord: text, range)
    {
      tokens.append(range.lowerBound..<middle)
      tokens.append(middle..<range.upperBound)
    } else {
      tokens.append(range)
    }
  }

  /// The offset of the period that ends the sentence, which closing marks and white space may
  /// follow, or nil.
  private static func finalPeriod(_ text: Span<UInt8>, _ sentence: Range<Int>) -> Int? {
    let start = sentence.lowerBound
    var offset = sentence.upperBound
    while true {
      let space = UTF8Scanning.whitespaceLength(text, before: offset, start: start)
      if space == 0 { break }
      offset -= space
    }
    let end = offset
    while offset > start {
      let byte = text[offset - 1]
      if byte == 0x20 {
        // A double quote after a space opens, and an opening quote does not close a sentence.
        if opensQuote(text, at: offset, end: end) { return nil }
        offset -= 1
        continue
      }
      let closer = closerLength(text, before: offset, start: start)
      if closer > 0 {
        offset -= closer
        continue
      }
      let follows = offset - 2 >= start && text[offset - 2] != UInt8(ascii: ".")
      return byte == UInt8(ascii: ".") && follows ? offset - 1 : nil
    }
    return nil
  }

  private static func opensQuote(_ text: Span<UInt8>, at offset: Int, end: Int) -> Bool {
    guard offset < end else { return false }
    if text[offset] == UInt8(ascii: "\"") { return true }
    return text[offset] == UInt8(ascii: "'") && offset + 1 < end
      && text[offset + 1] == UInt8(ascii: "'")
  }

  private static func closerLength(
    _ text: Span<UInt8>, before end: Int, start: Int
  ) -> Int {
    switch text[end - 1] {
    case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: ">"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      return 1
    case 0xBB where end - 2 >= start && text[end - 2] == 0xC2: return 2
    case 0x9D, 0x99:
      let isQuote = end - 3 >= start && text[end - 2] == 0x80 && text[end - 3] == 0xE2
      return isQuote ? 3 : 0
    default: return 0
    }
  }
}
