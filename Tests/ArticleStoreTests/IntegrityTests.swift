import ArticleModel
import GRDB
import TestSupport
import Testing

@testable import ArticleStore

@Suite struct IntegrityTests {
  private let folder: TemporaryFolder
  private let store: ArticleStore
  private let ids: [ArticleID]

  init() throws {
    folder = try TemporaryFolder()
    store = try .open(at: folder.path("library.sqlite"))
    ids = try store.saved(
      (0..<5).map { number in
        Fixtures.incoming(
          "Article \(number)", body: (0..<9).map { "Paragraph \($0) of the ferry \(number)." })
      })
  }

  private func damage(_ sql: String) throws {
    try store.database.write { try $0.execute(sql: sql) }
  }

  @Test func aWholeLibraryIsSound() throws {
    let report = try store.examine()
    #expect(report.isSound)
    #expect(report.articles == 5)
    #expect(report.fileSize > 0 && report.fileSize % 4096 == 0)
    #expect(report.sqliteVersion.hasPrefix("3."))
    #expect(try store.examine() == report)
  }

  @Test func anIndexThatDisagreesIsFoundAndBuiltAnew() throws {
    try damage("UPDATE body SET text = replace(text, 'ferry', 'barge') WHERE article_id = 2")
    let report = try store.examine()
    #expect(!report.indexProblems.isEmpty)
    #expect(report.unreadable.isEmpty)
    #expect(!report.isSound)
    try store.rebuildIndex()
    #expect(try store.examine().isSound)
    #expect(try store.titles("barge") == ["Article 1"])
  }

  @Test func anArticleThatTheIndexDoesNotKnowIsFound() throws {
    try damage("DELETE FROM search_segment")
    #expect(try !store.examine().isSound)
  }

  @Test(arguments: ["body", "original"]) func aMissingPartIsFound(_ table: String) throws {
    try damage("DELETE FROM \(table) WHERE article_id = 3")
    let report = try store.examine()
    #expect(report.unreadable.map(\.id) == [ids[2]])
    #expect(!report.isSound)
  }

  @Test(arguments: [
    "UPDATE body SET structure = '[' WHERE article_id = 4",
    "UPDATE body SET structure = '[{\"k\":\"p\",\"n\":100000}]' WHERE article_id = 4",
    "UPDATE body SET structure = '[{\"k\":\"p\",\"n\":-1}]' WHERE article_id = 4",
    "UPDATE body SET structure = '[{\"k\":\"p\",\"n\":9223372036854775807}]' WHERE article_id = 4",
    "UPDATE body SET structure = '[{\"k\":\"zz\",\"n\":1}]' WHERE article_id = 4",
    "UPDATE original SET bytes = x'0102' WHERE article_id = 4",
    "UPDATE original SET size = size + 1 WHERE article_id = 4",
    "UPDATE original SET size = -1 WHERE article_id = 4",
    "UPDATE original SET bytes = (SELECT bytes FROM original WHERE article_id = 1) "
      + "WHERE article_id = 4",
  ])
  func aPartThatCannotBeReadIsFound(_ sql: String) throws {
    try damage(sql)
    let report = try store.examine()
    #expect(report.unreadable.map(\.id) == [ids[3]])
    #expect(report.unreadable.allSatisfy { !$0.reason.isEmpty })
    // The others can still be read.
    #expect(try store.article(ids[0]) != nil)
    #expect(try store.rows(matching: .all, limit: 9).count == 5)
  }

  @Test func markupBeyondTheTextIsLeftOut() throws {
    try damage(
      """
      UPDATE body SET structure = '[{"k":"p","n":3,"s":[{"a":1,"b":99,"k":"em"},
        {"a":-5,"b":2,"k":"em"},{"a":2,"b":1,"k":"b"},{"a":0,"b":2,"k":"b"}]}]'
      WHERE article_id = 4
      """)
    let blocks = try #require(try store.article(ids[3])).article.blocks
    #expect(blocks == [.paragraph(Inline("Par", spans: [.init(0..<2, .strong)]))])
  }

  @Test func rowsThatBelongToNoArticleAreFound() throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: store.path, configuration: configuration)
    try queue.write { try $0.execute(sql: "INSERT INTO tag VALUES (77, 'lost', 77)") }
    let report = try store.examine()
    #expect(report.databaseProblems.count == 1)
    #expect(!report.isSound)
  }
}
