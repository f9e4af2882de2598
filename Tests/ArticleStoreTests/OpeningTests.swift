import ArticleModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import ArticleStore

@Suite struct OpeningTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Opens a file that must be refused, and proves that nothing in the folder was changed by it.
  private func refusal(_ path: String, location: SourceLocation = #_sourceLocation) throws
    -> StoreError
  {
    let before = try contents()
    let error = #expect(throws: StoreError.self, sourceLocation: location) {
      _ = try ArticleStore.open(at: path)
    }
    #expect(try contents() == before, sourceLocation: location)
    return try #require(error, sourceLocation: location)
  }

  private func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.url.path) {
      contents[name] = FileManager.default.contents(atPath: folder.path(name)) ?? Data()
    }
    return contents
  }

  private func database(_ name: String, _ sql: String) throws -> String {
    let path = folder.path(name)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
    return path
  }

  @Test func aLibraryIsMadeWithItsFoldersAndKeptForTheUserAlone() throws {
    let path = folder.path("new/é 1/library.sqlite")
    let ids = try ArticleStore.open(at: path).saved([Fixtures.incoming("Ferries")])
    let again = try ArticleStore.open(at: path)
    #expect(try again.allIDs() == ids)
    #expect(again.path == path)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("new"))
    #expect(attributes[.posixPermissions] as? Int == 0o700)
  }

  @Test func anEmptyFileBecomesALibrary() throws {
    let path = try folder.write("", to: "empty.sqlite")
    #expect(try ArticleStore.open(at: path).isEmpty())
  }

  @Test func aRelativePathIsTakenFromTheWorkingFolder() throws {
    let error = #expect(throws: StoreError.self) {
      _ = try ArticleStore.open(at: ".")
    }
    #expect(error == .isDirectory(path: "."))
  }

  @Test func twoOpeningsOfOneLibrarySeeEachOther() throws {
    let path = folder.path("library.sqlite")
    let one = try ArticleStore.open(at: path)
    let two = try ArticleStore.open(at: path)
    let ids = try one.saved([Fixtures.incoming("Ferries")])
    #expect(try two.allIDs() == ids)
    try two.apply(.starred(true), to: ids)
    #expect(try one.article(ids[0])?.summary.state.isStarred == true)
  }

  @Test func aLibraryOfALaterVersionIsRefused() throws {
    let path = folder.path("library.sqlite")
    try withLibrary(path) { try $0.saved([Fixtures.incoming("Ferries")]) }
    let later = Schema.version + 41
    _ = try database("library.sqlite", "PRAGMA user_version = \(later)")
    let error = try refusal(path)
    #expect(error == .newerSchema(path: path, found: later, supported: Schema.version))
  }

  @Test(arguments: [
    "x", "an article, not a library\n", String(repeating: "SQLite format 4\0", count: 300),
    "SQLite format 3\0", String(repeating: "\u{0}", count: 5000),
  ])
  func whatIsNoDatabaseIsRefused(_ text: String) throws {
    let path = try folder.write(text, to: "notes.txt")
    #expect(try refusal(path) == .notADatabase(path: path))
  }

  @Test func aDamagedDatabaseIsRefused() throws {
    let path = folder.path("library.sqlite")
    try withLibrary(path) { try $0.saved([Fixtures.incoming("Ferries")]) }
    _ = try database("library.sqlite", "PRAGMA wal_checkpoint(TRUNCATE)")
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes.replaceSubrange(100..<bytes.count, with: repeatElement(0x5A, count: bytes.count - 100))
    try bytes.write(to: URL(filePath: path))
    let error = #expect(throws: StoreError.self) { _ = try ArticleStore.open(at: path).allIDs() }
    guard case .corrupt = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(arguments: [
    "CREATE TABLE bookmark(url TEXT)", "PRAGMA application_id = 7; CREATE TABLE a(b)",
    "PRAGMA journal_mode = WAL; CREATE TABLE bookmark(url TEXT)",
    "PRAGMA journal_mode = WAL; PRAGMA application_id = 7; CREATE TABLE a(b)",
    "CREATE TABLE bookmark(url TEXT); PRAGMA user_version = 1",
    "PRAGMA application_id = \(Int32.min); CREATE TABLE a(b)",
  ])
  func aDatabaseOfAnotherProgramIsRefused(_ sql: String) throws {
    let path = try database("other.sqlite", sql)
    #expect(try refusal(path) == .foreignDatabase(path: path))
  }

  @Test func aFolderIsRefused() throws {
    #expect(try refusal(folder.url.path) == .isDirectory(path: folder.url.path))
  }

  @Test func aPathBelowAFileIsRefused() throws {
    let file = try folder.write("text", to: "file")
    for path in [file + "/library.sqlite", file + "/a/b/library.sqlite", "/dev/null/x"] {
      guard case .unwritable(path, let reason) = try refusal(path) else {
        Issue.record("\(path)")
        continue
      }
      #expect(!reason.isEmpty)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func aFileWithoutPermissionIsRefused() throws {
    let path = try folder.write("", to: "library.sqlite")
    #expect(chmod(path, 0o400) == 0)
    guard case .unwritable = try refusal(path) else {
      Issue.record("opened")
      return
    }
  }

  @Test func aLibraryThatAnotherProgramHoldsCanBeReadButNotWritten() throws {
    let path = folder.path("library.sqlite")
    let store = try ArticleStore.open(at: path)
    let ids = try store.saved([Fixtures.incoming("Ferries")])
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      #expect(try store.titles("ferries") == ["Ferries"])
      let error = #expect(throws: StoreError.self) { try store.apply(.read(true), to: ids) }
      #expect(error == .busy(path: path))
      try database.execute(sql: "ROLLBACK")
    }
    try store.apply(.read(true), to: ids)
    #expect(try store.article(ids[0])?.summary.state.isRead == true)
  }

  @Test func aFullDiskLosesNothingThatWasSaved() throws {
    let path = folder.path("library.sqlite")
    var random = SeededGenerator(seed: 51)
    let store = try ArticleStore.open(at: path, maximumPages: 60)
    var saved: [ArticleID] = []
    var error: StoreError?
    for number in 0..<200 where error == nil {
      let noise = (0..<3000).map { _ in UInt8.random(in: 0...255, using: &random) }
      var incoming = Fixtures.incoming("Article \(number)")
      incoming.original = OriginalBytes(noise)
      do {
        saved += try store.save([incoming], tags: ["t"], savedAt: 0).compactMap {
          if case .saved(let id) = $0 { id } else { nil }
        }
      } catch let failure {
        error = failure
      }
    }
    #expect(error == .diskFull(path: path))
    #expect(!saved.isEmpty)
    #expect(try store.allIDs() == saved)
    #expect(try store.examine().isSound)
    // With space again it goes on.
    let roomy = try ArticleStore.open(at: path)
    #expect(try roomy.saved([Fixtures.incoming("One more")]).count == 1)
  }

  @Test func aDiskThatIsFullFromTheStartIsReported() throws {
    let path = folder.path("library.sqlite")
    let error = #expect(throws: StoreError.self) {
      _ = try ArticleStore.open(at: path, maximumPages: 3)
    }
    #expect(error == .diskFull(path: path))
    #expect(try ArticleStore.open(at: path).isEmpty())
  }

  @Test func everyErrorSaysWhatAndWhereAndHasAStatusOfItsOwn() {
    let path = "/a/library.sqlite"
    let errors: [StoreError] = [
      .newerSchema(path: path, found: 9, supported: 1), .notADatabase(path: path),
      .foreignDatabase(path: path), .isDirectory(path: path),
      .unwritable(path: path, reason: "Permission denied"), .diskFull(path: path),
      .busy(path: path), .corrupt(path: path, detail: "a page"),
      .failed(path: path, detail: "a reason"),
    ]
    for error in errors {
      #expect(error.description.contains(path))
      #expect(error.description.hasSuffix("."))
      #expect((64...78).contains(error.exitStatus))
    }
    #expect(Set(errors.map(\.exitStatus)).count == errors.count)
  }

  private func withLibrary(_ path: String, _ body: (ArticleStore) throws -> Void) throws {
    let store = try ArticleStore.open(at: path)
    try body(store)
    try store.database.close()
  }
}
