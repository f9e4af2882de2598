/// A mark that may end a sentence: a period, several, or a run with a question or exclamation
/// mark in it.
struct SentenceMark {
  enum Kind {
    case period
    case ellipsis
    case questionOrExclamation
  }

  /// The number of bytes beyond which a word is not looked up as an abbreviation.
  static let longestAbbreviation = 15

  let kind: Kind
  /// The offset of the first byte.
  let start: Int
  /// The offset behind the last mark.
  let end: Int
  /// The offset behind the closing quotes and brackets that follow.
  let closersEnd: Int

  /// Reads the mark at `offset`.
  init(_ text: Span<UInt8>, at offset: Int) {
    var end = offset
    var isQuestionOrExclamation = false
    while end < text.count {
      if Self.isQuestionOrExclamation(text[end]) {
        isQuestionOrExclamation = true
      } else if text[end] != UInt8(ascii: ".") {
        break
      }
      end += 1
    }
    start = offset
    self.end = end
    kind = isQuestionOrExclamation ? .questionOrExclamation : end - offset > 1 ? .ellipsis : .period
    while true {
      let length = Self.closerLength(text, at: end)
      if length == 0 { break }
      end += length
    }
    closersEnd = end
  }

  @inline(__always)
  static func isQuestionOrExclamation(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
  }

  /// The length of the closing quote or bracket at `offset`, or 0.
  private static func closerLength(_ text: Span<UInt8>, at offset: Int) -> Int {
    guard offset < text.count else { return 0 }
    switch text[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "}"):
      return 1
    default: return UTF8Scanning.wideQuoteLength(text, at: offset)
    }
  }

  /// `end`, or the offset behind closing quotes that stand alone after it between white space.
  static func withDetachedClosers(_ text: Span<UInt8>, _ end: Int) -> Int {
    var start = end
    while start < text.count {
      let space = UTF8Scanning.whitespaceLength(text, at: start, end: text.count)
      if space == 0 { break }
      start += space
    }
    var offset = start
    while true {
      let length = closerLength(text, at: offset)
      if length == 0 { break }
      offset += length
    }
    guard offset > start else { return end }
    let isAlone =
      offset == text.count
      || UTF8Scanning.whitespaceLength(text, at: offset, end: text.count) > 0
    return isAlone ? offset : end
  }

  /// Whether a sentence may end before `offset` although no white space stands there: before a
  /// quote, a bracket, or a mark that cannot be part of a word.
  static func mayFollowSentence(_ text: Span<UInt8>, at offset: Int) -> Bool {
    switch text[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "@"):
      return true
    default: return UTF8Scanning.wideQuoteLength(text, at: offset) > 0
    }
  }
}

/// The word that a period stands behind, and what its form tells.
struct WordBeforePeriod {
  enum Form {
    /// No word: white space or a mark precedes the period.
    case none
    /// One letter.
    case initial
    /// Short parts between periods, such as "U.S" or "Ph.D".
    case acronym
    /// Digits, with commas, periods and hyphens.
    case number
    case word
  }

  let form: Form
  /// The word's bytes, from behind its last hyphen on.
  let range: Range<Int>

  /// Reads the word before the period at `period`.
  init(_ text: Span<UInt8>, period: Int) {
    var start = period
    var letters = 0
    var digits = 0
    var periods = 0
    var part = 0
    var longestPart = 0
    while start > 0, period - start <= 64 {
      let byte = text[start - 1]
      if byte >= 0x80 {
        if UTF8Scanning.endsWithWidePunctuation(text, before: start) { break }
        if byte & 0xC0 != 0x80 {
          letters += 1
          part += 1
        }
      } else if UTF8Scanning.isASCIILetter(byte) {
        letters += 1
        part += 1
      } else if UTF8Scanning.isASCIIDigit(byte) {
        digits += 1
      } else if byte == UInt8(ascii: ".") {
        periods += 1
        longestPart = max(longestPart, part)
        part = 0
      } else if byte != UInt8(ascii: ",") || digits == 0 {
        break
      }
      start -= 1
    }
    longestPart = max(longestPart, part)
    range = start..<period
    if letters == 0 {
      form = digits > 0 ? .number : .none
    } else if digits == 0, periods > 0, longestPart <= 2 {
      form = .acronym
    } else {
      form = letters == 1 && digits == 0 && periods == 0 ? .initial : .word
    }
  }
}

/// The first word behind a mark, past white space and opening quotes and brackets.
struct WordAfterMark {
  let range: Range<Int>
  /// Whether a quote or bracket stands before it.
  let isQuoted: Bool
  let isUppercase: Bool
  let isLowercase: Bool
  let isNumber: Bool

  /// Reads on from `offset`.
  init(_ text: Span<UInt8>, from offset: Int) {
    var start = offset
    var isQuoted = false
    while start < text.count {
      let space = UTF8Scanning.whitespaceLength(text, at: start, end: text.count)
      let length = space > 0 ? space : Self.openerLength(text, at: start)
      if length == 0 { break }
      isQuoted = isQuoted || space == 0
      start += length
    }
    var end = start
    while end < text.count, end - start < 32, Self.isInWord(text, at: end) { end += 1 }
    self.isQuoted = isQuoted
    range = start..<end
    guard start < text.count else {
      (isUppercase, isLowercase, isNumber) = (false, false, false)
      return
    }
    let properties = UTF8Scanning.decode(text, at: start, end: text.count).scalar.properties
    isUppercase = properties.isUppercase || properties.generalCategory == .titlecaseLetter
    isLowercase = properties.isLowercase
    isNumber = UTF8Scanning.isDecimalDigit(text, at: start, end: text.count)
  }

  private static func isInWord(_ text: Span<UInt8>, at offset: Int) -> Bool {
    let byte = text[offset]
    if byte < 0x80 { return UTF8Scanning.isASCIILetter(byte) || byte == UInt8(ascii: "'") }
    return UTF8Scanning.wideQuoteLength(text, at: offset) == 0
  }

  private static func openerLength(_ text: Span<UInt8>, at offset: Int) -> Int {
    switch text[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: "`"):
      return 1
    default: return UTF8Scanning.wideQuoteLength(text, at: offset)
    }
  }
}

extension UTF8Scanning {
  /// The length of the curly quote or guillemet at `offset`, or 0.
  static func wideQuoteLength(_ text: Span<UInt8>, at offset: Int) -> Int {
    guard offset + 1 < text.count else { return 0 }
    let second = text[offset + 1]
    if text[offset] == 0xC2 { return second == 0xAB || second == 0xBB ? 2 : 0 }
    guard text[offset] == 0xE2, second == 0x80, offset + 2 < text.count else { return 0 }
    switch text[offset + 2] {
    case 0x98, 0x99, 0x9C, 0x9D: return 3
    default: return 0
    }
  }

  /// Whether a character of General Punctuation, a guillemet or a no-break space ends at `end`.
  static func endsWithWidePunctuation(_ text: Span<UInt8>, before end: Int) -> Bool {
    if end >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80 { return true }
    guard end >= 2, text[end - 2] == 0xC2 else { return false }
    return text[end - 1] == 0xAB || text[end - 1] == 0xBB || text[end - 1] == 0xA0
  }

  @inline(__always)
  static func isASCIIUppercase(_ byte: UInt8) -> Bool {
    byte &- 0x41 < 26
  }
}
