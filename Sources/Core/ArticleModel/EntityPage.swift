/// An entity as a library knows it.
public struct LibraryEntity: Equatable, Sendable, Identifiable {
  /// The entity.
  public var id: EntityID
  /// What it is.
  public var kind: EntityKind
  /// Its name.
  public var name: String
  /// How many articles name it.
  public var articles: Int
  /// Of these, how many are of the last 30 days.
  public var recent: Int

  /// An entity of a library.
  public init(id: EntityID, kind: EntityKind, name: String, articles: Int, recent: Int = 0) {
    self.id = id
    self.kind = kind
    self.name = name
    self.articles = articles
    self.recent = recent
  }
}

/// The orders that entities of a library can be listed in.
public enum EntityOrder: String, CaseIterable, Sendable {
  /// What most articles name.
  case most
  /// What was named more in the last 30 days than in the 30 before.
  case rising
  /// What was named for the first time in the last 30 days.
  case new
}

/// All that a library knows of an entity.
public struct EntityPage: Equatable, Sendable {
  /// The entity.
  public var entity: LibraryEntity
  /// What articles call it beside its name, the most recent first.
  public var role: String?
  /// Its names, each with its number, by which it can be parted from the entity.
  public var names: [Name]
  /// Articles by month ("2019-02"), the latest first.
  public var months: [LabelCount]
  /// With what it is named most.
  public var companions: [LibraryEntity]
  /// The articles that name it, newest first, as far as they were asked for.
  public var articles: [Appearance]

  /// A name of an entity.
  public struct Name: Equatable, Sendable {
    /// Its number in the library.
    public var number: Int64
    /// As it was first written.
    public var text: String

    /// A name with its number.
    public init(number: Int64, text: String) {
      self.number = number
      self.text = text
    }
  }

  /// An article that names it.
  public struct Appearance: Equatable, Sendable {
    /// The article.
    public var id: ArticleID
    /// Its headline.
    public var title: String
    /// The publication's name.
    public var site: String?
    /// When it first appeared.
    public var published: PublicationDate?
    /// How often it names the entity.
    public var mentions: Int
    /// The words around the first mention.
    public var sentence: Snippet?

    /// An article that names an entity.
    public init(
      id: ArticleID, title: String, site: String?, published: PublicationDate?, mentions: Int,
      sentence: Snippet?
    ) {
      self.id = id
      self.title = title
      self.site = site
      self.published = published
      self.mentions = mentions
      self.sentence = sentence
    }
  }

  /// What a library knows of an entity.
  public init(
    entity: LibraryEntity, role: String? = nil, names: [Name] = [], months: [LabelCount] = [],
    companions: [LibraryEntity] = [], articles: [Appearance] = []
  ) {
    self.entity = entity
    self.role = role
    self.names = names
    self.months = months
    self.companions = companions
    self.articles = articles
  }
}

/// A correction of what a library knows of entities.
public enum EntityChange: Equatable, Sendable {
  case rename(EntityID, String)
  case setKind(EntityID, EntityKind)
  /// Says that it is no name, or that it is one.
  case hide(EntityID, Bool)
  /// Makes the names of the first those of the second.
  case merge(EntityID, into: EntityID)
  /// Makes a name, by its number, an entity of its own.
  case split(Int64)
  /// Gives names, by their numbers, to entities.
  case move([Int64: EntityID])
  /// Sets back a name and whether the user chose it.
  case restoreName(EntityID, String, isChosen: Bool)
}
