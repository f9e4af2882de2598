import Testing

@testable import HTMLTree

private func body(_ html: String) -> String {
  let tree = HTMLTree(parsing: Array(html.utf8))
  guard let body = tree.firstElement(.body, under: tree.document) else { return "no body" }
  return tree.serializedChildren(of: body)
}

@Suite("Tree construction")
struct TreeConstructionTests {
  @Test(
    "Tags that close others by implication",
    arguments: [
      ("<p>one<p>two", "<p>one</p><p>two</p>"),
      ("<ul><li>a<li>b</ul>c", "<ul><li>a</li><li>b</li></ul>c"),
      ("<dl><dt>t<dd>d<dt>u", "<dl><dt>t</dt><dd>d</dd><dt>u</dt></dl>"),
      ("<p>a<div>b</p>", "<p>a</p><div>b<p></p></div>"),
      ("<h1>a<h2>b", "<h1>a</h1><h2>b</h2>"),
      ("<h1>a</h3>b", "<h1>a</h1>b"),
      ("<button>a<button>b", "<button>a</button><button>b</button>"),
      ("<ruby>a<rt>b<rp>c", "<ruby>a<rt>b</rt><rp>c</rp></ruby>"),
      (
        "<select><option>a<optgroup><option>b</select>c",
        "<select><option>a</option><optgroup><option>b</option></optgroup></select>c"
      ),
      ("<select>a<input>b", "<select>a</select><input>b"),
    ])
  func impliedEndTags(html: String, expected: String) {
    #expect(body(html) == expected)
  }

  @Test(
    "The adoption agency",
    arguments: [
      ("<b>a<i>b</b>c</i>d", "<b>a<i>b</i></b><i>c</i>d"),
      ("<b>a<p>b</b>c</p>", "<b>a</b><p><b>b</b>c</p>"),
      ("<a href=x>a<a href=y>b", "<a href=\"x\">a</a><a href=\"y\">b</a>"),
      ("<a>1<div>2<div>3</a>4", "<a>1</a><div><a>2</a><div><a>3</a>4</div></div>"),
      (
        "<b><em><i><u><s><div>x</b>y",
        "<b><em><i><u><s></s></u></i></em></b><i><u><s><div><b>x</b>y</div></s></u></i>"
      ),
    ])
  func adoptionAgency(html: String, expected: String) {
    #expect(body(html) == expected)
  }

