/// The spellings of the names that one page made up, in the order of their numbers.
struct NameSpellings: Sendable {
  /// A spelling as bytes of the source or, where it held U+0000, of `letters`: 8 bytes.
  struct Spelling: Sendable {
    /// The offset, and the two flags below.
    var start: UInt32
    /// The number of bytes.
    var count: UInt32

    /// Marks names that stand in the source with capital letters, which are to be read as small.
    static let capitalsFlag: UInt32 = 1 << 31
    /// Marks names that stand in `letters`.
    static let lettersFlag: UInt32 = 1 << 30

    var offset: Int { Int(start & ~(Spelling.capitalsFlag | Spelling.lettersFlag)) }
    var hasCapitals: Bool { start & Spelling.capitalsFlag != 0 }
    var isInLetters: Bool { start & Spelling.lettersFlag != 0 }
  }

  var entries: [Spelling] = []
  var letters: [UInt8] = []

  /// The bytes that the arrays hold.
  var byteCount: Int { entries.count &* MemoryLayout<Spelling>.stride &+ letters.count }

  /// The spelling of the made-up name with that index.
  func bytes(at index: Int, source: [UInt8]) -> ArraySlice<UInt8> {
    guard index < entries.count else { return [] }
    let entry = entries[index]
    let range = entry.offset..<entry.offset + Int(entry.count)
    if entry.isInLetters { return letters[range] }
    return entry.hasCapitals ? source[range].map(asciiLowercased)[...] : source[range]
  }
}

/// The names of one page: known ones by their fixed number, others interned.
///
/// A page can be made of little but names, so each costs 8 bytes for its spelling and about as much
/// in the hash table, which holds numbers only and reads the spellings again when it grows.
struct NameTable {
  /// Names past this number share it: they are told apart no longer, but memory stays bounded.
  static let limit: UInt32 = 1 << 24 - 1

  private static let numberBits: UInt32 = 0xFF_FFFF
  private static let hashBits: UInt32 = 0xFF00_0000

  /// A secret of this run of the program, so that a page cannot be made of names that collide.
  private static let hashSeed = UInt64.random(in: 0...UInt64.max)

  let known: [KnownNames.Slot]
  private let source: ByteView
  private(set) var spellings = NameSpellings()
  /// An open-addressing table; its size is 0 or a power of two. A slot holds a number in the low 24
  /// bits and bits of the hash above, so that names that differ are seldom compared; 0 is empty.
  private var slots: [UInt32] = []

  /// For each name met before the current tag the serial number of the last tag that had it as an
  /// attribute.
  private var stamps: [UInt32]
  private var serial: UInt32 = 0
  /// The first number that was not given before the current tag.
  private var firstOfTag: UInt32 = HTMLName.knownCount
  /// The name that was interned last and is not stamped yet.
  private var fresh: UInt32 = 0

  init(source: ByteView) {
    self.source = source
    known = KnownNames.shared.slots
    stamps = [UInt32](repeating: 0, count: Int(HTMLName.knownCount))
  }

  /// The bytes that the arrays hold.
  var byteCount: Int { spellings.byteCount &+ (slots.count &+ stamps.count) &* 4 }

  // MARK: Attributes of one tag

  /// Begins the attributes of another tag.
  @inline(__always)
  mutating func beginTag() {
    serial &+= 1
    firstOfTag = HTMLName.knownCount &+ UInt32(truncatingIfNeeded: spellings.entries.count)
    fresh = 0
  }

  /// Marks the name as an attribute of the current tag; false where it was one already.
  @inline(__always)
  mutating func stamp(_ name: HTMLName) -> Bool {
    let index = Int(name.rawValue)
    guard name.rawValue < firstOfTag, index < stamps.count else { return stampUncommon(name) }
    if stamps[index] == serial { return false }
    stamps[index] = serial
    return true
  }

  private mutating func stampUncommon(_ name: HTMLName) -> Bool {
    guard name.rawValue < firstOfTag else {
      // A name that this tag itself brought up occurs again unless it has just been interned.
      let isFirst = name.rawValue == fresh
      fresh = 0
      return isFirst
    }
    let missing = Int(firstOfTag) - stamps.count
    if missing > 0 { stamps.append(contentsOf: repeatElement(0, count: missing)) }
    stamps[Int(name.rawValue)] = serial
    return true
  }

  // MARK: Interning

  /// The name that stands in `range` of the source, being none of the known ones of at most 16
  /// bytes. It holds no U+0000.
  mutating func intern(_ range: Range<Int>) -> HTMLName {
    let bytes = source.slice(range)
    if bytes.count > 16, let known = KnownNames.shared.longName(bytes, loweringCase: true) {
      return known
    }
    let hasCapitals = bytes.contains { $0 &- 0x41 < 26 }
    let start = UInt32(truncatingIfNeeded: range.lowerBound)
    return intern(
      NameSpellings.Spelling(
        start: hasCapitals ? start | NameSpellings.Spelling.capitalsFlag : start,
        count: UInt32(truncatingIfNeeded: range.count)))
  }

