import GRDB

/// The tables of a library and how they came to be.
///
/// `sort_key` orders articles oldest first, and the index of words knows articles by it, so that
/// matches come newest first without a sort.
enum Schema {
  /// "Lect" in ASCII: tells our files from those of other programs.
  static let applicationID: UInt32 = 0x4C65_6374

  /// The newest format this program knows; kept in the file as `user_version`.
  static let version = 9

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
    migrator.registerMigration("3") { database in
      try database.execute(sql: thirdVersion)
      try ArticleStore.indexAll(in: database)
      try database.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("queries") { database in
      try database.execute(sql: queries)
      try database.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("bin") { database in
      try database.execute(sql: bin)
      try database.execute(sql: "PRAGMA user_version = 5")
    }
    migrator.registerMigration("sites") { database in
      try database.execute(sql: sites)
      try database.execute(sql: "PRAGMA user_version = 6")
    }
    migrator.registerMigration("entities") { database in
      try database.execute(sql: entities)
      try database.execute(sql: "PRAGMA user_version = 7")
    }
    migrator.registerMigration("notes") { database in
      try database.execute(sql: notes)
      try database.execute(sql: "PRAGMA user_version = 8")
    }
    migrator.registerMigration("orders") { database in
      try database.execute(sql: orders)
      try database.execute(sql: "PRAGMA user_version = 9")
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
    """

  private static let secondVersion = """
    ALTER TABLE article ADD COLUMN doubt TEXT;  -- why it may be no whole article
    CREATE INDEX article_doubtful ON article(sort_key, site)
      WHERE is_archived = 0 AND doubt IS NOT NULL;
    """

  /// The index of words, in segments: see docs/search-index.md.
  private static let thirdVersion = """
    DROP TABLE IF EXISTS article_index;
    DROP VIEW IF EXISTS searchable;

    DROP INDEX article_doubtful;
    CREATE INDEX article_doubtful ON article(sort_key) WHERE doubt IS NOT NULL;
    DROP INDEX article_unread;
    CREATE INDEX article_unread ON article(sort_key, site) WHERE is_read = 0;
    CREATE INDEX article_read ON article(sort_key) WHERE is_read = 1;
    -- Tagged articles are walked in the order of lists.
    CREATE TABLE new_tag(
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      sort_key INTEGER NOT NULL,
      PRIMARY KEY(article_id, name)
    ) WITHOUT ROWID;
    INSERT INTO new_tag SELECT article_id, name, sort_key FROM tag JOIN article ON id = article_id;
    DROP TABLE tag;
    ALTER TABLE new_tag RENAME TO tag;
    CREATE INDEX tag_name ON tag(name, sort_key);
    CREATE TRIGGER article_moved AFTER UPDATE OF sort_key ON article BEGIN
      UPDATE tag SET sort_key = new.sort_key WHERE article_id = new.id;
    END;

    CREATE TABLE search_segment(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      articles INTEGER NOT NULL,
      sort_keys BLOB NOT NULL,        -- of its articles, newest first
      frequent_words BLOB NOT NULL
    );
    -- Articles that a segment still has but the library has not, or not as they were.
    CREATE TABLE search_gone(
      segment INTEGER NOT NULL REFERENCES search_segment(id) ON DELETE CASCADE,
      sort_key INTEGER NOT NULL,
      PRIMARY KEY(segment, sort_key)
    ) WITHOUT ROWID;
    CREATE TABLE search_dictionary(
      segment INTEGER NOT NULL,
      first BLOB NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY(segment, first)
    ) WITHOUT ROWID;
    CREATE TABLE search_postings(
      id INTEGER PRIMARY KEY,         -- segment << 32 | number
      bytes BLOB NOT NULL
    );
    """

  /// What queries ask about besides: when an article was read last, and what is in its body.
  private static let queries = """
    ALTER TABLE article ADD COLUMN read_at INTEGER;          -- seconds since 1970
    ALTER TABLE article ADD COLUMN features INTEGER NOT NULL DEFAULT 0;
    UPDATE article SET features = (
      SELECT (instr(structure, '"k":"f"') > 0) + 2 * (instr(structure, '"k":"t"') > 0)
        + 4 * (instr(structure, '"k":"pre"') > 0)
      FROM body WHERE body.article_id = article.id)
    WHERE id IN (SELECT article_id FROM body);
    """

  /// Deleted articles stay for a time.
  private static let bin = """
    ALTER TABLE article ADD COLUMN deleted_at INTEGER;       -- seconds since 1970
    DROP INDEX article_inbox;
    CREATE INDEX article_inbox ON article(
      sort_key, site, is_read, is_starred, source, deleted_at) WHERE is_archived = 0;
    CREATE INDEX article_deleted ON article(sort_key, deleted_at) WHERE deleted_at IS NOT NULL;
    """

  /// What is known of the sites that articles came from: see docs/site-memory.md.
  private static let sites = """
    CREATE TABLE site(
      host TEXT PRIMARY KEY,          -- without "www."
      memory BLOB NOT NULL            -- at most 64 KB
    ) WITHOUT ROWID;
    """

  /// Who and what articles name: see docs/entities.md.
  ///
  /// A name of the library belongs to an entity; what the user joins, parts, renames or leaves out
  /// is noted there, so that it holds for all articles, also those to come.
  private static let entities = """
    CREATE TABLE entity(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      is_hidden INTEGER NOT NULL DEFAULT 0,     -- the user said it is no name
      is_renamed INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE entity_name(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL,                        -- folded words, a space between
      family INTEGER NOT NULL,                  -- kinds that are taken for each other
      name TEXT NOT NULL,                       -- as it was first written
      entity INTEGER NOT NULL REFERENCES entity(id),
      UNIQUE(key, family)
    );
    CREATE INDEX entity_name_entity ON entity_name(entity);
    CREATE TABLE entity_word(
      word TEXT NOT NULL,
      name INTEGER NOT NULL REFERENCES entity_name(id) ON DELETE CASCADE,
      PRIMARY KEY(word, name)
    ) WITHOUT ROWID;
    -- Walked in the order of lists.
    CREATE TABLE article_entity(
      name INTEGER NOT NULL,
      sort_key INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      prominence INTEGER NOT NULL,              -- 0 to 255
      PRIMARY KEY(name, sort_key)
    ) WITHOUT ROWID;
    CREATE TABLE article_day(
      first INTEGER NOT NULL,                   -- days since 1970-01-01
      last INTEGER NOT NULL,
      sort_key INTEGER NOT NULL,
      PRIMARY KEY(first, last, sort_key)
    ) WITHOUT ROWID;
    CREATE TABLE mention(
      article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      recognizer INTEGER NOT NULL,              -- the version of what found them
      bytes BLOB NOT NULL
    );
    """

  /// The user's notes and highlights. A place is where the words stood when they were marked: it is
  /// looked for anew, by the words, whenever the article is read.
  private static let notes = """
    CREATE TABLE note(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      block INTEGER NOT NULL,
      start INTEGER NOT NULL,                   -- UTF-8 bytes of the block's text, half-open
      end INTEGER NOT NULL,
      quote TEXT NOT NULL,
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      colour TEXT NOT NULL,
      text TEXT NOT NULL,                       -- '' for a highlight alone
      created_at INTEGER NOT NULL               -- seconds since 1970
    );
    CREATE INDEX note_article ON note(article_id);
    """

  /// Articles in the orders of lists, those that lack the value last; and the library's options.
  private static let orders = """
    CREATE INDEX article_by_saving ON article(saved_at, sort_key);
    CREATE INDEX article_by_title ON article((title = ''), title COLLATE NOCASE, sort_key DESC);
    CREATE INDEX article_by_site ON article((site IS NULL), site COLLATE NOCASE, sort_key DESC);
    CREATE INDEX article_by_length ON article(word_count, sort_key);
    -- For scores, which are worked out of many articles at once.
    CREATE INDEX article_size ON article(sort_key, word_count);
    -- What the user chose for this library; what is not here is as it comes.
    CREATE TABLE option(
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) WITHOUT ROWID;
    """
}
