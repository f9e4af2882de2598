import Foundation
import GRDB
import SearchIndex

/// A segment of the index as it lies in the library, read through one connection.
final class StoredSegment: SegmentSource {
  private let database: Database
  private let id: Int64
  /// Rows of postings that were read last, since blocks are smaller than rows.
  private var rows: [Int: [UInt8]] = [:]

  private let isInterrupted: () -> Bool

  init(_ id: Int64, in database: Database, isInterrupted: @escaping () -> Bool) {
    self.id = id
    self.database = database
    self.isInterrupted = isInterrupted
  }

  func dictionaryBlock(for key: [UInt8]) throws -> SegmentDictionaryBlock? {
    let before = try block(
      "first <= ? ORDER BY first DESC LIMIT 1", key)
    return try before ?? block("first >= ? ORDER BY first LIMIT 1", [])
  }

  func dictionaryBlock(after first: [UInt8]) throws -> SegmentDictionaryBlock? {
    try block("first > ? ORDER BY first LIMIT 1", first)
  }

  func postings(number: Int) throws -> [UInt8] {
    if let row = rows[number] { return row }
    if isInterrupted() { throw DatabaseError(resultCode: .SQLITE_INTERRUPT) }
    let bytes = try Data.fetchOne(
      database.cachedStatement(sql: "SELECT bytes FROM search_postings WHERE id = ?"),
      arguments: [Self.rowID(of: number, in: id)])
    guard let bytes else { throw SearchIndexError.damaged }
    if rows.count >= 64 { rows.removeAll(keepingCapacity: true) }
    let row = [UInt8](bytes)
    rows[number] = row
    return row
  }

  private func block(_ condition: String, _ key: [UInt8]) throws -> SegmentDictionaryBlock? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT first, bytes FROM search_dictionary WHERE segment = ? AND \(condition)"),
      arguments: [id, Data(key)]
    ).map { SegmentDictionaryBlock(first: [UInt8]($0[0] as Data), bytes: [UInt8]($0[1] as Data)) }
  }

  /// Postings are numbered through all segments, so that a segment's rows lie side by side.
  static func rowID(of number: Int, in segment: Int64) -> Int64 {
    segment << 32 | Int64(number)
  }
}

/// Takes the parts of a new segment into the library.
struct StoredSegmentSink: SegmentSink {
  let id: Int64
  let database: Database

  func writePostings(number: Int, _ bytes: [UInt8]) throws {
    try database.cachedStatement(sql: "INSERT INTO search_postings(id, bytes) VALUES (?, ?)")
      .execute(arguments: [StoredSegment.rowID(of: number, in: id), Data(bytes)])
  }

  func writeDictionary(first: [UInt8], _ bytes: [UInt8]) throws {
    try database.cachedStatement(
      sql: "INSERT INTO search_dictionary(segment, first, bytes) VALUES (?, ?, ?)"
    ).execute(arguments: [id, Data(first), Data(bytes)])
  }
}
