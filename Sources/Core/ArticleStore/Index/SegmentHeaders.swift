import Foundation
import GRDB
import SearchIndex
import Synchronization

/// The headers of segments, which are read often and never change.
final class SegmentHeaders: Sendable {
  private let known = Mutex<[Int64: SegmentHeader]>([:])

  /// The segments of the index, to be searched through this connection.
  ///
  /// - Parameter isInterrupted: asked at each row that a search reads; where true, the search throws.
  func segments(in database: Database, isInterrupted: @escaping () -> Bool = { false }) throws
    -> [(id: Int64, segment: Segment)]
  {
    let ids = try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT id FROM search_segment ORDER BY id"))
    let gone = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT segment, sort_key FROM search_gone"))
    var goneKeys: [Int64: [Int64]] = [:]
    for row in gone { goneKeys[row[0], default: []].append(row[1]) }
    forgetAll(but: ids)
    return try ids.map { id in
      let segment = Segment(
        header: try header(id, in: database),
        source: StoredSegment(id, in: database, isInterrupted: isInterrupted),
        deadKeys: goneKeys[id] ?? [])
      return (id, segment)
    }
  }

  func forgetAll() {
    known.withLock { $0.removeAll() }
  }

  private func header(_ id: Int64, in database: Database) throws -> SegmentHeader {
    if let header = known.withLock({ $0[id] }) { return header }
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT sort_keys, frequent_words FROM search_segment WHERE id = ?"),
      arguments: [id])
    guard let row else { throw SearchIndexError.damaged }
    let header = try SegmentHeader(
      keys: [UInt8](row[0] as Data), frequentWords: [UInt8](row[1] as Data))
    known.withLock { $0[id] = header }
    return header
  }

  /// Segments go when they are merged, and their headers are large.
  private func forgetAll(but ids: [Int64]) {
    known.withLock { known in
      guard known.count > ids.count else { return }
      let kept = Set(ids)
      known = known.filter { kept.contains($0.key) }
    }
  }
}
