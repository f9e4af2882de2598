import Foundation
import TestSupport
import Testing

/// The configuration, on the command line and in a reader that runs.
@Suite(
  .serialized, .enabled(if: Program.isBuilt, "the program is not built beside the tests"),
  .enabled(if: TerminalWindow.isInstalled, "tmux is not installed (Debian: tmux)"))
struct ConfigurationTests {
  private let program: Program

  init() throws { program = try Program() }

  private var file: URL { program.folder.url.appending(path: "config/lectern/config.toml") }

  /// Saves the configuration as editors do: a new file takes the old one's place.
  private func save(_ text: String) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file, options: .atomic)
  }

  private func reader(
    _ line: String = "$LECTERN", configuration: String? = nil, prepare: String = ":"
  ) throws -> TerminalWindow {
    try importArticle()
    if let configuration { try save(configuration) }
    let window = try TerminalWindow(program, columns: 80, rows: 24)
    // tmux answers for its window as a terminal does for itself.
    if prepare != ":" { try window.tmux("set", "-g", "window-style", prepare) }
    try window.run("clear; \(line); echo \"ended $?\"")
    try window.waitFor("of 1", "Morning on the quay")
    return window
  }

  private func importArticle() throws {
    let page = """
      <!DOCTYPE html><html lang="en"><head><title>Morning on the quay</title>
      <meta property="article:published_time" content="2019-02-27"></head><body><article>
      <h1>Morning on the quay</h1>
      <p>The first boat leaves at twenty to six, and whoever is late sees it go from the café.</p>
      <p>Nobody minds; the second one leaves when the first is back, and the coffee is better.</p>
      </article></body></html>
      """
    try Data(page.utf8).write(to: URL(filePath: program.folder.path("page.html")))
    try #require(try program.run("import", "page.html").status == 0)
  }

  // MARK: Commands

  @Test func aSampleIsBegunAndNeverWrittenOver() throws {
    #expect(try program.run("config", "path").text == file.path + "\n")
    #expect(try program.run("config", "check").status == 0)
    #expect(try program.run("config", "init").status == 0)
    #expect(try program.run("config", "check").text == "\(file.path): sound\n")
    try save("measure = 60\n")
    let refused = try program.run("config", "init")
    #expect(refused.status == 73)
    #expect(refused.errors.contains("--force"))
    #expect(try program.run("config", "print").lines.contains("measure = 60"))
    #expect(try program.run("config", "init", "--force").status == 0)
    #expect(try program.run("config", "print").lines.contains("measure = 72"))
  }

  @Test func mistakesAreNamedWithTheirPlaces() throws {
    try save("theme = \"nrod\"\n\n  mesure = 60\n[keys.list]\n\"x\" = \"archve\"\n")
    let check = try program.run("config", "check")
    #expect(check.status == 1)
    #expect(
      check.lines == [
        "\(file.path):1:1: there is no theme \"nrod\"; did you mean \"nord\"?",
        "\(file.path):3:3: there is no setting \"mesure\"; did you mean \"measure\"?",
        "\(file.path):5:1: \"archve\" is no command; did you mean \"archive\"?",
      ])
    #expect(try program.run("config", "check", "none.toml").status == 66)
    try Data("a = = 1\n".utf8).write(to: URL(filePath: program.folder.path("broken.toml")))
    let broken = try program.run("config", "check", "broken.toml")
    #expect(broken.status == 1)
    #expect(broken.lines.first?.hasPrefix("broken.toml:1:") == true)
  }

  @Test func themesAreShown() throws {
    let plain = try program.run("themes", "--preview", "nord", "sepia")
    #expect(plain.text.contains(" nord") && plain.text.contains(" sepia"))
    #expect(!plain.text.contains("\u{1B}"))
    #expect(try program.run("themes", "--preview", "nrod").status == 1)
    let window = try TerminalWindow(program)
    try window.run("clear; COLORTERM=truecolor $LECTERN themes --preview nord")
    try window.waitFor("We know the water")
    // The page of Nord, as tmux writes it again.
    #expect(try window.styledScreen().contains("48;2;46;52;64"))
    try window.run("clear; COLORTERM= NO_COLOR=1 $LECTERN themes --preview nord")
    try window.waitFor("We know the water")
    #expect(try !window.styledScreen().contains("48;2;"))
  }

  // MARK: While the reader runs

  @Test func aSavedChangeHoldsAtOnce() throws {
    let window = try reader(configuration: "date-form = \"2019-02-27\"\narrangement = \"alone\"\n")
    try window.waitFor("2019-02-27")
    try save("date-form = \"27.02.2019\"\narrangement = \"alone\"\n")
    try window.waitFor("27.02.2019", "read anew", without: "2019-02-27")
    // What cannot be understood is said, and the last good value stays.
    try save("date-form = \"27/2\"\narrangement = \"alone\"\nlist-columns = [\"title\"]\n")
    try window.waitFor("config.toml:1:1", "is no value of date-form")
    try window.wait(for: "the list without dates") { !$0.contains("27.02.2019") }
    try save("date-form = = \n")
    try window.waitFor("config.toml:1:13")
    // A write in place, as other editors do it.
    try Data("arrangement = \"alone\"\n".utf8).write(to: file)
    try window.waitFor("27 Feb 2019", "read anew")
    try window.press("q")
    try window.waitFor("ended 0")
  }

  @Test func aFileThatIsBegunWhileTheReaderRunsIsSeen() throws {
    let window = try reader()
    try window.waitFor("27 Feb 2019")
    try save("date-form = \"02/27/2019\"\n[keys.list]\n\"Z\" = \"quit\"\n")
    try window.waitFor("02/27/2019")
    try window.press("Z")
    try window.waitFor("ended 0")
  }

  // MARK: The terminal

  /// The page's ground of the theme that is shown, as 256 colours have it.
  private func isLight(_ window: TerminalWindow) throws -> Bool {
    try window.styledScreen().contains("48;5;231m") || window.styledScreen().contains("48;5;230m")
      || window.styledScreen().contains("48;5;255m")
  }

  @Test func theThemeSuitsTheBackgroundThatTheTerminalHas() throws {
    let window = try reader(prepare: "bg=#fafafa")
    try window.waitUntil("a light page") { try isLight(window) }
    // The answer was no key, and what follows is.
    try window.press("?")
    try window.waitFor("Moving")
    try window.press("q")
    try window.waitFor("of 1", "Morning on the quay")
    try window.press("q")
    try window.waitFor("ended 0")
    #expect(try !window.screen().contains("rgb:"))
    let state = try program.run("config", "print").text
    #expect(state.contains("theme = \"auto\""))
  }

  @Test func withoutAnAnswerTheEnvironmentDecides() throws {
    let window = try reader("COLORFGBG='0;15' $LECTERN")
    try window.waitUntil("a light page") { try isLight(window) }
    try window.press("q")
    try window.waitFor("ended 0")
    try window.run("clear; $LECTERN")
    try window.waitFor("of 1", "Morning on the quay")
    #expect(try !isLight(window))
  }

  @Test func anAnswerThatComesLateIsNotTypedIntoTheShell() throws {
    try importArticle()
    let window = try TerminalWindow(program)
    try window.tmux("set", "-g", "window-style", "bg=#fafafa")
    // The key that quits is there before the reader.
    try window.type("clear; $LECTERN; echo \"ended $?\"\nq")
    try window.waitFor("ended 0")
    #expect(try !window.screen().contains("rgb:"))
  }

  @Test func aTerminalThatCannotMoveItsCursorIsToldWhatElseThereIs() throws {
    let window = try TerminalWindow(program)
    try window.run("clear; TERM=dumb $LECTERN; echo \"ended $?\"")
    let screen = try window.waitFor("ended 69")
    #expect(screen.contains("dumb cannot move its cursor"))
    #expect(screen.contains("`lectern show N | less`"))
  }

  @Test func withoutUnicodeEverythingIsASCII() throws {
    let window = try reader("LC_ALL=C $LECTERN", configuration: "arrangement = \"alone\"\n")
    try window.press("Enter")
    let screen = try window.waitFor("the cafe.", without: "Lectern")
    #expect(screen.utf8.allSatisfy { $0 < 0x80 })
    try window.press("?")
    let help = try window.waitFor("Moving")
    #expect(help.utf8.allSatisfy { $0 < 0x80 })
  }
}
