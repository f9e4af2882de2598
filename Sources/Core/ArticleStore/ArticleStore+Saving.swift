import ArticleModel
import GRDB
import SearchIndex

/// An article on its way into a library.
public struct IncomingArticle: Sendable {
  /// The extracted article.
  public var article: Article { didSet { body = Self.body(of: article) } }
  /// What it was extracted from.
  public var original: OriginalBytes
  /// What the user called the input: a path, or "-".
  public var name: String
  /// The encoding that the input was read in, and how it was found out.
  public var encoding: String
  /// Words of the body.
  public var wordCount: Int
  /// Minutes to read the body, rounded up.
  public var readingMinutes: Int
  /// The names in the body.
  public var entities: ArticleEntities
  /// The version of what found the names; 0 where nothing looked for them.
  public var recognizer: Int
  /// The body as it is stored: made here, on many cores, rather than during a write.
  private(set) var body: Result<StoredBody, any Error>

  /// An article with what it came from.
  public init(
    article: Article, original: OriginalBytes, name: String, encoding: String = "",
    wordCount: Int, readingMinutes: Int, entities: ArticleEntities = ArticleEntities(),
    recognizer: Int = 0
  ) {
    self.article = article
    self.original = original
    self.name = name
    self.encoding = encoding
    self.wordCount = wordCount
    self.readingMinutes = readingMinutes
    self.entities = entities
    self.recognizer = recognizer
    body = Self.body(of: article)
  }

  private static func body(of article: Article) -> Result<StoredBody, any Error> {
    Result { try StoredBody(article.blocks) }
  }
}

/// What became of an article that was handed to the library.
public enum SaveOutcome: Equatable, Sendable {
  /// It is new, and saved.
  case saved(ArticleID)
  /// The same bytes are there already, as this article.
  case alreadyThere(ArticleID)
}

extension ArticleStore {
  /// Saves a batch in one transaction; the outcomes are in the batch's order.
  ///
  /// An input whose bytes are in the library already is not saved again; the tags are added to it.
  ///
  /// - Parameters:
  ///   - savedAt: seconds since 1970.
  ///   - sites: what is known of sites after this batch, where it is more than before.
  public func save(
    _ batch: [IncomingArticle], tags: [String], savedAt: Int64, sites: [String: [UInt8]] = [:]
  ) throws(StoreError) -> [SaveOutcome] {
    try write { database in
      try Self.setSiteMemories(sites, in: database)
      var added: [(key: Int64, incoming: IncomingArticle)] = []
      let outcomes = try batch.map { incoming in
        let outcome: SaveOutcome
        if let known = try Self.article(with: incoming.original, in: database) {
          // What is imported again is wanted again.
          try database.execute(
            sql: "UPDATE article SET deleted_at = NULL WHERE id = ?", arguments: [known.rawValue])
          outcome = .alreadyThere(known)
        } else {
          let (id, key) = try Self.insert(incoming, savedAt: savedAt, in: database)
          added.append((key, incoming))
          outcome = .saved(id)
        }
        switch outcome {
        case .saved(let id), .alreadyThere(let id):
          try Self.add(tags, to: id, in: database)
        }
        return outcome
      }
      try Self.addToIndex(
        added.map { try IndexedDocument(key: $0.key, $0.incoming) }, headers, in: database)
      return outcomes
    }
  }

  private static func article(with original: OriginalBytes, in database: Database) throws
    -> ArticleID?
  {
    let candidates = try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT article_id, bytes FROM original WHERE fingerprint = ? AND size = ?"),
      arguments: [original.fingerprint, original.size])
    guard !candidates.isEmpty, let bytes = original.bytes() else { return nil }
    for row in candidates {
      let stored = OriginalBytes(
        fingerprint: original.fingerprint, size: original.size,
        compressed: row["bytes"])
      if stored.compressed == original.compressed || stored.bytes() == bytes {
        return ArticleID(rawValue: row["article_id"])
      }
    }
    return nil
  }

  /// Inserts an article everywhere but into the index.
  private static func insert(_ incoming: IncomingArticle, savedAt: Int64, in database: Database)
    throws -> (id: ArticleID, key: Int64)
  {
    let metadata = incoming.article.metadata
    // The id is not known before the row is there; a negative key is unique until it is.
    let next =
      try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM article") ?? 1
    try database.cachedStatement(
      sql: """
        INSERT INTO article(sort_key, title, authors, topics, source, word_count, reading_minutes,
          saved_at) VALUES (?, '', '', '', '', 0, 0, ?)
        """
    ).execute(arguments: [-next, savedAt])
    let id = ArticleID(rawValue: database.lastInsertedRowID)
    let key = try freeSortKey(for: id, published: metadata.published, in: database)
    try setMetadata(incoming, of: id, sortKey: key, in: database)
    let body = try incoming.body.get()
    try database.cachedStatement(
      sql: "INSERT INTO body(article_id, text, structure) VALUES (?, ?, ?)"
    ).execute(arguments: [id.rawValue, body.text, body.structure])
    try database.cachedStatement(
      sql: """
        INSERT INTO original(article_id, fingerprint, size, name, format, encoding, bytes)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id.rawValue, incoming.original.fingerprint, incoming.original.size, incoming.name,
      incoming.article.source.rawValue, incoming.encoding, incoming.original.compressed,
    ])
    try setEntities(incoming, of: id, key: key, in: database)
    return (id, key)
  }

  static func setMetadata(
    _ incoming: IncomingArticle, of id: ArticleID, sortKey: Int64, in database: Database
  ) throws {
    let metadata = incoming.article.metadata
    try database.cachedStatement(
      sql: """
        UPDATE article SET sort_key = ?, title = ?, subtitle = ?, authors = ?, site = ?,
          section = ?, url = ?, language = ?, published = ?, modified = ?, place = ?,
          image_caption = ?, topics = ?, source = ?, word_count = ?, reading_minutes = ?,
          doubt = ?, features = ?
        WHERE id = ?
        """
    ).execute(arguments: [
      sortKey, metadata.title, metadata.subtitle, metadata.authors.joined(separator: "\n"),
      metadata.site, metadata.section, metadata.url, metadata.language,
      metadata.published?.iso8601, metadata.modified?.iso8601, metadata.place,
      metadata.imageCaption, metadata.topics.joined(separator: "\n"),
      incoming.article.source.rawValue, incoming.wordCount, incoming.readingMinutes,
      incoming.article.doubt?.rawValue, BodyFeatures(of: incoming.article.blocks).rawValue,
      id.rawValue,
    ])
  }

  /// The article's key, moved on by one where ids 2²⁴ apart share a second.
  static func freeSortKey(
    for id: ArticleID, published: PublicationDate?, in database: Database
  ) throws -> Int64 {
    var key = SortKey.make(id: id.rawValue, published: published)
    let isTaken = try database.cachedStatement(
      sql: "SELECT 1 FROM article WHERE sort_key = ? AND id <> ?")
    while try Row.fetchOne(isTaken, arguments: [key, id.rawValue]) != nil { key += 1 }
    return key
  }

  static func add(_ tags: [String], to id: ArticleID, in database: Database) throws {
    for tag in tags {
      try database.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO tag(article_id, name, sort_key)
          SELECT id, ?, sort_key FROM article WHERE id = ?
          """
      ).execute(arguments: [tag, id.rawValue])
    }
  }
}
