import ArticleModel
import TestSupport
import Testing

@testable import Entities

@Suite struct EntityRecognizerTests {
  private func article(_ paragraphs: String...) -> Article {
    Article(
      metadata: Metadata(title: "A day at the harbor"),
      blocks: paragraphs.map { .paragraph(Inline($0)) }, source: .html)
  }

  private func names(_ article: Article) throws -> Set<String> {
    Set(
      try EntityRecognizer.shared().mentions(in: article).map {
        let text = Array(article.blocks[$0.block].text.utf8)[$0.range]
        return "\($0.kind.rawValue) \(String(decoding: text, as: UTF8.self))"
      })
  }

  @Test func plainNamesAreFound() throws {
    let found = try names(
      article(
        "BERLIN (Reuters) - Angela Merkel met French officials in Paris on Monday.",
        "Officials in Japan said Microsoft and the United Nations would not attend the talks."))
    for name in [
      "person Angela Merkel", "group French", "place Paris", "date Monday", "place Japan",
      "organization Microsoft", "organization United Nations",
    ] {
      #expect(found.contains(name), "\(name) is not among \(found.sorted())")
    }
  }

  @Test func proseWithoutNamesHasNone() throws {
    #expect(
      try names(article("The rain stopped in the morning, and the boats went out again.")).isEmpty)
  }

  @Test func textWithoutCapitalsIsReadToo() throws {
    let found = try names(
      article("president barack obama said in washington that talks with iran would go on"))
    #expect(found.contains("person barack obama"))
    #expect(found.contains("place iran"))
  }

  @Test func whatWasReadBeforeChangesNoAnswer() throws {
    let bytes = Array("A spokesman for Acme Corp in Oslo met Anna Berg on Friday .".utf8)
    var text = TokenizedText()
    for token in TokenSplitter.tokens(bytes) { text.append(token) }
    let recognizer = try EntityRecognizer.shared()
    let first = recognizer.tags(text)
    for number in 0..<30_000 where number % 500 == 0 {
      var other = TokenizedText()
      for word in number..<(number + 500) { other.append("w\(word)x\(word / 7)".utf8) }
      _ = recognizer.tags(other)
    }
    #expect(recognizer.tags(text) == first)
  }

  @Test func mentionsLieInTheirBlocksAndNeverOverlap() throws {
    let recognizer = try EntityRecognizer.shared()
    var random = SeededGenerator(seed: 5)
    let pieces = [
      "Paris", "Mr. ", "e\u{301}", " ", "-", "Anna", "🇩🇪", "👩‍👩‍👧", "\u{301}", "5 May", ". ", "U.S.",
      "東京", "\r\n", "Ltd", "\u{0}", "'s",
    ]
    for _ in 0..<200 {
      let texts = (0..<3).map { _ in
        (0..<Int(random.next() % 20)).map { _ in pieces[Int(random.next() % 17)] }.joined()
      }
      let subject = article(texts[0], texts[1], texts[2])
      var last = (block: 0, end: 0)
      for mention in recognizer.mentions(in: subject) {
        let text = subject.blocks[mention.block].text
        #expect(mention.block > last.block || mention.range.lowerBound >= last.end)
        #expect(!mention.range.isEmpty && (0...1).contains(mention.confidence))
        var (borders, end): (Set<Int>, Int) = ([0], 0)
        for character in text {
          end += character.utf8.count
          borders.insert(end)
        }
        #expect(borders.contains(mention.range.lowerBound))
        #expect(borders.contains(mention.range.upperBound))
        last = (mention.block, mention.range.upperBound)
      }
    }
  }
}
