/// Rows of weights by the hash of their feature, read in place: buckets of four rows, which fill a
/// line of the processor's cache, each with 13 bits of its hash, so that features that were never
/// seen all but never find one.
///
/// A row has 32 weights of 4 bits, and 3 bits by which they are shifted to the left.
public struct WeightTable: Sendable {
  /// Four a bucket, the first row in the lowest 16 bits: 13 bits of the hash, 3 of shift.
  private let fingerprints: ModelArray<UInt64>
  /// Lane l has the weights l, 8 + l, 16 + l and 24 + l, the first in the lowest bits.
  private let rows: ModelArray<SIMD8<UInt16>>

  init(fingerprints: ModelArray<UInt64>, rows: ModelArray<SIMD8<UInt16>>) {
    self.fingerprints = fingerprints
    self.rows = rows
  }

  /// Sums of weights of eight tags each.
  typealias Sums = (SIMD8<Int16>, SIMD8<Int16>, SIMD8<Int16>, SIMD8<Int16>)

  /// The bits of a hash that tell it from others in its bucket, and room for the shift; never 0.
  @inline(__always)
  static func fingerprint(_ hash: UInt32) -> UInt16 {
    max(8, UInt16(truncatingIfNeeded: hash << 3))
  }

  /// The sums of the rows of features; `found` is room that is used again.
  @inline(__always)
  func sum(_ hashes: [UInt32], _ found: inout [UInt32]) -> Sums {
    var sums: Sums = (.zero, .zero, .zero, .zero)
    if found.count < hashes.count { found = [UInt32](repeating: 0, count: 2 * hashes.count) }
    found.withUnsafeMutableBufferPointer { found in
      let count = find(hashes, found)
      for at in 0..<count {
        let place = Int(found[at])
        let row = SIMD8<Int16>(truncatingIfNeeded: rows.elements[place >> 3])
        let unit = SIMD8<Int16>(repeating: 1 &<< Int16(truncatingIfNeeded: place & 7))
        sums.0 &+= ((row &<< 12) &>> 12) &* unit
        sums.1 &+= ((row &<< 8) &>> 12) &* unit
        sums.2 &+= ((row &<< 4) &>> 12) &* unit
        sums.3 &+= (row &>> 12) &* unit
      }
    }
    return sums
  }

  /// Writes the rows that features have, each a row's index and 3 bits of shift; returns their
  /// count. No branch depends on what is found, as none could be foreseen.
  @inline(__always)
  private func find(_ hashes: [UInt32], _ found: UnsafeMutableBufferPointer<UInt32>) -> Int {
    var count = 0
    for hash in hashes {
      let bucket = HashSlots.first(hash, of: fingerprints.count)
      let held = fingerprints.elements[bucket]
      let wanted = UInt64(Self.fingerprint(hash)) &* 0x0001_0001_0001_0001
      let differing = (held ^ wanted) & 0xFFF8_FFF8_FFF8_FFF8
      // The lowest lane that is 0 marks the row (Mycroft's test).
      let zeros = (differing &- 0x0001_0001_0001_0001) & ~differing & 0x8000_8000_8000_8000
      let slot = zeros.trailingZeroBitCount >> 4
      let shift = (held &>> UInt64(16 &* slot)) & 7
      found[count] = UInt32(truncatingIfNeeded: (bucket &* 4 &+ slot) &* 8 &+ Int(shift))
      count &+= zeros == 0 ? 0 : 1
    }
    return count
  }
}
