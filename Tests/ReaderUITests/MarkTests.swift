import ArticleModel
import Screen
import Testing

@testable import ReaderUI

@Suite struct MarkTests {
  private func harness() -> Harness {
    Harness(columns: 80, rows: 24, articles: Fixtures.shelf)
  }

  private func state(_ id: Int64, _ harness: Harness) -> ReadingState? {
    harness.articles[ArticleID(rawValue: id)]?.summary.state
  }

  @Test func markedArticlesAreExported() {
    var harness = harness()
    harness.press("v", "v", ":")
    harness.type("export ~/articles")
    harness.press("<enter>")
    let exports = harness.effects.compactMap { effect -> Int? in
      if case .export(let ids, "~/articles") = effect { ids.count } else { nil }
    }
    #expect(exports == [2])
    #expect(harness.model.notice?.text == "Exported 2 articles to ~/articles.")
  }

  @Test func marksShowAndGo() {
    var harness = harness()
    harness.press("v", "v")
    #expect(harness.model.list.selected == 2)
    #expect(harness.lines[1].hasPrefix("▌"))
    #expect(harness.lines[2].hasPrefix("▌"))
    #expect(!harness.lines[3].hasPrefix("▌"))
    #expect(harness.lines.last?.contains("2 marked") == true)
    harness.press("<esc>")
    #expect(harness.model.list.marked.isEmpty)
    harness.press("V")
    #expect(harness.model.list.marked.count == harness.model.list.count)
    harness.press("V")
    #expect(harness.model.list.marked.isEmpty)
  }

  @Test func manyAreChangedAndBroughtBackTogether() {
    var harness = harness()
    let before = harness.articles.mapValues(\.summary.state)
    harness.press("v", "v", "s")
    // The second has its star already, and keeps it when the change is undone.
    #expect(state(1, harness)?.isStarred == true)
    #expect(state(2, harness)?.isStarred == true)
    #expect(harness.model.list.marked.isEmpty)
    #expect(harness.model.notice?.text == "Starred: 1 article. U undoes.")
    harness.press("U")
    #expect(harness.articles.mapValues(\.summary.state) == before)
  }

  @Test func theBinEmptiesBackByUndo() {
    var harness = harness()
    let count = harness.model.list.count
    harness.press("V", "D")
    #expect(harness.model.list.count == 0)
    harness.press("U")
    #expect(harness.model.list.count == count)
    harness.press("D", "D", "U", "U")
    #expect(harness.model.list.count == count)
    #expect(harness.model.list.selected == 0)
  }

  @Test func manyLevelsAreUndoneInTheirOrder() {
    var harness = harness()
    let before = harness.articles.mapValues(\.summary.state)
    harness.press("s", "j", "d", "v", "v", "u", "U", "U", "U")
    #expect(harness.articles.mapValues(\.summary.state) == before)
    harness.press("U")
    #expect(harness.model.notice?.text == "Nothing to undo.")
  }

  @Test func anotherFilterForgetsTheMarks() {
    var harness = harness()
    harness.press("v", "/")
    harness.type("ferry")
    #expect(harness.model.list.marked.isEmpty)
  }

  @Test func aTagThatWasThereStaysWhenTheOthersAreUndone() {
    var harness = harness()
    harness.press("T")
    harness.type("sea")
    harness.press("<enter>", "v", "v", "T")
    harness.type("sea")
    harness.press("<enter>")
    #expect(harness.articles[ArticleID(rawValue: 2)]?.tags == ["sea"])
    harness.press("U")
    #expect(harness.articles[ArticleID(rawValue: 1)]?.tags == ["sea"])
    #expect(harness.articles[ArticleID(rawValue: 2)]?.tags == [])
  }

  @Test func keysAfterMarkingAllWaitForTheMarks() {
    var harness = harness()
    let all = harness.articles.keys.sorted()
    // Both keys come before the library answers, as they do over a slow line.
    let asked = harness.model.update(.input(.key(KeyPress(.character("V")))))
    #expect(harness.model.update(.input(.key(KeyPress(.character("D"))))).isEmpty)
    harness.run(asked)
    #expect(harness.model.list.count == 0)
    #expect(harness.articles.keys.sorted() == all)
    #expect(harness.articles.values.allSatisfy { $0.summary.state.isDeleted })
  }

  @Test func lateMarksOfAnotherListAreDropped() {
    var harness = harness()
    let generation = harness.model.list.generation
    harness.press("/")
    harness.type("ferry")
    harness.send(.idsLoaded(generation: generation, [ArticleID(rawValue: 1)]))
    #expect(harness.model.list.marked.isEmpty)
  }
}
