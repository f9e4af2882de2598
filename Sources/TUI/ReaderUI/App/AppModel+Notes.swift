import ArticleModel
import Screen

extension AppModel {
  // MARK: Selecting

  /// Begins to select what is to be highlighted.
  mutating func beginSelection() -> [Effect] {
    guard focus == .text, let text else { return [] }
    guard let selection = text.selectionAtHand else {
      notice = Notice(text: "There is nothing to highlight here.", isError: false)
      return []
    }
    self.selection = selection
    return showSelection()
  }

  /// Does what a command means while text is selected; nil where it is one of the others.
  mutating func performInSelection(_ command: Command) -> [Effect]? {
    guard selection != nil, let blocks = text?.stored.article.blocks else { return nil }
    switch command {
    case .down, .up: return stepped(selection?.step(command == .down ? 1 : -1, in: blocks))
    case .selectNextParagraph: return stepped(selection?.stepParagraph(1, in: blocks))
    case .selectPreviousParagraph: return stepped(selection?.stepParagraph(-1, in: blocks))
    case .extendSelection:
      selection?.toggleExtending()
      return []
    case .highlightYellow: return highlight(.yellow)
    case .highlightGreen: return highlight(.green)
    case .highlightBlue: return highlight(.blue)
    case .highlightRed: return highlight(.red)
    case .writeNote: return beginNote()
    case .back, .clear:
      selection = nil
      return []
    default: return nil
    }
  }

  private mutating func stepped(_ isMoved: Bool?) -> [Effect] {
    guard isMoved == true else {
      let words =
        selection?.isExtending == true
        ? "A highlight stays within its paragraph." : "No sentence further on."
      notice = Notice(text: words, isError: false)
      return []
    }
    return showSelection()
  }

  /// Puts the sentence that moves in sight.
  private mutating func showSelection() -> [Effect] {
    guard let selection else { return [] }
    let before = text?.top
    text?.show(TextPlace(block: selection.block, range: selection.movingRange))
    if text?.top != before { hasUnsavedPosition = true }
    return []
  }

  // MARK: Writing

  /// Highlights what is selected; what is highlighted already gets the colour.
  private mutating func highlight(_ color: NoteColor) -> [Effect] {
    guard let place = selection?.place, let text else { return [] }
    selection = nil
    if let note = text.note(at: place) {
      return edit(note, color: color, text: note.text, of: text.id)
    }
    guard let anchor = TextAnchor(place, in: text.stored.article.blocks) else { return [] }
    return add(NoteDraft(anchor: anchor, color: color), to: text.id)
  }

  /// Opens the prompt for the text of a note on what is selected.
  private mutating func beginNote() -> [Effect] {
    guard let place = selection?.place, let text else { return [] }
    selection = nil
    if let note = text.note(at: place) {
      prompt = PromptModel(purpose: .editNote(note, of: text.id), text: note.text)
    } else if let anchor = TextAnchor(place, in: text.stored.article.blocks) {
      prompt = PromptModel(purpose: .newNote(NoteDraft(anchor: anchor), of: text.id))
    }
    return []
  }

  private mutating func add(_ draft: NoteDraft, to id: ArticleID) -> [Effect] {
    change(.add(draft, to: id), of: id, saying: draft.text.isEmpty ? "Highlighted." : "Noted.")
  }

  private mutating func edit(_ note: Note, color: NoteColor, text words: String, of id: ArticleID)
    -> [Effect]
  {
    change(.edit(note.id, color: color, text: words), of: id, saying: "Note changed.")
  }

  private mutating func change(_ change: NoteChange, of id: ArticleID, saying words: String)
    -> [Effect]
  {
    awaitsAnswer = true
    return [.changeNote(change, of: id, words: words)]
  }

