/// The first 16 bytes of a name, padded with zeros: enough to tell shorter names apart, because no
/// name holds a zero byte (the tokenizer replaces it).
struct NameKey: Equatable {
  var low: UInt64
  var high: UInt64

  @inline(__always)
  var hash: Int {
    // Multiplicative hashing with the golden ratio; the top bits are the well mixed ones.
    let mixed = (low ^ (high &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> 40)
  }
}

/// Known names by spelling: an open-addressing table, built once.
struct KnownNames: Sendable {
  struct Slot: Sendable {
    var low: UInt64
    var high: UInt64
    var name: UInt32
  }

  static let shared = KnownNames()

  let slots: [Slot]
  let spellings: [[UInt8]]
  /// The numbers of the names of more than 16 bytes.
  let longNames: [UInt32]
  /// Where the standard changes the case of an element's name in SVG, by number; else the same.
  let svgTags: [UInt32]
  /// The same for attributes.
  let svgAttributes: [UInt32]

  private static let slotMask = 4095

  private init() {
    var slots = [Slot](repeating: Slot(low: 0, high: 0, name: 0), count: Self.slotMask + 1)
    var spellings: [[UInt8]] = []
    for (number, spelling) in HTMLName.knownSpellings.enumerated() {
      let bytes = spelling.withUTF8Buffer { Array($0) }
      spellings.append(bytes)
      guard let key = NameKey(bytes: bytes), number > 0 else { continue }
      var index = key.hash & Self.slotMask
      while slots[index].name != 0 { index = (index + 1) & Self.slotMask }
      slots[index] = Slot(low: key.low, high: key.high, name: UInt32(number))
    }
    self.slots = slots
    self.spellings = spellings
    longNames = spellings.indices.filter { spellings[$0].count > 16 }.map { UInt32($0) }
    var tags = (0..<HTMLName.knownCount).map { $0 }
    for (plain, adjusted) in HTMLName.adjustedSVGTags {
      tags[Int(plain.rawValue)] = adjusted.rawValue
    }
    svgTags = tags
    var attributes = (0..<HTMLName.knownCount).map { $0 }
    for (plain, adjusted) in HTMLName.adjustedSVGAttributes {
      attributes[Int(plain.rawValue)] = adjusted.rawValue
    }
    svgAttributes = attributes
  }

  @inline(__always)
  static func find(_ key: NameKey, in slots: [Slot]) -> UInt32 {
    var index = key.hash & slotMask
    while true {
      let slot = slots[index]
      if slot.low == key.low && slot.high == key.high { return slot.name }
      if slot.name == 0 { return 0 }
      index = (index &+ 1) & slotMask
    }
  }

  /// The known name of more than 16 bytes with that spelling.
  func longName(_ bytes: ArraySlice<UInt8>) -> HTMLName? {
    guard bytes.count <= 24 else { return nil }
    for number in longNames where spellings[Int(number)].elementsEqual(bytes) {
      return HTMLName(number)
    }
    return nil
  }

  /// The known name with that spelling, longer ones than 16 bytes too.
  func name(ofBytes bytes: [UInt8]) -> HTMLName? {
    if let key = NameKey(bytes: bytes) {
      let found = KnownNames.find(key, in: slots)
      return found == 0 ? nil : HTMLName(found)
    }
    return longName(bytes[...])
  }
}

extension NameKey {
  /// Nil for names longer than 16 bytes.
  init?(bytes: [UInt8]) {
    guard bytes.count <= 16 else { return nil }
    low = 0
    high = 0
    for (offset, byte) in bytes.enumerated() {
      if offset < 8 {
        low |= UInt64(byte) << UInt64(8 * offset)
      } else {
        high |= UInt64(byte) << UInt64(8 * (offset - 8))
      }
    }
  }
}

/// The names of one page: known ones by their fixed number, others interned.
struct NameTable {
  /// A name the page made up, as bytes of the source or of the side buffer.
  struct Spelling: Sendable {
    var start: UInt32
    var count: UInt32
  }

  private struct Entry {
    var hash: UInt32
    var name: UInt32
  }

  /// Names past this number share it: they are told apart no longer, but memory stays bounded.
  static let limit: UInt32 = 1 << 24 - 1

  let known: [KnownNames.Slot]
  private(set) var spellings: [Spelling] = []
  private var entries: [Entry] = []
  /// For each name the serial number of the last tag that had it as an attribute.
  private var stamps: [UInt32]

  init() {
    known = KnownNames.shared.slots
    stamps = [UInt32](repeating: 0, count: Int(HTMLName.knownCount))
  }

  /// Marks the name as an attribute of the tag `serial`; false where it was one already.
  @inline(__always)
  mutating func stamp(_ name: HTMLName, tag serial: UInt32) -> Bool {
    let index = Int(name.rawValue)
    if stamps[index] == serial { return false }
    stamps[index] = serial
    return true
  }

  /// The number of a name that is not among the known ones of at most 16 bytes, if it has one.
  ///
  /// `equals` tells whether a spelling already in the table is the name that is looked for.
  func find(hash: UInt32, equals: (Spelling) -> Bool) -> HTMLName? {
    guard !entries.isEmpty else { return nil }
    let mask = entries.count - 1
    var index = Int(hash) & mask
    while entries[index].name != 0 {
      let entry = entries[index]
      if entry.hash == hash,
        equals(spellings[Int(entry.name - HTMLName.knownCount)])
      {
        return HTMLName(entry.name)
      }
      index = (index + 1) & mask
    }
    return nil
  }

  mutating func insert(_ spelling: Spelling, hash: UInt32) -> HTMLName {
    let number = HTMLName.knownCount + UInt32(spellings.count)
    guard number < NameTable.limit else { return HTMLName(NameTable.limit - 1) }
    if entries.count * 3 <= (spellings.count + 1) * 4 { grow() }
    spellings.append(spelling)
    stamps.append(0)
    place(Entry(hash: hash, name: number))
    return HTMLName(number)
  }

  private mutating func place(_ entry: Entry) {
    let mask = entries.count - 1
    var index = Int(entry.hash) & mask
    while entries[index].name != 0 { index = (index + 1) & mask }
    entries[index] = entry
  }

  private mutating func grow() {
    let old = entries
    let size = max(64, old.count * 2)
    entries = [Entry](repeating: Entry(hash: 0, name: 0), count: size)
    for entry in old where entry.name != 0 { place(entry) }
  }
}