  /// The same of a name that holds U+0000.
  mutating func internReplacingNulls(_ range: Range<Int>) -> HTMLName {
    let start = spellings.letters.count
    for byte in source.slice(range) {
      if byte == 0 {
        spellings.letters.append(contentsOf: DecodedSource.replacementCharacter)
      } else {
        spellings.letters.append(asciiLowercased(byte))
      }
    }
    let count = spellings.entries.count
    let name = intern(
      NameSpellings.Spelling(
        start: UInt32(truncatingIfNeeded: start) | NameSpellings.Spelling.lettersFlag,
        count: UInt32(truncatingIfNeeded: spellings.letters.count - start)))
    if spellings.entries.count == count {
      spellings.letters.removeLast(spellings.letters.count - start)
    }
    return name
  }

  private mutating func intern(_ spelling: NameSpellings.Spelling) -> HTMLName {
    if slots.count &* 3 <= spellings.entries.count &* 4 { grow() }
    let mask = slots.count - 1
    let hash = hash(spelling)
    let tag = hash & NameTable.hashBits
    var index = Int(hash & NameTable.numberBits) & mask
    while slots[index] != 0 {
      let number = slots[index] & NameTable.numberBits
      if slots[index] & NameTable.hashBits == tag,
        isEqual(spelling, spellings.entries[Int(number - HTMLName.knownCount)])
      {
        return HTMLName(number)
      }
      index = (index + 1) & mask
    }
    let number = HTMLName.knownCount + UInt32(spellings.entries.count)
    guard number < NameTable.limit else { return HTMLName(NameTable.limit - 1) }
    if spellings.entries.count == 1024 {
      // So many names are the sign of a page of names: room for all, as growth would hold two
      // copies for a while. Room that is not used is not touched and so costs nothing.
      spellings.entries.reserveCapacity(source.count / 4 + 2048)
    }
    slots[index] = number | tag
    spellings.entries.append(spelling)
    fresh = number
    return HTMLName(number)
  }

  private mutating func grow() {
    let size = max(64, slots.count * 2)
    slots = []
    slots = [UInt32](repeating: 0, count: size)
    for (offset, spelling) in spellings.entries.enumerated() {
      let hash = hash(spelling)
      var index = Int(hash & NameTable.numberBits) & (size - 1)
      while slots[index] != 0 { index = (index + 1) & (size - 1) }
      slots[index] = (HTMLName.knownCount + UInt32(offset)) | hash & NameTable.hashBits
    }
  }

  /// Up to eight bytes of a name in lower case, the rest zero.
  @inline(__always)
  private func word(at offset: Int, of spelling: NameSpellings.Spelling) -> UInt64 {
    let left = Int(spelling.count) &- offset
    let index = spelling.offset &+ offset
    guard !spelling.isInLetters, source.hasBytes(8, at: index) else {
      return gatheredWord(at: offset, of: spelling)
    }
    let word = lowercasedWord(source.word(at: index))
    return left >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: left &* 8)) &- 1)
  }

  private func gatheredWord(at offset: Int, of spelling: NameSpellings.Spelling) -> UInt64 {
    var word: UInt64 = 0
    for inner in offset..<min(offset + 8, Int(spelling.count)) {
      let byte = byte(inner, of: spelling)
      word |= UInt64(byte) << UInt64((inner - offset) * 8)
    }
    return word
  }

  private func byte(_ offset: Int, of spelling: NameSpellings.Spelling) -> UInt8 {
    let index = spelling.offset + offset
    return spelling.isInLetters ? spellings.letters[index] : asciiLowercased(source[index])
  }

  private func isEqual(_ left: NameSpellings.Spelling, _ right: NameSpellings.Spelling) -> Bool {
    guard left.count == right.count else { return false }
    var offset = 0
    while offset < Int(left.count) {
      if word(at: offset, of: left) != word(at: offset, of: right) { return false }
      offset &+= 8
    }
    return true
  }

  private func hash(_ spelling: NameSpellings.Spelling) -> UInt32 {
    var hash = UInt64(spelling.count)
    var offset = 0
    while offset < Int(spelling.count) {
      hash = mix(word(at: offset, of: spelling), hash)
      offset &+= 8
    }
    return UInt32(truncatingIfNeeded: hash)
  }

  private func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = (first ^ NameTable.hashSeed).multipliedFullWidth(
      by: second ^ 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// The index behind the made-up name where the source at `index` spells it, letter case aside.
  func endOfSpelling(of name: HTMLName, at index: Int) -> Int? {
    let spelling = spellings.entries[Int(name.rawValue - HTMLName.knownCount)]
    let count = Int(spelling.count)
    guard source.hasBytes(count, at: index) else { return nil }
    for offset in 0..<count
    where byte(offset, of: spelling) != asciiLowercased(source[index + offset]) {
      return nil
    }
    return index + count
  }
}
