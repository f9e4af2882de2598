import ArticleModel
import GRDB
import QueryLanguage
import SearchIndex

extension ArticleStore {
  /// At most `limit` rows of the articles that match, in the order asked for.
  ///
  /// Newest first, the cost grows with `limit` and, for words, with the matches passed over; not with
  /// the library. Other orders look at every match.
  public func rows(
    matching query: Query, order: SortOrder = .standard, from anchor: ListAnchor = .start,
    limit: Int, withSnippets: Bool = false, today: LocalDay = .now
  ) throws(StoreError) -> [ListRow] {
    let plan = QueryPlan(query, today: today)
    return try readSearching { database, segments in
      let finder = withSnippets ? MatchFinder(plan.phrases) : nil
      guard plan.needsIndex, order == .standard else {
        let matches = try Matches(
          plan, query, order: order, in: segments, database)
        return try matches.rows(from: anchor, limit, finder, in: database)
      }
      let (start, direction) = anchor.bounds
      let rows = try Self.rows(
        plan, from: start, direction, limit, finder, in: segments(), database)
      return direction == .oldestFirst ? rows.reversed() : rows
    }
  }

  /// How many articles match; for words this walks all matches.
  public func counts(matching query: Query, today: LocalDay = .now) throws(StoreError)
    -> ListCounts
  {
    let plan = QueryPlan(query, today: today)
    return try readSearching { database, segments in
      guard plan.needsIndex else {
        let condition = plan.rowCondition
        let row = try Row.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT count(*), count(*) FILTER (WHERE is_read = 0) FROM article
              WHERE \(condition.sql)
              """), arguments: StatementArguments(condition.arguments))
        return ListCounts(total: row?[0] ?? 0, unread: row?[1] ?? 0)
      }
      var unread = plan
      unread.addUnread()
      let parts = try segments()
      return ListCounts(
        total: try Self.count(plan, in: parts, database),
        unread: try Self.count(unread, in: parts, database))
    }
  }

  /// The number of rows above `key` in the list of articles that match.
  public func offset(
    of key: ListKey, matching query: Query, order: SortOrder = .standard, today: LocalDay = .now
  ) throws(StoreError) -> Int {
    let plan = QueryPlan(query, today: today)
    return try readSearching { database, segments in
      guard plan.needsIndex, order == .standard else {
        let matches = try Matches(plan, query, order: order, in: segments, database)
        return try matches.count(above: key, in: database)
      }
      return try Self.count(plan, above: key.rawValue, in: segments(), database)
    }
  }

  /// Runs a read that may search the index, until somebody breaks it off.
  func readSearching<Value>(
    _ body: (Database, _ segments: () throws -> [Segment]) throws -> Value
  ) throws(StoreError) -> Value {
    let generation = interruption.generation
    return try read { database in
      try body(database) {
        try headers.segments(in: database) { interruption.generation != generation }
          .map(\.segment)
      }
    }
  }

  private static func count(
    _ plan: QueryPlan, above key: Int64? = nil, in segments: [Segment], _ database: Database
  ) throws -> Int {
    var search = try Search(
      plan.expression(in: database, .newestFirst), in: segments, .newestFirst)
    var count = 0
    while let found = try search.next() {
      if let key, found <= key { break }
      count += 1
    }
    return count
  }

  /// The rows that the index finds, of which those whose state is another are passed over.
  ///
  /// - Parameter isWhole: whether the index is asked for the states too; it is when most rows turn
  ///   out to have others.
  private static func rows(
    _ plan: QueryPlan, from start: Int64?, _ direction: SearchDirection, _ limit: Int,
    _ finder: MatchFinder?, isWhole: Bool = false, in segments: [Segment], _ database: Database
  ) throws -> [ListRow] {
    let expression = try plan.expression(in: database, direction, isWhole: isWhole)
    var search = try Search(expression, in: segments, direction, from: start)
    var rows: [ListRow] = []
    while rows.count < limit {
      var keys: [Int64] = []
      while keys.count < limit, let key = try search.next() { keys.append(key) }
      guard let last = keys.last else { break }
      let found = try self.rows(
        keys, meeting: isWhole ? "1" : plan.commonRowCondition, direction, finder, in: database)
      rows += found.prefix(limit - rows.count)
      if !isWhole, keys.count == limit, rows.count < limit, found.count * 4 < keys.count {
        return try rows
          + self.rows(
            plan, from: direction == .newestFirst ? last - 1 : last + 1, direction,
            limit - rows.count, finder, isWhole: true, in: segments, database)
      }
    }
    return rows
  }

  private static func rows(
    _ keys: [Int64], meeting condition: String, _ direction: SearchDirection,
    _ finder: MatchFinder?, in database: Database
  ) throws -> [ListRow] {
    let (body, join) =
      finder == nil ? ("", "") : (", body.text", "JOIN body ON body.article_id = article.id")
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(ArticleSummary.columns)\(body)
        FROM json_each(?) JOIN article ON article.sort_key = json_each.value \(join)
        WHERE \(condition)
        """)
    let list = "[" + keys.map { "\($0)" }.joined(separator: ",") + "]"
    let rows = try Row.fetchCursor(statement, arguments: [list])
    return try Array(
      rows.map { row in
        ListRow(
          summary: ArticleSummary(row: row), key: ListKey(rawValue: row[1]),
          snippet: finder.flatMap { Snippet(of: row["text"], $0) })
      })
  }
}

extension ListAnchor {
  /// The key that the rows begin at, and which way they go.
  fileprivate var bounds: (start: Int64?, direction: SearchDirection) {
    switch self {
    case .start: (nil, .newestFirst)
    case .end: (nil, .oldestFirst)
    case .after(let key): (key.rawValue - 1, .newestFirst)
    case .before(let key): (key.rawValue + 1, .oldestFirst)
    case .at(let key): (key.rawValue, .newestFirst)
    }
  }
}

extension Snippet {
  /// Words of a snippet.
  private static let length = 24

  /// The words around the first match in a body, line breaks as spaces; nil where there is none.
  init?(of body: String, _ finder: MatchFinder) {
    guard let (range, found) = finder.excerpt(of: body, words: Self.length) else { return nil }
    self.init(Array(body.utf8), range, matches: found)
  }

  /// A stretch of a text with the matches in it, both as ranges of the text.
  init(_ text: [UInt8], _ range: Range<Int>, matches: [Range<Int>]) {
    let opening = range.lowerBound > 0 ? Array("…".utf8) : []
    let closing = range.upperBound < text.count ? Array("…".utf8) : []
    let words = text[range].map { (9...13).contains($0) ? 0x20 : $0 }
    let shift = opening.count - range.lowerBound
    self.init(
      text: String(decoding: opening + words + closing, as: UTF8.self),
      matches: matches.map { $0.lowerBound + shift..<$0.upperBound + shift })
  }
}
