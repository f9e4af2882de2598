import QueryLanguage
import Screen
import TestSupport
import Testing

@testable import ReaderUI

/// What the user can set, from the start and while the reader runs.
@Suite struct SettingsTests {
  private func harness(
    columns: Int = 80, rows: Int = 24, ground: Ground = .dark,
    _ change: (inout ReaderSettings) -> Void
  ) -> Harness {
    var harness = Harness(columns: columns, rows: rows, articles: Fixtures.shelf)
    var settings = ReaderSettings()
    settings.theme = .named("dark")
    change(&settings)
    harness.model.configure(settings, ground: ground)
    harness.send(.input(.resize(Size(columns: columns, rows: rows))))
    return harness
  }

  @Test(arguments: [
    (DateForm.words, "26 Feb 2019"), (.international, "2019-02-26"), (.dotted, "26.02.2019"),
    (.slashed, "02/26/2019"),
  ]) func datesAreWrittenAsSet(_ form: DateForm, _ text: String) {
    var harness = harness(columns: 120, rows: 30) { _ in }
    var settings = harness.model.settings
    settings.dateForm = form
    harness.send(.configured(settings, problem: nil))
    harness.press("<enter>")
    // In the list and under the headline.
    #expect(harness.lines.count { $0.contains(text) } >= 2, "\(harness.screen)")
    #expect(form == .words || !harness.lines.contains { $0.contains("26 Feb") })
  }

  @Test func columnsStandInTheOrderSet() throws {
    let harness = harness { settings in
      settings.arrangement = .alone
      settings.listColumns = [.title, .date]
    }
    let row = try #require(harness.lines.first { $0.contains("Ferry pilots go back") })
    let title = try #require(row.firstRange(of: "Ferry"))
    let date = try #require(row.firstRange(of: "26 Feb 2019"))
    #expect(title.lowerBound < date.lowerBound)
    #expect(!row.contains("min"))
    #expect(!row.contains("Harbour Post"))
  }

  @Test func columnsNeverOverlapNorLeaveTheRow() {
    for width in 1...220 {
      for columns in [
        ListColumn.standard, [.title], [.time, .title], [.title, .time, .site, .date],
        [.site, .title, .date],
      ] {
        let found = ListColumns(width: width, showing: columns)
        let spans = columns.compactMap { found[$0] }
        for (one, next) in zip(spans, spans.dropFirst()) { #expect(one.end < next.start) }
        if width >= 40 { #expect(spans.allSatisfy { $0.end < width }) }
      }
    }
  }

  @Test(arguments: [
    (ListWidth.cells(60), 60), (.share(50), 80), (.cells(200), 135), (.share(10), 24),
  ])
  func theListIsAsWideAsSet(_ width: ListWidth, _ columns: Int) {
    let layout = Layout(
      size: Size(columns: 160, rows: 40), arrangement: .beside, isReading: false, listWidth: width)
    #expect(layout.list?.columns == columns)
  }

  @Test func changedSettingsHoldAtOnceAndOthersStay() {
    var harness = harness { $0.measure = 60 }
    harness.press("+")
    let measure = harness.model.measure
    #expect(measure != 60)
    var settings = harness.model.settings
    settings.arrangement = .alone
    settings.escapeDelay = 90
    settings.filters = [SavedFilter(name: "Tonight", query: "is:unread")]
    harness.send(.configured(settings, problem: nil))
    #expect(harness.model.arrangement == .alone)
    #expect(harness.model.measure == measure)
    #expect(harness.model.filters.map(\.name) == ["Tonight"])
    #expect(harness.effects.contains(.setEscapeDelay(milliseconds: 90)))
    #expect(harness.lines.last?.contains("read anew") == true)
    settings.measure = 50
    harness.send(.configured(settings, problem: "config.toml:1:1: wrong"))
    #expect(harness.model.measure == 50)
    #expect(harness.lines.last?.contains("config.toml:1:1: wrong") == true)
  }

  @Test func keysChangeWhileTheReaderRuns() throws {
    var harness = harness { _ in }
    var settings = harness.model.settings
    settings.keymap.bind(
      try #require(KeySequence(description: "Z")), to: .help, in: .list)
    harness.send(.configured(settings, problem: nil))
    harness.press("Z")
    #expect(harness.model.helpTop != nil)
  }

  // MARK: Dark and light

  private func automatic() -> Harness {
    var harness = harness { $0.theme = .byGround(dark: "dark", light: "light") }
    harness.themes["light"] = Theme(name: "light", styles: [:])
    return harness
  }

  @Test func theThemeFollowsTheBackground() {
    var harness = automatic()
    harness.run(harness.model.start())
    #expect(harness.effects.contains(.askForGround))
    #expect(harness.model.theme.name == "dark")
    harness.send(.input(.ground(.rgb(250, 248, 240))))
    #expect(harness.model.theme.name == "light")
    #expect(harness.model.themeToRemember == "auto")
    harness.send(.input(.ground(.rgb(20, 20, 30))))
    #expect(harness.model.theme.name == "dark")
  }

  @Test func aThemeThatWasChosenStays() {
    var harness = automatic()
    harness.run(harness.model.choose(.named("dark")))
    harness.send(.input(.ground(.rgb(250, 248, 240))))
    #expect(harness.model.theme.name == "dark")
    #expect(harness.model.themeToRemember == "dark")
  }

  @Test func themesAreShownWhileOneIsPicked() {
    var model = AppModel(
      size: Size(columns: 80, rows: 24), themeNames: ["dark", "light", "sepia"])
    _ = model.openThemes()
    func press(_ key: KeyPress.Key) -> [Effect] { model.update(.input(.key(KeyPress(key)))) }
    #expect(press(.down) == [.loadTheme("light")])
    _ = model.update(.themeLoaded(Theme(name: "light", styles: [:])))
    #expect(press(.escape) == [.loadTheme("dark")])
    #expect(model.picker == nil)
    _ = model.update(.themeLoaded(.standard))
    _ = model.openThemes()
    #expect(press(.end).isEmpty)
    #expect(press(.down) == [.loadTheme("light")])
    _ = model.update(.themeLoaded(Theme(name: "light", styles: [:])))
    #expect(press(.enter) == [.loadTheme("light")])
    #expect(model.themeToRemember == "light")
  }
}
