import ArticleModel
import Extraction
import TestSupport
import Testing

/// Bytes that are no clean page: nothing may crash, hang or grow beyond bounds.
@Suite struct HTMLRobustnessTests {
  static let paragraph =
    "<p>The ferry left the quay at nine, and nobody on board had thought of bringing a chart."
    + " By noon the fog had come in, and the pilot rang the bell every minute.</p>"

  private static func text(_ html: String) -> String {
    HTMLExtractor.extract(Array(html.utf8)).article.blocks.map(\.text).joined(separator: "\n")
  }

  @Test(arguments: [
    "", " ", "<", "<!--", "\u{0}\u{0}\u{0}", "<script>var a = 1;</script>", "<html><head></head>",
    "<table>", "<ul><li>", "&", "&#x", "<!DOCTYPE html>", "<p>", "<a href=", "]]>",
  ])
  func givesNoBlocksForNothing(_ page: String) {
    #expect(Self.text(page).utf8.count <= 4)
  }

  @Test func survivesDeepNesting() {
    for tag in ["div", "b", "a href=x", "blockquote", "ul><li", "table><tr><td", "font", "section"]
    {
      let page = String(repeating: "<\(tag)>", count: 100_000) + Self.paragraph
      _ = HTMLExtractor.extract(Array(page.utf8))
    }
  }

  @Test func survivesAMillionAttributes() {
    var page = "<body><div"
    for number in 0..<1_000_000 { page += " a\(number)" }
    page += ">" + String(repeating: Self.paragraph, count: 4)
    #expect(Self.text(page).contains("The ferry left the quay"))
  }

  @Test func survivesALineOfTenMegabytes() {
    let page = "<article><p>" + String(repeating: "word after word, ", count: 600_000)
    #expect(Self.text(page).utf8.count > 10_000_000)
  }

  @Test func survivesBytesOfAllKinds() {
    var random = SeededGenerator(seed: 11)
    for size in [1, 2, 3, 50, 1000, 60_000] {
      let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = HTMLExtractor.extract(bytes)
    }
  }

  @Test func readsThroughNULs() {
    let page = "<article>" + String(repeating: Self.paragraph + "\u{0}", count: 5)
    #expect(Self.text(page).contains("nobody on board"))
  }

  @Test func dropsScriptsAlone() {
    let page =
      "<body><script>" + String(repeating: "let x = 'text, text.';", count: 900)
      + "</script><style>p { color: red }</style><noscript>Please turn scripts on.</noscript>"
    #expect(HTMLExtractor.extract(Array(page.utf8)).article.blocks.isEmpty)
  }

  /// Pieces that pages are made of, put together at random and cut off anywhere.
  @Test(arguments: 0..<40)
  func survivesMutations(_ seed: Int) {
    let pieces = [
      Self.paragraph, "<div class=\"comment-list\">", "</div>", "<ul><li>One<li>Two</ul>",
      "<table>",
      "<tr><td>1<td>2", "</table>", "<pre><code class=language-c>int a;\n</code></pre>", "<br><br>",
      "<figure><img src=a.png><figcaption>Quay</figcaption></figure>", "<h1>Title", "<a href='/x'>",
      "</a>", "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"\\ud83d\"",
      "<!-- ", " -->", "&nbsp;&amp;&#0;", "<svg><a>x</a></svg>", "<template><p>x</template>",
      "<time datetime=2019-02-30>", "<meta property=og:title content=", "\"", "'", ">", "e\u{301}",
      "<blockquote>Said the pilot", "<ol start=999999999><li value=-1>", "<td colspan=99999>",
      "<span hidden>", "<dl><dt>A<dd>B", "<hr>", "<html lang=>", "<base href='//[::'>",
    ]
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1..<120, using: &random) {
      bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
    }
    for _ in 0..<Int.random(in: 0..<8, using: &random) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
    }
    let extraction = HTMLExtractor.extract(Array(bytes.prefix(bytes.count - seed % 9)))
    for block in extraction.article.blocks {
      if case .paragraph(let inline) = block {
        for span in inline.spans { #expect(span.range.upperBound <= inline.text.utf8.count) }
      }
    }
  }
}
