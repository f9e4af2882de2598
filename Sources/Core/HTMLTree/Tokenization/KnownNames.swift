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
  func longName<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, loweringCase: Bool
  ) -> HTMLName? {
    guard bytes.count <= 24 else { return nil }
    for number in longNames where spellings[Int(number)].count == bytes.count {
      let isEqual = spellings[Int(number)].elementsEqual(bytes) {
        $0 == (loweringCase ? asciiLowercased($1) : $1)
      }
      if isEqual { return HTMLName(number) }
    }
    return nil
  }

  /// The known name with that spelling, longer ones than 16 bytes too.
  func name(ofBytes bytes: [UInt8]) -> HTMLName? {
    if let key = NameKey(bytes: bytes) {
      let found = KnownNames.find(key, in: slots)
      return found == 0 ? nil : HTMLName(found)
    }
    return longName(bytes, loweringCase: false)
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
