/// What a stretch of text looks like, counted in one walk over its bytes.
struct LineLook: Sendable {
  /// Runs of characters between white space that hold a letter or digit.
  var words = 0
  /// Words that begin with a capital letter.
  var capitalizedWords = 0
  /// Words that begin with a lower-case letter.
  var loweredWords = 0
  /// Words that begin with a digit.
  var numberWords = 0
  /// Letters, capitals among them, and digits; letters outside of ASCII count by their bytes' first.
  var letters = 0
  var capitals = 0
  var digits = 0
  var commas = 0
  /// Full stops, question and exclamation marks that are followed by white space and a capital.
  var innerStops = 0
  var bars = 0
  var hasAddress = false
  var hasAtSign = false
  var hasCopyright = false
  var hasQuote = false
  var firstByte: UInt8 = 0
  /// The first letter's case: 0 none, 1 lower, 2 upper.
  var firstCase = 0
  var ending = Ending.none
  var bytes = 0

  /// How a stretch of text ends, closing quotes and parentheses apart.
  enum Ending: Int, Sendable {
    case none, stop, question, comma, colon, ellipsis, parenthesis, quote
  }

  /// The words it would have in English at this length, so that scripts without spaces count too.
  var weight: Int { max(words, bytes / 9) }

  init() {}

  init(_ text: [UInt8], _ range: Range<Int>) {
    bytes = range.count
    guard !range.isEmpty else { return }
    firstByte = text[range.lowerBound]
    var inWord = false
    var wordCounted = false
    var afterStop = false
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if Bytes.isBlank(byte) {
        inWord = false
      } else {
        if !inWord {
          inWord = true
          wordCounted = false
        }
        let kind = letterKind(text, index, range.upperBound)
        if kind != 0 {
          if !wordCounted {
            wordCounted = true
            countWord(kind, afterStop: afterStop)
            afterStop = false
          }
          if kind == 3 { digits += 1 } else { letters += 1 }
          if kind == 2 { capitals += 1 }
        } else {
          countSign(text, index, range.upperBound, &afterStop)
        }
      }
      index += 1
    }
    ending = Self.ending(text, range)
  }

  private mutating func countWord(_ kind: Int, afterStop: Bool) {
    words += 1
    switch kind {
    case 1: loweredWords += 1
    case 2:
      capitalizedWords += 1
      if afterStop { innerStops += 1 }
    default: numberWords += 1
    }
    if firstCase == 0, kind != 3 { firstCase = kind }
  }

  private mutating func countSign(
    _ text: [UInt8], _ index: Int, _ end: Int, _ afterStop: inout Bool
  ) {
    switch text[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      if index + 1 < end, Bytes.isBlank(text[index + 1]) || text[index + 1] >= 0x80 {
        afterStop = true
      }
    case UInt8(ascii: ","): commas += 1
    case UInt8(ascii: "|"): bars += 1
    case UInt8(ascii: "@"): hasAtSign = true
    case UInt8(ascii: "\""): hasQuote = true
    case UInt8(ascii: "/"):
      if index + 1 < end, text[index + 1] == UInt8(ascii: "/") { hasAddress = true }
    case 0xC2:
      if index + 1 < end {
        switch text[index + 1] {
        case 0xA9: hasCopyright = true
        case 0xAB, 0xBB:
          hasQuote = true
          bars += 1
        default: break
        }
      }
    case 0xE2:
      if index + 2 < end, text[index + 1] == 0x80 {
        switch text[index + 2] {
        case 0x9C, 0x9D, 0x9E: hasQuote = true
        case 0xBA: bars += 1
        default: break
        }
      }
    default: break
    }
  }

  /// 0 no letter, 1 lower case or caseless, 2 upper case, 3 digit.
  @inline(__always)
  private func letterKind(_ text: [UInt8], _ index: Int, _ end: Int) -> Int {
    let byte = text[index]
    if Bytes.isLower(byte) { return 1 }
    if Bytes.isUpper(byte) { return 2 }
    if Bytes.isDigit(byte) { return 3 }
    if byte < 0xC3 { return 0 }
    guard index + 1 < end else { return 1 }
    let next = text[index + 1]
    switch byte {
    case 0xC3: return next < 0x9F && next != 0x97 ? 2 : 1
    case 0xC4, 0xC5: return next & 1 == 0 && !(byte == 0xC4 && next == 0xB1) ? 2 : 1
    case 0xCE: return (0x86...0xA9).contains(next) ? 2 : 1
    case 0xD0: return next < 0xB0 ? 2 : 1
    case 0xE2: return 0
    case 0xE3 where next == 0x80: return 0
    case 0xEF: return 0
    default: return 1
    }
  }

  private static func ending(_ text: [UInt8], _ range: Range<Int>) -> Ending {
    var end = range.upperBound
    var closing = Ending.none
    while end > range.lowerBound {
      let byte = text[end - 1]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"):
        if closing == .none, byte == UInt8(ascii: "\"") { closing = .quote }
        end -= 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        closing = .parenthesis
        end -= 1
      case UInt8(ascii: "."):
        let isEllipsis = end - 3 >= range.lowerBound && text[end - 2] == byte
        return isEllipsis ? .ellipsis : .stop
      case UInt8(ascii: "!"): return .stop
      case UInt8(ascii: "?"): return .question
      case UInt8(ascii: ","), UInt8(ascii: ";"): return closing == .none ? .comma : closing
      case UInt8(ascii: ":"): return closing == .none ? .colon : closing
      case 0x80...:
        let rest = end - range.lowerBound
        if rest >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80 {
          if byte == 0xA6 { return .ellipsis }
          guard byte >= 0x98, byte <= 0x9F else { return closing }
          if closing == .none { closing = .quote }
          end -= 3
        } else if rest >= 2, text[end - 2] == 0xC2, byte == 0xBB {
          if closing == .none { closing = .quote }
          end -= 2
        } else if rest >= 3, text[end - 3] == 0xE3, text[end - 2] == 0x80, byte == 0x82 {
          return .stop
        } else {
          return closing
        }
      default:
        return closing
      }
    }
    return closing
  }
}
