import ArticleModel
import QueryLanguage
import ReaderUI
import Screen
import TestSupport
import Testing

/// The reader under keys, the mouse and sizes of all kinds: it draws within the screen and goes on.
@Suite struct RobustnessTests {
  private static let keys = [
    "j", "k", "g", "G", "<enter>", "<esc>", "/", "?", ":", "w", "+", "-", "n", "N", "l", "m", "'",
    "y",
    "t", "v", "V", "x", "e", "s", "d", "U", "1", "3", "i", "o", "p", "P", "]", "[", "<tab>",
    "<backtab>", "space", "b", "C-d", "C-u", "<home>", "<end>", "<pgdn>", "<pgup>", "a", "f", "日",
    "=",
    "F", "T", "O", "J", "E", "H", "<backspace>",
  ]

  private static let sizes = [
    (1, 1), (2, 3), (20, 5), (5, 20), (40, 12), (70, 11), (80, 24), (110, 12), (91, 6), (200, 60),
    (500, 200),
  ]

  @Test(arguments: 1...24) func nothingBreaksTheScreen(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let shelf = seed % 2 == 0 ? Fixtures.named : Fixtures.shelf + Fixtures.many(seed * 7)
    var harness = Harness(
      columns: 80, rows: 24, articles: shelf, glyphs: seed % 3 == 0 ? .ascii : .unicode)
    var settings = ReaderSettings()
    settings.theme = .named("dark")
    settings.listWidth = [nil, .cells(24), .cells(200), .share(90)].randomElement(using: &random)!
    settings.listColumns = ListColumn.allCases.shuffled(using: &random)
    settings.dateForm = DateForm.allCases.randomElement(using: &random)!
    settings.arrangement = Arrangement.allCases.randomElement(using: &random)!
    harness.model.configure(settings, ground: .dark)
    for step in 0..<60 {
      if step % 7 == 0 {
        let (columns, rows) = Self.sizes.randomElement(using: &random) ?? (80, 24)
        harness.send(.input(.resize(Size(columns: columns, rows: rows))))
      }
      let key = Self.keys.randomElement(using: &random) ?? "j"
      harness.press(key)
      if step % 11 == 0 {
        let size = harness.model.size
        let point = Point(
          row: Row(Int.random(in: 0..<size.rows, using: &random)),
          column: Column(Int.random(in: 0..<size.columns, using: &random)))
        harness.send(.input(.mouse(MouseEvent(.press, point: point))))
      }
      let (surface, cursor) = AppView.render(harness.model)
      #expect(surface.size == harness.model.size)
      if let cursor {
        #expect(surface.bounds.contains(cursor), "after \(key), \(harness.model.size)")
      }
    }
  }

  @Test(arguments: [(20, 5), (500, 200)]) func everyScreenFitsTheSmallestAndTheLargest(
    _ columns: Int, _ rows: Int
  ) {
    for keys in [
      [], ["<enter>"], ["?"], [":"], ["/"], ["<enter>", "l"], ["v"], ["<enter>", "/", "x"], ["y"],
    ] as [[String]] {
      var harness = Harness(columns: columns, rows: rows, articles: Fixtures.shelf)
      for key in keys { harness.press(key) }
      let (surface, _) = AppView.render(harness.model)
      #expect(surface.size == Size(columns: columns, rows: rows))
      #expect(harness.lines.contains { !$0.allSatisfy { $0 == " " } }, "\(keys)")
    }
  }
}
