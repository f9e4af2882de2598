import ArticleModel
import GRDB
import QueryLanguage
import TestSupport
import Testing

@testable import ArticleStore

/// Libraries of earlier versions, opened by this one.
@Suite struct MigrationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let originals = ["A page about tides.", "A page about ferries."]

  /// A library as the first version left it: two articles, one of them starred, read and tagged.
  private func firstVersion() throws -> String {
    let path = folder.path("library.sqlite")
    let queue = try DatabaseQueue(path: path)
    try queue.write {
      try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
    try Schema.migrator.migrate(queue, upTo: "1")
    try queue.write { database in
      for (id, title) in [(1, "Tides"), (2, "Ferries")] {
        try database.execute(
          sql: """
            INSERT INTO article(id, sort_key, title, authors, site, published, topics, source,
              word_count, reading_minutes, saved_at, is_read, is_starred, position_offset)
            VALUES (?, ?, ?, 'Ines Calloway', 'Harbour Post', '2019-02-27', 'water', 'html', 5, 1,
              1700000000, ?, ?, 4)
            """, arguments: [id, id * 100, title, id == 2, id == 2])
        let text = "\(title) come and go here."
        try database.execute(
          sql: "INSERT INTO body VALUES (?, ?, ?)",
          arguments: [id, text, #"[{"k":"p","n":\#(text.utf8.count)}]"#])
        let original = OriginalBytes(Array(Self.originals[id - 1].utf8))
        try database.execute(
          sql: "INSERT INTO original VALUES (?, ?, ?, 'page.html', 'html', 'UTF-8', ?)",
          arguments: [id, original.fingerprint, original.size, original.compressed])
      }
      try database.execute(sql: "INSERT INTO tag VALUES (2, 'sea')")
    }
    #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 1)
    try queue.close()
    return path
  }

  @Test func aLibraryOfTheFirstVersionIsMigratedWhole() throws {
    let store = try ArticleStore.open(at: try firstVersion())
    #expect(
      try store.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.version)
    #expect(try store.allIDs().map(\.rawValue) == [1, 2])
    let ferries = try #require(try store.article(ArticleID(rawValue: 2)))
    #expect(ferries.article.blocks == [.paragraph("Ferries come and go here.")])
    #expect(ferries.article.metadata.title == "Ferries")
    #expect(ferries.article.metadata.authors == ["Ines Calloway"])
    #expect(ferries.article.metadata.published?.iso8601 == "2019-02-27")
    #expect(ferries.article.doubt == nil && ferries.summary.doubt == nil)
    #expect(ferries.summary.state.isStarred && ferries.summary.state.isRead)
    #expect(ferries.summary.state.position.offset == ByteOffset(4))
    #expect(ferries.tags == ["sea"])
    #expect(try store.titles("tag:sea ferries") == ["Ferries"])
    #expect(try store.examine().indexProblems.isEmpty)
    for id in 1...2 {
      let original = try #require(try store.original(of: ArticleID(rawValue: Int64(id))))
      #expect(String(decoding: original.bytes, as: UTF8.self) == Self.originals[id - 1])
    }
    let found = try store.rows(matching: QueryParser.parse("come").query, limit: 9)
    #expect(found.map(\.summary.title) == ["Ferries", "Tides"])
    #expect(try store.rows(matching: QueryParser.parse("is:doubtful").query, limit: 9).isEmpty)
    #expect(try store.examine().isSound)
  }

  @Test func aMigratedLibraryTakesNotes() throws {
    let store = try ArticleStore.open(at: try firstVersion())
    let id = ArticleID(rawValue: 2)
    let blocks = try #require(try store.article(id)).article.blocks
    #expect(try store.notes(of: id).isEmpty)
    #expect(try store.titles("has:note").isEmpty)
    let anchor = try #require(TextAnchor(TextPlace(block: 0, range: 0..<7), in: blocks))
    try store.change(.add(NoteDraft(anchor: anchor, color: .green, text: "Ha."), to: id), now: 7)
    #expect(try store.article(id)?.notes.map(\.text) == ["Ha."])
    #expect(try store.titles("has:note") == ["Ferries"])
    #expect(try store.examine().isSound)
  }

  @Test func aMigratedLibraryTakesDoubts() throws {
    let store = try ArticleStore.open(at: try firstVersion())
    var article = Article(metadata: Metadata(title: "Gone"), blocks: [], source: .html)
    for doubt in Doubt.allCases {
      article.doubt = doubt
      article.blocks = [.paragraph(Inline("Nothing is here: \(doubt.rawValue)."))]
      let id = try store.saved([Fixtures.incoming(article, original: doubt.rawValue)])[0]
      #expect(try store.article(id)?.article == article)
      #expect(try store.article(id)?.summary.doubt == doubt)
    }
    let doubtful = QueryParser.parse("is:doubtful").query
    let rows = try store.rows(matching: doubtful, limit: 99)
    #expect(Set(rows.compactMap(\.summary.doubt)) == Set(Doubt.allCases))
    #expect(try store.counts(matching: doubtful).total == Doubt.allCases.count)
    #expect(try store.counts(matching: QueryParser.parse("-is:doubtful").query).total == 2)
    article.doubt = nil
    try store.replace(
      rows[0].summary.id, with: Fixtures.incoming(article, original: "better"))
    #expect(try store.counts(matching: doubtful).total == Doubt.allCases.count - 1)
  }
}
