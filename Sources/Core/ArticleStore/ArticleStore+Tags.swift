import ArticleModel
import GRDB
import QueryLanguage

extension ArticleStore {
  /// Adds tags to articles and takes others away, all or none; a tag in both is taken away.
  public func tag(_ ids: [ArticleID], adding added: [String], removing removed: [String])
    throws(StoreError)
  {
    try write { database in
      for id in ids {
        try Self.add(added, to: id, in: database)
        for tag in removed {
          try database.cachedStatement(sql: "DELETE FROM tag WHERE article_id = ? AND name = ?")
            .execute(arguments: [id.rawValue, tag])
        }
      }
    }
  }

  /// The tags of the articles that match, in alphabetical order, each with the number of its articles.
  public func tags(matching query: Query, today: LocalDay = .now) throws(StoreError)
    -> [(name: String, articles: Int)]
  {
    let plan = QueryPlan(query, today: today)
    return try readSearching { database, segments in
      let ids = try Matches(plan, query, order: .standard, in: segments, database)
        .selecting("article.id")
      return try Row.fetchAll(
        database,
        sql: """
          SELECT name, count(*) FROM tag WHERE article_id IN (\(ids.sql)) GROUP BY name ORDER BY name
          """, arguments: StatementArguments(ids.arguments)
      ).map { ($0[0], $0[1]) }
    }
  }
}
