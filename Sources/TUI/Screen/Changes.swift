/// What differs between two grids: the least that brings a terminal from one to the other.
public struct Changes: Equatable, Sendable {
  /// Neighboring cells of one line and one style.
  public struct Run: Equatable, Sendable {
    /// The line.
    public var row: Row
    /// The column of the first cell.
    public var column: Column
    /// How many cells it takes.
    public var columns: Int
    /// Whole clusters in terminal-safe form.
    public var text: String
    /// The style of all of them.
    public var style: Style
  }

  /// The extent of the new grid.
  public let size: Size
  /// Whether the runs cover the whole grid, because nothing is known of what was shown.
  public let isFull: Bool
  /// The runs, by line and column; they do not overlap.
  public internal(set) var runs: [Run]

  /// Whether nothing has changed.
  public var isEmpty: Bool { runs.isEmpty && !isFull }
}

extension Surface {
  /// Up to this many unchanged cells between two changed ones are drawn with them, since moving
  /// the cursor costs as many bytes.
  private static let tinyGap = 3

  /// What has to be drawn where `shown` is on the screen. With a grid of another size that is
  /// everything.
  public func changes(from shown: Surface) -> Changes {
    guard shown.size == size else { return everything() }
    var changes = Changes(size: size, isFull: false, runs: [])
    let columns = size.columns
    for row in 0..<size.rows {
      let lineStart = row * columns
      let lineEnd = lineStart + columns
      var index = lineStart
      while index < lineEnd {
        if cells[index] == shown.cells[index] {
          index += 1
          continue
        }
        let start = cells[index].isContinuation && index > lineStart ? index - 1 : index
        var end = index + 1
        var probe = end
        while probe < lineEnd, probe - end <= Self.tinyGap {
          if cells[probe] != shown.cells[probe] { end = probe + 1 }
          probe += 1
        }
        if end < lineEnd, cells[end].isContinuation { end += 1 }
        appendRuns(start..<end, lineStart: lineStart, to: &changes.runs)
        index = end
      }
    }
    return changes
  }

  /// Every cell, for a screen of which nothing is known.
  public func everything() -> Changes {
    var changes = Changes(size: size, isFull: true, runs: [])
    for row in 0..<size.rows {
      let lineStart = row * size.columns
      appendRuns(lineStart..<lineStart + size.columns, lineStart: lineStart, to: &changes.runs)
    }
    return changes
  }

  /// Adds the cells of a range of one line, cut where the style changes.
  private func appendRuns(_ range: Range<Int>, lineStart: Int, to runs: inout [Changes.Run]) {
    var start = range.lowerBound
    var bytes: [UInt8] = []
    while start < range.upperBound {
      let style = cells[start].style
      var end = start
      bytes.removeAll(keepingCapacity: true)
      while end < range.upperBound, cells[end].style == style {
        cells[end].glyph.append(to: &bytes)
        end += 1
      }
      runs.append(
        Changes.Run(
          row: Row(lineStart / size.columns), column: Column(start - lineStart),
          columns: end - start, text: String(decoding: bytes, as: UTF8.self), style: style))
      start = end
    }
  }
}

extension Surface {
  /// Draws changes as a terminal would; of use to devices that keep a picture, and to tests.
  public mutating func apply(_ changes: Changes) {
    if changes.isFull { self = Surface(size: changes.size) }
    for run in changes.runs {
      let area = Rect(row: run.row, column: run.column, columns: run.columns, rows: 1)
      fill(area, style: run.style)
      write(run.text, row: run.row, column: run.column, style: run.style)
    }
  }
}
