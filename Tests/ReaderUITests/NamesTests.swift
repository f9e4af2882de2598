import ArticleModel
import Screen
import Testing

@testable import ReaderUI

/// Names in the reader: highlighted, gone to, shown in a panel, corrected.
@Suite struct NamesTests {
  private func harness(columns: Int = 120, rows: Int = 24) -> Harness {
    Harness(columns: columns, rows: rows, articles: Fixtures.named)
  }

  // MARK: Mentions

  @Test func bracketsGoFromMentionToMention() {
    var harness = harness()
    harness.press("<enter>", "]")
    #expect(harness.lines.holds("Ada Calloway · chief pilot · 1 of 3"))
    harness.press("]")
    #expect(harness.lines.holds("Tern · place · 1 of 2"))
    harness.press("]", "]", "[")
    #expect(harness.lines.holds("Ada Calloway · chief pilot · 2 of 3"))
    harness.press("<esc>")
    #expect(!harness.lines.holds("2 of 3"))
    #expect(harness.model.focus == .text)
  }

  @Test func theEndSaysSo() {
    var harness = harness()
    harness.press("<enter>")
    for _ in 0..<20 { harness.press("]") }
    #expect(harness.lines.holds("No name further on."))
    for _ in 0..<20 { harness.press("[") }
    #expect(harness.lines.holds("No name before."))
  }

  @Test func highlightsAreOfAllOfNoneOrOfAKind() {
    func styles(_ harness: Harness) -> Set<Style> {
      let (surface, _) = AppView.render(harness.model)
      var styles: Set<Style> = []
      for row in surface.bounds.row.rawValue..<surface.size.rows {
        for column in 0..<surface.size.columns {
          styles.insert(surface[Row(row), Column(column)].style)
        }
      }
      return styles
    }
    var harness = harness()
    harness.press("<enter>", "<enter>")
    let person = harness.model.theme[.text].patched(by: harness.model.theme.own(.entityPerson))
    let place = harness.model.theme[.text].patched(by: harness.model.theme.own(.entityPlace))
    #expect(styles(harness).isSuperset(of: [person, place]))
    harness.press("i")
    #expect(styles(harness).isDisjoint(with: [person, place]))
    harness.press("i")
    #expect(styles(harness).contains(person))
    #expect(!styles(harness).contains(place))
  }

  // MARK: The panel

  @Test func theArticlesNamesStandByKind() {
    var harness = harness()
    harness.press("<enter>", "e")
    let lines = harness.lines.joined(separator: "\n")
    for words in ["People", "Organizations", "Places", "Dates", "Sums", "$5 million", "May 2018"] {
      #expect(lines.contains(words), "\(words)")
    }
    harness.press("e")
    #expect(harness.model.names == nil)
    #expect(harness.model.focus == .text)
  }

  @Test func enterGoesFromMentionToMention() {
    var harness = harness()
    harness.press("<enter>", "e", "<enter>")
    #expect(harness.model.text?.currentMention == 0)
    harness.press("<enter>", "<enter>")
    let second = harness.model.text?.currentMention
    #expect(second.map { harness.model.text?.stored.entities.mentions[$0].block } == 1)
    harness.press("<enter>")
    #expect(harness.model.text?.currentMention == 0)
    #expect(harness.model.focus == .names)
  }

  @Test func onANarrowScreenTheTextComesBack() {
    var harness = harness(columns: 60)
    harness.press("<enter>", "e")
    #expect(!harness.lines.holds("Harbour Board had given"))
    harness.press("G", "<enter>")
    #expect(harness.model.names == nil)
    #expect(harness.model.focus == .text)
    #expect(harness.lines.holds("$5 million"))
  }

  @Test func thePanelFollowsTheArticle() {
    var harness = harness()
    harness.press("<enter>", "e")
    #expect(harness.lines.holds("Tom Reed"))
    harness.press("<tab>", "<tab>", "J")
    #expect(!harness.lines.holds("Tom Reed"))
  }

  @Test func thePageTellsAllAndLeadsToArticles() {
    var harness = harness()
    harness.press("<enter>", "e", "p")
    #expect(harness.lines.holds("person, in 2 articles"))
    #expect(harness.lines.holds("Named with"))
    harness.press("G", "<enter>")
    #expect(harness.model.text?.id == ArticleIDs.two)
    #expect(harness.model.text?.currentEntity == 0)
    harness.press("e", "q")
    #expect(harness.model.names == nil)
  }

  @Test func aNameListsItsArticles() {
    var harness = harness()
    harness.press("<enter>", "e", "f")
    #expect(harness.model.list.filter == "person:\"Ada Calloway\"")
    #expect(harness.model.focus == .list)
    #expect(harness.model.names == nil)
  }

  @Test func theLibrarysNamesAreListedAndOrdered() {
    var harness = harness()
    harness.press("E")
    #expect(harness.lines.holds("Names in the library"))
    #expect(harness.lines.holds("Ada Calloway  person"))
    harness.press("o")
    #expect(harness.lines.holds("Named more than before"))
    harness.press("<esc>")
    #expect(harness.model.names == nil)
    #expect(harness.model.focus == .list)
  }

  @Test func withoutAnArticleThereAreNoNames() {
    var harness = Harness(columns: 60, rows: 12, articles: Fixtures.named)
    harness.press("e")
    #expect(harness.lines.holds("Open an article first"))
  }

  @Test func thePageBelowKnowsWhatWasCorrectedAboveIt() {
    var harness = harness()
    harness.press("E", "<enter>")
    #expect(harness.lines.holds("Named with"))
    harness.press("x", "q")
    #expect(harness.lines.holds("Names in the library"))
    #expect(!harness.lines.holds("Harbour Board  organization"))
    #expect(harness.lines.holds("Tom Reed  person"))
  }

  // MARK: Corrections

  @Test func aNameIsHiddenAndBroughtBack() {
    var harness = harness()
    harness.press("<enter>", "e", "x")
    #expect(harness.lines.holds("Ada Calloway is no name. U undoes."))
    #expect(
      harness.model.text?.stored.entities.entities.map(\.name) == [
        "Harbour Board", "Tern", "Tom Reed",
      ])
    harness.press("U")
    #expect(harness.model.text?.stored.entities.entities.first?.name == "Ada Calloway")
  }

  @Test func aNameIsRenamed() {
    var harness = harness()
    harness.press("<enter>", "e", "r")
    for _ in 0..<12 { harness.press("<backspace>") }
    harness.type("Ada R. Calloway")
    harness.press("<enter>")
    #expect(harness.lines.holds("Ada R. Calloway"))
    harness.press("U", "k")
    #expect(!harness.lines.holds("Ada R. Calloway"))
  }

  @Test func twoNamesAreJoinedAndParted() {
    var harness = harness()
    harness.press("<enter>", "e", "j", "m")
    harness.type("callo")
    harness.press("<enter>")
    #expect(harness.lines.holds("Now the same as Ada Calloway"))
    #expect(harness.model.text?.stored.entities.entities.count == 3)
    harness.press("U")
    #expect(harness.model.text?.stored.entities.entities.count == 4)
  }

  @Test func keysPressedMeanwhileWait() {
    var harness = harness()
    harness.press("<enter>", "e")
    harness.model.awaitsAnswer = true
    harness.press("j")
    #expect(!harness.model.held.isEmpty)
  }
}

extension [String] {
  fileprivate func holds(_ words: String) -> Bool { contains { $0.contains(words) } }
}
