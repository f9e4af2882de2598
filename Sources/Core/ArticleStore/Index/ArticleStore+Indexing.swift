import ArticleModel
import Foundation
import GRDB
import SearchIndex

/// The kinds of facts that the index knows of articles.
enum LabelKind: UInt8, CaseIterable {
  case site = 1
  case section = 2
  case topic = 3
  case language = 4
  case source = 5
}

extension ArticleStore {
  /// Segments of like size before they are merged into one.
  private static let segmentsOfALevel = 8
  /// Merging more articles at once would hold up a small import.
  private static let maximumMerge = 1 << 17

  /// Adds articles to the index, in any order.
  static func addToIndex(
    _ documents: [IndexedDocument], _ headers: SegmentHeaders, in database: Database
  ) throws {
    guard !documents.isEmpty else { return }
    var builder = SegmentBuilder()
    for document in documents.sorted(by: { $0.key > $1.key }) { builder.add(document) }
    try addSegment(in: database) { try builder.write(to: $0).0 }
    try mergeSegments(headers, in: database)
  }

  /// Takes articles out of the index.
  static func removeFromIndex(
    _ keys: [Int64], _ headers: SegmentHeaders, in database: Database
  ) throws {
    let note = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO search_gone(segment, sort_key) VALUES (?, ?)")
    for (id, segment) in try headers.segments(in: database) {
      for key in keys where segment.hasLiving(key) { try note.execute(arguments: [id, key]) }
    }
  }

  private static func addSegment(
    in database: Database, _ write: (StoredSegmentSink) throws -> SegmentHeader
  ) throws {
    try database.execute(
      sql: "INSERT INTO search_segment(articles, sort_keys, frequent_words) VALUES (0, x'', x'')")
    let id = database.lastInsertedRowID
    let header = try write(StoredSegmentSink(id: id, database: database))
    try database.execute(
      sql: "UPDATE search_segment SET articles = ?, sort_keys = ?, frequent_words = ? WHERE id = ?",
      arguments: [
        header.keys.count, Data(header.encodedKeys), Data(header.encodedFrequentWords), id,
      ])
  }

  /// Merges segments of like size while there are many, so that a search looks into few.
  private static func mergeSegments(_ headers: SegmentHeaders, in database: Database) throws {
    while true {
      let rows = try Row.fetchAll(database, sql: "SELECT id, articles FROM search_segment")
      var levels: [Int: [(id: Int64, articles: Int)]] = [:]
      for row in rows {
        let articles: Int = row[1]
        let level = (Int.bitWidth - max(1, articles).leadingZeroBitCount - 1) / 3
        levels[level, default: []].append((row[0], articles))
      }
      let due = levels.sorted { $0.key < $1.key }.first { _, segments in
        segments.count >= segmentsOfALevel
          && segments.reduce(0) { $0 + $1.articles } <= maximumMerge
      }
      guard let due else { return }
      try merge(Set(due.value.map(\.id)), headers, in: database)
    }
  }

  /// Merges the segments of the index into two, the small and the large, which is searched fastest.
  public func optimizeIndex() throws(StoreError) {
    try write { database in
      for kind in ["frequent_words = x''", "frequent_words <> x''"] {
        let ids = try Int64.fetchAll(
          database, sql: "SELECT id FROM search_segment WHERE \(kind)")
        if ids.count > 1 { try Self.merge(Set(ids), headers, in: database) }
      }
    }
  }

  private static func merge(
    _ ids: Set<Int64>, _ headers: SegmentHeaders, in database: Database
  ) throws {
    let segments = try headers.segments(in: database).filter { ids.contains($0.id) }
    let merger = SegmentMerger(segments.map(\.segment))
    try addSegment(in: database) { try merger.write(to: $0).0 }
    for id in ids { try deleteSegment(id, in: database) }
  }

  private static func deleteSegment(_ id: Int64, in database: Database) throws {
    try database.execute(
      sql: "DELETE FROM search_postings WHERE id BETWEEN ? AND ?",
      arguments: [id << 32, id << 32 | 0xFFFF_FFFF])
    try database.execute(sql: "DELETE FROM search_dictionary WHERE segment = ?", arguments: [id])
    try database.execute(sql: "DELETE FROM search_segment WHERE id = ?", arguments: [id])
  }

  /// Builds the index anew from the articles.
  public func rebuildIndex() throws(StoreError) {
    try write { database in
      for table in ["search_gone", "search_segment", "search_dictionary", "search_postings"] {
        try database.execute(sql: "DELETE FROM \(table)")
      }
      headers.forgetAll()
      try Self.indexAll(in: database)
    }
  }

  /// Indexes all articles of a library whose index is empty.
  static func indexAll(in database: Database) throws {
    let headers = SegmentHeaders()
    try forEachBatch(in: database) { try addToIndex($0, headers, in: database) }
  }

  /// Goes through what the index is to know of all articles, newest first.
  static func forEachBatch(in database: Database, _ body: ([IndexedDocument]) throws -> Void) throws
  {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT sort_key, title, authors, body.text AS body, site, section, topics, language, source
        FROM article JOIN body ON body.article_id = article.id ORDER BY sort_key DESC
        """)
    var batch: [IndexedDocument] = []
    while let row = try rows.next() {
      batch.append(IndexedDocument(row: row))
      if batch.count == 2_000 {
        try body(batch)
        batch.removeAll(keepingCapacity: true)
      }
    }
    try body(batch)
  }
}

extension IndexedDocument {
  /// What the index is told of an article as it is saved.
  init(key: Int64, _ incoming: IncomingArticle) throws {
    let metadata = incoming.article.metadata
    self.init(
      key: key, title: metadata.title, byline: metadata.authors.joined(separator: "\n"),
      body: try incoming.body.get().text)
    labels = Self.labels([
      (.site, metadata.site), (.section, metadata.section), (.language, metadata.language),
      (.source, incoming.article.source.rawValue),
    ])
    labels += metadata.topics.map { SearchLabel(kind: LabelKind.topic.rawValue, value: $0) }
  }

  /// The same from the article's row.
  fileprivate init(row: Row) {
    self.init(key: row["sort_key"], title: row["title"], byline: row["authors"], body: row["body"])
    labels = Self.labels([
      (.site, row["site"]), (.section, row["section"]), (.language, row["language"]),
      (.source, row["source"]),
    ])
    labels += (row["topics"] as String).split(separator: "\n").map {
      SearchLabel(kind: LabelKind.topic.rawValue, value: String($0))
    }
  }

  private static func labels(_ facts: [(LabelKind, String?)]) -> [SearchLabel] {
    facts.compactMap { kind, value in
      value.flatMap { $0.isEmpty ? nil : SearchLabel(kind: kind.rawValue, value: $0) }
    }
  }
}
