import ArticleModel
import Screen

/// The list of articles: one row each, or two where the list stands beside the text.
enum ListView {
  /// Draws the rows and returns the cursor's place, on the selected one.
  static func draw(_ model: AppModel, in rect: Rect, on canvas: inout Canvas) -> Point? {
    guard model.list.count > 0 else {
      if model.list.isLoaded { drawEmpty(model, in: rect, on: &canvas) }
      return nil
    }
    let layout = model.layout
    let height = layout.rowHeight
    let isTall = layout.arrangement == .beside
    let columns = ListColumns(width: rect.columns, showing: model.settings.listColumns)
    let patterns = TextPattern.titlePatterns(of: model.list.soughtQuery)
    var cursor: Point?
    for index in 0..<layout.visibleRows {
      let number = model.list.top + index
      let area = Rect(
        row: rect.row + index * height, column: rect.column, columns: rect.columns, rows: height
      ).intersection(rect)
      guard !area.isEmpty, number < model.list.count else { break }
      if let row = model.list.row(number) {
        if model.settings.isForScreenReader {
          drawSpoken(
            row.summary, model, isMarked: model.list.marked.contains(row.summary.id), in: area,
            on: &canvas)
        } else if isTall {
          drawTall(row.summary, model, in: area, on: &canvas)
        } else {
          drawFlat(row.summary, model, columns, in: area, on: &canvas)
        }
        if model.list.showsSnippets, let snippet = row.snippet {
          drawSnippet(.text, of: snippet, in: area, on: &canvas)
        }
        if model.list.marked.contains(row.summary.id), !model.settings.isForScreenReader {
          drawMark(in: area, on: &canvas)
        }
      }
      if number == model.list.selected {
        let isActive = model.focus == .list
        canvas.surface.restyle(
          area, with: canvas.theme.tint(isActive ? .listSelected : .listSelectedInactive))
        cursor = Point(row: area.row, column: area.column + 1)
      }
      // Over the selection, whose ground would take their own.
      if let row = model.list.row(number) {
        if !model.settings.isForScreenReader {
          let cells = titleCells(in: area, isTall ? nil : columns)
          drawMatches(patterns, row.summary, in: cells, on: &canvas)
        }
        if model.list.showsSnippets, let snippet = row.snippet {
          drawSnippet(.matches, of: snippet, in: area, on: &canvas)
        }
      }
    }
    return model.focus == .list ? cursor : nil
  }

  /// A row as it is read out: the headline first, then what is known of the article, in words.
  private static func drawSpoken(
    _ summary: ArticleSummary, _ model: AppModel, isMarked: Bool, in area: Rect,
    on canvas: inout Canvas
  ) {
    let glyphs = canvas.glyphs
    let facts = [
      isMarked ? glyphs.marked : nil, summary.state.isRead ? nil : glyphs.unread,
      summary.state.isStarred ? glyphs.star : nil,
      summary.doubt != nil
        ? glyphs.doubtful : summary.source == .tokenList ? glyphs.tokens : nil,
      summary.site, summary.published.map { Wording.date($0, model.dating) },
      Wording.minutes(summary.readingMinutes),
    ].compactMap(\.self)
    let rest = facts.map { glyphs.separator + $0 }.joined()
    let start = area.column + 1
    let room = max(area.columns / 2, area.columns - 2 - DisplayWidth.width(of: rest))
    let title = DisplayWidth.truncated(title(of: summary), to: room, ellipsis: glyphs.ellipsis)
    canvas.writeFitting(
      title + rest, row: area.row, column: start, columns: area.columns - 2,
      summary.state.isRead ? .listRead : .list)
  }

  private static func drawFlat(
    _ summary: ArticleSummary, _ model: AppModel, _ columns: ListColumns, in area: Rect,
    on canvas: inout Canvas
  ) {
    let row = area.row
    drawMarks(summary, row: row, column: area.column + ListColumns.marks, on: &canvas)
    if let date = columns[.date] {
      let text = Wording.column(summary.published, model.dating, glyphs: model.glyphs)
      canvas.writeFitting(
        text, row: row, column: area.column + date.start, columns: date.count, .listDate)
    }
    if let site = columns[.site] {
      canvas.writeFitting(
        summary.site ?? model.glyphs.unknown, row: row, column: area.column + site.start,
        columns: site.count, .listSite)
    }
    drawTitle(summary, in: titleCells(in: area, columns), on: &canvas)
    guard let time = columns[.time] else { return }
    canvas.writeRight(
      DisplayWidth.truncated(Wording.minutes(summary.readingMinutes), to: time.count),
      row: row, endingAt: area.column + time.end, .listTime)
  }

  private static func drawTall(
    _ summary: ArticleSummary, _ model: AppModel, in area: Rect, on canvas: inout Canvas
  ) {
    let start = area.column + ListColumns.marks
    drawMarks(summary, row: area.row, column: start, on: &canvas)
    let text = start + ListColumns.marksWidth + 1
    let end = area.maxColumn - 1
    drawTitle(summary, in: titleCells(in: area, nil), on: &canvas)
    guard area.rows > 1 else { return }
    let time = Wording.minutes(summary.readingMinutes)
    let parts = [
      summary.site, summary.published.map { Wording.date($0, model.dating) },
    ].compactMap(\.self)
    let line =
      parts.isEmpty ? model.glyphs.unknown : parts.joined(separator: model.glyphs.separator)
    let room = text.distance(to: end) - DisplayWidth.width(of: time) - 2
    canvas.writeFitting(line, row: area.row + 1, column: text, columns: room, .listDate)
    canvas.writeRight(time, row: area.row + 1, endingAt: end, .listTime)
  }

