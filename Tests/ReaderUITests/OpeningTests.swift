import ArticleModel
import Screen
import Testing

@testable import ReaderUI

/// Keys that come while the article they are meant for is still being read from the library.
@Suite struct OpeningTests {
  private func slow(_ articles: [StoredArticle] = Fixtures.shelf) -> Harness {
    // Too small for a preview, which would have the article there already.
    var harness = Harness(columns: 40, rows: 12, articles: articles)
    harness.holdsArticles = true
    return harness
  }

  @Test func keysWaitForTheArticleAndComeInTheirOrder() {
    var harness = slow()
    harness.press("<enter>", "space", "s", "/")
    harness.type("boat")
    #expect(harness.model.list.selected == 0)
    #expect(harness.model.prompt == nil)
    #expect(harness.library[0].summary.state.isStarred == false)
    harness.deliverArticles()
    #expect(harness.model.isReading)
    #expect(harness.model.text?.id == ArticleIDs.one)
    #expect(harness.model.list.selected == 0)
    #expect(harness.library[0].summary.state.isStarred)
    #expect(harness.model.prompt?.text == "boat")
    #expect(harness.model.text?.search?.matches.isEmpty == false)
  }

  @Test func aKeyThatOpensAnotherMakesTheRestWaitAgain() {
    var harness = slow()
    harness.press("<enter>", "J", "J", "s")
    harness.deliverArticles()
    #expect(harness.model.text?.id.rawValue == 3)
    #expect(harness.library.map(\.summary.state.isStarred) == [false, true, true, false, false])
  }

  @Test func whatWaitedIsDroppedWhereTheOpeningFails() {
    var harness = slow()
    harness.press("<enter>", "j", "d")
    harness.send(.articleFailed(ArticleIDs.one, "The disk is gone."))
    #expect(harness.model.focus == .list)
    #expect(harness.model.list.selected == 0)
    #expect(harness.model.notice == .init(text: "The disk is gone.", isError: true))
    #expect(!harness.effects.contains(.apply(.archived(true), [ArticleIDs.one])))
    harness.press("j")
    #expect(harness.model.list.selected == 1)
  }

  @Test func whatWaitedIsDroppedWhereTheArticleIsGone() {
    var harness = slow()
    harness.articles[ArticleIDs.one] = nil
    harness.press("<enter>", "d")
    harness.deliverArticles()
    #expect(harness.model.notice?.text == "This article is no longer in the library.")
    #expect(!harness.effects.contains(.apply(.archived(true), [ArticleIDs.one])))
  }

  @Test func aPreviewThatFailsIsNoOpening() {
    var harness = Harness(columns: 120, rows: 40, articles: Fixtures.shelf)
    harness.holdsArticles = true
    harness.press("j")
    harness.send(.articleFailed(ArticleIDs.two, "The disk is gone."))
    #expect(harness.model.notice?.isError == true)
    harness.press("j")
    #expect(harness.model.list.selected == 2)
  }

  @Test func quittingWaitsOnceAndSurvivesAFailure() {
    var harness = slow()
    harness.press("<enter>", "Q")
    #expect(!harness.effects.contains(.quit))
    harness.send(.articleFailed(ArticleIDs.one, "The disk is gone."))
    #expect(harness.effects.last == .quit)
    harness = slow()
    harness.press("<enter>", "C-c", "C-c")
    #expect(harness.effects.last == .quit)
  }

  @Test func theScreenMayChangeWhileAnArticleIsOpened() {
    var harness = Harness(columns: 120, rows: 12, articles: Fixtures.shelf)
    harness.press("j")
    harness.holdsArticles = true
    harness.press("k", "<enter>", "space", "j")
    harness.send(.input(.resize(Size(columns: 80, rows: 24))))
    harness.send(.input(.resize(Size(columns: 120, rows: 12))))
    let asked = harness.effects.compactMap { effect -> ArticleID? in
      if case .loadArticle(let id) = effect { id } else { nil }
    }
    #expect(asked.last == ArticleIDs.one)
    harness.deliverArticles()
    #expect(harness.model.focus == .text)
    #expect(harness.model.text?.id == ArticleIDs.one)
    #expect(harness.model.list.selected == 0)
    #expect(harness.model.text?.position ?? .start > .start, "asked for twice, placed once")
  }
}
