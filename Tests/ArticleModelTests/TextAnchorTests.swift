import ArticleModel
import TestSupport
import Testing

/// Places in articles that are found again when the text has changed.
@Suite struct TextAnchorTests {
  private static func blocks(_ texts: [String]) -> [Block] { texts.map { .paragraph(Inline($0)) } }

  /// The anchor of the first place of some words.
  private static func anchor(_ words: String, in texts: [String]) throws -> TextAnchor {
    let block = try #require(texts.firstIndex { $0.contains(words) })
    let range = try #require(texts[block].firstRange(of: words))
    let start = texts[block].utf8.distance(from: texts[block].startIndex, to: range.lowerBound)
    let place = TextPlace(block: block, range: start..<start + words.utf8.count)
    return try #require(TextAnchor(place, in: blocks(texts)))
  }

  private static func words(at place: TextPlace?, in texts: [String]) -> String? {
    place.map {
      String(decoding: Array(texts[$0.block].utf8)[$0.range], as: UTF8.self)
    }
  }

  private static let before = [
    "The boats went out at six. The harbour was quiet again.",
    "“We know the water,” said the pilot. Nobody spoke of a victory.",
  ]

  struct Case: Sendable {
    var words: String
    var after: [String]
    /// Nil where the words are gone.
    var found: String?
    var block = 0
  }

