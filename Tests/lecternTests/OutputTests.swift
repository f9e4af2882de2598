import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import lectern

@Suite struct OutputTests {
  private static let blocks: [Block] = [
    .heading(level: 2, "What * changed"),
    .paragraph(
      Inline(
        "Bold and plain and here.",
        spans: [.init(0..<4, .strong), .init(19..<23, .link("https://example.org/a b"))])),
    .listItem(depth: 0, ordinal: nil, "One"),
    .listItem(depth: 1, ordinal: 2, "Two"),
    .quote("Said."),
    .code(language: "swift", "let fence = \"```\""),
    .table(Table(headerRows: 1, rows: [["a|b", "c"], ["d", "e"]])),
    .figure(caption: "A boat", imageURL: "https://example.org/boat.jpg"),
    .rule,
  ]

  private static func article(_ blocks: [Block]) -> Article {
    Article(metadata: Metadata(title: "Title #1"), blocks: blocks, source: .pageDump)
  }

  @Test func plainTextPartsBlocksByEmptyLines() {
    #expect(
      Self.article(Self.blocks).plainText == """
        What * changed

        Bold and plain and here.

        - One
          2. Two

        Said.

        let fence = "```"

        a|b\tc
        d\te

        A boat

        * * *
        """)
  }

  @Test func markdownEscapesWhatIsNoMarkup() {
    #expect(
      ArticleText.markdown(Self.article(Self.blocks)) == """
        # Title \\#1

        ## What \\* changed

        **Bold** and plain and [here](<https://example.org/a b>).

        - One
          2. Two

        > Said.

        ````swift
        let fence = "```"
        ````

        | a\\|b | c |
        | --- | --- |
        | d | e |

        ![A boat](https://example.org/boat.jpg)

        ---
        """)
  }

  @Test func jsonIsWholeAndHoldsNothingThatIsObeyed() throws {
    let hostile = "a\u{1B}[2Jb\u{9B}c\u{7F}d\u{202E}e\u{2028}f"
    var article = Self.article([.paragraph(Inline(hostile))])
    article.metadata.title = hostile
    let text = JSONOutput.text(ArticleJSON(article))
    for scalar in text.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format && category != .lineSeparator)
    }
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(value?["title"] as? String == hostile)
    #expect((value?["blocks"] as? [[String: Any]])?.first?["text"] as? String == hostile)
  }

  @Test func aLineSaysWhatTheObjectSays() throws {
    var article = Self.article(Self.blocks)
    article.metadata.authors = ["Ines \"Calloway\"", "Émile\\"]
    article.metadata.topics = ["日本", "a\tb\r\nc\u{1}\u{8}\u{C}"]
    article.metadata.site = "\u{85}\u{AD}\u{600}\u{2066}\u{E0001}\u{110BD}"
    article.metadata.language = "en"
    article.metadata.published = PublicationDate(iso8601: "2019-02-27")
    article.doubt = .listing
    let line = JSONLine.text(article, file: "a/b.html")
    #expect(!line.contains("\n"))
    var object = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object.removeValue(forKey: "file") as? String == "a/b.html")
    let whole = JSONOutput.text(ArticleJSON(article))
    let wanted = try JSONSerialization.jsonObject(with: Data(whole.utf8))
    #expect(object as NSDictionary == wanted as? NSDictionary)
    for scalar in line.unicodeScalars {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format && category != .lineSeparator)
    }
  }

  @Test func manualPageIsTheOneInTheProject() throws {
    let page = Project.root.appending(path: "docs/lectern.1")
    let kept = try String(contentsOf: page, encoding: .utf8)
    #expect(kept == ManualPage.text, "`make manual` writes it anew")
  }
}
