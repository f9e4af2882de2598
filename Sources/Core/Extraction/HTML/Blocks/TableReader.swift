import ArticleModel
import HTMLTree

/// Tells tables of data from tables that lay out a page, and reads the former.
enum TableReader {
  private static let mostColumns = 60

  /// The rows and cells of a table, as indexes of containers, without those of tables within it.
  struct Grid {
    var rows: [[Int]] = []
    var headerRows = 0
  }

  /// Whether the table holds data: several rows of several short cells, and no table within.
  static func isData(_ page: HTMLPage, _ table: Int) -> Bool {
    let container = page.containers[table]
    if let role = page.tree.attributeBytes(.role, of: container.node),
      ContainerReader.holds(role, "presentation") || ContainerReader.holds(role, "none")
    {
      return false
    }
    guard !container.blocks.isEmpty, let grid = grid(page, table) else { return false }
    let wide = grid.rows.count { $0.count >= 2 }
    guard grid.rows.count >= 2, wide >= 2, 2 * wide >= grid.rows.count else { return false }
    var (filled, long, heads) = (0, 0, 0)
    for cell in grid.rows.joined() {
      let sums = page.containers[cell].sums
      if sums.length > 0 { filled += 1 }
      if sums.prose > 500 || sums.paragraphs > 3 { long += 1 }
      if page.containers[cell].name == .th { heads += 1 }
    }
    return filled >= 4 && (long == 0 || heads > 1 && 4 * long <= filled)
  }

  /// The cells of the table, or nil where another table lies within it.
  static func grid(_ page: HTMLPage, _ table: Int) -> Grid? {
    var grid = Grid()
    var isHeader = true
    var inHead = false
    let depth = page.containers[table].depth
    var index = table + 1
    while index < page.containers.count, page.containers[index].depth > depth {
      let container = page.containers[index]
      switch container.name {
      case .table: return nil
      case .thead: inHead = true
      case .tbody, .tfoot: inHead = false
      case .tr: grid.rows.append([])
      case .td, .th:
        guard !grid.rows.isEmpty else { break }
        grid.rows[grid.rows.count - 1].append(index)
      default: break
      }
      if container.name == .tr {
        if isHeader, grid.rows.count >= 2 {
          let previous = grid.rows[grid.rows.count - 2]
          let isAllHeads =
            !previous.isEmpty && previous.allSatisfy { page.containers[$0].name == .th }
          if grid.headerRows == grid.rows.count - 2, isAllHeads { grid.headerRows += 1 }
          if !isAllHeads { isHeader = false }
        }
        if inHead { grid.headerRows = max(grid.headerRows, grid.rows.count) }
      }
      index += 1
    }
    grid.rows.removeAll(where: \.isEmpty)
    grid.headerRows = min(grid.headerRows, grid.rows.count)
    return grid
  }

  /// The table as the article has it.
  static func table(_ page: HTMLPage, _ table: Int, _ inliner: InlineBuilder) -> Block? {
    guard let grid = grid(page, table) else { return nil }
    var rows: [[Inline]] = []
    for cells in grid.rows {
      var row: [Inline] = []
      for cell in cells where row.count < mostColumns {
        row.append(inliner.joined(page, page.containers[cell].blocks, by: " "))
        let span = page.tree.attribute(.colspan, of: page.containers[cell].node)
        let extra = min(max(span.flatMap { Int($0) } ?? 1, 1), mostColumns) - 1
        for _ in 0..<min(extra, mostColumns - row.count) { row.append(Inline("")) }
      }
      rows.append(row)
    }
    rows.removeAll { row in row.allSatisfy { $0.text.isEmpty } }
    guard !rows.isEmpty else { return nil }
    return .table(Table(headerRows: grid.headerRows, rows: rows))
  }
}
