import CNcurses
import Screen

/// Styles in the terms of the C shim, each worked out once.
struct CursesStyles {
  /// What `lectern_nc_put` takes.
  struct Look {
    var attributes: Int32
    var foreground: Int32
    var background: Int32
  }

  private var known: [Style: Look] = [:]

  /// A theme has some dozens of styles; where more come there is no use in keeping them.
  private static let mostKnown = 4096

  private static let attributes: [(Attributes, lectern_nc_attribute)] = [
    (.bold, LECTERN_NC_BOLD), (.dim, LECTERN_NC_DIM), (.italic, LECTERN_NC_ITALIC),
    (.underline, LECTERN_NC_UNDERLINE), (.reverse, LECTERN_NC_REVERSE),
  ]

  /// The look of a style on a terminal of the depth given, which is always the same.
  mutating func look(of style: Style, depth: ColorDepth) -> Look {
    if let look = known[style] { return look }
    let shown = style.degraded(to: depth)
    var bits: UInt32 = 0
    for (attribute, bit) in Self.attributes where shown.attributes.contains(attribute) {
      bits |= bit.rawValue
    }
    let look = Look(
      attributes: Int32(bits), foreground: ColorChoice.number(of: shown.foreground, depth: depth),
      background: ColorChoice.number(of: shown.background, depth: depth))
    if known.count >= Self.mostKnown { known.removeAll() }
    known[style] = look
    return look
  }
}
