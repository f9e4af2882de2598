import Testing

@testable import HTMLTree

private func firstElement(_ html: String) -> (HTMLTree, HTMLTree.NodeID)? {
  let tree = HTMLTree(parsing: Array(html.utf8))
  guard let body = tree.firstElement(.body, under: tree.document),
    let first = tree.firstChild(of: body)
  else { return nil }
  return (tree, first)
}

private func text(_ html: String) -> String {
  let tree = HTMLTree(parsing: Array(html.utf8))
  return tree.textContent(of: tree.document)
}

@Suite("Tokenizer")
struct TokenizerTests {
  @Test(
    "Character references in text",
    arguments: [
      ("a&amp;b", "a&b"), ("&lt;&gt;", "<>"), ("&ampx", "&x"), ("&notit;", "¬it;"),
      ("&notin;", "∉"), ("&nosuch;", "&nosuch;"), ("&#65;&#x42;&#X43", "ABC"),
      ("&#x80;", "€"), ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"),
      ("&#99999999999999999999;", "\u{FFFD}"), ("&#;&#x;&", "&#;&#x;&"), ("&NotEqualTilde;", "≂̸"),
      ("&zwnj;", "\u{200C}"), ("AT&T", "AT&T"),
    ])
  func characterReferences(html: String, expected: String) {
    #expect(text("<p>" + html) == expected)
    #expect(text("<title>" + html + "</title>") == expected)
  }

  @Test("A reference without semicolon in an attribute stays where a letter or = follows")
  func referencesInAttributes() {
    let html = "<a href=\"?a=1&copy=2&copy;&amp;x&lt\" title='&notx' id=&amp;>"
    guard let (tree, link) = firstElement(html) else {
      Issue.record("no element")
      return
    }
    #expect(tree.attribute(.href, of: link) == "?a=1&copy=2©&x<")
    #expect(tree.attribute(.title, of: link) == "&notx")
    #expect(tree.attribute(.id, of: link) == "&")
  }

  @Test("Attributes in all their forms")
  func attributes() {
    let html = "<DIV ID=one class='a  b' Data-X=\"y\" empty x=/ / hidden=hidden id=two =z \"q>"
    guard let (tree, element) = firstElement(html) else {
      Issue.record("no element")
      return
    }
    let attributes = tree.attributes(of: element).map {
      "\(tree.spelling(of: $0.name))=\($0.value)"
    }
    #expect(
      attributes == [
        "id=one", "class=a  b", "data-x=y", "empty=", "x=/", "hidden=hidden", "=z=", "\"q=",
      ])
    #expect(
      tree.classTokens(of: element).map { String(decoding: $0, as: UTF8.self) } == ["a", "b"])
    #expect(tree.hasClass("b", element))
    #expect(!tree.hasClass("B", element))
    #expect(tree.name(spelled: "data-x").flatMap { tree.attribute($0, of: element) } == "y")
  }

  @Test("Names of any length are told apart, and repeated ones are one")
  func names() {
    let long = String(repeating: "abcdefgh", count: 9)
    for length in 1...long.count {
      let name = "x" + long.prefix(length)
      guard let (tree, element) = firstElement("<\(name.uppercased()) \(name)=1 \(name)=2>") else {
        Issue.record("no element")
        return
      }
      #expect(tree.spelling(of: tree.name(of: element)) == name)
      #expect(tree.attributes(of: element).map(\.value) == ["1"])
      #expect(tree.name(spelled: name) == tree.name(of: element))
    }
  }

  @Test(
    "Comments and what becomes one",
    arguments: [
      ("<!--a-->", "<!--a-->"), ("<!-->x", "<!---->x"), ("<!--->x", "<!---->x"),
      ("<!--a--!>x", "<!--a-->x"), ("<!--a--!b-->", "<!--a--!b-->"), ("<!--a--", "<!--a-->"),
      ("<!--a-b--c-->", "<!--a-b--c-->"), ("<!x>", "<!--x-->"), ("<?php a>b", "<!--?php a-->b"),
      ("</ x>", "<!-- x-->"), ("</>", ""), ("<>", "&lt;&gt;"), ("a < b", "a &lt; b"),
      ("<!--\0-->", "<!--\u{FFFD}-->"),
    ])
  func comments(html: String, expected: String) {
    let tree = HTMLTree(parsing: Array(("<p>" + html).utf8))
    let paragraph = tree.firstElement(.p, under: tree.document)
    #expect(paragraph.map { tree.serializedChildren(of: $0) } == expected)
  }

  @Test(
    "Raw text ends at its own end tag only",
    arguments: [
      ("<script>if (a</b>) '</scripty>'</script >x", "if (a</b>) '</scripty>'", "x"),
      ("<script><!--<script></script>--></script>x", "<!--<script></script>-->", "x"),
      ("<script><!--</script>x", "<!--", "x"),
      ("<script><!-- a --> <script></script>x", "<!-- a --> <script>", "x"),
      ("<style></styl></STYLE>x", "</styl>", "x"),
      ("<title>a</b>\0</title>x", "a</b>\u{FFFD}", "x"),
      ("<textarea>\n\na</textarea>x", "\na", "x"),
      ("<xmp><b></xmp>x", "<b>", "x"),
      ("<iframe><p></iframe>x", "<p>", "x"),
      ("<style>a", "a", ""),
    ])
  func rawText(html: String, inside: String, after: String) {
    #expect(text(html) == inside + after)
  }

  @Test("Every prefix of a page gives a sound tree")
  func truncation() {
    let page = Array(
      """
      <!DOCTYPE html PUBLIC "a" 'b'><html lang=en><head><title>T &amp; t</title><script>
      <!-- <script> a </script> --></script></head><body class="a&lt;b"><p>One <b>two<p>three</b>
      <table>x<tr><td>1<svg viewBox=0><![CDATA[ab]]></svg></table><!-- c --!><br/>&notin;&#x41;
      """.utf8)
    for length in 0...page.count {
      let tree = HTMLTree(parsing: Array(page[..<length]))
      #expect(brokenInvariant(of: tree) == nil)
    }
  }
}
