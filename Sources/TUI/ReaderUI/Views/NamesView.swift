import ArticleModel
import Screen

/// The panel of names.
enum NamesView {
  /// Draws the panel and returns the cursor's place, on the picked row.
  static func draw(_ model: AppModel, in rect: Rect, on canvas: inout Canvas) -> Point? {
    guard let panel = model.names else { return nil }
    canvas.surface.fill(rect, style: canvas.theme[.text])
    let body = drawTitle(panel, in: rect, on: &canvas)
    guard let rows = panel.rows else {
      canvas.writeFitting(
        "Looking…", row: body.row, column: body.column, columns: body.columns, .listDate)
      return nil
    }
    let heights = rows.map(height)
    var row = body.row
    var cursor: Point?
    var index = top(heights, selected: panel.selected, in: body.rows)
    while index < rows.count, row.distance(to: body.maxRow) > 0 {
      let area = Rect(row: row, column: body.column, columns: body.columns, rows: heights[index])
        .intersection(body)
      draw(rows[index], model, in: area, on: &canvas)
      if index == panel.selected, rows[index].isSelectable {
        let isActive = model.focus == .names
        let tint = Rect(
          row: area.row, column: rect.column + 1, columns: max(1, rect.columns - 1),
          rows: area.rows)
        canvas.surface.restyle(
          tint, with: canvas.theme.tint(isActive ? .listSelected : .listSelectedInactive))
        if isActive { cursor = area.origin }
      }
      row = row + heights[index]
      index += 1
    }
    return cursor
  }

  /// The row of the panel at a point of the screen.
  static func row(_ model: AppModel, at point: Point, in rect: Rect) -> Int? {
    guard let panel = model.names, let rows = panel.rows, rect.contains(point) else { return nil }
    let heights = rows.map(height)
    let body = body(in: rect)
    var left = body.row.distance(to: point.row)
    var index = top(heights, selected: panel.selected, in: body.rows)
    guard left >= 0 else { return nil }
    while index < rows.count {
      if left < heights[index] { return index }
      left -= heights[index]
      index += 1
    }
    return nil
  }

  /// Pages by whole screens, so that little is painted for a step.
  private static func top(_ heights: [Int], selected: Int, in rows: Int) -> Int {
    var top = 0
    var used = 0
    for index in heights.indices where index <= selected {
      if used + heights[index] > rows {
        top = index
        used = 0
      }
      used += heights[index]
    }
    return top
  }

  private static func height(_ row: NamesPanel.Row) -> Int {
    if case .article(let appearance) = row { appearance.sentence == nil ? 2 : 3 } else { 1 }
  }

  private static func body(in rect: Rect) -> Rect {
    let inner = rect.droppingLeft(2).droppingRight(1)
    return rect.rows >= 6 ? inner.droppingTop(2) : inner
  }

  private static func drawTitle(_ panel: NamesPanel, in rect: Rect, on canvas: inout Canvas) -> Rect
  {
    let body = body(in: rect)
    guard body.row > rect.row else { return body }
    let title =
      switch panel.page {
      case .article: "Names in the article"
      case .library(.most): "Names in the library"
      case .library(.rising): "Named more than before"
      case .library(.new): "Named for the first time"
      case .entity: "About"
      }
    canvas.writeFitting(
      title, row: rect.row, column: body.column, columns: body.columns, .helpHeading)
    return body
  }

  private static func draw(
    _ row: NamesPanel.Row, _ model: AppModel, in area: Rect, on canvas: inout Canvas
  ) {
    switch row {
    case .blank: break
    case .heading(let words):
      canvas.writeFitting(
        words, row: area.row, column: area.column, columns: area.columns, .textHeading)
    case .words(let words):
      canvas.writeFitting(
        words, row: area.row, column: area.column, columns: area.columns, .textMeta)
    case .chart(let months):
      let counts = MonthChart.counts(months, months: min(48, area.columns))
      let chart = MonthChart.columns(counts, glyphs: canvas.glyphs.columns)
      canvas.writeFitting(
        chart, row: area.row, column: area.column, columns: area.columns, .listUnread)
    case .entity(_, let name, let count, let detail, _):
      drawLine(name, count, detail, in: area, on: &canvas)
    case .value(let text, let count, let detail, _):
      drawLine(text, count, detail, in: area, on: &canvas)
    case .name(let name):
      canvas.writeFitting(
        name.text, row: area.row, column: area.column + 1, columns: area.columns - 1, .text)
    case .article(let appearance): draw(appearance, model, in: area, on: &canvas)
    }
  }

