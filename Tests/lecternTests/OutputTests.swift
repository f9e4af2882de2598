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
      ArticleText.plain(Self.article(Self.blocks)) == """
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

  @Test func manualPageIsTheOneInTheProject() throws {
    let page = Project.root.appending(path: "docs/lectern.1")
    let kept = try String(contentsOf: page, encoding: .utf8)
    #expect(kept == ManualPage.text, "`make manual` writes it anew")
  }
}
