import ArticleModel
import Testing

@_spi(Training) @testable import Extraction

/// How markup becomes blocks, whatever the models say: every block counts as text here.
@Suite struct HTMLStructureTests {
  /// The body of a fragment, all of it kept.
  private static func body(_ html: String) -> [Block] {
    HTMLExtractor.extract(
      Array(html.utf8), encodingHint: nil, url: "https://quay.example/a/b.html",
      scores: Array(repeating: 1, count: blockCount(html))
    ).article.blocks
  }

  private static func blockCount(_ html: String) -> Int {
    HTMLFeatureListing.outline(Array(html.utf8)).texts.count
  }

  @Test func nestsLists() {
    let blocks = Self.body("<ul><li>Tar<ol start=3><li>hot<li>cold</ol><li>Rope</ul>")
    #expect(
      blocks == [
        .listItem(depth: 0, ordinal: nil, "Tar"), .listItem(depth: 1, ordinal: 3, "hot"),
        .listItem(depth: 1, ordinal: 4, "cold"), .listItem(depth: 0, ordinal: nil, "Rope"),
      ])
  }

  @Test func partsParagraphsAtDoubleBreaks() {
    let blocks = Self.body("<div>One<br>two<br> <br>three</div>four")
    #expect(blocks == [.paragraph("One\ntwo"), .paragraph("three"), .paragraph("four")])
  }

  @Test func foldsWhiteSpaceAndDropsSoftHyphens() {
    #expect(
      Self.body("<p> Har\u{AD}bour&nbsp;&nbsp; \n wall\u{200B} </p>") == [
        .paragraph("Harbour wall")
      ])
  }

  @Test func composesLetters() {
    #expect(
      Self.body("<p>Ka\u{308}se, o\u{308}l, \u{95C}</p>").map(\.text).map {
        Array($0.unicodeScalars)
      }
        == [Array("K\u{E4}se, \u{F6}l, \u{921}\u{93C}".unicodeScalars)])
  }

  @Test func keepsMarkupAsSpans() {
    let blocks = Self.body("<p>See <a href='../c'>the <b>old</b> wall</a> and <code>x</code></p>")
    #expect(
      blocks == [
        .paragraph(
          Inline(
            "See the old wall and x",
            spans: [
              Inline.Span(4..<16, .link("https://quay.example/c")), Inline.Span(8..<11, .strong),
              Inline.Span(21..<22, .code),
            ]))
      ])
  }

  @Test func readsTablesOfDataAndUnwrapsTheOthers() {
    let data = "<table><tr><th>A<th>B<tr><td>1<td>2<tr><td>3</table>"
    #expect(
      Self.body(data) == [.table(Table(headerRows: 1, rows: [["A", "B"], ["1", "2"], ["3"]]))])
    let layout = "<table><tr><td><p>Left</p><td><table><tr><td>Inner</table></table>"
    #expect(Self.body(layout) == [.paragraph("Left"), .paragraph("Inner")])
  }

  @Test func keepsCodeAsItStands() {
    let blocks = Self.body("<pre class='lang-c'>\n  int a;\n\n  int b;\n</pre>")
    #expect(blocks == [.code(language: "c", "  int a;\n\n  int b;")])
  }

  @Test func joinsPicturesWithTheirCaptions() {
    let html =
      "<p>Before.</p><figure><img src='data:image/gif;base64,R0' data-src='/q.jpg'>"
      + "<figcaption>The quay</figcaption></figure><p>After.</p>"
    #expect(
      Self.body(html) == [
        .paragraph("Before."),
        .figure(caption: "The quay", imageURL: "https://quay.example/q.jpg"),
        .paragraph("After."),
      ])
  }

  @Test func readsQuotesRulesAndHeadings() {
    let blocks = Self.body(
      "<title>Quay</title><h3>Tide</h3><blockquote><p>High</p></blockquote><hr><p>Low</p>")
    #expect(
      blocks == [.heading(level: 3, "Tide"), .quote("High"), .rule, .paragraph("Low")])
  }

  @Test func readsTheTextOfNoscriptWhereItIsTheText() {
    let long = String(repeating: "The pilot rang the bell, and the ferry answered. ", count: 40)
    #expect(Self.body("<div><noscript><p>\(long)</p></noscript></div>").count == 1)
    #expect(Self.body("<p>Text.</p><noscript>Turn scripts on.</noscript>") == [.paragraph("Text.")])
  }
}

/// Readers of what pages say of themselves.
@Suite struct HTMLMetadataTests {
  @Test func readsBrokenJSON() {
    let json = JSONDocument(
      Array(
        "junk {\"a\": [1, -2.5e3, true,, {\"b\": \"x\\u00e9\\ud83d\\ude00\n\"}], \"c\": \"d".utf8)[
          ...])
    #expect(json.string("a", of: 0) == "1")
    #expect(json.values.contains { Bytes.string(json.bytes, $0.text) == "x\u{E9}\u{1F600}\n" })
    #expect(json.string("c", of: 0) == "d")
  }

