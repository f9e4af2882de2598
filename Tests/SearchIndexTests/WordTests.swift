import Testing

@testable import SearchIndex

/// What counts as a word, and as the same word.
@Suite struct WordTests {
  private func words(_ text: String) -> [String] {
    SearchPhrase(text).words.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("Türkiye", "turkiye"), ("İstanbul", "istanbul"), ("ISTANBUL", "istanbul"),
    ("ılık", "ilik"), ("naïve café", "naive cafe"), ("e\u{301}tude", "etude"),
    ("Straße", "strasse"), ("Łódź", "lodz"), ("Ærø", "aero"), ("Ωμέγα", "ωμεγα"),
    ("ΟΔΟΣ", "οδοσ"), ("Ёлка", "елка"), ("أحمد", "احمد"), ("مُحَمَّد", "محمد"),
    ("ＡＢＣ１", "abc1"), ("don't", "don t"), ("3.5%", "3 5"), ("x\u{AD}y", "xy"),
    ("हिन्दी", "हिन्दी"), ("a_b", "a b"), ("", ""), ("—!?", ""),
  ])
  func aTextIsFoundByItsPlainLetters(text: String, plain: String) {
    #expect(words(text) == plain.split(separator: " ").map(String.init))
  }

  @Test func scriptsWithoutSpacesAreFoundByNeighbours() {
    #expect(words("東京都") == ["東京", "京都"])
    #expect(words("日本語 text") == ["日本", "本語", "text"])
    #expect(words("ภาษา") == ["ภา", "าษ", "ษา"])
  }

  @Test(arguments: ["東", "京", "都", "東京", "京都", "東京都", "は東京", "東京都は"])
  func anyPartOfARunIsFound(part: String) throws {
    let segment = try SegmentBuilder.segment(of: [
      IndexedDocument(key: 2, title: "", byline: "", body: "首都は東京都は大きい。"),
      IndexedDocument(key: 1, title: "", byline: "", body: "大阪"),
    ])
    var search = try Search(
      .phrase(SearchPhrase(part), in: .anywhere), in: [segment], .newestFirst)
    #expect(try search.next() == 2)
    #expect(try search.next() == nil)
  }

  @Test func aPhraseDoesNotRunFromThePartsIntoEachOther() throws {
    let segment = try SegmentBuilder.segment(of: [
      IndexedDocument(key: 1, title: "one two", byline: "three", body: "four five")
    ])
    for (text, isThere) in [
      ("one two", true), ("four five", true), ("two three", false),
      ("five one", false), ("three four", false),
    ] {
      var search = try Search(
        .phrase(SearchPhrase(text), in: .anywhere), in: [segment], .newestFirst)
      #expect(try (search.next() != nil) == isThere, "\(text)")
    }
  }

  @Test func garbageTakesNoRoom() {
    let word = SearchPhrase(String(repeating: "a", count: 10_000)).words[0]
    #expect(word.count == WordReader.maximumBytes)
  }
}
