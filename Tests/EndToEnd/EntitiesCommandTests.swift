import Foundation
import TestSupport
import Testing

/// `lectern entities` as a program.
@Suite(.enabled(if: Program.isBuilt, "the program is not built beside the tests"))
struct EntitiesCommandTests {
  private let program: Program
  private let page: String

  init() throws {
    program = try Program()
    let words = String(repeating: "The boats went out, and the harbor was quiet again. ", count: 12)
    page = try program.folder.write(
      """
      <html lang="en"><head><title>Quiet harbor</title>
      <meta property="article:published_time" content="2019-02-27T09:00:00Z"></head><body><article>
      <h1>Quiet harbor</h1><p>The town said on Tuesday that it paid $1.2 million last month.
      \(words)</p><p>\(words)</p></article></body></html>
      """, to: "page.html")
  }

  @Test func rowsEndWithWhatADateOrASumStandsFor() throws {
    let lines = try program.run("entities", page).lines
    #expect(lines.contains("date\tTuesday\t1\t2019-02-26"))
    #expect(lines.contains("date\tlast month\t1\t2019-01"))
    #expect(lines.contains("money\t$1.2 million\t1\tUSD 1200000"))
  }

  @Test func jsonHasTheValue() throws {
    let text = try program.run("entities", "--json", page).text
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let rows = try #require(object?["mentions"] as? [[String: Any]])
    #expect(rows.compactMap { $0["value"] as? String } == ["2019-02-26", "USD 1200000", "2019-01"])
  }
}
