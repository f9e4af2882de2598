import Screen
import Testing

@testable import ReaderUI

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://harbour.example/a?b=c#d", "https://harbour.example/a?b=c#d"),
    (" HTTPS://Harbour.Example/A \n", "https://harbour.example/A"),
    ("http:/harbour.example", "http://harbour.example"),
    ("https:\\\\harbour.example\\a", "https://harbour.example/a"),
    ("https://harbour.example/a b\"<c>", "https://harbour.example/a%20b%22%3Cc%3E"),
    ("https://harbour.example/caf\u{E9}", "https://harbour.example/caf%C3%A9"),
    ("https://harbour.example:8080/", "https://harbour.example:8080/"),
    ("https://[2001:db8::1]/", "https://[2001:db8::1]/"),
    ("https://har\tbour.example/\u{1B}[31m", "https://harbour.example/%1B[31m"),
    ("https://harbour.example/\u{202E}txt.exe", "https://harbour.example/%E2%80%AEtxt.exe"),
    ("mailto:ines@harbour.example?subject=Tides", "mailto:ines@harbour.example?subject=Tides"),
    (
      "mailto:ines@harbour.example?attach=/etc/passwd&Subject=x",
      "mailto:ines@harbour.example?Subject=x"
    ),
  ])
  func isReadAsBrowsersDo(reference: String, text: String) throws {
    let address = try #require(WebAddress(reference))
    #expect(address.text == text)
    #expect(address.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    #expect(TerminalSafe.printable(address.shown) == address.shown)
  }

  /// The codes are those that IDNA gives, e.g. of Python's codec.
  @Test(arguments: [
    ("b\u{FC}cher.example", "xn--bcher-kva.example"),
    ("\u{430}pple.example", "xn--pple-43d.example"),
    ("\u{43F}\u{440}\u{438}\u{43C}\u{435}\u{440}.example", "xn--e1afmkfd.example"),
    ("\u{4F8B}\u{5B50}\u{3002}example", "xn--fsqu00a.example"),
    ("M\u{DC}NCHEN.example", "xn--mnchen-3ya.example"),
  ])
  func hostsThatLookAlikeAreShownInPunycode(host: String, ascii: String) {
    let address = WebAddress("https://\(host)/x")
    #expect(address?.text == "https://\(ascii)/x")
    #expect(address?.shown == "https://\(ascii)/x")
    #expect(address?.place == ascii)
  }

  @Test func whatStandsBeforeAnAtIsNoHost() {
    let address = WebAddress("https://harbour.example:secret@elsewhere.example/x")
    #expect(address?.place == "elsewhere.example")
    #expect(address?.shown == "https://…@elsewhere.example/x")
    #expect(WebAddress("https://harbour.example\\@elsewhere.example")?.place == "harbour.example")
    #expect(WebAddress("https://a@b@elsewhere.example/")?.place == "elsewhere.example")
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://harbour.example/",
    "#note", "/relative", "", "https://", "https:///", "https://har bour.example/",
    "https://a%2Eb/",
    "mailto:", "--help", "https:", "ssh://-oProxyCommand=x/", "https://\u{0}/", "https://a|b/",
  ])
  func othersAreRefused(reference: String) {
    #expect(WebAddress(reference) == nil)
  }

  /// Whatever is read is ASCII, and is read as itself again: nothing is hidden by a second reading.
  @Test func readingAgainChangesNothing() {
    let pieces = [
      "http", "https", "mailto", ":", "/", "//", "\\", "@", "?", "#", "%", "%2F", ".", "a", "B",
      "é",
      "日", "\u{3002}", "\u{202E}", "\u{1B}", " ", "\n", "xn--", ":80", "[", "]", "&attach=", "=",
      "|",
    ]
    var state: UInt64 = 7
    var read = 0
    for _ in 0..<20_000 {
      var text = ["https:", "http://", "mailto:", ""][Int(state >> 40) % 4]
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      guard let address = WebAddress(text) else { continue }
      read += 1
      let isASCII = address.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      if !isASCII || WebAddress(address.text) != address {
        Issue.record("\(text.debugDescription): \(address)")
      }
    }
    #expect(read > 1000)
  }

  @Test func longLabelsOfHostsEndSoon() {
    let label = String(repeating: "\u{FC}", count: 100_000)
    #expect(WebAddress("https://\(label).example/") == nil)
  }

  @Test func hintsAreShortAndNoneBeginsAnother() {
    for count in [0, 1, 2, 8, 9, 10, 17, 18, 81, 82, 400] {
      let labels = LinkHints.labels(count)
      #expect(labels.count == count)
      #expect(Set(labels).count == count)
      for label in labels {
        #expect(!label.isEmpty && label.count <= (count <= 9 ? 1 : count <= 81 ? 2 : 3))
        #expect(!labels.contains { $0 != label && $0.hasPrefix(label) })
      }
    }
  }
}
