import ArticleModel
import Screen
import Testing

@testable import ReaderUI

/// How paragraphs are set on request.
@Suite struct TextStyleTests {
  static let hyphenator = Hyphenator(name: "sample") { word in
    word.indices.filter { $0 > 0 && [0x62, 0x64, 0x6D].contains(word[$0]) }
  }

  static func article(_ blocks: [Block]) -> StoredArticle {
    var stored = Fixtures.article(1, "A headline with seabeds in it", blocks: blocks)
    stored.article.metadata.language = "en"
    return stored
  }

  private func harness(
    columns: Int, _ blocks: [Block], _ change: (inout ReaderSettings) -> Void = { _ in }
  ) -> Harness {
    var harness = Harness(columns: columns, rows: 24, articles: [Self.article(blocks)])
    var settings = ReaderSettings()
    settings.theme = .named("dark")
    change(&settings)
    harness.model.configure(settings, ground: .dark)
    harness.hyphenators["en"] = Self.hyphenator
    return harness
  }

  private static let long = Block.paragraph(
    Inline(
      "The harbormaster sat in harbor and hummed to the seabed about embarking, disembarking and a "
        + "timbermerchant of Lymbourne who had embarked unbidden.",
      spans: [.init(4..<16, .link("https://harbor.example/"))]))

  @Test func narrowLinesHaveTheirWordsDivided() {
    var harness = harness(columns: 28, [Self.long])
    harness.press("<enter>")
    #expect(harness.effects.contains(.loadHyphenator(language: "en")))
    #expect(harness.lines.contains { $0.hasSuffix("-") }, "\(harness.screen)")
  }

  @Test func wideLinesAreAsTheyAreUnlessWanted() {
    var harness = harness(columns: 80, [Self.long])
    harness.press("<enter>")
    #expect(!harness.effects.contains(.loadHyphenator(language: "en")))
    var settings = harness.model.settings
    settings.hyphenate = true
    harness.send(.configured(settings, problem: nil))
    #expect(harness.effects.contains(.loadHyphenator(language: "en")))
  }

  @Test func noWordIsDividedWhereThatIsSet() {
    var harness = harness(columns: 28, [Self.long]) { $0.hyphenate = false }
    harness.press("<enter>")
    #expect(!harness.effects.contains(.loadHyphenator(language: "en")))
    #expect(!harness.lines.contains { $0.hasSuffix("-") })
  }

  @Test func patternsAreAskedForOnceALanguage() {
    var harness = harness(columns: 28, [Self.long])
    harness.hyphenators = [:]
    harness.press("<enter>", "q", "<enter>", "space", "q", "<enter>")
    #expect(harness.effects.count { $0 == .loadHyphenator(language: "en") } == 1)
  }

  @Test func headlinesHeadingsAndCodeStayWhole() {
    let seabeds = Inline("seabeds seabeds seabeds seabeds seabeds seabeds seabeds")
    var code = seabeds
    code.spans = [.init(0..<code.text.utf8.count, .code)]
    let style = TextStyle(hyphenator: Self.hyphenator)
    func hyphens(_ block: Block, measure: Int = 12) -> Int {
      ArticleSetter.layout(
        Self.article([block]).article, meta: "seabeds seabeds seabeds", measure: measure,
        glyphs: .unicode,
        style: style
      ).lines.count(where: \.endsWithHyphen)
    }
    #expect(hyphens(.paragraph(seabeds)) > 0)
    #expect(hyphens(.listItem(depth: 0, ordinal: nil, seabeds), measure: 14) > 0)
    #expect(hyphens(.heading(level: 2, seabeds)) == 0)
    #expect(hyphens(.paragraph(code)) == 0)
    #expect(hyphens(.code(language: nil, seabeds.text)) == 0)
  }

  @Test func linesEndAtOneEdgeOnRequest() throws {
    let words = "the boats lie at the inner quay and nobody counts the hours of any of the tides "
    let text = Inline(String(repeating: words, count: 3))
    var harness = harness(
      columns: 60,
      [
        .paragraph(text), .heading(level: 2, text), .paragraph("a verse of some length\nand more"),
        .listItem(depth: 0, ordinal: nil, text),
      ])
    harness.press("<enter>")
    func stretched(_ kind: TextLine.Kind) -> Int {
      harness.model.text?.layout.lines.count { $0.kind == kind && $0.stretch > 0 } ?? 0
    }
    #expect(stretched(.body) == 0)
    harness.press("|")
    #expect(stretched(.body) >= 2)
    #expect(stretched(.item) >= 2)
    #expect(stretched(.heading) == 0)
    let layout = try #require(harness.model.text).layout
    for line in layout.lines where line.stretch > 0 {
      #expect(layout.pieces(of: line, line.range).width + line.indent == layout.measure)
    }
    #expect(!layout.lines.contains { $0.stretch > 0 && $0.text == ArticleLayout.text(ofBlock: 2) })
    harness.press("|")
    #expect(stretched(.body) == 0)
  }

  private static let hebrew: [Block] = [
    .paragraph(
      Inline(
        "הספינה יוצאת בשעה 9:30 מנמל Brannock (הישן), וחוזרת בערב.",
        spans: [.init(0..<12, .link("https://harbor.example/"))])),
    .listItem(depth: 0, ordinal: nil, "שני לילות בבית"), .quote("אנחנו מכירים את הים"),
    .paragraph("An English line with שלום in it."),
  ]

  @Test func whatIsReadFromRightToLeftStandsAtTheRight() {
    var harness = Harness(
      columns: 40, rows: 24, articles: [Fixtures.article(1, "כותרת", blocks: Self.hebrew)])
    harness.press("<enter>", "<enter>")
    harness.screen.expect("hebrew-40x24")
    harness.press("/")
    harness.type("9:30")
    harness.press("<enter>", "l")
    harness.screen.expect("hebrew-search-40x24")
  }

  @Test func theTerminalMayPutTextInOrderItself() {
    var harness = harness(columns: 40, Self.hebrew) { $0.bidi = .terminal }
    harness.press("<enter>")
    #expect(harness.lines.contains { $0.contains("שני לילות בבית") }, "\(harness.screen)")
  }

  @Test func textThatIsReadOutIsSetPlainly() {
    var harness = harness(columns: 28, [Self.long]) { settings in
      settings.isForScreenReader = true
      settings.alignment = .justify
      settings.hyphenate = true
    }
    harness.press("<enter>")
    let lines = harness.model.text?.layout.lines ?? []
    #expect(!lines.isEmpty)
    #expect(!lines.contains { $0.stretch > 0 || $0.endsWithHyphen })
  }

  @Test func aDividedWordIsFoundMarkedAndCopiedWhole() {
    var harness = harness(columns: 20, [.paragraph("aaaa harbormaster aaaaaaa aaaa")])
    harness.press("<enter>", "/")
    harness.type("harbormaster")
    harness.press("<enter>")
    let surface = AppView.render(harness.model).surface
    let match = harness.model.theme.own(.textMatchCurrent)
    let marked = (0..<24).flatMap { row in
      (0..<20).filter { column in
        let style = surface[Row(row), Column(column)].style
        return style.background == match.background && style.background != nil
      }.map { surface[Row(row), Column($0)].text }
    }.joined()
    #expect(marked == "harbor-master", "\(harness.screen)")
    harness.press("y", "p")
    #expect(harness.effects.contains(.copy("aaaa harbormaster aaaaaaa aaaa")))
  }
}
