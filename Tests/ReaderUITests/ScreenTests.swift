import Screen
import Testing

@testable import ReaderUI

@Suite struct ScreenTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 200, rows: 60),
  ]

  private func harness(_ size: Size) -> Harness {
    Harness(columns: size.columns, rows: size.rows, articles: Fixtures.shelf)
  }

  private func name(_ what: String, _ size: Size) -> String {
    "\(what)-\(size.columns)x\(size.rows)"
  }

  @Test(arguments: sizes) func list(_ size: Size) {
    harness(size).screen.expect(name("list", size))
  }

  @Test(arguments: sizes) func reading(_ size: Size) {
    var harness = harness(size)
    harness.press("<enter>")
    if !harness.model.isReading { harness.press("<enter>") }
    harness.screen.expect(name("reading", size))
    harness.press("G")
    harness.screen.expect(name("reading-end", size))
  }

  @Test(arguments: sizes) func filter(_ size: Size) {
    var harness = harness(size)
    harness.press("/")
    harness.type("ferry is:unred")
    harness.screen.expect(name("filter", size))
  }

  @Test(arguments: sizes) func nothingMatches(_ size: Size) {
    var harness = harness(size)
    harness.press("/")
    harness.type("xylophone")
    harness.screen.expect(name("nothing", size))
  }

  @Test(arguments: sizes) func search(_ size: Size) {
    var harness = harness(size)
    harness.press("<enter>", "/")
    harness.type("tuesday")
    harness.press("<enter>", "n")
    harness.screen.expect(name("search", size))
  }

  @Test(arguments: sizes) func help(_ size: Size) {
    var harness = harness(size)
    harness.press("?")
    harness.screen.expect(name("help", size))
  }

  @Test(arguments: sizes) func welcome(_ size: Size) {
    let harness = Harness(columns: size.columns, rows: size.rows, articles: [])
    harness.screen.expect(name("welcome", size))
  }

  @Test func signsOfASCII() {
    Harness(columns: 80, rows: 24, articles: Fixtures.shelf, glyphs: .ascii)
      .screen.expect("list-ascii-80x24")
  }

  @Test func noSizeBreaksTheView() {
    for columns in [0, 1, 2, 3, 5, 8, 13, 20, 39, 61, 109, 110] {
      for rows in [0, 1, 2, 3, 5, 8, 13, 25] {
        var harness = harness(Size(columns: columns, rows: rows))
        for key in ["j", "<enter>", "space", "/", "x", "<enter>", "?", "q", "q", "t", "w", "+"] {
          harness.press(key)
          let surface = AppView.render(harness.model).surface
          #expect(surface.size == Size(columns: columns, rows: rows))
        }
      }
    }
  }

  @Test func nothingOfAnArticleIsObeyed() {
    let hostile = "a\u{1B}[31mb\u{9B}2Jc\u{7F}d\u{202E}e\u{2066}f\u{0}g\rh\ni\tj"
    let stored = Fixtures.article(
      1, hostile, site: hostile,
      blocks: [
        .paragraph(.init(hostile)), .heading(level: 2, .init(hostile)), .quote(.init(hostile)),
        .listItem(depth: 0, ordinal: nil, .init(hostile)), .code(language: nil, hostile),
        .table(.init(headerRows: 1, rows: [[.init(hostile)], [.init(hostile)]])),
        .figure(caption: .init(hostile), imageURL: nil),
      ])
    for size in Self.sizes {
      var harness = Harness(columns: size.columns, rows: size.rows, articles: [stored])
      for keys in [[], ["<enter>"], ["<enter>"], ["G"]] {
        for key in keys { harness.press(key) }
        let surface = AppView.render(harness.model).surface
        for cell in surface.cells {
          for scalar in cell.text.unicodeScalars {
            let category = scalar.properties.generalCategory
            #expect(category != .control && category != .format, "\(scalar.value)")
          }
        }
      }
    }
  }

  @Test(arguments: sizes) func names(_ size: Size) {
    var harness = Harness(columns: size.columns, rows: size.rows, articles: Fixtures.named)
    harness.press("<enter>", "]")
    harness.screen.expect(name("names-in-text", size))
    harness.press("e")
    harness.screen.expect(name("names", size))
    harness.press("p")
    harness.screen.expect(name("name-page", size))
    harness.press("q", "E")
    harness.screen.expect(name("names-of-library", size))
  }

  @Test(arguments: sizes) func page(_ size: Size) {
    var harness = harness(size)
    harness.pages[ArticleIDs.one] = Fixtures.page
    harness.press("<enter>", "x", "n")
    harness.screen.expect(name("page", size))
  }

  @Test(arguments: sizes) func readOut(_ size: Size) {
    var harness = Harness(columns: size.columns, rows: size.rows, articles: Fixtures.named)
    var settings = ReaderSettings()
    settings.theme = .named("dark")
    settings.isForScreenReader = true
    harness.send(.configured(settings, problem: nil))
    harness.press("j")
    harness.screen.expect(name("read-out-list", size))
    harness.press("T")
    harness.screen.expect(name("read-out-tags", size))
    harness.press("<esc>", "k", "<enter>")
    harness.screen.expect(name("read-out-text", size))
    harness.press("e")
    harness.screen.expect(name("read-out-names", size))
  }

  @Test func nothingIsDrawnForThoseWhoListen() {
    var harness = Harness(columns: 80, rows: 40, articles: Fixtures.shelf)
    var settings = ReaderSettings()
    settings.isForScreenReader = true
    harness.send(.configured(settings, problem: nil))
    let drawn = Set("─│▎▏▍▌▋▊▉█●★≡•◦▪·")
    for keys in [[], ["<enter>"], ["space"], ["q", ":"], ["<esc>", "?"], ["q", "F"]] {
      for key in keys { harness.press(key) }
      #expect(!harness.lines.joined().contains(where: drawn.contains), "\(harness.screen)")
      #expect(AppView.render(harness.model).cursor != nil, "\(keys)")
    }
  }

  @Test(arguments: sizes) func notes(_ size: Size) {
    var harness = harness(size)
    harness.press("<enter>")
    if !harness.model.isReading { harness.press("<enter>") }
    harness.press("a", "1", "a", "}", "}", "n")
    harness.type("Who says so?")
    harness.press("<enter>", "a", "}", "}", "}", "v", "j")
    harness.screen.expect(name("selection", size))
    harness.press("4")
    harness.screen.expect(name("highlights", size))
    harness.press("A")
    harness.screen.expect(name("notes", size))
  }
}
