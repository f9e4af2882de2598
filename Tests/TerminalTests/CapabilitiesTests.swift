import Screen
import Testing

@testable import Terminal

@Suite struct ParameterStringTests {
  private func text(_ string: String, _ first: Int, _ second: Int = 0) -> String {
    String(decoding: ParameterString(Array(string.utf8)).expanded(first, second), as: UTF8.self)
  }

  @Test(arguments: [
    ("%i%p1%d;%p2%dH", 4, 9, "5;10H"), ("%p1%2d|%p1%03d|%p1%x|%p1%:-4d", 26, 0, "26|026|1a|  26"),
    ("%p2%{10}%+%c", 0, 55, "A"), ("%p1%'A'%-%d", 70, 0, "5"), ("100%%", 0, 0, "100%"),
    ("%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e38;5;%p1%d%;m", 5, 0, "35m"),
    ("%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e38;5;%p1%d%;m", 12, 0, "94m"),
    ("%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e38;5;%p1%d%;m", 200, 0, "38;5;200m"),
    ("%?%p1%t%?%p2%ta%eb%;c%e%?%p2%td%ee%;f%;", 0, 1, "df"), ("%p1%Pa%ga%ga%*%d", 7, 0, "49"),
    ("%p1%p2%/%d%p1%p2%m%d", 7, 0, "00"), ("%p1%!%d%p1%~%d", 0, 0, "1-1"), ("%", 0, 0, ""),
  ])
  func isReadAsTerminfoSays(string: String, first: Int, second: Int, result: String) {
    #expect(text(string, first, second) == result)
  }
}

@Suite struct CapabilitiesTests {
  @Test(arguments: [
    ("\u{1B}[K$<3>", "\u{1B}[K"), ("a$<10.5*/>b$<2>", "ab"), ("$<x>$", "$<x>$"), ("$<5", "$<5"),
  ])
  func delaysAreLeftOut(string: String, result: String) {
    let text = Capabilities.withoutPadding(Array(string.utf8))
    #expect(String(decoding: text, as: UTF8.self) == result)
  }

  @Test func tmuxErasesByTheBackgroundWhateverItsEntrySays() {
    #expect(TestTerminal.tmux.capabilities.bce)
    #expect(!TestTerminal.screen.capabilities.bce)
  }
}

@Suite struct PenCodesTests {
  private func change(
    _ old: Style?, _ new: Style, _ terminal: TestTerminal = .xterm
  ) -> String {
    let bytes = terminal.capabilities.pens.change(from: old, to: new, depth: terminal.depth)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func style(_ foreground: Color, _ background: Color, _ attributes: Attributes = [])
    -> Style
  {
    Style(foreground: foreground, background: background, attributes: attributes)
  }

  @Test func onlyTheDifferenceIsSent() {
    let text = style(.indexed(252), .indexed(234))
    #expect(change(text, text) == "")
    #expect(change(text, style(.indexed(5), .indexed(234))) == "\u{1B}[35m")
    #expect(change(text, style(.indexed(252), .indexed(234), .underline)) == "\u{1B}[4m")
    #expect(change(style(.indexed(252), .indexed(234), .underline), text) == "\u{1B}[24m")
    #expect(
      change(
        style(.indexed(252), .indexed(234), [.bold, .dim]),
        style(.indexed(252), .indexed(234), .dim))
        == "\u{1B}[22;2m")
  }

  @Test func everythingIsTurnedOffWhereThatIsShorter() {
    let fancy = style(.indexed(252), .indexed(234), [.bold, .underline])
    #expect(change(fancy, style(.terminalDefault, .terminalDefault)) == "\u{1B}[m")
    #expect(change(fancy, style(.terminalDefault, .terminalDefault, .italic)) == "\u{1B}[0;3m")
  }

  @Test func aPenThatNobodyKnowsIsPutDownFirst() {
    #expect(change(nil, style(.indexed(1), .terminalDefault)) == "\u{1B}(B\u{1B}[m\u{1B}[31m")
  }

  @Test func terminalsWithoutEndsForAttributesStartAnew() {
    let plain = style(.terminalDefault, .terminalDefault)
    let bold = style(.terminalDefault, .terminalDefault, [.bold, .underline])
    #expect(change(bold, style(.terminalDefault, .terminalDefault, .bold), .vt100) == "\u{1B}[0;1m")
    #expect(change(plain, bold, .vt100) == "\u{1B}[1;4m")
    var old = TestTerminal.vt100
    old.strings.merge(["sgr0": "<off>", "bold": "<bold>", "smul": "<line>", "rev": "<turned>"]) {
      $1
    }
    #expect(change(bold, style(.terminalDefault, .terminalDefault, .bold), old) == "<off><bold>")
    #expect(change(plain, bold, old) == "<bold><line>")
  }
}