  private static let nameWidth = 26
  private static let countWidth = 5

  /// "Ada Calloway   14  harbour pilot"; in a narrow panel the number stands at the right.
  private static func drawLine(
    _ name: String, _ count: Int, _ detail: String, in area: Rect, on canvas: inout Canvas
  ) {
    let number = Wording.grouped(count)
    let start = area.column + 1
    guard area.columns >= 2 * nameWidth else {
      canvas.writeRight(number, row: area.row, endingAt: area.maxColumn, .listDate)
      let room = max(0, area.columns - countWidth - 1)
      let end = canvas.writeFitting(name, row: area.row, column: start, columns: room, .text)
      let left = (end + 2).distance(to: start + room)
      if left >= 4 {
        canvas.writeFitting(detail, row: area.row, column: end + 2, columns: left, .listDate)
      }
      return
    }
    canvas.writeFitting(name, row: area.row, column: start, columns: nameWidth, .text)
    let end = start + nameWidth + countWidth
    canvas.writeRight(number, row: area.row, endingAt: end, .listDate)
    canvas.writeFitting(
      detail, row: area.row, column: end + 2, columns: (end + 2).distance(to: area.maxColumn),
      .listDate)
  }

  private static func draw(
    _ appearance: EntityPage.Appearance, _ model: AppModel, in area: Rect,
    on canvas: inout Canvas
  ) {
    let title = appearance.title.isEmpty ? "Untitled" : appearance.title
    canvas.writeFitting(title, row: area.row, column: area.column, columns: area.columns, .text)
    guard area.rows > 1 else { return }
    let date = appearance.published.map { Wording.date($0, model.dating) }
    let facts = [date, appearance.site].compactMap(\.self).joined(
      separator: canvas.glyphs.separator)
    canvas.writeFitting(
      facts.isEmpty ? canvas.glyphs.unknown : facts, row: area.row + 1, column: area.column,
      columns: area.columns, .listDate)
    guard area.rows > 2, let sentence = appearance.sentence else { return }
    drawSentence(sentence, row: area.row + 2, in: area, on: &canvas)
  }

  /// The words around the mention, cut so that the mention is in sight.
  private static func drawSentence(
    _ sentence: Snippet, row: Row, in area: Rect, on canvas: inout Canvas
  ) {
    let bytes = Array(sentence.text.utf8)
    guard let match = sentence.matches.first, match.upperBound <= bytes.count else { return }
    var start = 0
    let room = max(4, area.columns - 2)
    if DisplayWidth.width(of: bytes[..<match.upperBound]) > room {
      // Words before the mention go, so many as it takes.
      start = match.lowerBound
      while start > 0,
        DisplayWidth.width(of: bytes[start - 1..<match.upperBound]) < room / 2
      { start -= 1 }
      while start < match.lowerBound, bytes[start] != 0x20 { start += 1 }
      if start < match.lowerBound { start += 1 }
    }
    let lead = start > 0 ? canvas.glyphs.ellipsis : ""
    let text = lead + String(decoding: bytes[start...], as: UTF8.self)
    canvas.writeFitting(
      text, row: row, column: area.column + 2, columns: area.columns - 2, .textCaption)
    let before =
      DisplayWidth.width(of: lead) + DisplayWidth.width(of: bytes[start..<match.lowerBound])
    let width = DisplayWidth.width(of: bytes[match])
    let cells = Rect(row: row, column: area.column + 2 + before, columns: width, rows: 1)
      .intersection(area)
    canvas.surface.restyle(cells, with: canvas.theme.own(.textStrong))
  }
}
