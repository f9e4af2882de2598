import ArticleModel
import GRDB
import QueryLanguage

extension ArticleStore {
  /// At most `limit` rows of the articles that match, newest first.
  ///
  /// The cost grows with `limit` and, for words, with the matches passed over; not with the library.
  public func rows(
    matching query: Query, from anchor: ListAnchor = .start, limit: Int, withSnippets: Bool = false
  ) throws(StoreError) -> [ListRow] {
    var sql = QuerySQL(query)
    let isBackwards: Bool
    switch anchor {
    case .start: isBackwards = false
    case .end: isBackwards = true
    case .after(let key):
      sql.add("\(sql.sortKey) < ?", isNegated: false, [key.rawValue])
      isBackwards = false
    case .before(let key):
      sql.add("\(sql.sortKey) > ?", isNegated: false, [key.rawValue])
      isBackwards = true
    case .at(let key):
      sql.add("\(sql.sortKey) <= ?", isNegated: false, [key.rawValue])
      isBackwards = false
    }
    let snippet =
      withSnippets && sql.usesIndex
      ? ", snippet(article_index, 2, char(1), char(2), '…', 24) AS snippet" : ""
    let statement = """
      SELECT \(ArticleSummary.columns)\(snippet) FROM \(sql.from) \(sql.whereClause)
      ORDER BY \(sql.sortKey) \(isBackwards ? "ASC" : "DESC") LIMIT ?
      """
    let arguments = sql.arguments + [limit]
    let rows = try read { database in
      try Row.fetchAll(database.cachedStatement(sql: statement), arguments: arguments)
        .map(ListRow.init(row:))
    }
    return isBackwards ? rows.reversed() : rows
  }

  /// How many articles match; for words this walks all matches.
  public func counts(matching query: Query) throws(StoreError) -> ListCounts {
    let sql = QuerySQL(query)
    let statement = """
      SELECT count(*), count(*) FILTER (WHERE article.is_read = 0) FROM \(sql.from) \(sql.whereClause)
      """
    return try read { database in
      let row = try Row.fetchOne(
        database.cachedStatement(sql: statement), arguments: sql.arguments)
      return ListCounts(total: row?[0] ?? 0, unread: row?[1] ?? 0)
    }
  }

  /// The number of rows above `key` in the list of articles that match.
  public func offset(of key: ListKey, matching query: Query) throws(StoreError) -> Int {
    var sql = QuerySQL(query)
    sql.add("\(sql.sortKey) > ?", isNegated: false, [key.rawValue])
    return try read { database in
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM \(sql.from) \(sql.whereClause)",
        arguments: sql.arguments) ?? 0
    }
  }
}

extension ListRow {
  fileprivate init(row: Row) {
    self.init(
      summary: ArticleSummary(row: row), key: ListKey(rawValue: row["sort_key"]),
      snippet: (row["snippet"] as String?).map(Snippet.init(marked:)))
  }
}

extension Snippet {
  /// From text in which U+0001 begins a match and U+0002 ends it.
  init(marked: String) {
    var bytes: [UInt8] = []
    var matches: [Range<Int>] = []
    // Text may have the marks' bytes itself: what opens no match or closes none is passed over.
    var start: Int?
    for byte in marked.utf8 {
      switch byte {
      case 1: start = start ?? bytes.count
      case 2:
        if let begun = start, begun < bytes.count { matches.append(begun..<bytes.count) }
        start = nil
      case 9...13: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    self.init(text: String(decoding: bytes, as: UTF8.self), matches: matches)
  }
}
