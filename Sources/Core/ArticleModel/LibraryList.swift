/// A row of a list of articles, with the key of its place in the list.
public struct ListRow: Equatable, Sendable {
  /// What the row shows.
  public var summary: ArticleSummary
  /// Where the row stands.
  public var key: ListKey
  /// A stretch of the text around the first match, where the list was asked for words.
  public var snippet: Snippet?

  /// A row of a list.
  public init(summary: ArticleSummary, key: ListKey, snippet: Snippet? = nil) {
    self.summary = summary
    self.key = key
    self.snippet = snippet
  }
}

/// The place of an article in a list: what the list's order compares, and the date, which parts equals.
public struct ListKey: Hashable, Sendable {
  /// Grows with the article's date; unique in a library.
  public let rawValue: Int64
  /// What an order compares before the date; nil where it compares the date alone.
  public let value: Value?

  /// A value by which lists can be ordered.
  public enum Value: Hashable, Sendable {
    case number(Int64)
    case score(Double)
    /// Upper and lower case of ASCII letters are alike.
    case text(String)
    /// The article has none; it comes last whatever the order.
    case missing
  }

  /// Wraps a key that the library gave out.
  public init(rawValue: Int64, value: Value? = nil) {
    self.rawValue = rawValue
    self.value = value
  }
}

/// A stretch of text with the matches in it.
public struct Snippet: Equatable, Sendable {
  /// The stretch; "…" stands where it was cut.
  public var text: String
  /// The matches, half-open in UTF-8 bytes of the text, ascending.
  public var matches: [Range<Int>]

  /// A stretch of text.
  public init(text: String, matches: [Range<Int>]) {
    self.text = text
    self.matches = matches
  }
}

/// Which rows of a list are meant, counted from a place that can be reached at once.
public enum ListAnchor: Equatable, Sendable {
  /// The first rows.
  case start
  /// The last rows.
  case end
  /// The rows that follow this one.
  case after(ListKey)
  /// The rows that come before this one.
  case before(ListKey)
  /// This row and those that follow.
  case at(ListKey)
}

/// How many rows a list has.
public struct ListCounts: Equatable, Sendable {
  /// All rows.
  public var total: Int
  /// Rows of articles that were not read.
  public var unread: Int

  /// A list's size.
  public init(total: Int, unread: Int) {
    self.total = total
    self.unread = unread
  }
}

/// One change to what the user did with articles.
public enum StateChange: Equatable, Sendable {
  /// Marks as read or unread.
  case read(Bool)
  /// Adds or takes away the star.
  case starred(Bool)
  /// Puts away or brings back.
  case archived(Bool)
  /// Moves to the bin or brings back from it.
  case deleted(Bool)

  /// The change that takes this one back.
  public var inverse: StateChange {
    switch self {
    case .read(let value): .read(!value)
    case .starred(let value): .starred(!value)
    case .archived(let value): .archived(!value)
    case .deleted(let value): .deleted(!value)
    }
  }
}

extension ReadingState {
  /// The state after `change`.
  public func applying(_ change: StateChange) -> ReadingState {
    var state = self
    switch change {
    case .read(let value): state.isRead = value
    case .starred(let value): state.isStarred = value
    case .archived(let value): state.isArchived = value
    case .deleted(let value): state.isDeleted = value
    }
    return state
  }
}

/// An article as a library holds it.
public struct StoredArticle: Equatable, Sendable {
  /// What a list shows of it.
  public var summary: ArticleSummary
  /// The article.
  public var article: Article
  /// Tags in alphabetical order.
  public var tags: [String]
  /// What the user called the input it came from.
  public var originalName: String
  /// The encoding that the input was read in, and how it was found out.
  public var encoding: String
  /// The names in it.
  public var entities: ArticleEntities
  /// The user's notes and highlights, the oldest first; each says where it stands in the body.
  public var notes: [Note]

  /// An article with all that a library knows of it.
  public init(
    summary: ArticleSummary, article: Article, tags: [String], originalName: String,
    encoding: String = "", entities: ArticleEntities = ArticleEntities(), notes: [Note] = []
  ) {
    self.summary = summary
    self.article = article
    self.tags = tags
    self.originalName = originalName
    self.encoding = encoding
    self.entities = entities
    self.notes = notes
  }
}
