import Screen

/// A style for each part of the screen.
public struct Theme: Equatable, Sendable {
  /// The theme's name, as the user types it.
  public let name: String
  private let styles: [Style]

  /// A theme of the given styles; scopes that are left out take after the scope they extend.
  public init(name: String, styles own: [ThemeScope: Style]) {
    self.name = name
    var resolved: [ThemeScope: Style] = [:]
    // A scope stands after the one it extends in the order of declaration.
    for scope in ThemeScope.allCases {
      let inherited = scope.parent.flatMap { resolved[$0] } ?? .plain
      resolved[scope] = own[scope].map { inherited.patched(by: $0) } ?? inherited
    }
    styles = ThemeScope.allCases.map { resolved[$0] ?? .plain }
  }

  /// Another theme's styles under a name.
  init(_ name: String, stylesOf other: Theme) {
    self.name = name
    styles = other.styles
  }

  /// The whole style of a part, its parents' included.
  public subscript(scope: ThemeScope) -> Style {
    styles[Self.index[scope] ?? 0]
  }

  private static let index = Dictionary(
    uniqueKeysWithValues: zip(ThemeScope.allCases, ThemeScope.allCases.indices))
}
