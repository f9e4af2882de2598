/// Signs of a text that are not simply copied.
enum SpecialText {
  /// White space, folded to one space.
  case blank(Int)
  /// A sign without width that says nothing: soft hyphen, U+200B, U+2060, U+FEFF.
  case nothing(Int)
  /// A combining mark, to be joined with its letter.
  case mark(Int)
  /// A letter of three bytes that Unicode's form NFC takes apart: the letter and its mark.
  case decomposed(UInt32)
  /// Text.
  case none

  /// Bytes that special signs begin with.
  private static let isLead: [Bool] = (0...255).map { byte in
    byte <= 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xCC || byte == 0xCD || byte == 0xE0
      || byte == 0xE2
      || byte == 0xE3 || byte == 0xEF
  }

  /// The special sign at `index`, with its length in bytes.
  @inline(__always)
  static func at(_ index: Int, in bytes: ArraySlice<UInt8>) -> SpecialText {
    let byte = bytes[index]
    return isLead[Int(byte)] ? special(byte, index, bytes) : .none
  }

  private static func special(
    _ byte: UInt8, _ index: Int, _ bytes: ArraySlice<UInt8>
  ) -> SpecialText {
    if byte <= 0x20 || byte == 0x7F { return .blank(1) }
    guard index + 1 < bytes.endIndex else { return .none }
    let second = bytes[index + 1]
    switch byte {
    case 0xC2:
      return second == 0xA0 || second == 0x85 ? .blank(2) : second == 0xAD ? .nothing(2) : .none
    case 0xCC: return .mark(2)
    case 0xCD: return second < 0xB0 ? .mark(2) : .none
    default: break
    }
    guard index + 2 < bytes.endIndex else { return .none }
    if byte == 0xE0 { return nukta(second, bytes[index + 2]) }
    switch (byte, second, bytes[index + 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return .nothing(3)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0xA8...0xA9): return .blank(3)
    case (0xE3, 0x80, 0x80): return .blank(3)
    default: return .none
    }
  }

  /// Letters with nukta of the Indic scripts, which are excluded from composition (Unicode,
  /// CompositionExclusions.txt).
  private static func nukta(_ second: UInt8, _ third: UInt8) -> SpecialText {
    let scalar = UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    guard let base = nuktaBases[scalar] else { return .none }
    return .decomposed(base)
  }

  private static let nuktaBases: [UInt32: UInt32] = [
    0x958: 0x915, 0x959: 0x916, 0x95A: 0x917, 0x95B: 0x91C, 0x95C: 0x921, 0x95D: 0x922,
    0x95E: 0x92B, 0x95F: 0x92F, 0x9DC: 0x9A1, 0x9DD: 0x9A2, 0x9DF: 0x9AF, 0xA33: 0xA32,
    0xA36: 0xA38, 0xA59: 0xA16, 0xA5A: 0xA17, 0xA5B: 0xA1C, 0xA5E: 0xA2B, 0xB5C: 0xB21,
    0xB5D: 0xB22,
  ]

  /// The end of the run of plain text at `index`; a single space between words is part of it.
  static func endOfRun(from index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let end = bytes.endIndex
    var stop = index + 1
    while stop < end {
      let byte = bytes[stop]
      if isLead[Int(byte)] {
        if byte == 0x20 {
          guard stop + 1 < end, !isLead[Int(bytes[stop + 1])] else { return stop }
        } else if case .none = special(byte, stop, bytes) {
        } else {
          return stop
        }
      }
      stop += 1
    }
    return stop
  }
}
