import ArticleModel

/// Which names are highlighted in the text.
public enum NameHighlights: Equatable, Sendable {
  case all
  case none
  /// Those of one family; dates, sums and quantities are none.
  case only(EntityFamily)

  /// Whether a kind is highlighted.
  func shows(_ kind: EntityKind) -> Bool {
    switch self {
    case .all: true
    case .none: false
    case .only(let family): kind.isNamed && kind.family == family
    }
  }

  /// The choices in turn: all, each family, none.
  var next: NameHighlights {
    let choices = Self.choices
    let index = choices.firstIndex(of: self) ?? 0
    return choices[(index + 1) % choices.count]
  }

  private static let choices: [NameHighlights] =
    [.all, .none] + EntityFamily.allCases.map { .only($0) }

  /// The choice of a name in the configuration.
  public init?(name: String) {
    guard let choice = Self.choices.first(where: { $0.name == name }) else { return nil }
    self = choice
  }

  /// What the choice is called in the configuration.
  public var name: String {
    switch self {
    case .all: "all"
    case .none: "none"
    case .only(.person): "people"
    case .only(.organization): "organizations"
    case .only(.place): "places"
    case .only(.group): "groups"
    case .only(.thing): "things"
    }
  }

  /// The names of all choices.
  public static var names: [String] { choices.map(\.name) }

  /// What the choice says.
  var words: String {
    switch self {
    case .all: "All names are highlighted."
    case .none: "No names are highlighted."
    case .only(let family): "Highlighted: \(NamesRows.title(of: family).lowercased())."
    }
  }
}
