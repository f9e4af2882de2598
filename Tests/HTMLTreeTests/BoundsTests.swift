import Testing

@testable import HTMLTree

@Suite("Bounds")
struct BoundsTests {
  /// The bytes that the tree's arrays hold, the source included.
  private func size(of tree: HTMLTree) -> Int {
    tree.source.count + tree.side.count
      + tree.nodes.count * MemoryLayout<NodeRecord>.stride
      + tree.attributeRecords.count * MemoryLayout<AttributeRecord>.stride
      + tree.spellings.count * MemoryLayout<NameTable.Spelling>.stride
  }

  private func depth(of tree: HTMLTree) -> Int {
    var depth = 0
    var deepest = 0
    for step in tree.walk(from: tree.document) {
      if case .enter = step { depth += 1 } else { depth -= 1 }
      deepest = max(deepest, depth)
    }
    return deepest
  }

  @Test("Nesting deeper than 512 is flattened, and nothing is lost")
  func depthLimit() {
    let count = 3000
    let html =
      String(repeating: "<div>a", count: count) + String(repeating: "</div>b", count: count)
    let tree = HTMLTree(parsing: Array(html.utf8))
    #expect(depth(of: tree) <= 515)
    let text = tree.textContent(of: tree.document)
    #expect(text == String(repeating: "a", count: count) + String(repeating: "b", count: count))
    #expect(tree.descendants(of: tree.document).count { tree.isElement($0, .div) } == count)
    #expect(brokenInvariant(of: tree) == nil)
  }

  @Test("What follows a deep element stands where it should")
  func afterDepth() {
    let html =
      "<main>" + String(repeating: "<span>", count: 2000) + "x"
      + String(repeating: "</span>", count: 2000) + "<p>after</p></main><p>outside"
    let tree = HTMLTree(parsing: Array(html.utf8))
    let paragraphs = tree.descendants(of: tree.document).filter { tree.isElement($0, .p) }
    #expect(paragraphs.map { tree.parent(of: $0).map(tree.name(of:)) } == [.main, .body])
  }

  @Test(
    "Hostile pages give sound trees of bounded size",
    arguments: [
      ("<b id=%>", 8_000), ("<p><b id=%>x", 8_000), ("<a><p>", 4_000), ("<b><p></b>", 4_000),
      ("<table><tr><td>", 8_000), ("<table>x<tr a='&amp;'>", 4_000), ("<table><b>x", 4_000),
      ("<body a%=1><p b%>", 4_000), ("<svg>", 8_000), ("<template>", 8_000),
      ("<select><table><tr><td>", 2_000), ("<object><b>", 4_000), ("<x%>", 8_000),
      ("\0<", 8_000),
      ("<select><selectedcontent></selectedcontent><option>", 2_000), ("<p><button>", 4_000),
      ("<font a%=1 b=2>", 4_000), ("</p>", 8_000), ("<nobr>", 4_000), ("&amp;\0", 8_000),
      ("<math><mi><svg><desc><table><td>", 2_000), ("<form><div></form>", 2_000),
    ])
  func hostile(piece: String, count: Int) {
    let parts = piece.split(separator: "%", omittingEmptySubsequences: false)
    var html = ""
    for number in 0..<count { html += parts.joined(separator: String(number)) }
    let tree = HTMLTree(parsing: Array(html.utf8), encodingHint: "utf-8")
    #expect(brokenInvariant(of: tree) == nil)
    #expect(size(of: tree) <= html.utf8.count * 16 + 200_000)
  }

  @Test("Attributes of one tag, a comment and nested tables within 8 times the source")
  func memory() {
    let attributes = "<p " + (0..<50_000).map { "a\($0)" }.joined(separator: " ") + ">"
    let comment = "<!--" + String(repeating: "- ", count: 300_000)
    let tables = String(repeating: "<table><tr><td>", count: 50_000)
    let formatting = (0..<50_000).map { "<b id=\($0)>" }.joined()
    let bold = String(repeating: "<b>", count: 100_000)
    for html in [attributes, comment, tables, formatting, bold] {
      let tree = HTMLTree(parsing: Array(html.utf8))
      #expect(size(of: tree) <= html.utf8.count * 8)
      #expect(brokenInvariant(of: tree) == nil)
    }
  }

  @Test("Text that grows piecemeal in several places keeps its order")
  func growingText() {
    // Foster parenting lets one text node grow while attributes and other text take up the side
    // buffer, and the null characters part the text of the last cell into runs.
    for nulls in 0..<12 {
      let row = "x<tr title='&amp;'>y" + String(repeating: "z\0w", count: nulls)
      let html = "<table>" + String(repeating: row, count: 20)
      let tree = HTMLTree(parsing: Array(html.utf8))
      let expected = String(
        repeating: "xy" + String(repeating: "zw", count: nulls), count: 20)
      #expect(tree.textContent(of: tree.document) == expected)
      #expect(brokenInvariant(of: tree) == nil)
    }
    let body = String(repeating: "a\0\0b\0", count: 50)
    let tree = HTMLTree(parsing: Array(("<p>" + body).utf8))
    #expect(tree.textContent(of: tree.document) == String(repeating: "ab", count: 50))
  }

  @Test("Random markup gives sound trees, of pages and of fragments")
  func randomMarkup() {
    let pieces = [
      "<a>", "</a>", "<b>", "</b>", "<i>", "<p>", "</p>", "<div>", "</div>", "<table>", "</table>",
      "<tr>", "<td>", "</td>", "<caption>", "<col>", "<select>", "</select>", "<option>",
      "<template>", "</template>", "<svg>", "</svg>", "<desc>", "<math>", "<mi>", "<li>", "<dd>",
      "<h1>", "</h2>", "<form>", "</form>", "<button>", "<nobr>", "<object>", "</object>", "<body>",
      "<html a>", "<frameset>", "</body>", "</html>", "<br>", "</br>", "<hr>", "<input>", "<pre>\n",
      "<textarea>", "</textarea>", "<title>", "</title>", "<script>", "</script>", "<ruby>", "<rt>",
      "<font size=1>", "x", " ", "&amp;", "\0", "<!--c-->", "<![CDATA[d]]>", "<selectedcontent>",
      "<!doctype html>", "<head>", "</head>", "<plaintext>", "<image>", "<noframes>",
    ]
    let contexts: [HTMLName] = [.div, .table, .tr, .select, .template, .colgroup, .html, .svg]
    var generator = SplitMix64(seed: 42)
    for round in 0..<1000 {
      var html = ""
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        // Plain text swallows the rest: it is to be rare.
        let index = Int.random(in: 0..<pieces.count, using: &generator)
        if pieces[index] != "<plaintext>" || round % 10 == 0 { html += pieces[index] }
      }
      let bytes = Array(html.utf8)
      #expect(brokenInvariant(of: HTMLTree(parsing: bytes)) == nil, "\(html)")
      let context = contexts[round % contexts.count]
      let fragment = HTMLTree(
        parsingFragment: bytes, in: .init(context, namespace: context == .svg ? .svg : .html))
      #expect(brokenInvariant(of: fragment) == nil, "\(html)")
    }
  }
}
