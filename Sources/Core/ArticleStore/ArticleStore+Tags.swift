import ArticleModel
import GRDB
import QueryLanguage

extension ArticleStore {
  /// Adds tags to articles and takes others away, all or none; a tag in both is taken away.
  ///
  /// - Returns: the articles that did not have the one, or had the other.
  @discardableResult
  public func tag(_ ids: [ArticleID], adding added: [String], removing removed: [String])
    throws(StoreError) -> [ArticleID]
  {
    try write { database in
      try ids.filter { id in
        let before = database.totalChangesCount
        try Self.add(added, to: id, in: database)
        for tag in removed {
          try database.cachedStatement(sql: "DELETE FROM tag WHERE article_id = ? AND name = ?")
            .execute(arguments: [id.rawValue, tag])
        }
        return database.totalChangesCount > before
      }
    }
  }

  /// The tags of the articles that match, in alphabetical order, each with the number of its articles.
  public func tags(matching query: Query, today: LocalDay = .now) throws(StoreError)
    -> [LabelCount]
  {
    let plan = plan(query, today: today)
    return try readSearching { database, segments in
      let ids = try Matches(plan, in: segments, database)
        .selecting("article.id")
      return try Row.fetchAll(
        database,
        sql: """
          SELECT name, count(*) FROM tag WHERE article_id IN (\(ids.sql)) GROUP BY name ORDER BY name
          """, arguments: StatementArguments(ids.arguments)
      ).map { LabelCount(name: $0[0], articles: $0[1]) }
    }
  }

  /// How many of some articles have each of their tags, in alphabetical order.
  public func tags(of ids: [ArticleID]) throws(StoreError) -> [LabelCount] {
    let list = "[" + ids.map { "\($0.rawValue)" }.joined(separator: ",") + "]"
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT name, count(*) FROM tag WHERE article_id IN (SELECT value FROM json_each(?))
          GROUP BY name ORDER BY name
          """, arguments: [list]
      ).map { LabelCount(name: $0[0], articles: $0[1]) }
    }
  }
}
