/// Numbers that look random and are the same in every run (SplitMix64).
struct Random {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// True this many times in a hundred.
  @inline(__always)
  mutating func chance(_ percent: UInt32) -> Bool {
    percent > 0 && UInt32(truncatingIfNeeded: next() >> 33) % 100 < percent
  }

  /// A number between -1 and 1.
  mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) * 2 - 1 }

  /// The numbers below a count, in some order.
  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, Int(next() % UInt64(last + 1)))
    }
    return order
  }
}
