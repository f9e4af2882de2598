import Screen
import Testing

@testable import ReaderUI

@Suite struct KeySequenceTests {
  private func reading() -> Harness {
    var harness = Harness(columns: 80, rows: 24, articles: Fixtures.shelf)
    harness.press("<enter>", "<enter>")
    return harness
  }

  private func sequence(_ text: String) throws -> KeySequence {
    try #require(KeySequence(description: text))
  }

  @Test func sequencesAreReadAndShown() throws {
    #expect(try sequence("y l").label == "yl")
    #expect(try sequence("C-x l").label == "Ctrl-x l")
    #expect(try sequence("G").keys == [KeyPress(.character("G"))])
    #expect(try sequence("y  l").description == "y l")
    #expect(KeySequence(description: "y lx") == nil)
    #expect(KeySequence(description: " ") == nil)
    #expect(try sequence("y").begins(sequence("y l")))
    #expect(try !sequence("y l").begins(sequence("y l")))
  }

  @Test func aBindingTakesTheConflictingOnesAway() throws {
    var keymap = Keymap.standard
    #expect(keymap.conflicts(of: try sequence("y"), in: .text).count == 4)
    #expect(keymap.conflicts(of: try sequence("o x"), in: .text) == [try sequence("o")])
    keymap.bind(try sequence("y"), to: .star, in: .text)
    #expect(keymap.meaning(of: try sequence("y"), in: .text) == .command(.star))
    #expect(keymap.meaning(of: try sequence("y l"), in: .text) == nil)
    keymap.bind(try sequence("y y y"), to: .quit, in: .text)
    #expect(keymap.meaning(of: try sequence("y"), in: .text) == .beginning)
    #expect(keymap.meaning(of: try sequence("y y"), in: .text) == .beginning)
    #expect(keymap.meaning(of: try sequence("y y y"), in: .text) == .command(.quit))
  }

  @Test func aPrefixShowsWhatCanFollow() {
    var harness = reading()
    harness.press("y")
    let screen = harness.lines.joined(separator: "\n")
    for words in ["Copy a link", "Copy the paragraph", "Copy the article as text", "Esc leaves"] {
      #expect(screen.contains(words), "\(words)")
    }
    #expect(harness.lines.last?.contains(" y ") == true)
    harness.press("a")
    #expect(harness.model.pending == nil)
    #expect(harness.effects.contains { if case .copy = $0 { true } else { false } })
  }

  @Test func escapeAndOtherKeysLeaveThePrefix() {
    var harness = reading()
    harness.press("y", "<esc>")
    #expect(harness.model.notice?.text == "Nothing done.")
    #expect(harness.model.pending == nil)
    #expect(harness.model.focus == .text)
    harness.press("y", "Q")
    #expect(harness.model.notice?.text == "yQ does nothing.")
    #expect(!harness.effects.contains(.quit))
    harness.press("j")
    #expect(harness.model.notice == nil)
  }

  @Test func theListHasNoSuchPrefix() {
    var harness = Harness(columns: 80, rows: 24, articles: Fixtures.shelf)
    harness.press("y")
    #expect(harness.model.pending == nil)
    #expect(harness.model.notice == nil)
  }

  @Test func sequencesOfThreeKeysWork() throws {
    var model = AppModel(size: Size(columns: 80, rows: 24), keymap: try threeKeys())
    _ = model.update(.input(.key(KeyPress(.character("z")))))
    _ = model.update(.input(.key(KeyPress(.character("z")))))
    #expect(model.pending == .sequence(try sequence("z z")))
    #expect(model.update(.input(.key(KeyPress(.character("q"))))).contains(.quit))
  }

  private func threeKeys() throws -> Keymap {
    var keymap = Keymap.standard
    keymap.bind(try sequence("z z q"), to: .quit, in: .list)
    return keymap
  }

  @Test func theHelpShowsSequences() {
    let lines = HelpLines(keymap: .standard).lines
    #expect(
      lines.contains(.command(keys: ["yl"], summary: Command.copyLink.entry.summary)))
    var harness = reading()
    harness.press("?")
    for _ in 0..<3 where !harness.lines.contains(where: { $0.contains("yl ") }) {
      harness.press("space")
    }
    #expect(harness.lines.contains { $0.contains("yl ") && $0.contains("Copy a link") })
  }

  @Test func theMouseLeavesThePrefix() {
    var harness = reading()
    harness.press("y")
    harness.send(.input(.mouse(MouseEvent(.wheelDown, point: Point(row: 3, column: 3)))))
    #expect(harness.model.pending == nil)
  }
}
