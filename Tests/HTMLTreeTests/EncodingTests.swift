import Testing

@testable import HTMLTree

private func decoded(_ bytes: [UInt8], _ label: String) -> String {
  String(decoding: DecodedSource(bytes, hint: label).bytes, as: UTF8.self)
}

@Suite("Encodings")
struct EncodingTests {
  @Test("The ways of deciding come in the standard's order")
  func order() {
    let meta = Array("<meta charset=koi8-r><p>\u{444}".utf8)
    func decision(_ bytes: [UInt8], _ hint: String? = nil) -> (String, EncodingDecision.Reason) {
      let encoding = HTMLTree(parsing: bytes, encodingHint: hint).encoding
      return (encoding.name, encoding.reason)
    }
    #expect(decision([0xEF, 0xBB, 0xBF] + meta, "big5") == ("UTF-8", .byteOrderMark))
    #expect(decision([0xFF, 0xFE, 0x61, 0]) == ("UTF-16LE", .byteOrderMark))
    #expect(decision([0xFE, 0xFF, 0, 0x61]) == ("UTF-16BE", .byteOrderMark))
    #expect(decision(meta, " Latin1 ") == ("windows-1252", .hint))
    #expect(decision(meta, "no such") == ("KOI8-R", .declaration))
    #expect(decision(Array("<p>\u{E9}".utf8)) == ("UTF-8", .validUTF8))
    #expect(decision([0x3C, 0x70, 0x3E, 0xE9]) == ("windows-1252", .fallback))
    let late = Array("<!--\(String(repeating: "x", count: 1100))-->".utf8) + meta
    #expect(decision(late) == ("KOI8-R", .lateDeclaration))
  }

  @Test(
    "Declarations in the page",
    arguments: [
      ("<meta charset=utf-16>", "UTF-8"),
      ("<meta charset='x-user-defined'>", "windows-1252"),
      ("<meta http-equiv=Content-Type content='text/html; charset=\"gb2312\"'>", "GBK"),
      ("<meta content='text/html; charset=gb2312'>", nil),
      ("<!-- <meta charset=big5> --><meta charset=sjis>", "Shift_JIS"),
      ("<p title='<meta charset=big5>'><meta charset=sjis>", "Shift_JIS"),
      ("<?xml version='1.0' encoding=\"euc-kr\"?><html>", "EUC-KR"),
      ("<metacharset=big5>", nil),
    ] as [(String, String?)])
  func declarations(html: String, expected: String?) {
    #expect(EncodingPrescan.declaredEncoding(in: Array(html.utf8)) == expected)
  }

  @Test(
    "Legacy encodings",
    arguments: [
      ("windows-1252", [0x93, 0xE9, 0x94, 0x81], "\u{201C}é\u{201D}\u{81}"),
      ("windows-1251", [0xCF, 0xF0, 0x98], "Пр\u{98}"),
      ("windows-1253", [0xE1, 0xD2], "α\u{FFFD}"),
      ("koi8-r", [0xC6], "ф"),
      ("shift_jis", [0x93, 0xFA, 0x5C, 0xB1], "日\\ｱ"),
      ("euc-jp", [0xC6, 0xFC, 0x8E, 0xB1], "日ｱ"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42, 0x61], "日a"),
      ("gbk", [0xC4, 0xE3, 0x80], "你€"),
      ("big5", [0xA7, 0x41], "你"),
      ("euc-kr", [0xB3, 0xAA], "나"),
      ("macintosh", [0x8E], "é"),
      ("x-user-defined", [0x80], "\u{F780}"),
      ("replacement", [0x61], "\u{FFFD}"),
      ("iso-8859-15", [0xA4], "€"),
      ("ibm866", [0x80], "А"),
    ] as [(String, [UInt8], String)])
  func legacy(label: String, bytes: [UInt8], expected: String) {
    #expect(decoded(bytes, label) == expected)
  }

  @Test(
    "Bytes that mean nothing become U+FFFD, one for each sequence",
    arguments: [
      ("utf-8", [0x61, 0x80, 0x62], "a\u{FFFD}b"),
      ("utf-8", [0xE2, 0x82, 0x62], "\u{FFFD}b"),
      ("utf-8", [0xF0, 0x9F, 0x98], "\u{FFFD}"),
      ("utf-8", [0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
      ("utf-8", [0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("utf-8", [0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("shift_jis", [0x93, 0x3C, 0x70, 0x3E], "\u{FFFD}<p>"),
      ("gbk", [0xC4], "\u{FFFD}"),
      ("utf-16le", [0x00, 0xD8, 0x61, 0x00, 0x62], "\u{FFFD}a\u{FFFD}"),
      ("utf-16be", [0xD8, 0x3D, 0xDE, 0x00], "😀"),
    ] as [(String, [UInt8], String)])
  func malformed(label: String, bytes: [UInt8], expected: String) {
    #expect(decoded(bytes, label) == expected)
  }

  @Test("Valid UTF-8 is told from other bytes wherever the fault lies")
  func validation() {
    var generator = SplitMix64(seed: 7)
    let letters = Array("aé日😀 <p>".unicodeScalars)
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 0...90, using: &generator) {
        text.unicodeScalars.append(letters[Int.random(in: 0..<letters.count, using: &generator)])
      }
      var bytes = Array(text.utf8)
      #expect(decoded(bytes, "utf-8") == text)
      guard !bytes.isEmpty else { continue }
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
        UInt8.random(in: 0x80...0xFF, using: &generator)
      #expect(decoded(bytes, "utf-8") == String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("A page that is too long is cut between characters")
  func truncation() {
    let text = Array("aé日😀b".utf8)
    let lengths = (0...text.count).map { DecodedSource.truncated(text, to: $0).count }
    #expect(lengths == [0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11])
  }

  @Test("Line breaks are all line feeds")
  func newlines() {
    #expect(decoded(Array("a\r\nb\rc\n\r\r\nd\r".utf8), "utf-8") == "a\nb\nc\n\n\nd\n")
  }
}

/// Sebastiano Vigna's generator: small, and the same everywhere.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
