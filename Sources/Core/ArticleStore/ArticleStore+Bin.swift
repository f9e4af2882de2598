import ArticleModel
import GRDB

/// The bin: deleted articles stay in the library for a time, and are found by `is:deleted` alone.
extension ArticleStore {
  /// How long a deleted article can be brought back, in seconds: 30 days.
  public static let binTime: Int64 = 30 * 86_400

  /// Removes what was deleted longer than ``binTime`` ago for good, and returns how many articles.
  ///
  /// - Parameter now: seconds since 1970.
  @discardableResult
  public func emptyBin(now: Int64) throws(StoreError) -> Int {
    let old = try read { database in
      try Int64.fetchAll(
        database, sql: "SELECT sort_key FROM article WHERE deleted_at <= ?",
        arguments: [now - Self.binTime])
    }
    guard !old.isEmpty else { return 0 }
    return try write { database in
      var removed = 0
      for key in old.sorted() {
        // It may have been brought back since.
        let isStillThere =
          try Row.fetchOne(
            database.cachedStatement(
              sql: "SELECT 1 FROM article WHERE sort_key = ? AND deleted_at <= ?"),
            arguments: [key, now - Self.binTime]) != nil
        guard isStillThere else { continue }
        try Self.removeFromIndex(key, headers, in: database)
        try database.cachedStatement(sql: "DELETE FROM article WHERE sort_key = ?")
          .execute(arguments: [key])
        removed += 1
      }
      return removed
    }
  }
}
