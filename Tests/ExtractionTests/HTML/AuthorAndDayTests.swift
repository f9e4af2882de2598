import ArticleModel
import Testing

@_spi(Training) @testable import Extraction

/// Who wrote a page and when, by kinds of pages; the models are set aside: every paragraph counts as
/// text, and nothing else does.
@Suite struct AuthorAndDayTests {
  private static let text =
    "<p>The ferry over the Lume has been run by hand since the spring, and it is run well.</p>"
    + "<p>Two ropes, one winch and a bell are all that the crossing needs, says its keeper.</p>"

  private static func metadata(head: String = "", before: String = "", after: String = "")
    -> Metadata
  {
    let html =
      "<html lang=de><head><title>The hand ferry</title>\(head)</head><body><h1>The hand ferry</h1>"
      + "\(before)<article>\(text)</article>\(after)</body></html>"
    let texts = HTMLFeatureListing.outline(Array(html.utf8)).texts
    let scores: [Float] = texts.map { $0.utf8.count > 70 ? 1 : 0 }
    return HTMLExtractor.extract(
      Array(html.utf8), encodingHint: nil, url: nil, scores: scores
    ).article.metadata
  }

  private static func authors(head: String = "", before: String = "", after: String = "")
    -> [String]
  {
    metadata(head: head, before: before, after: after).authors
  }

  @Test func readsTheNameBesideALabelOfTheCard() {
    #expect(
      Self.authors(
        head: "<meta name=twitter:label1 content='Verfasst von'>"
          + "<meta name=twitter:data1 content='Mara Quellbach'>") == ["Mara Quellbach"])
    #expect(
      Self.authors(
        head: "<meta name=twitter:label1 content='Est. reading time'>"
          + "<meta name=twitter:data1 content='3 minutes'>") == [])
  }

  @Test func leavesOutAgenciesAndHostsBesidePeople() {
    #expect(
      Self.authors(before: "<div class=byline>Von Mara Quellbach, dpa</div>") == [
        "Mara Quellbach"
      ])
    #expect(Self.authors(head: "<meta name=author content='dpa'>") == ["dpa"])
  }

  @Test func takesNoTemplateOrDayForAName() {
    #expect(Self.authors(before: "<div class=author>%d readers like this</div>") == [])
    #expect(Self.authors(before: "<div class=author>Donnerstag</div>") == [])
  }

  @Test func spellsOutAUserName() {
    #expect(
      Self.authors(
        head: "<meta name=author content='mara.quellbach'>",
        before: "<div class=meta>By Mara Quellbach</div>") == ["Mara Quellbach"])
    #expect(Self.authors(head: "<meta name=author content='mara.q'>") == ["mara.q"])
  }

  @Test func readsASignatureBelowTheText() {
    #expect(Self.authors(after: "<p><b>Mara Quellbach</b></p>") == ["Mara Quellbach"])
  }

  @Test func readsALineOfDateTimeAndName() {
    #expect(
      Self.authors(before: "<small>04.02.2022 | 13:10 Uhr | Mara Quellbach</small>") == [
        "Mara Quellbach"
      ])
  }

  @Test func readsInitialsAndAuthorsInBlocksAndHeadings() {
    #expect(
      Self.authors(before: "<p class=postmetadata>Von M. Q. am 4. Mai 2021</p>") == ["M. Q."])
    #expect(
      Self.authors(before: "<div itemprop=author><div>Mara Quellbach</div></div>") == [
        "Mara Quellbach"
      ])
    #expect(
      Self.authors(before: "<h4 class='vcard author'>vom <span>Flusskiesel</span></h4>") == [
        "Flusskiesel"
      ])
  }

  private static func day(head: String = "", before: String = "") -> String? {
    metadata(head: head, before: before).published.map { String($0.iso8601.prefix(10)) }
  }

  @Test func takesTheDayThatThePageShowsForATimeInUTC() {
    let meta = "<meta property=article:published_time content='2023-11-09T05:30:00Z'>"
    let line = "<div class=date>November 8, 2023</div>"
    #expect(Self.day(head: meta, before: line) == "2023-11-08")
    #expect(Self.day(head: meta) == "2023-11-09")
    let other = "<div class=date>November 2, 2023</div>"
    #expect(Self.day(head: meta, before: other) == "2023-11-09")
  }

  @Test func prefersAShownDateToOneOfTheLastChange() {
    let meta = "<meta name=date content='2020-04-30'>"
    #expect(
      Self.day(head: meta, before: "<ul><li class=date><time>29.04.2020, 12:01 Uhr</time></ul>")
        == "2020-04-29")
    #expect(Self.day(head: meta) == "2020-04-30")
  }

  @Test func readsADateMarkedInAnyElement() {
    #expect(
      Self.day(
        before: "<ul><li itemprop=datePublished><a href=/x>19. Oktober 2019</a></ul>"
          + "<time datetime='2019-10-17'>17.10.</time>") == "2019-10-19")
  }

  @Test func prefersTheHeadToStructuredDataOfAPicture() {
    let head =
      "<meta property=article:published_time content='2022-12-15T09:13:00'>"
      + "<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":"
      + "\"2021-12-06\"}</script>"
    #expect(Self.day(head: head) == "2022-12-15")
  }
}
