import Foundation
import TestSupport
import Testing

/// Names joined, taken apart and listed, in a real terminal.
@Suite(
  .serialized, .enabled(if: Program.isBuilt, "the program is not built beside the tests"),
  .enabled(if: TerminalWindow.isInstalled, "tmux is not installed (Debian: tmux)"))
struct NamesTests {
  private let program: Program

  init() throws {
    program = try Program()
    let texts = [
      "one.txt": """
      Harbour pilots go back to their boats after nine days

      Ada Calloway, the harbour's chief pilot, said on Tuesday that the boats would sail again after nine days on the quay, as soon as the tide allowed it.

      The pilots had asked for longer nights at home, and Calloway said that they had been given them, with a roster that was signed by both sides in Lisbon.
      """,
      "two.txt": """
      The woman who counts the boats of the harbour

      Every morning Adelaide Calloway counts the boats in the harbour of Lisbon, writes their number into a book, and goes home to have her breakfast in peace.

      She has done so for nineteen years, and said that the book would be full before she stopped, whatever the people of the harbour thought of it.
      """,
    ]
    for (name, text) in texts {
      try Data(text.utf8).write(to: program.folder.url.appending(path: name))
    }
    let imported = try program.shell(
      "cd '\(program.folder.url.path)' && $LECTERN import one.txt two.txt")
    try #require(imported.status == 0, "\(imported.text)")
  }

  private func reader() throws -> TerminalWindow {
    let window = try TerminalWindow(program, columns: 120, rows: 30)
    try window.run("clear; $LECTERN; echo \"ended $?\"")
    try window.waitFor("of 2")
    return window
  }

  @Test func twoNamesAreJoinedAndPartedAgain() throws {
    let window = try reader()
    try window.press("E")
    try window.waitFor("Names in the library", "Ada Calloway", "Adelaide Calloway  person")
    #expect(try program.run("list", "person:adelaide").lines.count == 1)
    try window.press("f")
    try window.waitFor("1 of")
    try window.press("q", "E")
    try window.waitFor("Names in the library")
    // The picked name is the one that most articles have.
    try window.press("G", "m")
    try window.waitFor("The same as")
    try window.type("ada calloway")
    try window.press("Enter")
    try window.waitFor("Now the same as Ada Calloway. U undoes.")
    #expect(try program.run("list", "person:ada").lines.count == 2)
    try window.press("U")
    try window.waitFor("Undone: Now the same as Ada Calloway.")
    #expect(try program.run("list", "person:ada").lines.count == 1)
    try window.press("Q")
    try window.waitFor("ended 0")
  }

  @Test func aCorrectionHoldsInTheNextRun() throws {
    let window = try reader()
    try window.press("E")
    try window.waitFor("Adelaide Calloway  person")
    try window.press("G", "x")
    try window.waitFor("is no name. U undoes.")
    try window.press("Q")
    try window.waitFor("ended 0")
    try window.run("clear; $LECTERN; echo \"ended $?\"")
    try window.waitFor("of 2")
    try window.press("E")
    try window.waitFor("Names in the library", without: "Adelaide Calloway  person")
    #expect(try program.run("reextract", "--entities", "1", "2").status == 0)
    #expect(try program.run("entities", "2").lines.allSatisfy { !$0.contains("Adelaide") })
  }

  @Test func theArticlesNamesAreGoneThrough() throws {
    let window = try reader()
    try window.press("Enter")
    try window.waitFor("100 %")
    try window.press("e")
    try window.waitFor("Names in the article", "People")
    try window.press("Enter")
    try window.waitFor("1 of")
    try window.press("p")
    try window.waitFor("About", "Articles", "person")
    try window.press("q", "f")
    try window.waitFor("found for person:")
  }
}
