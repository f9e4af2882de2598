import ArticleModel
import Foundation
import GRDB
import QueryLanguage

extension ArticleStore {
  /// Entities of the library.
  ///
  /// - Parameters:
  ///   - family: only of these kinds.
  ///   - limit: how many at most.
  public func entities(
    _ order: EntityOrder, family: EntityFamily? = nil, limit: Int = 500,
    today: LocalDay = .now
  ) throws(StoreError) -> [LibraryEntity] {
    try read { database in
      let month = SortKey.first(ofDay: today.day - 30)
      let before = SortKey.first(ofDay: today.day - 60)
      let ranking =
        switch order {
        case .most: "total DESC"
        case .rising: "recent - earlier DESC, recent DESC"
        case .new: "recent DESC"
        }
      let condition =
        switch order {
        case .most: "1"
        case .rising: "recent > earlier"
        case .new: "recent = total AND recent > 0"
        }
      let rows = try Row.fetchAll(
        database,
        sql: """
          WITH counted AS (
            SELECT entity_name.entity AS id, count(DISTINCT sort_key) AS total,
              count(DISTINCT sort_key) FILTER (WHERE sort_key >= ?) AS recent,
              count(DISTINCT sort_key) FILTER (WHERE sort_key >= ? AND sort_key < ?) AS earlier
            FROM article_entity JOIN entity_name ON entity_name.id = article_entity.name
            WHERE ? IS NULL OR entity_name.family = ?
            GROUP BY entity_name.entity)
          SELECT entity.id, entity.kind, entity.name, total, recent
          FROM counted JOIN entity USING (id)
          WHERE NOT entity.is_hidden AND \(condition)
          ORDER BY \(ranking), entity.name LIMIT ?
          """,
        arguments: [month, before, month, family?.rawValue, family?.rawValue, limit])
      return rows.compactMap(LibraryEntity.init(row:))
    }
  }

  /// What the articles that match name, by how many of them.
  ///
  /// Looks at every article that matches.
  public func entities(matching query: Query, limit: Int = 500, today: LocalDay = .now)
    throws(StoreError) -> [LibraryEntity]
  {
    let plan = plan(query, today: today)
    return try readSearching { database, segments in
      let matches = try Matches(plan, in: segments, database)
      let hits = matches.selecting("article.id, article.sort_key")
      return try Row.fetchAll(
        database,
        sql: """
          WITH hits(id, sort_key) AS MATERIALIZED (\(hits.sql)),
            named AS (
              SELECT entity_name.entity AS id, article_entity.sort_key
              FROM article_entity JOIN entity_name ON entity_name.id = article_entity.name
              WHERE article_entity.sort_key IN (SELECT sort_key FROM hits))
          SELECT entity.id, entity.kind, entity.name, count(DISTINCT sort_key) AS total, 0
          FROM named JOIN entity USING (id) WHERE NOT entity.is_hidden
          GROUP BY entity.id ORDER BY total DESC, entity.name LIMIT ?
          """, arguments: StatementArguments(hits.arguments + [limit.databaseValue])
      ).compactMap(LibraryEntity.init(row:))
    }
  }

