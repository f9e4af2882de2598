import ReaderUI
import Screen
import TestSupport
import Testing

@testable import lectern

@Suite struct ConfigurationTests {
  private func read(_ text: String) throws -> (Configuration, [String]) {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "config.toml")
    let configuration = Configuration(reading: path)
    return (
      configuration,
      configuration.problems.map { String($0.description.dropFirst(path.utf8.count)) }
    )
  }

  @Test func everythingCanBeSet() throws {
    let (configuration, problems) = try read(
      """
      theme = "light"
      measure = 66
      arrangement = "above"
      [keys.list]
      "x" = "archive"
      "C-x" = "quit"
      "d" = ""
      """)
    #expect(problems.isEmpty)
    #expect(configuration.theme == "light")
    #expect(configuration.measure == 66)
    #expect(configuration.arrangement == .above)
    func command(_ key: String) -> Command? {
      KeyPress(description: key).flatMap { configuration.keymap.command(for: $0, in: .list) }
    }
    #expect(command("x") == .archive)
    #expect(command("C-x") == .quit)
    #expect(command("d") == nil)
    #expect(command("j") == .down)
  }

  @Test func aBadLineIsNamedAndTheRestHolds() throws {
    let (configuration, problems) = try read(
      """
      measure = 5
      theme = "light"
      arangement = "beside"
      [keys.list]
      "x" = "archve"
      [keys.book]
      "x" = "archive"
      """)
    #expect(configuration.theme == "light")
    #expect(problems.count == 4)
    #expect(problems.contains { $0.hasPrefix(":1:1: takes a number of columns") })
    #expect(problems.contains { $0.hasPrefix(":3:1: there is no setting \"arangement\"") })
    #expect(problems.contains { $0.hasPrefix(":5:1: \"archve\" is no command") })
    #expect(problems.contains { $0.hasPrefix(":6:1: there is no table [keys.book]") })
  }

  @Test func sequencesOfKeysCanBeBound() throws {
    let (configuration, problems) = try read(
      """
      opener = ["firefox", "--private-window"]
      [keys.text]
      "z c" = "copy-link"
      "y l" = ""
      "'" = ""
      "' '" = "jump-back"
      """)
    #expect(problems.isEmpty)
    #expect(configuration.opener == ["firefox", "--private-window"])
    func meaning(_ keys: String) -> Keymap.Meaning? {
      KeySequence(description: keys).flatMap { configuration.keymap.meaning(of: $0, in: .text) }
    }
    #expect(meaning("z") == .beginning)
    #expect(meaning("z c") == .command(.copyLink))
    #expect(meaning("y l") == nil)
    #expect(meaning("' '") == .command(.jumpBack))
  }

  @Test func aKeyCannotBothDoAndBeginSomething() throws {
    let (configuration, problems) = try read(
      """
      opener = "firefox"
      [keys.text]
      "y" = "star"
      "m x" = "star"
      "q q" = "qit"
      "x" = "archive"
      """)
    #expect(problems.count == 4)
    #expect(problems.contains { $0.hasPrefix(":1:1: takes a command as a list of words") })
    #expect(
      problems.contains(
        ":3:1: \"y\" begins \"y a\", \"y l\", \"y p\", \"y u\"; free them with = \"\" first"))
    #expect(
      problems.contains(":4:1: \"m x\" goes on from \"m\"; free it with = \"\" first"))
    #expect(problems.contains { $0.hasPrefix(":5:1: \"qit\" is no command") })
    func command(_ key: String) -> Command? {
      KeyPress(description: key).flatMap { configuration.keymap.command(for: $0, in: .text) }
    }
    #expect(command("x") == .archive)
    #expect(command("m") == .setMark)
  }

  @Test func whatIsNoTOMLHasItsPlace() throws {
    let (_, problems) = try read("theme = \"light\"\nmeasure =\n")
    #expect(problems.count == 1)
    #expect(problems[0].hasPrefix(":2:") || problems[0].hasPrefix(":3:"))
  }
}
