import GRDB
import QueryLanguage
import SearchIndex

/// How a query is asked of the library.
public struct QueryExplanation: Equatable, Sendable {
  /// What the index of words is asked, a part a line, indented by two blanks a level; empty where it is
  /// not needed.
  public var search: [String]
  /// What SQLite was asked for the first rows, in this order.
  public var statements: [Statement]

  /// A statement that was run.
  public struct Statement: Equatable, Sendable {
    /// Its text with the values of its first run; long ones are cut.
    public var sql: String
    /// How often it was run, also with other values.
    public var runs: Int
    /// SQLite's plan, a step a line, indented by two blanks a level.
    public var plan: [String]
  }
}

extension ArticleStore {
  /// What the index and SQLite are asked for the first rows of a list, and how SQLite goes about it: the rows
  /// are fetched, and what was asked for them is told.
  public func explanation(
    of query: Query, order: SortOrder = .standard, today: LocalDay = .now
  ) throws(StoreError) -> QueryExplanation {
    let (plan, exact) = plans(query, today: today)
    return try readSearching { database, segments in
      let reader = try ListReader(
        plan, order, exact: exact, in: segments, database)
      let asked = try Self.statements(in: database) { _ = try reader.rows(from: .start, 128) }
      return QueryExplanation(
        search: plan.needsIndex ? plan.outline : [],
        statements: try asked.map { expanded, runs in
          QueryExplanation.Statement(
            sql: Self.cutLiterals(in: expanded), runs: runs,
            plan: try Self.plan(of: expanded, in: database))
        })
    }
  }

  /// The statements that are run meanwhile, each with the values of its first run, and how often.
  private static func statements(in database: Database, _ body: () throws -> Void) rethrows
    -> [(expanded: String, runs: Int)]
  {
    var numbers: [String: Int] = [:]
    var statements: [(expanded: String, runs: Int)] = []
    database.trace { event in
      guard case .statement(let statement) = event else { return }
      if let number = numbers[statement.sql] {
        statements[number].runs += 1
      } else {
        numbers[statement.sql] = statements.count
        statements.append((statement.expandedSQL, 1))
      }
    }
    defer { database.trace(options: []) }
    try body()
    return statements
  }

  private static func plan(of sql: String, in database: Database) throws -> [String] {
    var depths: [Int: Int] = [:]
    return try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql).map { row in
      let depth = depths[row["parent"], default: -1] + 1
      depths[row["id"]] = depth
      return String(repeating: "  ", count: depth) + row["detail"]
    }
  }

  /// The text with what is quoted in it, and is long, cut.
  private static func cutLiterals(in sql: String) -> String {
    let longest = 80
    var cut: [UInt8] = []
    var length: Int?
    for byte in sql.utf8 {
      if byte == UInt8(ascii: "'") {
        if let length, length >= longest { cut += Array("…".utf8) }
        length = length == nil ? 0 : nil
      } else if let passed = length {
        length = passed + 1
        // A character is kept or cut as a whole.
        if passed >= longest, passed > longest || byte & 0xC0 != 0x80 { continue }
      }
      cut.append(byte)
    }
    return String(decoding: cut, as: UTF8.self)
  }
}
