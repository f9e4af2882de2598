import ArticleModel
import Extraction
import Testing

/// Notes, entries, answers and comments.
@Suite struct HTMLSectionTests {
  private static let sentences = [
    "The ferry left the quay at nine, and nobody on board had thought of bringing a chart.",
    "By noon the fog had come in from the west, and the pilot rang the bell every minute.",
    "Two boats answered from the roads, one of them so close that its lamp could be seen.",
    "Nobody spoke until the light of the mole came out of the grey, low and green as always.",
  ]

  private static func paragraph(_ number: Int, _ end: String = "") -> String {
    "<p>" + (0..<3).map { sentences[(number + $0) % 4] }.joined(separator: " ") + end + "</p>"
  }

  private func article(_ body: String, head: String = "", comments: Bool = false) -> Article {
    let page = """
      <!DOCTYPE html><html><head><title>The ferry in the fog</title>\(head)</head><body>
      <nav><a href="/n">News</a> <a href="/s">Sea</a></nav><main><h1>The ferry in the fog</h1>\(body)
      </main><footer>© Harbour Post</footer></body></html>
      """
    return HTMLExtractor.extract(Array(page.utf8), keepsComments: comments).article
  }

  // MARK: Notes

  private static let notes = """
    <ol class="footnotes">
    <li id="fn1"><p>The log of the harbor has it at ten. <a href="#r1">↩</a></p></li>
    <li id="fn2">A bell of two hundredweight, cast in 1871. <a href="#r2">^</a></li></ol>
    """

