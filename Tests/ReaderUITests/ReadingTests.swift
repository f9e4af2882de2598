import ArticleModel
import QueryLanguage
import Screen
import TestSupport
import Testing

@testable import ReaderUI

@Suite struct ReadingTests {
  private static func long(_ id: Int64 = 1) -> StoredArticle {
    let words = "the boats lie at the inner quay and nobody counts the hours of the tide "
    let blocks = (1...60).map { number in
      Block.paragraph(Inline("Paragraph \(number): " + String(repeating: words, count: 6)))
    }
    return Fixtures.article(id, "A long piece", blocks: blocks, day: 3, minutes: 12)
  }

  @Test func openingMarksAsReadAndPreviewDoesNot() {
    var harness = Harness(columns: 80, rows: 24, articles: Fixtures.shelf)
    harness.press("j", "k")
    #expect(harness.library[0].summary.state.isRead == false)
    harness.press("<enter>")
    #expect(harness.model.isReading)
    #expect(harness.library[0].summary.state.isRead)
    #expect(harness.model.list.row(0)?.summary.state.isRead == true)
    #expect(harness.model.list.counts == ListCounts(total: 5, unread: 2))
  }

  @Test func placeIsKeptThroughResizesAndReopening() throws {
    var harness = Harness(
      columns: 80, rows: 24, articles: [Self.long(1), Self.long(2)])
    harness.press("<enter>", "space", "space", "space", "j")
    let place = try #require(harness.model.text).position
    #expect(place > .start)
    for size in [(20, 5), (200, 60), (43, 11), (80, 24)] {
      harness.send(.input(.resize(Size(columns: size.0, rows: size.1))))
    }
    let after = try #require(harness.model.text).position
    #expect(after == place)
    harness.press("q")
    #expect(harness.effects.last { if case .savePosition = $0 { true } else { false } } != nil)
    harness.press("j", "k", "<enter>")
    #expect(harness.model.text?.position == after)
  }

  @Test func theTopLineShowsThePlaceAtEveryWidth() throws {
    var harness = Harness(columns: 80, rows: 24, articles: [Self.long()])
    harness.press("<enter>", "space", "space", "j", "j")
    let top = try #require(harness.model.text?.top)
    for columns in [60, 20, 33, 150, 80] {
      harness.send(.input(.resize(Size(columns: columns, rows: 24))))
      let text = try #require(harness.model.text)
      let line = text.layout.lines[text.top]
      #expect(line.text == ArticleLayout.text(ofBlock: text.position.block))
      #expect(line.range.contains(text.position.offset.rawValue))
    }
    #expect(harness.model.text?.top == top)
  }

  @Test func searchGoesThroughMatchesAndAround() throws {
    var harness = Harness(columns: 80, rows: 24, articles: [Self.long()])
    harness.press("<enter>", "/")
    harness.type("paragraph 3")
    #expect(harness.model.text?.search?.matches.count == 11)
    harness.press("<enter>")
    let found = try #require(harness.model.text?.search?.currentMatch)
    #expect(found.text == ArticleLayout.text(ofBlock: 2))
    harness.press("n")
    #expect(harness.model.text?.search?.currentMatch?.text == ArticleLayout.text(ofBlock: 29))
    #expect(harness.lines.contains { $0.contains("Paragraph 30:") })
    harness.press("N", "N")
    #expect(harness.model.text?.search?.currentMatch?.text == ArticleLayout.text(ofBlock: 38))
    harness.press("n")
    #expect(harness.model.text?.search?.currentMatch?.text == ArticleLayout.text(ofBlock: 2))
    harness.press("<esc>")
    #expect(harness.model.text?.search == nil)
    #expect(harness.model.isReading)
  }

  @Test func cancelledSearchGoesBack() {
    var harness = Harness(columns: 80, rows: 24, articles: [Self.long()])
    harness.press("<enter>", "space")
    let top = harness.model.text?.top
    harness.press("/")
    harness.type("paragraph 40")
    #expect(harness.model.text?.top != top)
    harness.press("<esc>")
    #expect(harness.model.text?.top == top)
    #expect(harness.model.text?.search == nil)
  }

  @Test func filterIsAppliedAsTypedAndCanBeTakenBack() {
    var harness = Harness(columns: 80, rows: 24, articles: Fixtures.shelf)
    harness.press("/")
    harness.type("lar")
    #expect(harness.model.list.count == 1)
    #expect(harness.model.list.selectedRow?.summary.id.rawValue == 3)
    harness.press("<esc>")
    #expect(harness.model.list.count == 5)
    harness.press("/")
    harness.type("lark")
    harness.press("<enter>")
    #expect(harness.model.prompt == nil)
    #expect(harness.model.list.filter == "lark")
    // The last word was still being typed when Enter came; it stays a prefix.
    #expect(harness.model.list.count == 1)
    harness.press("<enter>")
    #expect(harness.model.text?.search?.matches.isEmpty == false)
    harness.press("q", "q")
    #expect(harness.model.list.filter.isEmpty)
    #expect(harness.effects.contains(.quit) == false)
    harness.press("q")
    #expect(harness.effects.last == .quit)
  }

