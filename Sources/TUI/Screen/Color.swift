/// A color as a theme states it, whatever the terminal can show.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminalDefault
  /// A color of the terminal's palette: 0 to 15 as the user has set them, 16 to 255 the cube and
  /// the grays of xterm.
  case indexed(UInt8)
  /// Red, green and blue in sRGB.
  case rgb(UInt8, UInt8, UInt8)

  /// A color written as `#rrggbb` or `#rgb`; `nil` for anything else.
  public init?(hex: some StringProtocol) {
    let bytes = Array(hex.utf8)
    guard bytes.first == UInt8(ascii: "#"), bytes.count == 7 || bytes.count == 4 else { return nil }
    var digits: [UInt8] = []
    for byte in bytes.dropFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digits.append(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digits.append(byte - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    if digits.count == 3 {
      self = .rgb(digits[0] * 17, digits[1] * 17, digits[2] * 17)
    } else {
      self = .rgb(
        digits[0] << 4 | digits[1], digits[2] << 4 | digits[3], digits[4] << 4 | digits[5])
    }
  }

  /// 26 bits: 0 for no color, else a tag of 1 to 3 above 24 bits of value.
  static func code(_ color: Color?) -> UInt64 {
    switch color {
    case nil: 0
    case .terminalDefault: 1 << 24
    case .indexed(let index): 2 << 24 | UInt64(index)
    case .rgb(let red, let green, let blue):
      3 << 24 | UInt64(red) << 16 | UInt64(green) << 8 | UInt64(blue)
    }
  }

  /// The color in the low 26 bits of `code`.
  init?(code: UInt64) {
    let value = UInt32(truncatingIfNeeded: code)
    switch value >> 24 & 3 {
    case 1: self = .terminalDefault
    case 2: self = .indexed(UInt8(truncatingIfNeeded: value))
    case 3:
      self = .rgb(
        UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
        UInt8(truncatingIfNeeded: value))
    default: return nil
    }
  }
}

/// How many colors a terminal can show.
public enum ColorDepth: Comparable, Sendable, CaseIterable {
  /// None: attributes only.
  case none
  /// The 8 colors of the ANSI standard.
  case ansi8
  /// The 8 colors and their bright versions.
  case ansi16
  /// The 256 colors of xterm.
  case indexed256
  /// Any color of sRGB.
  case direct
}
