import ArticleModel
import Foundation
import GRDB
import SearchIndex

/// What articles name: the names of the library, each of an entity, and which articles have them.
extension ArticleStore {
  /// The articles whose names were looked for by an older recognizer, or not at all.
  public func ids(recognizedBefore version: Int) throws(StoreError) -> [ArticleID] {
    try read { database in
      try Int64.fetchAll(
        database,
        sql: """
          SELECT article.id FROM article LEFT JOIN mention ON mention.article_id = article.id
          WHERE coalesce(mention.recognizer, 0) < ? ORDER BY article.id
          """, arguments: [version]
      ).map(ArticleID.init(rawValue:))
    }
  }

  /// Puts the names of articles in the place of those known before, in one transaction.
  public func setEntities(_ found: [(id: ArticleID, entities: ArticleEntities)], recognizer: Int)
    throws(StoreError)
  {
    try write { database in
      for (id, entities) in found {
        let key = try Int64.fetchOne(
          database, sql: "SELECT sort_key FROM article WHERE id = ?", arguments: [id.rawValue])
        guard let key else { continue }
        try Self.removeEntities(of: id.rawValue, key: key, in: database)
        try Self.setEntities(entities, recognizer: recognizer, of: id, key: key, in: database)
      }
    }
  }

  /// Stores the names of an article whose row is there.
  static func setEntities(
    _ incoming: IncomingArticle, of id: ArticleID, key: Int64, in database: Database
  ) throws {
    guard incoming.recognizer > 0 else { return }
    try setEntities(
      incoming.entities, recognizer: incoming.recognizer, of: id, key: key, in: database)
  }

  /// The same of an article of which nothing is stored yet.
  static func setEntities(
    _ entities: ArticleEntities, recognizer: Int, of id: ArticleID, key: Int64,
    in database: Database
  ) throws {
    var names: [Int64] = []
    for entity in entities.entities {
      let name = try self.name(of: entity, in: database)
      names.append(name)
      try database.cachedStatement(
        sql: """
          INSERT INTO article_entity(name, sort_key, mentions, prominence) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions,
            prominence = max(prominence, excluded.prominence)
          """
      ).execute(arguments: [
        name, key, entity.mentions.count, Int((entity.prominence * 255).rounded()),
      ])
    }
    let addDay = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO article_day(first, last, sort_key) VALUES (?, ?, ?)")
    for days in days(of: entities) {
      try addDay.execute(arguments: [days.lowerBound, days.upperBound - 1, key])
    }
    let stored = StoredEntities(names: names, entities: entities)
    try database.cachedStatement(
      sql: """
        INSERT INTO mention(article_id, recognizer, bytes) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET recognizer = excluded.recognizer, bytes = excluded.bytes
        """
    ).execute(arguments: [id.rawValue, recognizer, Data(stored.bytes)])
  }

  /// Takes what is known of an article's names out of the lists; the names themselves stay.
  static func removeEntities(of id: Int64, key: Int64, in database: Database) throws {
    guard let stored = try storedEntities(of: id, in: database) else { return }
    let delete = try database.cachedStatement(
      sql: "DELETE FROM article_entity WHERE name = ? AND sort_key = ?")
    for name in Set(stored.names) { try delete.execute(arguments: [name, key]) }
    let deleteDay = try database.cachedStatement(
      sql: "DELETE FROM article_day WHERE first = ? AND last = ? AND sort_key = ?")
    for days in days(of: stored.entities) {
      try deleteDay.execute(arguments: [days.lowerBound, days.upperBound - 1, key])
    }
    try database.execute(sql: "DELETE FROM mention WHERE article_id = ?", arguments: [id])
  }

  /// The days that an article speaks of, each span once.
  private static func days(of entities: ArticleEntities) -> Set<Range<Int>> {
    Set(
      entities.mentions.compactMap { mention in
        if case .time(let time) = mention.value { time.days } else { nil }
      })
  }

  /// The names in an article as the user has them: joined, renamed, left out.
  public func entities(of id: ArticleID) throws(StoreError) -> ArticleEntities {
    try read { database in try Self.entities(of: id, in: database) }
  }

  static func entities(of id: ArticleID, in database: Database) throws -> ArticleEntities {
    guard let stored = try storedEntities(of: id.rawValue, in: database) else {
      return ArticleEntities()
    }
    return try resolved(stored, in: database)
  }

