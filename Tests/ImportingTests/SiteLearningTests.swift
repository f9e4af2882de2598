import ArticleModel
import ArticleStore
import Extraction
import Importing
import TestSupport
import Testing

@Suite struct SiteLearningTests {
  private let folder: TemporaryFolder
  private let store: ArticleStore

  init() throws {
    folder = try TemporaryFolder()
    store = try .inMemory()
  }

  private let appeal =
    "This paper is paid for by its readers, and by nobody else in the whole of the valley. If you "
    + "liked what you read, please consider joining them with a small sum every month."

  private func page(_ number: Int) -> String {
    let text = (0..<5).map { part in
      "<p>In house \(number) of row \(part) a family of \(number + part) kept \(number * 31 + part) "
        + "letters from the sea, and read them aloud on every evening of the year \(1800 + number).</p>"
    }
    return """
      <html><head><title>The letters of house number \(number)</title>
      <link rel=canonical href="https://www.valley.example/house/\(number)"></head><body>
      <div><h1>The letters of house number \(number)</h1><div class=story>\(text.joined())
      <p>\(appeal)</p></div></div></body></html>
      """
  }

  private func importPages(_ numbers: Range<Int>) throws {
    let paths = try numbers.map { try folder.write(page($0), to: "\($0).html") }
    _ = try Importer(store: store, savedAt: 1).run(paths) { _, _ in }
  }

  private func textsWithAppeal() throws -> Int {
    try store.allIDs().count { id in
      try store.article(id)?.article.blocks.contains { $0.text == appeal } ?? false
    }
  }

  @Test func pagesOfOneBatchLearnFromEachOther() throws {
    try importPages(0..<4)
    #expect(try store.allIDs().count == 4)
    #expect(try textsWithAppeal() == 0)
  }

  @Test func aLaterImportUsesWhatTheLibraryKnows() throws {
    try importPages(0..<1)
    #expect(try textsWithAppeal() == 1)
    try importPages(1..<2)
    try importPages(2..<3)
    #expect(try textsWithAppeal() == 1)
    let known = try store.memories(of: ["valley.example", "other.example"])
    #expect(known.sites.keys.sorted() == ["valley.example"])
    #expect(known.sites["valley.example"]?.pageCount == 3)
  }

  @Test func theSamePageAgainTeachesNothing() throws {
    for _ in 0..<3 { try importPages(0..<1) }
    #expect(try store.memories(of: ["valley.example"]).sites["valley.example"]?.pageCount == 1)
    #expect(try textsWithAppeal() == 1)
  }

  @Test func aDamagedMemoryIsAnEmptyOne() throws {
    try store.setSiteMemories(["valley.example": [1, 2, 3]])
    try importPages(0..<3)
    #expect(try textsWithAppeal() == 0)
    #expect(try store.memories(of: ["valley.example"]).sites["valley.example"]?.pageCount == 3)
  }
}
