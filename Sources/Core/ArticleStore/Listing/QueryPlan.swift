import GRDB
import QueryLanguage
import SearchIndex

/// A query as the library is asked it.
///
/// What asks for words, names or tags is a search of the index, in which other conditions stand as lists of
/// articles; a query without either is a condition on rows.
struct QueryPlan {
  private indirect enum Part {
    case index(SearchExpression)
    case listed(ArticleListing)
    /// Those that a list has which is fetched whole.
    case gathered(ArticleListing)
    case not(Part)
    case and([Part])
    case or([Part])
  }

  private var parts: [Part] = []
  private let query: Query
  /// The day that days of the query count from.
  let today: LocalDay
  private var asksForUnread = false
  /// The words that are asked for.
  let words: [TextCondition]
  /// The words to show where they stand in bodies.
  let phrases: [SearchPhrase]
  /// Whether the index is needed: the lists that are shown most are read without it.
  let needsIndex: Bool

  init(_ query: Query, today: LocalDay) {
    self.query = query
    self.today = today
    words = query.wantedText
    phrases = words.filter { $0.part == nil || $0.part == .body }.map(SearchPhrase.init)
    needsIndex = query.contains { term in
      switch term {
      case .text, .tag, .entity, .date(.inText, _), .metadata(.site, _), .metadata(.section, _),
        .metadata(.topic, _):
        true
      default: false
      }
    }
    if !asksForDeleted { parts.append(.not(.listed(.deleted))) }
    if !asksForArchived { parts.append(.listed(.inbox)) }
    switch query {
    case .all: break
    case .and(let queries): parts += queries.map(part)
    default: parts.append(part(query))
    }
  }

  private var asksForDeleted: Bool { query.contains { $0 == .state(.deleted) } }

  /// The bin has archived articles too.
  private var asksForArchived: Bool {
    asksForDeleted || query.contains { $0 == .state(.archived) }
  }

  /// The tree is no deeper than parentheses nest, so recursion is bounded.
  private func part(_ query: Query) -> Part {
    switch query {
    case .all: .and([])
    case .term(let term): part(term)
    // The opposite of a common state is a list as well.
    case .not(.term(.state(.unread))): .listed(.read)
    case .not(.term(.state(.read))): .listed(.unread)
    case .not(.term(.state(.archived))): .listed(.inbox)
    case .not(let inner): .not(part(inner))
    case .and(let queries): .and(queries.map(part))
    case .or(let queries): .or(queries.map(part))
    }
  }

  private func part(_ term: Condition) -> Part {
    switch term {
    case .text(let text): return .index(SearchExpression(text))
    case .metadata(.site, let name): return label(.site, name)
    case .metadata(.section, let name): return label(.section, name)
    case .metadata(.topic, let name): return label(.topic, name)
    case .tag(let name) where name.utf8.last != UInt8(ascii: "*"): return .listed(.tag(name))
    case .state(.unread): return .listed(.unread)
    case .state(.read): return .listed(.read)
    case .state(.archived): return .listed(.archived)
    case .state(.deleted): return .listed(.deleted)
    case .state(.starred): return .listed(.starred)
    case .state(.doubtful): return .listed(.doubtful)
    case .state(.dump), .state(.tokens), .state(.html):
      let source = if case .state(let state) = term { state.rawValue } else { "" }
      return label(.source, source)
    case .state(.duplicate): return .gathered(.duplicates)
    case .entity(let field, let name): return .gathered(.naming(field, name))
    case .date(.inText, let range):
      return .gathered(.speaking(of: range.days(today: today.day)))
    default:
      // Only words make no condition.
      let condition = FilterSQL.condition(for: term, today: today) ?? SQLFragment("1")
      return .listed(.articles(condition))
    }
  }

  private func label(_ kind: LabelKind, _ text: String) -> Part {
    .index(.label(kind: kind.rawValue, containing: text))
  }

  /// The condition on rows of `article` that is the query, where it does not need the index.
  var rowCondition: SQLFragment {
    var conditions = [FilterSQL.condition(for: query, today: today)]
    if !asksForArchived { conditions.append(SQLFragment("article.is_archived = 0")) }
    if !asksForDeleted { conditions.append(SQLFragment("article.deleted_at IS NULL")) }
    return .joined(conditions, by: "AND")
  }

