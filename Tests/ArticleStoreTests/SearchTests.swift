import ArticleModel
import QueryLanguage
import TestSupport
import Testing

@testable import ArticleStore

@Suite struct SearchTests {
  private let store: ArticleStore

  init() throws {
    store = try .inMemory()
    try store.saved(
      [
        Fixtures.incoming(
          "Ferry pilots go back",
          body: ["The café by the quay was closed.", "Nine days of talks."],
          published: "2019-02-26", site: "Harbour Post", authors: ["Ines Calloway"]),
        Fixtures.incoming(
          "Springs of Orrin's Ford", body: ["Nine springs; the talks of days gone by."],
          published: "2019-02-24", site: "100%_Lantern\\", authors: ["Clara Winterhalt"]),
      ], tags: ["water"])
    try store.saved(
      [
        Fixtures.incoming(
          "words", body: ["the naive ferryman and the 東京 line"], source: .tokenList)
      ], tags: ["Water", "two words"])
  }

  @Test(
    arguments: [
      ("ferry", ["Ferry pilots go back"]), ("FERRY", ["Ferry pilots go back"]),
      ("ferry*", ["Ferry pilots go back", "words"]), ("cafe", ["Ferry pilots go back"]),
      ("CAFÉ", ["Ferry pilots go back"]), ("cafe\u{301}", ["Ferry pilots go back"]),
      ("naïve", ["words"]), ("東京", ["words"]), ("calloway", ["Ferry pilots go back"]),
      ("orrin's", ["Springs of Orrin's Ford"]), ("\"nine days\"", ["Ferry pilots go back"]),
      ("nine days", ["Ferry pilots go back", "Springs of Orrin's Ford"]),
      ("nine -quay", ["Springs of Orrin's Ford"]), ("-nine", ["words"]),
      ("-\"nine days\"", ["Springs of Orrin's Ford", "words"]), ("nine -talks", []),
      ("-nine -ferryman", []), ("tag:water", ["Ferry pilots go back", "Springs of Orrin's Ford"]),
      ("tag:Water", ["words"]), ("tag:\"two words\"", ["words"]), ("tag:wat", []),
      ("-tag:water", ["words"]), ("site:harbour", ["Ferry pilots go back"]),
      ("site:POST", ["Ferry pilots go back"]), ("site:%", ["Springs of Orrin's Ford"]),
      ("site:0%_l", ["Springs of Orrin's Ford"]), ("site:\\", ["Springs of Orrin's Ford"]),
      ("site:x%", []), ("-site:harbour", ["Springs of Orrin's Ford", "words"]),
      ("is:tokens", ["words"]), ("-is:dump", ["words"]),
      ("nine OR ferryman", ["Ferry pilots go back", "Springs of Orrin's Ford", "words"]),
      ("title:ferry", ["Ferry pilots go back"]), ("title:nine", []), ("body:ferry*", ["words"]),
      ("author:calloway", ["Ferry pilots go back"]), ("author:ferry", []),
      ("~fery", ["Ferry pilots go back"]), ("~CAFÉS", ["Ferry pilots go back"]),
      ("title:~sprigns", ["Springs of Orrin's Ford"]), ("~xylophone", []),
      ("-~fery nine", ["Springs of Orrin's Ford"]),
      ("ferry OR is:tokens", ["Ferry pilots go back", "words"]),
      ("(quay OR springs) -is:tokens", ["Ferry pilots go back", "Springs of Orrin's Ford"]),
      ("-(quay OR springs)", ["words"]),
      (
        "-(quay springs)",
        [
          "Ferry pilots go back", "Springs of Orrin's Ford", "words",
        ]
      ),
      (
        "-quay OR closed",
        [
          "Ferry pilots go back", "Springs of Orrin's Ford", "words",
        ]
      ), ("-nine OR springs", ["Springs of Orrin's Ford", "words"]),
      ("https://the.quay", []), ("the,quay", ["Ferry pilots go back"]),
    ] as [(String, [String])])
  func queriesFind(_ query: String, _ titles: [String]) throws {
    #expect(try store.titles(query) == titles)
    #expect(try store.counts(matching: QueryParser.parse(query).query).total == titles.count)
  }

  @Test func theWordBeingTypedFindsWhatItBegins() throws {
    for text in ["f", "fe", "ferrym", "ferryman"] {
      #expect(try store.titles(text, isTyping: true).contains("words"), "\(text)")
    }
    #expect(try store.titles("ferrymen", isTyping: true) == [])
  }

