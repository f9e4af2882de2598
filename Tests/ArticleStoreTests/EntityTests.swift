import ArticleModel
import QueryLanguage
import TestSupport
import Testing

@testable import ArticleStore

/// The names of articles in a library: stored, joined, corrected, asked for.
@Suite struct EntityTests {
  /// An article that says each name once, a paragraph each: `person Ada Calloway`.
  private func incoming(_ title: String, _ names: String..., aliases: [String: [String]] = [:])
    -> IncomingArticle
  {
    var entities = ArticleEntities()
    var body: [String] = []
    for (index, name) in names.enumerated() {
      let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
      let kind = EntityKind(rawValue: parts[0]) ?? .other
      body.append("Then \(parts[1]) spoke.")
      entities.mentions.append(
        EntityMention(
          block: index, range: 5..<5 + parts[1].utf8.count, kind: kind, confidence: 0.8))
      entities.entities.append(
        NamedEntity(
          kind: kind, name: parts[1], role: "pilot", aliases: aliases[parts[1]] ?? [],
          mentions: [index], prominence: index == 0 ? 1 : 0.2))
    }
    var incoming = Fixtures.incoming(title, body: body, published: "2019-02-27")
    incoming.entities = entities
    incoming.recognizer = 1
    return incoming
  }

  private func library(_ articles: IncomingArticle...) throws -> ArticleStore {
    let store = try ArticleStore.inMemory()
    _ = try store.save(articles, tags: [], savedAt: 0)
    return store
  }

  private func titles(_ query: String, in store: ArticleStore) throws -> [String] {
    let parsed = QueryParser.parse(query)
    #expect(parsed.problems.isEmpty)
    return try store.rows(matching: parsed.query, limit: 100).map(\.summary.title).sorted()
  }

  private func names(of number: Int64, in store: ArticleStore) throws -> [String] {
    try #require(try store.article(ArticleID(rawValue: number))).entities.entities
      .map { "\($0.kind.rawValue) \($0.name)" }.sorted()
  }

  private func entity(_ name: String, in store: ArticleStore) throws -> EntityID {
    try #require(try store.entities(named: name).first { $0.name == name }).id
  }

  @Test func namesAreReadBackAsTheyWere() throws {
    let article = incoming("One", "person Ada Calloway", "place Tern Reef")
    let store = try library(article)
    var found = try #require(try store.article(ArticleID(rawValue: 1))).entities
    for index in found.entities.indices {
      #expect(found.entities[index].id != nil)
      found.entities[index].id = nil
      found.entities[index].prominence = article.entities.entities[index].prominence
    }
    for index in found.mentions.indices {
      #expect(abs(found.mentions[index].confidence - 0.8) < 0.01)
      found.mentions[index].confidence = 0.8
    }
    #expect(found == article.entities)
  }

  @Test(arguments: [
    ("person:calloway", ["Both", "One"]), ("person:\"ada calloway\"", ["Both", "One"]),
    ("person:callo*", ["Both", "One"]), ("person:callo", []), ("place:calloway", []),
    ("place:tern", ["Both"]), ("org:nfb", ["Two"]), ("about:calloway", ["One"]),
    ("about:tern", ["Both"]), ("name:calloway", ["Both", "One"]),
    ("person:calloway -place:tern", ["One"]),
    ("person:calloway OR org:nfb", ["Both", "One", "Two"]),
    ("person:tern", []), ("person:calloway spoke sort:title", ["Both", "One"]),
  ])
  func queriesAskForNames(_ query: String, _ expected: [String]) throws {
    let store = try library(
      incoming("One", "person Ada Calloway"), incoming("Two", "organization NFB"),
      incoming("Both", "place Tern Reef", "person Ada Calloway"))
    #expect(try titles(query, in: store) == expected)
  }

  @Test func fullNamesOfOneArticleHoldForAll() throws {
    let store = try library(
      incoming(
        "One", "organization Northern Ferry Board", aliases: ["Northern Ferry Board": ["NFBX"]]),
      incoming("Two", "organization NFBX"),
      incoming("Three", "person Calloway", aliases: ["Calloway": ["Ada"]]),
      incoming("Four", "person Ada"))
    #expect(try titles("org:\"northern ferry\"", in: store) == ["One", "Two"])
    // A bare given name is not.
    #expect(try titles("person:ada", in: store) == ["Four"])
  }

  @Test func diacriticsFold() throws {
    let store = try library(
      incoming("One", "person José Peña"), incoming("Two", "person Jose Pena"))
    #expect(try titles("person:\"josé pena\"", in: store) == ["One", "Two"])
    #expect(try store.entities(.most).count == 1)
  }

  // MARK: Corrections

  @Test func mergingHoldsForAllAndCanBeTakenBack() throws {
    let store = try library(
      incoming("One", "person Ada Calloway"),
      incoming("Two", "person A. C. Merrow", "person Ada Calloway"))
    let (ada, merrow) = (
      try entity("Ada Calloway", in: store), try entity("A. C. Merrow", in: store)
    )
    let back = try #require(try store.change(.merge(merrow, into: ada)))
    #expect(try names(of: 2, in: store) == ["person Ada Calloway"])
    #expect(try titles("person:merrow", in: store) == ["One", "Two"])
    let merged = try #require(try store.article(ArticleID(rawValue: 2))).entities
    #expect(merged.entities[0].mentions == [0, 1])
    // It holds for what comes later, too.
    _ = try store.save([incoming("Three", "person A. C. Merrow")], tags: [], savedAt: 0)
    #expect(try names(of: 3, in: store) == ["person Ada Calloway"])
    _ = try store.change(back)
    #expect(try names(of: 2, in: store) == ["person A. C. Merrow", "person Ada Calloway"])
    #expect(try titles("person:merrow", in: store) == ["Three", "Two"])
  }

