/// 200 queries as a person types them, by kind; made of the vocabulary of the made-up articles, and the same
/// each time.
struct TypedQueries {
  private let words: [String]
  private var random = SeededGenerator(seed: 11)

  /// Ranks of words by frequency: those of every text, those of one text in some, those of few.
  private static let everywhere = 0..<60
  private static let common = 120..<360
  private static let rare = 20_000..<60_000

  init() {
    words = Vocabulary().words
  }

  /// The queries by kind.
  mutating func all() -> [(kind: String, texts: [String])] {
    [
      ("one letter", letters(20) { [$0.prefix(1)] }),
      ("two letters", letters(20) { [$0.prefix(2)] }),
      ("common words", many(30) { $0.phrase([Self.common, Self.everywhere, Self.common]) }),
      ("rare words", many(30) { $0.phrase([Self.rare, Self.common]) }),
      ("phrases", many(20) { "\"" + $0.phrase([Self.everywhere, Self.everywhere]) + "\"" }),
      (
        // Words that are in every text, and next to each other in hardly any.
        "phrases that never meet",
        many(20) { "\"" + $0.phrase([Self.everywhere, Self.rare, Self.everywhere]) + "\"" }
      ),
      ("filters", many(30) { $0.filter() + " " + $0.phrase([Self.common]) }),
      ("orders", many(20) { $0.order() + " " + $0.phrase([Self.common, Self.everywhere]) }),
      ("relevance", many(10) { "sort:relevance " + $0.phrase([Self.common, Self.rare]) }),
    ]
  }

  private mutating func many(_ count: Int, _ make: (inout Self) -> String) -> [String] {
    (0..<count).map { _ in make(&self) }
  }

  private mutating func letters(_ count: Int, _ cut: (String) -> [Substring]) -> [String] {
    many(count) { String(cut($0.word(Self.rare)).joined()) }
  }

  private mutating func word(_ ranks: Range<Int>) -> String {
    words[Int.random(in: ranks, using: &random)]
  }

  /// The first of the words, and perhaps more.
  private mutating func phrase(_ ranks: [Range<Int>]) -> String {
    let count = Int.random(in: 1...ranks.count, using: &random)
    return ranks.prefix(max(count, min(2, ranks.count))).map { word($0) }.joined(separator: " ")
  }

  private mutating func filter() -> String {
    let filters = [
      "is:unread", "is:starred", "is:archived", "site:lantern", "site:\"island times\"",
      "tag:later",
      "tag:work is:starred", "date:2019", "date:>2023-06 is:unread", "-site:harbour", "len:>450",
    ]
    return filters[Int.random(in: filters.indices, using: &random)]
  }

  private mutating func order() -> String {
    let orders = ["-date", "title", "-title", "site", "saved", "-saved", "len", "-len"]
    return "sort:" + orders[Int.random(in: orders.indices, using: &random)]
  }
}
