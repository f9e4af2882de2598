import Foundation
import Glibc
import TestSupport
import Testing

/// The reader in a real terminal: keys go in, and what the window shows is what counts.
@Suite(
  .serialized, .enabled(if: Program.isBuilt, "the program is not built beside the tests"),
  .enabled(if: TerminalWindow.isInstalled, "tmux is not installed (Debian: tmux)"))
struct ReaderTests {
  private let program: Program

  init() throws { program = try Program() }

  private static let newest = "Outer islands get their"
  private static let second = "Ferry pilots go back to"
  private static let springs = "How a village mapped"

  /// A window in which the reader shows the list of the samples that are text.
  private func reader(columns: Int = 80, rows: Int = 24) throws -> TerminalWindow {
    let folder = Project.root.appending(path: "Samples").path
    try #require(try program.shell("$LECTERN import '\(folder)'/*.txt").status == 0)
    let window = try TerminalWindow(program, columns: columns, rows: rows)
    try start(window)
    return window
  }

  private func start(_ window: TerminalWindow) throws {
    try window.run("clear; stty -g > before; $LECTERN; echo \"ended $?\"; stty -g > after")
    try window.waitFor("of 4")
  }

  /// Waits for the shell, and proves that the terminal is as it was.
  private func expectSaneTerminal(_ window: TerminalWindow, status: Int = 0) throws {
    try window.waitFor("ended \(status)", "READY>")
    try window.waitUntil("the settings to be written") {
      !(try settings("after").isEmpty)
    }
    #expect(try settings("after") == settings("before"))
    for mode in ["alternate_on", "mouse_button_flag", "mouse_standard_flag", "mouse_sgr_flag"] {
      #expect(try window.state(mode) == "0", "\(mode)")
    }
    #expect(try window.state("cursor_flag") == "1")
  }

