/// A rectangle of cells: half-open in both directions, never of negative extent.
public struct Rect: Hashable, Sendable {
  /// The first line.
  public let row: Row
  /// The first column.
  public let column: Column
  /// The width in cells, 0 or more.
  public let columns: Int
  /// The height in cells, 0 or more.
  public let rows: Int

  /// The rectangle that begins at (`row`, `column`); a negative extent counts as 0.
  public init(row: Row, column: Column, columns: Int, rows: Int) {
    self.row = row
    self.column = column
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The rectangle of a whole screen.
  public init(size: Size) {
    self.init(row: 0, column: 0, columns: size.columns, rows: size.rows)
  }

  /// The first line.
  public var minRow: Row { row }
  /// The line after the last one.
  public var maxRow: Row { Row(row.rawValue.addingClamped(rows)) }
  /// The first column.
  public var minColumn: Column { column }
  /// The column after the last one.
  public var maxColumn: Column { Column(column.rawValue.addingClamped(columns)) }
  /// Width and height.
  public var size: Size { Size(columns: columns, rows: rows) }
  /// Whether there is no cell in it.
  public var isEmpty: Bool { columns == 0 || rows == 0 }
  /// The top left cell.
  public var origin: Point { Point(row: row, column: column) }

  /// Whether `point` lies in the rectangle.
  public func contains(_ point: Point) -> Bool {
    minRow <= point.row && point.row < maxRow
      && minColumn <= point.column && point.column < maxColumn
  }

  /// The part that lies in both rectangles; empty when there is none.
  public func intersection(_ other: Rect) -> Rect {
    let top = max(minRow, other.minRow)
    let left = max(minColumn, other.minColumn)
    return Rect(
      row: top, column: left,
      columns: left.distance(to: min(maxColumn, other.maxColumn)),
      rows: top.distance(to: min(maxRow, other.maxRow)))
  }

  /// The rectangle without a margin: `horizontally` cells at the left and at the right,
  /// `vertically` lines above and below.
  public func inset(horizontally: Int = 0, vertically: Int = 0) -> Rect {
    inset(top: vertically, left: horizontally, bottom: vertically, right: horizontally)
  }

  /// The rectangle without the margins given, which are cut down to what there is.
  public func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Rect {
    droppingTop(top).droppingBottom(bottom).droppingLeft(left).droppingRight(right)
  }

  /// The rectangle moved by a number of lines and columns, of the same extent.
  public func offset(rows down: Int = 0, columns right: Int = 0) -> Rect {
    Rect(row: row + down, column: column + right, columns: columns, rows: rows)
  }

  /// The part of `size` in its middle, as much as there is room for; what is left over of an odd
  /// margin goes to the right and below.
  public func centered(_ size: Size) -> Rect {
    let width = min(max(0, size.columns), columns)
    let height = min(max(0, size.rows), rows)
    return Rect(
      row: row + (rows - height) / 2, column: column + (columns - width) / 2,
      columns: width, rows: height)
  }
}

// MARK: - Splitting

extension Rect {
  /// The first `count` lines, or all when there are fewer.
  public func top(_ count: Int) -> Rect {
    Rect(row: row, column: column, columns: columns, rows: clamped(count, rows))
  }

  /// The last `count` lines, or all when there are fewer.
  public func bottom(_ count: Int) -> Rect {
    let height = clamped(count, rows)
    return Rect(row: row + (rows - height), column: column, columns: columns, rows: height)
  }

  /// The first `count` columns, or all when there are fewer.
  public func left(_ count: Int) -> Rect {
    Rect(row: row, column: column, columns: clamped(count, columns), rows: rows)
  }

  /// The last `count` columns, or all when there are fewer.
  public func right(_ count: Int) -> Rect {
    let width = clamped(count, columns)
    return Rect(row: row, column: column + (columns - width), columns: width, rows: rows)
  }

  /// All but the first `count` lines.
  public func droppingTop(_ count: Int) -> Rect { bottom(rows - clamped(count, rows)) }
  /// All but the last `count` lines.
  public func droppingBottom(_ count: Int) -> Rect { top(rows - clamped(count, rows)) }
  /// All but the first `count` columns.
  public func droppingLeft(_ count: Int) -> Rect { right(columns - clamped(count, columns)) }
  /// All but the last `count` columns.
  public func droppingRight(_ count: Int) -> Rect { left(columns - clamped(count, columns)) }

  /// The first `top` lines, and the rest.
  public func split(top: Int) -> (top: Rect, rest: Rect) { (self.top(top), droppingTop(top)) }
  /// The last `bottom` lines, and the rest.
  public func split(bottom: Int) -> (rest: Rect, bottom: Rect) {
    (droppingBottom(bottom), self.bottom(bottom))
  }
  /// The first `left` columns, and the rest.
  public func split(left: Int) -> (left: Rect, rest: Rect) { (self.left(left), droppingLeft(left)) }
  /// The last `right` columns, and the rest.
  public func split(right: Int) -> (rest: Rect, right: Rect) {
    (droppingRight(right), self.right(right))
  }

  private func clamped(_ count: Int, _ limit: Int) -> Int { min(max(0, count), limit) }
}

extension Int {
  func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }
}
