/// The runs of 16 bytes of a text, letters and digits alone, of which about one in four is kept by
/// its hash: enough to tell how much of a block stands in another text.
///
/// Nothing depends on spaces between words. The hash rolls as that of Karp and Rabin (1987).
struct ShingleSet: Sendable {
  private static let length = 16
  private static let factor: UInt64 = 0x100_0000_01b3
  /// `factor` to the power of `length`.
  private static let outFactor: UInt64 = {
    var power: UInt64 = 1
    for _ in 0..<length { power = power &* factor }
    return power
  }()

  /// Open addressing; the size is a power of two, at least half of it empty (0).
  private var slots: [UInt64] = []

  var isEmpty: Bool { slots.isEmpty }

  init() {}

  /// The runs of a text of at most 400,000 bytes.
  init(_ text: [UInt8]) {
    let text = text[...].prefix(400_000)
    var size = 16
    while size < text.count { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var count = 0
    Self.forEach(text) { hash in
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (size - 1) }
      if slots[slot] == 0, 2 * count < size {
        slots[slot] = hash
        count += 1
      }
    }
    if count > 0 { self.slots = slots }
  }

  @inline(__always)
  private func contains(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  /// The share of a range's runs that the text has, 0 to 1; -1 where it is too short to tell.
  func share(of text: [UInt8], _ range: Range<Int>) -> Float {
    guard range.count >= Self.length else { return -1 }
    var (found, all) = (0, 0)
    Self.forEach(text[range].prefix(4000)) { hash in
      all += 1
      if contains(hash) { found += 1 }
    }
    return all == 0 ? -1 : Float(found) / Float(all)
  }

  private static func forEach(_ text: ArraySlice<UInt8>, _ body: (UInt64) -> Void) {
    var ring = SIMD16<UInt8>(repeating: 0)
    var (hash, count): (UInt64, Int) = (0, 0)
    for byte in text {
      guard byte >= 0x80 || Bytes.isLetter(byte) || Bytes.isDigit(byte) else { continue }
      // Quotation marks and dashes differ from one copy of a text to another.
      if byte == 0xE2 || byte == 0xC2 || byte & 0xC0 == 0x80 { continue }
      let lowered = Bytes.lowered(byte)
      let slot = count & (length - 1)
      let old = ring[slot]
      ring[slot] = lowered
      hash = hash &* factor &+ UInt64(lowered) &- UInt64(count >= length ? old : 0) &* outFactor
      count += 1
      if count >= length {
        let mixed = (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15
        if mixed >> 62 == 0 { body(mixed) }
      }
    }
  }
}
