/// Writes the features of tokens as hashes: template and value in one number (feature hashing,
/// Ganchev and Dredze 2008).
struct FeatureWriter: Sendable {
  /// The features of the token that was read last.
  private(set) var hashes: [UInt32] = []
  private var salt: UInt32 = 0
  private var template: UInt32 = 0

  init() { hashes.reserveCapacity(96) }

  /// Whose features are written: those of one word alone, by where it stands, those of several words
  /// or of the place, or all.
  enum Part: UInt8 {
    case second, before, here, after, third, together, all
  }

  private var part = Part.all

  /// A template with a value, which depends on no more than its part.
  @inline(__always)
  private mutating func add(_ value: UInt32, of owner: Part = .together) {
    template &+= 0x9E37_79B9
    guard part == owner || part == .all else { return }
    hashes.append(ByteHash.mixed(ByteHash.mixed(value ^ template) &+ salt))
  }

  /// A template whose value may be missing.
  @inline(__always)
  private mutating func add(known value: UInt32, of owner: Part = .together) {
    if value == 0 {
      template &+= 0x9E37_79B9
    } else {
      add(value, of: owner)
    }
  }

  @inline(__always)
  private mutating func add(_ first: UInt32, _ second: UInt32) {
    add(ByteHash.mixed(first) &+ second &* 0x85EB_CA6B)
  }

  /// Reads all features of a token of a sentence, or those of several words and of its place.
  mutating func read(
    _ token: Int, in sentence: Range<Int>, of facts: [TokenFacts], part: Part = .all
  ) {
    let here = facts[token]
    let before = token > sentence.lowerBound ? facts[token - 1] : Self.edge
    let after = token + 1 < sentence.upperBound ? facts[token + 1] : Self.edge
    let second = token - 1 > sentence.lowerBound ? facts[token - 2] : Self.edge
    let third = token + 2 < sentence.upperBound ? facts[token + 2] : Self.edge
    self.part = part
    write(here, before, after, second, third, folded: here.isFolded)
  }

  /// Reads the features that a word alone gives the token at one place beside it.
  mutating func read(_ word: TokenFacts, as part: Part, folded: Bool) {
    self.part = part
    write(word, word, word, word, word, folded: folded)
  }

  private mutating func write(
    _ here: TokenFacts, _ before: TokenFacts, _ after: TokenFacts, _ second: TokenFacts,
    _ third: TokenFacts, folded: Bool
  ) {
    hashes.removeAll(keepingCapacity: true)
    salt = folded ? 0x5BD1_E995 : 0
    template = 0
    addWords(here, before, after, second, third)
    addShapes(here, before, after, second, third)
    addClusters(here, before, after, second, third)
    addLists(here, before, after)
  }

  /// Stands for the tokens before the first and behind the last.
  static let edge: TokenFacts = {
    var facts = TokenFacts()
    facts.word = 1
    facts.lower = 1
    facts.shape = 1
    facts.shortShape = 1
    return facts
  }()

  private mutating func addWords(
    _ here: TokenFacts, _ before: TokenFacts, _ after: TokenFacts, _ second: TokenFacts,
    _ third: TokenFacts
  ) {
    add(0, of: .here)
    add(here.word, of: .here)
    add(here.lower, of: .here)
    add(before.lower, of: .before)
    add(after.lower, of: .after)
    add(second.lower, of: .second)
    add(third.lower, of: .third)
    add(before.word, here.word)
    add(here.word, after.word)
    add(before.lower, after.lower)
    add(second.lower, before.lower)
    add(after.lower, third.lower)
    for place in 0..<4 { add(known: here.prefixes[place], of: .here) }
    for place in 0..<4 { add(known: here.suffixes[place], of: .here) }
    add(known: before.suffixes[2], of: .before)
    add(known: after.suffixes[2], of: .after)
  }

  private mutating func addShapes(
    _ here: TokenFacts, _ before: TokenFacts, _ after: TokenFacts, _ second: TokenFacts,
    _ third: TokenFacts
  ) {
    let starts: UInt32 = here.traits.contains(.startsSentence) ? 1 : 2
    add(here.shape, of: .here)
    add(here.shortShape, starts)
    add(before.shape, of: .before)
    add(after.shape, of: .after)
    let pair = ByteHash.mixed(before.shortShape) &+ here.shortShape
    add(pair, after.shortShape)
    add(ByteHash.mixed(second.shortShape) &+ pair)
    add(ByteHash.mixed(ByteHash.mixed(third.shortShape) &+ after.shortShape) &+ here.shortShape)
    add(before.lower, here.shortShape)
    add(after.lower, here.shortShape)
    add(here.lower, starts)
    add(here.shortShape, ByteHash.mixed(UInt32(here.caseRatio)) &+ starts)
    add(here.shortShape, here.document)
    add(starts, here.document & 0xFF)
    add(known: before.document >> 8)
    add(known: after.document >> 8)
  }

  private mutating func addClusters(
    _ here: TokenFacts, _ before: TokenFacts, _ after: TokenFacts, _ second: TokenFacts,
    _ third: TokenFacts
  ) {
    let cut = TokenFacts.cut
    add(known: cut(here.brown, 4), of: .here)
    add(known: cut(here.brown, 6), of: .here)
    add(known: cut(here.brown, 10), of: .here)
    add(known: here.brown, of: .here)
    add(known: here.lowerBrown, of: .here)
    add(known: cut(before.brown, 6), of: .before)
    add(known: before.brown, of: .before)
    add(known: cut(after.brown, 6), of: .after)
    add(known: after.brown, of: .after)
    add(known: second.brown, of: .second)
    add(known: third.brown, of: .third)
    add(before.brown, here.shortShape)
    add(after.brown, here.shortShape)
    add(before.brown, here.brown)
    add(here.brown, after.brown)
  }

  private mutating func addLists(_ here: TokenFacts, _ before: TokenFacts, _ after: TokenFacts) {
    let all = UInt32(here.lists & 0x7FF)
    add(all, here.shortShape)
    add(all, UInt32(before.lists & 0x7FF))
    add(all, UInt32(after.lists & 0x7FF))
    add(all, UInt32(before.lists & 0x7FF) << 16 | UInt32(after.lists & 0x7FF))
    for bit in 0..<11 { add(known: all >> UInt32(bit) & 1, of: .here) }
    add(known: here.phrase)
    add(known: before.phrase)
    add(known: after.phrase)
    add(here.phrase, here.shortShape)
  }
}
