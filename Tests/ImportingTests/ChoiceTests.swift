import ArticleModel
import ArticleStore
import Importing
import TestSupport
import Testing

/// What the user says of pieces of pages: kept or left out, here and on the site's other pages.
@Suite struct ChoiceTests {
  private let folder: TemporaryFolder
  private let store: ArticleStore

  init() throws {
    folder = try TemporaryFolder()
    store = try .inMemory()
  }

  private static let appeal = "Subscribe to the valley's letters for a small sum every month"

  private func page(_ number: Int, host: String = "valley.example", hasAddress: Bool = true)
    -> String
  {
    let text = (0..<5).map { part in
      "<p>In house \(number) of row \(part) a family of \(number + part) kept \(number * 31 + part) "
        + "letters from the sea, and read them aloud on every evening of the year \(1800 + number).</p>"
    }
    let address = "<link rel=canonical href=\"https://\(host)/house/\(number)\">"
    return """
      <html><head><title>The letters of house number \(number)</title>
      \(hasAddress ? address : "")</head><body>
      <nav><a href=/a>News</a> <a href=/b>Weather</a></nav>
      <div><h1>The letters of house number \(number)</h1><div class=story>\(text.joined())</div>
      <div class="note \(number)"><p>House \(number) was painted blue by \(number + 3) sisters, who \
      were paid in salt and in bread for it, and never came back.</p></div></div>
      <form><p>\(Self.appeal)</p></form></body></html>
      """
  }

  private func importPage(_ html: String, _ name: String) throws -> ArticleID {
    let path = try folder.write(html, to: name)
    _ = try Importer(store: store, savedAt: 1).run([path]) { _, _ in }
    return try #require(store.allIDs().last)
  }

  private func text(_ id: ArticleID) throws -> String {
    try #require(try store.article(id)).article.blocks.map(\.text).joined(separator: "\n")
  }

  private func piece(_ words: String, of id: ArticleID) throws -> Int {
    let page = try #require(try Reextraction(store: store).page(of: id))
    return try #require(page.pieces.firstIndex { $0.text.contains(words) })
  }

  @Test func thePageShowsWhatWasDroppedAndWhy() throws {
    let id = try importPage(page(1), "1.html")
    let page = try #require(try Reextraction(store: store).page(of: id))
    #expect(page.canChoose)
    let appeal = try #require(page.pieces.first { $0.text.contains("Subscribe") })
    #expect(!appeal.isKept)
    #expect(!appeal.reason.isEmpty)
    #expect(page.pieces.contains { $0.text.contains("kept 31 letters") && $0.isKept })
  }

  @Test func whatIsKeptStaysAndComesOnOtherPages() throws {
    let id = try importPage(page(1), "1.html")
    #expect(try !text(id).contains("Subscribe"))
    let reextraction = Reextraction(store: store)
    #expect(try reextraction.choose(piece("Subscribe", of: id), keeps: true, of: id))
    #expect(try text(id).contains("Subscribe"))
    // As do later pages and later extractions.
    let other = try importPage(page(2), "2.html")
    #expect(try text(other).contains("Subscribe"))
    _ = try reextraction.run(id)
    #expect(try text(id).contains("Subscribe"))
    #expect(try !text(importPage(page(3, host: "hill.example"), "3.html")).contains("Subscribe"))
    // The choice against it takes it back.
    #expect(try reextraction.choose(piece("Subscribe", of: id), keeps: false, of: id))
    #expect(try !text(id).contains("Subscribe"))
  }

  @Test func whatIsDroppedIsGone() throws {
    let id = try importPage(page(1), "1.html")
    let reextraction = Reextraction(store: store)
    #expect(try text(id).contains("a family of 3 kept"))
    #expect(try reextraction.choose(piece("a family of 3 kept", of: id), keeps: false, of: id))
    #expect(try !text(id).contains("a family of 3 kept"))
    // Its neighbours stand in the same place, and stay.
    #expect(try text(id).contains("a family of 4 kept"))
    let page = try #require(try reextraction.page(of: id))
    #expect(page.pieces.contains { $0.reason == "you left it out on this site" })
  }

  @Test func withoutAnAddressNothingCanBeSaid() throws {
    let id = try importPage(page(1, hasAddress: false), "1.html")
    let reextraction = Reextraction(store: store)
    #expect(try reextraction.page(of: id)?.canChoose == false)
    #expect(try !reextraction.choose(piece("Subscribe", of: id), keeps: true, of: id))
    #expect(try !reextraction.choose(9_999, keeps: true, of: id))
    #expect(try reextraction.page(of: ArticleID(rawValue: 99)) == nil)
  }
}
