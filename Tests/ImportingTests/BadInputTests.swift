import ArticleModel
import Importing
import TestSupport
import Testing

/// Inputs that are no clean page, each with its right result.
@Suite struct BadInputTests {
  static let sentences = [
    "The ferry left the quay at nine, and nobody on board had thought of bringing a chart.",
    "By noon the fog had come in from the west, and the pilot rang the bell every minute.",
    "Two boats answered from the roads, one of them so close that its lamp could be seen.",
    "Nobody spoke until the light of the mole came out of the grey, low and green as always.",
  ]

  static func paragraph(_ number: Int) -> String {
    (0..<3).map { sentences[(number + $0) % 4] }.joined(separator: " ")
  }

  static let body = (0..<4).map { "<p>\(paragraph($0))</p>" }.joined(separator: "\n")
  static let wanted = (0..<4).map(paragraph)

  static func page(_ body: String, head: String = "") -> String {
    "<!DOCTYPE html><html><head><title>The ferry in the fog</title>\(head)</head><body>"
      + "<nav><a href=/n>News</a> <a href=/s>Sea</a></nav><article><h1>The ferry in the fog</h1>"
      + "\(body)</article><footer>© Harbour Post</footer></body></html>"
  }

  private func extract(_ bytes: [UInt8]) throws -> Article {
    try ArticleReader.extract(bytes, format: nil).article
  }

  private func texts(_ page: String) throws -> [String] {
    try extract(Array(page.utf8)).blocks.map(\.text)
  }

  private func refusal(_ bytes: [UInt8]) -> String? {
    let refusal = #expect(throws: ArticleReader.Refusal.self) { _ = try extract(bytes) }
    return refusal?.reason
  }

  // MARK: Markup

  @Test(arguments: ["div", "span", "b", "blockquote", "section", "font color=red", "a href=/x"])
  func oneHundredThousandNestedTagsHoldTheText(_ tag: String) throws {
    let page = Self.page(String(repeating: "<\(tag)>", count: 100_000) + Self.body)
    let found = try texts(page).joined(separator: "\n")
    // Of a text that is one link the end may be taken for a menu.
    let sure = tag.hasPrefix("a ") ? 3 : 4
    for text in Self.wanted.prefix(sure) { #expect(found.contains(text)) }
  }

  @Test func nestedListsAndTablesAreBorne() throws {
    for tag in ["ul><li", "table><tr><td", "dl><dd", "ol><li><div"] {
      let page = Self.page(String(repeating: "<\(tag)>", count: 100_000) + Self.body)
      _ = try? texts(page)
    }
  }

  @Test func aMillionAttributesDoNotHideTheText() throws {
    var tag = "<div"
    for number in 0..<1_000_000 { tag += " a\(number)=1" }
    #expect(try texts(Self.page("\(tag)>\(Self.body)</div>")) == Self.wanted)
  }

  @Test func aLineOfTenMegabytesIsOneParagraph() throws {
    let text = String(repeating: Self.paragraph(0) + " ", count: 40_000)
    let found = try texts(Self.page("<p>\(text)</p>"))
    #expect(found.count == 1)
    #expect(found[0].utf8.count == text.utf8.count - 1)
  }

  @Test func whatIsNeverClosedIsClosedAtTheEnd() throws {
    let open =
      "<!DOCTYPE html><html><head><title>The ferry in the fog</title><body><article>"
      + "<h1>The ferry in the fog</h1><div class=text>"
      + Self.wanted.map { "<p>\($0)" }.joined()
    #expect(try texts(open) == Self.wanted)
    #expect(
      try texts(open + "<b><i><a href='/x'><table><tr><td><ul><li><select><!-- end")
        .starts(with: Self.wanted))
    #expect(try texts(open + "<p title='never closed") == Self.wanted)
  }

  @Test(arguments: 1..<20)
  func aTruncatedPageGivesABeginning(_ part: Int) throws {
    let bytes = Array(Self.page(Self.body).utf8)
    let cut = Array(bytes.prefix(bytes.count * part / 20))
    guard let article = try? extract(cut) else { return }
    let whole = Self.wanted.joined(separator: "\n")
    let text = article.blocks.map(\.text).joined(separator: "\n")
    #expect(whole.hasPrefix(text) || text == "The ferry in the fog")
  }

  @Test func nulBytesAreLeftOut() throws {
    let page = Self.page(Self.body.replacing("ferry", with: "fer\u{0}ry"))
    #expect(try texts(page) == Self.wanted)
  }

  @Test func aPageOfScriptsAloneIsRefused() {
    let script = String(repeating: "let text = 'One. Two, and three.';\n", count: 2000)
    let page =
      "<!DOCTYPE html><html><body><script>\(script)</script><style>p { }</style></body></html>"
    #expect(refusal(Array(page.utf8))?.contains("no article") == true)
  }

