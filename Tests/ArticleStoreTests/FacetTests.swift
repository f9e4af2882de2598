import ArticleModel
import QueryLanguage
import TestSupport
import Testing

@testable import ArticleStore

@Suite struct FacetTests {
  private let store: ArticleStore

  init() throws {
    store = try .inMemory()
    var random = SeededGenerator(seed: 41)
    for number in 0..<60 {
      var incoming = Fixtures.incoming(
        "Article \(number)", body: ["The \(number % 2 == 0 ? "ferry" : "pilot") leaves."],
        site: ["Harbour Post", "The \"Lantern\"", nil].randomElement(using: &random) ?? nil)
      incoming.article.metadata.authors = Array(
        ["Ada Quell", "Ben \\ Tide", "Cy \"Sea\" Moor"].prefix(number % 4))
      incoming.article.metadata.section = number % 3 == 0 ? "Sea" : nil
      incoming.article.metadata.language = number % 5 == 0 ? "tr" : "en"
      incoming.article.metadata.published = PublicationDate(
        year: 2018 + number % 2, month: 1 + number % 12, day: 3)
      _ = try store.saved([incoming], tags: number % 7 == 0 ? ["week", "sea"] : [])
    }
  }

  @Test(arguments: Facet.allCases, ["", "ferry", "is:unread -pilot", "ferry OR tag:sea"])
  func aPartListsAsManyAsItSays(_ facet: Facet, _ text: String) throws {
    let query = QueryParser.parse(text).query
    let labels = try store.labels(of: facet, matching: query)
    #expect(!labels.isEmpty)
    #expect(Set(labels.map(\.name)).count == labels.count)
    for label in labels where !label.name.contains("\"") {
      let term = QueryParser.parse(facet.term(for: label.name))
      #expect(term.problems.isEmpty)
      let found = try store.counts(matching: .all(of: [query, term.query])).total
      #expect(found == label.articles, "\(facet) \(label.name)")
    }
  }

  @Test func theLargestComesFirstAndMonthsTheLatest() throws {
    let sites = try store.labels(of: .site, matching: .all)
    #expect(sites.map(\.articles) == sites.map(\.articles).sorted(by: >))
    let months = try store.labels(of: .month, matching: .all).map(\.name)
    #expect(months == months.sorted(by: >))
    #expect(months.first == "2019-12")
    let authors = try store.labels(of: .author, matching: .all)
    #expect(authors.map(\.name) == ["Ada Quell", "Ben \\ Tide", "Cy \"Sea\" Moor"])
    #expect(authors.map(\.articles) == [45, 30, 15])
  }

  @Test func idsAreThoseOfTheList() throws {
    for text in ["", "ferry", "tag:sea"] {
      let query = QueryParser.parse(text).query
      #expect(
        try store.ids(matching: query)
          == store.rows(matching: query, limit: 1000).map(\.summary.id))
    }
  }

  @Test func manyAreChangedAndOnlyThoseAreSaid() throws {
    let ids = try store.ids(matching: .all)
    try store.apply(.starred(true), to: Array(ids.prefix(10)))
    #expect(try store.changing(.starred(true), of: ids) == Array(ids.dropFirst(10)))
    #expect(try store.changing(.starred(true), of: ids).isEmpty)
    for change in [StateChange.read(true), .archived(true), .deleted(true)] {
      #expect(try store.changing(change, of: ids) == ids)
      #expect(try store.changing(change.inverse, of: ids) == ids)
    }
  }

  @Test func tagsOfSomeAreCounted() throws {
    let tagged = try store.ids(matching: QueryParser.parse("tag:sea").query)
    let labels = try store.tags(of: Array(tagged.prefix(2)))
    #expect(labels == [.init(name: "sea", articles: 2), .init(name: "week", articles: 2)])
    #expect(try store.tags(of: []).isEmpty)
    let all = try store.ids(matching: .all)
    let changed = try store.tag(all, adding: ["sea"], removing: [])
    #expect(Set(changed) == Set(all).subtracting(tagged))
    #expect(try store.tag(all, adding: [], removing: ["week"]).sorted() == tagged.sorted())
  }
}
