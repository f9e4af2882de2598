import ArticleModel
import Screen
import TestSupport
import Testing

@testable import ReaderUI

/// How the reader shows that something may be no whole article.
@Suite struct DoubtViewTests {
  private static func shelf() -> [StoredArticle] {
    var articles = [
      Fixtures.article(1, "Gone", blocks: [.paragraph("It is not here.")], day: 26),
      Fixtures.article(2, "Here", blocks: [.paragraph("It is here.")], day: 25),
    ]
    articles[0].article.doubt = .errorPage
    articles[0].summary.doubt = .errorPage
    return articles
  }

  @Test(arguments: [(80, Glyphs.unicode), (80, .ascii), (140, .unicode)])
  func theListHasAQuietMark(_ columns: Int, _ glyphs: Glyphs) throws {
    let harness = Harness(columns: columns, rows: 24, articles: Self.shelf(), glyphs: glyphs)
    let gone = try #require(harness.lines.first { $0.contains("Gone") })
    let here = try #require(harness.lines.first { $0.contains("Here") })
    #expect(gone.dropFirst(3).first == "?")
    #expect(here.dropFirst(3).first == " ")
  }

  @Test(arguments: [80, 40, 20])
  func theHeadSaysTheReason(_ columns: Int) throws {
    var harness = Harness(columns: columns, rows: 24, articles: Self.shelf())
    harness.press("<enter>")
    let words = harness.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(words.contains(Doubt.errorPage.sentence))
    let text = try #require(harness.model.text)
    #expect(text.layout.texts.count == ArticleLayout.textsBeforeBlocks + 1)
    harness.press("q", "j", "<enter>")
    #expect(!harness.lines.joined().contains("This looks like"))
  }
}
