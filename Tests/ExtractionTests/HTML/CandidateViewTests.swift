import Testing

@testable import Extraction
@testable import HTMLTree

/// What the view of candidates keeps of a page.
@Suite struct CandidateViewTests {
  private static func kept(_ body: String) -> [String] {
    var page = HTMLPage(HTMLTree(parsing: Array("<body>\(body)</body>".utf8)), url: nil)
    SegmentPage.apply(to: &page)
    FindMainContainer.apply(to: &page)
    let view = CandidateView(page)
    return page.blocks.indices.filter { view.standings[$0].isKept }.map { page.string($0) }
  }

  /// A paragraph of about 200 letters that begins with a word.
  private static func paragraph(_ word: String) -> String {
    "<p>\(word) goes down to the quay before dawn, when the water is still, and counts the boats, "
      + "the buoys, the crates and the gulls, in that order, because that is how it was always "
      + "done, and because the harbour likes it.</p>"
  }

  private static func story(_ words: String...) -> String { words.map(paragraph).joined() }

  @Test func keepsTheElementWithTheMostPoints() {
    let kept = Self.kept(
      "<div id=nav><ul><li><a href=a>Quays</a><li><a href=b>Boats</a></ul></div>"
        + "<div>\(Self.story("Ada", "Bo", "Cy"))</div><div class=sidebar>\(Self.story("Dee"))</div>"
    )
    #expect(kept.map { $0.prefix(3) } == ["Ada", "Bo ", "Cy "])
  }

  @Test func joinsSiblingsThatHoldTextToo() {
    let kept = Self.kept(
      "<div><div class=part>\(Self.story("Ada", "Bo", "Cy"))</div><div>Tide table</div>"
        + "<div class=part>\(Self.story("Dee", "Eve"))</div></div>")
    #expect(kept.map { $0.prefix(3) } == ["Ada", "Bo ", "Cy ", "Dee", "Eve"])
  }

  @Test func cleansOutListsOfLinksAndForms() {
    let kept = Self.kept(
      "<div>\(Self.story("Ada", "Bo"))<div><a href=a>Ten quays</a> <a href=b>Nine boats</a></div>"
        + "<form><div>Write to us <button>Send</button></div></form>\(Self.story("Cy"))</div>")
    #expect(kept.map { $0.prefix(3) } == ["Ada", "Bo ", "Cy "])
  }

  @Test func takesShortTextsWithoutTheirComments() {
    let kept = Self.kept(
      "<div class=header-note><p>The quay is closed today.</p></div>"
        + "<ol class=commentlist><li class=comment>\(Self.story("Ada", "Bo", "Cy"))</li></ol>")
    #expect(kept == ["The quay is closed today."])
  }

  /// Deep nesting and wide lists take time in proportion to their size.
  @Test func copesWithDeepAndWidePages() {
    let deep =
      String(repeating: "<div>", count: 3000) + Self.story("Ada", "Bo", "Cy", "Dee")
      + String(repeating: "</div>", count: 3000)
    #expect(Self.kept(deep).count == 4)
    let wide = String(repeating: "<table><tr><td><div>x</div></table>", count: 3000)
    #expect(Self.kept(wide).count <= 3000)
    #expect(Self.kept("").isEmpty)
  }
}
