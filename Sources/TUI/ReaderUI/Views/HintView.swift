import Screen

/// The letters laid over the links in sight.
enum HintView {
  static func draw(_ model: AppModel, on canvas: inout Canvas) {
    guard let pane = model.layout.textLines, let text = model.text, let shown = model.shownHints
    else { return }
    let start = TextView.firstColumn(
      of: text, in: pane, isCentered: !model.settings.isForScreenReader)
    var free = Point(row: pane.row, column: pane.column)
    for hint in shown.hints {
      let row = pane.row + hint.link.line
      let width = hint.letters.utf8.count
      var column = start + hint.link.column
      // Two short links side by side have room for both their letters.
      if row == free.row, column < free.column { column = free.column }
      column = min(column, pane.maxColumn - width)
      let end = canvas.write(
        hint.letters, row: row, column: column, limit: pane.maxColumn, .textHint)
      let typed = Rect(row: row, column: column, columns: shown.typed.utf8.count, rows: 1)
      canvas.surface.restyle(typed, with: Style(attributes: .dim))
      free = Point(row: row, column: end)
    }
  }
}