  @Test func anEmptyFileIsRefused() {
    #expect(refusal([])?.contains("empty") == true)
  }

  @Test(arguments: [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF, 0xE0],
    [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B, 0x08, 0x00], [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01],
    [0x25, 0x50, 0x44, 0x46, 0x2D],
  ])
  func binariesAreRefusedWhateverTheyAreCalled(_ start: [UInt8]) {
    var random = SeededGenerator(seed: 5)
    let bytes = start + (0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(refusal(bytes) != nil)
  }

  /// Samples of a quiet sound, two bytes each: every other byte is mostly zero.
  @Test func soundIsNoUTF16() {
    var random = SeededGenerator(seed: 6)
    let bytes = (0..<4000).flatMap { _ in [UInt8.random(in: 0...255, using: &random), 0] }
    #expect(refusal(bytes) != nil)
  }

  // MARK: Encodings

  static let umlauts = [
    "Die Fähre legte um neun ab, und niemand an Bord hätte gedacht, dass größere Böen kämen.",
    "Gegen Mittag zog der Nebel über die Mole, und der Lotse läutete jede Minute die Glocke.",
    "Zwei Boote müssen es gewesen sein – „ganz nah“, schrieb der Hafenmeister später dazu.",
  ]

  static let germanPage = page(umlauts.map { "<p>\($0)</p>" }.joined())

  /// The scalars of a text as bytes of windows-1252.
  private func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "–": 0x96
      case "„": 0x84
      case "“": 0x93
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
  }

  private func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittle ? [low, high] : [high, low]
    }
  }

  private func german(_ bytes: [UInt8]) throws -> [String] {
    try extract(bytes).blocks.map(\.text)
  }

  @Test(arguments: [true, false])
  func utf16IsReadWithoutAByteOrderMark(_ isLittle: Bool) throws {
    #expect(try german(utf16(Self.germanPage, isLittle: isLittle)) == Self.umlauts)
    let labeled = Self.germanPage.replacing("<head>", with: "<head><meta charset=utf-8>")
    #expect(try german(utf16(labeled, isLittle: isLittle)) == Self.umlauts)
    let dump = SavedPages.page(3)
    #expect(try extract(utf16(dump, isLittle: isLittle)) == extract(Array(dump.utf8)))
  }

  @Test(arguments: ["iso-8859-1", "windows-1252", "utf-8", "koi8-r", "no-such-charset", "big5"])
  func aWrongLabelIsSeenThrough(_ label: String) throws {
    let labeled = Self.germanPage.replacing("<head>", with: "<head><meta charset=\(label)>")
    #expect(try german(Array(labeled.utf8)) == Self.umlauts)
    if label != "koi8-r", label != "big5" {
      #expect(try german(windows1252(labeled)) == Self.umlauts)
    }
  }

  @Test func doublyEncodedTextIsUndone() throws {
    var twice: [UInt8] = []
    for byte in Self.germanPage.utf8 {
      switch byte {
      case 0x80: twice += "€".utf8
      case 0x93: twice += "“".utf8
      case 0x96: twice += "–".utf8
      case 0x9C: twice += "œ".utf8
      case 0x9E: twice += "ž".utf8
      case 0x9F: twice += "Ÿ".utf8
      default: twice += String(Unicode.Scalar(byte)).utf8
      }
    }
    #expect(String(decoding: twice, as: UTF8.self).contains("FÃ¤hre"))
    #expect(try german(twice) == Self.umlauts)
  }

  @Test func textThatSpeaksOfDoubleEncodingStays() throws {
    let text = Self.umlauts[0] + " Aus ü wird so Ã¼, und aus ä wird Ã¤, wie größere Leute wissen."
    let page = Self.page("<p>\(text)</p><p>\(Self.umlauts[1])</p><p>\(Self.umlauts[2])</p>")
    #expect(try german(Array(page.utf8))[0] == text)
  }

  @Test func doublyEscapedTextIsUndone() throws {
    let escaped = Self.germanPage.replacing("ä", with: "&amp;auml;")
      .replacing("ö", with: "&amp;ouml;").replacing("ü", with: "&amp;uuml;")
      .replacing("ß", with: "&amp;szlig;").replacing("„", with: "&amp;bdquo;")
      .replacing("“", with: "&amp;ldquo;").replacing("–", with: "&amp;#8211;")
    #expect(try german(Array(escaped.utf8)) == Self.umlauts)
  }

  @Test func codeThatShowsReferencesStays() throws {
    let line =
      "Write <code>&amp;auml;</code>, <code>&amp;ouml;</code> and <code>&amp;uuml;</code>, "
      + "also <code>&amp;szlig;</code>, <code>&amp;eacute;</code> or <code>&amp;nbsp;</code> there."
    let found = try texts(Self.page(Self.body + "<p>\(line)</p>"))
    #expect(found.last?.hasPrefix("Write &auml;, &ouml; and &uuml;, also &szlig;") == true)
  }
}
