import ArticleModel
import Testing

@testable import lectern

@Suite struct OutputTemplateTests {
  private static let row = ListRow(
    summary: ArticleSummary(
      id: ArticleID(rawValue: 7), title: "Two\nlines", site: nil,
      published: PublicationDate(iso8601: "2019-02-27T00:52:00Z"), wordCount: 900,
      readingMinutes: 4, source: .html, state: ReadingState(isRead: true, isStarred: true)),
    key: ListKey(rawValue: 1))

  @Test(arguments: [
    ("{id}\\t{title}", "7\tTwo lines"), ("{{id}} {words}/{minutes}", "{id} 900/4"),
    ("{site}|{date}|{published}", "|2019-02-27|2019-02-27T00:52:00Z"),
    ("{state}, {source}\\\\n\\n", "read starred, html\\n\n"), ("é}", "é}"), ("", ""),
  ])
  func valuesStandInTheirPlaces(_ text: String, _ line: String) throws {
    #expect(try OutputTemplate(text).line(Self.row) == line)
  }

  @Test(arguments: [
    ("{titel}", "The format has no {titel}. Did you mean {title}?"),
    ("{id", "A { of the format is not closed; {{ is a brace."),
  ])
  func mistakesAreNamed(_ text: String, _ message: String) {
    let problem = #expect(throws: OutputTemplate.Problem.self) { try OutputTemplate(text) }
    #expect(problem?.description == message)
  }
}