  @Test func snippetsMarkTheMatchesInTheText() throws {
    let query = QueryParser.parse("cafe quay").query
    let rows = try store.rows(matching: query, limit: 9, withSnippets: true)
    let snippet = try #require(rows.first?.snippet)
    let bytes = Array(snippet.text.utf8)
    #expect(snippet.matches.map { String(decoding: bytes[$0], as: UTF8.self) } == ["café", "quay"])
    #expect(snippet.text.contains("by the"))
    #expect(!snippet.text.contains("\n"))
    let plain = try store.rows(matching: query, limit: 9)
    #expect(plain.allSatisfy { $0.snippet == nil })
    let wordless = try store.rows(
      matching: QueryParser.parse("is:unread -nine").query, limit: 9, withSnippets: true)
    #expect(wordless.allSatisfy { $0.snippet == nil } && !wordless.isEmpty)
  }

  @Test func aLongTextIsCutAroundTheMatch() throws {
    let filler = Array(repeating: "water", count: 200).joined(separator: " ")
    try store.saved([Fixtures.incoming("Long", body: [filler + " zebra " + filler])])
    let query = QueryParser.parse("zebra").query
    let row = try #require(try store.rows(matching: query, limit: 1, withSnippets: true).first)
    let snippet = try #require(row.snippet)
    #expect(snippet.text.hasPrefix("…") && snippet.text.hasSuffix("…"))
    #expect(snippet.matches.count == 1)
    #expect(snippet.text.utf8.count < 300)
  }

  @Test func marksInTheTextItselfAreNoMatches() throws {
    try store.saved([
      Fixtures.incoming("Marks", body: ["\u{1}a\u{2} \u{2}b \u{1}zebra\u{2}\u{2} c\u{1} zebra"])
    ])
    let query = QueryParser.parse("zebra").query
    let row = try #require(try store.rows(matching: query, limit: 1, withSnippets: true).first)
    let snippet = try #require(row.snippet)
    var end = 0
    for match in snippet.matches {
      #expect(match.lowerBound >= end && match.upperBound <= snippet.text.utf8.count)
      end = match.upperBound
    }
    #expect(!snippet.matches.isEmpty)
  }

