import ArticleModel
import Extraction
import Testing

/// A floor under the quality on all pages of our own together: it only rises.
@Suite struct PageFloorTests {
  @Test func holdsTheFloor() throws {
    var scores = RunScores()
    var (titles, dates) = (0, 0)
    func add(_ article: Article, _ expected: ExpectedArticle) {
      scores.add(RunScore(found: ExpectedArticle.text(of: article), wanted: expected.text))
      if article.metadata.title == expected.title { titles += 1 }
      if article.metadata.published?.iso8601 == expected.published { dates += 1 }
    }
    for fixture in HTMLPageFixture.all {
      let article = HTMLExtractor.extract(try fixture.input()).article
      add(article, try ExpectedArticle.read(fixture.folder))
    }
    for fixture in PageFixture.all where !fixture.isTokenList {
      let article = PageDumpExtractor.extract(text: try fixture.input()).article
      add(article, try ExpectedArticle.read(fixture.folder))
    }
    let count = scores.pages.count
    #expect(count >= 23)
    #expect(scores.f1 >= 0.995)
    #expect(scores.exactShare >= 0.95)
    #expect(20 * titles >= 19 * count)
    #expect(20 * dates >= 19 * count)
  }
}
