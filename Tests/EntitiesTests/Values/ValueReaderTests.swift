import ArticleModel
import TestSupport
import Testing

@testable import Entities

@Suite struct ValueReaderTests {
  private static let languages = [nil, "en", "de", "fr", "es", "it", "pt", "nl", "tr", "ru"]

  private func check(_ bytes: [UInt8], _ language: String?, _ date: PublicationDate?) {
    let tokens = TokenSplitter.ranges(bytes[...])
    let reader = ValueReader(language: language, published: date)
    let starts = Set(tokens.map(\.lowerBound))
    let ends = Set(tokens.map(\.upperBound))
    var last = 0
    for mention in reader.mentions(in: bytes, tokens: tokens) {
      #expect(mention.range.lowerBound >= last && !mention.range.isEmpty)
      #expect(starts.contains(mention.range.lowerBound) && ends.contains(mention.range.upperBound))
      #expect(MentionValue(mention.value.description) == mention.value)
      last = mention.range.upperBound
    }
  }

  @Test(arguments: languages)
  func anyBytesAreRead(_ language: String?) {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      check(bytes, language, PublicationDate(year: 2019, month: 2, day: 27))
    }
  }

  /// Words of the tables in any order, with numbers at the limits.
  @Test(arguments: languages)
  func anyWordsAreRead(_ language: String?) {
    let words = [
      "2019", "31", "0", "1", "12", "9999", "99999999999999999999", "1,200", "1.2.3", "30m",
      "27T16", "1990s", "20th", "XX", "Q3", "$", "€", "US", "%", "-", "/", ".", ",", ":", "'", " ",
      "\n", "(",
      "million", "billion", "trillion", "thousand", "hundred", "dozen", "crore", "two", "half", "a",
      "Jan", "May", "february", "Tuesday", "today", "last", "next", "past", "ago", "weeks", "years",
      "centuries", "from", "to", "and", "the", "of", "in", "until", "dollars", "km", "people",
      "Februar", "heute", "vor", "Jahren", "Millionen", "mil", "millones", "de", "hace", "siècle",
      "il y a", "ans", "due", "fa", "settimane", "yüzde", "bin", "yıl", "p", "m", "pm", "noon",
    ]
    var random = SeededGenerator(seed: 22)
    let dates = [
      PublicationDate(year: 2019, month: 2, day: 27), PublicationDate(year: 1, month: 1, day: 1),
      PublicationDate(year: 9999, month: 12, day: 31), nil,
    ]
    for round in 0..<1_000 {
      let text = (0..<Int.random(in: 1...16, using: &random)).map { _ in
        (words.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
      }.joined()
      check(Array(text.utf8), language, dates[round % dates.count])
    }
  }

  @Test func cellsAndLinesAreReadByThemselves() {
    let bytes = Array("May\t2018\nJune 5".utf8)
    let reader = ValueReader(language: "en", published: nil)
    let found = reader.mentions(in: bytes, tokens: TokenSplitter.ranges(bytes[...]))
    #expect(found.map(\.value.description) == ["XXXX-06-05"])
  }

  private func article(_ text: String) -> Article {
    var metadata = Metadata(title: "A day at the harbor")
    metadata.published = PublicationDate(year: 2019, month: 2, day: 27)
    return Article(metadata: metadata, blocks: [.paragraph(Inline(text))], source: .html)
  }

  private func found(_ text: String) throws -> [String] {
    try EntityRecognizer.shared().mentions(in: article(text)).map {
      let name = String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
      return "\($0.kind.rawValue) \(name)" + ($0.value.map { " = \($0)" } ?? "")
    }
  }

  @Test func namesAndValuesStandTogether() throws {
    #expect(
      try found("Angela Merkel said on Tuesday that Germany paid $1.2 billion for 2,000 boats.")
        == [
          "person Angela Merkel", "date Tuesday = 2019-02-26", "place Germany",
          "money $1.2 billion = USD 1200000000", "quantity 2,000 boats = 2000 boats",
        ])
  }

  private func merged(
    _ names: [(Range<Int>, EntityKind)], _ values: [(Range<Int>, String)]
  ) throws -> [String] {
    let values = try values.map {
      let value = try #require(MentionValue($0.1))
      let kind: EntityKind =
        switch value {
        case .time: .date
        case .money: .money
        case .quantity: .quantity
        }
      return ValueReader.Mention(range: $0.0, kind: kind, value: value)
    }
    return EntityMention.merged(
      names: names.map { EntityMention(block: 3, range: $0.0, kind: $0.1, confidence: 0.5) },
      values: values, block: 3
    ).map { "\($0.kind) \($0.range) \($0.value?.description ?? "-")" }
  }

  @Test func valuesTakeThePlaceOfTheModelsDates() throws {
    #expect(
      try merged([(0..<4, .person), (8..<12, .date), (13..<17, .date)], [(8..<17, "2019-02-27")])
        == ["person 0..<4 -", "date 8..<17 2019-02-27"])
    #expect(try merged([(0..<4, .date)], [(8..<9, "2019")]) == ["date 0..<4 -", "date 8..<9 2019"])
  }

  @Test func aNameAroundADateStandsAndOneWithinASumYields() throws {
    #expect(
      try merged([(0..<12, .organization)], [(0..<6, "2019-02-24")]) == ["organization 0..<12 -"])
    #expect(
      try merged([(5..<8, .group)], [(0..<16, "CAD 5")]) == ["money 0..<16 CAD 5"])
    #expect(try merged([(5..<16, .group)], [(0..<16, "5 boats")]) == ["group 5..<16 -"])
  }
}
