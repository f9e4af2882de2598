/// Counts how often the words of each unit occur on the page: menus and footers come twice.
enum CountCopies: DumpPass {
  static let name = "count copies"

  static func apply(to page: inout DumpPage) {
    var counts: [UInt64: (count: Int, last: Int)] = Dictionary(minimumCapacity: page.units.count)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(page.units.count)
    for index in page.units.indices {
      let hash = hash(page.text, page.units[index].content)
      hashes.append(hash)
      let seen = counts[hash]?.count ?? 0
      page.units[index].isLaterCopy = seen > 0
      counts[hash] = (seen + 1, index)
    }
    for index in page.units.indices {
      let copies = counts[hashes[index]] ?? (1, index)
      page.units[index].copies = copies.count
      page.units[index].lastCopy = copies.last
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
