/// What the user is looking for: terms that must all hold.
public struct Query: Equatable, Sendable {
  /// The terms in the order they were typed; none matches everything.
  public var terms: [Term]

  /// A query of the given terms.
  public init(_ terms: [Term] = []) {
    self.terms = terms
  }

  /// Matches everything that is not archived.
  public static let all = Query()

  /// One condition.
  public struct Term: Equatable, Sendable {
    /// What must hold.
    public var condition: Condition
    /// Turns the condition round.
    public var isNegated: Bool

    /// A condition, or its opposite.
    public init(_ condition: Condition, isNegated: Bool = false) {
      self.condition = condition
      self.isNegated = isNegated
    }
  }

  /// What a term asks of an article.
  public enum Condition: Equatable, Sendable {
    /// A word of the title, byline or body; as a prefix it matches every word it begins.
    case word(String, isPrefix: Bool)
    /// Words that stand next to each other in this order.
    case phrase([String])
    /// A state of the article.
    case state(State)
    /// A tag, by its whole name.
    case tag(String)
    /// A part of the site's name, upper and lower case alike.
    case site(String)
  }

  /// The states that `is:` knows.
  public enum State: String, CaseIterable, Sendable {
    case unread
    case read
    case starred
    case archived
    case dump
    case tokens
    case doubtful
  }

  /// Whether any term asks about text, so that matches exist to be shown.
  public var hasText: Bool {
    terms.contains { term in
      switch term.condition {
      case .word, .phrase: !term.isNegated
      default: false
      }
    }
  }

  /// The words asked for, without the excluded ones; phrases word by word.
  public var words: [(text: String, isPrefix: Bool)] {
    terms.filter { !$0.isNegated }.flatMap { term -> [(text: String, isPrefix: Bool)] in
      switch term.condition {
      case .word(let text, let isPrefix): [(text, isPrefix)]
      case .phrase(let words): words.map { ($0, false) }
      default: []
      }
    }
  }
}
