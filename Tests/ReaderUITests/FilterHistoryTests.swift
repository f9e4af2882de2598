import Testing

@testable import ReaderUI

@Suite struct FilterHistoryTests {
  private func harness() -> Harness {
    Harness(columns: 80, rows: 24, articles: Fixtures.shelf)
  }

  private func filter(_ text: String, _ harness: inout Harness) {
    harness.press("<esc>", "/")
    harness.type(text)
    harness.press("<enter>")
  }

  @Test func filtersAreGoneBackAndForwardThrough() {
    var harness = harness()
    filter("ferry", &harness)
    harness.press("/", "C-u")
    harness.type("springs")
    harness.press("<enter>", "C-o")
    #expect(harness.model.list.filter == "ferry")
    harness.press("C-o")
    #expect(harness.model.list.filter.isEmpty)
    harness.press("C-o")
    #expect(harness.model.notice?.text == "No earlier filter.")
    harness.press(")", ")")
    #expect(harness.model.list.filter == "springs")
  }

  @Test func thePromptRecallsWhatBeganLikeThis() {
    var harness = harness()
    for text in ["ferry", "fog", "springs"] { filter(text, &harness) }
    harness.press("<esc>", "/")
    harness.type("f")
    harness.press("C-p")
    #expect(harness.model.prompt?.text == "fog")
    harness.press("C-p", "C-p")
    #expect(harness.model.prompt?.text == "ferry")
    harness.press("C-n", "C-n")
    #expect(harness.model.prompt?.text == "f")
  }

  @Test func whatWasFilteredIsKeptOnce() {
    var harness = harness()
    for text in ["ferry", "fog", "ferry"] { filter(text, &harness) }
    #expect(harness.model.history.past == ["fog", "ferry"])
    let kept = harness.effects.compactMap { effect -> String? in
      if case .rememberFilter(let filter) = effect { filter } else { nil }
    }
    #expect(kept == ["ferry", "fog", "ferry"])
  }

  @Test func digitsShowSavedFilters() {
    var harness = harness()
    harness.press("7")
    #expect(harness.model.list.filter == "is:archived")
    #expect(harness.model.notice?.text == "Archive")
    harness.press("9")
    #expect(harness.model.list.filter == "is:archived")
    harness.press("0")
    #expect(harness.lines.contains { $0.contains("3  Starred") })
    harness.type("unread")
    harness.press("<enter>")
    #expect(harness.model.list.filter == "is:unread")
  }

  @Test func matchesGoOnInTheNextArticle() {
    var harness = harness()
    filter("the", &harness)
    harness.press("<enter>")
    let first = harness.model.text?.id
    let matches = harness.model.text?.search?.matches.count ?? 0
    for _ in 0..<matches { harness.press("n") }
    #expect(harness.model.text?.id != first)
    #expect(harness.model.text?.search?.current == 0)
    harness.press("N")
    #expect(harness.model.text?.id == first)
    #expect(harness.model.text?.search?.current == matches - 1)
  }

  @Test func wordsAreMarkedInHeadlines() {
    var harness = harness()
    filter("ferry", &harness)
    let row = harness.screen.text
    #expect(row.contains("Ferry"))
    #expect(harness.model.list.count > 0)
  }
}
