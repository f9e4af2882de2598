import ArticleModel
import GRDB
import SearchIndex

/// What an examination of a library found.
public struct IntegrityReport: Equatable, Sendable {
  /// Articles in the library.
  public var articles: Int
  /// Bytes of the file without its log.
  public var fileSize: Int
  /// SQLite's own version.
  public var sqliteVersion: String
  /// Findings of SQLite about the file; empty where it is sound.
  public var databaseProblems: [String]
  /// Findings about the index of words; empty where it agrees with the articles.
  public var indexProblems: [String]
  /// Articles whose body or original cannot be read back, with the reason.
  public var unreadable: [(id: ArticleID, reason: String)]

  /// Whether nothing was found.
  public var isSound: Bool {
    databaseProblems.isEmpty && indexProblems.isEmpty && unreadable.isEmpty
  }

  /// Compares all findings.
  public static func == (a: IntegrityReport, b: IntegrityReport) -> Bool {
    a.articles == b.articles && a.fileSize == b.fileSize && a.sqliteVersion == b.sqliteVersion
      && a.databaseProblems == b.databaseProblems && a.indexProblems == b.indexProblems
      && a.unreadable.elementsEqual(b.unreadable, by: ==)
  }
}

extension ArticleStore {
  /// Examines the file, the index, and every article's body and original; changes nothing.
  public func examine() throws(StoreError) -> IntegrityReport {
    var report = try read { database in
      IntegrityReport(
        articles: try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0,
        fileSize: (try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0)
          * (try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0),
        sqliteVersion: try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? "",
        databaseProblems: try Self.databaseProblems(database), indexProblems: [], unreadable: [])
    }
    report.indexProblems = try indexProblems()
    report.unreadable = try unreadable()
    return report
  }

  private static func databaseProblems(_ database: Database) throws -> [String] {
    let findings = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
    let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
    return findings.filter { $0 != "ok" }
      + orphans.prefix(20).map { "a row of \($0[0] as String) belongs to no article" }
  }

  /// Compares what the index knows of each article with the article.
  private func indexProblems() throws(StoreError) -> [String] {
    try read { database in
      var known: [Int64: UInt64] = [:]
      do {
        for (_, segment) in try headers.segments(in: database) {
          for (key, fingerprint) in try segment.fingerprints() {
            if known.updateValue(fingerprint, forKey: key) != nil { throw SearchIndexError.damaged }
          }
        }
      } catch is SearchIndexError {
        return ["the index of words is damaged"]
      }
      var different = 0
      try Self.forEachBatch(in: database) { batch in
        for document in batch where known.removeValue(forKey: document.key) != document.fingerprint
        {
          different += 1
        }
      }
      different += known.count
      return different == 0
        ? [] : ["the index of words does not agree with the articles: \(different) of them"]
    }
  }

  private func unreadable() throws(StoreError) -> [(id: ArticleID, reason: String)] {
    var found: [(id: ArticleID, reason: String)] = []
    for id in try allIDs() {
      do {
        guard try article(id) != nil else {
          found.append((id, "its body or its original is missing"))
          continue
        }
        _ = try original(of: id)
      } catch {
        found.append((id, "\(error)"))
      }
    }
    return found
  }
}
