/// How well a text agrees with the wanted one, by their runs of four words.
///
/// Words are runs of letters, digits and underscores; a text of fewer than four is one run. Each run
/// counts as often as it occurs.
public struct RunScore: Equatable, Sendable {
  /// How many runs both texts have.
  public let shared: Int
  /// How many runs the found text has.
  public let found: Int
  /// How many runs the wanted text has.
  public let wanted: Int

  /// Compares two texts.
  public init(found: String, wanted: String) {
    let (ours, theirs) = (Self.runs(found), Self.runs(wanted))
    shared = ours.reduce(0) { $0 + min($1.value, theirs[$1.key] ?? 0) }
    self.found = ours.values.reduce(0, +)
    self.wanted = theirs.values.reduce(0, +)
  }

  /// The share of the found text that is wanted; nil where nothing was found.
  public var precision: Double? { found == 0 ? nil : Double(shared) / Double(found) }

  /// The share of the wanted text that was found; nil where nothing is wanted.
  public var recall: Double? { wanted == 0 ? nil : Double(shared) / Double(wanted) }

  /// The harmonic mean of the two, 0 to 1; 1 where nothing is wanted and nothing was found.
  public var f1: Double {
    found + wanted == 0 ? 1 : Double(2 * shared) / Double(found + wanted)
  }

  /// Whether next to nothing is wrong: an F1 of 0.99 or more.
  public var isExact: Bool { f1 >= 0.99 }

  /// The runs by a hash of their words (FNV-1a), with how often they occur.
  private static func runs(_ text: String) -> [UInt64: Int] {
    let words = words(text)
    guard !words.isEmpty else { return [:] }
    var runs: [UInt64: Int] = [:]
    for start in 0...max(0, words.count - 4) {
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for word in words[start..<min(start + 4, words.count)] {
        hash = (hash ^ word) &* 0x100_0000_01b3
        hash ^= hash >> 29
      }
      runs[hash, default: 0] += 1
    }
    return runs
  }

  /// A hash of each word.
  private static func words(_ text: String) -> [UInt64] {
    var words: [UInt64] = []
    var hash = FNV1a()
    var isInWord = false
    for scalar in text.unicodeScalars {
      if isWordPart(scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { hash.add(byte) }
        isInWord = true
      } else if isInWord {
        words.append(hash.value)
        hash = FNV1a()
        isInWord = false
      }
    }
    if isInWord { words.append(hash.value) }
    return words
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return Bytes.isLetter(byte) || Bytes.isDigit(byte) || byte == UInt8(ascii: "_")
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}

/// The scores of many pages together, each weighing the same.
public struct RunScores: Equatable, Sendable {
  /// One a page.
  public private(set) var pages: [RunScore] = []

  /// No pages yet.
  public init() {}

  /// Adds a page.
  public mutating func add(_ page: RunScore) { pages.append(page) }

  /// The mean over the pages of which something was found.
  public var precision: Double { Self.mean(pages.compactMap(\.precision)) }

  /// The mean over the pages of which something is wanted.
  public var recall: Double { Self.mean(pages.compactMap(\.recall)) }

  /// The harmonic mean of mean precision and mean recall.
  public var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// The share of pages that are exact.
  public var exactShare: Double { Self.mean(pages.map { $0.isExact ? 1 : 0 }) }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
