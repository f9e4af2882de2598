import Screen

extension AppModel {
  /// What the next key means, where it is no command by itself.
  enum Pending: Equatable, Sendable {
    /// It goes on from these keys.
    case sequence(KeySequence)
    /// It is a letter of a link's hint, after those typed.
    case hints(typed: String, HintUse)
    /// It says what is done with an address; `problem` is why it could not be opened.
    case address(WebAddress, problem: String?)
    /// It is the letter of a mark.
    case mark(MarkUse)
  }

  /// What is done with the link whose letters are typed.
  enum HintUse: Equatable, Sendable {
    case open
    case copy
  }

  /// What is done with the mark whose letter comes.
  enum MarkUse: Equatable, Sendable {
    case set
    case goTo
  }

  /// Takes a key in that something waits for.
  mutating func press(_ key: KeyPress, after pending: Pending) -> [Effect] {
    self.pending = nil
    switch pending {
    case .sequence(let sequence): return press(keys: sequence.keys + [key])
    case .hints(let typed, let use): return press(key, inHints: typed, use)
    case .address(let address, _): return press(key, at: address)
    case .mark(let use): return press(key, forMark: use)
    }
  }

  /// Does what keys mean that were pressed one after the other, or waits for the next one.
  mutating func press(keys: [KeyPress]) -> [Effect] {
    guard let sequence = KeySequence(keys) else { return [] }
    switch keymap.meaning(of: sequence, in: context) {
    case .command(let command): return perform(command)
    case .beginning: pending = .sequence(sequence)
    case nil:
      guard keys.count > 1, let last = keys.last else { return [] }
      let words = isLeaving(last) ? "Nothing done." : "\(sequence.label) does nothing."
      notice = Notice(text: words, isError: false)
    }
    return []
  }

  /// Whether a key leaves whatever waits for one.
  func isLeaving(_ key: KeyPress) -> Bool {
    key.key == .escape || key == KeyPress(.character("c"), modifiers: .control)
  }
}
