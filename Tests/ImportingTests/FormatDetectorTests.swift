import ArticleModel
import Importing
import Testing

@Suite struct FormatDetectorTests {
  private func detect(_ text: String) -> FormatDetection { FormatDetector.detect(Array(text.utf8)) }

  private let dump =
    ("Coast Courier\n\n" + (1...12).map { "  • Menu \($0)\n" }.joined()
      + "\nA headline of some words\n\nby Ada Quill\n\n"
      + String(
        repeating:
          "The ferry left the quay late, and nobody on it was surprised by that or by the rain.\n\n",
        count: 6) + (1...12).map { "  • Menu \($0)\n" }.joined() + "© Coast Courier\n")

  private let tokens =
    "larks counted by ear, again\n"
    + String(repeating: "the\nlarks\nof\nthe\nheath\nsing\n", count: 20)

  @Test func tellsAPageDump() {
    let detection = detect(dump)
    #expect(detection.format == .pageDump)
    #expect(detection.confidence > 0.8)
  }

  @Test func tellsAPastedTextWithLessConfidence() {
    let detection = detect(
      "The orchard\n\nNobody planted it, and yet there are nineteen trees, all of them in a line, "
        + "behind the signal box.\n\nThey are apples, and one of them is good.\n")
    #expect(detection.format == .pageDump)
    #expect(detection.confidence < detect(dump).confidence)
  }

  @Test func tellsATokenList() {
    let detection = detect(tokens)
    #expect(detection.format == .tokenList)
    #expect(detection.confidence > 0.9)
  }

  @Test(arguments: ["\r\n", "\r", "\n\n"])
  func tellsATokenListByAnyLineEnd(_ end: String) {
    let text = tokens.split(separator: "\n").joined(separator: end)
    #expect(detect(text).format == .tokenList)
  }

  @Test func tellsATokenListWithCapitalsAndNumbers() {
    let text = "Larks counted by ear\n" + String(repeating: "The\nLarks\n2019\nheath\n", count: 20)
    #expect(detect(text).format == .tokenList)
  }

  @Test func tellsATokenListOnOneLine() {
    let text = String(repeating: "the larks of the heath sing before it is light ", count: 5)
    #expect(detect(text).format == .tokenList)
  }

  @Test(arguments: [
    "<!DOCTYPE html><html><p>x</p></html>", "  \n<HTML><body>x", "<p>One.</p><p>Two.</p>",
    "<?xml version=\"1.0\"?>\n<html xmlns=\"x\"><p>a</p></html>", "<!-- saved --><html><p>x</p>",
    "\u{FEFF}<!doctype html><title>x</title>",
  ])
  func tellsHTML(_ text: String) {
    #expect(detect(text).format == .html)
  }

  @Test func takesTextAboutTagsAsText() {
    let text = String(
      repeating: "The tag <p> opens a paragraph, they say, and is older than the browser. ",
      count: 20)
    #expect(detect(text).format == .pageDump)
  }

  @Test(
    arguments: [
      ([UInt8]("%PDF-1.7\n%".utf8), "a PDF document"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "a PNG image"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG image"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "a ZIP archive"),
      ([0x1F, 0x8B, 0x08], "a gzip archive"),
      ([UInt8]("SQLite format 3\0".utf8), "a SQLite database"),
      ([UInt8]("{\"title\": \"x\"}".utf8), "JSON"),
      ([UInt8]("[{\"title\": \"x\"}]".utf8), "JSON"),
      ([UInt8]("<?xml version=\"1.0\"?><rss/>".utf8), "an XML document"),
      ([], "an empty file"),
      ([0x20, 0x0A, 0x0D, 0x09], "a file of white space alone"),
      ([UInt8]("1234 5678\n".utf8), "no text: not one letter"),
    ] as [([UInt8], String)])
  func refusesAndSaysWhy(_ bytes: [UInt8], _ seen: String) {
    let detection = FormatDetector.detect(bytes)
    #expect(detection.format == nil)
    #expect(detection.seen == seen)
    #expect(detection.confidence >= 0.5)
  }

  @Test func refusesBinaryWithACount() {
    let bytes = (0..<1024).map { UInt8($0 % 3 == 0 ? 1 : 0x61) }
    let detection = FormatDetector.detect(bytes)
    #expect(detection.format == nil)
    #expect(detection.seen == "no text: 171 of 512 bytes are control characters")
  }

  @Test func bearsNULBytesAndOtherEncodings() {
    var bytes = Array(dump.utf8)
    bytes.insert(0, at: 40)
    #expect(FormatDetector.detect(bytes).format == .pageDump)
    let utf16 =
      [UInt8]([0xFF, 0xFE]) + dump.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    #expect(FormatDetector.detect(utf16).format == .pageDump)
    #expect(FormatDetector.detect(utf16).confidence == detect(dump).confidence)
  }

  @Test func isOfOneMindAboutABracketedFirstLine() {
    #expect(
      detect("[Updated] The ferry left the quay late, and nobody was surprised.\n").format
        == .pageDump)
  }
}

