import Screen

/// Styles as a terminal shows them, each worked out once.
///
/// Two cells that look the same have the same style then: colors are those of the terminal, stated even
/// where they are its own; attributes that it lacks are gone. A blank cell, of which only the background
/// is to be seen, has a style of a background alone: any pen of that background draws it.
struct ShownStyles {
  let depth: ColorDepth
  let attributes: Attributes
  let notWithColors: Attributes

  private var known: [Style: (text: Style, blank: Style)] = [:]

  /// A theme has some dozens of styles; where more come there is no use in keeping them.
  private static let mostKnown = 4096
  /// The attributes that show where there is no text.
  static let onBlanks: Attributes = [.underline, .reverse]

  init(depth: ColorDepth, capabilities: Capabilities) {
    self.depth = depth
    attributes = capabilities.pens.attributes
    notWithColors = capabilities.notWithColors
  }

  /// The style that a cell is shown in.
  mutating func shown(_ cell: Cell) -> Style {
    let style = shown(cell.style)
    return cell.ascii == 0x20 ? style.blank : style.text
  }

  private mutating func shown(_ style: Style) -> (text: Style, blank: Style) {
    if let shown = known[style] { return shown }
    var text = style.degraded(to: depth)
    if depth == .none {
      text.foreground = .terminalDefault
      text.background = .terminalDefault
    }
    text.foreground = ColorChoice.shown(text.foreground, depth: depth)
    text.background = ColorChoice.shown(text.background, depth: depth)
    text.attributes.formIntersection(attributes)
    if text.foreground != .terminalDefault || text.background != .terminalDefault {
      text.attributes.subtract(notWithColors)
    }
    let isBare = text.attributes.isDisjoint(with: Self.onBlanks)
    let shown = (text, isBare ? Self.blank(text.background) : text)
    if known.count >= Self.mostKnown { known.removeAll() }
    known[style] = shown
    return shown
  }

  /// The style of a blank cell over a background.
  static func blank(_ background: Color?) -> Style { Style(background: background) }

  /// A grid with the styles shown, cut or filled up to a screen's size.
  mutating func cells(of surface: Surface, size: Size) -> [Cell] {
    var result: [Cell] = []
    result.reserveCapacity(size.columns * size.rows)
    let columns = min(size.columns, surface.size.columns)
    for row in 0..<size.rows {
      var last = (style: Style.plain, text: Style.plain, blank: Style.plain)
      (last.text, last.blank) = shown(.plain)
      for column in 0..<size.columns {
        guard row < surface.size.rows, column < columns else {
          result.append(Cell(style: Self.blank(.terminalDefault)))
          continue
        }
        var cell = surface.cells[row * surface.size.columns + column]
        if cell.style != last.style {
          last.style = cell.style
          (last.text, last.blank) = shown(cell.style)
        }
        if column + cell.width > size.columns { cell = Cell(style: cell.style) }
        cell.style = cell.ascii == 0x20 ? last.blank : last.text
        result.append(cell)
      }
    }
    return result
  }
}
