/// A column of the flat list.
public enum ListColumn: String, CaseIterable, Sendable {
  case date
  case site
  case title
  case time

  /// What is shown unless the user has set something else.
  public static let standard: [ListColumn] = [.date, .site, .title, .time]
}

/// Where the parts of a flat row stand, in cells from the row's start.
struct ListColumns: Equatable {
  struct Span: Equatable {
    var start: Int
    var count: Int
    var end: Int { start + count }
  }

  /// Where the marks begin.
  static let marks = 1
  static let marksWidth = 3
  private static let gap = 2

  private var spans: [ListColumn: Span] = [:]

  /// Parts that do not fit are left out: first the site, then the date. The title takes what the
  /// others leave.
  init(width: Int, showing columns: [ListColumn] = ListColumn.standard) {
    let shown = columns.filter { width >= Self.leastWidth(for: $0) }
    var fixed = Self.marks + Self.marksWidth + 1 + 1
    for (index, column) in shown.enumerated() {
      fixed += Self.width(of: column, in: width) + (index > 0 ? Self.gap(before: column) : 0)
    }
    var start = Self.marks + Self.marksWidth + 1
    for (index, column) in shown.enumerated() {
      if index > 0 { start += Self.gap(before: column) }
      let count =
        column == .title ? max(0, width - fixed) : Self.width(of: column, in: width)
      spans[column] = Span(start: start, count: count)
      start += count
    }
  }

  subscript(_ column: ListColumn) -> Span? { spans[column] }

  /// The time stands at the right of its column, which leaves room before it.
  private static func gap(before column: ListColumn) -> Int { column == .time ? 1 : gap }

  /// The cells of a column; 0 for the title.
  private static func width(of column: ListColumn, in width: Int) -> Int {
    switch column {
    case .date: 11
    case .site: min(24, width / 6)
    case .title: 0
    case .time: 7
    }
  }

  private static func leastWidth(for column: ListColumn) -> Int {
    switch column {
    case .date: 56
    case .site: 72
    case .title, .time: 0
    }
  }
}
