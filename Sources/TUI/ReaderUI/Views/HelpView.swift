import Screen

/// The help over the whole screen.
enum HelpView {
  static func draw(_ model: AppModel, top: Int, on canvas: inout Canvas) {
    let screen = Rect(size: model.size).droppingBottom(1).inset(
      top: 1, left: 2, bottom: 0, right: 2)
    canvas.surface.fill(screen, style: canvas.theme[.help])
    let lines = HelpLines(keymap: model.keymap).lines
    let keyWidth = keyWidth(of: lines, columns: screen.columns)
    for (offset, line) in lines.dropFirst(top).prefix(screen.rows).enumerated() {
      let row = screen.row + offset
      switch line {
      case .blank: break
      case .heading(let title):
        canvas.writeFitting(
          title, row: row, column: screen.column, columns: screen.columns, .helpHeading)
      case .command(let keys, let summary):
        let fitting = Self.fitting(keys, in: keyWidth)
        canvas.writeFitting(fitting, row: row, column: screen.column, columns: keyWidth, .helpKey)
        canvas.writeFitting(
          summary, row: row, column: screen.column + keyWidth + 2,
          columns: screen.columns - keyWidth - 2, .help)
      }
    }
  }

  /// The widest keys set the column's width, but words keep two thirds of the screen.
  private static func keyWidth(of lines: [HelpLines.Line], columns: Int) -> Int {
    let widths = lines.map { line in
      if case .command(let keys, _) = line { width(of: keys) } else { 0 }
    }
    return min(widths.max() ?? 0, columns / 3)
  }

  /// As many of the keys as fit, the first one at least.
  private static func fitting(_ keys: [String], in columns: Int) -> String {
    var labels = keys
    while labels.count > 1, width(of: labels) > columns { labels.removeLast() }
    return labels.joined(separator: " ")
  }

  private static func width(of keys: [String]) -> Int {
    DisplayWidth.width(of: keys.joined(separator: " "))
  }
}
