import GRDB
import QueryLanguage
import SearchIndex

/// A query as the library is asked it: words and labels of the index, and lists of articles that the
/// indexes of the tables give in order.
struct QueryPlan {
  private enum Part {
    case index(SearchExpression)
    case listed(ArticleListing)
  }

  private var parts: [(part: Part, isNegated: Bool)] = []
  /// The words to show where they stand.
  private(set) var phrases: [SearchPhrase] = []

  init(_ query: Query) {
    if !query.asksForArchived { parts.append((.listed(.inbox), false)) }
    for term in query.terms {
      switch term.condition {
      case .word(let word, let isPrefix):
        add(SearchPhrase(word, endsInPrefix: isPrefix), isNegated: term.isNegated)
      case .phrase(let words):
        add(SearchPhrase(words.joined(separator: " ")), isNegated: term.isNegated)
      case .site(let name):
        let label = SearchExpression.label(kind: LabelKind.site.rawValue, containing: name)
        parts.append((.index(label), term.isNegated))
      case .tag(let name): parts.append((.listed(.tag(name)), term.isNegated))
      case .state(let state): add(state, isNegated: term.isNegated)
      }
    }
  }

  private mutating func add(_ phrase: SearchPhrase, isNegated: Bool) {
    if !isNegated { phrases.append(phrase) }
    parts.append((.index(.phrase(phrase, in: .anywhere)), isNegated))
  }

  private mutating func add(_ state: Query.State, isNegated: Bool) {
    switch state {
    case .unread: parts.append((.listed(isNegated ? .read : .unread), false))
    case .read: parts.append((.listed(isNegated ? .unread : .read), false))
    case .archived: parts.append((.listed(isNegated ? .inbox : .archived), false))
    case .starred: parts.append((.listed(.starred), isNegated))
    case .doubtful: parts.append((.listed(.doubtful), isNegated))
    case .dump, .tokens:
      let label = SearchExpression.label(
        kind: LabelKind.source.rawValue, containing: state.rawValue)
      parts.append((.index(label), isNegated))
    }
  }

  /// Whether the query asks for nothing but states: the lists that are shown most are read without
  /// the index.
  var asksForStatesAlone: Bool {
    parts.allSatisfy { part, _ in
      if case .listed(let listing) = part { !listing.isOfTags } else { false }
    }
  }

  /// The states that rows must have, as a condition.
  var rowCondition: String { condition { _ in true } }

  /// The same of the states that most articles have, or most have not: whether a row has one is
  /// seen at little cost when it is read, and asking for each article beforehand would be dear.
  var commonRowCondition: String { condition { $0.isCommon } }

  private func condition(where isMeant: (ArticleListing) -> Bool) -> String {
    var conditions: [String] = []
    for case (.listed(let listing), let isNegated) in parts
    where !listing.isOfTags && isMeant(listing) {
      let condition = isNegated ? "NOT (\(listing.condition))" : listing.condition
      if !conditions.contains(condition) { conditions.append(condition) }
    }
    return conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
  }

  /// Also leaves out what is read.
  mutating func addUnread() {
    parts.append((.listed(.unread), false))
  }

  /// What the index is asked, with the lists that it asks for in turn.
  ///
  /// - Parameter isWhole: whether common states are asked for as well.
  func expression(in database: Database, _ direction: SearchDirection, isWhole: Bool = true)
    -> SearchExpression
  {
    .and(
      parts.compactMap { part, isNegated in
        let expression: SearchExpression
        switch part {
        case .index(let known): expression = known
        case .listed(let listing):
          if listing.isCommon && !isWhole { return nil }
          expression = .listed(ListingReader(listing, in: database, direction))
        }
        return isNegated ? .not(expression) : expression
      })
  }
}

/// Articles that an index of a table gives in the order of their keys.
struct ArticleListing {
  /// The table, with the index that is to be walked.
  var source: String
  var condition: String
  var arguments = StatementArguments()
  /// Whether many articles are in it, as far as can be told beforehand.
  var isCommon = false

  var isOfTags: Bool { !arguments.isEmpty }

  static let inbox = ArticleListing(
    source: "article INDEXED BY article_inbox", condition: "is_archived = 0", isCommon: true)
  static let archived = ArticleListing(
    source: "article INDEXED BY article_archived", condition: "is_archived = 1")
  static let starred = ArticleListing(
    source: "article INDEXED BY article_starred", condition: "is_starred = 1")
  static let unread = ArticleListing(
    source: "article INDEXED BY article_unread", condition: "is_read = 0", isCommon: true)
  static let read = ArticleListing(
    source: "article INDEXED BY article_read", condition: "is_read = 1", isCommon: true)

  static let doubtful = ArticleListing(
    source: "article INDEXED BY article_doubtful", condition: "doubt IS NOT NULL")

  static func tag(_ name: String) -> ArticleListing {
    ArticleListing(source: "tag", condition: "name = ?", arguments: [name])
  }
}

extension Query {
  fileprivate var asksForArchived: Bool {
    terms.contains { $0.condition == .state(.archived) }
  }
}