  private func settings(_ name: String) throws -> String {
    let data = FileManager.default.contents(atPath: program.folder.path(name)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  /// The process that runs in the window besides the shell.
  private func readerID(_ window: TerminalWindow) throws -> pid_t {
    let shell = try window.state("pane_pid")
    let list = try program.shell("ps -o pid= -o comm= -g \(shell) --ppid \(shell)").lines
    let line = list.first { $0.contains("lectern") }
    return try #require(line?.split(separator: " ").first.flatMap { pid_t($0) })
  }

  // MARK: The first start

  @Test func anEmptyLibraryOffersTheSamples() throws {
    let window = try TerminalWindow(program)
    try window.run("$LECTERN; echo \"ended $?\"")
    try window.waitFor("Your library is empty.", "Press i to import", "lectern import PATH")
    try window.press("?")
    try window.waitFor("Moving")
    try window.press("?")
    try window.waitFor("Your library is empty.")
    try window.press("i")
    try window.waitFor(
      Self.newest, Self.second, Self.springs, "6 articles, 6 unread",
      without: "Your library is empty.")
    try window.press("q")
    try window.waitFor("ended 0")
    #expect(try program.run("list").lines.count == 6)
  }

  @Test func anEmptyLibraryIsLeftWithQ() throws {
    let window = try TerminalWindow(program)
    try window.run("$LECTERN; echo \"ended $?\"")
    try window.waitFor("Your library is empty.")
    try window.press("q")
    try window.waitFor("ended 0")
    #expect(try program.run("list").lines.isEmpty)
  }

  // MARK: Reading

  @Test(arguments: [(80, 24), (40, 12), (200, 60)])
  func listTextAndBackAtEverySize(_ columns: Int, _ rows: Int) throws {
    let window = try reader(columns: columns, rows: rows)
    let list = try window.waitFor("Outer", "Ferry", "How a", "4 articles, 4 unread")
    let lines = list.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix(" Lectern"))
    #expect(lines[rows - 1].hasPrefix(" 1 of 4"))
    #expect(try window.state("alternate_on") == "1")
    try window.press("j", "Enter")
    try window.waitFor("by candlelight", "back")
    try window.press("Enter")
    try window.waitFor("Ferry pilots go back to work", " %", without: "Lectern")
    try window.press("G")
    try window.waitFor("100 %")
    try window.press("g")
    try window.waitFor("Ferry pilots go back to work", without: "100 %")
    try window.press("q")
    try window.waitFor("2 of 4", "3 unread")
    try window.press("q")
    try expectSaneTerminal(window)
  }

  @Test func theTextIsSearched() throws {
    let window = try reader()
    try window.press("Enter")
    try window.waitFor("30 %")
    try window.press("/")
    try window.type("bar")
    try window.waitFor("/ bar", "1 of 6")
    try window.type("rrr")
    try window.waitFor("not found")
    try window.press("BSpace", "BSpace", "BSpace")
    try window.waitFor("1 of 6")
    try window.press("Enter", "n", "n")
    try window.waitFor("Written from the bar", "60 %")
    try window.press("N", "/")
    try window.type("xylophone")
    try window.press("Enter")
    try window.waitFor("xylophone is not in this article.")
    try window.press("Q")
    try expectSaneTerminal(window)
  }

  @Test func theListIsFilteredAsItIsTyped() throws {
    let window = try reader()
    try window.press("/")
    try window.type("vill")
    try window.waitFor("/ vill", "1 found", Self.springs, without: Self.second)
    try window.type(" titel:x")
    try window.waitFor("no field \"titel\"")
    for _ in 0..<8 { try window.press("BSpace") }
    try window.press("Enter")
    try window.waitFor("1 found for vill", "1 of 1")
    try window.press("Escape")
    try window.waitFor("4 articles", Self.newest, Self.second, Self.springs)
    try window.press("/")
    try window.type("is:tokens")
    try window.press("Enter")
    try window.waitFor("ferry pilots reportedly", without: Self.springs)
    try window.press("/")
    try window.type(" xylophone")
    try window.waitFor("Nothing matches.")
    // A key that follows at once would make it Alt with that key.
    try window.press("Escape")
    try window.waitFor("1 found for is:tokens", "1 of 1")
    try window.press("q")
    try window.waitFor("4 articles", "of 4")
    try window.press("q")
    try expectSaneTerminal(window)
  }

  @Test func archivingIsTakenBack() throws {
    let window = try reader()
    try window.press("d")
    try window.waitFor("Archived. U undoes.", "3 articles", without: Self.newest)
    try window.waitUntil("the archiving to be written") {
      try program.run("list", "is:archived").lines.count == 1
    }
    try window.press("U")
    try window.waitFor("Undone:", "Outer islands")
    try window.waitUntil("the archiving to be taken back") {
      try program.run("list", "is:archived").lines.isEmpty
    }
    try window.press("s")
    try window.waitFor("Starred.", "★")
    try window.press("Q")
    try expectSaneTerminal(window)
    #expect(try program.run("list", "is:starred").lines.count == 1)
  }

  @Test func theThemeIsSwitchedAndRemembered() throws {
    let window = try reader()
    let before = try window.styledScreen()
    try window.press("t")
    let screen = try window.waitFor("Theme ")
    let last = try #require(screen.split(separator: "\n").last)
    let name = try #require(last.split(separator: " ").last?.dropLast())
    try window.waitUntil("other colors") { try window.styledScreen() != before }
    #expect(try program.run("themes").lines.contains(String(name)))
    try window.press("Q")
    try expectSaneTerminal(window)
    #expect(try settings("state/lectern/reader.toml").contains("theme = \"\(name)\""))
  }

  // MARK: The terminal

  @Test func theSizeIsFollowedAndThePlaceHeld() throws {
    let window = try reader()
    try window.press("Enter")
    try window.waitFor("30 %")
    try window.press("C-d", "C-d")
    let before = try window.waitFor("60 %")
    let first = try #require(before.split(separator: "\n").first { $0.contains(" ") })
    let words = first.split(separator: " ").prefix(2).joined(separator: " ")
    try window.resize(columns: 20, rows: 5)
    let small = try window.waitFor(" %", without: "search")
    #expect(small.split(separator: "\n").allSatisfy { $0.count <= 20 })
    try window.resize(columns: 80, rows: 24)
    try window.waitFor(words, " %", "search")
    try window.press("q")
    try window.resize(columns: 20, rows: 5)
    try window.waitFor("Outer", "1 of 4", without: "Lectern")
    try window.resize(columns: 200, rows: 60)
    try window.waitFor("Lectern", "│", "Coast Courier")
    try window.press("Q")
    try expectSaneTerminal(window)
  }

  @Test func stoppingGivesTheTerminalBackAndGoesOn() throws {
    let folder = Project.root.appending(path: "Samples").path
    try #require(try program.shell("$LECTERN import '\(folder)'/*.txt").status == 0)
    let window = try TerminalWindow(program)
    // On a line of its own: what follows on the line of a stopped program is run at once.
    try window.run("stty -g > before; clear")
    try window.run("$LECTERN")
    try window.waitFor("1 of 4")
    try window.press("C-z")
    try window.waitFor("Stopped", "READY>")
    #expect(try window.state("alternate_on") == "0")
    #expect(try window.state("cursor_flag") == "1")
    try window.run("stty -g > stopped; fg")
    try window.waitFor("4 articles", Self.springs, "1 of 4")
    #expect(try settings("stopped") == settings("before"))
    try window.press("j")
    try window.waitFor("2 of 4")
    try window.press("Q")
    try window.waitFor("READY>", without: "4 articles")
    try window.run("echo \"ended $?\"; stty -g > after")
    try expectSaneTerminal(window)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func signalsEndItWithThePlaceSaved(_ signal: Int32) throws {
    let window = try reader()
    try window.press("j", "j", "Enter")
    try window.waitFor("How a village mapped its own springs", without: "newest first")
    try window.press("Space")
    let before = try window.waitFor(" %", without: "How a village mapped")
    let line = try #require(before.split(separator: "\n").first { $0.contains("a") })
    let id = try readerID(window)
    #expect(kill(id, signal) == 0)
    try expectSaneTerminal(window)
    #expect(try program.run("doctor").status == 0)
    try window.run("clear")
    try start(window)
    try window.press("j", "j", "Enter")
    try window.waitFor(String(line), " %", without: "How a village mapped")
    try window.press("Q")
    try window.waitFor("ended 0")
  }

  @Test func aTerminalThatIsGoneEndsIt() throws {
    let window = try reader()
    let id = try readerID(window)
    try window.tmux("kill-server")
    let deadline = ContinuousClock.now + .seconds(20)
    while kill(id, 0) == 0, ContinuousClock.now < deadline { poll(nil, 0, 10) }
    #expect(kill(id, 0) != 0)
    #expect(try program.run("doctor").status == 0)
  }

  @Test func aLibraryThatCannotBeOpenedLeavesTheScreenAlone() throws {
    let window = try TerminalWindow(program)
    try window.run("$LECTERN --library /dev/null/x; echo \"ended $?\"")
    try window.waitFor("cannot be written", "ended 73")
    #expect(try window.state("alternate_on") == "0")
  }

  // MARK: Commands on a terminal

  @Test func stylesAreWrittenOnATerminalUnlessTheyAreUnwanted() throws {
    try #require(
      try program.run("import", Project.root.appending(path: "Samples").path).status == 0)
    let window = try TerminalWindow(program)
    for (variables, isStyled) in [("", true), ("NO_COLOR=1", false), ("TERM=dumb", false)] {
      try window.run("clear; env \(variables) $LECTERN list; echo \"ended $?\"")
      try window.waitFor(Self.springs, "ended 0")
      let line = try window.styledScreen().split(separator: "\n")
        .first { $0.contains("mapped") }
      #expect(line?.contains("\u{1B}[") == isStyled, "\(variables)")
    }
  }
}
