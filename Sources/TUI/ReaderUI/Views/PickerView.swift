import QueryLanguage
import Screen

/// A picker over the panes: what can be picked, the best first, and what is typed at the bottom.
enum PickerView {
  /// The widest that rows are set, in cells.
  private static let widest = 96
  /// How many months a chart shows.
  private static let chartMonths = 48

  /// How many things a screen shows.
  static func rows(_ size: Size) -> Int { max(1, size.rows - 3) }

  /// Returns the place of what is selected.
  @discardableResult
  static func draw(_ picker: PickerModel, _ model: AppModel, on canvas: inout Canvas) -> Point? {
    let screen = Rect(size: model.size).droppingBottom(1)
    canvas.surface.fill(screen, style: canvas.theme[.help])
    let area = body(model.size)
    let end = drawTitle(picker, model, in: screen, area, on: &canvas)
    if case .facet(.month) = picker.purpose {
      drawChart(model, row: screen.row, from: end + 2, to: area.maxColumn, on: &canvas)
    }
    guard !picker.found.isEmpty else {
      let words = picker.items == nil ? "Looking…" : emptyWords(picker)
      canvas.writeFitting(
        words, row: area.row, column: area.column, columns: area.columns, .listDate)
      return nil
    }
    let top = top(picker, rows: area.rows)
    for offset in 0..<area.rows where picker.found.indices.contains(top + offset) {
      let row = Rect(
        row: area.row + offset, column: area.column, columns: area.columns, rows: 1)
      drawRow(picker, top + offset, in: row, on: &canvas)
    }
    return Point(row: area.row + (picker.selected - top), column: area.column + 2)
  }

  static func drawPrompt(_ picker: PickerModel, in rect: Rect, on canvas: inout Canvas) -> Point {
    let remark =
      picker.items.map { "\(Wording.grouped(picker.found.count)) of \(Wording.grouped($0.count))" }
    return PromptView.draw(
      picker.prompt, sign: sign(picker.purpose), remark: remark ?? "", .prompt, in: rect,
      on: &canvas)
  }

  /// The thing that stands in a row of the screen, as its place in what was found.
  static func place(_ picker: PickerModel, at point: Point, _ size: Size) -> Int? {
    let area = body(size)
    guard area.contains(point) else { return nil }
    let place = top(picker, rows: area.rows) + area.row.distance(to: point.row)
    return picker.found.indices.contains(place) ? place : nil
  }

  private static func body(_ size: Size) -> Rect {
    let screen = Rect(size: size).droppingBottom(1)
    let columns = min(widest, max(1, screen.columns - 3))
    return Rect(
      row: screen.row + min(2, max(0, screen.rows - 1)), column: screen.column + 2,
      columns: columns, rows: rows(size))
  }

  /// Rows scroll by whole screens, so that little is painted for a step.
  private static func top(_ picker: PickerModel, rows: Int) -> Int {
    picker.selected / rows * rows
  }

  private static func drawTitle(
    _ picker: PickerModel, _ model: AppModel, in screen: Rect, _ area: Rect,
    on canvas: inout Canvas
  ) -> Column {
    let words = title(picker.purpose)
    var column = canvas.writeFitting(
      words.title, row: screen.row, column: area.column, columns: area.columns, .helpHeading)
    if !words.hint.isEmpty {
      column = canvas.writeFitting(
        words.hint, row: screen.row, column: column + 2,
        columns: (column + 2).distance(to: area.maxColumn), .listDate)
    }
    return column
  }

  private static func title(_ purpose: PickerModel.Purpose) -> (title: String, hint: String) {
    switch purpose {
    case .commands: ("Commands", "Enter does it")
    case .articles: ("Jump", "Enter reads it")
    case .themes: ("Themes", "Enter takes it")
    case .filters: ("Filters", "Enter shows it")
    case .outline: ("Headings", "Enter goes there")
    case .tags(let ids):
      (
        ids.count == 1 ? "Tags" : "Tags of \(ids.count) articles",
        "Enter gives or takes it, Tab stays; type a new one"
      )
    case .same: ("The same as", "Enter joins the two; U undoes")
    case .kind: ("What it is", "Enter takes it")
    case .notes: ("Notes", "Enter goes there, Tab changes the text, Ctrl-x deletes")
    case .libraryNotes:
      ("Notes of the library", "Enter goes there, Tab changes the text, Ctrl-x deletes")
    case .facet(let facet): (facet.label, "Enter narrows the list, Tab goes on")
    }
  }

  private static func emptyWords(_ picker: PickerModel) -> String {
    if case .tags = picker.purpose {
      return picker.prompt.characters.isEmpty
        ? "No tags yet. Type one." : "Enter gives the new tag \(picker.prompt.text)."
    }
    if case .commands = picker.purpose, let (command, argument) = Command.read(picker.prompt.text) {
      return "\(command.entry.summary): \(argument)"
    }
    return picker.items?.isEmpty == true ? "There are none." : "Nothing matches."
  }

  private static func sign(_ purpose: PickerModel.Purpose) -> String {
    switch purpose {
    case .commands: ": "
    case .articles: "f "
    case .tags: "T "
    case .facet: "F "
    case .outline: "o "
    case .notes: "A "
    case .themes, .filters, .same, .kind, .libraryNotes: "> "
    }
  }

  private static func drawRow(
    _ picker: PickerModel, _ place: Int, in rect: Rect, on canvas: inout Canvas
  ) {
    guard let items = picker.items else { return }
    let number = picker.found[place]
    let item = items[number]
    let isSpoken = canvas.glyphs == .spoken
    if item.isMarked, !isSpoken {
      canvas.write(
        canvas.glyphs.marked, row: rect.row, column: rect.column, limit: rect.column + 1,
        .listUnread)
    }
    let start = rect.column + 2
    let words = [item.isMarked && isSpoken ? canvas.glyphs.marked : "", item.detail]
    let detail = DisplayWidth.truncated(
      words.filter { !$0.isEmpty }.joined(separator: canvas.glyphs.separator),
      to: max(0, rect.columns / 2))
    let detailWidth = DisplayWidth.width(of: detail)
    let room = max(0, start.distance(to: rect.maxColumn) - detailWidth - 2)
    let text = DisplayWidth.truncated(item.text, to: room, ellipsis: canvas.glyphs.ellipsis)
    canvas.write(text, row: rect.row, column: start, limit: start + room, .help)
    canvas.writeRight(detail, row: rect.row, endingAt: rect.maxColumn, .listDate)
    let bytes = Array(text.utf8)
    for byte in picker.places(in: number) where byte < bytes.count && bytes[byte] & 0xC0 != 0x80 {
      let before = DisplayWidth.width(of: bytes[..<byte])
      canvas.surface.restyle(
        Rect(row: rect.row, column: start + before, columns: 1, rows: 1),
        with: canvas.theme.own(.helpHeading))
    }
    if place == picker.selected {
      let row = Rect(
        row: rect.row, column: rect.column - 1, columns: rect.columns + 2, rows: 1)
      canvas.surface.restyle(row, with: canvas.theme.tint(.listSelected))
    }
  }

  /// The articles of the last months, a column each.
  private static func drawChart(
    _ model: AppModel, row: Row, from start: Column, to end: Column, on canvas: inout Canvas
  ) {
    let room = start.distance(to: end)
    guard room >= 8, !canvas.glyphs.columns.isEmpty else { return }
    let counts = MonthChart.counts(model.months, months: min(chartMonths, room))
    let chart = MonthChart.columns(counts, glyphs: canvas.glyphs.columns)
    canvas.writeRight(chart, row: row, endingAt: end, .listUnread)
  }
}
