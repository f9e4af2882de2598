import Glibc

/// Classes of bytes that the readers of plain text share.
enum Bytes {
  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  @inline(__always)
  static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// ASCII white space and controls: all of them part words.
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }

  @inline(__always)
  static func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  /// Length in bytes of the white space at `index` (ASCII, NBSP, U+2000–U+200B, U+202F, U+3000,
  /// U+FEFF), or 0.
  @inline(__always)
  static func blankLength(_ text: [UInt8], _ index: Int, _ end: Int) -> Int {
    let byte = text[index]
    if isBlank(byte) { return 1 }
    if byte < 0xC2 { return 0 }
    if byte == 0xC2 { return index + 1 < end && text[index + 1] == 0xA0 ? 2 : 0 }
    guard byte >= 0xE2, index + 2 < end else { return 0 }
    let (second, third) = (text[index + 1], text[index + 2])
    switch (byte, second) {
    case (0xE2, 0x80): return third <= 0x8B || third == 0xAF ? 3 : 0
    case (0xE3, 0x80): return third == 0x80 ? 3 : 0
    case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// `range` without the white space at both of its ends.
  static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let length = blankLength(text, start, end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      if isBlank(text[end - 1]) {
        end -= 1
      } else if end - start >= 2, blankLength(text, end - 2, end) == 2 {
        end -= 2
      } else if end - start >= 3, text[end - 3] >= 0xE2, blankLength(text, end - 3, end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// Whether the text at `index` starts with `ascii`, letters compared without case.
  ///
  /// `ascii` is lower case.
  static func hasPrefix(_ text: [UInt8], _ range: Range<Int>, _ ascii: StaticString) -> Bool {
    let count = ascii.utf8CodeUnitCount
    guard range.count >= count else { return false }
    return ascii.withUTF8Buffer { wanted in
      for offset in 0..<count where lowered(text[range.lowerBound + offset]) != wanted[offset] {
        return false
      }
      return true
    }
  }

  /// Whether the text is `ascii`, letters compared without case.
  static func equals(_ text: [UInt8], _ range: Range<Int>, _ ascii: StaticString) -> Bool {
    range.count == ascii.utf8CodeUnitCount && hasPrefix(text, range, ascii)
  }

  /// The place of the next byte at or behind `start` that is not ASCII, or the end.
  static func endOfASCII(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      var index = start
      // Eight bytes at once: the upper bit of each tells.
      while index + 8 <= buffer.count,
        buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      while index < buffer.count, buffer[index] < 0x80 { index += 1 }
      return index
    }
  }

  /// The place of the next `byte` at or behind `start`, or nil.
  static func next(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard start < buffer.count, let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Whether `part` stands anywhere in the text.
  static func holds(_ text: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= text.count else { return part.isEmpty }
    let last = text.endIndex - part.count
    return (text.startIndex...last).contains {
      text[$0] == first && text[$0...].starts(with: part)
    }
  }

  /// The number of scalars, counted by their first bytes.
  static func scalarCount(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where text[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The text of a range, with ill-formed UTF-8 replaced.
  static func string(_ text: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

/// FNV-1a over 64 bits (Fowler, Noll, Vo 1991): a hash that is the same in every run.
struct FNV1a {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = FNV1a()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}
