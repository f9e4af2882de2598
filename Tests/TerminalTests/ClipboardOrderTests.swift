import Testing

@testable import Terminal

@Suite struct ClipboardOrderTests {
  /// The test vectors of RFC 4648, section 10, and bytes of all kinds.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("été 日", "w6l0w6kg5pel"),
  ])
  func base64IsThatOfTheStandard(text: String, encoded: String) {
    let bytes = ClipboardOrder.base64(Array(text.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == encoded)
  }

  @Test func theOrderIsThatOfXterm() {
    let order = String(decoding: ClipboardOrder.bytes("foo", isInTmux: false), as: UTF8.self)
    #expect(order == "\u{1B}]52;c;Zm9v\u{7}")
  }

  @Test func tmuxIsAskedBothWays() {
    let order = String(decoding: ClipboardOrder.bytes("foo", isInTmux: true), as: UTF8.self)
    #expect(
      order == "\u{1B}]52;c;Zm9v\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
  }
}
