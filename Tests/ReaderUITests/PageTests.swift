import ArticleModel
import Testing

@testable import ReaderUI

/// The page as it came in, in the reader.
@Suite struct PageTests {
  private func harness(_ page: PageView? = Fixtures.page) -> Harness {
    var harness = Harness(columns: 80, rows: 24, articles: Fixtures.shelf)
    harness.pages[ArticleIDs.one] = page
    harness.press("<enter>", "x")
    return harness
  }

  @Test func droppedPiecesStandWithTheirReason() {
    var harness = harness()
    #expect(harness.lines.contains { $0.contains("× News Weather Books") })
    #expect(harness.lines.last?.contains("dropped: looks like a menu") == true)
    harness.press("n")
    #expect(harness.lines.last?.contains("dropped: looks like a notice") == true)
    harness.press("n")
    #expect(harness.lines.last?.contains("Nothing dropped further on.") == true)
    harness.press("N", "j")
    #expect(harness.lines.last?.contains("the title") == true)
  }

  @Test func enterKeepsAndTakesBack() {
    var harness = harness()
    harness.press("n", "<enter>")
    #expect(harness.model.page?.piece?.isKept == true)
    #expect(harness.lines.last?.contains("Kept on all pages of this site.") == true)
    #expect(harness.effects.contains(.reloadArticle(ArticleIDs.one)))
    harness.press("<enter>")
    #expect(harness.model.page?.piece?.isKept == false)
  }

  @Test func theTitleIsNoMatterOfChoice() {
    var harness = harness()
    harness.press("j", "<enter>")
    #expect(harness.lines.last?.contains("It is the title") == true)
    #expect(!harness.effects.contains { if case .choosePiece = $0 { true } else { false } })
  }

  @Test func withoutAnAddressItSaysSo() {
    var page = Fixtures.page
    page.canChoose = false
    var harness = harness(page)
    harness.press("<enter>")
    #expect(harness.lines.last?.contains("Only of web pages with an address") == true)
  }

  @Test(arguments: ["x", "q", "<esc>"]) func itIsLeft(_ key: String) {
    var harness = harness()
    harness.press(key)
    #expect(harness.model.page == nil)
    #expect(harness.model.focus == .text)
  }

  @Test func whereEveryWordIsKeptThereIsNothingToShow() {
    let harness = harness(nil)
    #expect(harness.model.page == nil)
    #expect(harness.lines.last?.contains("Every word of it is kept.") == true)
  }

  @Test func controlCharactersOfThePageDoNotReachTheScreen() {
    var page = Fixtures.page
    page.pieces[0].text = "a\u{1B}[31mb\u{7}"
    let harness = harness(page)
    #expect(!harness.screen.text.contains("\u{1B}"))
    #expect(!harness.screen.text.contains("\u{7}"))
  }
}
