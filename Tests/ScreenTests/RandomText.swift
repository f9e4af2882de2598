/// A generator of numbers that gives the same ones for the same seed (SplitMix64, Steele, Lea and
/// Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

extension SeededGenerator {
  /// Bytes of which few are UTF-8.
  mutating func bytes(upTo count: Int) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &self)).map { _ in
      Bool.random(using: &self)
        ? UInt8.random(in: 0...255, using: &self) : UInt8.random(in: 0x80...0xF4, using: &self)
    }
  }

  /// Scalars that make clusters, from every corner that matters to a terminal.
  mutating func text(upTo count: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      let range = Self.corners.randomElement(using: &self) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static let corners: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x20...0x7E, 0x61...0x66, 0x20...0x20, 0...0x1F, 0x7F...0xFF, 0x100...0x24F,
    0x300...0x36F, 0x300...0x304, 0x5D0...0x6FF, 0x900...0x97F, 0xE00...0xE7F, 0x1100...0x11FF,
    0x1160...0x11C2, 0xAC00...0xAC40, 0x2000...0x206F, 0x200B...0x200F, 0x2028...0x202F,
    0x20D0...0x20F0, 0x2600...0x27BF, 0x3000...0x30FF, 0x4E00...0x4E20, 0xFE00...0xFE0F,
    0xFE0F...0xFE0F, 0xFF00...0xFFFF, 0x1D165...0x1D172, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF,
    0x1F400...0x1F4FF, 0x1F468...0x1F469, 0x200D...0x200D, 0x20000...0x20010, 0x2FFFF...0x30000,
    0xE0020...0xE007F, 0x10FFF0...0x10FFFF, 0xAD...0xAD, 0x2010...0x2014,
  ]
}

/// Whether a scalar may reach a terminal.
func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
    0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
    false
  default: true
  }
}
