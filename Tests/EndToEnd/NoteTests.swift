import Foundation
import TestSupport
import Testing

/// Notes in a real terminal, and printed.
@Suite(.serialized, .enabled(if: Program.isBuilt, "the program is not built beside the tests"))
struct NoteTests {
  private let program: Program

  init() throws {
    program = try Program()
    let text = """
      Harbour pilots go back to their boats after nine days

      Ada Calloway said on Tuesday that the boats would sail again. They had been nine days on the quay, and the tide had not waited for them to come to terms.

      The pilots had asked for longer nights at home. Calloway said that they had been given them, with a roster that was signed by both sides in Lisbon.
      """
    _ = try program.folder.write(text, to: "one.txt")
    let imported = try program.run("import", "one.txt")
    try #require(imported.status == 0, "\(imported.text)")
  }

  private func start(_ window: TerminalWindow) throws {
    try window.run("clear; $LECTERN; echo \"ended $?\"")
    try window.waitFor("1 of 1")
    try window.press("Enter")
    try window.waitFor("100 %")
  }

  @Test(.enabled(if: TerminalWindow.isInstalled, "tmux is not installed (Debian: tmux)"))
  func aHighlightIsThereInTheNextRun() throws {
    let none = try program.run("notes")
    #expect(none.status == 1 && none.text.isEmpty)
    let window = try TerminalWindow(program, columns: 120, rows: 30)
    try start(window)
    try window.press("a")
    try window.waitFor("Selected: 1 sentence")
    try window.press("2")
    try window.waitFor("Highlighted. U undoes.")
    try window.press("a", "}")
    try window.waitFor("Selected: 1 sentence")
    try window.press("n")
    try window.waitFor("Note:")
    try window.type("For how long?")
    try window.press("Enter")
    try window.waitFor("Noted. U undoes.", "✎ The pilots had asked")
    try window.press("Q")
    try window.waitFor("ended 0")
    try start(window)
    try window.waitFor("✎ The pilots had asked")
    try window.press("A")
    try window.waitFor("Notes", "For how long?  “The pilots had asked", "green")
    try window.press("Down", "C-x")
    try window.waitFor("1 of 1", without: "For how long?")
    try window.press("C-c")
    try window.waitFor("100 %", without: "✎")
    try window.press("U")
    try window.waitFor("✎ The pilots had asked")
    try window.press("Q")
    try window.waitFor("ended 0")
    try expectPrinted()
  }

  /// The notes of the run before, as the commands print them.
  private func expectPrinted() throws {
    let printed = try program.run("notes")
    #expect(printed.status == 0)
    #expect(
      printed.text == """
        ## Harbour pilots go back to their boats after nine days

        > Ada Calloway said on Tuesday that the boats would sail again.

        > The pilots had asked for longer nights at home.

        For how long?

        """)
    #expect(try program.run("notes", "title:pilots").text == printed.text)
    #expect(try program.run("notes", "title:larks").status == 1)
    #expect(try program.run("list", "has:note").lines.count == 1)
    let json = try program.run("notes", "--json").text
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["text"] as? String } == ["For how long?", ""])
    #expect(rows.map { $0["color"] as? String } == ["yellow", "green"])
    #expect(rows.map { $0["isLost"] as? Bool } == [false, false])
    let shown = try program.run("show", "--json", "1").text
    let article = try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any]
    let notes = try #require(article?["notes"] as? [[String: Any]])
    #expect(
      notes.map { $0["quote"] as? String } == [
        "Ada Calloway said on Tuesday that the boats would sail again.",
        "The pilots had asked for longer nights at home.",
      ])
    // Another extraction of the same page keeps them.
    #expect(try program.run("reextract", "1").status == 0)
    #expect(try program.run("notes").text == printed.text)
  }
}
