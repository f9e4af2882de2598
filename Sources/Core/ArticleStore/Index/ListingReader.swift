import GRDB
import SearchIndex

/// Lists the keys of articles that an index of a table gives in order, a few at a time.
///
/// Each segment of the index asks on its own account, and skips about; what was fetched is kept in
/// runs. A run that follows one that was used is longer, and one after a jump is short again.
final class ListingReader: KeyLister {
  /// The listed keys from one on, without gaps.
  private struct Run {
    var start: Int64
    var keys: [Int64]
    /// Whether there are none after these.
    var isLast: Bool
    var answers = 0
  }

  private let database: Database
  private let sql: String
  private let arguments: StatementArguments
  private let direction: SearchDirection
  /// In the order of the search.
  private var runs: [Run] = []

  private static let shortestRun = 8
  private static let longestRun = 1_024

  /// Words are looked up first: to fetch rows is dear.
  let cost: Int

  init(_ listing: ArticleListing, in database: Database, _ direction: SearchDirection) {
    self.database = database
    self.direction = direction
    arguments = listing.arguments
    cost = listing.isCommon ? .max / 2 : .max / 4
    let (comparison, order) = direction == .newestFirst ? ("<=", "DESC") : (">=", "ASC")
    sql = """
      SELECT sort_key FROM \(listing.source)
      WHERE \(listing.condition) AND sort_key \(comparison) ?
      ORDER BY sort_key \(order) LIMIT ?
      """
  }

  func next(from key: Int64) throws -> Int64? {
    let after = firstRun(startingAfter: key)
    var length = Self.shortestRun
    if after > 0 {
      let run = runs[after - 1]
      if let found = run.keys.first(notBefore: key, direction) {
        runs[after - 1].answers += 1
        return found
      }
      if run.isLast { return nil }
      if run.answers > 1 { length = min(run.keys.count * 2, Self.longestRun) }
    }
    let keys = try Int64.fetchAll(
      database.cachedStatement(sql: sql), arguments: arguments + [key, length])
    runs.insert(Run(start: key, keys: keys, isLast: keys.count < length, answers: 1), at: after)
    return keys.first
  }

  private func firstRun(startingAfter key: Int64) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if direction.comesBefore(key, runs[middle].start) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension SearchDirection {
  fileprivate func comesBefore(_ a: Int64, _ b: Int64) -> Bool {
    self == .newestFirst ? a > b : a < b
  }
}

extension [Int64] {
  /// The first of ordered keys that does not come before `key`.
  fileprivate func first(notBefore key: Int64, _ direction: SearchDirection) -> Int64? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if direction.comesBefore(self[middle], key) { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : nil
  }
}

/// A list of keys that is fetched whole, where to fetch a part of it takes as long.
final class KeyList: KeyLister {
  /// In the order of the search.
  private let keys: [Int64]
  private let direction: SearchDirection

  let cost: Int

  init(_ listing: ArticleListing, in database: Database, _ direction: SearchDirection) throws {
    keys = try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT sort_key FROM \(listing.source) WHERE \(listing.condition)
        ORDER BY sort_key \(direction == .newestFirst ? "DESC" : "ASC")
        """, arguments: listing.arguments)
    cost = keys.count
    self.direction = direction
  }

  func next(from key: Int64) -> Int64? { keys.first(notBefore: key, direction) }
}
