import ArticleModel

/// How a list is ordered.
public struct SortOrder: Equatable, Sendable {
  /// What is compared.
  public enum Key: String, CaseIterable, Sendable {
    /// When it was published, the newest first.
    case date
    /// When it was imported, the latest first.
    case saved
    /// The headline, from A to Z.
    case title
    /// The publication's name, from A to Z.
    case site
    /// The number of words, the longest first.
    case len
    /// How well the words of the query fit, the best first.
    case relevance
  }

  /// What is compared.
  public var key: Key
  /// Whether the order is turned round: oldest, last, worst or shortest first.
  public var isReversed: Bool

  /// An order.
  public init(_ key: Key, isReversed: Bool = false) {
    self.key = key
    self.isReversed = isReversed
  }

  /// Newest first.
  public static let standard = SortOrder(.date)

  /// The order in words: "newest first".
  public var label: String {
    switch key {
    case .date: isReversed ? "oldest first" : "newest first"
    case .saved: isReversed ? "first saved first" : "last saved first"
    case .title: isReversed ? "titles from Z to A" : "titles from A to Z"
    case .site: isReversed ? "sites from Z to A" : "sites from A to Z"
    case .len: isReversed ? "shortest first" : "longest first"
    case .relevance: isReversed ? "least fitting first" : "best fitting first"
    }
  }

  /// Whether greater values come first, before the order is turned round.
  public var isDescending: Bool {
    switch key {
    case .date, .saved, .len: !isReversed
    // The index scores what fits best with the least number.
    case .title, .site, .relevance: isReversed
    }
  }

  /// Whether of equals the oldest comes first: where the order is turned round as a whole, and not where it is
  /// of scores, which not all articles have.
  public var breaksTiesOldestFirst: Bool { isReversed && key != .relevance }

  /// Whether an article's place comes before another's.
  public func puts(_ a: ListKey, before b: ListKey) -> Bool {
    let order = compare(a.value, b.value)
    if order != 0 { return order < 0 }
    return breaksTiesOldestFirst ? a.rawValue < b.rawValue : a.rawValue > b.rawValue
  }

  /// Less than 0 where the first comes first, 0 where neither does.
  private func compare(_ a: ListKey.Value?, _ b: ListKey.Value?) -> Int {
    let order: Int
    switch (a, b) {
    case (.missing, .missing): return 0
    case (.missing, _): return 1
    case (_, .missing): return -1
    case (.number(let x), .number(let y)): order = x < y ? -1 : x > y ? 1 : 0
    case (.score(let x), .score(let y)): order = x < y ? -1 : x > y ? 1 : 0
    case (.text(let x), .text(let y)): order = Self.compare(x, y)
    default: return 0
    }
    return isDescending ? -order : order
  }

  /// As SQLite's NOCASE does.
  private static func compare(_ a: String, _ b: String) -> Int {
    func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    let (x, y) = (a.utf8.map(folded), b.utf8.map(folded))
    if x == y { return 0 }
    return x.lexicographicallyPrecedes(y) ? -1 : 1
  }
}
