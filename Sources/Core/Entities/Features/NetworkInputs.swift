/// What the window network is told of a token: numbers, then 32 facts of the word and 32 of where it
/// stands, each on or off.
public enum NetworkInputs {
  /// Numbers of the word's vector, of its Brown cluster, of the word itself, of its runs of letters.
  public static let (vector, cluster, word, runs) = (VectorShape.width, 16, 16, 24)
  /// Numbers in all.
  public static let numbers = vector + cluster + word + runs
  /// Inputs in all.
  public static let count = numbers + 64
  /// Rows of the tables of clusters, words and runs of letters.
  public static let (clusterRows, wordRows, runRows) = (1025, 8192, 8192)
  /// What an input that is on counts.
  public static let on: Float = 0.5

  /// The rows of a word's runs of three letters, and of four at its start and end, in lower case and
  /// with marks for both ends.
  static func runRows(of bytes: ArraySlice<UInt8>) -> [Int] {
    var letters: [UInt8] = [0x5E]
    for byte in LetterCase.lowercased(bytes) {
      letters.append(byte >= 0x30 && byte <= 0x39 ? 0x30 : byte)
    }
    letters.append(0x24)
    func row(_ run: ArraySlice<UInt8>) -> Int {
      Int(ByteHash.mixed(ByteHash.word(run))) & (runRows - 1)
    }
    var rows: [Int] = []
    for start in 0..<max(0, letters.count - 2) { rows.append(row(letters[start..<(start + 3)])) }
    if letters.count > 4 { rows += [row(letters.prefix(4)), row(letters.suffix(4))] }
    return rows
  }
}

extension TokenFacts {
  /// Facts of the word as it is written.
  var wordBits: UInt32 {
    var bits = UInt32(lists & 0x7FF)
    var place: UInt32 = 11
    func add(_ isOn: Bool) {
      if isOn { bits |= 1 << place }
      place += 1
    }
    for trait: Traits in [.capitalized, .allUpper, .longUpper, .hasLetter, .endsSentence] {
      add(traits.contains(trait))
    }
    for step: UInt8 in [0, 3, 6, 7, 8, 9] { add(caseRatio == step) }
    add(caseRatio > 9)
    add(isFolded)
    return bits
  }

  /// Facts of where the word stands, and what the document says of it.
  var placeBits: UInt32 {
    var bits = phrase >> 2 & 0x7FF
    var place: UInt32 = 11
    func add(_ isOn: Bool) {
      if isOn { bits |= 1 << place }
      place += 1
    }
    for part: UInt32 in 1...3 { add(phrase & 3 == part) }
    let starts = traits.contains(.startsSentence)
    add(starts)
    add(starts && traits.contains(.capitalized))
    add(document & 3 > 0)
    add(document & 3 > 1)
    add(document >> 2 & 3 > 0)
    add(document >> 2 & 3 > 1)
    add(document >> 4 & 7 > 1)
    for bit: UInt32 in 8..<13 { add(document >> bit & 1 == 1) }
    add(traits.contains(.inHeading))
    add(traits.contains(.quoted))
    add(traits.contains(.inParentheses))
    return bits
  }
}

/// What the network is told of all tokens of a text, as training reads it.
public struct WindowFeatures: Sendable {
  /// A token's inputs.
  public struct Token: Sendable {
    /// The vector of the word; empty where it has none.
    public var vector: [Float] = []
    /// Rows of the tables.
    public var (cluster, word) = (0, 0)
    /// Rows of the table of runs of letters.
    public var runs: [Int] = []
    /// Inputs that are on, as indexes of inputs.
    public var on: [Int] = []
  }
  /// The tokens.
  public private(set) var tokens: [Token] = []

  /// Reads a text; `folds` reads it as if it had no capitals.
  public init(_ text: TokenizedText, lists: WordLists, folds: Bool) {
    let facts = DocumentFacts(text, lists: lists, folds: folds)
    for (index, fact) in facts.tokens.enumerated() {
      var token = Token()
      var vector = [Float](repeating: 0, count: NetworkInputs.vector)
      let isKnown = vector.withUnsafeMutableBufferPointer {
        lists.vectors.read(fact.lower, into: $0)
      }
      if isKnown { token.vector = vector }
      token.cluster = Int(fact.cluster)
      token.word = fact.wordRow
      token.runs = NetworkInputs.runRows(of: text.bytes[text.range(of: index)])
      let bits = UInt64(fact.wordBits) | UInt64(fact.placeBits) << 32
      for bit in 0..<64 where bits >> UInt64(bit) & 1 == 1 {
        token.on.append(NetworkInputs.numbers + bit)
      }
      tokens.append(token)
    }
  }
}

extension TokenFacts {
  /// The word's row in the table of words.
  var wordRow: Int { Int(lower) & (NetworkInputs.wordRows - 1) }
}