  @Test func notesStandBehindTheTextUnderTheirMarks() throws {
    let found = article(
      Self.paragraph(0, ##"<sup id="r2"><a href="#fn2">2</a></sup>"##)
        + Self.paragraph(1, ##" And more<sup id="r1"><a href="#fn1">[1]</a></sup> was said."##)
        + Self.paragraph(2) + Self.notes)
    try #require(found.blocks.count == 6)
    #expect(found.blocks[0].text.hasSuffix("be seen.[2]"))
    #expect(found.blocks[1].text.hasSuffix("And more[1] was said."))
    #expect(found.blocks[3] == .rule)
    #expect(
      found.blocks[4] == .listItem(depth: 0, ordinal: 1, "The log of the harbor has it at ten."))
    #expect(
      found.blocks[5]
        == .listItem(depth: 0, ordinal: 2, "A bell of two hundredweight, cast in 1871."))
    for case .paragraph(let inline) in found.blocks {
      for span in inline.spans { #expect(span.range.upperBound <= inline.text.utf8.count) }
    }
  }

  @Test func signsAreMarksToo() throws {
    let found = article(
      Self.paragraph(0, ##" <a href="#n">*</a>"##) + Self.paragraph(1) + Self.paragraph(2)
        + ##"<p id="n">* So the pilot told it later, at some length. <a href="#t">up</a></p>"##)
    #expect(found.blocks.last?.text == "* So the pilot told it later, at some length.")
    #expect(found.blocks.first?.text.hasSuffix(" [*]") == true)
  }

  @Test func linksToSectionsAreNoMarks() {
    let found = article(
      ##"<p>See part <a href="#two">2</a>, which tells the rest of what happened that day.</p>"##
        + Self.paragraph(0) + #"<h2 id="two">Later</h2>"# + Self.paragraph(1))
    #expect(found.blocks.first?.text.contains("[2]") == false)
    #expect(!found.blocks.contains(.rule))
    #expect(found.blocks.last?.text == Self.sentences[1...3].joined(separator: " "))
  }

  // MARK: Entries

  @Test func entriesOfALiveBlogHaveTheirTimes() {
    let entries = (0..<4).map { number in
      "<article class=\"live-entry\"><time datetime=\"2019-02-27T1\(number):32\">1\(number):32</time>"
        + Self.paragraph(number) + "</article>"
    }
    let found = article("<div class=\"liveblog\">\(entries.joined())</div>")
    let heads = found.blocks.compactMap { block in
      if case .heading(3, let inline) = block { inline.text } else { nil }
    }
    #expect(heads == ["10:32", "11:32", "12:32", "13:32"])
    #expect(found.blocks.count == 8)
    #expect(found.blocks[1].text.hasPrefix(Self.sentences[0]))
  }

  @Test func aLongDayOfEntriesIsRead() {
    let entries = (0..<6000).map { number in
      "<div><time>\(number % 24):0\(number % 10)</time><p>Entry \(number): \(Self.sentences[0])</p></div>"
    }
    let found = article("<div class=\"liveblog\">\(entries.joined())</div>")
    #expect(found.blocks.count == 12_000)
    #expect(found.blocks.suffix(2).map(\.text) == ["23:09", "Entry 5999: \(Self.sentences[0])"])
  }

  @Test func timesOfOtherPagesStayAway() {
    let entries = (0..<4).map { number in
      "<section><time>1\(number):32</time>" + Self.paragraph(number) + "</section>"
    }
    let found = article(entries.joined())
    #expect(!found.blocks.contains { if case .heading(3, _) = $0 { true } else { false } })
  }

  @Test func answersAreKeptUnderHeadings() {
    func answer(_ number: Int) -> String {
      """
      <div itemscope itemtype="https://schema.org/Answer" class="answer"><div>17 votes</div>
      <div itemprop="text">\(Self.paragraph(number))</div><button>Share</button>
      <div class="comments"><p>Thank you, that helped me a lot on the way.</p></div></div>
      """
    }
    let found = article(
      """
      <div itemscope itemtype="https://schema.org/Question"><div itemprop="text">
      <p>When did the ferry leave the quay on that day, and who of the crew rang the bell? I have read
      two accounts that do not agree, and neither names the pilot.</p></div>
      <div id="answers">\(answer(1))\(answer(2))</div></div>
      """)
    let texts = found.blocks.map(\.text)
    #expect(texts.count { $0 == "Answer" } == 2)
    #expect(texts.contains { $0.hasPrefix("When did the ferry") })
    #expect(texts.contains { $0.hasPrefix(Self.sentences[1]) })
    #expect(texts.contains { $0.hasPrefix(Self.sentences[2]) })
    #expect(!texts.contains { $0.contains("Thank you") || $0.contains("votes") || $0 == "Share" })
  }

  // MARK: Comments

  private static let comments = """
    <section id="comments" class="comments"><h2>2 comments</h2><ol>
    <li class="comment"><span class="comment-author">Ines C.</span> <time>27 Feb</time>
    <div class="comment-text"><p>I was on board that day, and it was a good deal colder.</p></div>
    <a href="#r">Reply</a></li>
    <li class="comment"><div class="comment-author">Anselm</div>
    <div class="comment-text"><p>So was I. The bell could be heard in the village.</p></div>
    <button>Report</button></li></ol>
    <form class="comment-form"><p>Write a comment of your own here, and mind the rules.</p></form>
    </section>
    """

  @Test func commentsAreLeftOutUnlessAskedFor() {
    let body = (0..<4).map { Self.paragraph($0) }.joined() + Self.comments
    let without = article(body)
    #expect(without.blocks.count == 4)
    let with = article(body, comments: true)
    #expect(Array(with.blocks.prefix(4)) == without.blocks)
    let texts = with.blocks.dropFirst(4).map(\.text)
    #expect(with.blocks.count > 4 && with.blocks[4] == .heading(level: 2, "Comments"))
    #expect(texts.contains("I was on board that day, and it was a good deal colder."))
    #expect(texts.contains("So was I. The bell could be heard in the village."))
    #expect(!texts.contains { $0.contains("Reply") || $0.contains("Write a comment") })
    let names = with.blocks.compactMap { block in
      if case .paragraph(let inline) = block, inline.spans.first?.kind == .strong {
        inline.text
      } else {
        nil
      }
    }
    #expect(names.contains("Anselm"))
  }

  @Test func aPageWithoutCommentsHasNoSection() {
    let body = (0..<4).map { Self.paragraph($0) }.joined()
    #expect(article(body, comments: true) == article(body))
  }
}
