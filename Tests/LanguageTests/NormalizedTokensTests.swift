import Testing

@testable import Language

@Suite struct NormalizedTokensTests {
  @Test func keepsAlphabeticTokensInLowerCase() {
    let tokens = NormalizedTokens.tokens(of: [
      "RIVER TRADE",
      "The port's 12 well-known U.S. ships didn't sail on Jan. 23; they'll wait at Acme Inc.",
    ])
    #expect(
      tokens.joined(separator: " ")
        == "river trade the port ships did sail on they wait at acme inc")
  }

  @Test func dropsTheAbbreviationInsideASentenceOnly() {
    #expect(NormalizedTokens.tokens(of: ["Acme Corp. rose."]) == ["acme", "rose"])
    #expect(
      NormalizedTokens.tokens(of: ["It is Acme Corp. The rest fell."]) == [
        "it", "is", "acme", "corp", "the", "rest", "fell",
      ])
    #expect(NormalizedTokens.tokens(of: ["He said no. 5 left."]) == ["he", "said", "no", "left"])
  }

  @Test func lowersByFullMappings() {
    #expect(
      NormalizedTokens.tokens(of: ["ΟΔΟΣ ΣΟΦΙΑΣ Ünïcode İZMİR STRASSE Straße"]) == [
        "οδος", "σοφιας", "ünïcode", "i\u{307}zmi\u{307}r", "strasse", "straße",
      ])
  }

  @Test func countsOnlyLettersAsAlphabetic() {
    #expect(
      NormalizedTokens.tokens(of: ["e\u{301}t x² Ⅷ naïve 日本語 a_b ªb"]) == [
        "naïve", "日本語", "ªb",
      ])
  }

  @Test func paragraphsEndSentences() {
    #expect(
      NormalizedTokens.tokens(of: ["It was Jan.", "23 came"]) == ["it", "was", "jan", "came"])
    #expect(NormalizedTokens.tokens(of: []).isEmpty)
    #expect(NormalizedTokens.tokens(of: ["", " \n"]).isEmpty)
  }

  @Test func rangesAndTokensAgree() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let text = String(decoding: TextGenerator.text(using: &generator), as: UTF8.self)
      let bytes = Array(text.utf8)
      let words = NormalizedTokens.ranges(in: bytes).map {
        Lowercase.string(bytes.span, $0)
      }
      #expect(words == NormalizedTokens.tokens(of: [text]))
    }
  }

  private static let dump = "seeds/000_d330df17c84c158d.txt"
  private static let stream = "seeds/004_65bf99741c5aa81d.txt"

  /// The dump's article stands between the second byline and the note on the author, the stream
  /// under its title. Subheads count like paragraphs.
  @Test(
    .enabled(if: SharedFiles.exists(dump) && SharedFiles.exists(stream), "no shared files"))
  func givesTheStreamOfAWireStory() throws {
    let lines = SharedFiles.lines(Self.dump)
    let end = try #require(lines.firstIndex(of: "About the author"))
    let byline = try #require(lines[..<end].lastIndex { $0.hasPrefix("by ") })
    let paragraphs = lines[(byline + 1)..<end].filter { !$0.isEmpty }
    let expected = SharedFiles.lines(Self.stream).dropFirst().flatMap { $0.split(separator: " ") }
    #expect(expected.count == 578)
    #expect(NormalizedTokens.tokens(of: paragraphs) == expected.map(String.init))
  }
}
