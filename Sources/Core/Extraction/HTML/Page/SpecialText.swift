/// Signs of a text that are not simply copied.
enum SpecialText {
  /// White space, folded to one space.
  case blank(Int)
  /// A sign without width that says nothing: soft hyphen, U+200B, U+2060, U+FEFF.
  case nothing(Int)
  /// A combining mark, to be joined with its letter.
  case mark(Int)
  /// Text.
  case none

  /// Bytes that special signs begin with.
  private static let isLead: [Bool] = (0...255).map { byte in
    byte <= 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xCC || byte == 0xCD || byte == 0xE2
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
    switch (byte, second, bytes[index + 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return .nothing(3)
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0xA8...0xA9): return .blank(3)
    case (0xE3, 0x80, 0x80): return .blank(3)
    default: return .none
    }
  }

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
