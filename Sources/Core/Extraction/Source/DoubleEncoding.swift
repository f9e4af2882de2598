/// Undoes text that was taken for windows-1252 and written as UTF-8 once more ("fÃ¼r" for "für").
public enum DoubleEncoding {
  /// Fewer such characters may be meant as they stand.
  private static let least = 3

  /// The bytes as they were before, or nil where they are not, for all but a twentieth of their
  /// characters outside of ASCII, of that kind.
  ///
  /// - Parameter utf8: well-formed UTF-8.
  public static func undone(_ utf8: [UInt8]) -> [UInt8]? {
    var runs: [(range: Range<Int>, bytes: [UInt8])] = []
    var (right, wrong, index) = (0, 0, 0)
    var run: [UInt8] = []
    while index < utf8.count {
      if utf8[index] < 0x80 {
        index = Bytes.endOfASCII(utf8, from: index + 1)
        continue
      }
      let start = index
      run.removeAll(keepingCapacity: true)
      var isWhole = true
      while index < utf8.count, utf8[index] >= 0x80 {
        let (byte, length) = windows1252(utf8, index)
        if let byte { run.append(byte) } else { isWhole = false }
        index += length
      }
      if isWhole, let count = characters(run) {
        right += count
        runs.append((start..<index, run))
      } else {
        wrong += 1
        if wrong > 8, 20 * wrong > right { return nil }
      }
    }
    guard right >= least, 20 * wrong <= right else { return nil }
    return replaced(utf8, runs)
  }

  private static func replaced(
    _ utf8: [UInt8], _ runs: [(range: Range<Int>, bytes: [UInt8])]
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var end = 0
    for run in runs {
      result += utf8[end..<run.range.lowerBound]
      result += run.bytes
      end = run.range.upperBound
    }
    return result + utf8[end...]
  }

  /// How many characters of UTF-8 the bytes are, or nil where they are not UTF-8 alone.
  private static func characters(_ bytes: [UInt8]) -> Int? {
    var (count, index) = (0, 0)
    while index < bytes.count {
      let first = bytes[index]
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      guard first >= 0xC2, first < 0xF5, index + length <= bytes.count else { return nil }
      for next in bytes[(index + 1)..<(index + length)] where next & 0xC0 != 0x80 { return nil }
      count += 1
      index += length
    }
    return count
  }

  /// The byte that windows-1252 has for the scalar at `index`, and the scalar's length.
  private static func windows1252(_ utf8: [UInt8], _ index: Int) -> (byte: UInt8?, length: Int) {
    let first = utf8[index]
    let length = min(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2, utf8.count - index)
    guard length == 2 || length == 3, first >= 0xC2 else { return (nil, max(1, length)) }
    let second = UInt32(utf8[index + 1] & 0x3F)
    let scalar =
      length == 2
      ? UInt32(first & 0x1F) << 6 | second
      : UInt32(first & 0x0F) << 12 | second << 6 | UInt32(utf8[index + 2] & 0x3F)
    if scalar < 0x100 { return (UInt8(scalar), length) }
    return (upper[scalar], length)
  }

  /// The bytes 0x80 to 0x9F by their scalars (WHATWG Encoding Standard, index windows-1252).
  private static let upper: [UInt32: UInt8] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86,
    0x2021: 0x87, 0x02C6: 0x88, 0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C,
    0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93, 0x201D: 0x94, 0x2022: 0x95,
    0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
    0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
  ]
}
