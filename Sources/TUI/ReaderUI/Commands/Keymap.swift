import Screen

/// Which keys do what, in each context.
///
/// No sequence of a context begins another one: a key does something at once, or waits for the next.
public struct Keymap: Equatable, Sendable {
  private var bindings: [KeyContext: [KeySequence: Command]]

  /// What keys mean that were pressed one after the other.
  public enum Meaning: Equatable, Sendable {
    /// They are a command's.
    case command(Command)
    /// They begin what more keys go on.
    case beginning
  }

  /// No key does anything.
  public init() {
    bindings = [:]
  }

  /// The keys of the table of commands, of which the tests prove that none begins another.
  public static let standard: Keymap = {
    var keymap = Keymap()
    for entry in Command.table {
      let sequences = entry.sequences
      for context in entry.contexts {
        for sequence in sequences {
          keymap.bindings[context, default: [:]][sequence] = entry.command
        }
      }
    }
    return keymap
  }()

  /// What a key does alone, or nil.
  public func command(for key: KeyPress, in context: KeyContext) -> Command? {
    bindings[context]?[KeySequence(key)]
  }

  /// What keys mean; nil for nothing.
  public func meaning(of sequence: KeySequence, in context: KeyContext) -> Meaning? {
    guard let bound = bindings[context] else { return nil }
    if let command = bound[sequence] { return .command(command) }
    return bound.keys.contains { sequence.begins($0) } ? .beginning : nil
  }

  /// What goes on from keys: the rest of each sequence with its command, in the order of the table.
  public func continuations(of beginning: KeySequence, in context: KeyContext)
    -> [(rest: KeySequence, command: Command)]
  {
    Command.table.flatMap { entry in
      keys(for: entry.command, in: context).filter { beginning.begins($0) }.compactMap { whole in
        KeySequence(Array(whole.keys.dropFirst(beginning.keys.count))).map { ($0, entry.command) }
      }
    }
  }

  /// The bound sequences that this one begins, or that begin it.
  public func conflicts(of sequence: KeySequence, in context: KeyContext) -> [KeySequence] {
    bindings[context, default: [:]].keys.filter {
      sequence.begins($0) || $0.begins(sequence)
    }.sorted { $0.description < $1.description }
  }

  /// Gives keys a meaning in a context; the one they had there is gone, and so is what conflicts.
  public mutating func bind(_ sequence: KeySequence, to command: Command, in context: KeyContext) {
    for other in conflicts(of: sequence, in: context) { unbind(other, in: context) }
    bindings[context, default: [:]][sequence] = command
  }

  /// Takes the meaning of keys away.
  public mutating func unbind(_ sequence: KeySequence, in context: KeyContext) {
    bindings[context]?[sequence] = nil
  }

  /// The keys that do `command` in a context: those of the table first, in its order.
  public func keys(for command: Command, in context: KeyContext) -> [KeySequence] {
    let bound = bindings[context, default: [:]].filter { $0.value == command }.keys
    guard !bound.isEmpty else { return [] }
    let standard = command.entry.sequences
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
