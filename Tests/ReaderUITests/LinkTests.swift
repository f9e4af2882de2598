import ArticleModel
import Screen
import TestSupport
import Testing

@testable import ReaderUI

/// Links, copying, the outline and marks in the text.
@Suite struct LinkTests {
  private static func link(_ text: String, _ word: String, _ url: String) -> Inline {
    let range = text.range(of: word).map {
      let start = text.utf8.distance(from: text.startIndex, to: $0.lowerBound)
      return start..<start + word.utf8.count
    }
    return Inline(text, spans: range.map { [.init($0, .link(url))] } ?? [])
  }

  static let tides: StoredArticle = {
    var blocks: [Block] = [
      .paragraph(
        link(
          "The tide tables of the harbour office are printed every December.", "tide tables",
          "https://harbour.example/t?year=2019")),
      .paragraph(
        link(
          "The lighthouse sells a calendar of its own.", "calendar", "https://\u{43E}ffice.example/"
        )),
      .heading(level: 2, "How they are made"),
      .paragraph(link("A script is no page.", "script", "javascript:alert(1)")),
      .table(
        Table(
          headerRows: 1,
          rows: [
            ["Place", "Page"], ["Quay", link("the gauge", "gauge", "https://gauge.example/")],
          ])),
      .heading(level: 3, "By hand"),
    ]
    blocks += (1...30).map { .paragraph(Inline("Paragraph \($0) of the pilots.")) }
    blocks += [.heading(level: 2, "What comes next"), .paragraph("The end.")]
    var stored = Fixtures.article(1, "Tides and those who print them", blocks: blocks, day: 3)
    stored.article.metadata.url = "https://harbour.example/news/tides"
    return stored
  }()

  private func harness(_ size: Size = Size(columns: 80, rows: 24)) -> Harness {
    var harness = Harness(
      columns: size.columns, rows: size.rows, articles: [Self.tides, Fixtures.shelf[1]])
    harness.press("<enter>")
    if !harness.model.isReading { harness.press("<enter>") }
    return harness
  }