  static func storedEntities(of id: Int64, in database: Database) throws -> StoredEntities? {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT bytes FROM mention WHERE article_id = ?"),
      arguments: [id]
    ).flatMap { StoredEntities([UInt8]($0)) }
  }

  // MARK: Names

  /// The number of an entity's name; a name that is new is taken in, with its other full names.
  private static func name(of entity: NamedEntity, in database: Database) throws -> Int64 {
    let family = entity.kind.family.rawValue
    let find = try database.cachedStatement(
      sql: "SELECT id, entity, name FROM entity_name WHERE key = ? AND family = ?")
    let words = EntityKey.words(of: entity.name)
    let key = EntityKey.key(words)
    let others = EntityKey.fullNames(of: entity)
    let known = try Row.fetchOne(find, arguments: [key, family])
    var owner: Int64? = known?[1]
    for other in others where owner == nil {
      owner = try Row.fetchOne(find, arguments: [EntityKey.key(other.words), family])?[1]
    }
    let id = try owner ?? insert(entity, in: database)
    if let known { try improve(known, by: entity.name, in: database) }
    let name: Int64 = try known?[0] ?? insert(entity.name, words, family, of: id, in: database)
    for other in others {
      let key = EntityKey.key(other.words)
      if try Row.fetchOne(find, arguments: [key, family]) == nil {
        _ = try insert(other.text, other.words, family, of: id, in: database)
      }
    }
    return name
  }

  /// A name that came from a text without capitals gets those of one with them.
  private static func improve(_ known: Row, by name: String, in database: Database) throws {
    let old: String = known[2]
    guard old != name, capitals(name) > capitals(old) else { return }
    try database.execute(
      sql: "UPDATE entity_name SET name = ? WHERE id = ?", arguments: [name, known[0] as Int64])
    try database.execute(
      sql: "UPDATE entity SET name = ? WHERE id = ? AND name = ? AND NOT is_renamed",
      arguments: [name, known[1] as Int64, old])
  }

  /// What is all in capitals counts as having none, unless it is as short as an acronym.
  private static func capitals(_ name: String) -> Int {
    let count = name.unicodeScalars.count { $0.properties.isUppercase }
    return count > 6 && count * 2 > name.unicodeScalars.count ? 0 : count
  }

  private static func insert(_ entity: NamedEntity, in database: Database) throws -> Int64 {
    try database.cachedStatement(sql: "INSERT INTO entity(kind, name) VALUES (?, ?)")
      .execute(arguments: [entity.kind.rawValue, entity.name])
    return database.lastInsertedRowID
  }

  private static func insert(
    _ text: String, _ words: [[UInt8]], _ family: Int, of entity: Int64, in database: Database
  ) throws -> Int64 {
    try database.cachedStatement(
      sql: "INSERT INTO entity_name(key, family, name, entity) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [EntityKey.key(words), family, text, entity])
    let id = database.lastInsertedRowID
    let add = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO entity_word(word, name) VALUES (?, ?)")
    for word in words {
      try add.execute(arguments: [String(decoding: word, as: UTF8.self), id])
    }
    return id
  }

  // MARK: What the user made of them

  private static func resolved(_ stored: StoredEntities, in database: Database) throws
    -> ArticleEntities
  {
    let find = try database.cachedStatement(
      sql: """
        SELECT entity.id, entity.kind, entity.name, entity.is_hidden, entity.is_renamed
        FROM entity_name JOIN entity ON entity.id = entity_name.entity WHERE entity_name.id = ?
        """)
    var result = ArticleEntities()
    var places: [EntityID: Int] = [:]
    var hidden: Set<Int> = []
    for (name, entity) in zip(stored.names, stored.entities.entities) {
      guard let row = try Row.fetchOne(find, arguments: [name]) else { continue }
      guard row[3] == false else {
        hidden.formUnion(entity.mentions)
        continue
      }
      var entity = entity
      let id = EntityID(rawValue: row[0])
      entity.id = id
      entity.kind = EntityKind(rawValue: row[1]) ?? entity.kind
      // What was renamed, or joined with another, goes by the entity's name.
      let isJoined = EntityKey.words(of: entity.name) != EntityKey.words(of: row[2])
      if row[4] == true || isJoined { entity.name = row[2] }
      if let place = places[id] {
        result.entities[place].absorb(entity, name: row[2])
      } else {
        places[id] = result.entities.count
        result.entities.append(entity)
      }
    }
    var renumbered = [Int](repeating: 0, count: stored.entities.mentions.count)
    for (index, mention) in stored.entities.mentions.enumerated() where !hidden.contains(index) {
      renumbered[index] = result.mentions.count
      result.mentions.append(mention)
    }
    for index in result.entities.indices {
      let mentions = result.entities[index].mentions.map { renumbered[$0] }.sorted()
      result.entities[index].mentions = mentions
      for mention in mentions { result.mentions[mention].kind = result.entities[index].kind }
    }
    result.entities.sort {
      ($1.prominence, $1.mentions.count) < ($0.prominence, $0.mentions.count)
    }
    return result
  }
}

extension NamedEntity {
  /// Takes in another that the user has joined with this one.
  fileprivate mutating func absorb(_ other: NamedEntity, name: String) {
    mentions += other.mentions
    prominence = max(prominence, other.prominence)
    role = role ?? other.role
    for alias in [self.name, other.name] + other.aliases
    where alias != name && !aliases.contains(alias) {
      aliases.append(alias)
    }
    self.name = name
  }
}

/// How names are compared: by the words that the index of words has for them.
enum EntityKey {
  static func words(of name: String) -> [[UInt8]] {
    let words = SearchPhrase(name).words
    // A name of signs alone still is one.
    return words.isEmpty ? [Array(name.utf8)] : words
  }

  static func key(_ words: [[UInt8]]) -> String {
    String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  /// The other names that stand for an entity in every article: a surname alone does not.
  static func fullNames(of entity: NamedEntity) -> [(text: String, words: [[UInt8]])] {
    let own = words(of: entity.name)
    return entity.aliases.compactMap { alias in
      let words = words(of: alias)
      guard words != own else { return nil }
      let isFull =
        switch entity.kind.family {
        // "Supreme Court" is another body in the next article; what spells more out is the same.
        case .organization:
          isAcronym(alias, words) || words.count > own.count && words.starts(with: own)
        default: words.count > 1
        }
      return isFull ? (alias, words) : nil
    }
  }

  /// Acronyms of four letters and more are rarely those of two bodies.
  private static func isAcronym(_ name: String, _ words: [[UInt8]]) -> Bool {
    words.count == 1 && words[0].count > 3 && name == name.uppercased()
  }
}