  @Test func whatCannotBeUnderstoodLeavesTheListAsItWas() {
    var harness = Harness(columns: 80, rows: 24, articles: Fixtures.shelf)
    harness.press("/")
    harness.type("ferry is:")
    let asked = harness.effects.count
    harness.type("lost")
    #expect(harness.effects.count == asked)
    #expect(harness.model.list.count == 2)
    #expect(harness.model.list.filter == "ferry is:")
    #expect(harness.model.list.problems.map(\.range) == [6..<13])
    harness.press("<enter>")
    #expect(harness.model.prompt != nil, "it stays open to be mended")
    harness.press("<esc>")
    #expect(harness.model.prompt == nil)
    #expect(harness.model.list.problems.isEmpty)
    #expect(harness.model.list.count == 5)
    var model = AppModel(size: Size(columns: 80, rows: 24))
    _ = model.start(filter: "lark titel:x")
    #expect(model.list.parsed.query.description == "lark")
    #expect(model.list.problems.isEmpty)
    #expect(model.notice?.text == "Query: no field \"titel\"; did you mean title:?")
  }

  @Test func theListIsOrderedAsTheFilterSays() {
    var harness = Harness(columns: 80, rows: 24, articles: Fixtures.shelf)
    harness.press("/")
    harness.type("sort:title")
    harness.press("<enter>")
    let titles = (0..<5).map { harness.model.list.row($0)?.summary.id.rawValue }
    #expect(titles == [3, 5, 1, 2, 4])
    #expect(harness.lines[0].hasSuffix("titles from A to Z"))
    harness.press("j", "d")
    #expect(harness.model.list.count == 4)
    harness.press("U")
    #expect(harness.model.list.selected == 1)
    #expect(harness.model.list.selectedRow?.summary.id.rawValue == 5)
  }

  @Test func promptIsEditedAsReadlineDoes() {
    var prompt = PromptModel(purpose: .filter(before: ""))
    for text in ["ein", " ", "zwei", "é"] { prompt.insert(text) }
    #expect(prompt.press(KeyPress(.character("w"), modifiers: .control)) == .edited)
    #expect(prompt.text == "ein ")
    #expect(prompt.press(KeyPress(.character("a"), modifiers: .control)) == .moved)
    prompt.insert("\u{1B}x")
    #expect(!prompt.text.unicodeScalars.contains("\u{1B}"))
    #expect(prompt.press(KeyPress(.character("k"), modifiers: .control)) == .edited)
    #expect(prompt.press(KeyPress(.character("u"), modifiers: .control)) == .edited)
    #expect(prompt.text.isEmpty)
    #expect(prompt.press(KeyPress(.backspace)) == .cancelled)
  }

  @Test func mouseSelectsOpensAndScrolls() {
    var harness = Harness(columns: 120, rows: 40, articles: Fixtures.shelf)
    func click(_ row: Int, _ column: Int, _ count: Int = 1) -> Message {
      .input(
        .mouse(
          MouseEvent(.press, point: Point(row: Row(row), column: Column(column)), clickCount: count)
        ))
    }
    harness.send(click(3, 5))
    #expect(harness.model.list.selected == 1)
    #expect(harness.model.text?.id.rawValue == 2)
    harness.send(click(4, 5, 2))
    #expect(harness.model.focus == .text)
    harness.send(click(38, 5))
    #expect(harness.model.list.selected == 1, "a click below the rows selects nothing")
  }

  @Test func hangUpSavesThePlaceAndEnds() {
    var harness = Harness(columns: 80, rows: 24, articles: [Self.long()])
    harness.press("<enter>", "space")
    harness.send(.input(.terminate(signal: 1)))
    #expect(
      harness.effects.suffix(2).first.map { if case .savePosition = $0 { true } else { false } }
        == true)
    #expect(harness.effects.last == .quit)
    #expect(harness.articles[ArticleID(rawValue: 1)]?.summary.state.position ?? .start > .start)
  }

  @Test func idleSavesThePlaceOnce() {
    var harness = Harness(columns: 80, rows: 24, articles: [Self.long()])
    harness.press("<enter>", "space")
    #expect(harness.model.wantsIdle)
    let before = harness.effects.count
    harness.send(.idle)
    harness.send(.idle)
    #expect(harness.effects.count == before + 1)
    #expect(!harness.model.wantsIdle)
  }

  @Test func nextArticleIsReadInPlace() {
    var harness = Harness(columns: 80, rows: 24, articles: Fixtures.shelf)
    harness.press("<enter>", "J")
    #expect(harness.model.isReading)
    #expect(harness.model.text?.id.rawValue == 2)
    harness.press("K")
    #expect(harness.model.text?.id.rawValue == 1)
    #expect(harness.model.list.selected == 0)
  }

  @Test func aGoneArticleIsSaidAndTheListLoadedAgain() {
    var harness = Harness(columns: 40, rows: 12, articles: Fixtures.shelf)
    harness.articles[ArticleID(rawValue: 1)] = nil
    harness.press("<enter>")
    #expect(harness.model.notice?.isError == true)
    #expect(!harness.model.isReading)
  }
}
