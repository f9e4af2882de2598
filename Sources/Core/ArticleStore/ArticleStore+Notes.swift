import ArticleModel
import GRDB
import QueryLanguage

/// The user's notes and highlights.
extension ArticleStore {
  /// Makes a change, and returns the one that takes it back; nil where nothing had to be done.
  ///
  /// - Parameter now: seconds since 1970, for a note that is new.
  @discardableResult
  public func change(_ change: NoteChange, now: Int64) throws(StoreError) -> NoteChange? {
    try write { database in
      switch change {
      case .add(let draft, let article):
        guard try Self.isThere(article, in: database) else { return nil }
        let note = Note(
          id: NoteID(rawValue: 0), anchor: draft.anchor, color: draft.color, text: draft.text,
          createdAt: now)
        return .delete(try Self.insert(note, as: nil, to: article, in: database))
      case .restore(let note, let article):
        guard try Self.isThere(article, in: database),
          try Self.note(note.id, in: database) == nil
        else { return nil }
        return .delete(try Self.insert(note, as: note.id, to: article, in: database))
      case .edit(let id, let color, let text):
        guard let (old, _) = try Self.note(id, in: database),
          old.color != color || old.text != text
        else { return nil }
        try database.execute(
          sql: "UPDATE note SET colour = ?, text = ? WHERE id = ?",
          arguments: [color.rawValue, text, id.rawValue])
        return .edit(id, color: old.color, text: old.text)
      case .delete(let id):
        guard let (old, article) = try Self.note(id, in: database) else { return nil }
        try database.execute(sql: "DELETE FROM note WHERE id = ?", arguments: [id.rawValue])
        return .restore(old, to: article)
      }
    }
  }

  /// The notes on an article, the oldest first.
  public func notes(of id: ArticleID) throws(StoreError) -> [Note] {
    try read { database in try Self.notes(of: id, in: database) }
  }

  /// The notes of the library, the newest first.
  ///
  /// - Parameter query: which articles' notes; nil for those of all that are not in the bin.
  public func notes(matching query: Query?, today: LocalDay = .now) throws(StoreError)
    -> [LibraryNote]
  {
    guard let query else {
      return try read { database in
        try Self.notes(ofArticles: SQLFragment("article.deleted_at IS NULL"), in: database)
      }
    }
    let plan = plan(query, today: today)
    return try readSearching { database, segments in
      let ids = try Matches(plan, in: segments, database)
        .selecting("article.id")
      return try Self.notes(
        ofArticles: SQLFragment("article.id IN (\(ids.sql))", ids.arguments), in: database)
    }
  }

  static func notes(of id: ArticleID, in database: Database) throws -> [Note] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT \(Note.columns) FROM note WHERE article_id = ? ORDER BY id"),
      arguments: [id.rawValue]
    ).map(Note.init(row:))
  }

  private static func notes(ofArticles condition: SQLFragment, in database: Database) throws
    -> [LibraryNote]
  {
    try Row.fetchAll(
      database,
      sql: """
        SELECT \(Note.columns), article.id AS article, article.title AS title
        FROM note JOIN article ON article.id = note.article_id WHERE \(condition.sql)
        ORDER BY note.created_at DESC, note.id DESC
        """, arguments: StatementArguments(condition.arguments)
    ).map {
      LibraryNote(
        note: Note(row: $0), article: ArticleID(rawValue: $0["article"]), title: $0["title"])
    }
  }

  private static func isThere(_ id: ArticleID, in database: Database) throws -> Bool {
    try Row.fetchOne(
      database, sql: "SELECT 1 FROM article WHERE id = ?", arguments: [id.rawValue]) != nil
  }

  private static func note(_ id: NoteID, in database: Database) throws
    -> (note: Note, article: ArticleID)?
  {
    try Row.fetchOne(
      database, sql: "SELECT \(Note.columns), article_id FROM note WHERE id = ?",
      arguments: [id.rawValue]
    ).map { (Note(row: $0), ArticleID(rawValue: $0["article_id"])) }
  }

  /// Inserts a note under a number, or under the next one.
  private static func insert(
    _ note: Note, as id: NoteID?, to article: ArticleID, in database: Database
  ) throws -> NoteID {
    let anchor = note.anchor
    try database.execute(
      sql: """
        INSERT INTO note(id, article_id, block, start, end, quote, prefix, suffix, colour, text,
          created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id?.rawValue, article.rawValue, anchor.place.block, anchor.place.range.lowerBound,
        anchor.place.range.upperBound, anchor.quote, anchor.prefix, anchor.suffix,
        note.color.rawValue, note.text, note.createdAt,
      ])
    return NoteID(rawValue: database.lastInsertedRowID)
  }
}

extension Note {
  /// The columns that ``init(row:)`` reads.
  fileprivate static let columns = """
    note.id AS id, note.block AS block, note.start AS start, note.end AS end, note.quote AS quote,
    note.prefix AS prefix, note.suffix AS suffix, note.colour AS colour, note.text AS text,
    note.created_at AS created_at
    """

  /// From a row; a place that cannot be is one at the start, and a colour that only a newer program
  /// knows is yellow.
  fileprivate init(row: Row) {
    let (start, end): (Int, Int) = (row["start"], row["end"])
    let place = TextPlace(block: row["block"], range: max(0, start)..<max(0, start, end))
    self.init(
      id: NoteID(rawValue: row["id"]),
      anchor: TextAnchor(
        place: place, quote: row["quote"], prefix: row["prefix"], suffix: row["suffix"]),
      color: NoteColor(rawValue: row["colour"]) ?? .yellow, text: row["text"],
      createdAt: row["created_at"])
  }
}
