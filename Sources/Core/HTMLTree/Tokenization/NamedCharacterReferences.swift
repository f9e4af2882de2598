/// The table of section 13.5, sorted by name, searched by narrowing a range of it byte for byte.
struct NamedCharacterReferences: Sendable {
  struct Match {
    /// The length of the name in bytes, without the `&`.
    var length: Int
    var first: UInt32
    /// 0 where the reference stands for one code point.
    var second: UInt32
  }

  private struct Entry: Sendable {
    var nameStart: Int
    var nameCount: Int
    var first: UInt32
    var second: UInt32
  }

  static let shared = NamedCharacterReferences()

  private let entries: [Entry]
  private let names: [UInt8]
  /// For each pair of letters that names begin with, the range of entries.
  private let firstEntries: [UInt16]

  private static func pairIndex(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 0x7F) << 7 | Int(second & 0x7F)
  }

  private init() {
    var entries: [Entry] = []
    var names: [UInt8] = []
    NamedCharacterReferences.source.withUTF8Buffer { text in
      for entry in text.split(separator: UInt8(ascii: "|")) {
        let fields = entry.split(separator: UInt8(ascii: " "))
        guard fields.count >= 2 else { continue }
        entries.append(
          Entry(
            nameStart: names.count, nameCount: fields[0].count,
            first: Self.hexadecimal(fields[1]),
            second: fields.count > 2 ? Self.hexadecimal(fields[2]) : 0))
        names.append(contentsOf: fields[0])
      }
    }
    var firstEntries = [UInt16](repeating: 0, count: 1 << 14 + 1)
    var pair = 0
    for (number, entry) in entries.enumerated() {
      let index = Self.pairIndex(names[entry.nameStart], names[entry.nameStart + 1])
      while pair < index {
        pair += 1
        firstEntries[pair] = UInt16(number)
      }
    }
    while pair < 1 << 14 {
      pair += 1
      firstEntries[pair] = UInt16(entries.count)
    }
    self.entries = entries
    self.names = names
    self.firstEntries = firstEntries
  }

  private static func hexadecimal(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    digits.reduce(0) { $0 << 4 | UInt32($1 & 0x40 == 0 ? $1 & 0xF : $1 & 0xF + 9) }
  }

  /// The longest name of the table that the source spells from `start` on.
  func longestMatch(in source: ByteView, at start: Int) -> Match? {
    let second = source.byteOrZero(start + 1)
    guard start + 1 < source.count, isASCIIAlphanumeric(second) else { return nil }
    let pair = Self.pairIndex(source[start], second)
    var low = Int(firstEntries[pair])
    var high = Int(firstEntries[pair + 1])
    var best: Match?
    var length = 2
    while low < high {
      let entry = entries[low]
      if entry.nameCount == length {
        best = Match(length: length, first: entry.first, second: entry.second)
        low += 1
        if low == high { break }
      }
      let byte = source.byteOrZero(start + length)
      low = bound(low, high, at: length) { $0 < byte }
      high = bound(low, high, at: length) { $0 <= byte }
      length += 1
    }
    return best
  }

  /// The first entry of `low..<high` whose byte at `offset` does not precede, by bisection.
  private func bound(
    _ low: Int, _ high: Int, at offset: Int, precedes: (UInt8) -> Bool
  ) -> Int {
    var low = low
    var high = high
    while low < high {
      let middle = (low + high) / 2
      if precedes(names[entries[middle].nameStart + offset]) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
