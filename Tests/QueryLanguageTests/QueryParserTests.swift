import QueryLanguage
import TestSupport
import Testing

@Suite struct QueryParserTests {
  private func terms(_ text: String, isTyping: Bool = false) -> [Query.Term] {
    QueryParser.parse(text, isTyping: isTyping).query.terms
  }

  private func word(_ text: String, isPrefix: Bool = false) -> Query.Term {
    .init(.word(text, isPrefix: isPrefix))
  }

  @Test(arguments: ["", " ", "\t\n  ", "-", "- -", "*", "\"\"", "\"", "...", "tag:", "site:", "–"])
  func textWithoutATermMatchesEverything(_ text: String) {
    #expect(QueryParser.parse(text) == ParsedQuery(query: .all, problems: []))
  }

  @Test func wordsStandInTheirOrder() {
    #expect(terms("ferry  pilots\tback") == [word("ferry"), word("pilots"), word("back")])
    #expect(terms("Été 日本 1961") == [word("Été"), word("日本"), word("1961")])
  }

  @Test func signsAroundAWordFallAwayAndSignsInsideMakeAPhrase() {
    #expect(terms("(ferry),") == [word("ferry")])
    #expect(terms("don't") == [.init(.phrase(["don", "t"]))])
    #expect(
      terms("co-operate 3.5") == [
        .init(.phrase(["co", "operate"])), .init(.phrase(["3", "5"])),
      ])
  }

  @Test func aStarMatchesByPrefix() {
    #expect(terms("fer*") == [word("fer", isPrefix: true)])
    #expect(terms("fer* pilot") == [word("fer", isPrefix: true), word("pilot")])
    #expect(terms("\"fer*\"") == [.init(.phrase(["fer"]))])
  }

  @Test func theWordBeingTypedMatchesByPrefix() {
    #expect(terms("ferry pil", isTyping: true) == [word("ferry"), word("pil", isPrefix: true)])
    #expect(terms("ferry pil ", isTyping: true) == [word("ferry"), word("pil")])
    #expect(terms("pil ferry", isTyping: false) == [word("pil"), word("ferry")])
    #expect(
      terms("-pil", isTyping: true) == [
        .init(.word("pil", isPrefix: true), isNegated: true)
      ])
  }

  @Test func quotesMakeAPhraseEvenUnclosed() {
    #expect(terms("\"ferry pilots\" back") == [.init(.phrase(["ferry", "pilots"])), word("back")])
    #expect(terms("\"ferry pilots") == [.init(.phrase(["ferry", "pilots"]))])
    #expect(terms("a\"b") == [.init(.phrase(["a", "b"]))])
    #expect(terms("\"a\"b") == [.init(.phrase(["a"])), word("b")])
  }

  @Test func aMinusExcludes() {
    #expect(terms("-ferry") == [.init(.word("ferry", isPrefix: false), isNegated: true)])
    #expect(terms("-\"ferry pilots\"") == [.init(.phrase(["ferry", "pilots"]), isNegated: true)])
    #expect(
      terms("-is:read -tag:tides -site:post") == [
        .init(.state(.read), isNegated: true), .init(.tag("tides"), isNegated: true),
        .init(.site("post"), isNegated: true),
      ])
    #expect(terms("- ferry") == [word("ferry")])
  }

  @Test func fieldsFilter() {
    for state in Query.State.allCases {
      #expect(terms("is:\(state.rawValue)") == [.init(.state(state))])
      #expect(terms("IS:\(state.rawValue.uppercased())") == [.init(.state(state))])
    }
    #expect(
      terms("tag:\"two words\" site:harbour") == [
        .init(.tag("two words")), .init(.site("harbour")),
      ])
    #expect(terms("tag:a-b.c") == [.init(.tag("a-b.c"))])
  }

  @Test func addressesAreWords() {
    #expect(
      terms("https://example.org/a") == [
        .init(.phrase(["https", "example", "org", "a"]))
      ])
    #expect(QueryParser.parse("https://example.org").problems.isEmpty)
    #expect(terms("10:30") == [.init(.phrase(["10", "30"]))])
  }

  @Test func anUnknownFieldIsReportedAtItsBytes() throws {
    let parsed = QueryParser.parse("été titel:maduro ferry")
    #expect(parsed.query.terms == [word("été"), word("ferry")])
    let problem = try #require(parsed.problems.first)
    #expect(parsed.problems.count == 1)
    #expect(problem.range == 6..<18)
    #expect(problem.message.hasPrefix("no field \"titel\""))
    #expect(!problem.message.hasSuffix("."))
  }

  @Test func aSlipInAFieldsNameIsSuggested() {
    #expect(QueryParser.parse("tagg:x").problems.first?.message.contains("tag:?") == true)
    #expect(QueryParser.parse("stie:x").problems.first?.message.contains("site:?") == true)
    #expect(QueryParser.parse("umbrella:x").problems.first?.message.contains("mean") == false)
  }

  @Test func anUnknownStateIsReportedWithTheKnownOnes() throws {
    let parsed = QueryParser.parse("-is:lost")
    #expect(parsed.query == .all)
    let problem = try #require(parsed.problems.first)
    #expect(problem.range == 0..<8)
    for state in Query.State.allCases { #expect(problem.message.contains(state.rawValue)) }
  }

  @Test(arguments: ["is:", "is:un", "is:arch", "ferry is:s"])
  func aStateIsNoMistakeWhileItIsTyped(_ text: String) {
    #expect(QueryParser.parse(text, isTyping: true).problems.isEmpty)
    #expect(QueryParser.parse(text + " ", isTyping: true).problems.count == 1)
    #expect(QueryParser.parse(text, isTyping: false).problems.count == 1)
  }

  @Test func wordsForMarkingLeaveTheExcludedOut() {
    let query = QueryParser.parse("fer* -pilot \"nine days\" tag:a site:b").query
    #expect(query.words.map(\.text) == ["fer", "nine", "days"])
    #expect(query.words.map(\.isPrefix) == [true, false, false])
    #expect(query.hasText)
    #expect(!QueryParser.parse("-pilot tag:a is:read").query.hasText)
  }

  @Test func anyTextIsReadAndProblemsLieWithinIt() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      let text = Self.anyText(&random)
      let isTyping = Bool.random(using: &random)
      let parsed = QueryParser.parse(text, isTyping: isTyping)
      let bytes = Array(text.utf8)
      var end = 0
      for problem in parsed.problems {
        let range = problem.range
        // A border within a scalar would cut a letter in two.
        let areBorders = [range.lowerBound, range.upperBound].allSatisfy { place in
          place == bytes.count || (0..<bytes.count).contains(place) && bytes[place] & 0xC0 != 0x80
        }
        if !areBorders || range.isEmpty || range.lowerBound < end || problem.message.isEmpty {
          Issue.record("\(problem) of \(text.debugDescription)")
        }
        end = range.upperBound
      }
      if parsed.query.terms.contains(where: { Self.isEmpty($0.condition) }) {
        Issue.record("\(parsed.query) of \(text.debugDescription)")
      }
    }
  }

  private static func isEmpty(_ condition: Query.Condition) -> Bool {
    switch condition {
    case .word(let word, _): word.isEmpty
    case .phrase(let words): words.isEmpty || words.contains("")
    case .tag(let name), .site(let name): name.isEmpty
    case .state: false
    }
  }

  /// Text of the pieces that mean something and of any scalars.
  private static func anyText(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "-", "\"", ":", "*", " ", "is:", "tag:", "site:", "titel:", "unread", "https://", "ferry",
      "é", "e\u{301}", "日本", "\u{0}", "\t", "\r\n", "\u{202E}", "👩\u{200D}🚀", "IS:", "://",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<9, using: &random) {
      if Int.random(in: 0..<4, using: &random) == 0 {
        let value = UInt32.random(in: 0...0x10FFFF, using: &random)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      } else {
        text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
    }
    return text
  }
}
