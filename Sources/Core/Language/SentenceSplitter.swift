/// Cuts a paragraph into sentences, in the manner of the Punkt system for English.
///
/// A period ends a sentence unless its word is an abbreviation (Kiss and Strunk, "Unsupervised
/// Multilingual Sentence Boundary Detection", Computational Linguistics 32, 2006, whose learned
/// lists are replaced by `Abbreviations`); so does a question or exclamation mark before white
/// space. Closing quotes and brackets stay with the sentence they end.
public struct SentenceSplitter: Sendable {
  /// The words that periods are judged by.
  public var abbreviations: Abbreviations
  /// Whether a sentence may end before a word in lower case, as Punkt lets it.
  public var breaksBeforeLowercase: Bool

  /// Sentences as Punkt with its English model finds them: those of NLTK's `word_tokenize`.
  public static let punkt = SentenceSplitter(abbreviations: .punkt, breaksBeforeLowercase: true)

  /// Makes a splitter for English as a reader sees it, or by the words given.
  public init(abbreviations: Abbreviations = .english, breaksBeforeLowercase: Bool = false) {
    self.abbreviations = abbreviations
    self.breaksBeforeLowercase = breaksBeforeLowercase
  }

  /// The sentences of a paragraph, as half-open ranges of its UTF-8 bytes, in order.
  ///
  /// No range begins or ends with white space, and only white space lies between them. The end
  /// of the paragraph ends a sentence whatever stands there; so a heading is one sentence.
  public func sentences(in paragraph: Span<UInt8>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    appendSentences(in: paragraph, to: &sentences)
    return sentences
  }

  /// The sentences of a paragraph, as half-open ranges of its UTF-8 bytes, in order.
  public func sentences(in paragraph: [UInt8]) -> [Range<Int>] {
    sentences(in: paragraph.span)
  }

  func appendSentences(in text: Span<UInt8>, to sentences: inout [Range<Int>]) {
    var start = 0
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      guard byte == UInt8(ascii: ".") || SentenceMark.isQuestionOrExclamation(byte) else {
        offset += 1
        continue
      }
      let mark = SentenceMark(text, at: offset)
      offset = mark.end
      if let end = boundary(text, mark) {
        append(text, start..<end, to: &sentences)
        start = end
        offset = max(end, offset)
      }
    }
    append(text, start..<text.count, to: &sentences)
  }

  private func append(
    _ text: Span<UInt8>, _ range: Range<Int>, to sentences: inout [Range<Int>]
  ) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let space = UTF8Scanning.whitespaceLength(text, at: start, end: end)
      if space == 0 { break }
      start += space
    }
    while true {
      let space = UTF8Scanning.whitespaceLength(text, before: end, start: start)
      if space == 0 { break }
      end -= space
    }
    if start < end { sentences.append(start..<end) }
  }

  // MARK: Boundaries

  /// Where the sentence that `mark` may end does end, or nil if it does not.
  private func boundary(_ text: Span<UInt8>, _ mark: SentenceMark) -> Int? {
    if mark.closersEnd == text.count { return text.count }
    return endBeforeClosers(text, mark).map { SentenceMark.withDetachedClosers(text, $0) }
  }

  private func endBeforeClosers(_ text: Span<UInt8>, _ mark: SentenceMark) -> Int? {
    let spaceFollows =
      UTF8Scanning.whitespaceLength(text, at: mark.closersEnd, end: text.count) > 0
    switch mark.kind {
    case .questionOrExclamation:
      guard spaceFollows else { return nil }
      return mayBreak(text, before: mark.closersEnd) ? mark.closersEnd : nil
    case .ellipsis:
      guard spaceFollows else { return nil }
      return nextWord(text, from: mark.closersEnd).isUppercase ? mark.closersEnd : nil
    case .period:
      guard spaceFollows || SentenceMark.mayFollowSentence(text, at: mark.end) else { return nil }
      guard mayBreak(text, before: mark.closersEnd), periodEnds(text, mark) else { return nil }
      return spaceFollows ? mark.closersEnd : mark.end
    }
  }

  private func periodEnds(_ text: Span<UInt8>, _ mark: SentenceMark) -> Bool {
    let word = WordBeforePeriod(text, period: mark.start)
    switch word.form {
    case .none: return true
    case .word where word.range.count > SentenceMark.longestAbbreviation: return true
    case .number: return !nextWord(text, from: mark.closersEnd).isLowercase
    case .initial, .acronym: return startsSentence(text, after: mark)
    case .word: break
    }
    let folded = Lowercase.string(text, word.range)
    if abbreviations.titles.contains(folded) { return false }
    let isCapital = UTF8Scanning.isASCIIUppercase(text[word.range.lowerBound])
    if abbreviations.common.contains(folded)
      || isCapital && abbreviations.capitalized.contains(folded)
    {
      return startsSentence(text, after: mark)
    }
    if abbreviations.beforeNumber.contains(folded) {
      return !nextWord(text, from: mark.closersEnd).isNumber
    }
    return true
  }

  /// Whether a word that begins sentences follows `mark`, with nothing but white space between.
  private func startsSentence(_ text: Span<UInt8>, after mark: SentenceMark) -> Bool {
    guard UTF8Scanning.whitespaceLength(text, at: mark.end, end: text.count) > 0 else {
      return false
    }
    let next = nextWord(text, from: mark.end)
    guard next.isUppercase, !next.isQuoted else { return false }
    return abbreviations.sentenceStarters.contains(Lowercase.string(text, next.range))
  }

  private func mayBreak(_ text: Span<UInt8>, before offset: Int) -> Bool {
    breaksBeforeLowercase || !nextWord(text, from: offset).isLowercase
  }

  private func nextWord(_ text: Span<UInt8>, from offset: Int) -> WordAfterMark {
    WordAfterMark(text, from: offset)
  }
}
