import Screen

/// A theme as its file says it: names of colours, and styles that use them.
public struct ThemeDefinition: Equatable, Sendable {
  /// The file's name without its extension.
  public var name: String
  /// The theme that this one changes, or nil.
  public var inherits: String?
  /// Names for colours, each given as `#rrggbb`, a terminal colour's name or `default`.
  public var palette: [String: String]
  /// Styles by the name of their scope.
  public var scopes: [String: StyleDefinition]

  /// A theme's parts.
  public init(
    name: String, inherits: String? = nil, palette: [String: String] = [:],
    scopes: [String: StyleDefinition] = [:]
  ) {
    self.name = name
    self.inherits = inherits
    self.palette = palette
    self.scopes = scopes
  }
}

/// A style as a theme's file says it.
public struct StyleDefinition: Equatable, Sendable {
  /// The foreground: a name of the palette, `#rrggbb`, a terminal colour's name or `default`.
  public var foreground: String?
  /// The background, likewise.
  public var background: String?
  /// Names of attributes: bold, dim, italic, underline, reverse, strikethrough.
  public var modifiers: [String]

  /// A style's parts.
  public init(foreground: String? = nil, background: String? = nil, modifiers: [String] = []) {
    self.foreground = foreground
    self.background = background
    self.modifiers = modifiers
  }
}

/// What is wrong with a theme.
public struct ThemeProblem: Error, Equatable, Sendable {
  /// The entry that is wrong, as a path of keys (`palette.accent`, `text.title`).
  public var key: String
  /// What is wrong with it, without a full stop.
  public var reason: String
}

extension ThemeDefinition {
  /// This theme laid over the one it inherits from: its palette and its scopes win.
  public func laid(over base: ThemeDefinition) -> ThemeDefinition {
    ThemeDefinition(
      name: name, inherits: base.inherits, palette: base.palette.merging(palette) { $1 },
      scopes: base.scopes.merging(scopes) { $1 })
  }

  /// The theme, with every name resolved.
  public func resolved() throws(ThemeProblem) -> Theme {
    var colors: [String: Color] = [:]
    for (name, value) in palette.sorted(by: { $0.key < $1.key }) {
      guard let color = Self.color(value) else {
        throw ThemeProblem(key: "palette.\(name)", reason: "\"\(value)\" is no colour")
      }
      colors[name] = color
    }
    var styles: [ThemeScope: Style] = [:]
    for (name, definition) in scopes.sorted(by: { $0.key < $1.key }) {
      guard let scope = ThemeScope(rawValue: name) else {
        throw ThemeProblem(key: name, reason: "there is no scope of this name")
      }
      styles[scope] = try Self.style(definition, key: name, palette: colors)
    }
    return Theme(name: self.name, styles: styles)
  }

  private static func style(
    _ definition: StyleDefinition, key: String, palette: [String: Color]
  ) throws(ThemeProblem) -> Style {
    func named(_ name: String?) throws(ThemeProblem) -> Color? {
      guard let name else { return nil }
      guard let color = palette[name] ?? color(name) else {
        throw ThemeProblem(key: key, reason: "\"\(name)\" is neither a colour nor in the palette")
      }
      return color
    }
    var attributes: Attributes = []
    for modifier in definition.modifiers {
      guard let attribute = attributesByName[modifier] else {
        let known = attributesByName.keys.sorted().joined(separator: ", ")
        throw ThemeProblem(key: key, reason: "\"\(modifier)\" is no modifier; there are \(known)")
      }
      attributes.insert(attribute)
    }
    return Style(
      foreground: try named(definition.foreground), background: try named(definition.background),
      attributes: attributes)
  }

  private static let attributesByName: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
    "strikethrough": .strikethrough,
  ]

  /// The sixteen colours every terminal names, in the order of ECMA-48 and aixterm.
  private static let terminalColors = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]

  private static func color(_ text: String) -> Color? {
    if text == "default" { return .terminalDefault }
    if let index = terminalColors.firstIndex(of: text) { return .indexed(UInt8(index)) }
    return Color(hex: text)
  }
}
