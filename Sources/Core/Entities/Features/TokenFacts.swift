/// What is known of a token by itself: hashes of its forms, and what lists and clusters say.
struct TokenFacts: Sendable {
  /// The word as written, with digits as 0.
  var word: UInt32 = 0
  /// The word in lower case, with digits as 0.
  var lower: UInt32 = 0
  /// The kinds of its letters, runs of more than two cut short.
  var shape: UInt32 = 0
  /// The kinds of its letters, runs as one.
  var shortShape: UInt32 = 0
  /// First 1 to 4 bytes in lower case; 0 where it is shorter.
  var prefixes: SIMD4<UInt32> = .zero
  /// Last 1 to 4 bytes in lower case; 0 where it is shorter.
  var suffixes: SIMD4<UInt32> = .zero
  var lists: UInt16 = 0
  /// The Brown cluster's path with a 1 before it; 0 where it has none.
  var brown: UInt32 = 0
  /// The same for the word in lower case, where the word has capitals.
  var lowerBrown: UInt32 = 0
  /// How much more frequent the word is as written than in lower case, in steps; 8 is even.
  var caseRatio: UInt8 = 0
  /// The Brown cluster, of the word in lower case where it has none as written; 1024 for none.
  var cluster: UInt16 = 1024
  /// Whether it is read as if it were written in lower case.
  var isFolded = false
  var traits = Traits()
  /// Lists with a phrase that covers the token, and its place in the phrase.
  var phrase: UInt32 = 0
  /// What the rest of the document says of the word.
  var document: UInt32 = 0

  struct Traits: OptionSet {
    let rawValue: UInt16
    static let capitalized = Traits(rawValue: 1)
    static let allUpper = Traits(rawValue: 2)
    static let endsSentence = Traits(rawValue: 4)
    static let startsSentence = Traits(rawValue: 8)
    static let hasLetter = Traits(rawValue: 16)
    static let longUpper = Traits(rawValue: 32)
    static let quoted = Traits(rawValue: 64)
    static let inParentheses = Traits(rawValue: 128)
    /// In a sentence most of whose words have capitals.
    static let inHeading = Traits(rawValue: 256)
  }

  /// The path of a Brown cluster cut to its first bits.
  static func cut(_ path: UInt32, to bits: Int) -> UInt32 {
    let length = 31 - path.leadingZeroBitCount
    return length <= bits ? path : path >> UInt32(length - bits)
  }
}

extension TokenFacts {
  /// Reads a token; `folded` reads it as if it were written in lower case.
  init(_ bytes: ArraySlice<UInt8>, folded: Bool, lists: WordLists) {
    var form = TokenForm(bytes, folded: folded)
    form.finish()
    self = form.facts
    isFolded = folded
    lookUp(in: lists)
  }

  private mutating func lookUp(in lists: WordLists) {
    self.lists = UInt16(truncatingIfNeeded: lists.lists[lower] & 0xFFFF)
    let written = lists.brown[word]
    brown = lists.path(written)
    if written != 0 { cluster = UInt16(written & 0x3FF) }
    if word != lower {
      let small = lists.brown[lower]
      lowerBrown = lists.path(small)
      if written == 0, small != 0 { cluster = UInt16(small & 0x3FF) }
      let first = written == 0 ? 0 : Int((written >> 10) & 15)
      let second = small == 0 ? 0 : Int((small >> 10) & 15)
      caseRatio = UInt8(first == 0 && second == 0 ? 0 : max(1, min(15, 8 + first - second)))
    }
  }
}

/// Walks a token's bytes once.
private struct TokenForm {
  var facts = TokenFacts()
  private var lowers: [UInt8] = []
  private var sawLower = false
  private var upperCount = 0
  private var lastClass: ByteClass?
  private var run = 0

  init(_ bytes: ArraySlice<UInt8>, folded: Bool) {
    facts.word = ByteHash.seed
    facts.lower = ByteHash.seed
    facts.shape = ByteHash.seed
    facts.shortShape = ByteHash.seed
    lowers.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 {
        addASCII(byte, folded: folded)
      } else if byte >= 0xC3, byte <= 0xD1, index < bytes.endIndex {
        let (kind, lower) = LetterCase.pair(byte, bytes[index])
        addLetter((byte, bytes[index]), lower, folded ? .lower : kind, folded: folded)
        index += 1
      } else {
        add(byte, lower: byte)
        note(.lower)
      }
    }
    if bytes.count == 1, let only = bytes.first, only == 0x2E || only == 0x21 || only == 0x3F {
      facts.traits.insert(.endsSentence)
    }
  }

  private mutating func addASCII(_ byte: UInt8, folded: Bool) {
    switch byte {
    case 0x61...0x7A:
      add(byte, lower: byte)
      note(.lower)
    case 0x41...0x5A:
      add(folded ? byte + 0x20 : byte, lower: byte + 0x20)
      note(folded ? .lower : .upper)
    case 0x30...0x39:
      add(0x30, lower: 0x30)
      note(.digit)
    default:
      add(byte, lower: byte)
      noteMark(byte)
    }
  }

  private mutating func addLetter(
    _ letter: (UInt8, UInt8), _ lower: (UInt8, UInt8), _ kind: ByteClass, folded: Bool
  ) {
    add(folded ? lower.0 : letter.0, lower: lower.0)
    add(folded ? lower.1 : letter.1, lower: lower.1)
    note(kind)
  }

  private mutating func add(_ byte: UInt8, lower: UInt8) {
    facts.word = ByteHash.adding(byte, to: facts.word)
    facts.lower = ByteHash.adding(lower, to: facts.lower)
    lowers.append(lower)
  }

  private mutating func note(_ kind: ByteClass) {
    if kind == .upper {
      if lastClass == nil { facts.traits.insert(.capitalized) }
      upperCount += 1
    }
    if kind == .lower { sawLower = true }
    if kind == .lower || kind == .upper { facts.traits.insert(.hasLetter) }
    if kind == lastClass {
      run += 1
    } else {
      run = 1
      facts.shortShape = ByteHash.adding(kind.rawValue, to: facts.shortShape)
    }
    if run <= 3 { facts.shape = ByteHash.adding(kind.rawValue, to: facts.shape) }
    lastClass = kind
  }

  private mutating func noteMark(_ byte: UInt8) {
    facts.shape = ByteHash.adding(byte, to: facts.shape)
    facts.shortShape = ByteHash.adding(byte, to: facts.shortShape)
    lastClass = .other
    run = 0
  }

  mutating func finish() {
    if upperCount > 0, !sawLower {
      facts.traits.insert(.allUpper)
      if upperCount > 1 { facts.traits.insert(.longUpper) }
    }
    var hash = ByteHash.seed
    for place in 0..<min(4, lowers.count) {
      hash = ByteHash.adding(lowers[place], to: hash)
      facts.prefixes[place] = hash
    }
    hash = ByteHash.seed
    for place in 0..<min(4, lowers.count) {
      hash = ByteHash.adding(lowers[lowers.count - 1 - place], to: hash)
      facts.suffixes[place] = hash
    }
  }
}
