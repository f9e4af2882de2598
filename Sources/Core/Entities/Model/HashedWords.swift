/// A table from hashes of words to values, read in place: slots with open addressing, 16 bits of
/// the hash above 16 of the value.
///
/// Once in some thousand times a word that is not there is taken for another; the model has learned
/// to live with it, as training reads the same table.
struct HashedWords: Sendable {
  private let slots: ModelArray<UInt32>

  init(_ slots: ModelArray<UInt32>) { self.slots = slots }

  /// The value of a hash; 0 where it is not there.
  @inline(__always)
  subscript(hash: UInt32) -> UInt32 {
    let mixed = ByteHash.mixed(hash)
    var slot = HashSlots.first(mixed, of: slots.count)
    for _ in 0..<HashSlots.reach {
      let found = slots[slot]
      if found == 0 { return 0 }
      if found >> 16 == mixed & 0xFFFF { return found & 0xFFFF }
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    return 0
  }
}

/// Where things with a hash lie in a table.
enum HashSlots {
  /// How many slots are looked at before a thing is taken to be missing.
  static let reach = 64

  /// The first slot of a hash whose high bits are spread well.
  @inline(__always)
  static func first(_ mixed: UInt32, of count: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(mixed) &* UInt64(count)) >> 32)
  }

  /// The slots of hashes in a table of the least size that `load` allows: an index into `hashes`
  /// a slot, or nil. Of two with the same slot and the same low 16 bits the first is kept.
  static func placed(_ hashes: [UInt32], load: Double) -> [Int?] {
    var table = [Int?](repeating: nil, count: max(16, Int(Double(hashes.count) / load)))
    for (index, hash) in hashes.enumerated() {
      let mixed = ByteHash.mixed(hash)
      var slot = first(mixed, of: table.count)
      for _ in 0..<reach {
        guard let held = table[slot] else {
          table[slot] = index
          break
        }
        if ByteHash.mixed(hashes[held]) & 0xFFFF == mixed & 0xFFFF { break }
        slot = slot + 1 == table.count ? 0 : slot + 1
      }
    }
    return table
  }
}