  /// Takes in what was typed for a note; nil where the prompt was left, which keeps the highlight.
  mutating func takeNote(_ purpose: PromptModel.Purpose, _ typed: String?) -> [Effect] {
    let words = typed?.split(separator: " ").joined(separator: " ")
    switch purpose {
    case .newNote(var draft, let id):
      draft.text = words ?? ""
      return add(draft, to: id)
    case .editNote(let note, let id):
      guard let words, words != note.text else { return [] }
      return edit(note, color: note.color, text: words, of: id)
    case .filter, .search, .rename, .pick: return []
    }
  }

  /// Takes in that a note was changed, and what takes that back; nil where nothing had to be done.
  mutating func takeNoteChange(
    _ id: ArticleID, back: NoteChange?, notes: [Note], words: String
  ) -> [Effect] {
    awaitsAnswer = false
    if let back, !words.isEmpty {
      remember(.note(back), ids: [id], words: words)
      notice = Notice(text: words + " U undoes.", isError: false)
    } else if back == nil {
      notice = Notice(text: "Nothing to change.", isError: false)
    }
    if text?.id == id { text?.setNotes(notes) }
    if picker?.purpose == .notes(of: id) {
      let items = noteItems
      picker?.take(items)
    }
    return picker?.purpose == .libraryNotes ? [.loadLibraryNotes] : []
  }

  // MARK: Lists

  /// Lists the notes on the article.
  mutating func openNotes() -> [Effect] {
    guard focus == .text, let text else { return [] }
    guard !text.notes.isEmpty else {
      notice = Notice(text: "No notes on this article yet; a begins one.", isError: false)
      return []
    }
    picker = PickerModel(.notes(of: text.id), items: noteItems)
    // The first whose words stand at the top or further down.
    let current = text.notes.firstIndex { placed in
      placed.place.map { place in
        ReadingPosition(block: place.block, offset: ByteOffset(place.range.lowerBound))
          >= text.position
      } ?? false
    }
    picker?.select(current ?? 0)
    return []
  }

  private var noteItems: [PickerModel.Item] {
    guard let text else { return [] }
    return text.notes.map { placed in
      .init(
        placed.note.words, detail: placed.place == nil ? "lost" : placed.note.color.rawValue,
        isMarked: !placed.note.text.isEmpty, .note(placed.note, in: text.id))
    }
  }

  /// Lists the notes of the library.
  mutating func openLibraryNotes() -> [Effect] {
    picker = PickerModel(.libraryNotes)
    return [.loadLibraryNotes]
  }

  mutating func take(_ notes: [LibraryNote]) {
    guard picker?.purpose == .libraryNotes else { return }
    picker?.take(
      notes.map {
        .init(
          $0.note.words, detail: $0.title.isEmpty ? "Untitled" : $0.title,
          isMarked: !$0.note.text.isEmpty, .note($0.note, in: $0.article))
      })
  }

  /// Does what a key means in a list of notes beside what it does in any; nil for the others.
  mutating func pressInNotes(_ key: KeyPress) -> [Effect]? {
    guard case .note(let note, let id)? = picker?.selectedItem?.action else { return nil }
    switch key.key {
    case .tab:
      picker = nil
      prompt = PromptModel(purpose: .editNote(note, of: id), text: note.text)
      return []
    case .character("x") where key.modifiers == .control:
      return change(.delete(note.id), of: id, saying: "Note deleted.")
    default: return nil
    }
  }

  /// Goes to a note's words, in the article that is read or in another.
  mutating func goTo(_ note: Note, in id: ArticleID) -> [Effect] {
    openingNote = note.id
    let effects = id == text?.id ? [] : savePosition()
    let opened = open(id)
    if opening == nil { goToOpeningNote() }
    return effects + opened
  }

  /// Shows the note that the article was opened for.
  mutating func goToOpeningNote() {
    guard let id = openingNote else { return }
    openingNote = nil
    guard let found = text?.notes.first(where: { $0.note.id == id }) else { return }
    guard let place = found.place else {
      notice = Notice(
        text: "The words of this note are no longer in the article.", isError: false)
      return
    }
    noteJump()
    text?.show(place)
    hasUnsavedPosition = true
  }
}
