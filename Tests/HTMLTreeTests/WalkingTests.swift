import Testing

@testable import HTMLTree

@Suite("Walking and reading a tree")
struct WalkingTests {
  let tree = HTMLTree(
    parsing: Array(
      """
      <!DOCTYPE html><html><head><title>T</title></head><body><div id=d>a<b>b</b><!--c-->d</div>\
      <p>e&nbsp;&lt;f</p></body></html>
      """.utf8))

  private func element(_ name: HTMLName) -> HTMLTree.NodeID {
    tree.firstElement(name, under: tree.document) ?? tree.document
  }

  @Test("Children, siblings and ancestors")
  func relatives() {
    let div = element(.div)
    let children = Array(tree.children(of: div))
    #expect(children.map { tree.kind(of: $0) } == [.text, .element, .comment, .text])
    #expect(children.map { tree.text(of: $0) } == ["a", "", "c", "d"])
    #expect(children.map { tree.parent(of: $0) } == [div, div, div, div])
    #expect(tree.nextSibling(of: children[3]) == nil)
    let ancestors = tree.ancestors(of: children[0]).map { tree.name(of: $0) }
    #expect(ancestors == [.div, .body, .html, .none])
    #expect(tree.parent(of: tree.document) == nil)
  }

  @Test("A walk enters and leaves each node once, and can pass over children")
  func walk() {
    var trace = ""
    var walk = tree.walk(from: element(.div))
    while let step = walk.next() {
      switch step {
      case .enter(let node):
        trace += "(" + tree.text(of: node)
        if tree.isElement(node, .b) { walk.skipChildren(of: node) }
      case .leave: trace += ")"
      }
    }
    #expect(trace == "((a)()(c)(d))")
    #expect(
      tree.descendants(of: element(.div)).map { tree.text(of: $0) } == ["", "a", "", "b", "c", "d"])
  }

  @Test("Attributes, names and text")
  func content() {
    let div = element(.div)
    #expect(tree.attribute(.id, of: div) == "d")
    #expect(tree.hasAttribute(.id, div))
    #expect(tree.attribute(.class, of: div) == nil)
    #expect(tree.attributes(of: tree.document).isEmpty)
    #expect(tree.textContent(of: div) == "abd")
    #expect(tree.textContent(of: element(.p)) == "e\u{A0}<f")
    #expect(tree.spelling(of: .annotationXML) == "annotation-xml")
    #expect(HTMLName(spelling: "blockquote") == .blockquote)
    #expect(HTMLName(spelling: "no-such-name") == nil)
    #expect(tree.doctype(of: HTMLTree.NodeID(1))?.name == "html")
  }

  @Test("Serialization escapes what the standard escapes")
  func serializing() {
    #expect(tree.serialized(element(.p)) == "<p>e&nbsp;&lt;f</p>")
    #expect(tree.serializedChildren(of: element(.div)) == "a<b>b</b><!--c-->d")
    let html = "<a title=\"&quot;<&amp;&nbsp;\"><script>a<b</script><br>"
    let other = HTMLTree(parsingFragment: Array(html.utf8), in: .init(.div))
    #expect(
      other.serializedChildren(of: other.document)
        == "<a title=\"&quot;&lt;&amp;&nbsp;\"><script>a<b</script><br></a>")
  }

  @Test("Every known name has its own number and spelling")
  func knownNames() {
    #expect(HTMLName.knownSpellings.count == Int(HTMLName.knownCount))
    for number in 1..<HTMLName.knownCount {
      let spelling = tree.spelling(of: HTMLName(number))
      #expect(HTMLName(spelling: spelling) == HTMLName(number), "\(spelling)")
    }
  }
}
