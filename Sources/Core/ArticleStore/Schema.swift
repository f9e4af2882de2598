import GRDB

/// The tables of a library and how they came to be.
///
/// `sort_key` orders articles oldest first and is the row id of the full-text index, so that matches
/// come newest first by walking the index backwards, without a sort.
enum Schema {
  /// "Lect" in ASCII: tells our files from those of other programs.
  static let applicationID: UInt32 = 0x4C65_6374

  /// The newest format this program knows; kept in the file as `user_version`.
  static let version = 2

  /// Brings a library to the newest format, or refuses one that is not ours.
  static func prepare(_ writer: some DatabaseWriter, path: String) throws {
    let found = try writer.read { database in
      (
        application: try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        version: try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
        isEmpty: try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
      )
    }
    if found.application == 0 && !found.isEmpty { throw StoreError.foreignDatabase(path: path) }
    if found.version > version {
      throw StoreError.newerSchema(path: path, found: found.version, supported: version)
    }
    guard found.version < version else { return }
    // The migrator keeps its notes in a table, made before the first migration: were the process
    // killed in between, a file without the mark would be taken for another program's.
    try writer.write { try $0.execute(sql: "PRAGMA application_id = \(applicationID)") }
    try migrator.migrate(writer)
  }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: firstVersion)
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2") { database in
      try database.execute(sql: secondVersion)
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    return migrator
  }

  private static let firstVersion = """
    CREATE TABLE article(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      sort_key INTEGER NOT NULL UNIQUE,
      title TEXT NOT NULL,
      subtitle TEXT,
      authors TEXT NOT NULL,          -- one a line
      site TEXT,
      section TEXT,
      url TEXT,
      language TEXT,
      published TEXT,                 -- ISO 8601
      modified TEXT,
      place TEXT,
      image_caption TEXT,
      topics TEXT NOT NULL,           -- one a line
      source TEXT NOT NULL,
      word_count INTEGER NOT NULL,
      reading_minutes INTEGER NOT NULL,
      saved_at INTEGER NOT NULL,      -- seconds since 1970
      is_read INTEGER NOT NULL DEFAULT 0,
      is_starred INTEGER NOT NULL DEFAULT 0,
      is_archived INTEGER NOT NULL DEFAULT 0,
      position_block INTEGER NOT NULL DEFAULT 0,
      position_offset INTEGER NOT NULL DEFAULT 0
    );
    -- What filters ask about stands in the indexes, so that a filter that few articles pass walks an
    -- index of some megabytes and not the articles themselves.
    CREATE INDEX article_inbox ON article(sort_key, site, is_read, is_starred, source)
      WHERE is_archived = 0;
    CREATE INDEX article_unread ON article(sort_key, site) WHERE is_archived = 0 AND is_read = 0;
    CREATE INDEX article_starred ON article(sort_key, site) WHERE is_starred = 1;
    CREATE INDEX article_archived ON article(sort_key, site) WHERE is_archived = 1;

    CREATE TABLE body(
      article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      text TEXT NOT NULL,             -- the blocks' texts, parted by empty lines
      structure TEXT NOT NULL         -- JSON: a block each, with its length and markup
    );

    CREATE TABLE original(
      article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      fingerprint INTEGER NOT NULL,
      size INTEGER NOT NULL,
      name TEXT NOT NULL,
      format TEXT NOT NULL,           -- as detected or as the user said
      encoding TEXT NOT NULL,         -- as it was decoded, and how that was found out
      bytes BLOB NOT NULL             -- one zstd frame
    );
    CREATE INDEX original_fingerprint ON original(fingerprint, size);

    CREATE TABLE tag(
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      PRIMARY KEY(article_id, name)
    ) WITHOUT ROWID;
    CREATE INDEX tag_name ON tag(name, article_id);

    CREATE VIEW searchable AS
      SELECT article.sort_key AS sort_key, article.title AS title, article.authors AS byline,
        body.text AS body
      FROM article JOIN body ON body.article_id = article.id;
    CREATE VIRTUAL TABLE article_index USING fts5(
      title, byline, body, content = 'searchable', content_rowid = 'sort_key',
      tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4'
    );
    -- Bytes of an import that are gathered before they are written out and later merged.
    INSERT INTO article_index(article_index, rank) VALUES ('hashsize', 4194304);
    """

  private static let secondVersion = """
    ALTER TABLE article ADD COLUMN doubt TEXT;  -- why it may be no whole article
    CREATE INDEX article_doubtful ON article(sort_key, site)
      WHERE is_archived = 0 AND doubt IS NOT NULL;
    """
}
