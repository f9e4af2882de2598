import Screen
import Testing

@testable import Bidi

/// A line as it stands from left to right.
private func shown(_ text: String, base: BidiParagraph.Base = .firstLetter) -> String? {
  let bytes = Array(text.utf8)
  return BidiParagraph(bytes, 0..<bytes.count, base: base).map { paragraph in
    paragraph.runs(of: 0..<bytes.count).map { run in
      String(
        decoding: run.isRightToLeft
          ? BidiParagraph.mirrored(bytes, run.range) : Array(bytes[run.range]), as: UTF8.self)
    }.joined()
  }
}

@Suite struct BidiParagraphTests {
  @Test func lettersStandFromRightToLeft() {
    #expect(shown("אבג דה") == "הד גבא")
    #expect(shown("ab אבג cd") == "ab גבא cd")
  }

  @Test func numbersAndLatinKeepTheirOrder() {
    #expect(shown("אב 123 גד") == "דג 123 בא")
    #expect(shown("אב BBC News גד") == "דג BBC News בא")
    #expect(shown("אב 10:30, 5%") == "5% ,10:30 בא")
  }

  @Test func bracketsAreMirrored() {
    #expect(shown("אב (גד) «הו»") == "«וה» (דג) בא")
    #expect(shown("אב (cd) הו") == "וה (cd) בא")
  }

  @Test func marksStayOnTheirLetters() {
    #expect(shown("שָׁלוֹם") == "םוֹלשָׁ")
  }

  @Test func aParagraphRunsAsItsFirstLetter() {
    func isRightToLeft(_ text: String) -> Bool? {
      let bytes = Array(text.utf8)
      return BidiParagraph(bytes, 0..<bytes.count)?.isRightToLeft
    }
    #expect(isRightToLeft("123 אבג abc") == true)
    #expect(isRightToLeft("abc אבג") == false)
    #expect(isRightToLeft("مرحبا") == true)
    #expect(isRightToLeft("abc") == nil)
    let code = Array("אב = 1".utf8)
    #expect(BidiParagraph(code, 0..<code.count, base: .leftToRight)?.isRightToLeft == false)
  }

  @Test func textFromLeftToRightNeedsNothing() {
    for text in [
      "", "plain", "café — naïve", "日本語", "Ελληνικά", "кириллица", "👍🏽", "한국어",
    ] {
      #expect(!BidiParagraph.isNeeded(text), "\(text)")
    }
    for text in ["א", "ابجد", "ܐ", "ﬀ\u{FB2A}", "\u{FEFB}", "\u{10900}", "\u{1E900}"] {
      #expect(BidiParagraph.isNeeded(text), "\(text)")
    }
  }

  @Test func overridesTurnNothingRound() {
    #expect(shown("א \u{202E}abc\u{202C}")?.contains("abc") == true)
    #expect(shown("\u{202E}abc") == nil)
  }

  @Test func eachLineIsPutInOrderByItself() throws {
    let text = "אבג abc דהו ghi"
    let bytes = Array(text.utf8)
    let paragraph = try #require(BidiParagraph(bytes, 0..<bytes.count))
    let end = "אבג abc".utf8.count
    let first = paragraph.runs(of: 0..<end)
    #expect(first.map(\.isRightToLeft) == [false, true])
    #expect(String(decoding: bytes[first[0].range], as: UTF8.self) == "abc")
    let second = paragraph.runs(of: end + 1..<bytes.count)
    #expect(second.map(\.range.lowerBound) == [bytes.count - 3, end + 1])
  }

  @Test func bytesThatAreNoTextAreLeft() {
    let bytes: [UInt8] = [0xD7, 0x90, 0xFF, 0x20, 0xD7]
    #expect(BidiParagraph(bytes, 0..<bytes.count) == nil)
  }

  @Test func partsAreFoundWhereTheyStand() throws {
    let bytes = Array("אבג abc".utf8)
    let paragraph = try #require(BidiParagraph(bytes, 0..<bytes.count))
    let pieces = LinePieces(
      bytes, runs: paragraph.runs(of: 0..<bytes.count).map { ($0.range, $0.isRightToLeft) })
    // "abc גבא"
    #expect(pieces.cells(of: 0..<2, in: bytes) == [6..<7])
    #expect(pieces.cells(of: 2..<6, in: bytes) == [4..<6])
    #expect(pieces.cells(of: 7..<9, in: bytes) == [0..<2])
    #expect(pieces.column(of: 0, in: bytes) == 6)
    #expect(pieces.cells(of: 0..<bytes.count, in: bytes) == [0..<7])
  }
}
