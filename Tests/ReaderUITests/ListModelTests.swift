import ArticleModel
import Screen
import TestSupport
import Testing

@testable import ReaderUI

@Suite struct ListModelTests {
  /// Walks a long list in every way and holds the window against the whole list.
  @Test(arguments: [1, 5, 127, 128, 129, 700, 3000])
  func windowShowsTheWholeList(_ count: Int) {
    var harness = Harness(columns: 80, rows: 24, articles: Fixtures.many(count))
    var generator = SeededGenerator(seed: UInt64(count))
    let keys = ["j", "k", "C-d", "C-u", "space", "b", "g", "G", "<pgdn>", "<up>"]
    var expected = 0
    let page = harness.model.layout.visibleRows
    for _ in 0..<400 {
      let key = keys.randomElement(using: &generator) ?? "j"
      harness.press(key)
      switch key {
      case "j": expected += 1
      case "k", "<up>": expected -= 1
      case "C-d": expected += max(1, page / 2)
      case "C-u": expected -= max(1, page / 2)
      case "space", "<pgdn>": expected += page
      case "b": expected -= page
      case "g": expected = 0
      default: expected = count - 1
      }
      expected = min(max(0, expected), count - 1)
      let list = harness.model.list
      #expect(list.selected == expected, "after \(key)")
      #expect(list.rows.count <= ListModel.maximumRows + 3 * ListModel.chunk)
      #expect(list.count == count)
      for offset in 0..<min(page, count) {
        let row = list.row(list.top + offset)
        #expect(
          row?.summary.id == harness.library[list.top + offset].summary.id,
          "row \(list.top + offset) after \(key)")
      }
    }
  }

  /// A burst of keys moves beyond the rows that are there before any answer comes.
  @Test func burstIsCaughtUpWith() {
    var harness = Harness(columns: 80, rows: 24, articles: Fixtures.many(2000))
    var effects: [Effect] = []
    let key = KeyPress(.character("j"))
    for _ in 0..<900 { effects += harness.model.update(.input(.key(key))) }
    #expect(harness.model.list.selected == 900)
    harness.run(Effect.coalesced(effects))
    #expect(harness.model.list.selectedRow?.summary.id == harness.library[900].summary.id)
    #expect(harness.model.text?.id == harness.library[900].summary.id)
  }

  @Test func staleRowsAreDropped() {
    var list = ListModel()
    let first = list.setFilter("a", isTyping: true)
    _ = list.setFilter("ab", isTyping: true)
    guard case .loadRows(let stale) = first[0] else { return #expect(Bool(false)) }
    list.take(Harness(columns: 80, rows: 24, articles: Fixtures.shelf).library, for: stale)
    #expect(list.rows.isEmpty)
    #expect(!list.isLoaded)
  }

  @Test func archivingAndUndoingKeepsThePlace() {
    var harness = Harness(columns: 80, rows: 24, articles: Fixtures.many(10))
    harness.press("j", "j", "j", "d")
    #expect(harness.model.list.count == 9)
    #expect(harness.model.list.selectedRow?.summary.title == "Article 5")
    #expect(harness.model.notice?.text == "Archived. U undoes.")
    harness.press("d")
    #expect(harness.model.list.selectedRow?.summary.title == "Article 6")
    harness.press("U")
    #expect(harness.model.list.selectedRow?.summary.title == "Article 5")
    harness.press("U")
    #expect(harness.model.list.selectedRow?.summary.title == "Article 4")
    #expect(harness.model.list.count == 10)
    #expect(harness.library.allSatisfy { !$0.summary.state.isArchived })
    harness.press("U")
    #expect(harness.model.notice?.text == "Nothing to undo.")
  }

  @Test func archivingTheLastRowSelectsTheOneBefore() {
    var harness = Harness(columns: 80, rows: 24, articles: Fixtures.many(3))
    harness.press("G", "d")
    #expect(harness.model.list.selectedRow?.summary.title == "Article 2")
    harness.press("d", "d")
    #expect(harness.model.list.count == 0)
    #expect(harness.model.text == nil)
    #expect(harness.lines[2].contains("Everything is archived."))
  }

  @Test func snippetsTakeALineOfEachRow() {
    var harness = Harness(columns: 80, rows: 24, articles: Fixtures.shelf)
    harness.press("S")
    // Without words to look for there is nothing to show.
    #expect(harness.model.layout.rowHeight == 1)
    harness.press("/")
    harness.type("ferries")
    harness.press("<enter>")
    #expect(harness.model.layout.rowHeight == 2)
    #expect(harness.lines[2].contains("the ferries through"))
    let match = harness.model.theme[.textMatch].background
    let (surface, _) = AppView.render(harness.model)
    let row = Row(2)
    let marked = (0..<80).filter {
      surface[row, Column($0)].style.background == match
    }
    #expect(marked.count == "ferries".utf8.count)
    harness.press("S")
    #expect(harness.model.layout.rowHeight == 1)
  }
}