  @Test(arguments: [
    Case(
      words: "The harbour was quiet again.", after: before, found: "The harbour was quiet again."),
    // Words put before them, in the block and in a new one.
    Case(
      words: "The harbour was quiet again.",
      after: ["New.", "On Monday the boats went out at six. The harbour was quiet again."],
      found: "The harbour was quiet again.", block: 1),
    // Two paragraphs became one.
    Case(
      words: "Nobody spoke of a victory.", after: [before.joined(separator: " ")],
      found: "Nobody spoke of a victory."),
    // Other quotes, other blanks, a hyphen that may break a line.
    Case(
      words: "“We know the water,” said the pilot.",
      after: ["Read this. \"We know the  wa\u{AD}ter,\"\u{A0}said\n the pilot."],
      found: "\"We know the  wa\u{AD}ter,\"\u{A0}said\n the pilot."),
    Case(words: "The harbour was quiet again.", after: ["The harbour was loud again."]),
    Case(words: "The harbour was quiet again.", after: []),
    Case(words: "six", after: ["sixe\u{301}", "six\u{301}"], found: "six"),
    // What is left is a part of a character.
    Case(words: "six", after: ["six\u{301}"]),
  ])
  func wordsAreFoundWhereTheyAreNow(_ test: Case) throws {
    let anchor = try Self.anchor(test.words, in: Self.before)
    let place = anchor.found(in: Self.blocks(test.after))
    #expect(Self.words(at: place, in: test.after) == test.found)
    if test.found != nil { #expect(place?.block == test.block) }
  }

  @Test func contextTellsEqualWordsApart() throws {
    let before = ["He said no. She said no. They said no, and left."]
    let text = before[0]
    let start = text.utf8.distance(
      from: text.startIndex, to: try #require(text.firstRange(of: "They said")).lowerBound)
    let place = TextPlace(block: 0, range: start + 5..<start + 12)
    let anchor = try #require(TextAnchor(place, in: Self.blocks(before)))
    #expect(anchor.quote == "said no")
    #expect(anchor.prefix == "He said no. She said no. They ")
    let after = ["They said no, and left.", "He said no. She said no."]
    #expect(anchor.found(in: Self.blocks(after)) == TextPlace(block: 0, range: 5..<12))
  }

  @Test func ofEqualsTheNearestIsFound() throws {
    let texts = ["x", "x", "x", "x", "x"]
    let anchor = TextAnchor(
      place: TextPlace(block: 3, range: 4..<5), quote: "x", prefix: "", suffix: "")
    #expect(anchor.found(in: Self.blocks(texts))?.block == 3)
  }

  @Test func anAnchorGrowsToWholeCharacters() throws {
    let text = "ae\u{301}👩\u{200D}🚀z"
    for start in 0..<text.utf8.count {
      for end in start + 1...text.utf8.count {
        let anchor = try #require(
          TextAnchor(TextPlace(block: 0, range: start..<end), in: Self.blocks([text])))
        #expect(anchor.prefix + anchor.quote + anchor.suffix == text)
        #expect(anchor.place.range.lowerBound <= start && anchor.place.range.upperBound >= end)
        #expect(anchor.prefix.count + anchor.quote.count + anchor.suffix.count == text.count)
        #expect(anchor.found(in: Self.blocks([text])) == anchor.place)
      }
    }
    #expect(TextAnchor(TextPlace(block: 1, range: 0..<1), in: Self.blocks([text])) == nil)
    #expect(TextAnchor(TextPlace(block: 0, range: 0..<0), in: Self.blocks([text])) == nil)
  }

  @Test func contextHasAtMost32Characters() throws {
    let text = String(repeating: "é", count: 50) + "middle" + String(repeating: "字", count: 50)
    let anchor = try Self.anchor("middle", in: [text])
    #expect(anchor.prefix == String(repeating: "é", count: 32))
    #expect(anchor.suffix == String(repeating: "字", count: 32))
  }

  // MARK: Random edits

  private static let pieces = [
    "tide", "boat", " ", " ", "  ", "\n", "été", "e\u{301}", "\u{301}", "日本", "👩\u{200D}🚀", "“",
    "\"",
    "’", "'", "\u{AD}", "\u{A0}", ".", "\r\n", "🇳🇱", "—", "-",
  ]

  private static func text(_ random: inout SeededGenerator, _ count: Int) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  /// Whether a byte lies between two characters, found by walking over all of them.
  private static func isBetweenCharacters(_ byte: Int, in text: String) -> Bool {
    text.indices.contains { text.utf8.distance(from: text.startIndex, to: $0) == byte }
      || byte == text.utf8.count
  }

  /// Every place where words stand, byte by byte, between characters.
  private static func places(of words: String, in texts: [String]) -> [TextPlace] {
    texts.enumerated().flatMap { block, text -> [TextPlace] in
      let (bytes, wanted) = (Array(text.utf8), Array(words.utf8))
      guard bytes.count >= wanted.count else { return [] }
      return (0...bytes.count - wanted.count).map { $0..<$0 + wanted.count }.filter {
        bytes[$0].elementsEqual(wanted) && isBetweenCharacters($0.lowerBound, in: text)
          && isBetweenCharacters($0.upperBound, in: text)
      }.map { TextPlace(block: block, range: $0) }
    }
  }

  @Test(arguments: 0..<600) func whateverIsEditedTheWordsAreFoundOrGone(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let before = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      Self.text(&random, Int.random(in: 1...25, using: &random))
    }
    let block = Int.random(in: 0..<before.count, using: &random)
    let length = before[block].utf8.count
    let start = Int.random(in: 0..<length, using: &random)
    let end = Int.random(in: start + 1...length, using: &random)
    let anchor = try #require(
      TextAnchor(TextPlace(block: block, range: start..<end), in: Self.blocks(before)))
    #expect(anchor.found(in: Self.blocks(before)) == anchor.place)

    var after = before
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let number = after.indices.randomElement(using: &random) ?? 0
      switch Int.random(in: 0..<4, using: &random) {
      case 0: after.insert(Self.text(&random, 6), at: number)
      case 1 where after.count > 1: after.remove(at: number)
      case 2: after[number] = Self.text(&random, 3) + after[number]
      default:
        var characters = Array(after[number])
        if !characters.isEmpty { characters.remove(at: characters.count / 2) }
        after[number] = String(characters)
      }
    }
    let exact = Self.places(of: anchor.quote, in: after)
    guard let found = anchor.found(in: Self.blocks(after)) else {
      #expect(exact.isEmpty, "\(after) has \(anchor.quote)")
      return
    }
    #expect(after.indices.contains(found.block) && !found.range.isEmpty)
    #expect(Self.isBetweenCharacters(found.range.lowerBound, in: after[found.block]))
    #expect(Self.isBetweenCharacters(found.range.upperBound, in: after[found.block]))
    if !exact.isEmpty { #expect(exact.contains(found)) }
  }
}
