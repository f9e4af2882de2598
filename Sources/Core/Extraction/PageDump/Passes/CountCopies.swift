/// Counts how often the words of each unit occur on the page: menus and footers come twice.
enum CountCopies: DumpPass {
  static let name = "count copies"

  static func apply(to page: inout DumpPage) {
    var table = CopyTable(count: page.units.count)
    var slots: [Int] = []
    slots.reserveCapacity(page.units.count)
    for index in page.units.indices {
      let slot = table.slot(of: hash(page.text, page.units[index].content))
      slots.append(slot)
      page.units[index].isLaterCopy = table.counts[slot] > 0
      table.counts[slot] += 1
      table.last[slot] = Int32(truncatingIfNeeded: index)
    }
    for index in page.units.indices {
      page.units[index].copies = Int(table.counts[slots[index]])
      page.units[index].lastCopy = Int(table.last[slots[index]])
    }
  }

  /// A hash of the letters and digits without case, so that spacing and signs do not matter.
  static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = FNV1a()
    for index in range {
      let byte = text[index]
      if byte >= 0x80 || Bytes.isLetter(byte) || Bytes.isDigit(byte) {
        hash.add(Bytes.lowered(byte))
      }
    }
    return hash.value
  }
}

/// An open-addressed table of hashes: how often each came, and where last.
private struct CopyTable {
  private var keys: [UInt64]
  var counts: [Int32]
  var last: [Int32]

  init(count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    counts = Array(repeating: 0, count: size)
    last = Array(repeating: 0, count: size)
  }

  /// The slot of the hash, which the caller counts up.
  mutating func slot(of hash: UInt64) -> Int {
    // The product spreads hashes that differ in their high bits alone.
    var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 20) & (keys.count - 1)
    while counts[slot] > 0, keys[slot] != hash { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = hash
    return slot
  }
}
