import ArticleModel
import GRDB
import QueryLanguage

extension ArticleStore {
  /// The parts of a list by a facet, the largest first; months the latest first.
  ///
  /// Looks at every article that matches.
  ///
  /// - Parameter limit: how many parts at most.
  public func labels(
    of facet: Facet, matching query: Query, limit: Int = 500, today: LocalDay = .now
  ) throws(StoreError) -> [LabelCount] {
    let plan = plan(query, today: today)
    return try readSearching { database, segments in
      let matches = try Matches(plan, in: segments, database)
      let counted = matches.selecting("article.id, article.\(facet.column) AS label")
      let (names, order) = facet.names
      return try Row.fetchAll(
        database,
        sql: """
          WITH hits(id, label) AS (\(counted.sql)), named(name) AS (\(names))
          SELECT name, count(*) FROM named WHERE name IS NOT NULL AND name <> ''
          GROUP BY name ORDER BY \(order) LIMIT ?
          """, arguments: StatementArguments(counted.arguments + [limit.databaseValue])
      ).map { LabelCount(name: $0[0], articles: $0[1]) }
    }
  }

  /// The articles that match, newest first.
  public func ids(matching query: Query, today: LocalDay = .now) throws(StoreError) -> [ArticleID] {
    let plan = plan(query, today: today)
    return try readSearching { database, segments in
      let found = try Matches(plan, in: segments, database)
        .selecting("article.id, article.sort_key")
      return try Int64.fetchAll(
        database, sql: "SELECT id FROM (\(found.sql)) ORDER BY sort_key DESC",
        arguments: StatementArguments(found.arguments)
      ).map { ArticleID(rawValue: $0) }
    }
  }

  /// What the articles that are not deleted are found by in a jump, newest first.
  public func titles() throws(StoreError) -> [ArticleTitle] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT id, title, site FROM article WHERE deleted_at IS NULL ORDER BY sort_key DESC
          """)
      return try Array(
        rows.map { ArticleTitle(id: ArticleID(rawValue: $0[0]), title: $0[1], site: $0[2]) })
    }
  }
}

extension Facet {
  /// What the articles are parted by.
  fileprivate var column: String {
    switch self {
    case .site: "site"
    case .author: "authors"
    case .section: "section"
    case .tag: "id"
    case .language: "language"
    case .month: "published"
    }
  }

  /// A statement of the names that `hits` have, and the order of the parts.
  fileprivate var names: (sql: String, order: String) {
    let largest = "count(*) DESC, name"
    switch self {
    case .site, .section, .language: return ("SELECT label FROM hits", largest)
    case .tag: return ("SELECT tag.name FROM hits JOIN tag ON tag.article_id = hits.id", largest)
    case .month: return ("SELECT substr(label, 1, 7) FROM hits", "name DESC")
    case .author:
      // A byline has an author a line.
      let lines = """
        SELECT line.value FROM hits,
          json_each('["' || replace(replace(replace(label, '\\', '\\\\'), '"', '\\"'),
            char(10), '","') || '"]') AS line
        WHERE label <> ''
        """
      return (lines, largest)
    }
  }
}
