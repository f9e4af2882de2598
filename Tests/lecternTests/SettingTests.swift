import Foundation
import ReaderUI
import Screen
import TestSupport
import Testing

@testable import lectern

/// The table of settings, and what comes of it.
@Suite struct SettingTests {
  private func read(_ text: String, keeping last: Configuration? = nil) throws
    -> (configuration: Configuration, problems: [String])
  {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "config.toml")
    let configuration = Configuration(reading: path, keeping: last)
    return (
      configuration,
      configuration.problems.map { String($0.description.dropFirst(path.utf8.count)) }
    )
  }

  /// The lines by which an example sets its setting.
  private static func lines(_ setting: Setting) -> String {
    if !setting.isTable { return "\(setting.name) = \(setting.example)\n" }
    return setting.example.hasPrefix("[") ? setting.example : "[filters]\n\(setting.example)\n"
  }

  @Test(arguments: Setting.table.map(\.name)) func examplesAndStandardsAreTaken(_ name: String)
    throws
  {
    let setting = try #require(Setting.named(name))
    let (configuration, problems) = try read(Self.lines(setting))
    #expect(problems.isEmpty)
    #expect(configuration.given == [name])
    let written = try #require(setting.written(configuration))
    #expect(setting.isTable || written == setting.example)
    if case .value(let text) = setting.standard {
      let (standard, problems) = try read("\(name) = \(text)\n")
      #expect(problems.isEmpty)
      #expect(standard.readerSettings == ReaderSettings(), "\(name)")
    }
  }

  @Test func whatIsPrintedSetsTheSameAgain() throws {
    let (one, _) = try read(Setting.table.map(Self.lines).joined())
    let (two, problems) = try read(ConfigurationText.effective(one))
    #expect(problems.isEmpty)
    #expect(two.readerSettings == one.readerSettings)
    #expect(two.opener == one.opener)
    let (plain, _) = try read(ConfigurationText.effective(try read("").configuration))
    #expect(plain.readerSettings == ReaderSettings())
  }

  @Test func theSampleSetsNothingAndCanBeUncommented() throws {
    let sample = ConfigurationText.sample
    let (plain, problems) = try read(sample)
    #expect(problems.isEmpty)
    #expect(plain.given.isEmpty)
    let settings = sample.split(separator: "\n").map { line in
      let text = line.dropFirst(2)
      let isHead = text.hasPrefix("[") && text.hasSuffix("]")
      return isHead || text.contains(" = ") ? String(text) : String(line)
    }
    let (whole, more) = try read(settings.joined(separator: "\n"))
    #expect(more.isEmpty)
    #expect(whole.given == Set(Setting.table.map(\.name)))
  }

  @Test(arguments: [
    ("mesure = 60", ":1:1: there is no setting \"mesure\"; did you mean \"measure\"?"),
    ("\n  measure = 7", ":2:3: takes a number of columns from 20 to 200"),
    ("measure = \"wide\"", ":1:1: takes a number of columns from 20 to 200"),
    (
      "arrangement = \"besides\"",
      ":1:1: \"besides\" is no value of arrangement; did you mean \"beside\"?"
    ),
    (
      "list-columns = [\"date\", \"tilte\"]",
      ":1:25: there is no column \"tilte\"; did you mean \"title\"?"
    ),
    (
      "list-columns = [\n  \"title\",\n  \"titel\",\n]",
      ":3:3: there is no column \"titel\"; did you mean \"title\"?"
    ),
    ("list-columns = [\"title\", \"title\"]", ":1:17: the column \"title\" is there twice"),
    ("list-columns = [\"date\"]", ":1:1: leaves out \"title\", without which rows say little"),
    (
      "list-width = \"95%\"", ":1:1: takes cells from 24 to 200, or a share from \"10%\" to \"90%\""
    ),
    (
      "highlight = \"poeple\"",
      ":1:1: \"poeple\" is no value of highlight; did you mean \"people\"?"
    ),
    ("keys.list.x = \"archve\"", ":1:1: \"archve\" is no command; did you mean \"archive\"?"),
    (
      "[keys]\nlist = { \"x\" = \"archve\" }",
      ":2:10: \"archve\" is no command; did you mean \"archive\"?"
    ),
    (
      "[keys.lists]\nx = \"archive\"",
      ":1:1: there is no table [keys.lists]; did you mean \"list\"?"
    ),
    ("[filters]\nA = \"\"\nB = 3", ":3:1: takes a query in quotes"),
  ]) func mistakesHaveTheirPlaceAndTheNearestName(_ text: String, _ problem: String) throws {
    #expect(try read(text).problems == [problem])
  }

  @Test func problemsStandInTheOrderOfTheFile() throws {
    let (_, problems) = try read(
      "measure = 1\nzzz = 1\nescape-delay = -1\n[keys.list]\n\"\" = \"x\"\n")
    #expect(problems.map { $0.prefix(3) } == [":1:", ":2:", ":3:", ":5:"])
  }

  @Test func whatWasGoodStaysWhereALineIsBad() throws {
    let (last, _) = try read("measure = 60\ndate-form = \"2019-02-27\"\n[filters]\nA = \"x\"\n")
    let (next, problems) = try read("measure = 1\ntheme = \"light\"\n", keeping: last)
    #expect(problems.count == 1)
    #expect(next.measure == 60)
    #expect(next.theme == "light")
    // What was taken out of the file holds no longer.
    #expect(next.dateForm == nil)
    let (broken, _) = try read("measure = = 1\n", keeping: last)
    #expect(broken.measure == 60)
    #expect(broken.filters?.map(\.name) == ["A"])
  }

  @Test func themesThatAreNamedAreLookedFor() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "theme = \"auto\"\ntheme-dark = \"gruvbox-drak\"\n", to: "config.toml")
    let themes = ThemeFiles(folders: [Project.root.appending(path: "Themes").path])
    let problems = Configuration.allProblems(of: path, themes: themes).map(\.description)
    #expect(
      problems == [
        "\(path):2:1: there is no theme \"gruvbox-drak\"; did you mean \"gruvbox-dark\"?"
      ])
  }

  @Test(arguments: [
    ("15;0", Ground.dark), ("0;15", .light), ("0;default;7", .light), ("7;8", .dark),
    ("12;12", .light), ("15;default", nil), ("", nil), (nil, nil), ("1;99", nil),
  ]) func theBackgroundIsReadFromTheEnvironment(_ value: String?, _ ground: Ground?) {
    #expect(Ground(colorVariable: value) == ground)
  }

  @Test func stylesAreWrittenAsTheTerminalShowsThem() {
    let style = Style(
      foreground: .rgb(0, 95, 135), background: .indexed(12), attributes: [.bold, .underline])
    #expect(StyleCodes.codes(of: style, depth: .direct) == "1;4;38;2;0;95;135;104")
    #expect(StyleCodes.codes(of: style, depth: .indexed256) == "1;4;38;5;24;104")
    #expect(
      StyleCodes.codes(
        of: Style(foreground: .terminalDefault, background: .indexed(1)), depth: .ansi8) == "39;41")
    #expect(StyleCodes.depth(term: "xterm-256color", colorTerm: "truecolor") == .direct)
    #expect(StyleCodes.depth(term: "tmux-256color", colorTerm: "") == .indexed256)
    #expect(StyleCodes.depth(term: "linux", colorTerm: "") == .ansi8)
  }
}
