import TestSupport
import Testing

@testable import Screen

@Suite struct DisplayWidthTests {
  /// Text, its columns, and the clusters that cells hold.
  static let cases: [(text: String, width: Int, cells: [String])] = [
    ("", 0, []),
    ("quay", 4, ["q", "u", "a", "y"]),
    ("日本", 4, ["日", "本"]),
    ("ｱ", 1, ["ｱ"]),
    ("ＡＢ", 4, ["Ａ", "Ｂ"]),
    ("e\u{301}", 1, ["e\u{301}"]),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}x", 2, ["e\u{301}\u{302}\u{303}\u{304}", "x"]),
    ("\u{301}a", 2, ["\u{A0}\u{301}", "a"]),
    ("👨\u{200D}👩\u{200D}👧!", 3, ["👨", "!"]),
    ("👍\u{1F3FD}", 2, ["👍"]),
    ("\u{1F3FD}", 1, ["\u{FFFD}"]),
    ("❤\u{FE0F}x", 2, ["❤", "x"]),
    ("❤\u{FE0F}\u{200D}🔥x", 2, ["❤", "x"]),
    ("1\u{FE0F}\u{20E3}", 1, ["1\u{20E3}"]),
    ("🇫🇷🇩🇪", 4, ["🇫🇷", "🇩🇪"]),
    ("🇫🇷🇩", 3, ["🇫🇷", "D"]),
    ("\u{1112}\u{1161}\u{11AB}", 2, ["\u{D55C}"]),
    ("\u{D558}\u{11AB}", 2, ["\u{D55C}"]),
    ("\u{1112}\u{1112}", 4, ["\u{1112}", "\u{1112}"]),
    ("\u{1161}", 1, ["\u{FFFD}"]),
    ("का", 2, ["का"]),
    ("a\u{200B}b\u{AD}c", 3, ["a", "b", "c"]),
    ("a\u{202E}b\u{2066}c\u{200F}", 3, ["a", "b", "c"]),
    ("a\tb\r\nc\u{2028}d", 7, ["a", " ", "b", " ", "c", " ", "d"]),
    ("\u{1B}[31m", 5, ["\u{FFFD}", "[", "3", "1", "m"]),
    ("\u{9B}x\u{7F}", 3, ["\u{FFFD}", "x", "\u{FFFD}"]),
    ("\u{378}", 1, ["\u{FFFD}"]),
    ("\u{FFFE}", 1, ["\u{FFFD}"]),
    ("\u{20000}", 2, ["\u{20000}"]),
    ("·—…“", 4, ["·", "—", "…", "“"]),
    ("🏴\u{E0067}\u{E0062}\u{E007F}x", 3, ["🏴", "x"]),
  ]

  @Test(arguments: cases)
  func takesTheColumnsOfATerminal(text: String, width: Int, cells: [String]) {
    #expect(DisplayWidth.width(of: text) == width)
    var surface = Surface(size: Size(columns: 20, rows: 1))
    #expect(surface.write(text, row: 0, column: 0) == Column(width))
    let drawn = (0..<width).map { surface[0, Column($0)] }.filter { !$0.isContinuation }
    #expect(drawn.map { Array($0.text.unicodeScalars) } == cells.map { Array($0.unicodeScalars) })
  }

  @Test func bytesThatAreNoTextTurnToReplacements() {
    var surface = Surface(size: Size(columns: 9, rows: 1))
    // A cut sequence, an overlong one, a surrogate, a byte that never occurs.
    let bytes: [UInt8] = [0x61, 0xE6, 0x97, 0x62, 0xC0, 0x80, 0x63, 0xED, 0xA0, 0xFF]
    #expect(surface.write(bytes, row: 0, column: 0) == 9)
    let text = (0..<9).map { surface[0, Column($0)].text }.joined()
    #expect(text == "a\u{FFFD}b\u{FFFD}\u{FFFD}c\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test(arguments: 0..<30) func clustersCoverAnyBytesAndAreStable(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let bytes =
        Bool.random(using: &random) ? random.bytes(upTo: 40) : Array(random.text(upTo: 40).utf8)
      var offset = 0
      var width = 0
      while offset < bytes.count {
        let cluster = Cluster(bytes.span, at: offset)
        #expect(cluster.byteCount > 0)
        #expect((0...2).contains(cluster.width))
        #expect(cluster.glyph.isEmpty == (cluster.width == 0))
        #expect(cluster.glyph.text.unicodeScalars.allSatisfy(isHarmless))
        if cluster.width > 0 {
          let form = Array(cluster.glyph.text.utf8)
          let again = Cluster(form.span, at: 0)
          #expect(again.glyph == cluster.glyph)
          #expect(again.width == cluster.width)
          #expect(again.byteCount == form.count)
        }
        width += cluster.width
        offset += cluster.byteCount
      }
      #expect(offset == bytes.count)
      #expect(DisplayWidth.width(of: bytes[...]) == width)
    }
  }

  @Test func truncationCutsBetweenClusters() {
    #expect(DisplayWidth.truncated("harbor", to: 6) == "harbor")
    #expect(DisplayWidth.truncated("harbor post", to: 8) == "harbor…")
    #expect(DisplayWidth.truncated("harbor", to: 5) == "harb…")
    #expect(DisplayWidth.truncated("日本語", to: 6) == "日本語")
    #expect(DisplayWidth.truncated("日本語", to: 5) == "日本…")
    #expect(DisplayWidth.truncated("日本語", to: 4) == "日…")
    #expect(DisplayWidth.truncated("cafe\u{301}s", to: 5) == "cafe\u{301}s")
    #expect(DisplayWidth.truncated("cafe\u{301}s!", to: 5) == "cafe\u{301}…")
    #expect(DisplayWidth.truncated("harbor", to: 0) == "")
    #expect(DisplayWidth.truncated("harbor", to: 1) == "…")
    #expect(DisplayWidth.truncated("harbor", to: 2, ellipsis: "...") == "")
    #expect(DisplayWidth.truncated("", to: 0) == "")
  }

  @Test func paddingFillsToTheWidth() {
    #expect(DisplayWidth.padded("日本", to: 6) == "日本  ")
    #expect(DisplayWidth.padded("12", to: 4, alignRight: true) == "  12")
    #expect(DisplayWidth.padded("harbor", to: 4) == "har…")
    #expect(DisplayWidth.padded("日本", to: 3) == "日…")
  }
}
