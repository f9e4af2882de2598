import Extraction

/// The encodings in which text comes in.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "windows-1252"
}

/// Text made of bytes of an unknown encoding.
public struct TextDecoding: Equatable, Sendable {
  /// The text in UTF-8, well formed, without byte order mark and NUL bytes.
  public let utf8: [UInt8]
  /// The encoding that the bytes were read in.
  public let encoding: TextEncoding
  /// Whether a byte order mark was found and taken off.
  public let hadByteOrderMark: Bool

  /// The text as a string.
  public var text: String { String(decoding: utf8, as: UTF8.self) }

  /// Reads bytes as text.
  ///
  /// A byte order mark decides. Without one, bytes of which every other one is zero are UTF-16, bytes
  /// that are well-formed UTF-8 (but for a scalar that is cut off at the very end) are UTF-8, undone
  /// where they were encoded twice, and all others windows-1252, as the WHATWG Encoding Standard maps
  /// it. Line ends stay as they are. Unpaired surrogates of UTF-16 become U+FFFD.
  public static func decode(_ bytes: [UInt8]) -> TextDecoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return TextDecoding(
        utf8: repaired(bytes.dropFirst(3)), encoding: .utf8, hadByteOrderMark: true)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return TextDecoding(
        utf8: fromUTF16(bytes.dropFirst(2), high: 1), encoding: .utf16LittleEndian,
        hadByteOrderMark: true)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return TextDecoding(
        utf8: fromUTF16(bytes.dropFirst(2), high: 0), encoding: .utf16BigEndian,
        hadByteOrderMark: true)
    }
    if let wide = UTF16Guess.encoding(of: bytes) {
      let isLittle = wide == "utf-16le"
      return TextDecoding(
        utf8: fromUTF16(bytes[...], high: isLittle ? 1 : 0),
        encoding: isLittle ? .utf16LittleEndian : .utf16BigEndian, hadByteOrderMark: false)
    }
    if UTF8Check.isWellFormed(bytes[...]) {
      let bytes = DoubleEncoding.undone(bytes) ?? bytes
      let utf8 = bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes
      return TextDecoding(utf8: utf8, encoding: .utf8, hadByteOrderMark: false)
    }
    if let cut = UTF8Check.wellFormedBeforeCut(bytes) {
      return TextDecoding(
        utf8: bytes[..<cut].filter { $0 != 0 }, encoding: .utf8, hadByteOrderMark: false)
    }
    return TextDecoding(
      utf8: fromWindows1252(bytes), encoding: .windows1252, hadByteOrderMark: false)
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let utf8 =
      UTF8Check.isWellFormed(bytes)
      ? Array(bytes) : Array(String(decoding: bytes, as: UTF8.self).utf8)
    return utf8.contains(0) ? utf8.filter { $0 != 0 } : utf8
  }

  /// `high` is the place of the more significant byte of each pair; an odd byte at the end is lost.
  private static func fromUTF16(_ bytes: ArraySlice<UInt8>, high: Int) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let unit = UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
      if unit != 0 { units.append(unit) }
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        if byte != 0 { utf8.append(byte) }
        continue
      }
      let scalar = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt16(byte)
      if scalar < 0x800 {
        utf8.append(0xC0 | UInt8(scalar >> 6))
      } else {
        utf8.append(0xE0 | UInt8(scalar >> 12))
        utf8.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      }
      utf8.append(0x80 | UInt8(scalar & 0x3F))
    }
    return utf8
  }

  /// The scalars of the bytes 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252).
  private static let windows1252: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}

/// Tells well-formed UTF-8.
enum UTF8Check {
  static func isWellFormed(_ bytes: ArraySlice<UInt8>) -> Bool {
    firstFault(bytes) == nil
  }

  /// Where a scalar of at most three bytes is cut off by the end, if all before it is well formed
  /// and holds a scalar outside of ASCII.
  static func wellFormedBeforeCut(_ bytes: [UInt8]) -> Int? {
    guard let fault = firstFault(bytes[...]), bytes.count - fault <= 3, bytes[fault] >= 0xC2,
      bytes[fault] <= 0xF4, bytes[(fault + 1)...].allSatisfy({ $0 & 0xC0 == 0x80 }),
      bytes.count - fault > 1 || bytes[..<fault].contains(where: { $0 >= 0x80 })
    else { return nil }
    return fault
  }

  /// The place of the first byte that is not part of a well-formed sequence (Unicode, table 3-7).
  private static func firstFault(_ bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    let end = bytes.endIndex
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let (length, lowest, highest): (Int, UInt8, UInt8)
      switch byte {
      case 0xC2...0xDF: (length, lowest, highest) = (2, 0x80, 0xBF)
      case 0xE0: (length, lowest, highest) = (3, 0xA0, 0xBF)
      case 0xED: (length, lowest, highest) = (3, 0x80, 0x9F)
      case 0xE1...0xEF: (length, lowest, highest) = (3, 0x80, 0xBF)
      case 0xF0: (length, lowest, highest) = (4, 0x90, 0xBF)
      case 0xF1...0xF3: (length, lowest, highest) = (4, 0x80, 0xBF)
      case 0xF4: (length, lowest, highest) = (4, 0x80, 0x8F)
      default: return index
      }
      guard index + length <= end, (lowest...highest).contains(bytes[index + 1]) else {
        return index
      }
      for next in (index + 2)..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 {
        return index
      }
      index += length
    }
    return nil
  }
}
