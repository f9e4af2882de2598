import GRDB
import Glibc

extension ArticleStore {
  /// Opens the library at `path`, made with its folders where there is none.
  ///
  /// A file that is not a library of this or an earlier version is refused before anything is
  /// written to it.
  public static func open(at path: String) throws(StoreError) -> ArticleStore {
    try open(at: path, maximumPages: nil)
  }

  /// `maximumPages` bounds the file's size, in pages of 4096 bytes, as a full disk would.
  static func open(at path: String, maximumPages: Int?) throws(StoreError) -> ArticleStore {
    let exists = try inspect(path)
    if !exists { try makeFolder(of: path) }
    var configuration = Configuration()
    configuration.label = "library"
    configuration.maximumReaderCount = 3
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // A cache of 8 MB a connection; a mapped file would be no faster and count as memory in use.
      try database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000")
      database.add(function: .lowercased)
      if let maximumPages {
        _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(maximumPages)")
      }
    }
    do {
      let pool = try DatabasePool(path: path, configuration: configuration)
      try Schema.prepare(pool, path: path)
      let store = ArticleStore(database: pool, path: path)
      try store.readOptions()
      return store
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// A library in memory, gone with the value.
  public static func inMemory() throws(StoreError) -> ArticleStore {
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { $0.add(function: .lowercased) }
      let queue = try DatabaseQueue(configuration: configuration)
      try Schema.prepare(queue, path: ":memory:")
      return ArticleStore(database: queue, path: ":memory:")
    } catch {
      throw StoreError(error, path: ":memory:")
    }
  }

  /// Looks at what lies at `path` without opening it as a database; false where nothing does.
  private static func inspect(_ path: String) throws(StoreError) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return false }
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(path: path) }
    guard access(path, R_OK | W_OK) == 0 else {
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
    if status.st_size == 0 { return true }
    guard let header = try SQLiteHeader(path: path) else { throw .notADatabase(path: path) }
    try header.check(path: path)
    return true
  }

  private static func makeFolder(of path: String) throws(StoreError) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    if access(folder, F_OK) == 0 { return }
    try makeFolder(of: folder)
    if mkdir(folder, 0o700) != 0 && errno != EEXIST {
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
  }
}

/// The fields of a database file's first bytes that say whose it is.
///
/// They are read without SQLite, because opening a pool changes a database's journal mode. SQLite's
/// "Database File Format", sections 1.3 and 1.6.
private struct SQLiteHeader {
  let userVersion: UInt32
  let applicationID: UInt32
  /// Whether the page of the schema, which follows the header, has any entry.
  let hasTables: Bool

  /// Reads the header; nil where the file does not begin as a database does.
  init?(path: String) throws(StoreError) {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 108)
    guard pread(file, &bytes, 108, 0) == 108, bytes.starts(with: Array("SQLite format 3\0".utf8))
    else { return nil }
    func word(at offset: Int) -> UInt32 {
      bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    userVersion = word(at: 60)
    applicationID = word(at: 68)
    let isEmptyLeaf = bytes[100] == 13 && bytes[103] == 0 && bytes[104] == 0
    hasTables = !isEmptyLeaf
  }

  func check(path: String) throws(StoreError) {
    guard applicationID == Schema.applicationID else {
      // A database that was created and killed before its first commit has no mark and no table.
      guard applicationID == 0, !hasTables else { throw .foreignDatabase(path: path) }
      return
    }
    if userVersion > UInt32(Schema.version) {
      throw .newerSchema(path: path, found: Int(userVersion), supported: Schema.version)
    }
  }
}
