import GRDB
import QueryLanguage
import SearchIndex

/// How a query is asked of the library.
public struct QueryExplanation: Equatable, Sendable {
  /// What the index of words is asked, a part a line, indented by two blanks a level; empty where it is
  /// not needed.
  public var search: [String]
  /// The statement that fetches the first rows.
  public var sql: String
  /// The values of its question marks.
  public var arguments: [String]
  /// SQLite's plan, a step a line, indented by two blanks a level.
  public var plan: [String]
}

extension ArticleStore {
  /// What the index and SQLite are asked for the first rows of a list, and how SQLite goes about it.
  public func explanation(
    of query: Query, order: SortOrder = .standard, today: LocalDay = .now
  ) throws(StoreError) -> QueryExplanation {
    let queryPlan = QueryPlan(query, today: today)
    return try readSearching { database, segments in
      let matches = try Matches(queryPlan, query, order: order, in: segments, database)
      let statement = matches.selection(from: .start, 128).statement
      var depths: [Int: Int] = [:]
      let plan = try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN " + statement.sql,
        arguments: StatementArguments(statement.arguments)
      ).map { row -> String in
        let depth = depths[row["parent"], default: -1] + 1
        depths[row["id"]] = depth
        return String(repeating: "  ", count: depth) + row["detail"]
      }
      return QueryExplanation(
        search: queryPlan.needsIndex ? queryPlan.outline : [], sql: statement.sql,
        arguments: statement.arguments.map(Self.text), plan: plan)
    }
  }

  /// A value as SQL, a long one cut.
  private static func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: return "NULL"
    case .int64(let number): return String(number)
    case .double(let number): return String(number)
    case .string(let text):
      let cut = text.utf8.count > 200 ? text.prefix(200) + "…" : text[...]
      return "'"
        + cut.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''") + "'"
    case .blob: return "a blob"
    }
  }
}
