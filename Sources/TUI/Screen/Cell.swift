/// One column of one line: a grapheme cluster in a form that terminals agree on, and its style.
///
/// A cell is 24 bytes without references, so that a grid copies, fills and compares as plain
/// memory. What the reduction to that form does is told at `DisplayWidth`.
public struct Cell: Equatable, Sendable {
  var glyph: Glyph
  /// The bits of the style, and the width in bits 58 and 59.
  private var packed: UInt64

  @inline(__always)
  init(glyph: Glyph, width: Int, style: Style) {
    self.glyph = glyph
    packed = style.bits | UInt64(truncatingIfNeeded: width) << 58
  }

  /// A space of the style given.
  public init(style: Style = .plain) { self.init(glyph: .space, width: 1, style: style) }

  /// A space in the terminal's own colors.
  public static let blank = Cell()

  /// The columns that the cluster takes: 1 or 2, or 0 for the right half of a wide one.
  public var width: Int { Int(packed >> 58 & 3) }

  /// The style.
  public var style: Style {
    get { Style(bits: packed & (1 << 58 - 1)) }
    set { packed = packed & (3 << 58) | newValue.bits }
  }

  /// The text of the cluster; empty for the right half of a wide one.
  public var text: String { glyph.text }

  /// Adds the text to UTF-8 bytes.
  public func append(to bytes: inout [UInt8]) { glyph.append(to: &bytes) }

  /// The text where it is one character of ASCII, else `nil`.
  public var ascii: UInt8? {
    glyph.high == 0 && glyph.low != 0 && glyph.low < 0x80
      ? UInt8(truncatingIfNeeded: glyph.low) : nil
  }

  /// Whether it is the right half of a wide cluster.
  public var isContinuation: Bool { packed >> 58 & 3 == 0 }

  /// Compares four words.
  @inline(__always)
  public static func == (left: Cell, right: Cell) -> Bool {
    (left.glyph.low ^ right.glyph.low) | (left.glyph.high ^ right.glyph.high)
      | (left.packed ^ right.packed) == 0
  }
}
