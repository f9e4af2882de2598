/// The words of a unit as hashes, for weighing.
enum UnitWords {
  /// Units with more words are told by their look alone.
  static let longest = 40
  /// Up to here a unit counts as short.
  static let short = 7

  /// Calls `body` with each run of letters, folded to lower case in ASCII.
  @inline(__always)
  static func forEach(
    _ text: [UInt8], _ range: Range<Int>, _ body: (_ hash: UInt64, _ range: Range<Int>) -> Void
  ) {
    var hash = FNV1a()
    var start = -1
    for index in range {
      let byte = text[index]
      if Bytes.isLetter(byte) || byte >= 0xC3 && byte != 0xE2 || byte >= 0x80 && start >= 0 {
        if start < 0 {
          start = index
          hash = FNV1a()
        }
        hash.add(Bytes.lowered(byte))
      } else if start >= 0 {
        body(hash.value, start..<index)
        start = -1
      }
    }
    if start >= 0 { body(hash.value, start..<range.upperBound) }
  }
}
