import ArticleModel
import GRDB
import QueryLanguage
import SearchIndex

/// All articles that match, as a source of rows that SQLite puts in order; for what looks at all of them,
/// and for lists of few.
struct Matches {
  private let from: String
  private let condition: SQLFragment
  private let arguments: [DatabaseValue]

  init(_ plan: QueryPlan, in segments: () throws -> [Segment], _ database: Database) throws {
    guard plan.needsIndex else {
      from = "article"
      condition = plan.rowCondition
      arguments = []
      return
    }
    var search = try Search(
      plan.expression(in: database, .newestFirst), in: segments(), .newestFirst)
    var keys: [Int64] = []
    while let key = try search.next() { keys.append(key) }
    from = "json_each(?) AS hit JOIN article ON article.sort_key = hit.value"
    condition = SQLFragment("1")
    arguments = [keys.jsonArray.databaseValue]
  }

  /// The rows from an anchor on.
  func rows(
    _ order: SortOrder, from anchor: ListAnchor, _ limit: Int, _ finder: MatchFinder?,
    in database: Database
  ) throws -> [ListRow] {
    let sql = OrderSQL(order)
    let stretches = sql.stretches(from: anchor)
    // By date, the table itself has each stretch in its order.
    guard order.key == .date else {
      return try rows(sql, in: .joined(stretches, by: "OR"), anchor, limit, finder, database)
    }
    var found: [ListRow] = []
    for stretch in stretches where found.count < limit {
      let rows = try rows(sql, in: stretch, anchor, limit - found.count, finder, database)
      found = anchor.isBackwards ? rows + found : found + rows
    }
    return found
  }

  private func rows(
    _ order: OrderSQL, in stretch: SQLFragment, _ anchor: ListAnchor, _ limit: Int,
    _ finder: MatchFinder?, _ database: Database
  ) throws -> [ListRow] {
    let body =
      finder == nil ? ("", "") : (", body.text", " JOIN body ON body.article_id = article.id")
    let wanted = SQLFragment.joined([condition, stretch], by: "AND")
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT \(ArticleSummary.columns), \(order.columns)\(body.0) FROM \(from)\(body.1)
          WHERE \(wanted.sql)
          ORDER BY \(order.terms(isBackwards: anchor.isBackwards, isWalked: false)) LIMIT ?
          """),
      arguments: StatementArguments(arguments + wanted.arguments + [limit.databaseValue]))
    let found = try Array(rows.map { ListRow($0, key: order.key(of: $0), finder) })
    return anchor.isBackwards ? found.reversed() : found
  }

  /// A statement that selects columns of all articles that match.
  func selecting(_ columns: String) -> SQLFragment {
    SQLFragment(
      "SELECT \(columns) FROM \(from) WHERE \(condition.sql)", arguments + condition.arguments)
  }

  /// How many rows come before a key's place.
  func count(above key: ListKey, _ order: SortOrder, in database: Database) throws -> Int {
    let above = SQLFragment.joined(
      [condition, .joined(OrderSQL(order).stretches(from: .before(key)), by: "OR")], by: "AND")
    return try Int.fetchOne(
      database, sql: "SELECT count(*) FROM \(from) WHERE \(above.sql)",
      arguments: StatementArguments(arguments + above.arguments)) ?? 0
  }
}

extension [Int64] {
  /// As SQLite's `json_each` takes them apart.
  var jsonArray: String { "[" + map { "\($0)" }.joined(separator: ",") + "]" }
}

extension ListRow {
  /// From a row with the columns of a summary, and the body's text where there is something to find.
  init(_ row: Row, key: ListKey, _ finder: MatchFinder?) {
    self.init(
      summary: ArticleSummary(row: row), key: key,
      snippet: finder.flatMap { Snippet(of: row["text"], $0) })
  }
}
