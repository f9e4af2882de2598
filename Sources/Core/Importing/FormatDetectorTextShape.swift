import ArticleModel

/// The shape of a text, from which token lists and page dumps are told apart.
struct TextShape: Sendable {
  private var lines = 0
  private var shortLines = 0
  private var oneWordLines = 0
  private var longLines = 0
  private var markedLines = 0
  private var words = 0
  private var loweredWords = 0
  private var sentenceSigns = 0
  private var letters = 0
  private var firstLineWords = 0

  /// Counts in one walk over UTF-8 text.
  init(_ text: [UInt8]) {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      countLine(text[start..<end])
      start = end + 1
    }
  }

  private mutating func countLine(_ line: ArraySlice<UInt8>) {
    var wordsHere = 0
    var inWord = false
    var first: UInt8?
    for byte in line {
      let isBlank = byte <= 0x20 || byte == 0x7F
      if !isBlank {
        if first == nil { first = byte }
        if !inWord {
          wordsHere += 1
          if byte &- 0x61 < 26 || byte >= 0x80 { loweredWords += 1 }
        }
        if (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 { letters += 1 }
        countSign(byte)
      }
      inWord = !isBlank
    }
    guard let first else { return }
    if lines == 0 { firstLineWords = wordsHere }
    lines += 1
    words += wordsHere
    if wordsHere == 1 { oneWordLines += 1 }
    if wordsHere <= 6 { shortLines += 1 }
    if wordsHere >= 12 { longLines += 1 }
    if first == UInt8(ascii: "*") || first == UInt8(ascii: "+") || first == 0xE2 {
      markedLines += 1
    }
  }

  private mutating func countSign(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "("):
      sentenceSigns += 1
    default: break
    }
  }

  /// The format that the shape speaks for.
  var detection: FormatDetection {
    if letters == 0 {
      return FormatDetection(format: nil, confidence: 0.9, seen: "no text: not one letter")
    }
    return tokenList ?? dump
  }

  /// A list of words has one a line but for a title, or stands on one line without any sentence.
  private var tokenList: FormatDetection? {
    let rest = lines - 1
    let oneWord = firstLineWords == 1 ? oneWordLines - 1 : oneWordLines
    if lines >= 8, oneWord * 20 >= rest * 19 {
      // Lists of names and menus have capitals.
      let share = Double(loweredWords) / Double(max(words, 1))
      let signs = Double(sentenceSigns) / Double(max(words, 1))
      guard signs < 0.25 else { return nil }
      let length = min(1, Double(lines) / 40)
      let confidence = (0.55 + 0.35 * share + 0.1 * length) - signs * 0.5
      return FormatDetection(
        format: .tokenList, confidence: confidence, seen: "a list of words, one a line")
    }
    if lines == 1, words >= 20, sentenceSigns * 50 <= words {
      let share = Double(loweredWords) / Double(max(words, 1))
      guard share >= 0.6 else { return nil }
      return FormatDetection(
        format: .tokenList, confidence: 0.5 + 0.3 * share, seen: "a list of words on one line")
    }
    return nil
  }

  /// Short lines, bullets and long lines together are a page; prose alone may be pasted text.
  private var dump: FormatDetection {
    let isPage = lines >= 20 && shortLines * 3 >= lines
    if isPage, longLines > 0 {
      let marks = markedLines > 2 ? 0.08 : 0
      return FormatDetection(
        format: .pageDump, confidence: 0.88 + marks, seen: "a page rendered to text")
    }
    if longLines > 0 || words >= 40 {
      return FormatDetection(format: .pageDump, confidence: 0.65, seen: "plain text")
    }
    return FormatDetection(format: .pageDump, confidence: 0.3, seen: "a short text")
  }
}
