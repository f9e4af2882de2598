/// One piece of an article's body, in reading order.
public enum Block: Equatable, Sendable {
  case paragraph(Inline)
  /// A subhead; `level` is 1 (largest) to 6.
  case heading(level: Int, Inline)
  /// A paragraph of quoted matter.
  case quote(Inline)
  /// One item; `depth` counts from 0, `ordinal` is nil in a bulleted list.
  case listItem(depth: Int, ordinal: Int?, Inline)
  /// Preformatted text with its own line breaks; `language` as the source names it.
  case code(language: String?, String)
  case table(Table)
  /// A picture that stands in the text; the caption may be empty.
  case figure(caption: Inline, imageURL: String?)
  /// A break between parts.
  case rule
}

/// Rows of cells; every row has the same number of cells.
public struct Table: Equatable, Sendable {
  /// How many of the first rows are headings, 0 or more.
  public var headerRows: Int
  /// Row by row, each filled up to the widest with empty cells.
  public var rows: [[Inline]]

  /// A table; shorter rows are filled up with empty cells.
  public init(headerRows: Int = 0, rows: [[Inline]]) {
    let columns = rows.lazy.map(\.count).max() ?? 0
    self.headerRows = min(max(headerRows, 0), rows.count)
    // Most tables are even, and are taken as they are.
    self.rows =
      rows.allSatisfy { $0.count == columns }
      ? rows : rows.map { $0 + Array(repeating: Inline(""), count: columns - $0.count) }
  }
}

extension Block {
  /// The block's words: cells of a table parted by tabs and its rows by line breaks; "" for a rule.
  public var text: String {
    switch self {
    case .paragraph(let inline), .heading(_, let inline), .quote(let inline),
      .listItem(_, _, let inline), .figure(let inline, _):
      inline.text
    case .code(_, let text):
      text
    case .table(let table):
      table.rows.map { row in row.map(\.text).joined(separator: "\t") }.joined(separator: "\n")
    case .rule:
      ""
    }
  }
}
