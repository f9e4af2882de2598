import ArticleModel
import Extraction
import Testing

@Suite struct TokenListTests {
  private func extract(_ text: String) -> Article {
    TokenListExtractor.extract(text: Array(text.utf8)).article
  }

  @Test func takesALongFirstLineAsTitle() {
    let article = extract("larks counted by ear\nthe\nlarks\nof\nthe\nheath\n")
    #expect(article.metadata.title == "larks counted by ear")
    #expect(article.blocks == [.paragraph("the larks of the heath")])
    #expect(article.source == .tokenList)
  }

  @Test func hasNoTitleWhereTheFirstLineIsAToken() {
    let article = extract("the\nlarks\nof\nthe\nheath\n")
    #expect(article.metadata.title == "")
    #expect(article.blocks == [.paragraph("the larks of the heath")])
  }

  @Test func readsEveryLineEndAndBlankLines() {
    #expect(
      extract("a b c\r\n\r\none\r\rtwo\n\n\nThree\n4\n").blocks == [.paragraph("one two Three 4")])
  }

  @Test func readsAListOnOneLine() {
    let article = extract("the larks of the heath sing before it is light")
    #expect(article.metadata.title == "")
    #expect(article.blocks == [.paragraph("the larks of the heath sing before it is light")])
  }

  @Test func givesNothingForNothing() {
    #expect(extract(" \n\n").blocks.isEmpty)
  }
}
