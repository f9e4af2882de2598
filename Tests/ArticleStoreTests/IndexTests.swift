import ArticleModel
import GRDB
import QueryLanguage
import TestSupport
import Testing

@testable import ArticleStore

/// The index of words as it grows by small imports and changes, against a look at every article.
@Suite struct IndexTests {
  private static let words = ["ferry", "harbour", "tax", "the", "of", "council", "river"]

  private func article(_ number: Int, _ random: inout SeededGenerator) -> IncomingArticle {
    let body = (0..<12).map { _ in Self.words.randomElement(using: &random) ?? "" }
    return Fixtures.incoming(
      "Article \(number)", body: [body.joined(separator: " ")],
      published: "20\(10 + number % 15)-0\(1 + number % 9)-11", site: "Site \(number % 5)")
  }

  @Test func aLibraryGrownByManyImportsIsFoundAsOne() throws {
    var random = SeededGenerator(seed: 11)
    let store = try ArticleStore.inMemory()
    for number in 0..<150 {
      try store.saved(
        [article(number, &random)], tags: number % 9 == 0 ? ["later"] : [])
    }
    let all = try store.rows(matching: QueryParser.parse("").query, limit: 999).map(\.summary.id)
    try store.apply(.read(true), to: all.filter { $0.rawValue % 3 == 0 })
    try store.apply(.starred(true), to: all.filter { $0.rawValue % 20 == 0 })
    try store.apply(.archived(true), to: all.filter { $0.rawValue % 7 == 0 })
    let queries = [
      "ferry is:starred", "-ferry is:unread", "tag:later the", "-tag:later \"of the\"",
      "is:archived is:unread river", "site:\"site 3\" tax", "\"the council\" is:read -is:starred",
      "tag:later is:archived", "-is:archived tag:later", "har* -tax",
      "(ferry OR is:starred) -(tax river)", "-(ferry OR tag:later) OR \"of the\"",
    ]
    for text in queries {
      let query = QueryParser.parse(text).query
      let found = try store.rows(matching: query, limit: 999).map(\.summary.id)
      let wanted = try all.isEmpty ? [] : looked(for: text, in: store)
      #expect(found == wanted, "\(text)")
      #expect(!found.isEmpty, "\(text)")
      let backwards = try store.rows(matching: query, from: .end, limit: 999).map(\.summary.id)
      #expect(backwards == found, "\(text)")
      let counts = try store.counts(matching: query)
      #expect(counts.total == found.count, "\(text)")
    }
    try store.optimizeIndex()
    for text in queries {
      let found = try store.rows(matching: QueryParser.parse(text).query, limit: 999)
      #expect(try found.map(\.summary.id) == looked(for: text, in: store), "\(text)")
    }
    #expect(try store.examine().isSound)
  }

  /// The articles for which every term holds, by their rows alone.
  private func looked(for text: String, in store: ArticleStore) throws -> [ArticleID] {
    let condition = Self.condition(QueryParser.parse(text).query)
    let asksForArchived = text.hasPrefix("is:archived") || text.contains(" is:archived")
    return try store.read { database in
      try Int64.fetchAll(
        database,
        sql: """
          SELECT id FROM article JOIN body ON article_id = id
          WHERE \(asksForArchived ? "1" : "is_archived = 0")
          AND \(condition)
          ORDER BY sort_key DESC
          """
      ).map(ArticleID.init(rawValue:))
    }
  }

  private static func condition(_ query: Query) -> String {
    let text = "' ' || title || ' ' || text || ' '"
    return switch query {
    case .all: "1"
    case .not(let inner): "NOT \(condition(inner))"
    case .and(let parts): "(" + parts.map(condition).joined(separator: " AND ") + ")"
    case .or(let parts): "(" + parts.map(condition).joined(separator: " OR ") + ")"
    case .term(.text(let words)):
      "(\(text) LIKE '% \(words.words.joined(separator: " "))"
        + "\(words.match == .prefix ? "" : " ")%')"
    case .term(.tag(let name)): "id IN (SELECT article_id FROM tag WHERE name = '\(name)')"
    case .term(.metadata(_, let name)): "(site LIKE '%\(name)%')"
    case .term(.state(.unread)): "is_read = 0"
    case .term(.state(.read)): "is_read = 1"
    case .term(.state(.starred)): "is_starred = 1"
    case .term(.state(.archived)): "is_archived = 1"
    case .term(.state(let other)): "source = '\(other.rawValue)'"
    case .term: "0"
    }
  }

  @Test func anArticleThatChangesIsFoundAsItIs() throws {
    let store = try ArticleStore.inMemory()
    let ids = try store.saved(
      [
        Fixtures.incoming("One", body: ["a lantern"], published: "2019-02-26"),
        Fixtures.incoming("Two", body: ["a lamp"], published: "2019-02-27"),
      ], tags: ["light"])
    try store.replace(
      ids[0], with: Fixtures.incoming("One", body: ["a candle"], published: "2021-01-01"))
    #expect(try store.titles("lantern") == [])
    #expect(try store.titles("candle") == ["One"])
    #expect(try store.titles("tag:light a") == ["One", "Two"])
    #expect(try store.examine().isSound)
  }
}