  /// Entities with a name in which each word begins a word, the most named first.
  ///
  /// - Parameter family: only of these kinds.
  public func entities(
    named text: String, family: EntityFamily? = nil, limit: Int = 20
  ) throws(StoreError) -> [LibraryEntity] {
    try read { database in
      guard let names = EntityNames(text, family, isBegun: true) else { return [] }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT entity.id, entity.kind, entity.name, count(DISTINCT sort_key) AS total, 0
          FROM entity_name JOIN entity ON entity.id = entity_name.entity
            JOIN article_entity ON article_entity.name = entity_name.id
          WHERE entity_name.id IN (\(names.sql.sql))
          GROUP BY entity.id ORDER BY total DESC, entity.name LIMIT ?
          """,
        arguments: StatementArguments(names.sql.arguments + [limit.databaseValue]))
      return rows.compactMap(LibraryEntity.init(row:))
    }
  }

  /// All that is known of an entity; nil where there is none.
  ///
  /// - Parameter limit: how many articles at most, newest first.
  public func page(of id: EntityID, limit: Int = 200, today: LocalDay = .now) throws(StoreError)
    -> EntityPage?
  {
    try read { database in
      let entity = try Row.fetchOne(
        database,
        sql: """
          SELECT id, kind, name,
            (SELECT count(DISTINCT sort_key) FROM entity_name
              JOIN article_entity ON article_entity.name = entity_name.id
              WHERE entity_name.entity = entity.id), 0
          FROM entity WHERE id = ?
          """, arguments: [id.rawValue]
      ).flatMap(LibraryEntity.init(row:))
      guard let entity else { return nil }
      var page = EntityPage(entity: entity)
      page.names = try Row.fetchAll(
        database, sql: "SELECT id, name FROM entity_name WHERE entity = ? ORDER BY id",
        arguments: [id.rawValue]
      ).map { EntityPage.Name(number: $0[0], text: $0[1]) }
      page.months = try Self.months(of: id, in: database)
      try Self.addArticles(to: &page, limit, in: database)
      return page
    }
  }

  private static func months(of id: EntityID, in database: Database) throws -> [LabelCount] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT substr(published, 1, 7) AS month, count(DISTINCT article.sort_key)
        FROM entity_name JOIN article_entity ON article_entity.name = entity_name.id
          JOIN article ON article.sort_key = article_entity.sort_key
        WHERE entity_name.entity = ? AND length(published) >= 7 AND deleted_at IS NULL
        GROUP BY month ORDER BY month DESC
        """, arguments: [id.rawValue]
    ).map { LabelCount(name: $0[0], articles: $0[1]) }
  }

  /// The articles, and from what they name the companions and the role.
  private static func addArticles(to page: inout EntityPage, _ limit: Int, in database: Database)
    throws
  {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT article.id, title, site, published, sum(mentions), body.text, body.structure
        FROM entity_name JOIN article_entity ON article_entity.name = entity_name.id
          JOIN article ON article.sort_key = article_entity.sort_key
          JOIN body ON body.article_id = article.id
        WHERE entity_name.entity = ? AND deleted_at IS NULL
        GROUP BY article.sort_key ORDER BY article.sort_key DESC LIMIT ?
        """, arguments: [page.entity.id.rawValue, limit])
    var companions: [EntityID: (entity: NamedEntity, count: Int)] = [:]
    for row in rows {
      let id = ArticleID(rawValue: row[0])
      let entities = try Self.entities(of: id, in: database)
      let own = entities.entities.first { $0.id == page.entity.id }
      page.role = page.role ?? own?.role
      for other in entities.entities where other.id != page.entity.id {
        guard let id = other.id else { continue }
        companions[id, default: (other, 0)].count += 1
      }
      let blocks = try? StoredBody(text: row[5], structure: row[6]).blocks()
      let mention = own?.mentions.first.map { entities.mentions[$0] }
      page.articles.append(
        EntityPage.Appearance(
          id: id, title: row[1], site: row[2],
          published: (row[3] as String?).flatMap { PublicationDate(iso8601: $0) },
          mentions: row[4], sentence: Snippet(around: mention, in: blocks ?? [])))
    }
    let most = companions.sorted {
      ($1.value.count, $0.value.entity.name) < ($0.value.count, $1.value.entity.name)
    }
    page.companions = most.prefix(12).map { id, found in
      LibraryEntity(
        id: id, kind: found.entity.kind, name: found.entity.name, articles: found.count)
    }
  }
}

extension LibraryEntity {
  /// From a row of id, kind, name, articles and recent ones.
  fileprivate init?(row: Row) {
    guard let kind = EntityKind(rawValue: row[1]) else { return nil }
    self.init(
      id: EntityID(rawValue: row[0]), kind: kind, name: row[2], articles: row[3], recent: row[4])
  }
}

extension Snippet {
  /// Bytes of a snippet on either side of the mention.
  private static let reach = 90

  /// The words around a mention; nil where the mention lies in none of the blocks.
  fileprivate init?(around mention: EntityMention?, in blocks: [Block]) {
    guard let mention, blocks.indices.contains(mention.block) else { return nil }
    let text = Array(blocks[mention.block].text.utf8)
    guard mention.range.upperBound <= text.count else { return nil }
    var start = max(0, mention.range.lowerBound - Self.reach)
    while start > 0, text[start - 1] != 0x20 { start -= 1 }
    var end = min(text.count, mention.range.upperBound + Self.reach)
    while end < text.count, text[end] != 0x20 { end += 1 }
    self.init(text, start..<end, matches: [mention.range])
  }
}
