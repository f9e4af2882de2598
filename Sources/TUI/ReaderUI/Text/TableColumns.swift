import ArticleModel
import Screen

/// The widths of a table's columns at a measure, and its rows folded into them.
///
/// A table with too many columns to be read at the measure is set wider than that, and goes sideways.
struct TableColumns {
  /// The cells of each column.
  let widths: [Int]

  /// Cells between two columns.
  static let gap = 2
  /// A column narrower than this and than what it holds cannot be read.
  static let narrowest = 8
  /// A column is no wider than this in a table that goes sideways.
  static let widestSideways = 28

  /// All columns and the gaps between them.
  var totalWidth: Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }

  /// Gives each column what its widest cell needs, and takes from the widest what is too much.
  init(_ table: Table, measure: Int) {
    let count = table.rows.first?.count ?? 0
    var widths = [Int](repeating: 1, count: count)
    for row in table.rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], DisplayWidth.width(of: cell.text))
      }
    }
    let gaps = Self.gap * max(0, count - 1)
    let least = widths.map { min($0, Self.narrowest) }.reduce(0, +) + gaps
    guard least <= measure else {
      self.widths = widths.map { min($0, Self.widestSideways, max(Self.narrowest, measure)) }
      return
    }
    let room = max(count, measure - gaps)
    var excess = widths.reduce(0, +) - room
    // Levelling the widest down to the next widest ends after as many rounds as there are columns.
    while excess > 0, let widest = widths.max(), widest > 1 {
      let next = max(widths.filter { $0 < widest }.max() ?? 1, 1)
      let wide = widths.indices.filter { widths[$0] == widest }
      let step = min(widest - next, max(1, excess / wide.count))
      for column in wide where excess > 0 {
        let taken = min(step, excess)
        widths[column] -= taken
        excess -= taken
      }
    }
    self.widths = widths
  }

  /// Where columns begin, in cells.
  var starts: [Int] {
    widths.indices.map { widths[..<$0].reduce(0, +) + Self.gap * $0 }
  }

  /// A row as lines: each cell is set in its column, and the row is as high as its longest cell.
  func lines(of cells: [Range<Int>], in bytes: [UInt8], text: Int, kind: TextLine.Kind)
    -> [TextLine]
  {
    var folded: [[Range<Int>]] = []
    for (cell, width) in zip(cells, widths) {
      let paragraph = ParagraphLayout(text: Array(bytes[cell]), measure: width)
      folded.append(
        paragraph.lines.map {
          $0.range.lowerBound + cell.lowerBound..<$0.range.upperBound + cell.lowerBound
        })
    }
    let height = max(1, folded.map(\.count).max() ?? 1)
    let start = cells.first?.lowerBound ?? 0
    return (0..<height).map { number in
      var line = TextLine(kind: kind, text: text, range: start..<start)
      var column = 0
      for (ranges, width) in zip(folded, widths) {
        if number < ranges.count {
          line.cells.append(TextLine.Cell(range: ranges[number], column: column))
        }
        column += width + Self.gap
      }
      return line
    }
  }
}