  @Test func anyTextCanBeSearchedFor() throws {
    var random = SeededGenerator(seed: 41)
    let pieces = [
      "\"", "*", "-", "(", ")", "NEAR", "AND", "OR", "NOT", "^", "+", "{a b}", ":", "ferry", " ",
      "\u{301}", "\u{0}", "\u{1}", "日本", "½", "ꙮ", "\u{E000}", "is:", "site:", "tag:", "'", "%",
    ]
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<7, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
        let scalar = Unicode.Scalar(UInt32.random(in: 0...0x1FFFF, using: &random))
        if let scalar, Int.random(in: 0..<5, using: &random) == 0 {
          text.unicodeScalars.append(scalar)
        }
      }
      let query = QueryParser.parse(text, isTyping: Bool.random(using: &random)).query
      let rows = try store.rows(matching: query, limit: 9, withSnippets: true)
      #expect(try store.counts(matching: query).total == rows.count, "\(text.debugDescription)")
    }
  }

  @Test(arguments: [
    "ferry ", "-ferry ", "\"ferry pilots\" ", "-tag:a ", "site:a ", "is:unread ", "a-b* ",
  ])
  func aPastedPageCanBeSearchedFor(_ term: String) throws {
    let query = QueryParser.parse(String(repeating: term, count: 3000)).query
    _ = try store.rows(matching: query, limit: 9, withSnippets: true)
    _ = try store.counts(matching: query)
  }

  /// Small texts over few words, searched by the index and by looking at each.
  @Test func theIndexFindsWhatLookingAtEachArticleFinds() throws {
    var random = SeededGenerator(seed: 42)
    let store = try ArticleStore.inMemory()
    let words = ["tide", "tides", "quay", "pilot", "été"]
    let texts = (0..<40).map { _ in
      (0..<Int.random(in: 1..<7, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
    }
    try store.saved(
      texts.enumerated().map {
        Fixtures.incoming("\($0.offset)", body: [$0.element.joined(separator: " ")])
      })
    for _ in 0..<400 {
      let query = Self.query(of: words, depth: 3, &random)
      let expected = texts.indices.filter { Self.holds(query, texts[$0]) }
      let found = try store.rows(matching: query, limit: 100)
      #expect(Set(found.map(\.summary.title)) == Set(expected.map(String.init)), "\(query)")
      #expect(try store.counts(matching: query).total == expected.count)
    }
  }

  private static func query(of words: [String], depth: Int, _ random: inout SeededGenerator)
    -> Query
  {
    func parts(_ random: inout SeededGenerator) -> [Query] {
      (0..<Int.random(in: 1...3, using: &random)).map { _ in
        query(of: words, depth: depth - 1, &random)
      }
    }
    switch Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &random) {
    case 3: return .none(of: query(of: words, depth: depth - 1, &random))
    case 4: return .all(of: parts(&random))
    case 5: return .any(of: parts(&random))
    default: break
    }
    let word = words.randomElement(using: &random) ?? ""
    let other = words.randomElement(using: &random) ?? ""
    let terms: [Condition] = [
      .text(TextCondition([word])), .text(TextCondition([String(word.prefix(3))], match: .prefix)),
      .text(TextCondition([word, other])), .text(TextCondition([word], match: .similar)),
      .number(.len, NumberRange(lowest: Int.random(in: 1..<7, using: &random), highest: nil)),
    ]
    return .term(terms.randomElement(using: &random) ?? terms[0])
  }

  private static func holds(_ query: Query, _ text: [String]) -> Bool {
    switch query {
    case .all: true
    case .not(let inner): !holds(inner, text)
    case .and(let parts): parts.allSatisfy { holds($0, text) }
    case .or(let parts): parts.contains { holds($0, text) }
    case .term(let condition): holds(condition, text)
    }
  }

  private static func holds(_ condition: Condition, _ text: [String]) -> Bool {
    switch condition {
    case .text(let words) where words.words.count == 2:
      zip(text, text.dropFirst()).contains { [$0, $1] == words.words }
    case .text(let words):
      text.contains { word in
        switch words.match {
        case .words: word == words.words[0]
        case .prefix: word.hasPrefix(words.words[0])
        case .similar: Spelling.isWithinOneEdit(word, words.words[0])
        }
      }
    case .number(_, let range): text.count >= range.lowest ?? 0
    default: false
    }
  }

  @Test func theBestFittingComeFirst() throws {
    let store = try ArticleStore.inMemory()
    let filler = String(repeating: "words about other things entirely ", count: 40)
    try store.saved([
      Fixtures.incoming("Once in long", body: ["heron " + filler], published: "2019-02-01"),
      Fixtures.incoming("Once in short", body: ["a heron by the pond"], published: "2019-02-02"),
      Fixtures.incoming("Often", body: ["heron heron heron heron by it"], published: "2019-02-03"),
      Fixtures.incoming("The heron", body: ["it stands in a pond"], published: "2019-02-04"),
      Fixtures.incoming("None", body: ["an egret"], published: "2019-02-05"),
    ])
    #expect(
      try store.titles("heron sort:relevance")
        == ["The heron", "Often", "Once in short", "Once in long"])
    #expect(try store.titles("hero* sort:relevance").first == "The heron")
    #expect(try store.titles("heron OR egret sort:relevance").first == "None")
    #expect(try store.titles("title:heron OR body:egret sort:relevance").first == "The heron")
  }

  @Test func wordsAreFoundByTheirFormsWhereTheLibraryIsToldSo() throws {
    let store = try ArticleStore.inMemory()
    try store.saved([
      Fixtures.incoming("One ferry", body: ["It sailed."], published: "2019-02-01"),
      Fixtures.incoming("Two ferries", body: ["They sail."], published: "2019-02-02"),
      Fixtures.incoming("A barge", body: ["It was sailing."], published: "2019-02-03"),
    ])
    #expect(try store.titles("ferry") == ["One ferry"])
    try store.setStemming(.english)
    #expect(try store.titles("ferry") == ["One ferry", "Two ferries"])
    #expect(try store.titles("ferries") == ["Two ferries", "One ferry"])
    #expect(try store.titles("sail") == ["Two ferries", "A barge", "One ferry"])
    #expect(try store.titles("sail sort:-date") == ["One ferry", "Two ferries", "A barge"])
    #expect(try store.titles("sail sort:relevance").first == "Two ferries")
    #expect(try store.titles("ferry -sail") == ["One ferry"])
    #expect(try store.counts(matching: QueryParser.parse("sail").query).total == 3)
    let rows = try store.rows(
      matching: QueryParser.parse("sailing").query, limit: 9, withSnippets: true)
    #expect(rows.allSatisfy { $0.snippet?.matches.isEmpty == false })
    try store.setStemming(.off)
    #expect(try store.titles("sail") == ["Two ferries"])
  }

  @Test func ofLikeArticlesTheFreshFitBetter() throws {
    let store = try ArticleStore.inMemory()
    try store.saved([
      Fixtures.incoming("Old", body: ["a tern by the sea"], published: "2009-02-01"),
      Fixtures.incoming("New", body: ["a tern by the sea"], published: "2026-02-01"),
      Fixtures.incoming("Undated", body: ["a tern by the sea"]),
      Fixtures.incoming("Older and apter", body: ["tern tern tern tern"], published: "1999-02-01"),
    ])
    #expect(
      try store.titles("tern sort:relevance") == ["Older and apter", "New", "Old", "Undated"])
  }
}
