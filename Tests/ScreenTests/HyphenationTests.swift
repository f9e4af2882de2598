import TestSupport
import Testing

@testable import Screen

/// Divides words behind each letter that stands before a consonant of "bdm".
private let sample = Hyphenator(name: "sample") { word in
  word.indices.filter { $0 > 0 && [0x62, 0x64, 0x6D].contains(word[$0]) }
}

/// The text with a `|` at each place where it may be divided.
private func divided(_ text: String, except: String? = nil) -> String {
  var bytes = Array(text.utf8)
  var exceptions: [Range<Int>] = []
  if let except, let start = text.range(of: except) {
    let first = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
    exceptions = [first..<first + except.utf8.count]
  }
  for place in Hyphenation(sample, exceptions: exceptions).places(in: bytes.span).reversed() {
    bytes.insert(UInt8(ascii: "|"), at: place)
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension StringProtocol {
  fileprivate func range(of part: String) -> Range<Index>? { firstRange(of: part) }
}

private func lines(_ text: String, _ measure: Int) -> [String] {
  let bytes = Array(text.utf8)
  return ParagraphLayout(
    text: bytes, measure: measure, fit: .total, hyphenation: Hyphenation(sample)
  ).lines.map {
    String(decoding: bytes[$0.range], as: UTF8.self) + ($0.endsWithHyphen ? "-" : "")
  }
}

@Suite struct HyphenationTests {
  @Test func wordsAreDividedWithLettersEnoughOnBothSides() {
    #expect(divided("harbormaster") == "har|bor|master")
    #expect(divided("abaaaa ab aabaa aaaaba") == "abaaaa ab aa|baa aaaaba")
    // Letters count, not bytes.
    #expect(divided("éébéé ébééé") == "éé|béé ébééé")
  }

  @Test func signsBesideWordsDoNotMatter() {
    #expect(
      divided("“Harbor,” (harbor) harbor’s—harbor.") == "“Har|bor,” (har|bor) har|bor’s—har|bor.")
    #expect(divided("“Harbor.” word(s) harbor,harbor…") == "“Har|bor.” word(s) har|bor,har|bor…")
  }

  @Test(arguments: [
    "https://harbor.example/harbor", "harbor@harbor.example", "harbor.txt", "harbor_master",
    "harbor2", "HarborMaster", "harBor", "HARBOR", "well-harbor", "harbor/harbor", "harb\u{AD}or",
    "1harbor",
  ]) func whatIsNoPlainWordIsLeftWhole(_ text: String) {
    #expect(divided(text) == text)
  }

  @Test func capitalsAtTheStartAreDividedAsSmallLetters() {
    let small = Hyphenator(name: "small") { $0.starts(with: "émaid".utf8) ? [4] : [] }
    let places = Hyphenation(small).places(in: Array("Émaidem".utf8).span)
    #expect(places == [4])
  }

  @Test func exceptionsAreLeftWhole() {
    #expect(divided("harbor seabed harbors", except: "seabed") == "har|bor seabed har|bors")
  }

  @Test func noWordIsDividedWhereLinesAreEvenWithoutThat() {
    #expect(lines("aaaa aaaa harbor aaaa", 16) == ["aaaa aaaa harbor", "aaaa"])
  }

  @Test func wordsAreDividedWhereLinesWouldBeUneven() {
    #expect(lines("aaaa harbormaster aaaaaa", 12) == ["aaaa har-", "bormaster", "aaaaaa"])
  }

  @Test func aWordLongerThanALineIsDividedBeforeItIsCut() {
    #expect(lines("harbormaster", 8) == ["harbor-", "master"])
    #expect(lines("aaaaaaaaaaaa", 8) == ["aaaaaaaa", "aaaa"])
  }

  @Test(arguments: 0..<60) func dividedLinesFitAndLoseNothing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let words = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        String(
          (0..<Int.random(in: 1...14, using: &random)).map { _ in
            "aeébdmrst".randomElement(using: &random) ?? "a"
          })
      }
      let bytes = Array(words.joined(separator: " ").utf8)
      let measure = Int.random(in: 2...24, using: &random)
      let layout = ParagraphLayout(
        text: bytes, measure: measure, fit: .total, hyphenation: Hyphenation(sample))
      let places = Hyphenation(sample).places(in: bytes.span)
      var shown: [UInt8] = []
      for line in layout.lines {
        shown += bytes[line.range].filter { $0 != 0x20 }
        let width = DisplayWidth.width(of: bytes[line.range]) + (line.endsWithHyphen ? 1 : 0)
        #expect(width == line.width && width <= measure)
        #expect(!line.endsWithHyphen || places.contains(line.range.upperBound))
      }
      #expect(shown == bytes.filter { $0 != 0x20 })
    }
  }
}
