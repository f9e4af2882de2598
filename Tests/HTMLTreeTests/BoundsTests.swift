import Testing

@testable import HTMLTree

@Suite("Bounds")
struct BoundsTests {
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
    #expect(tree.heldByteCount <= html.utf8.count * 8 + TreeBuilder.memoryAllowance)
  }

  /// About 100 KB of `piece` again and again, its % replaced by numbers.
  private func page(_ start: String, _ piece: String) -> [UInt8] {
    let parts = piece.split(separator: "%", omittingEmptySubsequences: false)
    var page = Array(start.utf8)
    var number = 0
    while page.count < 100_000 {
      page += parts.joined(separator: String(number, radix: 36)).utf8
      number += 1
    }
    return page
  }

  @Test(
    "Dense markup is held in less than 8 times its size, and whole",
    arguments: [
      ("", "a<p>"), ("", "a<br>"), ("", "<p>"), ("<table>", "<td>"), ("", "a<!>"), ("", "a<p a=b>"),
      ("", "<a%>"), ("", "a<a%>"), ("<p", "/%"), ("<body><body", "/%"), ("<p", " A%"),
      ("<body>", "<body/%>"), ("", "<b id=%>"), ("", "<b>"), ("<!--", "- "), ("<!--", "\0"),
      ("", "&amp;"), ("<svg>", "a\0"), ("<table>", "a\0"), ("", "<table><tr><td>"),
      ("", "<table><td>a"), ("", "\r\n<p>"), ("", "<p><font a=%>x"), ("<div>", "<div>a"),
      ("", "a</x%%%%%%%%%%%%%%% a=&lt>"), ("", "a\0<!doctype &lt;>"),
    ])
  func memory(start: String, piece: String) {
    let page = page(start, piece)
    let tree = HTMLTree(parsing: page, encodingHint: "utf-8")
    #expect(tree.heldByteCount < page.count * 8)
    #expect(brokenInvariant(of: tree) == nil)
    if start.isEmpty && ["a<p>", "a<br>", "<p>", "a<!>", "a<p a=b>"].contains(piece) {
      let pieces = page.count / piece.utf8.count
      let perPiece = piece.hasPrefix("a") ? 2 : 1
      #expect(tree.nodeCount >= pieces * perPiece, "nothing is passed over")
    }
  }

  @Test("Many open formatting elements are reopened within the bound")
  func reopenedFormatting() {
    let start = (0..<300).map { "<b a=\($0)>" }.joined()
    let page = page(start, "<p>x")
    let tree = HTMLTree(parsing: page)
    #expect(tree.heldByteCount < page.count * 8 + TreeBuilder.memoryAllowance)
    #expect(tree.textContentBytes(of: tree.document).count { $0 == UInt8(ascii: "x") } > 20_000)
  }

  @Test(
    "Markup past the bound loses tags but no text",
    arguments: [("<table>", "<col> <td>a"), ("", "a<p a>"), ("", "a<p a><!--%-->")])
  func pastTheBound(start: String, piece: String) {
    let page = page(start, piece) + page("", piece) + page("", piece)
    let tree = HTMLTree(parsing: page)
    #expect(tree.heldByteCount < page.count * 8 + TreeBuilder.memoryAllowance)
    let count = page.count(where: { $0 == UInt8(ascii: ">") })
    let letters = tree.textContentBytes(of: tree.document).count { $0 == UInt8(ascii: "a") }
    #expect(letters >= count / 2 - 3)
    #expect(brokenInvariant(of: tree) == nil)
  }

  @Test("A page whose encoding is declared late, or that is decoded, keeps the bound")
  func decoded() {
    let euros = [UInt8](repeating: 0x80, count: 100_000)
    #expect(HTMLTree(parsing: euros).heldByteCount < euros.count * 8)
    let late =
      Array("<div>".utf8) + [UInt8](repeating: 0xE9, count: 2000) + page("", "<p>")
      + Array("<meta charset=koi8-r>".utf8)
    let tree = HTMLTree(parsing: late)
    #expect(tree.encoding.reason == .lateDeclaration)
    #expect(tree.heldByteCount < late.count * 8)
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
