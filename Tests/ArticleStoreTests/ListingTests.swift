import ArticleModel
import QueryLanguage
import SearchIndex
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
      if number % 11 == 0 { incoming.article.metadata.title = "" }
      incoming.wordCount = 3 + number % 4
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
    #expect(rows.map(\.key.rawValue) == rows.map(\.key.rawValue).sorted(by: >))
    #expect(Set(rows.map(\.key)).count == rows.count)
  }

  static let queries = [
    "", "ferry", "fer*", "\"ferry pilot\"", "-ferry", "ferry -pilot", "is:unread", "is:read",
    "is:starred", "is:archived", "-is:archived", "tag:third", "-tag:third quay", "site:lantern",
    "-site:post tide", "is:dump", "is:tokens", "nowhere", "ferry OR is:starred",
    "-(ferry quay) OR tag:third", "sort:-date", "sort:title", "sort:-title ferry",
    "sort:site is:unread", "sort:-site", "sort:saved", "sort:-saved", "sort:len", "sort:-len",
    "sort:relevance ferry OR pilot*", "sort:-relevance quay OR is:starred", "sort:relevance",
    "date:2019-02", "date:>2000",
  ]

  @Test(
    arguments: queries.map { ($0, .off) }
      + ["pilots", "quays OR tides sort:relevance", "lantern -ferries"].map { ($0, .english) }
      as [(String, Stemming)])
  func everyWayOfPagingGivesTheWholeList(_ text: String, _ stemming: Stemming) throws {
    try fill(45, seed: 32)
    try store.setStemming(stemming)
    let query = QueryParser.parse(text)
    let whole = try rows(query, limit: 1000)
    for size in [1, 4, 45, 46] {
      #expect(
        try rows(query, from: .start, limit: size) == Array(whole.prefix(size)))
      #expect(try rows(query, from: .end, limit: size) == Array(whole.suffix(size)))
      #expect(try pages(query, size, forward: true) == whole)
      #expect(try pages(query, size, forward: false) == whole)
    }
    for (index, row) in whole.enumerated() {
      func page(_ anchor: ListAnchor) throws -> [ListRow] {
        try rows(query, from: anchor, limit: 5)
      }
      #expect(try page(.at(row.key)) == Array(whole[index...].prefix(5)))
      #expect(try page(.after(row.key)) == Array(whole[(index + 1)...].prefix(5)))
      #expect(try page(.before(row.key)) == Array(whole[..<index].suffix(5)))
      #expect(
        try store.offset(of: row.key, matching: query.query, order: query.order) == index)
      for next in whole.dropFirst(index + 1).prefix(1) {
        #expect(query.order.puts(row.key, before: next.key))
        #expect(!query.order.puts(next.key, before: row.key))
      }
    }
    let counts = try store.counts(matching: query.query)
    #expect(counts.total == whole.count)
    #expect(counts.unread == whole.count { !$0.summary.state.isRead })
  }

  private func rows(_ query: ParsedQuery, from anchor: ListAnchor = .start, limit: Int) throws
    -> [ListRow]
  {
    try store.rows(matching: query.query, order: query.order, from: anchor, limit: limit)
  }

  private func pages(_ query: ParsedQuery, _ size: Int, forward: Bool) throws -> [ListRow] {
    var all: [ListRow] = []
    var anchor = forward ? ListAnchor.start : .end
    while true {
      let page = try rows(query, from: anchor, limit: size)
      all = forward ? all + page : page + all
      guard let end = forward ? page.last : page.first else { return all }
      anchor = forward ? .after(end.key) : .before(end.key)
    }
  }

  @Test(arguments: ["", "ferry", "is:unread", "quay -is:starred", "tag:third", "pilo* OR tide"])
  func whatIsWalkedIsWhatWouldBeGathered(_ text: String) throws {
    try fill(24, seed: 34)
    let query = QueryParser.parse(text).query
    for order in ["saved", "-saved", "title", "-title", "site", "-site", "len", "-len"] {
      let order = QueryParser.parse("sort:\(order)").order
      try withReader(query, order, ListReader.Limits(gathered: 0, firstStep: 1)) { reader in
        let whole = try reader.gatheredRows(from: .start, 100)
        let anchors = whole.flatMap { [ListAnchor.at($0.key), .after($0.key), .before($0.key)] }
        for anchor in anchors + [.start, .end] {
          for limit in [1, 7] {
            guard let walked = try reader.walkedRows(from: anchor, limit) else { continue }
            #expect(try walked == reader.gatheredRows(from: anchor, limit))
          }
        }
        #expect(try reader.walkedRows(from: .start, 100) == whole)
      }
    }
  }

  @Test func aWalkThatFindsLittleIsLeft() throws {
    try fill(200, seed: 35)
    let rare = QueryParser.parse("id:17")
    try withReader(rare.query, SortOrder(.title), ListReader.Limits(gathered: 0)) { reader in
      let walked = try reader.walkedRows(from: .start, 4)
      let rows = try reader.rows(from: .start, 4)
      #expect(walked == nil)
      #expect(rows.map(\.summary.id.rawValue) == [17])
    }
  }

  @Test func whatIsNotScoredFollowsByDate() throws {
    try fill(40, seed: 36)
    let query = QueryParser.parse("ferry OR tide").query
    for order in [SortOrder(.relevance), SortOrder(.relevance, isReversed: true)] {
      try withReader(query, order, ListReader.Limits(candidates: 12)) { reader in
        let whole = try reader.rows(from: .start, 100)
        #expect(try whole.count == reader.count())
        let rest = whole.drop { $0.key.value != .missing }
        #expect(whole.count - rest.count >= 6 && !rest.isEmpty)
        #expect(rest.allSatisfy { $0.key.value == .missing })
        #expect(rest.map(\.key.rawValue) == rest.map(\.key.rawValue).sorted(by: >))
        for (index, row) in whole.enumerated() {
          #expect(try reader.rows(from: .at(row.key), 100) == Array(whole[index...]))
          #expect(
            try reader.rows(from: .after(row.key), 5) == Array(whole[(index + 1)...].prefix(5)))
          #expect(try reader.rows(from: .before(row.key), 5) == Array(whole[..<index].suffix(5)))
          #expect(try reader.count(above: row.key) == index)
        }
        #expect(try reader.rows(from: .end, 9) == Array(whole.suffix(9)))
      }
    }
  }

  private func withReader(
    _ query: Query, _ order: SortOrder, _ limits: ListReader.Limits,
    _ body: (ListReader) throws -> Void
  ) throws {
    try store.readSearching { database, segments in
      var reader = try ListReader(QueryPlan(query, today: .now), order, in: segments, database)
      reader.limits = limits
      try body(reader)
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
