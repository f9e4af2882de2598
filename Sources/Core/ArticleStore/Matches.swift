import ArticleModel
import GRDB
import Glibc
import QueryLanguage
import SearchIndex

/// All articles that match, as a source of rows that SQLite puts in order.
struct Matches {
  private let from: String
  private let condition: SQLFragment
  private let arguments: [DatabaseValue]
  private let order: OrderSQL

  init(
    _ plan: QueryPlan, _ query: Query, order: SortOrder, in segments: () throws -> [Segment],
    _ database: Database
  ) throws {
    guard plan.needsIndex else {
      from = "article"
      condition = plan.rowCondition
      arguments = []
      self.order = OrderSQL(order, score: nil)
      return
    }
    let segments = try segments()
    var search = try Search(
      plan.expression(in: database, .newestFirst), in: segments, .newestFirst)
    var keys: [Int64] = []
    while let key = try search.next() { keys.append(key) }
    let scores =
      order.key == .relevance ? try Self.scores(query, in: segments, database) : [:]
    let list = keys.map { key in scores[key].map { "[\(key),\($0)]" } ?? "[\(key)]" }
    from = "json_each(?) AS hit JOIN article ON article.sort_key = hit.value ->> 0"
    condition = SQLFragment("1")
    arguments = ["[\(list.joined(separator: ","))]".databaseValue]
    self.order = OrderSQL(order, score: "hit.value ->> 1")
  }

  /// The rows from an anchor on.
  func rows(
    from anchor: ListAnchor, _ limit: Int, _ finder: MatchFinder?, in database: Database
  ) throws -> [ListRow] {
    let (statement, isBackwards) = selection(from: anchor, limit, withBodies: finder != nil)
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: statement.sql),
      arguments: StatementArguments(statement.arguments))
    let found = try Array(
      rows.map { row in
        ListRow(
          summary: ArticleSummary(row: row), key: order.key(of: row),
          snippet: finder.flatMap { Snippet(of: row["text"], $0) })
      })
    return isBackwards ? found.reversed() : found
  }

  /// The statement that ``rows(from:_:_:in:)`` runs, and whether it gives the last row first.
  func selection(from anchor: ListAnchor, _ limit: Int, withBodies: Bool = false)
    -> (statement: SQLFragment, isBackwards: Bool)
  {
    var isBackwards = false
    var narrowed = condition
    func narrow(_ side: OrderSQL.Side, _ key: ListKey) {
      narrowed = .joined([condition, order.rows(side, key)], by: "AND")
    }
    switch anchor {
    case .start: break
    case .end: isBackwards = true
    case .after(let key): narrow(.after, key)
    case .before(let key):
      narrow(.before, key)
      isBackwards = true
    case .at(let key): narrow(.atOrAfter, key)
    }
    let body = withBodies ? (", body.text", " JOIN body ON body.article_id = article.id") : ("", "")
    let sql = """
      SELECT \(ArticleSummary.columns), \(order.columns)\(body.0) FROM \(from)\(body.1)
      WHERE \(narrowed.sql) ORDER BY \(order.terms(isBackwards: isBackwards)) LIMIT ?
      """
    return (
      SQLFragment(sql, arguments + narrowed.arguments + [limit.databaseValue]), isBackwards
    )
  }

  /// A statement that selects columns of all articles that match.
  func selecting(_ columns: String) -> SQLFragment {
    SQLFragment(
      "SELECT \(columns) FROM \(from) WHERE \(condition.sql)", arguments + condition.arguments)
  }

  /// How many rows come before a key's place.
  func count(above key: ListKey, in database: Database) throws -> Int {
    let above = SQLFragment.joined([condition, order.rows(.before, key)], by: "AND")
    return try Int.fetchOne(
      database, sql: "SELECT count(*) FROM \(from) WHERE \(above.sql)",
      arguments: StatementArguments(arguments + above.arguments)) ?? 0
  }

  /// How well articles fit what is wanted, by their keys; less is better.
  ///
  /// Each phrase counts once a part it stands in, a headline for eight times and a byline for four
  /// times as much as a body, and the more the fewer articles have it: the inverse document frequency
  /// of Spärck Jones, "A statistical interpretation of term specificity" (1972).
  private static func scores(_ query: Query, in segments: [Segment], _ database: Database) throws
    -> [Int64: Double]
  {
    let articles = try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0
    var scores: [Int64: Double] = [:]
    for wanted in query.wantedText {
      for (part, weight) in [(TextCondition.Part.title, 8.0), (.author, 4), (.body, 1)]
      where wanted.part == nil || wanted.part == part {
        var text = wanted
        text.part = part
        var search = try Search(SearchExpression(text), in: segments, .newestFirst)
        var keys: [Int64] = []
        while let key = try search.next() { keys.append(key) }
        let value = weight * log(1 + Double(articles) / Double(max(1, keys.count)))
        for key in keys { scores[key, default: 0] -= value }
      }
    }
    return scores
  }
}
