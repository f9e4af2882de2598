/// The weights of words: how much a word in a unit, or in the short unit before or after it, speaks
/// for the text.
struct WordWeights: Sendable {
  /// By place of the word: in a short unit, in a longer one, in the unit before, in the one after.
  private var weights: [SIMD4<Float>] = []
  /// An open-addressed table of word hashes, its size a power of two, and indexes into `weights`.
  private var keys: [UInt64]
  private var indexes: [Int32]

  /// Reads a table of lines `word numbers`, four numbers a word.
  init(_ table: String) {
    let rows = table.utf8.split(separator: UInt8(ascii: "\n"))
    var size = 64
    while size < rows.count * 4 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    indexes = Array(repeating: -1, count: size)
    for row in rows {
      let parts = row.split(separator: UInt8(ascii: " "))
      guard parts.count == 2 else { continue }
      let numbers = PackedNumbers.unpack(parts[1])
      guard numbers.count == 4 else { continue }
      insert(FNV1a.hash(parts[0]), Int32(weights.count))
      weights.append(SIMD4(numbers[0], numbers[1], numbers[2], numbers[3]))
    }
  }

  private mutating func insert(_ hash: UInt64, _ index: Int32) {
    var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
    while indexes[slot] >= 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = hash
    indexes[slot] = index
  }

  @inline(__always)
  private func index(_ hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
    while indexes[slot] >= 0 {
      if keys[slot] == hash { return Int(indexes[slot]) }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Adds what the words say to the score of being text; each word counts once a unit.
  func add(to scores: inout [SIMD4<Float>], _ page: DumpPage) {
    var seen: [Int] = []
    for unit in page.units.indices {
      let look = page.units[unit].look
      if look.words > UnitWords.longest { continue }
      let isShort = look.words <= UnitWords.short
      seen.removeAll(keepingCapacity: true)
      UnitWords.forEach(page.text, page.units[unit].content) { hash, _ in
        guard let index = index(hash), !seen.contains(index) else { return }
        seen.append(index)
        let weight = weights[index]
        scores[unit][1] += isShort ? weight[0] : weight[1]
        guard isShort else { return }
        if unit + 1 < scores.count { scores[unit + 1][1] += weight[2] }
        if unit > 0 { scores[unit - 1][1] += weight[3] }
      }
    }
  }
}

/// Numbers written with two printable characters each, so that a table is text that compiles fast.
enum PackedNumbers {
  /// Characters count from `(`; two of them give 0 to 6399, which stands for -8 to 8 in steps of
  /// 1/400. Line breaks are skipped.
  static func unpack(_ text: String) -> [Float] { unpack(Array(text.utf8)[...]) }

  static func unpack(_ bytes: some Sequence<UInt8>) -> [Float] {
    var numbers: [Float] = []
    var high: Int?
    for byte in bytes where byte >= 0x28 {
      let digit = Int(byte) - 0x28
      if let first = high {
        numbers.append(Float(first * 80 + digit - 3200) / 400)
        high = nil
      } else {
        high = digit
      }
    }
    return numbers
  }
}
