import TestSupport
import Testing

@testable import Screen

@Suite struct TerminalSafeTests {
  @Test func leavesTextAlone() {
    for text in ["", "plain", "Zürich — “ok”", "日本", "e\u{301}", "👨\u{200D}👩"] {
      #expect(TerminalSafe.printable(text) == text)
    }
  }

  @Test func disarmsControls() {
    #expect(TerminalSafe.printable("\u{1B}]0;title\u{07}") == "\u{FFFD}]0;title\u{FFFD}")
    #expect(TerminalSafe.printable("a\u{9B}31mb\u{7F}") == "a\u{FFFD}31mb\u{FFFD}")
    #expect(TerminalSafe.printable("abc\u{202E}fdp\u{202C}.exe\u{2066}") == "abcfdp.exe")
    #expect(TerminalSafe.printable("a\u{200B}\u{2060}\u{FEFF}b") == "ab")
  }

  @Test func keepsNewlinesOnRequest() {
    let text = "one\r\ntwo\nthree\ttabs\u{2028}four\r"
    #expect(TerminalSafe.printable(text) == "one two three tabs four ")
    #expect(
      TerminalSafe.printable(text, keepsNewlines: true) == "one\ntwo\nthree tabs four ")
  }

  @Test(arguments: 0..<20) func nothingHarmfulGetsThrough(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let bytes = random.bytes(upTo: 60)
      let text = String(decoding: TerminalSafe.printable(utf8: bytes.span), as: UTF8.self)
      #expect(text.unicodeScalars.allSatisfy { isHarmless($0) || $0.value == 0x200D })
      let printable = TerminalSafe.printable(random.text(upTo: 60))
      #expect(printable.unicodeScalars.allSatisfy { isHarmless($0) || $0.value == 0x200D })
      #expect(TerminalSafe.printable(printable) == printable)
    }
  }
}
