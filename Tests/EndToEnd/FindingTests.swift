import Foundation
import TestSupport
import Testing

/// Filters, facets, tags and marks, in a real terminal.
@Suite(
  .serialized, .enabled(if: Program.isBuilt, "the program is not built beside the tests"),
  .enabled(if: TerminalWindow.isInstalled, "tmux is not installed (Debian: tmux)"))
struct FindingTests {
  private let program: Program

  init() throws { program = try Program() }

  private static let ferry = "Ferry pilots go back to"
  private static let springs = "How a village mapped"

  private func reader() throws -> TerminalWindow {
    let folder = Project.root.appending(path: "Samples").path
    try #require(try program.shell("$LECTERN import '\(folder)'/*.txt").status == 0)
    let window = try TerminalWindow(program, columns: 80, rows: 24)
    try start(window)
    return window
  }

  private func start(_ window: TerminalWindow) throws {
    try window.run("clear; $LECTERN; echo \"ended $?\"")
    try window.waitFor("of 4")
  }

  @Test func aBadTermIsUnderlinedWhileTheListStays() throws {
    let window = try reader()
    try window.press("/")
    try window.type("vill")
    try window.waitFor("1 found", Self.springs)
    try window.type(" is:unred")
    try window.waitFor("did you mean unread?", Self.springs, without: Self.ferry)
    let last = try window.styledScreen().split(separator: "\n").last ?? ""
    let underlined = try #require(last.range(of: "\u{1B}[4m"))
    let text = last[underlined.upperBound...].replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(text.hasPrefix("is:unred"))
  }

  @Test func aFacetNarrowsTheList() throws {
    let window = try reader()
    try window.press("F")
    try window.waitFor("Sites", "Harbour Post", "The Lantern")
    try window.press("BTab")
    try window.waitFor("Months", "2019-02")
    try window.press("Tab")
    try window.waitFor("Sites")
    try window.type("lant")
    try window.press("Enter")
    try window.waitFor("1 found for site:", Self.springs, without: Self.ferry)
    try window.press("C-o")
    try window.waitFor(Self.springs, Self.ferry, "4 articles")
  }

  @Test func deletedArticlesComeBackAcrossARestart() throws {
    let window = try reader()
    try window.press("V", "D")
    try window.waitFor("In the bin for 30 days: 4 articles.")
    #expect(try program.run("list").lines.isEmpty)
    try window.press("U")
    try window.waitFor("Undone: 4 articles", Self.springs)
    #expect(try program.run("list").lines.count == 4)
    try window.press("V", "D")
    try window.waitFor("In the bin")
    try window.press("Q")
    try window.waitFor("ended 0")
    try window.run("clear; $LECTERN; echo \"ended $?\"")
    try window.waitFor("is:deleted the bin")
    try window.press("8")
    try window.waitFor(Self.springs, Self.ferry)
    try window.press("V", "D")
    try window.waitFor("Brought back: 4 articles.")
    #expect(try program.run("list").lines.count == 4)
  }

  @Test func tagsAndNamedFiltersAreKept() throws {
    let window = try reader()
    try window.press("v", "v", "T")
    try window.waitFor("Tags of 2 articles", "No tags yet")
    try window.type("sea")
    try window.press("Enter")
    try window.waitFor("Tagged sea.")
    #expect(try program.run("list", "tag:sea").lines.count == 2)
    try window.press("/")
    try window.type("tag:sea")
    try window.press("Enter")
    try window.waitFor("2 found for tag:sea")
    try window.press(":")
    try window.type("save-filter The sea")
    try window.press("Enter")
    try window.waitFor("Saved as The sea; 9 shows it.")
    try window.press("Q")
    try window.waitFor("ended 0")
    try start(window)
    try window.press("9")
    try window.waitFor("2 found for tag:sea", "The sea")
    try window.press("Escape")
    try window.waitFor("4 articles")
    try window.press("/", "C-p")
    try window.waitFor("/ tag:sea")
  }

  @Test func aFewLettersJump() throws {
    let window = try reader()
    try window.press("f")
    try window.type("vilmap")
    try window.waitFor("1 of 4", Self.springs)
    try window.press("Enter")
    try window.waitFor("How a village mapped its own springs", " %", without: "Lectern")
  }
}
