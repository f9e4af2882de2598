/// Hashes of bytes, the same on every machine.
enum ByteHash {
  static let seed: UInt32 = 0x811C_9DC5

  /// FNV-1a, one byte on.
  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// Spreads the bits of a hash (the finalizer of MurmurHash3).
  @inline(__always)
  static func mixed(_ value: UInt32) -> UInt32 {
    var hash = value
    hash ^= hash >> 16
    hash = hash &* 0x85EB_CA6B
    hash ^= hash >> 13
    hash = hash &* 0xC2B2_AE35
    return hash ^ (hash >> 16)
  }

  /// The hash of a word as the word lists are kept.
  public static func word<Bytes: Sequence>(_ bytes: Bytes) -> UInt32
  where Bytes.Element == UInt8 {
    var hash = seed
    for byte in bytes { hash = adding(byte, to: hash) }
    return hash
  }
}

/// What a byte of a word is, for its shape.
enum ByteClass: UInt8 {
  case lower, upper, digit, other
}

/// Lower case of Latin, Greek and Cyrillic letters of two bytes, and what their case is.
enum LetterCase {
  /// The class of the letter and its second byte in lower case.
  static func pair(_ first: UInt8, _ second: UInt8) -> (kind: ByteClass, lower: (UInt8, UInt8)) {
    switch first {
    case 0xC3:
      if second <= 0x9E, second != 0x97 { return (.upper, (first, second + 0x20)) }
      return (.lower, (first, second))
    case 0xC4, 0xC5:
      let isShifted = first == 0xC4 ? second >= 0xB9 : second <= 0x88 || second >= 0xB9
      let isUpper = (second & 1 == 0) != isShifted
      if isUpper, second < 0xBF { return (.upper, (first, second + 1)) }
      return (.lower, (first, second))
    case 0xD0:
      if second >= 0x90, second <= 0x9F { return (.upper, (first, second + 0x20)) }
      if second >= 0xA0, second <= 0xAF { return (.upper, (0xD1, second - 0x20)) }
      return (.lower, (first, second))
    case 0xCE:
      if second >= 0x91, second <= 0x9F { return (.upper, (first, second + 0x20)) }
      return (.lower, (first, second))
    default:
      return (.lower, (first, second))
    }
  }

  /// The bytes in lower case.
  static func lowercased<Bytes: Sequence>(_ bytes: Bytes) -> [UInt8]
  where Bytes.Element == UInt8 {
    var result: [UInt8] = []
    for byte in bytes {
      if byte >= 0x41, byte <= 0x5A {
        result.append(byte + 0x20)
      } else if let last = result.last, byte >= 0x80, byte < 0xC0, last >= 0xC3, last <= 0xD0 {
        let lower = pair(last, byte).lower
        result[result.count - 1] = lower.0
        result.append(lower.1)
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
