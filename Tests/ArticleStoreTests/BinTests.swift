import ArticleModel
import QueryLanguage
import TestSupport
import Testing

@testable import ArticleStore

/// The bin, and tags that are changed later.
@Suite struct BinTests {
  private let store: ArticleStore
  private let ids: [ArticleID]

  init() throws {
    store = try .inMemory()
    ids = try store.saved(["One", "Two", "Three"].map { Fixtures.incoming($0) }, tags: ["a"])
  }

  @Test(arguments: ["", "said", "tag:a", "is:unread", "(said OR tag:a)", "sort:title said"])
  func aDeletedArticleShowsInNoListButTheBins(_ text: String) throws {
    try store.apply(.deleted(true), to: [ids[1]])
    let parsed = QueryParser.parse(text)
    let rows = try store.rows(matching: parsed.query, order: parsed.order, limit: 9)
    #expect(Set(rows.map(\.summary.id)) == [ids[0], ids[2]])
    #expect(try store.counts(matching: parsed.query) == ListCounts(total: 2, unread: 2))
    let bin = QueryParser.parse(text + " is:deleted").query
    let found = try store.rows(matching: bin, limit: 9).map(\.summary)
    #expect(found.map(\.id) == [ids[1]])
    #expect(found[0].state.isDeleted)
    try store.apply(.deleted(false), to: [ids[1]])
    #expect(try store.counts(matching: parsed.query).total == 3)
    #expect(try store.counts(matching: bin).total == 0)
  }

  @Test func theBinHasArchivedArticlesToo() throws {
    try store.apply(.archived(true), to: [ids[0]])
    try store.apply(.deleted(true), to: [ids[0]])
    #expect(try store.titles("is:archived") == [])
    #expect(try store.titles("is:deleted") == ["One"])
  }

  @Test func whatLayLongInTheBinIsRemovedForGood() throws {
    try store.apply(.deleted(true), to: [ids[0], ids[1]])
    try store.write { database in
      try database.execute(
        sql: "UPDATE article SET deleted_at = 1000 WHERE id = ?", arguments: [ids[0].rawValue])
    }
    #expect(try store.emptyBin(now: 999 + ArticleStore.binTime) == 0)
    #expect(try store.emptyBin(now: 1000 + ArticleStore.binTime) == 1)
    #expect(try store.article(ids[0]) == nil)
    #expect(try store.titles("is:deleted said") == ["Two"])
    #expect(try store.examine().isSound)
  }

  @Test func whatIsImportedAgainIsBroughtBack() throws {
    try store.apply(.deleted(true), to: [ids[0]])
    try store.saved([Fixtures.incoming("One")])
    #expect(try store.titles("") == ["Three", "Two", "One"])
  }

  @Test func tagsAreAddedTakenAwayAndCounted() throws {
    try store.tag([ids[0], ids[1]], adding: ["b", "a"], removing: [])
    try store.tag([ids[1]], adding: [], removing: ["a", "none"])
    #expect(try store.titles("tag:b") == ["Two", "One"])
    #expect(try store.titles("tag:a said") == ["Three", "One"])
    let tags = try store.tags(matching: QueryParser.parse("said").query)
    #expect(tags.map(\.name) == ["a", "b"] && tags.map(\.articles) == [2, 2])
    try store.apply(.deleted(true), to: [ids[1]])
    #expect(try store.tags(matching: .all).map(\.articles) == [2, 1])
  }

  @Test func anExplanationNamesTheIndexAndThePlan() throws {
    let words = QueryParser.parse("said (tag:a OR is:starred) sort:title")
    let explained = try store.explanation(of: words.query, order: words.order)
    #expect(explained.search.contains("\"said\" in anywhere"))
    #expect(explained.statements.contains { $0.sql.contains("ORDER BY") && !$0.plan.isEmpty })
    let states = try store.explanation(of: QueryParser.parse("is:unread len:>3").query)
    #expect(states.search.isEmpty)
    #expect(states.statements.count == 1)
    #expect(states.statements.first?.sql.contains("word_count >= 4") == true)
  }

  @Test func anExplanationRunsTheWalkThatAListRuns() throws {
    let query = QueryParser.parse("is:unread sort:title")
    let explained = try store.explanation(of: query.query, order: query.order)
    #expect(explained.statements.contains { $0.plan.contains { $0.contains("article_by_title") } })
    #expect(explained.statements.allSatisfy { !$0.plan.contains { $0.contains("TEMP B-TREE") } })
  }
}
