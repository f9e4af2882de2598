import ArticleModel
import GRDB
import QueryLanguage
import SearchIndex

/// Reads a list of the articles that match, a page at a time from any row on.
///
/// Newest or oldest first, the index gives its matches in this order (`ListReader+Dates`). For other
/// orders either the rows are walked in the order and asked whether they match, or all matches are gathered
/// and sorted, whichever looks at less (`ListReader+Orders`). The best fitting are found among a bounded
/// number of matches (``Relevance``).
struct ListReader {
  let plan: QueryPlan
  /// For the words as they are, where other forms of them match too.
  let exact: QueryPlan?
  let order: SortOrder
  let finder: MatchFinder?
  let database: Database
  /// None where the index is not needed.
  let segments: [Segment]
  /// What bounds the work; tests make it small.
  var limits = Limits()

  /// How much is looked at.
  struct Limits {
    /// Of as many matches at most, all are gathered at once.
    var gathered = 1_000
    /// Articles that the first step of a walk looks at, as a multiple of the rows wanted.
    var firstStep = 4
    /// Matches that are scored.
    var candidates = 500
  }

  init(
    _ plan: QueryPlan, _ order: SortOrder, exact: QueryPlan? = nil, _ finder: MatchFinder? = nil,
    in segments: () throws -> [Segment], _ database: Database
  ) throws {
    self.plan = plan
    self.exact = exact
    self.order = order
    self.finder = finder
    self.database = database
    self.segments = plan.needsIndex ? try segments() : []
  }

  /// At most `limit` rows from an anchor on.
  func rows(from anchor: ListAnchor, _ limit: Int) throws -> [ListRow] {
    switch order.key {
    case .saved, .title, .site, .len:
      try walkedRows(from: anchor, limit) ?? gatheredRows(from: anchor, limit)
    case .relevance where !plan.words.isEmpty:
      try Relevance(self).rows(from: anchor, limit, in: self)
    case .date, .relevance:
      plan.needsIndex
        ? try rowsByDate(from: anchor, limit) : try gatheredRows(from: anchor, limit)
    }
  }

  /// How many rows there are.
  func count() throws -> Int { try count { _ in true } }

  /// How many rows come before a key's place.
  func count(above key: ListKey) throws -> Int {
    if order.key == .relevance, !plan.words.isEmpty {
      return try Relevance(self).count(above: key, in: self)
    }
    guard plan.needsIndex, order == .standard || order.key == .relevance else {
      return try Matches(plan, in: { segments }, database).count(above: key, order, in: database)
    }
    let (before, group) = groups.split(at: key)
    return try before.reduce(0) { try $0 + count(of: $1) { _ in true } }
      + count(of: group) { $0 > key.rawValue }
  }

  /// How many matches there are from the newest one up to the first that is not counted.
  func count(of group: MatchGroup? = nil, while isCounted: (Int64) -> Bool) throws -> Int {
    let expression = try (group ?? MatchGroup(plan)).expression(in: database, .newestFirst)
    var search = try Search(expression, in: segments, .newestFirst)
    var count = 0
    while let key = try search.next(), isCounted(key) { count += 1 }
    return count
  }

  func gatheredRows(from anchor: ListAnchor, _ limit: Int) throws -> [ListRow] {
    try Matches(plan, in: { segments }, database).rows(
      order, from: anchor, limit, finder, in: database)
  }

  /// The rows with these keys that meet a condition, in the order of the keys.
  func rows(_ keys: [ListKey], meeting condition: SQLFragment) throws -> [ListRow] {
    guard !keys.isEmpty else { return [] }
    let (body, join) =
      finder == nil ? ("", "") : (", body.text", "JOIN body ON body.article_id = article.id")
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(ArticleSummary.columns)\(body)
        FROM json_each(?) AS hit CROSS JOIN article ON article.sort_key = hit.value \(join)
        WHERE \(condition.sql)
        """)
    let fetched = try Row.fetchCursor(
      statement,
      arguments: [keys.map(\.rawValue).jsonArray] + StatementArguments(condition.arguments))
    let places = Dictionary(uniqueKeysWithValues: zip(keys.map(\.rawValue), keys.indices))
    var rows = [ListRow?](repeating: nil, count: keys.count)
    while let row = try fetched.next() {
      guard let place = places[row["sort_key"]] else { continue }
      rows[place] = ListRow(row, key: keys[place], finder)
    }
    return rows.compactMap(\.self)
  }
}
