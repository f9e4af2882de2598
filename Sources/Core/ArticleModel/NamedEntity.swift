/// The number of a named thing in a library; it is never given to another.
public struct EntityID: RawRepresentable, Hashable, Sendable {
  /// Counts from 1.
  public let rawValue: Int64

  /// Wraps a number that the library gave out.
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A person, organization, place or other named thing, as one article speaks of it.
public struct NamedEntity: Equatable, Sendable {
  /// What the library knows it as; nil where the article is in none.
  public var id: EntityID?
  /// What it is.
  public var kind: EntityKind
  /// The fullest name that the article has for it.
  public var name: String
  /// What the article calls it beside its name ("opposition leader"), where it does.
  public var role: String?
  /// The other names it has in the article, the most frequent first.
  public var aliases: [String]
  /// Its mentions, as indices into ``ArticleEntities/mentions``, ascending, at least one.
  public var mentions: [Int]
  /// How much the article is about it, 0 to 1; 1 for what it is about most.
  public var prominence: Double

  /// A named thing.
  public init(
    id: EntityID? = nil, kind: EntityKind, name: String, role: String? = nil,
    aliases: [String] = [], mentions: [Int], prominence: Double
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.role = role
    self.aliases = aliases
    self.mentions = mentions
    self.prominence = prominence
  }

  /// From this prominence on an article is about an entity.
  public static let mainProminence = 0.5
}

/// The names in an article, and what is named by them.
public struct ArticleEntities: Equatable, Sendable {
  /// All names, dates and sums, in reading order; none overlap.
  public var mentions: [EntityMention]
  /// What is named, the most prominent first; dates and sums are not among it.
  public var entities: [NamedEntity]

  /// The names in an article.
  public init(mentions: [EntityMention] = [], entities: [NamedEntity] = []) {
    self.mentions = mentions
    self.entities = entities
  }

  /// For each mention the index of its entity, or nil for dates and sums.
  public var entityOfMention: [Int?] {
    var result = [Int?](repeating: nil, count: mentions.count)
    for (index, entity) in entities.enumerated() {
      for mention in entity.mentions where result.indices.contains(mention) {
        result[mention] = index
      }
    }
    return result
  }
}

/// Kinds between which a name may waver and still mean the same thing.
public enum EntityFamily: Int, CaseIterable, Sendable {
  case person = 1
  case organization
  /// Places and facilities.
  case place
  /// Peoples, religions, parties.
  case group
  /// Products, works, events.
  case thing
}

extension EntityKind {
  /// Whether it stands for something with a name, which articles can share.
  public var isNamed: Bool {
    switch self {
    case .person, .organization, .place, .facility, .group, .product, .other: true
    case .date, .money, .quantity: false
    }
  }

  /// The kinds that it may be taken for.
  public var family: EntityFamily {
    switch self {
    case .person: .person
    case .organization: .organization
    case .place, .facility: .place
    case .group: .group
    case .product, .other, .date, .money, .quantity: .thing
    }
  }
}