  /// The states that rows must have and that most articles have, or most have not: whether a row has
  /// one is seen at little cost when it is read, and asking for each article beforehand would be dear.
  var commonRowCondition: SQLFragment {
    var conditions: [String] = []
    for case .listed(let listing) in parts
    where listing.isCommon && !conditions.contains(listing.condition) {
      conditions.append(listing.condition)
    }
    return SQLFragment(conditions.isEmpty ? "1" : conditions.joined(separator: " AND "))
  }

  /// The same for articles whose headlines have any of the words asked for.
  var withWordsInTitles: QueryPlan {
    var plan = self
    plan.parts.append(
      .or(
        words.filter { $0.part == nil || $0.part == .title }.map { text in
          var text = text
          text.part = .title
          return .index(SearchExpression(text))
        }))
    return plan
  }

  /// Also leaves out what is read.
  mutating func addUnread() {
    parts.append(.listed(.unread))
  }

  /// What the index is asked, with the lists that it asks for in turn.
  ///
  /// - Parameter isWhole: whether common states are asked for as well.
  func expression(in database: Database, _ direction: SearchDirection, isWhole: Bool = true)
    throws -> SearchExpression
  {
    let asked = parts.filter { part in
      if case .listed(let listing) = part { isWhole || !listing.isCommon } else { true }
    }
    return try expression(.and(asked), in: database, direction)
  }

  private func expression(_ part: Part, in database: Database, _ direction: SearchDirection)
    throws -> SearchExpression
  {
    switch part {
    case .index(let known): known
    case .listed(let listing): .listed(ListingReader(listing, in: database, direction))
    case .gathered(let listing): .listed(try KeyList(listing, in: database, direction))
    case .not(let inner): .not(try expression(inner, in: database, direction))
    case .and(let parts):
      parts.isEmpty ? .all : .and(try parts.map { try expression($0, in: database, direction) })
    case .or(let parts): .or(try parts.map { try expression($0, in: database, direction) })
    }
  }
}

extension QueryPlan {
  /// What the index is asked, a part a line, indented by two blanks a level.
  var outline: [String] {
    var lines: [String] = []
    var pending = parts.reversed().map { (part: $0, depth: 0) }
    while let (part, depth) = pending.popLast() {
      let (name, inner) = Self.line(part)
      lines.append(String(repeating: "  ", count: depth) + name)
      pending += inner.reversed().map { ($0, depth + 1) }
    }
    return lines
  }

  private static func line(_ part: Part) -> (name: String, inner: [Part]) {
    switch part {
    case .index(.phrase(let phrase, let part)): (text(phrase.words, phrase.endsInPrefix, part), [])
    case .index(.similar(let word, let part)): ("like " + text([word], false, part), [])
    case .index(.label(let kind, let text)):
      ("\(LabelKind(rawValue: kind).map { "\($0)" } ?? "label") with \"\(text)\"", [])
    case .index: ("the index", [])
    case .listed(let listing), .gathered(let listing):
      ("\(listing.source) where \(listing.condition)", [])
    case .not(let inner): ("not", [inner])
    case .and(let parts): ("all of", parts)
    case .or(let parts): ("one of", parts)
    }
  }

  private static func text(_ words: [[UInt8]], _ endsInPrefix: Bool, _ part: SearchPart) -> String {
    let text = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return "\"\(text)\(endsInPrefix ? "*" : "")\" in \(part)"
  }
}

extension SearchPhrase {
  init(_ text: TextCondition) {
    self.init(text.words.joined(separator: " "), endsInPrefix: text.match == .prefix)
  }
}

extension SearchExpression {
  /// What words ask of the index.
  init(_ text: TextCondition) {
    let part: SearchPart =
      switch text.part {
      case nil: .anywhere
      case .title: .title
      case .author: .byline
      case .body: .body
      }
    let phrase = SearchPhrase(text)
    // In a script without spaces a word may be several in the index.
    if text.match == .similar, phrase.words.count == 1, !phrase.endsInPrefix {
      self = .similar(phrase.words[0], in: part)
    } else {
      self = .phrase(phrase, in: part)
    }
  }
}
