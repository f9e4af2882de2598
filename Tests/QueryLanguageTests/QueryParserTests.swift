import ArticleModel
import TestSupport
import Testing

@testable import QueryLanguage

@Suite struct QueryParserTests {
  private func words(
    _ words: String..., match: TextCondition.Match = .words, in part: TextCondition.Part? = nil
  ) -> Query {
    .term(.text(TextCondition(words, match: match, in: part)))
  }

  private func parse(_ text: String, isTyping: Bool = false) -> Query {
    let parsed = QueryParser.parse(text, isTyping: isTyping)
    #expect(parsed.problems.isEmpty, "\(text): \(parsed.problems)")
    return parsed.query
  }

  @Test func wordsPhrasesAndSigns() {
    #expect(parse("") == .all)
    #expect(parse("  ferry ") == words("ferry"))
    #expect(parse("ferry pilots") == .and([words("ferry"), words("pilots")]))
    #expect(parse("\"ferry pilots\"") == words("ferry", "pilots"))
    #expect(parse("U.S.") == words("U", "S"))
    #expect(parse("fer*") == words("fer", match: .prefix))
    #expect(parse("\"the fer*\"") == words("the", "fer", match: .prefix))
    #expect(parse("~fery") == words("fery", match: .similar))
    #expect(parse("-ferry") == .not(words("ferry")))
    #expect(parse("--ferry") == words("ferry"))
    #expect(parse("or") == words("or"))
    #expect(parse("\"OR\"") == words("OR"))
    #expect(parse("https://example.org/a") == words("https", "example", "org", "a"))
  }

  @Test func groups() {
    let (a, b, c) = (words("a"), words("b"), words("c"))
    #expect(parse("a OR b") == .or([a, b]))
    #expect(parse("a b OR c") == .or([.and([a, b]), c]))
    #expect(parse("a (b OR c)") == .and([a, .or([b, c])]))
    #expect(parse("-(a OR b) c") == .and([.not(.or([a, b])), c]))
    #expect(parse("((a))") == a)
    #expect(parse("(a)(b)") == .and([a, b]))
    #expect(parse("a OR (b OR c)") == .or([a, b, c]))
    #expect(parse("()") == .all)
  }