  /// The marks have a cell each, so that rows line up.
  private static func drawMarks(
    _ summary: ArticleSummary, row: Row, column: Column, on canvas: inout Canvas
  ) {
    let glyphs = canvas.glyphs
    if !summary.state.isRead {
      canvas.write(glyphs.unread, row: row, column: column, limit: column + 1, .listUnread)
    }
    if summary.state.isStarred {
      canvas.write(glyphs.star, row: row, column: column + 1, limit: column + 2, .listStar)
    }
    // Words alone are no page to be in doubt about, so the two share a cell.
    if summary.doubt != nil {
      canvas.write(glyphs.doubtful, row: row, column: column + 2, limit: column + 3, .listTokens)
    } else if summary.source == .tokenList {
      canvas.write(glyphs.tokens, row: row, column: column + 2, limit: column + 3, .listTokens)
    }
  }

  /// The bar of a marked row, in the empty column before the marks.
  private static func drawMark(in area: Rect, on canvas: inout Canvas) {
    for offset in 0..<area.rows {
      canvas.write(
        canvas.glyphs.marked, row: area.row + offset, column: area.column,
        limit: area.column + 1, .listStar)
    }
  }

  /// Where a headline stands: in a flat row's columns, or in the first line of a tall row.
  private static func titleCells(in area: Rect, _ columns: ListColumns?) -> Rect {
    if let title = columns?[.title] {
      return Rect(
        row: area.row, column: area.column + title.start, columns: title.count, rows: 1)
    }
    let start = ListColumns.marks + ListColumns.marksWidth + 1
    return Rect(
      row: area.row, column: area.column + start, columns: max(0, area.columns - start - 1),
      rows: 1)
  }

  private static func fittingTitle(_ summary: ArticleSummary, in cells: Rect, _ glyphs: Glyphs)
    -> String
  {
    DisplayWidth.truncated(title(of: summary), to: cells.columns, ellipsis: glyphs.ellipsis)
  }

  /// The text goes under the selection, the marks of what matched over it.
  private enum SnippetPart {
    case text
    case matches
  }

  /// Draws the words around a match in the last line of a row.
  private static func drawSnippet(
    _ part: SnippetPart, of snippet: Snippet, in area: Rect, on canvas: inout Canvas
  ) {
    let start = area.column + ListColumns.marks + ListColumns.marksWidth + 3
    let row = area.row + area.rows - 1
    let columns = start.distance(to: area.maxColumn) - 1
    guard columns > 0 else { return }
    let text = DisplayWidth.truncated(snippet.text, to: columns, ellipsis: canvas.glyphs.ellipsis)
    let bytes = Array(text.utf8)
    if part == .text {
      canvas.write(text, row: row, column: start, limit: start + columns, .listDate)
      return
    }
    for match in snippet.matches where match.upperBound <= bytes.count {
      canvas.restyle(
        match, of: bytes, row: row, column: start, with: canvas.theme.own(.textMatch))
    }
  }

  private static func drawTitle(
    _ summary: ArticleSummary, in cells: Rect, on canvas: inout Canvas
  ) {
    canvas.write(
      fittingTitle(summary, in: cells, canvas.glyphs), row: cells.row, column: cells.column,
      limit: cells.maxColumn, summary.state.isRead ? .listRead : .list)
  }

  /// Marks in a headline what the list is filtered by.
  private static func drawMatches(
    _ patterns: [TextPattern], _ summary: ArticleSummary, in cells: Rect, on canvas: inout Canvas
  ) {
    guard !patterns.isEmpty else { return }
    let bytes = Array(fittingTitle(summary, in: cells, canvas.glyphs).utf8)
    let text = FoldedText(bytes)
    for range in patterns.flatMap({ text.ranges(of: $0) }) {
      canvas.restyle(
        range, of: bytes, row: cells.row, column: cells.column,
        with: canvas.theme.own(.textMatch))
    }
  }

  private static func title(of summary: ArticleSummary) -> String {
    summary.title.isEmpty ? "Untitled" : summary.title
  }

  private static func drawEmpty(_ model: AppModel, in rect: Rect, on canvas: inout Canvas) {
    let words =
      model.list.filter.isEmpty
      ? "Everything is archived. / is:archived shows it, is:deleted the bin."
      : "Nothing matches. Backspace widens, Esc clears."
    canvas.writeFitting(
      words, row: rect.row + min(1, rect.rows - 1), column: rect.column + 2,
      columns: rect.columns - 4, .listDate)
  }
}

extension Theme {
  /// What a scope's style adds to what it lies over: nothing of what it inherits.
  func tint(_ scope: ThemeScope) -> Style {
    let style = self[scope]
    let base = self[.list]
    return Style(
      foreground: style.foreground == base.foreground ? nil : style.foreground,
      background: style.background == base.background ? nil : style.background,
      attributes: style.attributes.subtracting(base.attributes))
  }
}
