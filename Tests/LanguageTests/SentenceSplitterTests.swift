import Testing

@testable import Language

@Suite struct SentenceSplitterTests {
  /// Paragraphs in which a bar stands where one sentence ends and the next begins.
  static let paragraphs = [
    "The door closed. | Nobody spoke. | It rained",
    "Mr. Vale met Gen. Orr and Dr. L. Penn of Acme Inc. on Tuesday. | They left.",
    "She works for Acme Corp. | The firm is old.",
    "He lives in the U.S. | The house is large.",
    "The U.S. Senate met at 9 a.m. Monday. | It adjourned at 5 p.m. | The rest waited.",
    "Fruit, e.g. apples, i.e. round ones, rose 3.5 percent. | Prices fell to 1.2.",
    "See No. 5 and pp. 3-4 in Fig. 2. | He said no. | She agreed.",
    "On Jan. 3 and Sept. 14 they met. | In Dec. they did not.",
    "\"Is it over?\" he asked. | \"Yes!\" she said. | \"Good.\"",
    "“Go home.” | He went. | (It was late.) | Then he slept.",
    "Wait... what? | So... | He left.",
    "What?! | No way!! | Fine.",
    "Plan B failed. | J. K. Smith v. Jones was next.",
    "An old rule. | [1] Another one.",
    "It was so. \" | Next.",
    "VOTE COUNTED",
    "It fell by a hair. or so they say.",
    "Visit example.com. | Then call.",
    "Élan was lost. | Émile wept.",
    "He joined Yahoo! in May and left. | Jeopardy! is on.",
    "It weighs approx. five tons etc. and more.",
  ]

  @Test(arguments: paragraphs)
  func endsSentences(marked: String) {
    let text = Array(marked.replacing(" | ", with: " ").utf8)
    let found = SentenceSplitter().sentences(in: text).map {
      String(decoding: text[$0], as: UTF8.self)
    }
    #expect(found.joined(separator: " | ") == marked)
  }

  @Test func takesOtherAbbreviations() {
    var abbreviations = Abbreviations.english
    abbreviations.common.insert("bldg")
    let text = Array("In bldg. Seven. Then out.".utf8)
    #expect(SentenceSplitter().sentences(in: text).count == 3)
    #expect(SentenceSplitter(abbreviations: abbreviations).sentences(in: text).count == 2)
  }

  @Test func followsPunktOnRequest() {
    let text = Array("It fell by a hair. or so. See No. 5! he said.".utf8)
    #expect(SentenceSplitter().sentences(in: text).count == 2)
    #expect(SentenceSplitter.punkt.sentences(in: text).count == 5)
  }

  @Test func trimsWhiteSpaceAndDropsEmptyText() {
    #expect(SentenceSplitter().sentences(in: Array(" \n\u{A0}".utf8)).isEmpty)
    #expect(SentenceSplitter().sentences(in: Array("  One.\n\n Two. ".utf8)) == [2..<6, 9..<13])
  }

  @Test func rangesAreInOrderAndLeaveOnlyWhiteSpaceOut() {
    var generator = SeededGenerator(seed: 17)
    for _ in 0..<4000 {
      let text = TextGenerator.text(using: &generator)
      var offset = 0
      for sentence in SentenceSplitter().sentences(in: text) + [text.count..<text.count] {
        #expect(sentence.lowerBound >= offset)
        while offset < sentence.lowerBound {
          let space = UTF8Scanning.whitespaceLength(text.span, at: offset, end: text.count)
          #expect(space > 0, "byte \(offset) of \(text)")
          offset += max(1, space)
        }
        offset = sentence.upperBound
      }
    }
  }
}
