import ArticleModel
import QueryLanguage
import TestSupport
import Testing

@testable import ArticleStore

@Suite struct StateTests {
  private let store: ArticleStore

  init() throws { store = try .inMemory() }

  @Test func changesReachTheArticlesNamedAndNoOther() throws {
    let ids = try store.saved((0..<4).map { Fixtures.incoming("Article \($0)") })
    try store.apply(.read(true), to: [ids[0], ids[2]])
    try store.apply(.starred(true), to: [ids[2]])
    try store.apply(.archived(true), to: [ids[3], ArticleID(rawValue: 99)])
    func state(_ id: ArticleID) throws -> ReadingState? { try store.article(id)?.summary.state }
    #expect(try state(ids[0]) == ReadingState(isRead: true))
    #expect(try state(ids[1]) == ReadingState())
    #expect(try state(ids[2]) == ReadingState(isRead: true, isStarred: true))
    #expect(try state(ids[3]) == ReadingState(isArchived: true))
    try store.apply(.read(false), to: ids)
    try store.apply(.starred(false), to: ids)
    try store.apply(.archived(false), to: ids)
    for id in ids { #expect(try state(id) == ReadingState()) }
  }

  @Test func thePositionIsKept() throws {
    let ids = try store.saved([Fixtures.incoming("a"), Fixtures.incoming("b")])
    let place = ReadingPosition(block: 7, offset: ByteOffset(1234))
    try store.setPosition(place, of: ids[0])
    #expect(try store.article(ids[0])?.summary.state.position == place)
    #expect(try store.article(ids[1])?.summary.state.position == .start)
    #expect(
      try store.rows(matching: .all, limit: 9).map(\.summary.state.position)
        == [.start, place])
  }

  @Test func aBetterExtractionLeavesWhatTheUserDid() throws {
    let old = Fixtures.incoming(
      "Old", body: ["ferry", "pilot", "quay"], published: "2019-02-27", original: "bytes")
    let ids = try store.saved(
      [old, Fixtures.incoming("Other", published: "2019-02-28")], tags: ["t"])
    try store.apply(.starred(true), to: [ids[0]])
    try store.apply(.read(true), to: [ids[0]])
    try store.setPosition(ReadingPosition(block: 1, offset: ByteOffset(2)), of: ids[0])
    try store.replace(
      ids[0],
      with: Fixtures.incoming(
        "New", body: ["lantern", "spring", "tide"], published: "2019-03-01", original: "else"))
    let stored = try #require(try store.article(ids[0]))
    #expect(stored.article.metadata.title == "New")
    #expect(stored.article.blocks.map(\.text) == ["lantern", "spring", "tide"])
    #expect(stored.tags == ["t"])
    #expect(stored.summary.state.isStarred && stored.summary.state.isRead)
    #expect(stored.summary.state.position.block == 1)
    #expect(try store.original(of: ids[0])?.bytes == Array("bytes".utf8))
    #expect(try store.titles("ferry") == [])
    #expect(try store.titles("lantern") == ["New"])
    #expect(try store.titles("") == ["New", "Other"])
    #expect(try store.examine().isSound)
  }

  @Test func aShorterExtractionKeepsThePositionWithinIt() throws {
    let long = Fixtures.incoming("Long", body: (0..<9).map { "Paragraph \($0)." }, original: "x")
    let id = try #require(try store.saved([long]).first)
    try store.setPosition(ReadingPosition(block: 8, offset: ByteOffset(5)), of: id)
    try store.replace(id, with: Fixtures.incoming("Short", body: ["a", "b"], original: "x"))
    let position = try #require(try store.article(id)).summary.state.position
    #expect(position.block <= 1)
    try store.replace(ArticleID(rawValue: 99), with: long)
    #expect(try store.allIDs() == [id])
  }

  @Test func thePositionMovesWithItsWords() throws {
    let before = Fixtures.incoming("T", body: ["menu", "one", "two", "three"], original: "x")
    let id = try #require(try store.saved([before]).first)
    try store.setPosition(ReadingPosition(block: 2, offset: ByteOffset(1)), of: id)
    try store.replace(
      id, with: Fixtures.incoming("T", body: ["one", "two", "three"], original: "x"))
    let position = try #require(try store.article(id)).summary.state.position
    #expect(position == ReadingPosition(block: 1, offset: ByteOffset(1)))
  }

  @Test func anySequenceOfWritesLeavesTheLibrarySound() throws {
    var random = SeededGenerator(seed: 21)
    for round in 0..<6 {
      let store = try ArticleStore.inMemory()
      var ids: [ArticleID] = []
      for step in 0..<60 {
        let article = Fixtures.any(&random)
        let incoming = Fixtures.incoming(article, original: "\(round) \(step % 40)")
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: ids += try store.saved([incoming], tags: ["t\(step % 3)"])
        case 2, 3:
          guard let id = ids.randomElement(using: &random) else { continue }
          try store.replace(id, with: incoming)
          let stored = try #require(try store.article(id))
          #expect(stored.article == article)
        case 4:
          let value = Bool.random(using: &random)
          let changes: [StateChange] = [.read(value), .starred(value), .archived(value)]
          try store.apply(changes[step % 3], to: ids.shuffled(using: &random).suffix(3))
        default:
          guard let id = ids.randomElement(using: &random) else { continue }
          try store.setPosition(ReadingPosition(block: step, offset: .zero), of: id)
        }
      }
      let report = try store.examine()
      #expect(report.isSound, "\(report)")
      #expect(report.articles == ids.count)
      #expect(try store.allIDs() == ids)
    }
  }
}
