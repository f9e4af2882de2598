import ArticleModel
import Screen
import Testing

@testable import ReaderUI

/// Highlights and notes in the reader: selected, coloured, written, listed, taken back.
@Suite struct NoteTests {
  private static let body: [Block] = [
    .paragraph("The boats went out at six. The harbour was quiet. Nobody spoke."),
    .rule,
    .paragraph("Ada Calloway laughed. Then she left."),
    .code(language: nil, "05:40\tfirst\n06:10\tsecond"),
  ]

  /// The reader with the first of two articles open, alone on the screen.
  private func reading(_ blocks: [Block] = body, notes: [Note] = []) -> Harness {
    var boats = Fixtures.article(1, "Boats", blocks: blocks)
    boats.notes = notes
    let larks = Fixtures.article(2, "Larks", blocks: [.paragraph("They sing.")])
    var harness = Harness(columns: 80, rows: 24, articles: [boats, larks])
    harness.press("<enter>", "<enter>")
    return harness
  }

  private func selected(_ harness: Harness) -> String? {
    guard let place = harness.model.selection?.place, let text = harness.model.text else {
      return nil
    }
    let bytes = Array(text.stored.article.blocks[place.block].text.utf8)
    return String(decoding: bytes[place.range], as: UTF8.self)
  }

  private func notes(_ harness: Harness, of id: ArticleID = ArticleIDs.one) -> [Note] {
    harness.articles[id]?.notes ?? []
  }

  /// Whether some cells of the screen have a style's ground.
  private func shows(_ scope: ThemeScope, _ harness: Harness) -> String {
    let surface = AppView.render(harness.model).surface
    let style = harness.model.theme[.text].patched(by: harness.model.theme.own(scope))
    var text = ""
    for row in 0..<surface.size.rows {
      for column in 0..<surface.size.columns
      where surface[Row(row), Column(column)].style.background == style.background {
        text += surface[Row(row), Column(column)].text
      }
    }
    return text
  }

  // MARK: Selecting

  @Test func selectingBeginsAtTheTopAndGoesBySentences() {
    var harness = reading()
    harness.press("a")
    #expect(selected(harness) == "The boats went out at six.")
    #expect(shows(.textSelected, harness) == "The boats went out at six.")
    harness.press("j")
    #expect(selected(harness) == "The harbour was quiet.")
    harness.press("j", "j")
    #expect(selected(harness) == "Ada Calloway laughed.")
    harness.press("k")
    #expect(selected(harness) == "Nobody spoke.")
    harness.press("<esc>")
    #expect(harness.model.selection == nil && harness.model.focus == .text)
    #expect(notes(harness).isEmpty)
  }

  @Test func aSelectionIsExtendedWithinItsParagraph() {
    var harness = reading()
    harness.press("a", "v", "j", "j")
    #expect(selected(harness) == "The boats went out at six. The harbour was quiet. Nobody spoke.")
    #expect(harness.lines.last?.contains("Extending: 3 sentences") == true)
    harness.press("j")
    #expect(harness.model.notice?.text == "A highlight stays within its paragraph.")
    harness.press("k", "k", "space", "j", "v", "k")
    #expect(selected(harness) == "The boats went out at six. The harbour was quiet.")
    harness.press("}")
    #expect(selected(harness) == "The harbour was quiet. Nobody spoke.")
    harness.press("{")
    #expect(selected(harness) == "The boats went out at six. The harbour was quiet.")
  }

  @Test func bracesGoByParagraph() {
    var harness = reading()
    harness.press("a", "}")
    #expect(selected(harness) == "Ada Calloway laughed.")
    harness.press("}")
    #expect(selected(harness) == "05:40\tfirst")
    harness.press("}")
    #expect(selected(harness) == "05:40\tfirst")
    harness.press("{", "j", "{")
    #expect(selected(harness) == "Ada Calloway laughed.")
    harness.press("{")
    #expect(selected(harness) == "The boats went out at six.")
  }

  @Test func selectingBeginsAtTheMatch() {
    var harness = reading()
    harness.press("/")
    harness.type("left")
    harness.press("<enter>", "a")
    #expect(selected(harness) == "Then she left.")
  }

