/// Writes the features of tokens as hashes: template and value in one number (feature hashing,
/// Ganchev and Dredze 2008).
struct FeatureWriter: Sendable {
  /// The features of the token that was read last.
  private(set) var hashes: [UInt32] = []
  private var salt: UInt32 = 0
  private var template: UInt32 = 0

  init() { hashes.reserveCapacity(96) }

  /// A template with a value.
  @inline(__always)
  private mutating func add(_ value: UInt32) {
    template &+= 0x9E37_79B9
    hashes.append(ByteHash.mixed(ByteHash.mixed(value ^ template) &+ salt))
  }

  /// A template whose value may be missing.
  @inline(__always)
  private mutating func add(known value: UInt32) {
    if value == 0 {
      template &+= 0x9E37_79B9
    } else {
      add(value)
    }
  }

  @inline(__always)
  private mutating func add(_ first: UInt32, _ second: UInt32) {
    add(ByteHash.mixed(first) &+ second &* 0x85EB_CA6B)
  }

  /// Reads a token of a sentence.
  mutating func read(_ token: Int, in sentence: Range<Int>, of facts: [TokenFacts], folded: Bool) {
    hashes.removeAll(keepingCapacity: true)
    salt = folded ? 0x5BD1_E995 : 0
    template = 0
    let edge = Self.edge
    let here = facts[token]
    let before = token > sentence.lowerBound ? facts[token - 1] : edge
    let after = token + 1 < sentence.upperBound ? facts[token + 1] : edge
    let second = token - 1 > sentence.lowerBound ? facts[token - 2] : edge
    let third = token + 2 < sentence.upperBound ? facts[token + 2] : edge
    addWords(here, before, after, second, third)
    addShapes(here, before, after, second, third)
    addClusters(here, before, after, second, third)
    addLists(here, before, after)
  }

  /// Stands for the tokens before the first and behind the last.
  private static let edge: TokenFacts = {
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
    add(0)
    add(here.word)
    add(here.lower)
    add(before.lower)
    add(after.lower)
    add(second.lower)
    add(third.lower)
    add(before.word, here.word)
    add(here.word, after.word)
    add(before.lower, after.lower)
    add(second.lower, before.lower)
    add(after.lower, third.lower)
    for place in 0..<4 { add(known: here.prefixes[place]) }
    for place in 0..<4 { add(known: here.suffixes[place]) }
    add(known: before.suffixes[2])
    add(known: after.suffixes[2])
  }

  private mutating func addShapes(
    _ here: TokenFacts, _ before: TokenFacts, _ after: TokenFacts, _ second: TokenFacts,
    _ third: TokenFacts
  ) {
    let starts: UInt32 = here.traits.contains(.startsSentence) ? 1 : 2
    add(here.shape)
    add(here.shortShape, starts)
    add(before.shape)
    add(after.shape)
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
    add(known: cut(here.brown, 4))
    add(known: cut(here.brown, 6))
    add(known: cut(here.brown, 10))
    add(known: here.brown)
    add(known: here.lowerBrown)
    add(known: cut(before.brown, 6))
    add(known: before.brown)
    add(known: cut(after.brown, 6))
    add(known: after.brown)
    add(known: second.brown)
    add(known: third.brown)
    add(before.brown, here.shortShape)
    add(after.brown, here.shortShape)
    add(before.brown, here.brown)
    add(here.brown, after.brown)
    add(known: here.vectors >> 18)
    add(known: (here.vectors >> 10) & 0xFF)
    add(known: here.vectors)
    add(known: before.vectors)
    add(known: after.vectors)
    add(known: second.vectors)
    add(known: third.vectors)
    let (own, left, right) = (group(here), group(before), group(after))
    add(left, here.shortShape)
    add(right, here.shortShape)
    add(own, left)
    add(own, right)
    add(own, here.shortShape)
    add(ByteHash.mixed(left) &+ own, right)
    add(ByteHash.mixed(group(second)) &+ left, here.shortShape)
    add(ByteHash.mixed(group(third)) &+ right, here.shortShape)
  }

  private func group(_ facts: TokenFacts) -> UInt32 { (facts.vectors >> 10) & 0xFF }

  private mutating func addLists(_ here: TokenFacts, _ before: TokenFacts, _ after: TokenFacts) {
    let all = UInt32(here.lists & 0x7FF)
    add(all, here.shortShape)
    add(all, UInt32(before.lists & 0x7FF))
    add(all, UInt32(after.lists & 0x7FF))
    add(all, UInt32(before.lists & 0x7FF) << 16 | UInt32(after.lists & 0x7FF))
    for bit in 0..<11 { add(known: all >> UInt32(bit) & 1) }
    add(known: here.phrase)
    add(known: before.phrase)
    add(known: after.phrase)
    add(here.phrase, here.shortShape)
  }
}
