import ArticleModel
import Screen

/// The page as it came in: what is kept as text, what was dropped dim, with a sign before it.
enum PageMapView {
  /// Draws the page and returns the cursor's place, on the picked piece.
  static func draw(_ page: PageModel, _ model: AppModel, on canvas: inout Canvas) -> Point? {
    let screen = Rect(size: model.size).droppingBottom(1)
    canvas.surface.fill(screen, style: canvas.theme[.text])
    guard let view = page.view else {
      canvas.write(
        "Looking…", row: screen.row, column: screen.column + 2, limit: screen.maxColumn, .listDate)
      return nil
    }
    let margin = max(3, (screen.columns - model.pageArea.columns) / 2)
    var cursor: Point?
    for offset in 0..<screen.rows where page.lines.indices.contains(page.top + offset) {
      let line = page.lines[page.top + offset]
      let piece = view.pieces[line.piece]
      let row = screen.row + offset
      let bytes = Array(piece.text.utf8)
      let isFirst = page.top + offset == 0 || page.lines[page.top + offset - 1].piece != line.piece
      if !piece.isKept, isFirst {
        canvas.write(
          canvas.glyphs.dropped, row: row, column: screen.column + margin - 2,
          limit: screen.maxColumn, .listUnread)
      }
      canvas.surface.write(
        bytes[line.range], row: row, column: screen.column + margin, limit: screen.maxColumn,
        style: canvas.theme[piece.isKept ? .text : .textMeta])
      if line.piece == page.selected {
        let area = Rect(row: row, column: screen.column, columns: screen.columns, rows: 1)
        canvas.surface.restyle(area, with: canvas.theme.tint(.listSelected))
        cursor = cursor ?? Point(row: row, column: screen.column + margin)
      }
    }
    return cursor
  }

  /// What the bottom line says: what became of the picked piece.
  static func words(_ page: PageModel) -> String {
    guard let piece = page.piece else { return "Page" }
    if !piece.isKept { return "dropped: " + piece.reason }
    return piece.reason
  }
}
