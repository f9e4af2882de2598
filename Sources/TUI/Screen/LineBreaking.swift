/// What a scalar means for the breaking of lines: the part of Unicode Standard Annex #14 that
/// running text needs.
enum LineBreakClass: UInt8 {
  /// A letter, or anything else that lines do not break beside.
  case letter
  /// A digit.
  case digit
  /// A space at which a line may end.
  case space
  /// A line ends here.
  case mandatory
  /// A space or joiner at which no line ends.
  case glue
  /// U+200B.
  case zeroWidthSpace
  /// U+00AD.
  case softHyphen
  /// HYPHEN-MINUS and `/`: a line may end after it between letters.
  case hyphen
  /// A hyphen or dash after which a line may end.
  case dash
  /// An ideograph, kana, or pictograph: lines break on both sides.
  case ideograph
  /// An opening bracket or quotation mark: no line ends after it.
  case opening
  /// Closing punctuation: no line begins with it.
  case closing
  /// An opening bracket of CJK text: a line may end before it, not after it.
  case wideOpening
  /// Closing punctuation of CJK text, or kana that may not begin a line: a line may end after it.
  case wideClosing

  @inline(__always)
  init(ascii byte: UInt8) {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: self = .letter
    case 0x20, 0x09: self = .space
    case 0x0A, 0x0B, 0x0C, 0x0D: self = .mandatory
    case 0x30...0x39: self = .digit
    case UInt8(ascii: "-"), UInt8(ascii: "/"): self = .hyphen
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): self = .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "%"):
      self = .closing
    default: self = .letter
    }
  }

  /// The class of a cluster's first scalar, which is not ASCII.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0xA0, 0x202F, 0x2007, 0x2060, 0xFEFF, 0x2011: self = .glue
    case 0xAD: self = .softHyphen
    case 0x200B: self = .zeroWidthSpace
    case 0x85, 0x2028, 0x2029: self = .mandatory
    case 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: self = .space
    case 0x2010, 0x2012...0x2015, 0x058A, 0x2E3A, 0x2E3B: self = .dash
    case 0xAB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039, 0xA1, 0xBF: self = .opening
    case 0xBB, 0x2019, 0x201D, 0x203A, 0x2026, 0x203C, 0x2047...0x2049, 0x2030, 0xB0:
      self = .closing
    case 0x2E80...0x33FF: self = Self.cjk(scalar)
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      self = .ideograph
    case 0xFE30...0xFE4F, 0xFF00...0xFFEF: self = Self.compatibility(scalar)
    case 0x2600...0x27BF, 0x1F300...0x1FAFF:
      self = ScalarClass(of: scalar) == .pictographWide ? .ideograph : .letter
    default: self = .letter
    }
  }

  /// JIS X 4051 (kinsoku): what may not begin a line, and what may not end one.
  private static func cjk(_ scalar: UInt32) -> LineBreakClass {
    switch scalar {
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D:
      return .wideOpening
    case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019,
      0x301B, 0x301C, 0x301E, 0x301F, 0x303B, 0x309B...0x309E, 0x30A0, 0x30FB...0x30FE:
      return .wideClosing
    case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x3095,
      0x3096, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE,
      0x30F5, 0x30F6, 0x31F0...0x31FF:
      return .wideClosing
    // Korean is set by words, so that its letters break at spaces alone.
    case 0x3131...0x318E: return .letter
    default: return .ideograph
    }
  }

  private static func compatibility(_ scalar: UInt32) -> LineBreakClass {
    switch scalar {
    case 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62: return .wideOpening
    case 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF60, 0xFF61,
      0xFF63, 0xFF64, 0xFF65, 0xFF67...0xFF70, 0xFF9E, 0xFF9F, 0xFF05:
      return .wideClosing
    case 0xFFA0...0xFFDC: return .letter
    case 0xFE30...0xFE4F, 0xFF02...0xFF60, 0xFF66...0xFF9D: return .ideograph
    default: return .letter
    }
  }

  /// Whether a line may end between a cluster of class `before` and one of this class, neither of
  /// them a space.
  ///
  /// - Parameter beforeHyphen: The class ahead of `before`, where that is a hyphen or a dash.
  @inline(__always)
  func canBegin(after before: LineBreakClass, beforeHyphen: LineBreakClass) -> Bool {
    if before == .letter, self == .letter || self == .closing { return false }
    switch (before, self) {
    case (.zeroWidthSpace, _): return true
    case (_, .glue), (.glue, _), (_, .closing), (_, .wideClosing): return false
    case (.opening, _), (.wideOpening, _), (_, .softHyphen), (.softHyphen, _): return false
    case (_, .zeroWidthSpace), (_, .hyphen), (_, .dash): return false
    case (.hyphen, .letter), (.hyphen, .ideograph), (.hyphen, .opening):
      return beforeHyphen == .letter || beforeHyphen == .digit || beforeHyphen == .ideograph
    case (.dash, _):
      return beforeHyphen != .space && beforeHyphen != .opening && beforeHyphen != .mandatory
    case (.ideograph, _), (_, .ideograph), (.wideClosing, _), (_, .wideOpening): return true
    default: return false
    }
  }
}
