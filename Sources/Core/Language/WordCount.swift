/// The number of words in a text, counted for the time it takes to read it.
public struct WordCount: Sendable, Equatable {
  /// Words between white space or dashes that hold a letter or digit.
  public var words = 0
  /// Chinese characters and Japanese kana, which no spaces divide into words.
  public var ideographs = 0

  /// The number of ideographs that count as a word: 1.5, the figure by which Sun, Morita and
  /// Stark ("Comparative patterns of reading eye movement in Chinese and English", Perception &
  /// Psychophysics 37, 1985) found readers of Chinese and of English to be equally fast.
  public static let ideographsPerWord = 1.5

  /// Makes a count, of an empty text if nothing is given.
  public init(words: Int = 0, ideographs: Int = 0) {
    self.words = words
    self.ideographs = ideographs
  }

  /// Words, and ideographs at `ideographsPerWord`.
  public var wordEquivalents: Int {
    words + Int((Double(ideographs) / Self.ideographsPerWord).rounded())
  }

  /// Counts the words of a text in UTF-8.
  ///
  /// Hyphenated words and contractions are one word. Scripts other than Chinese and Japanese that
  /// do without spaces, such as Thai, are counted too low.
  public static func count(in text: Span<UInt8>) -> WordCount {
    var count = WordCount()
    var isInWord = false
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        if UTF8Scanning.isASCIILetter(byte) || UTF8Scanning.isASCIIDigit(byte) {
          if !isInWord { count.words += 1 }
          isInWord = true
        } else if UTF8Scanning.isASCIIWhitespace(byte) {
          isInWord = false
        }
        offset += 1
        continue
      }
      let decoded = UTF8Scanning.decode(text, at: offset, end: text.count)
      offset += decoded.length
      switch WideKind(decoded.scalar) {
      case .ideograph:
        count.ideographs += 1
        isInWord = false
      case .separator: isInWord = false
      case .mark: break
      case .letter:
        if !isInWord { count.words += 1 }
        isInWord = true
      }
    }
    return count
  }

  /// Counts the words of a text in UTF-8.
  public static func count(in text: [UInt8]) -> WordCount {
    count(in: text.span)
  }

  /// Counts the words of a text.
  public static func count(in text: String) -> WordCount {
    count(in: text.utf8Span.span)
  }

  /// Adds two counts.
  public static func + (left: WordCount, right: WordCount) -> WordCount {
    WordCount(words: left.words + right.words, ideographs: left.ideographs + right.ideographs)
  }

  /// What a character beyond ASCII means to the count.
  private enum WideKind {
    case ideograph
    case separator
    case mark
    case letter

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2013...0x2015, 0x2028...0x2029, 0x202F, 0x205F,
        0x3000:
        self = .separator
      case 0x3005...0x3007, 0x3041...0x30FA, 0x30FC...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xF900...0xFAFF,
        0x20000...0x3FFFF:
        self = .ideograph
      case ..<0xAA, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2010...0x2BFF,
        0x3001...0x303F, 0x30FB, 0xFE10...0xFE6F, 0xFF00...0xFF0F, 0xFFFD,
        0x1F000...0x1FAFF:
        self = .mark
      default: self = .letter
      }
    }
  }
}

/// How long it takes to read a text.
public struct ReadingTime: Sendable, Equatable {
  /// Words a minute in silent reading of English non-fiction: Brysbaert, "How many words do we
  /// read per minute? A review and meta-analysis of reading rate", Journal of Memory and
  /// Language 109, 2019.
  public static let wordsPerMinute = 238

  /// Whole minutes, rounded to the nearest; at least 1 for any text with words, 0 for none.
  public let minutes: Int

  /// The time for so many words.
  public init(_ count: WordCount) {
    let words = max(0, count.wordEquivalents)
    let rounded = Int((Double(words) / Double(Self.wordsPerMinute)).rounded())
    minutes = words == 0 ? 0 : max(1, rounded)
  }
}
