import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import ArticleStore

@Suite struct SavingTests {
  private let store: ArticleStore

  init() throws { store = try .inMemory() }

  @Test func whatIsSavedIsReadBack() throws {
    var random = SeededGenerator(seed: 11)
    for number in 0..<400 {
      let article = Fixtures.any(&random)
      let incoming = Fixtures.incoming(article, original: "\(number)")
      let id = try #require(try store.saved([incoming], tags: ["b", "a"]).first)
      let stored = try #require(try store.article(id))
      #expect(stored.article == article, "article \(number)")
      // Strings that look alike compare as equal; their bytes are what spans count.
      #expect(
        stored.article.blocks.map { Array($0.text.utf8) }
          == article.blocks.map { Array($0.text.utf8) })
      #expect(stored.tags == ["a", "b"])
      #expect(stored.originalName == "input")
      #expect(stored.summary.title == article.metadata.title)
      #expect(stored.summary.site == article.metadata.site)
      #expect(stored.summary.published == article.metadata.published)
      #expect(stored.summary.source == article.source)
      #expect(stored.summary.wordCount == incoming.wordCount)
      #expect(stored.summary.readingMinutes == incoming.readingMinutes)
      #expect(stored.summary.state == ReadingState())
    }
    #expect(try store.examine().isSound)
  }

  @Test func bordersInsideATablesCellsBecomeSpaces() throws {
    let cells = Table(
      headerRows: 1,
      rows: [["a\tb", "c\nd"], [Inline("e\r\n", spans: [.init(0..<3, .strong)]), ""]])
    let article = Article(
      metadata: Metadata(title: "t"), blocks: [.table(cells), .paragraph("after")],
      source: .pageDump)
    let id = try #require(try store.saved([Fixtures.incoming(article, original: "x")]).first)
    let blocks = try #require(try store.article(id)).article.blocks
    #expect(
      blocks == [
        .table(
          Table(
            headerRows: 1,
            rows: [["a b", "c d"], [Inline("e\r ", spans: [.init(0..<3, .strong)]), ""]])),
        .paragraph("after"),
      ])
  }

  @Test func theSameBytesAreSavedOnce() throws {
    let first = Fixtures.incoming("Ferries", original: "same bytes")
    let again = Fixtures.incoming("Another title", original: "same bytes")
    let other = Fixtures.incoming("Springs", original: "other bytes")
    let outcomes = try store.save([first, other, again], tags: [], savedAt: 0)
    let id = try #require(try store.allIDs().first)
    #expect(outcomes.first == .saved(id))
    #expect(outcomes.last == .alreadyThere(id))
    #expect(
      try store.save([again, first], tags: [], savedAt: 1) == [
        .alreadyThere(id), .alreadyThere(id),
      ])
    #expect(try store.allIDs().count == 2)
    #expect(try store.article(id)?.summary.title == "Ferries")
  }

  @Test func tagsAreAddedToWhatIsThereAlready() throws {
    let ferries = Fixtures.incoming("Ferries")
    let id = try #require(try store.saved([ferries], tags: ["tides", "été"]).first)
    try store.saved([ferries, ferries], tags: ["tides", "boats"])
    #expect(try store.article(id)?.tags == ["boats", "tides", "été"])
  }

  @Test func anEqualFingerprintIsNotEnough() throws {
    func forged(_ text: String) -> IncomingArticle {
      var incoming = Fixtures.incoming(text, original: text)
      let compressed = incoming.original.compressed
      incoming.original = OriginalBytes(fingerprint: 42, size: 4, compressed: compressed)
      return incoming
    }
    let outcomes = try store.save([forged("tide"), forged("boat")], tags: [], savedAt: 0)
    let ids = try store.allIDs()
    #expect(outcomes == ids.map { .saved($0) })
    #expect(try store.save([forged("boat")], tags: [], savedAt: 0) == [.alreadyThere(ids[1])])
    #expect(try ids.map { try store.article($0)?.summary.title } == ["tide", "boat"])
  }

  @Test func originalsComeBackByteForByte() throws {
    var random = SeededGenerator(seed: 12)
    for size in [0, 1, 2, 63, 4096, 70_001] {
      let noise = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
      let zeros = [UInt8](repeating: 0, count: size)
      for bytes in [noise, zeros] { #expect(OriginalBytes(bytes).bytes() == bytes) }
      #expect(OriginalBytes(zeros).compressed.count < max(64, size))
    }
  }

  @Test func aDamagedOriginalIsNoOriginal() {
    let whole = OriginalBytes(Array(repeating: 7, count: 5000))
    func damaged(_ frame: Data, size: Int = 5000) -> [UInt8]? {
      OriginalBytes(fingerprint: whole.fingerprint, size: size, compressed: frame).bytes()
    }
    #expect(damaged(whole.compressed.dropLast()) == nil)
    #expect(damaged(Data()) == nil)
    #expect(damaged(Data([1, 2, 3])) == nil)
    #expect(damaged(whole.compressed, size: 4999) == nil)
    #expect(damaged(whole.compressed, size: 5001) == nil)
    #expect(damaged(whole.compressed) != nil)
  }

  @Test func anOriginalKeepsItsFormatAndName() throws {
    var incoming = Fixtures.incoming("Ferries", source: .tokenList, original: "the\nferry\n")
    incoming.name = "folder/é \"1\".txt"
    let id = try #require(try store.saved([incoming]).first)
    let original = try #require(try store.original(of: id))
    #expect(original.bytes == Array("the\nferry\n".utf8))
    #expect(original.format == .tokenList)
    #expect(original.name == incoming.name)
    #expect(try store.original(of: ArticleID(rawValue: 99)) == nil)
    #expect(try store.article(ArticleID(rawValue: 99)) == nil)
  }

  @Test func anEmptyLibraryKnowsThatItIs() throws {
    #expect(try store.isEmpty())
    #expect(try store.save([], tags: ["a"], savedAt: 0).isEmpty)
    #expect(try store.isEmpty())
    let id = try #require(try store.saved([Fixtures.incoming("Ferries")]).first)
    try store.apply(.archived(true), to: [id])
    #expect(try !store.isEmpty())
  }
}
