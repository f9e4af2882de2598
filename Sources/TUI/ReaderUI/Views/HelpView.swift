import Screen

/// The help over the whole screen.
enum HelpView {
  static func draw(_ model: AppModel, top: Int, on canvas: inout Canvas) {
    let screen = Rect(size: model.size).droppingBottom(1).inset(
      top: 1, left: 2, bottom: 0, right: 2)
    canvas.surface.fill(screen, style: canvas.theme[.help])
    let lines = HelpLines(keymap: model.keymap).lines
    let keyWidth = min(
      lines.lazy.map {
        if case .command(let keys, _) = $0 { DisplayWidth.width(of: keys) } else { 0 }
      }
      .max() ?? 0, screen.columns / 2)
    for (offset, line) in lines.dropFirst(top).prefix(screen.rows).enumerated() {
      let row = screen.row + offset
      switch line {
      case .blank: break
      case .heading(let title):
        canvas.writeFitting(
          title, row: row, column: screen.column, columns: screen.columns, .helpHeading)
      case .command(let keys, let summary):
        canvas.writeFitting(keys, row: row, column: screen.column, columns: keyWidth, .helpKey)
        canvas.writeFitting(
          summary, row: row, column: screen.column + keyWidth + 2,
          columns: screen.columns - keyWidth - 2, .help)
      }
    }
  }
}
