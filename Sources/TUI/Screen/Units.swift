/// A line of the screen, counted from 0 at the top.
public struct Row: RawRepresentable, Comparable, Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// The number of lines above this one.
  public let rawValue: Int

  /// The line with `rawValue` lines above it.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The line with `value` lines above it.
  public init(_ value: Int) { rawValue = value }

  /// The line with `value` lines above it.
  public init(integerLiteral value: Int) { rawValue = value }

  /// Whether `left` is above `right`.
  public static func < (left: Row, right: Row) -> Bool { left.rawValue < right.rawValue }

  /// The line `count` lines below `row`.
  public static func + (row: Row, count: Int) -> Row { Row(row.rawValue + count) }

  /// The line `count` lines above `row`.
  public static func - (row: Row, count: Int) -> Row { Row(row.rawValue - count) }

  /// Moves down by `count` lines.
  public static func += (row: inout Row, count: Int) { row = row + count }

  /// Moves up by `count` lines.
  public static func -= (row: inout Row, count: Int) { row = row - count }

  /// The number of lines from this one down to `other`; negative when `other` is above.
  public func distance(to other: Row) -> Int { other.rawValue - rawValue }
}

/// A column of the screen, counted from 0 at the left, one terminal cell wide.
public struct Column: RawRepresentable, Comparable, Hashable, Sendable,
  ExpressibleByIntegerLiteral
{
  /// The number of cells to the left of this column.
  public let rawValue: Int

  /// The column with `rawValue` cells to its left.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The column with `value` cells to its left.
  public init(_ value: Int) { rawValue = value }

  /// The column with `value` cells to its left.
  public init(integerLiteral value: Int) { rawValue = value }

  /// Whether `left` is to the left of `right`.
  public static func < (left: Column, right: Column) -> Bool { left.rawValue < right.rawValue }

  /// The column `count` cells to the right of `column`.
  public static func + (column: Column, count: Int) -> Column { Column(column.rawValue + count) }

  /// The column `count` cells to the left of `column`.
  public static func - (column: Column, count: Int) -> Column { Column(column.rawValue - count) }

  /// Moves right by `count` cells.
  public static func += (column: inout Column, count: Int) { column = column + count }

  /// Moves left by `count` cells.
  public static func -= (column: inout Column, count: Int) { column = column - count }

  /// The number of cells from this column right to `other`; negative when `other` is to the left.
  public func distance(to other: Column) -> Int { other.rawValue - rawValue }
}

/// How many cells something takes.
public struct Size: Hashable, Sendable {
  /// The width in cells.
  public var columns: Int
  /// The height in cells.
  public var rows: Int

  /// A width and a height in cells.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// No cells.
  public static let zero = Size(columns: 0, rows: 0)

  /// Whether there is no cell in it.
  public var isEmpty: Bool { columns <= 0 || rows <= 0 }
}

/// One cell's place on the screen.
public struct Point: Hashable, Sendable {
  /// The line.
  public var row: Row
  /// The column.
  public var column: Column

  /// The cell where a line and a column cross.
  public init(row: Row, column: Column) {
    self.row = row
    self.column = column
  }
}
