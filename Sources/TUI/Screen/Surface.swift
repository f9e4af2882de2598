/// A grid of cells to draw in.
///
/// No operation leaves half of a wide cluster: where one half is drawn over, the other becomes a
/// space. Whatever lies outside of the grid is not drawn.
public struct Surface: Equatable, Sendable {
  /// The extent of the grid.
  public let size: Size
  /// The cells of all lines, one line after the other.
  public internal(set) var cells: [Cell]

  /// A grid of spaces. A negative extent counts as 0.
  public init(size: Size, style: Style = .plain) {
    let extent = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    self.size = extent
    cells = Array(repeating: Cell(style: style), count: extent.columns * extent.rows)
  }

  /// The rectangle of the whole grid.
  public var bounds: Rect { Rect(size: size) }

  /// The cell at a place; a blank one outside of the grid.
  public subscript(row: Row, column: Column) -> Cell {
    guard bounds.contains(Point(row: row, column: column)) else { return .blank }
    return cells[row.rawValue * size.columns + column.rawValue]
  }

  /// Fills a rectangle with spaces of exactly `style`: nothing of what was there shows through.
  public mutating func fill(_ rect: Rect, style: Style) {
    let area = rect.intersection(bounds)
    if area.isEmpty { return }
    let cell = Cell(style: style)
    for row in area.minRow.rawValue..<area.maxRow.rawValue {
      let start = row * size.columns + area.minColumn.rawValue
      let end = start + area.columns
      freeHalves(start, end, lineStart: row * size.columns)
      for index in start..<end { cells[index] = cell }
    }
  }

  /// Lays `patch` over the styles in a rectangle: a selection's tint, the mark of a match. A wide
  /// cluster of which the rectangle holds one half is patched as a whole.
  public mutating func restyle(_ rect: Rect, with patch: Style) {
    let area = rect.intersection(bounds)
    if area.isEmpty { return }
    for row in area.minRow.rawValue..<area.maxRow.rawValue {
      let lineStart = row * size.columns
      var start = lineStart + area.minColumn.rawValue
      var end = start + area.columns
      if start > lineStart, cells[start].isContinuation { start -= 1 }
      if end < lineStart + size.columns, cells[end].isContinuation { end += 1 }
      for index in start..<end { cells[index].style = cells[index].style.patched(by: patch) }
    }
  }

  /// Draws text; see `write(utf8:row:column:limit:style:)`.
  @discardableResult
  public mutating func write(
    _ text: String, row: Row, column: Column, limit: Column? = nil, style: Style = .plain
  ) -> Column {
    write(utf8: text.utf8.span, row: row, column: column, limit: limit, style: style)
  }

  /// Draws text; see `write(utf8:row:column:limit:style:)`.
  @discardableResult
  public mutating func write(
    _ text: Substring, row: Row, column: Column, limit: Column? = nil, style: Style = .plain
  ) -> Column {
    write(utf8: text.utf8.span, row: row, column: column, limit: limit, style: style)
  }

  /// Draws text; see `write(utf8:row:column:limit:style:)`.
  @discardableResult
  public mutating func write(
    _ text: ArraySlice<UInt8>, row: Row, column: Column, limit: Column? = nil,
    style: Style = .plain
  ) -> Column {
    write(utf8: text.span, row: row, column: column, limit: limit, style: style)
  }

  /// Draws text; see `write(utf8:row:column:limit:style:)`.
  @discardableResult
  public mutating func write(
    _ text: [UInt8], row: Row, column: Column, limit: Column? = nil, style: Style = .plain
  ) -> Column {
    write(utf8: text.span, row: row, column: column, limit: limit, style: style)
  }

  /// Draws the clusters of `utf8` from left to right, and returns the column after the last one.
  ///
  /// - Parameters:
  ///   - utf8: Any bytes. They pass the filter of `TerminalSafe`, so that no control gets through.
  ///   - row: The line.
  ///   - column: Where the first cluster goes. When it is negative, what lies left of the screen
  ///     is cut off.
  ///   - limit: The column where drawing ends, the line's end unless given. A wide cluster that
  ///     would cross it is not drawn.
  ///   - style: Laid over the style that the cells have.
  /// - Returns: The next free column, `limit` at most; on a line outside of the grid `column`.
  @discardableResult
  public mutating func write(
    utf8: Span<UInt8>, row: Row, column: Column, limit: Column? = nil, style: Style = .plain
  ) -> Column {
    let end = min(limit?.rawValue ?? size.columns, size.columns)
    guard row.rawValue >= 0, row.rawValue < size.rows, column.rawValue < end else { return column }
    let lineStart = row.rawValue * size.columns
    var position = column.rawValue
    var offset = 0
    while offset < utf8.count, position < end {
      let cluster = Cluster(utf8, at: offset)
      offset += cluster.byteCount
      if cluster.width == 0 { continue }
      if position + cluster.width > end { break }
      if position >= 0 {
        put(cluster, at: lineStart + position, lineStart: lineStart, style: style)
      } else if position + cluster.width > 0 {
        put(.space, at: lineStart, lineStart: lineStart, style: style)
      }
      position += cluster.width
    }
    return Column(position)
  }

  @inline(__always)
  private mutating func put(_ cluster: Cluster, at index: Int, lineStart: Int, style: Style) {
    let end = index + cluster.width
    freeHalves(index, end, lineStart: lineStart)
    let look = cells[index].style.patched(by: style)
    cells[index] = Cell(glyph: cluster.glyph, width: cluster.width, style: look)
    if cluster.width == 2 {
      cells[index + 1] = Cell(glyph: .empty, width: 0, style: look)
    }
  }

  /// Turns the outer halves of wide clusters that reach over the ends of a range of one line into
  /// spaces.
  @inline(__always)
  private mutating func freeHalves(_ start: Int, _ end: Int, lineStart: Int) {
    if cells[start].isContinuation, start > lineStart {
      cells[start - 1] = Cell(style: cells[start - 1].style)
    }
    if end < lineStart + size.columns, cells[end].isContinuation {
      cells[end] = Cell(style: cells[end].style)
    }
  }
}
