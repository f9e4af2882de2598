import Screen

/// Which key does what, in each context.
public struct Keymap: Equatable, Sendable {
  private var bindings: [KeyContext: [KeyPress: Command]]

  /// No key does anything.
  public init() {
    bindings = [:]
  }

  /// The keys of the table of commands.
  public static let standard: Keymap = {
    var keymap = Keymap()
    for entry in Command.table {
      for context in entry.contexts {
        for key in entry.keys.compactMap({ KeyPress(description: $0) }) {
          keymap.bind(key, to: entry.command, in: context)
        }
      }
    }
    return keymap
  }()

  /// What a key does, or nil.
  public func command(for key: KeyPress, in context: KeyContext) -> Command? {
    bindings[context]?[key]
  }

  /// Gives a key a meaning in a context; the one it had there is gone.
  public mutating func bind(_ key: KeyPress, to command: Command, in context: KeyContext) {
    bindings[context, default: [:]][key] = command
  }

  /// Takes a key's meaning away.
  public mutating func unbind(_ key: KeyPress, in context: KeyContext) {
    bindings[context]?[key] = nil
  }

  /// The keys that do `command` in a context: those of the table first, in its order.
  public func keys(for command: Command, in context: KeyContext) -> [KeyPress] {
    let bound = bindings[context, default: [:]].filter { $0.value == command }.keys
    let standard = command.entry.keys.compactMap { KeyPress(description: $0) }
    let others = bound.filter { !standard.contains($0) }
    return standard.filter { bound.contains($0) }
      + others.sorted { $0.description < $1.description }
  }
}

extension KeyPress {
  /// The key as the help and the bottom line show it: `Enter`, `Space`, `Ctrl-d`, `PgDn`, `j`.
  public var label: String {
    var label = ""
    if modifiers.contains(.control) { label += "Ctrl-" }
    if modifiers.contains(.alt) { label += "Alt-" }
    if modifiers.contains(.shift) { label += "Shift-" }
    switch key {
    case .character(" "): return label + "Space"
    case .character(let scalar): return label + String(scalar)
    case .enter: return label + "Enter"
    case .escape: return label + "Esc"
    case .tab: return label + "Tab"
    case .backTab: return label + "Shift-Tab"
    case .backspace: return label + "Backspace"
    case .up: return label + "Up"
    case .down: return label + "Down"
    case .left: return label + "Left"
    case .right: return label + "Right"
    case .home: return label + "Home"
    case .end: return label + "End"
    case .pageUp: return label + "PgUp"
    case .pageDown: return label + "PgDn"
    case .insert: return label + "Ins"
    case .delete: return label + "Del"
    case .function(let number): return label + "F\(number)"
    }
  }
}