  @Test func selectingBeginsAtTheMention() {
    var harness = Harness(columns: 80, rows: 24, articles: Fixtures.named)
    harness.press("<enter>", "<enter>", "]", "]", "]", "a")
    #expect(selected(harness) == "Calloway said that the Harbour Board had given way.")
  }

  @Test func selectingBeginsAtTheFirstSentenceInSight() {
    let long = (1...40).map { Block.paragraph(Inline("Paragraph \($0) begins. It ends.")) }
    var harness = reading(long)
    harness.press("space", "a")
    let top = harness.model.text?.position.block ?? 0
    #expect(top > 3)
    #expect(selected(harness) == "Paragraph \(top + 1) begins.")
    for _ in 0..<30 { harness.press("j") }
    // What is selected is in sight.
    #expect(shows(.textSelected, harness) == selected(harness))
  }

  @Test func nothingIsSelectedWhereThereIsNoText() {
    var harness = reading([.rule])
    harness.press("a")
    #expect(harness.model.selection == nil)
    #expect(harness.model.notice?.text == "There is nothing to highlight here.")
  }

  // MARK: Highlighting

  @Test(arguments: [
    ("<enter>", NoteColor.yellow, ThemeScope.noteYellow), ("1", .yellow, .noteYellow),
    ("2", .green, .noteGreen), ("3", .blue, .noteBlue), ("4", .red, .noteRed),
  ])
  func aKeyChoosesTheColour(_ key: String, _ color: NoteColor, _ scope: ThemeScope) {
    var harness = reading()
    harness.press("a", key)
    #expect(notes(harness).map(\.color) == [color])
    #expect(notes(harness).map(\.anchor.quote) == ["The boats went out at six."])
    #expect(harness.model.selection == nil)
    #expect(shows(scope, harness) == "The boats went out at six.")
    #expect(harness.model.notice?.text == "Highlighted. U undoes.")
    harness.press("U")
    #expect(notes(harness).isEmpty)
    #expect(shows(scope, harness).isEmpty)
  }

  @Test func theSameWordsAgainGetAnotherColour() {
    var harness = reading()
    harness.press("a", "1", "a", "4")
    #expect(notes(harness).map(\.color) == [.red])
    harness.press("U")
    #expect(notes(harness).map(\.color) == [.yellow])
  }

  @Test func aTabInCodeDoesNotShiftTheHighlight() {
    var harness = reading()
    harness.press("a", "}", "}", "j", "2")
    #expect(notes(harness).map(\.anchor.quote) == ["06:10\tsecond"])
    #expect(shows(.noteGreen, harness) == "06:10    second")
  }

  @Test func aHighlightIsThereWhenTheArticleIsOpenedAgain() {
    var harness = reading()
    harness.press("a", "3", "J", "K")
    #expect(shows(.noteBlue, harness) == "The boats went out at six.")
  }

  // MARK: Writing

  @Test func aNoteIsWritten() {
    var harness = reading()
    harness.press("a", "n")
    harness.type("Every day?")
    #expect(harness.lines.last?.contains("Note: Every day?") == true)
    harness.press("<enter>")
    #expect(notes(harness).map(\.text) == ["Every day?"])
    #expect(harness.lines.contains { $0.contains("✎ The boats") })
    harness.press("a", "n")
    for _ in 0..<10 { harness.press("<backspace>") }
    harness.press("<enter>")
    #expect(notes(harness).map(\.text) == [""])
    #expect(!harness.lines.contains { $0.contains("✎") })
    harness.press("U")
    #expect(notes(harness).map(\.text) == ["Every day?"])
    harness.press("U")
    #expect(notes(harness).isEmpty)
  }

  @Test func aNoteThatIsLeftKeepsItsHighlight() {
    var harness = reading()
    harness.press("a", "n")
    harness.type("Every")
    harness.press("<esc>")
    #expect(notes(harness).map(\.text) == [""])
  }

  // MARK: Lists