  private func copied(_ harness: Harness) -> String? {
    harness.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }.last
  }

  private func opened(_ harness: Harness) -> [String] {
    harness.effects.compactMap {
      if case .openAddress(let address) = $0 { address.text } else { nil }
    }
  }

  // MARK: Hints

  @Test func lettersLieOverTheLinksInSight() throws {
    var harness = harness()
    harness.press("l")
    let hints = try #require(harness.model.shownHints).hints
    #expect(hints.map(\.letters) == ["f", "j", "d", "k"])
    #expect(hints.last?.link.url == "https://gauge.example/")
    #expect(harness.lines.contains { $0.contains("The fide tables") })
    #expect(harness.lines.contains { $0.contains("the kauge") })
    harness.press("<esc>")
    #expect(harness.lines.contains { $0.contains("The tide tables") })
    #expect(harness.model.focus == .text)
  }

  @Test func aLinkIsShownBeforeItIsOpened() {
    var harness = harness()
    harness.press("l", "f")
    #expect(opened(harness).isEmpty)
    let line = harness.lines.last ?? ""
    #expect(line.contains("Open https://harbour.example/t?year=2019 ?"))
    #expect(line.contains("Enter opens, y copies, Esc leaves"))
    harness.press("<enter>")
    #expect(opened(harness) == ["https://harbour.example/t?year=2019"])
    harness.press("l", "f", "j")
    #expect(opened(harness).count == 1)
    #expect(harness.model.notice?.text == "Not opened.")
  }

  @Test func aHostOfOtherLettersIsShownInASCII() {
    var harness = harness()
    harness.press("l", "j")
    #expect(harness.lines.last?.contains("Open https://xn--ffice-iye.example/ ?") == true)
    harness.press("y")
    #expect(copied(harness) == "https://xn--ffice-iye.example/")
  }

  @Test func otherSchemesStayShut() {
    var harness = harness()
    harness.press("l", "d")
    #expect(harness.model.pending == nil)
    #expect(
      harness.model.notice?.text
        == "A link of javascript; only web and mail links are opened.")
    #expect(opened(harness).isEmpty)
  }

  @Test func aLongAddressIsShownWhole() {
    let url = "https://harbour.example/" + String(repeating: "tide/", count: 40)
    let article = Fixtures.article(
      1, "Long", blocks: [.paragraph(Self.link("A long one.", "long", url))])
    for columns in [40, 80] {
      var harness = Harness(columns: columns, rows: 24, articles: [article])
      harness.press("<enter>", "l", "f")
      #expect(harness.lines.joined().split(separator: " ").joined().contains(url))
      #expect(harness.lines.last?.hasPrefix(" Open harbour.example ?") == true)
      #expect(harness.lines.last?.contains("Enter opens") == true)
    }
  }

  @Test func wrongLettersAndPlainPagesSaySo() {
    var harness = harness()
    harness.press("l", "z")
    #expect(harness.model.notice?.text == "No link has the letters z.")
    #expect(harness.model.pending == nil)
    harness.press("G", "l")
    #expect(harness.model.notice?.text == "No links on this screen.")
  }

  @Test func manyLinksHaveTwoLetters() {
    let blocks: [Block] = (1...12).map {
      .paragraph(Self.link("Link \($0)", "Link", "https://n\($0).example/"))
    }
    var harness = Harness(
      columns: 80, rows: 40, articles: [Fixtures.article(1, "Many", blocks: blocks)])
    harness.press("<enter>", "<enter>", "l", "f")
    #expect(harness.model.shownHints?.hints.map(\.letters) == ["ff", "fj", "fd", "fk"])
    harness.press("<backspace>")
    #expect(harness.model.shownHints?.hints.count == 12)
    harness.press("f", "j", "<enter>")
    #expect(opened(harness) == ["https://n10.example/"])
  }

  @Test func whatCannotBeOpenedCanBeCopied() {
    var harness = harness()
    harness.openerProblem = "xdg-open is not installed"
    harness.press("l", "f", "<enter>")
    #expect(harness.lines.last?.contains("Not opened: xdg-open is not installed.") == true)
    #expect(harness.lines.last?.hasSuffix("y copies, Esc leaves") == true)
    #expect(harness.lines.contains { $0.contains("https://harbour.example/t?year=2019") })
    harness.press("y")
    #expect(copied(harness) == "https://harbour.example/t?year=2019")
  }

  @Test func aResizeTakesTheLettersAway() {
    var harness = harness()
    harness.press("l")
    harness.send(.input(.resize(Size(columns: 60, rows: 20))))
    #expect(harness.model.pending == nil)
  }

  // MARK: Copying

  @Test func copyingSaysWhatAndAsksTheTerminal() {
    var harness = harness()
    harness.press("y", "l", "f")
    #expect(copied(harness) == "https://harbour.example/t?year=2019")
    #expect(harness.model.notice?.text.hasPrefix("Copied https://harbour.example/") == true)
    #expect(
      harness.effects.contains(
        .copyByTerminal("https://harbour.example/t?year=2019", isOnlyWay: true)))
    harness.press("y", "u")
    #expect(copied(harness) == "https://harbour.example/news/tides")
    harness.press("y", "a")
    #expect(copied(harness)?.hasPrefix("Tides and those who print them\n\nThe tide tables") == true)
    #expect(copied(harness)?.hasSuffix("What comes next\n\nThe end.") == true)
  }

  @Test func theParagraphIsThatOfTheMatchOrAtTheTop() {
    var harness = harness()
    harness.press("y", "p")
    #expect(copied(harness)?.hasPrefix("The tide tables") == true)
    harness.press("/")
    harness.type("Paragraph 7")
    harness.press("<enter>", "y", "p")
    #expect(copied(harness) == "Paragraph 7 of the pilots.")
    harness.press("g", "y", "p")
    #expect(copied(harness)?.hasPrefix("The tide tables") == true)
  }

  @Test func nothingThatATerminalObeysIsCopied() {
    let article = Fixtures.article(
      1, "Hostile", blocks: [.paragraph("rm\u{1B}[31m\u{7F}\u{202E} x\ry")])
    var harness = Harness(columns: 80, rows: 24, articles: [article])
    harness.press("<enter>", "y", "p")
    let text = copied(harness) ?? ""
    #expect(text.hasPrefix("rm"))
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    harness.press("y", "u")
    #expect(harness.model.notice?.text == "No address of this article is known.")
  }

  @Test func whatIsTooLongForTheTerminalIsSaid() {
    let article = Fixtures.article(
      1, "Long", blocks: [.paragraph(Inline(String(repeating: "tide ", count: 20_000)))])
    var harness = Harness(columns: 80, rows: 24, articles: [article])
    harness.press("<enter>", "y", "p")
    #expect(harness.model.notice?.isError == true)
    #expect(harness.model.notice?.text.contains("98 KB are too long") == true)
    #expect(!harness.effects.contains { if case .copyByTerminal = $0 { true } else { false } })
    harness.clipboard = .taken
    harness.press("y", "p")
    #expect(harness.model.notice?.text.hasPrefix("Copied the paragraph") == true)
  }

  @Test func tmuxIsNotAskedTwice() {
    var harness = harness()
    harness.clipboard = .takenByTerminal
    harness.press("y", "u")
    #expect(!harness.effects.contains { if case .copyByTerminal = $0 { true } else { false } })
  }

  // MARK: Outline

  @Test func theOutlineSelectsWhatIsReadAndGoesThere() {
    var harness = harness()
    harness.press("o")
    #expect(
      harness.model.picker?.items?.map(\.text)
        == ["How they are made", "  By hand", "What comes next"])
    harness.type("next")
    harness.press("<enter>")
    #expect(harness.lines.contains { $0.contains("What comes next") })
    harness.press("g", "/")
    harness.type("Paragraph 9")
    harness.press("<enter>", "o")
    #expect(harness.model.picker?.selectedItem?.text == "  By hand")
    harness.press("<enter>")
    #expect(harness.lines.first { !$0.isEmpty }?.contains("By hand") == true)
  }

  @Test func anArticleWithoutHeadingsSaysSo() {
    var harness = harness()
    harness.press("J", "o")
    #expect(harness.model.notice?.text == "This article has no headings.")
  }

  // MARK: Marks

  @Test func marksAreSetAndGoneTo() throws {
    var harness = harness()
    for _ in 0..<20 { harness.press("j") }
    let place = try #require(harness.model.text?.position)
    harness.press("m", "a")
    let mark = try #require(Mark("a", place, of: ArticleID(rawValue: 1)))
    #expect(harness.effects.contains(.saveMark(mark)))
    harness.press("g", "'")
    #expect(harness.lines.contains { $0.contains("a  Paragraph") })
    harness.press("a")
    #expect(harness.model.text?.position == place)
    harness.press("'", "'")
    #expect(harness.model.text?.top == 0)
    harness.press("'", "'")
    #expect(harness.model.text?.position == place)
  }

  @Test func missingMarksAndOtherKeysSaySo() {
    var harness = harness()
    harness.press("'", "q")
    #expect(harness.model.notice?.text == "There is no mark q here; m sets one.")
    harness.press("m", "1")
    #expect(harness.model.notice?.text == "A mark is a letter.")
    harness.press("m", "<esc>")
    #expect(harness.model.pending == nil && harness.model.focus == .text)
    harness.press("'", "'")
    #expect(harness.model.notice?.text == "Nothing was jumped from yet.")
  }

  @Test func searchesAndEndsAreJumps() {
    var harness = harness()
    for _ in 0..<9 { harness.press("j") }
    let top = harness.model.text?.top
    harness.press("G", "'", "'")
    #expect(harness.model.text?.top == top)
    harness.press("/")
    harness.type("Paragraph 20")
    harness.press("<enter>", "'", "'")
    #expect(harness.model.text?.top == top)
  }

  @Test func marksOfEarlierRunsAreThere() throws {
    let place = ReadingPosition(block: 20, offset: .zero)
    var model = AppModel(
      size: Size(columns: 80, rows: 24),
      marks: Marks([try #require(Mark("b", place, of: Self.tides.summary.id))]))
    model.opening = Self.tides.summary.id
    _ = model.update(.articleLoaded(Self.tides.summary.id, Self.tides))
    _ = model.update(.input(.key(KeyPress(.character("'")))))
    _ = model.update(.input(.key(KeyPress(.character("b")))))
    #expect(model.text?.position == place)
  }

  // MARK: Screens

  @Test(arguments: ScreenTests.sizes) func screens(_ size: Size) {
    for (name, keys) in [
      ("hints", ["l"]), ("which-key", ["y"]), ("link", ["l", "f"]), ("outline", ["o"]),
      ("marks", ["m", "a", "'"]),
    ] {
      var harness = harness(size)
      for key in keys { harness.press(key) }
      harness.screen.expect("\(name)-\(size.columns)x\(size.rows)")
    }
  }

  @Test func noSizeBreaksTheView() {
    for columns in [0, 1, 2, 5, 8, 13, 39, 61] {
      for rows in [0, 1, 2, 3, 5, 8, 13] {
        for keys in [["l"], ["l", "f"], ["y"], ["'"], ["o"]] {
          var harness = harness(Size(columns: columns, rows: rows))
          harness.press("m", "a")
          for key in keys { harness.press(key) }
          #expect(AppView.render(harness.model).surface.size == harness.model.size)
        }
      }
    }
  }
}