  @Test func fields() {
    #expect(parse("title:ferry") == words("ferry", in: .title))
    #expect(parse("author:\"ines calloway\"") == words("ines", "calloway", in: .author))
    #expect(parse("is:unread") == .term(.state(.unread)))
    #expect(parse("-is:Archived") == .not(.term(.state(.archived))))
    #expect(parse("has:table") == .term(.feature(.table)))
    #expect(
      parse("tag:sea tag:\"long reads\"") == .and([.term(.tag("sea")), .term(.tag("long reads"))]))
    #expect(parse("site:lantern") == .term(.metadata(.site, "lantern")))
    #expect(parse("url:example.org/a:b") == .term(.metadata(.url, "example.org/a:b")))
    #expect(parse("date:2019-02") == .term(.date(.date, .during(.month(2019, 2)))))
    #expect(parse("date:>2019") == .term(.date(.date, .after(.year(2019), orDuring: false))))
    #expect(
      parse("saved:2019-02-01..2019-03")
        == .term(.date(.saved, .between(.day(2019, 2, 1), .month(2019, 3)))))
    #expect(parse("read:last-month") == .term(.date(.read, .during(.lastMonth))))
    #expect(parse("date:2w") == .term(.date(.date, .during(.lastDays(14)))))
    #expect(parse("len:>800") == .term(.number(.len, .init(lowest: 801, highest: nil))))
    #expect(parse("time:<5m") == .term(.number(.time, .init(lowest: nil, highest: 4))))
    #expect(parse("time:1h..2h") == .term(.number(.time, .init(lowest: 60, highest: 120))))
    #expect(parse("id:12") == .term(.number(.id, .init(lowest: 12, highest: 12))))
  }

  @Test func orders() {
    let parsed = QueryParser.parse("ferry sort:-title")
    #expect(parsed.order == SortOrder(.title, isReversed: true))
    #expect(parsed.query == words("ferry"))
    #expect(QueryParser.parse("(sort:title)").problems.count == 1)
    #expect(
      QueryParser.parse("sort:titel").problems.first?.message.hasSuffix("did you mean title?")
        == true)
  }

  @Test func theLastWordIsAPrefixWhileItIsTyped() {
    #expect(
      parse("ferry pil", isTyping: true) == .and([words("ferry"), words("pil", match: .prefix)]))
    #expect(parse("ferry ", isTyping: true) == words("ferry"))
    #expect(parse("\"ferry pil", isTyping: true) == words("ferry", "pil", match: .prefix))
    #expect(parse("\"ferry pil\"", isTyping: true) == words("ferry", "pil"))
    #expect(parse("title:fer", isTyping: true) == words("fer", match: .prefix, in: .title))
    #expect(parse("site:", isTyping: true) == .all)
    #expect(parse("is:un", isTyping: true) == .all)
    #expect(parse("date:2019-", isTyping: true) == .all)
    #expect(parse("ferry OR", isTyping: true) == words("ferry"))
    #expect(parse("(ferry", isTyping: true) == words("ferry", match: .prefix))
  }

  @Test(arguments: ["-w", "-wa", "-é", "-title:wa", "-(wa", "-(b OR wa", "-\"wa"])
  func aShortExcludedWordIsNotAppliedWhileItIsTyped(_ text: String) {
    let typed = QueryParser.parse("ferry " + text, isTyping: true)
    let without = QueryParser.parse(
      "ferry " + String(text.dropLast(text.hasSuffix("wa") ? 2 : 1)), isTyping: true)
    #expect(typed.problems.isEmpty)
    #expect(typed.query == without.query)
    #expect(QueryParser.parse("ferry " + text + " ", isTyping: true).query != typed.query)
  }

  @Test func aLongerExcludedWordIsAppliedAtOnce() {
    #expect(parse("-wat", isTyping: true) == .not(words("wat", match: .prefix)))
    #expect(parse("-wa -b", isTyping: true) == .not(words("wa")))
    #expect(parse("--w", isTyping: true) == words("w", match: .prefix))
    #expect(parse("-(-w", isTyping: true) == words("w", match: .prefix))
    #expect(parse("-w") == .not(words("w")))
  }

  @Test(arguments: [
    ("titel:maduro", 0..<12, "no field \"titel\"; did you mean title:?"),
    ("é is:unred", 3..<11, "did you mean unread?"),
    ("a date:2019-13 b", 2..<14, "date: takes a date"),
    ("a date:2019-02-30", 2..<17, "date: takes a date"),
    ("len:many", 0..<8, "len: takes a number"),
    ("OR a", 0..<2, "OR stands between"),
    ("a OR", 2..<4, "OR has nothing after it"),
    ("(a", 0..<1, "no ) for this ("),
    ("a)", 1..<2, "no ( for this )"),
    ("!!!", 0..<3, "no letter and no digit"),
    ("site:", 0..<5, "site: has no value"),
    ("~\"a b\"", 0..<6, "~ stands before one word"),
  ])
  func problemsPointAtTheirPlace(_ text: String, _ range: Range<Int>, _ message: String) {
    let problems = QueryParser.parse(text).problems
    #expect(problems.count == 1)
    #expect(problems.first?.range == range)
    #expect(problems.first?.message.contains(message) == true, "\(problems)")
  }

  @Test func deepNestingIsBounded() {
    let deep =
      String(repeating: "(-", count: 100_000) + "a" + String(repeating: ")", count: 100_000)
    let parsed = QueryParser.parse(deep)
    #expect(parsed.query != .all)
    #expect(parsed.problems.count == 100_000 - QueryParser.maximumDepth)
  }

  @Test func datesAreDaysFromToday() {
    // 2019-03-02 was a Saturday.
    let today = 17957
    func days(_ text: String) -> Range<Int>? { DateRange(text)?.days(today: today) }
    #expect(days("today") == today..<today + 1)
    #expect(days("yesterday") == today - 1..<today)
    #expect(days("this-week") == today - 5..<today + 2)
    #expect(days("last-week") == today - 12..<today - 5)
    #expect(days("this-month") == today - 1..<today + 30)
    #expect(days("last-month") == today - 29..<today - 1)
    #expect(days("2019") == 17897..<18262)
    #expect(days("last-year") == 17532..<17897)
    #expect(days("7d") == today - 6..<today + 1)
    #expect(days(">2018") == 17897..<Int.max)
    #expect(days("<=2018") == Int.min..<17897)
    #expect(days("2019-02..") == 17928..<Int.max)
    #expect(days("..2019-02") == Int.min..<17956)
    #expect(days("2019-03..2019-01") == 17956..<17956)
    #expect(days("9999-12-31") == 2_932_896..<2_932_897)
    #expect(days("9999") == 2_932_532..<2_932_897)
  }

  @Test func everyFieldsExampleParses() {
    for field in QueryField.table {
      #expect(QueryParser.parse("\(field.name):\(field.example)").problems.isEmpty, "\(field.name)")
    }
  }

  // MARK: Properties

  @Test func anyTextIsLegal() {
    var generator = SeededGenerator(seed: 1)
    let pieces = [
      "(", ")", "-", "\"", " ", "OR", "~", "*", ":", "title:", "is:", "date:", "..", ">", "a", "é",
      "日本", "\u{301}", "\u{1F1E9}", "\u{0}", "😀", "2019-02", "sort:", "\t", "\u{202E}", "U.S.",
    ]
    for _ in 0..<4_000 {
      let count = Int.random(in: 0...12, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for isTyping in [false, true] {
        let parsed = QueryParser.parse(text, isTyping: isTyping)
        for problem in parsed.problems {
          #expect(problem.range.lowerBound >= 0 && problem.range.upperBound <= text.utf8.count)
          #expect(!problem.range.isEmpty)
        }
        let again = QueryParser.parse(parsed.description)
        #expect(again.query == parsed.query, "\(text) -> \(parsed.description)")
        #expect(again.order == parsed.order)
      }
    }
  }

  @Test func printingATreeParsesToTheSame() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2_000 {
      let query = Self.randomQuery(depth: 4, using: &generator)
      let text = query.description
      let parsed = QueryParser.parse(text)
      #expect(parsed.problems.isEmpty, "\(text): \(parsed.problems)")
      #expect(parsed.query == query, "\(text)")
    }
  }

  private static func randomQuery(depth: Int, using generator: inout SeededGenerator) -> Query {
    let shape = Int.random(in: 0..<(depth > 0 ? 6 : 1), using: &generator)
    func parts() -> [Query] {
      (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        randomQuery(depth: depth - 1, using: &generator)
      }
    }
    switch shape {
    case 3: return Query.none(of: randomQuery(depth: depth - 1, using: &generator))
    case 4: return Query.all(of: parts())
    case 5: return Query.any(of: parts())
    default: return .term(randomCondition(using: &generator))
    }
  }

  private static func randomCondition(using generator: inout SeededGenerator) -> Condition {
    func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &generator)] }
    let words = ["ferry", "OR", "é", "日本語", "12", "title", "x\u{301}"]
    let values = ["sea", "long reads", "a:b", "(x)", "~y", "-z", "*", "ü–", "OR", "a/b.c_d"]
    let periods: [DatePeriod] = [
      .year(2019), .month(2019, 2), .day(2019, 2, 28), .today, .lastWeek, .lastDays(7),
    ]
    switch Int.random(in: 0..<8, using: &generator) {
    case 7: return .entity(pick(EntityField.allCases), pick(["sea", "a b", "ü–", "OR", "x.y*"]))
    case 0:
      let part = pick([nil] + TextCondition.Part.allCases.map { Optional($0) })
      let match = pick([TextCondition.Match.words, .prefix, .similar])
      let count = match == .similar ? 1 : Int.random(in: 1...3, using: &generator)
      return .text(TextCondition((0..<count).map { _ in pick(words) }, match: match, in: part))
    case 1: return .state(pick(State.allCases))
    case 2: return .feature(pick(Feature.allCases))
    case 3: return .tag(pick(values))
    case 4: return .metadata(pick(MetadataField.allCases), pick(values))
    case 5:
      let range = pick([
        DateRange.during(pick(periods)), .after(pick(periods), orDuring: pick([true, false])),
        .before(pick(periods), orDuring: pick([true, false])),
        .between(pick(periods), pick(periods)),
      ])
      return .date(pick(DateField.allCases), range)
    default:
      let range = pick([
        NumberRange(lowest: 3, highest: 3), .init(lowest: 3, highest: 9),
        .init(lowest: 3, highest: nil),
        .init(lowest: nil, highest: 9), .init(lowest: nil, highest: -1),
      ])
      return .number(pick(NumberField.allCases), range)
    }
  }
}
