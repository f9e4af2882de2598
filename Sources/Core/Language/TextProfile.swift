/// The scripts that the guess at a language tells apart.
enum Script: Int, CaseIterable {
  case latin
  case greek
  case cyrillic
  case hebrew
  case arabic
  case devanagari
  case thai
  case hangul
  /// Chinese characters and kana.
  case ideographic
  case other

  /// The script of a letter beyond ASCII, by blocks; nil for what is no letter.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x5D0...0x5EA: self = .hebrew
    case 0x620...0x64A, 0x66E...0x6D3: self = .arabic
    case 0x900...0x963: self = .devanagari
    case 0xE01...0xE4E: self = .thai
    case 0xAC00...0xD7A3, 0x1100...0x11FF: self = .hangul
    case 0x3041...0x30FA, 0x30FC...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      self = .ideographic
    default:
      guard UTF8Scanning.isLetter(scalar) else { return nil }
      self = .other
    }
  }
}

/// What the head of a text holds: letters by script, letters that tell languages apart, and
/// points for the function words of the languages in Latin script.
struct TextProfile {
  /// The number of bytes read.
  private(set) var bytes = 0
  /// The number of words in Latin script.
  private(set) var words = 0
  private(set) var kana = 0
  /// Points for each of `LanguageTables.latinLanguages`.
  private(set) var wordPoints = [Int](repeating: 0, count: LanguageTables.latinLanguages.count)
  /// How often each letter beyond ASCII occurs, in lower case.
  private(set) var wideLetters: [Unicode.Scalar: Int] = [:]
  private var counts = [Int](repeating: 0, count: Script.allCases.count)

  func letters(of script: Script) -> Int {
    counts[script.rawValue]
  }

  /// The number of letters, where a Chinese character, a kana or a Hangul syllable counts double.
  var weightedLetters: Int {
    counts.reduce(0, +) + letters(of: .ideographic) + letters(of: .hangul)
  }

  /// The script with the most letters, and their number, weighted as in `weightedLetters`.
  var mainScript: (Script, Int) {
    var best = (Script.other, 0)
    for script in Script.allCases {
      let isDense = script == .ideographic || script == .hangul
      let count = letters(of: script) * (isDense ? 2 : 1)
      if count > best.1 { best = (script, count) }
    }
    return best
  }

  /// How often any of `letters` occurs.
  func count(of letters: String) -> Int {
    letters.unicodeScalars.reduce(0) { $0 + (wideLetters[$1] ?? 0) }
  }

  /// Reads a text, up to the sample's length in all.
  mutating func read(_ text: Span<UInt8>) {
    let end = min(text.count, max(0, LanguageGuess.longestSample - bytes))
    bytes += end
    var start = 0
    var offset = 0
    while offset < end {
      let byte = text[offset]
      if byte < 0x80 {
        if UTF8Scanning.isASCIILetter(byte) {
          counts[Script.latin.rawValue] += 1
        } else {
          endWord(text, start..<offset)
          start = offset + 1
        }
        offset += 1
        continue
      }
      let decoded = UTF8Scanning.decode(text, at: offset, end: end)
      let next = offset + decoded.length
      let script = Script(decoded.scalar)
      if let script { count(decoded.scalar, script) }
      if script != .latin {
        endWord(text, start..<offset)
        start = next
      }
      offset = next
    }
    endWord(text, start..<end)
  }

  private mutating func count(_ scalar: Unicode.Scalar, _ script: Script) {
    counts[script.rawValue] += 1
    if script == .ideographic {
      if scalar.value >= 0x3041, scalar.value <= 0x30FF { kana += 1 }
      return
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    wideLetters[lower, default: 0] += 1
  }

  private mutating func endWord(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    words += 1
    guard range.count <= LanguageTables.longestWord else { return }
    for weight in LanguageTables.words[Lowercase.string(text, range)] ?? [] {
      wordPoints[weight.language] += weight.points
    }
  }
}
