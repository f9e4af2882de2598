import ArticleModel
import QueryLanguage

/// A list of things over the screen, of which one is picked by a few of its letters.
///
/// The command palette, the jump to an article, themes, tags, facets and saved filters are all
/// pickers.
public struct PickerModel: Equatable, Sendable {
  /// What is picked from.
  enum Purpose: Equatable, Sendable {
    case commands
    case articles
    case themes
    case filters
    case outline
    case tags(of: [ArticleID])
    case facet(Facet)
    /// Whom or what a name stands for as well.
    case same(as: EntityID)
    case kind(of: EntityID)
    case notes(of: ArticleID)
    case libraryNotes
  }

  /// A thing that can be picked.
  public struct Item: Equatable, Sendable {
    /// What it is called; the letters typed are looked for in it.
    public var text: String
    /// What stands at the right of it.
    public var detail: String
    /// What picking it does.
    public var action: Action
    /// Whether it is marked as chosen.
    public var isMarked: Bool

    /// A thing that can be picked.
    public init(_ text: String, detail: String = "", isMarked: Bool = false, _ action: Action) {
      self.text = text
      self.detail = detail
      self.action = action
      self.isMarked = isMarked
    }
  }

  /// What picking a thing does.
  public enum Action: Equatable, Sendable {
    case perform(Command)
    case open(ArticleID)
    case theme(String)
    case filter(String)
    case narrow(String)
    case tag(String)
    case merge(into: EntityID)
    case kind(EntityKind)
    case goTo(ReadingPosition)
    case note(Note, in: ArticleID)
  }

  let purpose: Purpose
  /// Everything that can be picked, best first where nothing is typed; nil until it is known.
  private(set) var items: [Item]?
  /// What is typed, and where its cursor is.
  var prompt: PromptModel
  /// Indices of ``items``, the best first.
  private(set) var found: [Int] = []
  /// Place in ``found``.
  private(set) var selected = 0
  private var bytes: [[UInt8]] = []
  private var searched = ""
  private var candidates: [Int] = []

  /// Of more things than these none is ranked by how well it lies.
  private static let mostRanked = 4000

  init(_ purpose: Purpose, items: [Item]? = nil) {
    self.purpose = purpose
    prompt = PromptModel(purpose: .pick)
    if let items { take(items) }
  }

  /// Fills the picker; what is typed and, where it can, what is selected stays.
  mutating func take(_ items: [Item]) {
    let kept = selected
    self.items = items
    bytes = items.map { Array($0.text.utf8) }
    candidates = Array(items.indices)
    searched = ""
    search()
    selected = min(kept, max(0, found.count - 1))
  }

  /// The selected thing, where there is one.
  var selectedItem: Item? {
    found.indices.contains(selected) ? items?[found[selected]] : nil
  }

  /// Where the letters typed lie in a thing.
  func places(in item: Int) -> [Int] {
    FuzzyMatcher(prompt.text).match(bytes[item])?.places ?? []
  }

  mutating func move(by delta: Int) {
    selected = min(max(0, selected + delta), max(0, found.count - 1))
  }

  mutating func select(_ place: Int) { selected = min(max(0, place), max(0, found.count - 1)) }

  /// Finds what the letters typed lie in, among what was found before where they only go on.
  mutating func search() {
    let text = prompt.text
    let matcher = FuzzyMatcher(text)
    selected = 0
    if !text.hasPrefix(searched) || searched.isEmpty { candidates = Array(bytes.indices) }
    searched = text
    guard !matcher.pattern.isEmpty else {
      found = candidates
      return
    }
    candidates = candidates.filter { matcher.holds(bytes[$0]) }
    var ranked: [(score: Int, isWhole: Bool, item: Int)] = []
    for item in candidates.prefix(Self.mostRanked) {
      guard let match = matcher.match(bytes[item]) else { continue }
      ranked.append((match.score, FuzzyMatcher.endsWord(match, in: bytes[item]), item))
    }
    ranked.sort { a, b in
      if a.score != b.score { return a.score > b.score }
      if a.isWhole != b.isWhole { return a.isWhole }
      let (short, long) = (bytes[a.item].count, bytes[b.item].count)
      return short == long ? a.item < b.item : short < long
    }
    found = ranked.map(\.item) + candidates.dropFirst(Self.mostRanked)
  }
}