@Suite struct TextDecodingTests {
  @Test func readsUTF8WithAndWithoutMark() {
    let plain = TextDecoding.decode(Array("zwölf Möwen".utf8))
    #expect(plain.text == "zwölf Möwen")
    #expect(plain.encoding == .utf8)
    #expect(!plain.hadByteOrderMark)
    let marked = TextDecoding.decode([0xEF, 0xBB, 0xBF] + Array("zwölf".utf8))
    #expect(marked.text == "zwölf")
    #expect(marked.hadByteOrderMark)
  }

  @Test func readsUTF16ByItsMark() {
    let units = Array("Möwe 🐦".utf16)
    let little =
      [UInt8]([0xFF, 0xFE]) + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    let big =
      [UInt8]([0xFE, 0xFF]) + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] as [UInt8] }
    #expect(TextDecoding.decode(little).text == "Möwe 🐦")
    #expect(TextDecoding.decode(little).encoding == .utf16LittleEndian)
    #expect(TextDecoding.decode(big).text == "Möwe 🐦")
    #expect(TextDecoding.decode(big).encoding == .utf16BigEndian)
    #expect(TextDecoding.decode([0xFF, 0xFE, 0x00, 0xD8, 0x41]).text == "\u{FFFD}")
  }

  @Test func readsWindows1252WhereUTF8DoesNotFit() {
    let decoded = TextDecoding.decode([0x93, 0x4D, 0xF6, 0x77, 0x65, 0x94, 0x20, 0x96, 0x80, 0x81])
    #expect(decoded.text == "“Möwe” –€\u{81}")
    #expect(decoded.encoding == .windows1252)
  }

  @Test func dropsNULBytesAndACutScalar() {
    #expect(TextDecoding.decode([0x61, 0, 0x62]).utf8 == [0x61, 0x62])
    let cut = TextDecoding.decode(Array("zwölf".utf8) + [0xE2, 0x80])
    #expect(cut.text == "zwölf")
    #expect(cut.encoding == .utf8)
  }
}

@Suite struct BracketTests {
  @Test(arguments: [
    "[ ]\n[      ]\nSearch\nHome  News  Sport\n", "[image]\n\nThe boats lie at the quay.\n",
    "[1] [2] [3] Next\nThe boats lie at the quay.\n", "{ menu }\nHome\nNews\n", "[]\nHome\n",
    "[\"Quay\" by a neighbour]\nThe boats lie at the quay.\n",
  ])
  func bracketsOfAPageAreNoJSON(_ text: String) {
    #expect(FormatDetector.detect(Array(text.utf8)).seen != "JSON", "\(text)")
  }

  @Test(arguments: [
    "{}", "[]", "[1, 2.5e3, -4]", "{\"a\": [true, null, \"b\\\"c\"]}", "{\"a\":1}\n{\"a\":2}\n",
    "[[\"x\"], []]", "[\"a long text that goes on and",
  ])
  func jsonIsTold(_ text: String) {
    #expect(FormatDetector.detect(Array(text.utf8)).seen == "JSON", "\(text)")
  }

  @Test func aPageThatBeginsWithTrackingPicturesIsADump() {
    let text =
      "<img src=\"//a.example/p\"> <img src=\"//b.example/q\"> (BUTTON)\n\n"
      + String(repeating: "   * Harbour\n", count: 40)
      + String(
        repeating: "The boats lie at the inner quay and nobody counts the hours.\n", count: 9)
    #expect(FormatDetector.detect(Array(text.utf8)).format == .pageDump)
  }
}
