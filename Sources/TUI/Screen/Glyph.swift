/// Up to 16 bytes of UTF-8 without an allocation: what one cell shows.
struct Glyph: Hashable, Sendable {
  /// The bytes, the first in the lowest 8 bits of `low`; zero bytes follow the last.
  var low: UInt64
  var high: UInt64

  static let empty = Glyph(low: 0, high: 0)
  static let space = Glyph(low: 0x20, high: 0)

  var isEmpty: Bool { low == 0 }

  var byteCount: Int {
    high != 0 ? 16 - high.leadingZeroBitCount / 8 : 8 - low.leadingZeroBitCount / 8
  }

  subscript(index: Int) -> UInt8 {
    let word = index < 8 ? low : high
    return UInt8(truncatingIfNeeded: word >> UInt64((index & 7) * 8))
  }

  /// Adds a byte at `count`, the number of bytes there are, at most 15.
  private mutating func put(_ byte: UInt8, at count: Int) {
    if count < 8 {
      low |= UInt64(byte) << UInt64(count * 8)
    } else {
      high |= UInt64(byte) << UInt64((count - 8) * 8)
    }
  }

  /// Adds a scalar, unless there is no room for it.
  mutating func append(_ scalar: UInt32) {
    let count = byteCount
    switch scalar {
    case 0..<0x80:
      guard count < 16 else { return }
      put(UInt8(scalar), at: count)
    case 0x80..<0x800:
      guard count < 15 else { return }
      put(UInt8(0xC0 | scalar >> 6), at: count)
      put(UInt8(0x80 | scalar & 0x3F), at: count + 1)
    case 0x800..<0x10000:
      guard count < 14 else { return }
      put(UInt8(0xE0 | scalar >> 12), at: count)
      put(UInt8(0x80 | scalar >> 6 & 0x3F), at: count + 1)
      put(UInt8(0x80 | scalar & 0x3F), at: count + 2)
    default:
      guard count < 13 else { return }
      put(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18), at: count)
      put(UInt8(0x80 | scalar >> 12 & 0x3F), at: count + 1)
      put(UInt8(0x80 | scalar >> 6 & 0x3F), at: count + 2)
      put(UInt8(0x80 | scalar & 0x3F), at: count + 3)
    }
  }

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  init(_ scalar: UInt32) {
    self = .empty
    append(scalar)
  }

  func append(to bytes: inout [UInt8]) {
    for index in 0..<byteCount { bytes.append(self[index]) }
  }

  var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
