import ArticleModel
import QueryLanguage
import Screen
import Testing

@testable import ReaderUI

@Suite struct PickerTests {
  private func harness(columns: Int = 80, rows: Int = 24) -> Harness {
    Harness(columns: columns, rows: rows, articles: Fixtures.shelf)
  }

  // MARK: The palette

  @Test func everyCommandIsFoundAndShownWithItsKey() {
    var harness = harness()
    harness.press(":")
    harness.type("star")
    #expect(harness.lines.contains { $0.contains("star: Star, or take the star away") })
    #expect(harness.lines.first { $0.contains("star: Star") }?.hasSuffix(" s") == true)
    harness.press("<enter>")
    #expect(harness.model.picker == nil)
    #expect(harness.model.list.rows[0].summary.state.isStarred)
  }

  @Test func aCommandWithANameWaitsForIt() {
    var harness = harness()
    harness.press("/")
    harness.type("ferry")
    harness.press("<enter>", ":")
    harness.type("save-f")
    harness.press("<enter>")
    #expect(harness.model.picker?.prompt.text == "save-filter ")
    harness.type("Boats")
    harness.press("<enter>")
    #expect(harness.model.filters.last == SavedFilter(name: "Boats", query: "ferry"))
    #expect(harness.effects.contains { if case .saveFilters = $0 { true } else { false } })
    harness.press("<esc>", ":")
    harness.type("forget-filter Boats")
    harness.press("<enter>")
    #expect(!harness.model.filters.contains { $0.name == "Boats" })
  }

  @Test func escapeAndBackspaceLeave() {
    var harness = harness()
    harness.press(":", "<esc>")
    #expect(harness.model.picker == nil)
    harness.press(":", "<backspace>")
    #expect(harness.model.picker == nil)
  }

  // MARK: Jumping

  @Test func aFewLettersOpenAnArticle() {
    var harness = harness()
    harness.press("f")
    harness.type("villsprin")
    harness.press("<enter>")
    #expect(harness.model.text?.id.rawValue == 2)
    #expect(harness.model.focus == .text)
  }

  @Test func lettersTakenBackFindMoreAgain() {
    var harness = harness()
    harness.press("f")
    let all = harness.model.picker?.found.count
    harness.type("ferryx")
    #expect(harness.model.picker?.found.isEmpty == true)
    harness.press("<backspace>")
    #expect(harness.model.picker?.found.isEmpty == false)
    harness.press("C-u")
    #expect(harness.model.picker?.found.count == all)
  }

  // MARK: Facets

  @Test func aFacetNarrowsTheList() {
    var harness = harness()
    harness.press("/")
    harness.type("the*")
    harness.press("<enter>", "F")
    harness.type("lantern")
    harness.press("<enter>")
    #expect(harness.model.list.filter == "the* site:\"The Lantern\"")
  }

  @Test func tabGoesFromFacetToFacet() {
    var harness = harness()
    harness.press("F", "<backtab>")
    #expect(harness.model.picker?.purpose == .facet(.month))
    #expect(harness.lines[0].contains("Months"))
    #expect(harness.lines.contains { $0.contains("2019-02") })
    harness.press("<tab>")
    #expect(harness.model.picker?.purpose == .facet(.site))
  }

  @Test func staleFacetsAreNotShown() {
    var harness = harness()
    harness.press("F", "<tab>")
    harness.send(.facetLoaded(.site, [LabelCount(name: "Late", articles: 1)]))
    #expect(!harness.lines.contains { $0.contains("Late") })
  }

  @Test func theChartHasAColumnAMonth() {
    let labels = [("2019-03", 8), ("2019-01", 1), ("2018-12", 4)].map {
      LabelCount(name: $0.0, articles: $0.1)
    }
    let counts = MonthChart.counts(labels, months: 48)
    #expect(counts == [4, 1, 0, 8])
    #expect(MonthChart.columns(counts, glyphs: Glyphs.unicode.columns) == "▄▁ █")
    #expect(MonthChart.counts(labels, months: 2) == [0, 8])
    #expect(MonthChart.columns([], glyphs: Glyphs.ascii.columns).isEmpty)
  }

  // MARK: Tags

  @Test func aNewTagIsGivenAndTakenBack() {
    var harness = harness()
    let id = ArticleID(rawValue: 1)
    harness.press("T")
    harness.type("sea")
    harness.press("<enter>")
    #expect(harness.articles[id]?.tags == ["sea"])
    harness.press("U")
    #expect(harness.articles[id]?.tags == [])
    harness.press("T")
    harness.type("sea")
    harness.press("<tab>")
    #expect(harness.model.picker != nil)
    harness.press("C-u", "<enter>")
    #expect(harness.articles[id]?.tags == [])
  }

  // MARK: Screens

  @Test(arguments: ScreenTests.sizes) func pickers(_ size: Size) {
    for (name, keys) in [("palette", [":"]), ("facets", ["F"]), ("filters", ["0"])] {
      var harness = harness(columns: size.columns, rows: size.rows)
      for key in keys { harness.press(key) }
      if name == "palette" { harness.type("art") }
      harness.screen.expect("\(name)-\(size.columns)x\(size.rows)")
    }
  }

  @Test func theMousePicks() {
    var harness = harness()
    harness.press("f")
    harness.send(.input(.mouse(MouseEvent(.press, point: Point(row: Row(3), column: Column(6))))))
    #expect(harness.model.text?.id.rawValue == 2)
  }
}