  @Test func nestsJSONWithoutRecursion() {
    let deep = String(repeating: "[", count: 200_000)
    #expect(JSONDocument(Array(deep.utf8)[...]).values.count <= 20_000)
  }

  @Test func readsStructuredData() {
    var facts = PageFacts()
    let text = """
      {"@graph": [{"@type": "WebSite", "name": "Quay"}, {"@type": ["NewsArticle"],
      "headline": "Fog", "datePublished": "2021-04-05", "articleBody": "Long.",
      "author": [{"@id": "#ada"}, "Tom Reed"]}, {"@id": "#ada", "name": "Ada Quill"}]}
      """
    StructuredData.read(JSONDocument(Array(text.utf8)[...]), into: &facts)
    #expect(facts.site == "Quay")
    #expect(facts.article.headline == "Fog")
    #expect(facts.article.published == "2021-04-05")
    #expect(facts.article.authors == ["Ada Quill", "Tom Reed"])
    #expect(facts.article.body == Array("Long.".utf8))
  }

  @Test(arguments: [
    ("c.html", "https://quay.example/a/c.html"), ("/c", "https://quay.example/c"),
    ("../../c", "https://quay.example/c"), ("//b.example/c", "https://b.example/c"),
    ("?q=1", "https://quay.example/a/b.html?q=1"), ("#x", "https://quay.example/a/b.html#x"),
    ("mailto:a@b.example", "mailto:a@b.example"), (" ./d/../e ", "https://quay.example/a/e"),
  ])
  func resolvesReferences(_ reference: String, _ wanted: String) {
    let base = URLReference(base: "https://quay.example/a/b.html?old#part")
    #expect(base.resolve(Array(reference.utf8)[...]) == wanted)
  }

  @Test(arguments: ["javascript:void(0)", "data:text/plain,x", "", "  "])
  func refusesReferences(_ reference: String) {
    #expect(URLReference(base: "https://quay.example/").resolve(Array(reference.utf8)[...]) == nil)
  }

  @Test(arguments: [
    ("By Ada Quill and Tom Reed", ["Ada Quill", "Tom Reed"]), ("Ada Quill, PhD", ["Ada Quill"]),
    ("Geschrieben von Jutta am 3. Mai", ["Jutta"]), ("Ada Quill @adaq", ["Ada Quill"]),
    ("view all posts by Ada", ["Ada"]), ("", []),
  ])
  func takesNamesApart(_ text: String, _ names: [String]) {
    #expect(NameList.names(text) == names)
  }

  @Test(arguments: [
    ("Fog at noon | The Quay", "Fog at noon"), ("The Quay: news - Fog", "The Quay: news - Fog"),
    ("Fog – The Quay", "Fog"), ("The Quay", "The Quay"), ("Half-time", "Half-time"),
  ])
  func takesTheSiteOffTitles(_ title: String, _ wanted: String) {
    #expect(TitleText.withoutSite(title) { $0 == "The Quay" } == wanted)
  }

  @Test func seesThroughWrongLabels() {
    let text = "<meta charset=iso-8859-1><p>Käse und Öl</p>"
    #expect(EncodingHint.hint(for: Array(text.utf8), given: "iso-8859-1") == "utf-8")
    #expect(EncodingHint.hint(for: Array("<p>plain".utf8), given: "iso-8859-2") == "iso-8859-2")
    let latin =
      Array("<meta charset=utf-8><p>K".utf8) + [0xE4] + Array("se ".utf8) + [0xD6]
      + Array("l, ".utf8) + [0xFC] + Array("ber ".utf8) + [0xE4] + Array("ll ".utf8) + [0xDF, 0x20]
    #expect(EncodingHint.hint(for: latin, given: nil) == "windows-1252")
    let cut = Array("<p>Käse".utf8).prefix(5)
    #expect(EncodingHint.hint(for: Array(cut), given: nil) == nil)
  }

  @Test(arguments: [
    ("2021-04-05T10:00:00Z", "2021-04-05T10:00:00Z"), ("20210405", "2021-04-05"),
    ("5 April 2021", "2021-04-05"), ("1899-01-01", nil), ("soon", nil),
  ])
  func readsDatesOfData(_ text: String, _ wanted: String?) {
    #expect(PublicationDateFinder.read(text)?.iso8601 == wanted)
  }

  @Test func usesStructuredTextWhereThePageShowsNone() {
    let text = (0..<12).map { "Sentence number \($0) of the text that only scripts would show." }
    let page = """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fog at noon",
      "articleBody": "\(text.joined(separator: "\\n"))"}</script><div id="app"></div>
      """
    let article = HTMLExtractor.extract(Array(page.utf8)).article
    #expect(article.blocks.map(\.text) == text)
    #expect(article.metadata.title == "Fog at noon")
  }
}