  @Test func aNameIsPartedFromItsEntity() throws {
    let store = try library(
      incoming(
        "One", "organization Northern Ferry Board", aliases: ["Northern Ferry Board": ["NFBX"]]),
      incoming("Two", "organization NFBX"))
    let id = try entity("Northern Ferry Board", in: store)
    let page = try #require(try store.page(of: id))
    let name = try #require(page.names.first { $0.text == "NFBX" })
    let back = try #require(try store.change(.split(name.number)))
    #expect(try titles("org:northern", in: store) == ["One"])
    #expect(try names(of: 2, in: store) == ["organization NFBX"])
    _ = try store.change(back)
    #expect(try titles("org:northern", in: store) == ["One", "Two"])
  }

  @Test func renamingKindAndHidingHoldAfterExtractingAnew() throws {
    let article = incoming("One", "person Ada Calloway", "person Menu Home", "organization Tern")
    let store = try library(article)
    let rename = try #require(
      try store.change(.rename(try entity("Ada Calloway", in: store), "Ada R. Calloway")))
    let hide = try #require(try store.change(.hide(try entity("Menu Home", in: store), true)))
    let kind = try #require(try store.change(.setKind(try entity("Tern", in: store), .place)))
    let expected = ["person Ada R. Calloway", "place Tern"]
    #expect(try names(of: 1, in: store) == expected)
    #expect(try titles("place:tern", in: store) == ["One"])
    #expect(try titles("person:menu", in: store).isEmpty)
    try store.replace(ArticleID(rawValue: 1), with: article)
    #expect(try names(of: 1, in: store) == expected)
    #expect(try #require(try store.article(ArticleID(rawValue: 1))).entities.mentions.count == 2)
    for change in [rename, hide, kind] { _ = try store.change(change) }
    #expect(
      try names(of: 1, in: store) == [
        "organization Tern", "person Ada Calloway", "person Menu Home",
      ])
  }

  @Test func whatChangesNothingNeedsNoUndo() throws {
    let store = try library(incoming("One", "person Ada Calloway"))
    let id = try entity("Ada Calloway", in: store)
    #expect(try store.change(.merge(id, into: id)) == nil)
    #expect(try store.change(.merge(id, into: EntityID(rawValue: 99))) == nil)
    #expect(try store.change(.hide(id, false)) == nil)
    #expect(try store.change(.setKind(id, .person)) == nil)
    #expect(try store.change(.setKind(id, .date)) == nil)
    #expect(try store.change(.split(1)) == nil)
  }

  // MARK: Pages

  @Test func aPageTellsWhoIsNamedWithWhom() throws {
    let store = try library(
      incoming("One", "person Ada Calloway", "place Tern Reef"),
      incoming("Two", "person Ada Calloway", "place Tern Reef", "person Tom Reed"))
    let page = try #require(try store.page(of: try entity("Ada Calloway", in: store)))
    #expect(page.entity.articles == 2)
    #expect(page.role == "pilot")
    #expect(page.companions.map { "\($0.name) \($0.articles)" } == ["Tern Reef 2", "Tom Reed 1"])
    #expect(page.months == [LabelCount(name: "2019-02", articles: 2)])
    let sentence = try #require(page.articles[0].sentence)
    #expect(sentence.text == "Then Ada Calloway spoke.")
    #expect(sentence.matches == [5..<17])
  }

  @Test func entitiesAreListedByWhatNamesThem() throws {
    let store = try library(
      incoming("One", "person Ada Calloway"), incoming("Two", "person Ada Calloway", "place Tern"))
    let today = LocalDay(day: PublicationDate(iso8601: "2019-03-01")!.daysSince1970)
    #expect(
      try store.entities(.most, today: today).map { "\($0.name) \($0.articles)" }
        == ["Ada Calloway 2", "Tern 1"])
    #expect(try store.entities(.most, family: .place, today: today).map(\.name) == ["Tern"])
    #expect(try store.entities(.new, today: today).map(\.name) == ["Ada Calloway", "Tern"])
    let later = LocalDay(day: today.day + 365)
    #expect(try store.entities(.new, today: later).isEmpty)
    #expect(try store.entities(.rising, today: later).isEmpty)
    #expect(
      try store.entities(matching: QueryParser.parse("tern").query).map(\.name).sorted() == [
        "Ada Calloway", "Tern",
      ])
  }

  @Test func deletedArticlesNameNobody() throws {
    let store = try library(incoming("One", "person Ada Calloway"))
    try store.apply(.deleted(true), to: [ArticleID(rawValue: 1)])
    try store.emptyBin(now: Int64(1) << 40)
    #expect(try store.entities(.most).isEmpty)
    #expect(try store.examine().isSound)
  }

  @Test func damagedNamesAreNone() throws {
    var random = SeededGenerator(seed: 7)
    let article = incoming("One", "person Ada Calloway", "place Tern Reef")
    let bytes = StoredEntities(names: [1, 2], entities: article.entities).bytes
    #expect(StoredEntities(bytes)?.entities.mentions.count == 2)
    for _ in 0..<2_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      damaged.removeLast(Int.random(in: 0...3, using: &random))
      // It must not trap; what it reads must hang together.
      guard let found = StoredEntities(damaged) else { continue }
      #expect(found.names.count == found.entities.entities.count)
      for entity in found.entities.entities {
        #expect(entity.mentions.allSatisfy { found.entities.mentions.indices.contains($0) })
      }
    }
  }
}
