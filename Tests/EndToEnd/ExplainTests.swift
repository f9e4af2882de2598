import Foundation
import TestSupport
import Testing

/// `lectern extract --explain` and `lectern eval`.
@Suite(.enabled(if: Program.isBuilt, "the program is not built beside the tests"))
struct ExplainTests {
  private let program: Program

  init() throws { program = try Program() }

  private static let page = """
    <!DOCTYPE html><html><head><title>The ferry in the fog</title></head><body>
    <nav><ul><li><a href="/n">News of the harbor</a><li><a href="/s">The sea</a></ul></nav>
    <article><h1>The ferry in the fog</h1>
    <p>The ferry left the quay at nine, and nobody on board &lt;script&gt;alert(1)&lt;/script&gt; had
    thought of bringing a chart. "Quotes" &amp; 'signs' stayed what they were, all the way.</p>
    <p>By noon the fog had come in from the west, and the pilot rang the bell every minute, as is the
    custom there. Two boats answered from the roads, one of them close.</p>
    <p>Nobody spoke until the light of the mole came out of the grey, low and green as always, and the
    harbor master wrote the hour into his book.</p></article>
    <footer><p>© Harbour Post</p><a href="/i">Imprint</a></footer></body></html>
    """

  @Test func tellsOfEachBlockWhatBecameOfIt() throws {
    let path = try program.folder.write(Self.page, to: "page.html")
    let result = try program.run("extract", "--explain", path)
    #expect(result.status == 0)
    let lines = result.lines
    #expect(lines.count { $0.hasPrefix("kept ") } == 3)
    #expect(lines.contains { $0.hasPrefix("dropped ") && $0.hasSuffix("News of the harbor") })
    #expect(lines.contains { $0.hasPrefix("title ") && $0.hasSuffix("The ferry in the fog") })
    let words = lines.map { $0.split(separator: " ", omittingEmptySubsequences: true) }
    #expect(words.allSatisfy { (Double($0[1]) ?? -1) >= 0 })
    #expect(lines.filter { $0.hasPrefix("kept ") }.allSatisfy { $0.contains("  classify  ") })
  }

  @Test func tellsOfDumpsAsWell() throws {
    let path = try program.folder.write(SavedPages.page(1), to: "page.txt")
    let result = try program.run("extract", "--explain", path)
    #expect(result.status == 0)
    #expect(result.lines.count { $0.hasPrefix("kept ") } == 5)
    #expect(result.lines.contains { $0.hasPrefix("byline ") && $0.contains("Clara Winterhalt") })
    #expect(result.lines.contains { $0.hasPrefix("dropped ") && $0.hasSuffix("Reportage") })
  }

  @Test func theWebPageHoldsNoScriptAndNothingFromElsewhere() throws {
    let name = "a\"><script>x.html"
    let path = try program.folder.write(
      Self.page.replacing("<title>", with: "<title>&lt;img src=x onerror=y&gt;"), to: name)
    let result = try program.run("extract", "--explain", "--html", path)
    #expect(result.status == 0)
    let text = result.text
    #expect(text.hasPrefix("<!DOCTYPE html>") && text.contains("<div class=\"dropped\">"))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(text.contains("&quot;Quotes&quot; &amp; &#39;signs&#39;"))
    let tags = text.split(separator: "<").dropFirst().map { $0.prefix { $0.isLetter || $0 == "/" } }
    let known: Set<Substring> = [
      "", "html", "head", "meta", "title", "/title", "style", "/style", "/head", "body", "h",
      "/h", "p", "/p", "div", "/div", "small", "/small", "/body", "/html",
    ]
    #expect(Set(tags).subtracting(known).isEmpty)
    #expect(!text.contains("src=") || text.contains("&lt;img src=x"))
    #expect(!text.contains("http://") && !text.contains("https://"))
  }

  @Test func refusesWhatCannotBeExplained() throws {
    let tokens = try program.folder.write(SavedPages.tokens(1), to: "words.txt")
    #expect(try program.run("extract", "--explain", tokens).status == 65)
    #expect(try program.run("extract", "--explain", "missing").status == 66)
    #expect(try program.run("extract", "--explain", tokens, tokens).status == 64)
    #expect(try program.run("extract", "--html", tokens).status == 64)
  }

  // MARK: Eval

  private func fillSet() throws {
    let paragraphs = SavedPages.page(1).split(separator: "\n\n").filter { $0.hasPrefix("   ") }
    let body = paragraphs.filter { $0.utf8.count > 150 }.joined(separator: "\n\n")
    let folder = program.folder
    _ = try folder.write(SavedPages.page(1), to: "set/a/dump.txt")
    _ = try folder.write(body, to: "set/a/expected.txt")
    _ = try folder.write(Self.page, to: "set/b/page.html")
    _ = try folder.write(
      #"{"body": "None of this is on the page at all."}"#, to: "set/b/expected.json")
    _ = try folder.write(Self.page, to: "set/c/fog.html")
    let text = try program.run("extract", folder.path("set/c/fog.html")).text
    _ = try folder.write(text, to: "set/c/fog.txt")
    _ = try folder.write(Self.page, to: "set/c/alone.html")
    _ = try folder.write(Self.page, to: "set/d/page.html")
    let json = try program.run("extract", "--output", "json", folder.path("set/d/page.html")).text
    _ = try folder.write(json, to: "set/d/expected.json")
  }

  @Test func scoresPagesBesideTheirTexts() throws {
    try fillSet()
    let result = try program.run("eval", program.folder.path("set"))
    #expect(result.status == 0 && result.errors == "")
    #expect(result.lines[0] == "4 pages")
    #expect(result.lines[1] == "F1 0.750  precision 0.750  recall 0.750  exact 0.750")
    #expect(result.lines[3].hasPrefix("0.000  0.000  0.000  "))
    #expect(result.lines[3].hasSuffix("set/b/page.html") && result.lines.count == 4)
    let json = try program.run("eval", "--json", "--jobs", "1", program.folder.path("set"))
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect(report["count"] as? Int == 4)
    #expect((report["pages"] as? [[String: Any]])?.count == 4)
  }

  @Test func saysWhatCannotBeScored() throws {
    try fillSet()
    _ = try program.folder.write("{", to: "set/b/expected.json")
    let broken = try program.run("eval", program.folder.path("set"))
    #expect(broken.status == 1)
    #expect(broken.lines[0] == "3 pages")
    #expect(broken.errors.contains("expected.json holds no object"))
    #expect(try program.run("eval", "missing").status == 66)
    _ = try program.folder.write("text", to: "other/notes.txt")
    #expect(try program.run("eval", program.folder.path("other")).status == 66)
  }
}
