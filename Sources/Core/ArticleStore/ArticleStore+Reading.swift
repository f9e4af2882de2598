import ArticleModel
import GRDB

extension ArticleStore {
  /// The article with this id, or nil where there is none.
  public func article(_ id: ArticleID) throws(StoreError) -> StoredArticle? {
    try read { database in
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT \(ArticleSummary.columns), article.*, body.text, body.structure, original.name,
              original.encoding FROM article
            JOIN body ON body.article_id = article.id
            JOIN original ON original.article_id = article.id WHERE article.id = ?
            """),
        arguments: [id.rawValue])
      guard let row else { return nil }
      let tags = try String.fetchAll(
        database.cachedStatement(sql: "SELECT name FROM tag WHERE article_id = ? ORDER BY name"),
        arguments: [id.rawValue])
      return StoredArticle(
        summary: ArticleSummary(row: row),
        article: Article(
          metadata: Metadata(row: row),
          blocks: try StoredBody(text: row["text"], structure: row["structure"]).blocks(),
          source: SourceFormat(rawValue: row["source"]) ?? .pageDump,
          doubt: Doubt(name: row["doubt"])),
        tags: tags, originalName: row["name"], encoding: row["encoding"],
        entities: try Self.entities(of: id, in: database),
        notes: try Self.notes(of: id, in: database))
    }
  }

  /// The bytes an article was extracted from, with the format and the name they came with.
  public func original(of id: ArticleID) throws(StoreError)
    -> (bytes: [UInt8], format: SourceFormat, name: String)?
  {
    let row = try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM original WHERE article_id = ?", arguments: [id.rawValue])
    }
    guard let row else { return nil }
    let stored = OriginalBytes(
      fingerprint: row["fingerprint"], size: row["size"], compressed: row["bytes"])
    guard let bytes = stored.bytes() else {
      throw .corrupt(path: path, detail: "the original of article \(id) does not unpack")
    }
    guard stored.isFingerprint(of: bytes) else {
      throw .corrupt(path: path, detail: "the original of article \(id) is not what it was")
    }
    return (bytes, SourceFormat(rawValue: row["format"]) ?? .pageDump, row["name"])
  }

  /// Whether there is no article at all, archived ones counted.
  public func isEmpty() throws(StoreError) -> Bool {
    try read { database in try Row.fetchOne(database, sql: "SELECT 1 FROM article LIMIT 1") == nil }
  }

  /// All ids, oldest import first.
  public func allIDs() throws(StoreError) -> [ArticleID] {
    try read { database in
      try Int64.fetchAll(database, sql: "SELECT id FROM article ORDER BY id")
        .map(ArticleID.init(rawValue:))
    }
  }
}

extension ArticleSummary {
  /// From a row that begins with ``columns``, by their places: to look up names takes longer than to
  /// read the values.
  init(row: Row) {
    let published: String? = row[4]
    self.init(
      id: ArticleID(rawValue: row[0]), title: row[2], site: row[3],
      published: published.flatMap { PublicationDate(iso8601: $0) }, wordCount: row[5],
      readingMinutes: row[6], source: SourceFormat(rawValue: row[7]) ?? .pageDump,
      state: ReadingState(
        isRead: row[8], isStarred: row[9], isArchived: row[10],
        isDeleted: row[14] != nil,
        position: ReadingPosition(block: row[11], offset: ByteOffset(row[12]))),
      doubt: Doubt(name: row[13]))
  }

  /// The columns that ``init(row:)`` reads, and the article's key as the second.
  static let columns = """
    article.id, article.sort_key, article.title, article.site, article.published,
    article.word_count, article.reading_minutes, article.source, article.is_read,
    article.is_starred, article.is_archived, article.position_block, article.position_offset,
    article.doubt, article.deleted_at
    """
}

extension Doubt {
  /// As it is stored; a kind that only a newer program knows is none.
  fileprivate init?(name: String?) {
    guard let name else { return nil }
    self.init(rawValue: name)
  }
}

extension Metadata {
  /// From a row with all columns of `article`.
  fileprivate init(row: Row) {
    self.init(title: row["title"])
    subtitle = row["subtitle"]
    authors = Self.lines(row["authors"])
    site = row["site"]
    section = row["section"]
    url = row["url"]
    language = row["language"]
    published = (row["published"] as String?).flatMap { PublicationDate(iso8601: $0) }
    modified = (row["modified"] as String?).flatMap { PublicationDate(iso8601: $0) }
    place = row["place"]
    imageCaption = row["image_caption"]
    topics = Self.lines(row["topics"])
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}
