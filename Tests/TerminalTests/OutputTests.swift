import Screen
import Testing

@testable import Terminal

@Suite struct ASCIIFormTests {
  @Test(arguments: [
    ("…", 1, "~"), ("—", 1, "-"), ("“", 1, "\""), ("’", 1, "'"), ("é", 1, "e"), ("Ž", 1, "Z"),
    ("e\u{301}", 1, "e"), ("●", 1, "*"), ("★", 1, "+"), ("─", 1, "-"), ("┼", 1, "+"), ("▊", 1, "#"),
    ("я", 1, "?"), ("日", 2, "??"), ("Ａ", 2, "A "), ("🇫🇷", 2, "??"), ("\u{A0}\u{301}", 1, " "),
    ("x", 1, "x"), ("\u{FFFD}", 1, "?"),
  ])
  func keepsTheWidth(cluster: String, width: Int, text: String) {
    #expect(ASCIIForm.text(of: cluster, width: width) == text)
  }

  @Test func isASCIIOfTheSameWidthForEveryScalar() {
    for value in UInt32(0x20)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = TerminalSafe.printable(String(Character(scalar)))
      let width = DisplayWidth.width(of: text)
      if width == 0 { continue }
      let form = ASCIIForm.text(of: text, width: width).utf8
      if form.count != width || form.contains(where: { $0 < 0x20 || $0 > 0x7E }) {
        Issue.record("U+\(String(value, radix: 16)): \(form)")
      }
    }
  }

  @Test func lettersHaveTheirBases() {
    let letters = "ÀÇÉÎÑÖÚÝàçéîñöúýÿĀąĆďĒěĜğĤĩİĴķĹľŃňŌőŔřŚšŢťŨůŴŶŸŹžſ"
    let bases = "ACEINOUYaceinouyyAaCdEeGgHiIJkLlNnOoRrSsTtUuWYYZzs"
    #expect(
      letters.map { ASCIIForm.text(of: String($0), width: 1) }.joined() == bases)
  }
}

@Suite struct ColorChoiceTests {
  @Test func followsTheTerminalTheVariableAndTheCaller() {
    func depth(_ forced: ColorDepth?, _ noColor: String?, _ colors: Int) -> ColorDepth {
      ColorChoice.depth(forced: forced, noColor: noColor, colors: colors)
    }
    #expect(depth(nil, nil, 0) == .none)
    #expect(depth(nil, nil, 8) == .ansi8)
    #expect(depth(nil, nil, 88) == .ansi16)
    #expect(depth(nil, nil, 256) == .indexed256)
    #expect(depth(nil, nil, 0x100_0000) == .direct)
    #expect(depth(nil, "1", 256) == .none)
    #expect(depth(nil, "", 256) == .indexed256)
    #expect(depth(.ansi8, "1", 256) == .ansi8)
    #expect(depth(.direct, nil, 256) == .indexed256)
  }

  @Test func numbersColorsAsCursesDoes() {
    func number(_ color: Color?, _ depth: ColorDepth = .direct) -> Int32 {
      ColorChoice.number(of: color, depth: depth)
    }
    #expect(number(nil) == -1)
    #expect(number(.terminalDefault) == -1)
    #expect(number(.indexed(200), .indexed256) == 200)
    #expect(number(.indexed(5)) == 5)
    // Number 200 would be a blue there.
    #expect(number(.indexed(200)) == 0xFF00D7)
    #expect(number(.indexed(9)) == 0xFF0000)
    #expect(number(.rgb(1, 2, 3)) == 0x010203)
    #expect(number(.rgb(0, 0, 3)) == 8)
  }
}

@Suite struct TerminalErrorTests {
  @Test func saysWhatToDo() {
    #expect(TerminalError.unknownTerminal(name: "").description.contains("TERM is not set"))
    #expect(TerminalError.unknownTerminal(name: "vt-odd").description.contains("vt-odd"))
    #expect(TerminalError.noTerminal.description.hasSuffix("."))
  }
}