  @Test func theListGoesToANote() {
    let long = (1...40).map { Block.paragraph(Inline("Paragraph \($0) begins. It ends.")) }
    var harness = reading(long)
    harness.press("A")
    #expect(harness.model.picker == nil)
    #expect(harness.model.notice?.text == "No notes on this article yet; a begins one.")
    harness.press("G", "a", "2", "g", "a", "n")
    harness.type("The start")
    harness.press("<enter>", "A")
    #expect(harness.lines[2].contains("The start  “Paragraph 1 begins.”"))
    #expect(harness.lines[3].contains("green"))
    harness.press("<down>", "<enter>")
    #expect(harness.model.picker == nil)
    #expect((harness.model.text?.position.block ?? 0) > 20)
    #expect(!shows(.noteGreen, harness).isEmpty)
  }

  @Test func theListChangesAndDeletes() {
    var harness = reading()
    harness.press("a", "1", "a", "j", "2", "A", "<tab>")
    harness.type("Really")
    harness.press("<enter>")
    #expect(notes(harness).map(\.text) == ["Really", ""])
    harness.press("A", "<down>", "C-x")
    #expect(notes(harness).map(\.text) == ["Really"])
    #expect(harness.model.picker?.items?.count == 1)
    harness.press("<esc>", "U")
    #expect(notes(harness).count == 2)
  }

  @Test func whatIsLostIsKept() throws {
    let anchor = try #require(
      TextAnchor(TextPlace(block: 0, range: 0..<9), in: [.paragraph("Many boats went out.")]))
    var harness = reading(notes: [
      Note(id: NoteID(rawValue: 7), anchor: anchor, text: "Why?", createdAt: 1)
    ])
    harness.press("A")
    #expect(harness.lines[2].contains("Why?  “Many boat”") && harness.lines[2].contains("lost"))
    harness.press("<enter>")
    #expect(
      harness.model.notice?.text == "The words of this note are no longer in the article.")
  }

  @Test func theLibrarysNotesLeadToTheirArticles() {
    var harness = reading()
    harness.press("a", "j", "2", "q")
    harness.press("j", "<enter>", "a", "n")
    harness.type("Do they?")
    harness.press("<enter>", ":")
    harness.type("library-notes")
    harness.press("<enter>")
    #expect(harness.lines[2].contains("Do they?  “They sing.”"))
    #expect(harness.lines[3].contains("“The harbour was quiet.”"))
    harness.press("<down>", "<enter>")
    #expect(harness.model.text?.id == ArticleIDs.one)
    #expect(harness.model.focus == .text)
  }

  @Test func keysPressedMeanwhileWait() {
    var harness = reading()
    harness.press("a")
    let asked = harness.model.update(.input(.key(KeyPress(.enter))))
    #expect(harness.model.update(.input(.key(KeyPress(.character("U"))))).isEmpty)
    harness.run(asked)
    #expect(notes(harness).isEmpty)
  }

  @Test func nothingOfANoteIsObeyed() throws {
    let hostile = "a\u{1B}[31mb\u{202E}c\u{0}d"
    let anchor = try #require(
      TextAnchor(TextPlace(block: 0, range: 0..<9), in: [.paragraph(Inline(hostile))]))
    var harness = reading(
      [.paragraph(Inline(hostile))],
      notes: [Note(id: NoteID(rawValue: 7), anchor: anchor, text: hostile, createdAt: 1)])
    #expect(harness.lines.contains { $0.contains("✎") })
    for keys in [[], ["a"], ["<esc>"], ["A"], ["<tab>"]] {
      for key in keys { harness.press(key) }
      let surface = AppView.render(harness.model).surface
      for cell in surface.cells {
        for scalar in cell.text.unicodeScalars {
          let category = scalar.properties.generalCategory
          #expect(category != .control && category != .format, "\(scalar.value)")
        }
      }
    }
  }

  @Test func signsOfASCII() {
    var harness = Harness(
      columns: 80, rows: 24, articles: [Fixtures.article(1, "Boats", blocks: Self.body)],
      glyphs: .ascii)
    harness.press("<enter>", "<enter>", "a", "n")
    harness.type("Why?")
    harness.press("<enter>")
    #expect(harness.lines.contains { $0.contains("# The boats") })
  }
}
