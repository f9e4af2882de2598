import ArticleModel
import Screen
import Testing

@testable import ReaderUI

@Suite struct WideTableTests {
  private static let table = Block.table(
    Table(
      headerRows: 1,
      rows: [
        (1...9).map { Inline("Column number \($0)") },
        (1...9).map {
          Inline("value \($0) of first", spans: [.init(0..<5, .link("https://a.example/\($0)"))])
        },
        (1...9).map { Inline("value \($0) of second") },
      ]))

  private func harness(_ columns: Int = 50) -> Harness {
    var harness = Harness(
      columns: columns, rows: 16,
      articles: [Fixtures.article(1, "A wide table", blocks: [Self.table])])
    harness.press("<enter>")
    return harness
  }

  @Test func aTableThatCannotFitGoesSideways() {
    var harness = harness()
    harness.screen.expect("wide-table-50x16")
    harness.press(">", ">")
    harness.screen.expect("wide-table-right-50x16")
    #expect(!harness.lines.contains { $0.contains("number 1") })
    harness.press("<", "<")
    #expect(harness.lines.contains { $0.contains("number 1") })
    harness.press("<")
    #expect(harness.model.notice?.text == "The table begins here.")
  }

  @Test func theLastColumnEndsTheWay() {
    var harness = harness()
    for _ in 0..<12 { harness.press(">") }
    #expect(harness.model.notice?.text == "The table ends here.")
    #expect(harness.lines.contains { $0.contains("number 9") })
    #expect(!harness.lines.contains { $0.contains("›") })
  }

  @Test func aMatchBringsItsColumnIntoSight() {
    var harness = harness()
    harness.press("/")
    harness.type("value 7 of second")
    harness.press("<enter>")
    #expect(harness.lines.contains { $0.contains("value 7 of second") }, "\(harness.screen)")
    harness.press("g", "/")
    harness.type("number 2")
    harness.press("<enter>")
    #expect(harness.lines.contains { $0.contains("number 2") }, "\(harness.screen)")
  }

  @Test func linksOutOfSightHaveNoLetters() {
    let text = harness().model.text
    #expect(text?.visibleLinks.allSatisfy { $0.column < 46 } == true)
    #expect((text?.visibleLinks.count ?? 0) < 9)
  }

  @Test func aTableThatFitsStays() {
    var harness = harness(240)
    for _ in 0..<12 { harness.press("+") }
    for _ in 0..<12 { harness.press("+") }
    #expect(harness.model.text?.layout.wideTables.isEmpty == true)
    harness.press(">")
    #expect(harness.model.notice?.text == "All tables in sight fit the column.")
  }

  @Test func theHeaderStaysWhileRowsGoBy() {
    let rows = (1...40).map { row in (1...9).map { Inline("value \($0) of row \(row)") } }
    let table = Table(headerRows: 1, rows: [(1...9).map { Inline("Column number \($0)") }] + rows)
    var harness = Harness(
      columns: 50, rows: 16,
      articles: [Fixtures.article(1, "A long and wide table", blocks: [.table(table)])])
    harness.press("<enter>", "space", "space", ">")
    let text = harness.lines.filter { !$0.isEmpty }
    #expect(text.first { $0.contains("number 2") } != nil, "\(harness.screen)")
    #expect(!text.joined().contains("number 1"))
    // What is looked for is not hidden by it.
    harness.press("/")
    harness.type("value 2 of row 40")
    harness.press("<enter>", "g", "n")
    #expect(harness.lines.contains { $0.contains("of row 40") })
  }
}
