/// Whole numbers in as few bytes as they need: seven bits a byte, the least significant first, the
/// high bit set on all but the last ("LEB128").
enum Varint {
  static func append(_ value: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}

/// Reads numbers and bytes one after the other; past the end everything is zero or empty, and
/// ``isBroken`` tells so.
struct ByteReader {
  let bytes: [UInt8]
  var offset: Int
  private(set) var isBroken = false

  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset >= bytes.count }

  mutating func varint() -> Int {
    guard offset < bytes.count else {
      isBroken = true
      return 0
    }
    let first = bytes[offset]
    offset += 1
    if first < 0x80 { return Int(first) }
    return longVarint(first)
  }

  private mutating func longVarint(_ first: UInt8) -> Int {
    var value = UInt(first & 0x7F)
    var shift: UInt = 7
    while offset < bytes.count, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value) }
      shift += 7
    }
    isBroken = true
    return 0
  }

  mutating func byte() -> UInt8 {
    guard offset < bytes.count else {
      isBroken = true
      return 0
    }
    offset += 1
    return bytes[offset - 1]
  }

  mutating func skip(_ count: Int) {
    guard count >= 0, count <= bytes.count - offset else {
      isBroken = true
      offset = bytes.count
      return
    }
    offset += count
  }

  mutating func slice(_ count: Int) -> ArraySlice<UInt8> {
    let start = offset
    skip(count)
    return isBroken ? [] : bytes[start..<offset]
  }
}
