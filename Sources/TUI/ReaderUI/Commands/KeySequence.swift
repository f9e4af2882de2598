import Screen

/// Keys that are pressed one after the other to mean a command: mostly one, at times a few.
///
/// Its description is that of its keys, parted by blanks: `G`, `C-d`, `y l`.
public struct KeySequence: Hashable, Sendable {
  /// The keys in their order; one or more.
  public let keys: [KeyPress]

  /// A sequence of one key.
  public init(_ key: KeyPress) { keys = [key] }

  /// A sequence of one key or more; nil where there is none.
  public init?(_ keys: [KeyPress]) {
    guard !keys.isEmpty else { return nil }
    self.keys = keys
  }

  /// Reads the keys' descriptions; nil where one of them is no key.
  public init?(description: String) {
    let words = description.split(separator: " ")
    let keys = words.compactMap { KeyPress(description: String($0)) }
    guard keys.count == words.count else { return nil }
    self.init(keys)
  }

  /// Whether the keys of `other` begin with these and go on.
  public func begins(_ other: KeySequence) -> Bool {
    keys.count < other.keys.count && other.keys.starts(with: keys)
  }

  /// The keys as the help and the bottom line show them: characters side by side (`yl`), else
  /// parted by blanks (`Ctrl-x l`).
  public var label: String {
    let labels = keys.map(\.label)
    return labels.joined(separator: labels.allSatisfy { $0.count == 1 } ? "" : " ")
  }
}

extension KeySequence: CustomStringConvertible {
  /// The keys as a keymap is written.
  public var description: String { keys.map(\.description).joined(separator: " ") }
}
