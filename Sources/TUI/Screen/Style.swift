/// How text looks, apart from its colors.
public struct Attributes: OptionSet, Sendable, Hashable {
  /// One bit an attribute, six in all.
  public let rawValue: UInt8

  /// The attributes whose bits are set; others than the six known are dropped.
  public init(rawValue: UInt8) { self.rawValue = rawValue & 0x3F }

  /// Heavier.
  public static let bold = Attributes(rawValue: 1)
  /// Fainter.
  public static let dim = Attributes(rawValue: 2)
  /// Slanted.
  public static let italic = Attributes(rawValue: 4)
  /// With a line below.
  public static let underline = Attributes(rawValue: 8)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 16)
  /// With a line through it. Terminals that lack it show the plain text.
  public static let strikethrough = Attributes(rawValue: 32)
}

/// The look of a cell, or of a patch that is laid over cells.
///
/// A style is one 64-bit word, so that grids compare and fill quickly.
public struct Style: Hashable, Sendable {
  /// Bits 0 to 25 the foreground, 26 to 51 the background (see `Color.code`), 52 to 57 the
  /// attributes.
  var bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  /// A style of the colors and attributes given. A color of `nil` leaves what is below.
  public init(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []
  ) {
    bits = Color.code(foreground) | Color.code(background) << 26
    bits |= UInt64(attributes.rawValue) << 52
  }

  /// A style that changes nothing.
  public static let plain = Style(bits: 0)

  /// The color of the text; `nil` leaves what is below, which is the terminal's default at last.
  public var foreground: Color? {
    get { Color(code: bits) }
    set { bits = bits & ~Self.colorMask | Color.code(newValue) }
  }

  /// The color behind the text; `nil` leaves what is below, which is the terminal's default at
  /// last.
  public var background: Color? {
    get { Color(code: bits >> 26) }
    set { bits = bits & ~(Self.colorMask << 26) | Color.code(newValue) << 26 }
  }

  /// The attributes, which add up when styles are laid over one another.
  public var attributes: Attributes {
    get { Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 52)) }
    set { bits = bits & ~(0x3F << 52) | UInt64(newValue.rawValue) << 52 }
  }

  /// This style with `patch` laid over it: the patch's colors where it has any, and the
  /// attributes of both.
  public func patched(by patch: Style) -> Style {
    var result = bits | patch.bits & (0x3F << 52)
    if patch.bits & Self.colorMask != 0 {
      result = result & ~Self.colorMask | patch.bits & Self.colorMask
    }
    let backgroundMask = Self.colorMask << 26
    if patch.bits & backgroundMask != 0 {
      result = result & ~backgroundMask | patch.bits & backgroundMask
    }
    return Style(bits: result)
  }

  /// This style with `attributes` added.
  public func adding(_ attributes: Attributes) -> Style {
    Style(bits: bits | UInt64(attributes.rawValue) << 52)
  }

  private static let colorMask: UInt64 = 0x3FF_FFFF
}
