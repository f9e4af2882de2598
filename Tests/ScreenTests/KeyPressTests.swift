import TestSupport
import Testing

@testable import Screen

@Suite struct KeyPressTests {
  static let descriptions: [(String, KeyPress)] = [
    ("C-d", KeyPress(.character("d"), modifiers: .control)),
    ("<pgdn>", KeyPress(.pageDown)),
    ("G", KeyPress(.character("G"))),
    ("space", KeyPress(.character(" "))),
    ("C-space", KeyPress(.character(" "), modifiers: .control)),
    ("A-x", KeyPress(.character("x"), modifiers: .alt)),
    ("C-A-x", KeyPress(.character("x"), modifiers: [.control, .alt])),
    ("C-<left>", KeyPress(.left, modifiers: .control)),
    ("S-<up>", KeyPress(.up, modifiers: .shift)),
    ("<backtab>", KeyPress(.backTab)),
    ("<f12>", KeyPress(.function(12))),
    ("-", KeyPress(.character("-"))),
    ("C--", KeyPress(.character("-"), modifiers: .control)),
    ("<", KeyPress(.character("<"))),
    ("A-<", KeyPress(.character("<"), modifiers: .alt)),
    (">", KeyPress(.character(">"))),
    ("ü", KeyPress(.character("ü"))),
    ("?", KeyPress(.character("?"))),
  ]

  @Test(arguments: descriptions) func readsAndWritesDescriptions(text: String, press: KeyPress) {
    #expect(KeyPress(description: text) == press)
    #expect(press.description == text)
  }

  @Test(arguments: [
    ("<C-d>", "C-d"), ("<space>", "space"), ("PgDn", "<pgdn>"), ("esc", "<esc>"), ("S-a", "A"),
    ("C-D", "C-d"), ("C-i", "<tab>"), ("C-m", "<enter>"), ("C-[", "<esc>"),
    ("S-<tab>", "<backtab>"),
    ("M-x", "A-x"), ("<A-ret>", "A-<enter>"), ("lt", "<"), ("F5", "<f5>"),
  ])
  func acceptsOtherSpellings(text: String, canonical: String) {
    #expect(KeyPress(description: text)?.description == canonical)
  }

  @Test(arguments: ["", "C-", "<>", "<nokey>", "ab", "X-a", "\u{1B}", " ", "<f0>", "<f64>", "f+5"])
  func refusesWhatIsNoKey(text: String) {
    #expect(KeyPress(description: text) == nil)
  }

  @Test(arguments: 0..<10) func everyPressRoundTrips(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let keys: [KeyPress.Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .insert, .delete, .function(1), .function(63),
    ]
    for _ in 0..<300 {
      let modifiers = KeyPress.Modifiers(rawValue: UInt8.random(in: 0...7, using: &random))
      var key = keys.randomElement(using: &random) ?? .enter
      if Bool.random(using: &random) {
        let value = UInt32.random(in: 0...0x2FF, using: &random)
        guard !(0x80...0xA0).contains(value), let scalar = Unicode.Scalar(value) else { continue }
        key = .character(scalar)
      }
      let press = KeyPress(key, modifiers: modifiers)
      #expect(KeyPress(description: press.description) == press)
      #expect(KeyPress(press.key, modifiers: press.modifiers) == press)
    }
  }

  @Test func controlBytesAreControlKeys() {
    #expect(KeyPress(.character("\u{04}")).description == "C-d")
    #expect(KeyPress(.character("\u{00}")).description == "C-space")
    #expect(KeyPress(.character("\r")).description == "<enter>")
    #expect(KeyPress(.character("\n")).description == "C-j")
    #expect(KeyPress(.character("\u{1F}")).description == "C-_")
    #expect(KeyPress(.character("\u{7F}")).description == "<backspace>")
  }
}
