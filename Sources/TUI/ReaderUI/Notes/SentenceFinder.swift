/// Cuts a paragraph into sentences, well enough to select by them.
///
/// A full stop, a question or an exclamation mark or an ellipsis ends one, with the quotes and brackets
/// that close behind it, where white space and then no small letter follow; a full stop behind a single
/// letter or a common abbreviation does not. The full stops of Chinese and Japanese need no white space.
struct SentenceFinder {
  /// The sentences as half-open ranges of UTF-8 bytes, in order, without the white space between them.
  let ranges: [Range<Int>]

  /// The sentences of a paragraph.
  init(_ text: [UInt8]) {
    var finder = Scan(text)
    finder.run()
    ranges = finder.found
  }

  /// The lines of preformatted text or the rows of a table, those without words left out.
  init(linesOf text: [UInt8]) {
    var finder = Scan(text)
    for (index, byte) in text.enumerated() where byte == 0x0A { finder.close(at: index) }
    finder.close(at: text.count)
    ranges = finder.found
  }
}

private struct Scan {
  private let text: [UInt8]
  private(set) var found: [Range<Int>] = []
  private var start = 0

  /// Abbreviations that may stand before a capital, in lower case: titles, ranks, months and the like.
  private static let abbreviations: Set<String> = Set(
    """
    mr mrs ms mx dr prof st sen rep gov gen col lt capt cpt sgt maj adm rev hon jr sr vs inc ltd co corp \
    jan feb mar apr jun jul aug sep sept oct nov dec mt ed eds al approx ca cf etc bzw hr fr mme mlle sra
    """.split { $0.isWhitespace }.map(String.init))
  /// Those that are words of their own unless a number follows.
  private static let abbreviationsBeforeNumbers: Set<String> = [
    "no", "nos", "nr", "fig", "vol", "p", "pp", "art", "op",
  ]

  init(_ text: [UInt8]) { self.text = text }

  mutating func run() {
    var index = 0
    while index < text.count {
      guard let mark = mark(at: index) else {
        index += 1
        continue
      }
      let first = index
      var isFullStopAlone = mark.isFullStop
      var isWide = mark.isWide
      index += mark.length
      while let next = self.mark(at: index) {
        isFullStopAlone = false
        isWide = isWide || next.isWide
        index += next.length
      }
      while let length = closer(at: index) { index += length }
      guard isWide || mayEnd(at: index) else { continue }
      if !isFullStopAlone || !isAbbreviation(first, before: index) { close(at: index) }
    }
    close(at: text.count)
  }

  /// Takes in what lies up to a byte as a sentence.
  mutating func close(at end: Int) {
    var (first, last) = (start, end)
    while first < last, text[first] <= 0x20 { first += 1 }
    while last > first, text[last - 1] <= 0x20 { last -= 1 }
    if first < last { found.append(first..<last) }
    start = end
  }

  /// A mark that may end a sentence.
  private func mark(at index: Int) -> (length: Int, isFullStop: Bool, isWide: Bool)? {
    guard index < text.count else { return nil }
    switch text[index] {
    case UInt8(ascii: "."): return (1, true, false)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return (1, false, false)
    case 0xE2 where has([0xE2, 0x80, 0xA6], at: index): return (3, false, false)  // …
    case 0xE3 where has([0xE3, 0x80, 0x82], at: index): return (3, false, true)  // 。
    case 0xEF where has([0xEF, 0xBC, 0x81], at: index) || has([0xEF, 0xBC, 0x9F], at: index):
      return (3, false, true)  // ！？
    default: return nil
    }
  }

  private static let wideClosers: [[UInt8]] = ["”", "’", "»", "›", "“", "«", "‹", "」", "』", "）"].map
  {
    Array($0.utf8)
  }

  /// The length of a quote or a bracket that closes.
  private func closer(at index: Int) -> Int? {
    guard index < text.count else { return nil }
    if [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]")]
      .contains(text[index])
    {
      return 1
    }
    return Self.wideClosers.first { has($0, at: index) }?.count
  }

  private func has(_ bytes: [UInt8], at index: Int) -> Bool {
    index + bytes.count <= text.count && text[index..<index + bytes.count].elementsEqual(bytes)
  }

  /// Whether white space stands at a byte, and what comes behind it may begin a sentence.
  private func mayEnd(at index: Int) -> Bool {
    guard index < text.count else { return true }
    var next = index
    while next < text.count {
      if text[next] <= 0x20 {
        next += 1
      } else if has([0xC2, 0xA0], at: next) {
        next += 2
      } else {
        break
      }
    }
    guard next > index else { return false }
    guard next < text.count else { return true }
    if text[next] < 0x80 {
      return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[next])
        && text[next] != UInt8(ascii: ",") && text[next] != UInt8(ascii: ";")
    }
    let rest = String(decoding: text[next..<min(next + 4, text.count)], as: UTF8.self)
    return rest.unicodeScalars.first?.properties.isLowercase != true
  }

  /// Whether the full stop at a byte ends a single letter or an abbreviation, not a word; `end` is where
  /// the sentence would end.
  private func isAbbreviation(_ stop: Int, before end: Int) -> Bool {
    var first = stop
    while first > start, isLetter(text[first - 1]) { first -= 1 }
    guard first < stop else { return false }
    let word = String(decoding: text[first..<stop], as: UTF8.self)
    if word.unicodeScalars.count == 1 { return word != "I" }
    if Self.abbreviationsBeforeNumbers.contains(word.lowercased()) {
      let next = text[end...].first { $0 > 0x20 }
      return next.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }
    return Self.abbreviations.contains(word.lowercased())
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}
