import ArticleModel
import QueryLanguage
import TestSupport
import Testing

@testable import ArticleStore

@Suite struct ListingTests {
  private let store: ArticleStore

  init() throws { store = try .inMemory() }

  /// Fills the library with articles that share dates, words, tags and states.
  private func fill(_ count: Int, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = ["ferry", "pilot", "quay", "tide", "lantern"]
    for number in 0..<count {
      var incoming = Fixtures.incoming(
        "Article \(number)",
        body: [words.shuffled(using: &random).prefix(3).joined(separator: " ")],
        site: ["Harbour Post", "The Lantern", nil].randomElement(using: &random) ?? nil)
      incoming.article.metadata.published = Fixtures.date(&random)
      let ids = try store.saved([incoming], tags: number % 3 == 0 ? ["third"] : [])
      if Bool.random(using: &random) { try store.apply(.read(true), to: ids) }
      if number % 5 == 0 { try store.apply(.starred(true), to: ids) }
      if number % 7 == 0 { try store.apply(.archived(true), to: ids) }
    }
  }

  @Test func theNewestComesFirstAndTheUndatedLast() throws {
    try fill(80, seed: 31)
    let rows = try store.rows(matching: .all, limit: 1000)
    let expected = rows.map(\.summary).sorted { a, b in
      let dates = (a.published?.secondsSince1970, b.published?.secondsSince1970)
      switch dates {
      case (nil, nil): return a.id > b.id
      case (nil, _): return false
      case (_, nil): return true
      case (let x?, let y?): return x == y ? a.id > b.id : x > y
      }
    }
    #expect(rows.map(\.summary.id) == expected.map(\.id))
    #expect(rows.count == 80 - 12)
    #expect(rows.map(\.key) == rows.map(\.key).sorted(by: >))
    #expect(Set(rows.map(\.key)).count == rows.count)
  }

  static let queries = [
    "", "ferry", "fer*", "\"ferry pilot\"", "-ferry", "ferry -pilot", "is:unread", "is:read",
    "is:starred", "is:archived", "-is:archived", "tag:third", "-tag:third quay", "site:lantern",
    "-site:post tide", "is:dump", "is:tokens", "nowhere",
  ]

  @Test(arguments: queries) func everyWayOfPagingGivesTheWholeList(_ text: String) throws {
    try fill(45, seed: 32)
    let query = QueryParser.parse(text).query
    let whole = try store.rows(matching: query, limit: 1000)
    for size in [1, 4, 45, 46] {
      #expect(
        try store.rows(matching: query, from: .start, limit: size) == Array(whole.prefix(size)))
      #expect(try store.rows(matching: query, from: .end, limit: size) == Array(whole.suffix(size)))
      #expect(try pages(query, size, forward: true) == whole)
      #expect(try pages(query, size, forward: false) == whole)
    }
    for (index, row) in whole.enumerated() {
      func rows(_ anchor: ListAnchor) throws -> [ListRow] {
        try store.rows(matching: query, from: anchor, limit: 5)
      }
      #expect(try rows(.at(row.key)) == Array(whole[index...].prefix(5)))
      #expect(try rows(.after(row.key)) == Array(whole[(index + 1)...].prefix(5)))
      #expect(try rows(.before(row.key)) == Array(whole[..<index].suffix(5)))
      #expect(try store.offset(of: row.key, matching: query) == index)
    }
    let counts = try store.counts(matching: query)
    #expect(counts.total == whole.count)
    #expect(counts.unread == whole.count { !$0.summary.state.isRead })
  }

  private func pages(_ query: Query, _ size: Int, forward: Bool) throws -> [ListRow] {
    var all: [ListRow] = []
    var anchor = forward ? ListAnchor.start : .end
    while true {
      let page = try store.rows(matching: query, from: anchor, limit: size)
      all = forward ? all + page : page + all
      guard let end = forward ? page.last : page.first else { return all }
      anchor = forward ? .after(end.key) : .before(end.key)
    }
  }

  @Test func anAnchorThatLeftTheListStillHoldsItsPlace() throws {
    try fill(20, seed: 33)
    let whole = try store.rows(matching: .all, limit: 100)
    try store.apply(.archived(true), to: [whole[5].summary.id])
    let rest = try store.rows(matching: .all, from: .at(whole[5].key), limit: 100)
    #expect(rest.map(\.key) == whole[6...].map(\.key))
    let above = try store.rows(matching: .all, from: .before(whole[5].key), limit: 100)
    #expect(above.map(\.key) == whole[..<5].map(\.key))
  }

  @Test func archivedArticlesShowOnlyWhereTheyAreAskedFor() throws {
    let ids = try store.saved([Fixtures.incoming("a"), Fixtures.incoming("b")])
    try store.apply(.archived(true), to: [ids[0]])
    #expect(try store.titles("") == ["b"])
    #expect(try store.titles("said") == ["b"])
    #expect(try store.titles("is:archived") == ["a"])
    #expect(try store.titles("is:archived said") == ["a"])
    #expect(try store.titles("-is:archived") == ["b"])
  }
}
