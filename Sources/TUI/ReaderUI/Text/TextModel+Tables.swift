extension TextModel {
  /// The cells that a table is scrolled sideways by.
  func offset(ofTable text: Int) -> Int {
    layout.wideTables[text].map { $0.starts[firstColumn(ofTable: text, $0)] } ?? 0
  }

  private func firstColumn(ofTable text: Int, _ table: WideTable) -> Int {
    min(firstColumns[text] ?? 0, table.lastFirst)
  }

  /// The first table in sight that is wider than the measure.
  private var wideTableAtHand: (text: Int, table: WideTable)? {
    layout.lines.dropFirst(top).prefix(height).lazy
      .compactMap { line in layout.wideTables[line.text].map { (line.text, $0) } }.first
  }

  /// How far a table went sideways.
  enum SidewaysStep {
    case done
    case atEnd
    case noTable
  }

  /// Shows a column more of the table at hand on one side.
  mutating func stepSideways(_ delta: Int) -> SidewaysStep {
    guard let (text, table) = wideTableAtHand else { return .noTable }
    let before = firstColumn(ofTable: text, table)
    let next = min(max(0, before + delta), table.lastFirst)
    firstColumns[text] = next
    return next == before ? .atEnd : .done
  }

  /// The header of a wide table whose rows begin the pane, as a line to be shown in place of the first
  /// of them: one that is above the pane and takes a single line.
  var stayingHeader: Int? {
    guard layout.lines.indices.contains(top) else { return nil }
    let line = layout.lines[top]
    guard line.kind == .tableRow, layout.wideTables[line.text] != nil else { return nil }
    var first = top
    while first > 0, layout.lines[first - 1].text == line.text { first -= 1 }
    let headers = layout.lines[first..<top].indices.filter {
      layout.lines[$0].kind == .tableHeader
    }
    return headers.count == 1 ? headers[0] : nil
  }

  /// Scrolls a table so that a byte's cell is in sight.
  mutating func reveal(_ byte: Int, ofTable text: Int) {
    guard let table = layout.wideTables[text],
      let cell = layout.lines.lazy.filter({ $0.text == text }).flatMap(\.cells)
        .first(where: { $0.range.contains(byte) })
    else { return }
    let column = table.column(at: cell.column)
    let first = firstColumn(ofTable: text, table)
    let end = column + 1 < table.starts.count ? table.starts[column + 1] : table.width
    if column < first || end - table.starts[first] > layout.measure { firstColumns[text] = column }
  }
}
