import ArticleModel
import Screen

/// The line of input at the bottom.
public struct PromptModel: Equatable, Sendable {
  /// What the input is for.
  enum Purpose: Equatable, Sendable {
    /// Filters the list as it is typed; holds the filter to go back to.
    case filter(before: String)
    /// Searches the text as it is typed; holds the line and the search to go back to.
    case search(top: Int, before: [TextPattern])
    /// Gives an entity another name.
    case rename(EntityID)
    /// Writes a note on what was selected; left, the highlight stays alone.
    case newNote(NoteDraft, of: ArticleID)
    /// Changes the text of a note.
    case editNote(Note, of: ArticleID)
    /// Picks something by a few letters.
    case pick
  }

  /// What a key did to the line.
  enum Outcome: Equatable, Sendable {
    case edited
    case moved
    case accepted
    case cancelled
    case ignored
  }

  let purpose: Purpose
  /// The clusters typed.
  private(set) var characters: [Character] = []
  /// The clusters before the cursor.
  private(set) var cursor = 0

  init(purpose: Purpose, text: String = "") {
    self.purpose = purpose
    characters = Array(text)
    cursor = characters.count
  }

  /// The line.
  var text: String { String(characters) }

  /// The cells before the cursor.
  var cursorColumn: Int { DisplayWidth.width(of: String(characters[..<cursor])) }

  /// Whether the cursor stands at the end, so that the last word may not be finished.
  var isTyping: Bool { cursor == characters.count }

  mutating func insert(_ text: String) {
    let clean = TerminalSafe.printable(text)
    // A combining mark joins the cluster before it.
    let before = String(characters[..<cursor]) + clean
    let after = characters[cursor...]
    characters = Array(before) + after
    cursor = before.count
  }

  /// Edits the line as readline does.
  mutating func press(_ key: KeyPress) -> Outcome {
    if key.modifiers.contains(.control) { return pressControl(key) }
    switch key.key {
    case .enter: return .accepted
    case .escape: return .cancelled
    case .backspace:
      guard cursor > 0 else { return characters.isEmpty ? .cancelled : .ignored }
      characters.remove(at: cursor - 1)
      cursor -= 1
      return .edited
    case .delete:
      guard cursor < characters.count else { return .ignored }
      characters.remove(at: cursor)
      return .edited
    case .left: return move(to: cursor - 1)
    case .right: return move(to: cursor + 1)
    case .home: return move(to: 0)
    case .end: return move(to: characters.count)
    case .character(let scalar) where !key.modifiers.contains(.alt):
      insert(String(scalar))
      return .edited
    default: return .ignored
    }
  }

  private mutating func pressControl(_ key: KeyPress) -> Outcome {
    guard case .character(let scalar) = key.key else { return .ignored }
    switch scalar {
    case "a": return move(to: 0)
    case "e": return move(to: characters.count)
    case "b": return move(to: cursor - 1)
    case "f": return move(to: cursor + 1)
    case "c", "g": return .cancelled
    case "u":
      characters.removeFirst(cursor)
      cursor = 0
      return .edited
    case "k":
      characters.removeLast(characters.count - cursor)
      return .edited
    case "w":
      deleteWord()
      return .edited
    default: return .ignored
    }
  }

  private mutating func move(to place: Int) -> Outcome {
    cursor = min(max(0, place), characters.count)
    return .moved
  }

  private mutating func deleteWord() {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }
}
