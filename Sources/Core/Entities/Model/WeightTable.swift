/// Rows of quantized weights by the hash of their feature: buckets of four slots, each with eight
/// bits of the hash, so that most features that were never seen find nothing.
public struct WeightTable: Sendable {
  /// Four fingerprints a bucket, the first slot in the lowest byte; 0 is an empty slot.
  private(set) var fingerprints: [UInt32]
  /// A row a slot: 32 weights of 8 bits, two in a lane, the even one in the low half.
  private(set) var rows: [SIMD16<Int16>]
  private let shift: UInt32

  /// A table of 2^`bits` buckets without a row.
  public init(bucketBits bits: Int) {
    shift = UInt32(32 - bits)
    fingerprints = [UInt32](repeating: 0, count: 1 << bits)
    rows = [SIMD16<Int16>](repeating: .zero, count: 4 << bits)
  }

  /// The bits of a hash that tell it from others in its bucket; never 0.
  @inline(__always)
  private static func fingerprint(_ hash: UInt32) -> UInt32 { max(1, hash & 0xFF) }

  /// Puts a row in; false where the bucket is full or has one with these bits.
  public mutating func insert(_ hash: UInt32, _ weights: [Int8]) -> Bool {
    let bucket = Int(hash >> shift)
    let print = Self.fingerprint(hash)
    for slot in 0..<4 {
      let held = fingerprints[bucket] >> UInt32(8 * slot) & 0xFF
      if held == print { return false }
      if held == 0 {
        set(bucket * 4 + slot, fingerprint: UInt8(print), weights)
        return true
      }
    }
    return false
  }

  /// Fills a slot.
  mutating func set(_ slot: Int, fingerprint: UInt8, _ weights: [Int8]) {
    fingerprints[slot >> 2] |= UInt32(fingerprint) << UInt32(8 * (slot & 3))
    var row = SIMD16<Int16>.zero
    for lane in 0..<16 {
      let low = UInt16(UInt8(bitPattern: weights[2 * lane]))
      let high = UInt16(UInt8(bitPattern: weights[2 * lane + 1]))
      row[lane] = Int16(bitPattern: low | high << 8)
    }
    rows[slot] = row
  }

  /// The weights of a slot.
  func weights(_ slot: Int) -> [Int8] {
    var result = [Int8](repeating: 0, count: TagSet.width)
    for lane in 0..<16 {
      let pair = UInt16(bitPattern: rows[slot][lane])
      result[2 * lane] = Int8(truncatingIfNeeded: pair)
      result[2 * lane + 1] = Int8(truncatingIfNeeded: pair >> 8)
    }
    return result
  }

  /// The sum of the rows of features: even weights, odd weights.
  @inline(__always)
  func sum(_ hashes: [UInt32]) -> (even: SIMD16<Int16>, odd: SIMD16<Int16>) {
    var even = SIMD16<Int16>.zero
    var odd = SIMD16<Int16>.zero
    let eight = SIMD16<Int16>(repeating: 8)
    for hash in hashes {
      let bucket = Int(hash >> shift)
      let held = fingerprints[bucket] ^ (Self.fingerprint(hash) &* 0x0101_0101)
      // The lowest byte that is 0 marks the slot (Mycroft's test).
      let zeros = (held &- 0x0101_0101) & ~held & 0x8080_8080
      if zeros == 0 { continue }
      let row = rows[bucket * 4 + (zeros.trailingZeroBitCount >> 3)]
      even &+= (row &<< eight) &>> eight
      odd &+= row &>> eight
    }
    return (even, odd)
  }
}
