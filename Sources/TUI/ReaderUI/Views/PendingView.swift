import ArticleModel
import Screen

/// The bottom line while something waits for a key, and the panel above it.
enum PendingView {
  /// A line of the panel: a key and what it does.
  private struct Entry {
    var key: String
    var words: String
  }

  /// The rows that the panel leaves of the screen at least.
  private static let rowsLeft = 3
  /// Cells between two columns of the panel.
  private static let gap = 3

  // MARK: The bottom line

  /// What the bottom line says, and the keys that matter, the first the most.
  private struct Line {
    var said: String
    var keys: [String]

    /// The keys that have room beside what is said, the first at least.
    func fittingKeys(_ columns: Int) -> String {
      var count = keys.count
      func joined() -> String { keys.prefix(count).joined(separator: ", ") }
      let room = columns - DisplayWidth.width(of: said) - PendingView.gap
      while count > 1, DisplayWidth.width(of: joined()) > room { count -= 1 }
      return joined()
    }
  }

  /// Draws the bottom line; returns the cursor's place.
  static func drawLine(
    _ pending: AppModel.Pending, _ model: AppModel, in rect: Rect, on canvas: inout Canvas
  ) -> Point {
    let line = line(pending, columns: rect.columns - 2)
    canvas.surface.fill(rect, style: canvas.theme[.prompt])
    let keys = line.fittingKeys(rect.columns - 2)
    let room = rect.columns - 2 - DisplayWidth.width(of: keys) - gap
    let end = canvas.writeFitting(
      line.said, row: rect.row, column: rect.column + 1, columns: room, .prompt)
    canvas.writeRight(keys, row: rect.row, endingAt: rect.maxColumn - 1, .statusKey)
    return Point(row: rect.row, column: end)
  }

  private static func line(_ pending: AppModel.Pending, columns: Int) -> Line {
    switch pending {
    case .sequence(let sequence): Line(said: sequence.label, keys: ["Esc leaves"])
    case .hints(let typed, .open): Line(said: "Open the link " + typed, keys: ["Esc leaves"])
    case .hints(let typed, .copy): Line(said: "Copy the link " + typed, keys: ["Esc leaves"])
    case .mark(.set): Line(said: "Mark this place as ", keys: ["a letter", "Esc leaves"])
    case .mark(.goTo):
      Line(said: "Go to the mark ", keys: ["a letter", "' goes back", "Esc leaves"])
    case .address(_, let problem?):
      Line(said: "Not opened: \(problem).", keys: ["y copies", "Esc leaves"])
    case .address(let address, nil): question(about: address, columns: columns)
    }
  }

  /// Asks with the whole address where all keys have room beside it, else with its place.
  private static func question(about address: WebAddress, columns: Int) -> Line {
    var line = Line(
      said: "Open \(address.shown) ?", keys: ["Enter opens", "y copies", "Esc leaves"])
    if line.fittingKeys(columns) != line.keys.joined(separator: ", ") {
      line.said = "Open \(address.place) ?"
    }
    return line
  }

  // MARK: The panel

  /// Draws what can follow, or an address that the bottom line has no room for, above that line.
  static func drawPanel(
    _ pending: AppModel.Pending, _ model: AppModel, above status: Rect, on canvas: inout Canvas
  ) {
    switch pending {
    case .sequence, .mark:
      drawEntries(entries(pending, model), model.size, above: status, on: &canvas)
    case .address(let address, let problem):
      let said = line(pending, columns: status.columns - 2).said
      if problem != nil || said != "Open \(address.shown) ?" {
        drawText(address.shown, model.size, above: status, on: &canvas)
      }
    case .hints: break
    }
  }

  private static func entries(_ pending: AppModel.Pending, _ model: AppModel) -> [Entry] {
    switch pending {
    case .sequence(let sequence):
      return model.keymap.continuations(of: sequence, in: model.context).map {
        Entry(key: $0.rest.label, words: $0.command.entry.summary)
      }
    case .mark:
      guard let text = model.text else { return [] }
      return model.marks.marks(of: text.id).map {
        Entry(key: String($0.letter), words: text.words(at: $0.position))
      }
    case .hints, .address: return []
    }
  }

  /// A strip over the lowest rows of the panes, with a rule at its top.
  private static func panel(rows: Int, _ size: Size, above status: Rect, on canvas: inout Canvas)
    -> Rect
  {
    let most = max(0, size.rows - 1 - rowsLeft - 1)
    let height = min(rows, most)
    guard height > 0 else { return Rect(row: status.row, column: 0, columns: 0, rows: 0) }
    let strip = Rect(
      row: status.row - (height + 1), column: status.column, columns: status.columns,
      rows: height + 1)
    canvas.surface.fill(strip, style: canvas.theme[.help])
    let parts = strip.split(top: 1)
    canvas.drawRule(in: parts.top)
    return parts.rest.inset(horizontally: 1)
  }

  private static func drawEntries(
    _ entries: [Entry], _ size: Size, above status: Rect, on canvas: inout Canvas
  ) {
    guard !entries.isEmpty else { return }
    let keyWidth = entries.map { DisplayWidth.width(of: $0.key) }.max() ?? 0
    let widest = entries.map { keyWidth + 2 + DisplayWidth.width(of: $0.words) }.max() ?? 1
    let room = max(1, status.columns - 2)
    let columns = max(1, (room + gap) / (widest + gap))
    let rows = (entries.count + columns - 1) / columns
    let area = panel(rows: rows, size, above: status, on: &canvas)
    for (number, entry) in entries.enumerated() where number % rows < area.rows {
      let row = area.row + number % rows
      let column = area.column + number / rows * (widest + gap)
      canvas.writeFitting(entry.key, row: row, column: column, columns: keyWidth, .helpKey)
      let words = column + keyWidth + 2
      canvas.writeFitting(
        entry.words, row: row, column: words, columns: words.distance(to: area.maxColumn), .help)
    }
  }

  /// Draws text that is all ASCII, cut into rows wherever they end.
  private static func drawText(
    _ text: String, _ size: Size, above status: Rect, on canvas: inout Canvas
  ) {
    let width = max(1, status.columns - 2)
    var rest = Substring(text)
    var rows: [Substring] = []
    while !rest.isEmpty {
      rows.append(rest.prefix(width))
      rest = rest.dropFirst(width)
    }
    let area = panel(rows: rows.count, size, above: status, on: &canvas)
    for (offset, row) in rows.prefix(area.rows).enumerated() {
      canvas.write(
        String(row), row: area.row + offset, column: area.column, limit: area.maxColumn, .help)
    }
  }
}

extension TextModel {
  /// The words that a place begins with.
  fileprivate func words(at position: ReadingPosition) -> String {
    let line = layout.lines[layout.line(of: position)]
    return String(decoding: layout.texts[line.text][line.range], as: UTF8.self)
  }
}