  @Test("Formatting goes on in the next block, three alike at most")
  func formatting() {
    #expect(body("<p><b>a<p>b") == "<p><b>a</b></p><p><b>b</b></p>")
    #expect(
      body("<p><b><b><b><b><b>a<p>b")
        == "<p><b><b><b><b><b>a</b></b></b></b></b></p><p><b><b><b>b</b></b></b></p>")
    let alike = "<b id=1 class=k><b class=k id=1>"
    let result = body("<p>" + alike + alike + "<p>x")
    #expect(result.hasSuffix("x</b></b></b></p>"))
  }

  @Test(
    "Tables",
    arguments: [
      ("<table><tr><td>a<td>b", "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>"),
      ("<table>a<tr>b<td>c", "ab<table><tbody><tr><td>c</td></tr></tbody></table>"),
      (
        "<table><b><tr><td>a</td></tr>x</table>",
        "<b></b><b>x</b><table><tbody><tr><td>a</td></tr></tbody></table>"
      ),
      ("<table> <tr> <td>a", "<table> <tbody><tr> <td>a</td></tr></tbody></table>"),
      (
        "<table><caption>c<tr><td>d",
        "<table><caption>c</caption><tbody><tr><td>d</td></tr></tbody></table>"
      ),
      ("<table><col><tr>", "<table><colgroup><col></colgroup><tbody><tr></tr></tbody></table>"),
      (
        "<table><td><table><td>x",
        "<table><tbody><tr><td><table><tbody><tr><td>x</td></tr></tbody></table>"
          + "</td></tr></tbody></table>"
      ),
      ("<table><input type=Hidden><input>", "<input><table><input type=\"Hidden\"></table>"),
    ])
  func tables(html: String, expected: String) {
    #expect(body(html) == expected)
  }

  @Test(
    "Foreign content",
    arguments: [
      (
        "<svg viewbox=0><foreignobject><p>a</p></svg>b",
        "<svg viewBox=\"0\"><foreignObject><p>a</p></foreignObject></svg>b"
      ),
      ("<svg><path/><g>x<p>y", "<svg><path></path><g>x</g></svg><p>y</p>"),
      (
        "<math><mi>a<b>b</b></mi><mo>c</math>d",
        "<math><mi>a<b>b</b></mi><mo>c</mo></math>d"
      ),
      ("<svg><![CDATA[<a>&amp;]]></svg>", "<svg>&lt;a&gt;&amp;amp;</svg>"),
      ("<p><![CDATA[x]]>", "<p><!--[CDATA[x]]--></p>"),
      ("<svg><a xlink:href=u>", "<svg><a xlink:href=\"u\"></a></svg>"),
      ("<math definitionurl=u></math>", "<math definitionURL=\"u\"></math>"),
      ("<svg><font size=1>a", "<svg></svg><font size=\"1\">a</font>"),
      ("<svg><font x=1>a", "<svg><font x=\"1\">a</font></svg>"),
    ])
  func foreignContent(html: String, expected: String) {
    #expect(body(html) == expected)
  }

  @Test("Heads, bodies and framesets that are not where they belong")
  func documentStructure() {
    func all(_ html: String) -> String {
      let tree = HTMLTree(parsing: Array(html.utf8))
      return tree.serializedChildren(of: tree.document)
    }
    #expect(all("") == "<html><head></head><body></body></html>")
    #expect(
      all("<!DOCTYPE html><title>a</title>b</body>c<!--d-->")
        == "<!DOCTYPE html><html><head><title>a</title></head><body>bc<!--d--></body></html>")
    #expect(
      all("a<body class=x><html lang=y><body class=z id=w>")
        == "<html lang=\"y\"><head></head><body class=\"x\" id=\"w\">a</body></html>")
    #expect(
      all("<frameset><frame></frameset>")
        == "<html><head></head><frameset><frame></frameset></html>")
    #expect(all("<head></head><link><p>") == "<html><head><link></head><body><p></p></body></html>")
    #expect(
      all("<noscript><p>a")
        == "<html><head><noscript></noscript></head><body><p>a</p></body></html>")
  }

  @Test("Template contents are a tree of their own")
  func templates() {
    let tree = HTMLTree(parsing: Array("<template><td>a</td></template>b".utf8))
    let template = tree.firstElement(.template, under: tree.document)
    #expect(template.map { tree.serialized($0) } == "<template><td>a</td></template>")
    let contents = template.flatMap { tree.firstChild(of: $0) }
    #expect(contents.map { tree.kind(of: $0) } == .templateContents)
    #expect(tree.textContent(of: tree.document) == "b")
    #expect(contents.map { tree.textContent(of: $0) } == "a")
  }

  @Test("A fragment takes its context into account")
  func fragments() {
    func fragment(_ html: String, _ context: HTMLName) -> String {
      let tree = HTMLTree(parsingFragment: Array(html.utf8), in: .init(context))
      return tree.serializedChildren(of: tree.document)
    }
    #expect(fragment("<td>a", .tr) == "<td>a</td>")
    #expect(fragment("<td>a", .div) == "a")
    #expect(fragment("<b>a", .title) == "&lt;b&gt;a")
    #expect(fragment("<col><p>", .colgroup) == "<col>")
  }

  @Test(
    "The mode follows from the doctype",
    arguments: [
      ("<!doctype html>", HTMLTree.QuirksMode.noQuirks),
      ("<p>", .quirks),
      ("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">", .quirks),
      ("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\" \"u\">", .limitedQuirks),
      ("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"u\">", .limitedQuirks),
      ("<!DOCTYPE html SYSTEM \"about:legacy-compat\">", .noQuirks),
      ("<!DOCTYPE html PUBLIC \"-//IETF//DTD HTML 2.0//EN\">", .quirks),
      ("<!DOCTYPE other>", .quirks),
    ])
  func quirks(html: String, expected: HTMLTree.QuirksMode) {
    #expect(HTMLTree(parsing: Array(html.utf8)).quirksMode == expected)
  }

  @Test("A select's chosen option is copied into its selectedcontent")
  func selectedContent() {
    let select = "<select><button><selectedcontent>old</selectedcontent></button>"
    #expect(
      body(select + "<option>a<option selected>b<i>c</i></select>").contains(
        "<selectedcontent>b<i>c</i></selectedcontent>"))
    #expect(
      body(select + "<option disabled>a<option>b</select>").contains(
        "<selectedcontent>b</selectedcontent>"))
  }
}
