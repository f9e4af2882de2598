import Bidi
import Screen

/// What is shown of a state of the reader: a grid of cells and the cursor's place.
public struct AppView: Sendable {
  /// Draws the whole screen; a pure function of the model.
  public static func render(_ model: AppModel) -> (surface: Surface, cursor: Point?) {
    let theme = model.theme
    var canvas = Canvas(
      surface: Surface(size: model.size, style: theme[.ui]), theme: theme, glyphs: model.glyphs,
      reordersBidi: model.settings.bidi == .reorder && !model.settings.isForScreenReader)
    let layout = model.layout
    var cursor: Point?
    if let top = model.helpTop {
      HelpView.draw(model, top: top, on: &canvas)
    } else if model.isLibraryEmpty {
      WelcomeView.draw(model, on: &canvas)
    } else {
      if let header = layout.header { HeaderView.draw(model, in: header, on: &canvas) }
      if let list = layout.list { cursor = ListView.draw(model, in: list, on: &canvas) }
      if let rule = layout.rule { canvas.drawRule(in: rule) }
      if let text = layout.text {
        canvas.surface.fill(text, style: theme[.text])
        let place = TextView.draw(model, on: &canvas)
        if model.focus == .text { cursor = place }
      }
    }
    if let panel = layout.panel, model.names != nil, model.helpTop == nil {
      if let rule = layout.panelRule { canvas.drawRule(in: rule) }
      let place = NamesView.draw(model, in: panel, on: &canvas)
      if model.focus == .names { cursor = place }
    }
    HintView.draw(model, on: &canvas)
    if let pending = model.pending {
      PendingView.drawPanel(pending, model, above: layout.status, on: &canvas)
    }
    if let page = model.page, model.helpTop == nil {
      cursor = PageMapView.draw(page, model, on: &canvas)
    }
    var selected: Point?
    if let picker = model.picker {
      selected = PickerView.draw(picker, model, on: &canvas)
      cursor = nil
    }
    if let place = StatusView.draw(model, in: layout.status, on: &canvas) { cursor = place }
    if model.settings.isForScreenReader {
      // What is picked is read out as it changes; what is typed is echoed.
      if let selected { cursor = selected }
      if model.helpTop != nil { cursor = Point(row: 1, column: 2) }
    }
    // On a screen of a few cells there may be no place for it.
    return (canvas.surface, cursor.flatMap { canvas.surface.bounds.contains($0) ? $0 : nil })
  }
}

/// A surface with what all views need to draw on it.
struct Canvas {
  var surface: Surface
  let theme: Theme
  let glyphs: Glyphs
  let reordersBidi: Bool

  /// A text in the order in which it is displayed.
  func displayed(_ text: String) -> String {
    reordersBidi && BidiParagraph.isNeeded(text) ? BidiParagraph.displayed(text) : text
  }

  /// Lays a style over a part of a text that is written at a column.
  mutating func restyle(
    _ part: Range<Int>, of text: [UInt8], row: Row, column: Column, with style: Style
  ) {
    let whole = 0..<text.count
    let runs = reordersBidi ? BidiParagraph(text, whole)?.runs(of: whole) : nil
    let pieces =
      runs.map { LinePieces(text, runs: $0.map { ($0.range, $0.isRightToLeft) }) }
      ?? LinePieces(text, whole)
    for cells in pieces.cells(of: part, in: text) {
      let rect = Rect(
        row: row, column: column + cells.lowerBound, columns: cells.count, rows: 1)
      surface.restyle(rect, with: style)
    }
  }

  /// Writes text in a scope's style from a column to a limit; returns the next free column.
  @discardableResult
  mutating func write(
    _ text: String, row: Row, column: Column, limit: Column, _ scope: ThemeScope
  ) -> Column {
    surface.write(
      displayed(text), row: row, column: column, limit: limit, style: theme[scope])
  }

  /// Writes text that is cut with an ellipsis where it does not fit.
  @discardableResult
  mutating func writeFitting(
    _ text: String, row: Row, column: Column, columns: Int, _ scope: ThemeScope
  ) -> Column {
    guard columns > 0 else { return column }
    let fitting = DisplayWidth.truncated(text, to: columns, ellipsis: glyphs.ellipsis)
    return write(fitting, row: row, column: column, limit: column + columns, scope)
  }

  /// Writes text that ends before a column.
  mutating func writeRight(_ text: String, row: Row, endingAt end: Column, _ scope: ThemeScope) {
    write(text, row: row, column: end - DisplayWidth.width(of: text), limit: end, scope)
  }

  mutating func drawRule(in rect: Rect) {
    if rect.rows == 1 && rect.columns > 1 {
      let line = String(repeating: glyphs.horizontal, count: rect.columns)
      write(line, row: rect.row, column: rect.column, limit: rect.maxColumn, .rule)
    } else {
      for offset in 0..<rect.rows {
        write(
          glyphs.vertical, row: rect.row + offset, column: rect.column, limit: rect.maxColumn,
          .rule)
      }
    }
  }
}
