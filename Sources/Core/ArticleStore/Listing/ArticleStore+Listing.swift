import ArticleModel
import GRDB
import QueryLanguage
import SearchIndex

extension ArticleStore {
  /// At most `limit` rows of the articles that match, in the order asked for.
  ///
  /// The cost grows with `limit` and with the articles passed over, not with the library: see ``ListReader``.
  public func rows(
    matching query: Query, order: SortOrder = .standard, from anchor: ListAnchor = .start,
    limit: Int, withSnippets: Bool = false, today: LocalDay = .now
  ) throws(StoreError) -> [ListRow] {
    let (plan, exact) = plans(query, today: today)
    return try readSearching { database, segments in
      let finder = withSnippets ? MatchFinder(plan.phrases) : nil
      return try ListReader(plan, order, exact: exact, finder, in: segments, database)
        .rows(from: anchor, limit)
    }
  }

  /// How many articles match; for words this walks all matches.
  public func counts(matching query: Query, today: LocalDay = .now) throws(StoreError)
    -> ListCounts
  {
    let plan = plan(query, today: today)
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
      return ListCounts(
        total: try ListReader(plan, .standard, in: segments, database).count(),
        unread: try ListReader(unread, .standard, in: segments, database).count())
    }
  }

  /// The number of rows above `key` in the list of articles that match.
  public func offset(
    of key: ListKey, matching query: Query, order: SortOrder = .standard, today: LocalDay = .now
  ) throws(StoreError) -> Int {
    let (plan, exact) = plans(query, today: today)
    return try readSearching { database, segments in
      try ListReader(plan, order, exact: exact, in: segments, database).count(above: key)
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
}
