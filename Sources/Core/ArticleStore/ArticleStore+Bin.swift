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
    let isOld = "deleted_at <= ?"
    let limit: StatementArguments = [now - Self.binTime]
    let isAnyOld = try read { database in
      try Row.fetchOne(
        database, sql: "SELECT 1 FROM article WHERE \(isOld) LIMIT 1", arguments: limit) != nil
    }
    // A write waits for other writers, and mostly there is nothing to remove.
    guard isAnyOld else { return 0 }
    return try write { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT sort_key, id FROM article WHERE \(isOld)", arguments: limit)
      let old: [Int64] = rows.map { $0[0] }
      for row in rows { try Self.removeEntities(of: row[1], key: row[0], in: database) }
      try Self.removeFromIndex(old, headers, in: database)
      try database.execute(sql: "DELETE FROM article WHERE \(isOld)", arguments: limit)
      return old.count
    }
  }
}
