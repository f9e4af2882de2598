/// What the user is looking for.
///
/// A query in its normal form has no `.all` within `.and` and `.or`, none of these directly within one
/// of its kind, at least two queries in each, and no double `.not`. The parser gives normal forms;
/// ``all(of:)``, ``any(of:)`` and ``none(of:)`` make them.
public indirect enum Query: Equatable, Sendable {
  /// Holds for every article.
  case all
  /// Holds where a condition does.
  case term(Condition)
  /// Holds where the query does not.
  case not(Query)
  /// Holds where all do.
  case and([Query])
  /// Holds where one does.
  case or([Query])

  /// The normal form of "all of these".
  public static func all(of queries: [Query]) -> Query {
    var parts: [Query] = []
    for query in queries {
      switch query {
      case .all: break
      case .and(let inner): parts += inner
      default: parts.append(query)
      }
    }
    return parts.count > 1 ? .and(parts) : parts.first ?? .all
  }

  /// The normal form of "one of these"; of none it is `.all`.
  public static func any(of queries: [Query]) -> Query {
    var parts: [Query] = []
    for query in queries {
      switch query {
      case .all: return .all
      case .or(let inner): parts += inner
      default: parts.append(query)
      }
    }
    return parts.count > 1 ? .or(parts) : parts.first ?? .all
  }

  /// The normal form of "not this"; the opposite of everything is everything, as a lone "-" says
  /// nothing.
  public static func none(of query: Query) -> Query {
    switch query {
    case .all: .all
    case .not(let inner): inner
    default: .not(query)
    }
  }
}

/// One condition on an article.
public enum Condition: Equatable, Sendable {
  /// Words of the text.
  case text(TextCondition)
  /// A state of the article.
  case state(State)
  /// Something the article has.
  case feature(Feature)
  /// A tag; a trailing `*` in the text stands for any ending.
  case tag(String)
  /// A part of a piece of metadata, upper and lower case alike.
  case metadata(MetadataField, String)
  /// A day in the article's life.
  case date(DateField, DateRange)
  /// A size.
  case number(NumberField, NumberRange)
  /// Words of a name that the article has; a trailing `*` stands for any ending.
  case entity(EntityField, String)
}

/// Words that stand next to each other in this order, or one word.
public struct TextCondition: Equatable, Sendable {
  /// How words are compared with those of the text.
  public enum Match: Equatable, Sendable {
    /// As they are, case and diacritics aside.
    case words
    /// The last one by its beginning.
    case prefix
    /// One word, or another within one edit of it.
    case similar
  }

  /// The words as the index has them, at least one; exactly one for ``Match/similar``.
  public var words: [String]
  /// How they are compared.
  public var match: Match
  /// The part of the article that is meant; nil is title, byline and body.
  public var part: Part?

  /// The parts that can be asked for.
  public enum Part: String, CaseIterable, Sendable {
    case title
    case body
    case author
  }

  /// A condition on words.
  public init(_ words: [String], match: Match = .words, in part: Part? = nil) {
    self.words = words
    self.match = match
    self.part = part
  }
}

/// The states that `is:` knows.
public enum State: String, CaseIterable, Sendable {
  case unread
  case read
  case starred
  case archived
  case deleted
  case dump
  case tokens
  case html
  case doubtful
  case duplicate
}

/// The features that `has:` knows.
public enum Feature: String, CaseIterable, Sendable {
  case note
  case figure
  case table
  case code
  case date
}

/// The pieces of metadata that can be asked for.
public enum MetadataField: String, CaseIterable, Sendable {
  case site
  case section
  case topic
  case lang
  case url
}

/// The days in an article's life.
public enum DateField: String, CaseIterable, Sendable {
  /// When it was published.
  case date
  /// When it was imported.
  case saved
  /// When it was read last.
  case read
  /// The days it speaks of.
  case inText = "date-in-text"
}

/// Whom and what articles name.
public enum EntityField: String, CaseIterable, Sendable {
  case person
  case org
  case place
  /// A name of any kind.
  case name
  /// A name of any kind that the article is mainly about.
  case about
}

/// The sizes that can be asked for.
public enum NumberField: String, CaseIterable, Sendable {
  /// Words of the body.
  case len
  /// Minutes of reading.
  case time
  /// The article's number.
  case id
}

extension Query {
  /// The words asked for, without the excluded ones, in the order of the query.
  public var wantedText: [TextCondition] {
    var found: [TextCondition] = []
    var pending = [self]
    while let query = pending.popLast() {
      switch query {
      case .term(.text(let text)): found.append(text)
      case .and(let parts), .or(let parts): pending += parts.reversed()
      case .all, .term, .not: break
      }
    }
    return found
  }

  /// Whether a condition is part of the query, also as an exclusion.
  public func contains(where holds: (Condition) -> Bool) -> Bool {
    var pending = [self]
    while let query = pending.popLast() {
      switch query {
      case .all: break
      case .term(let condition): if holds(condition) { return true }
      case .not(let inner): pending.append(inner)
      case .and(let parts), .or(let parts): pending += parts
      }
    }
    return false
  }
}
