/// What a terminal's own background is like.
public enum Ground: Equatable, Sendable {
  case dark
  case light
}

/// The theme that the user has chosen.
public enum ThemeChoice: Equatable, Sendable {
  /// One by its name.
  case named(String)
  /// The one of two that suits the terminal's background.
  case byGround(dark: String, light: String)

  /// The word that stands for a choice by the background.
  public static let automatic = "auto"

  /// What a name in the configuration means, `auto` among them.
  public init(_ name: String, dark: String, light: String) {
    self = name == Self.automatic ? .byGround(dark: dark, light: light) : .named(name)
  }

  /// The theme's name on a background.
  public func name(on ground: Ground) -> String {
    switch self {
    case .named(let name): name
    case .byGround(let dark, let light): ground == .dark ? dark : light
    }
  }
}
