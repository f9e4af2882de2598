import Foundation
import TestSupport
import Testing

/// How text is set in a real terminal, with what is installed for it.
@Suite(
  .serialized, .enabled(if: Program.isBuilt, "the program is not built beside the tests"),
  .enabled(if: TerminalWindow.isInstalled, "tmux is not installed (Debian: tmux)"))
struct TypesettingTests {
  private let program: Program

  init() throws { program = try Program() }

  private func reader(_ body: String, language: String, options: String = "") throws
    -> TerminalWindow
  {
    let page = try program.folder.write(
      "<html lang=\"\(language)\"><title>Of the harbour</title><article><h1>Of the harbour</h1>"
        + "<p>\(body)</p></article></html>", to: "page.html")
    try #require(try program.run("import", page).status == 0)
    let window = try TerminalWindow(program, columns: 30, rows: 16)
    try window.run("clear; $LECTERN \(options); echo \"ended $?\"")
    try window.waitFor("1 of 1")
    return window
  }

  private static let words = String(
    repeating: "The harbourmaster met the harbourmaster whom another harbourmaster met. ", count: 8)

  @Test func wordsAreDividedByInstalledPatterns() throws {
    let fixture = Project.root.appending(path: "Tests/HyphenationTests/Fixtures/hyph_en.dic")
    let patterns = try String(contentsOf: fixture, encoding: .utf8)
    _ = try program.folder.write(patterns, to: "share/hyphen/hyph_en.dic")
    let window = try reader(Self.words, language: "en")
    try window.press("Enter")
    try window.waitFor("har-")
    try window.press("q", "q")
    try window.waitFor("ended 0")
  }

  @Test func theScreenIsSetToBeReadOut() throws {
    let window = try reader(Self.words, language: "en", options: "--screen-reader")
    try window.waitFor("unread")
    try window.press("Enter")
    try window.waitFor("The harbourmaster met")
    #expect(!(try window.screen().contains("har-")))
    try window.press("q", "q")
    try window.waitFor("ended 0")
  }
}
