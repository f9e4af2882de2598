import ArticleModel
import QueryLanguage

extension AppModel {
  /// A change that can be taken back.
  public struct Undoable: Equatable, Sendable {
    enum Change: Equatable, Sendable {
      case state(StateChange)
      case tags(added: [String], removed: [String])
      /// What takes the correction of a name back.
      case name(EntityChange)
      /// What takes the change of a note back.
      case note(NoteChange)
    }

    var change: Change
    var ids: [ArticleID]
    /// The row that the change took off the list, where it was one that was there.
    var row: ListRow?
    /// What undoing says.
    var words: String
  }

  private static let undoDepth = 1000

  /// Stars, marks, archives or deletes the articles at hand, or takes that back.
  mutating func toggle(_ command: Command) -> [Effect] {
    guard focus == .list, !list.marked.isEmpty else {
      guard let row = rowAtHand else { return [] }
      let change = Self.change(command, row.summary.state)
      return apply(change, to: row, saying: Self.words(change))
    }
    // The first of those in sight says which way.
    let marked = list.marked
    let shown = list.rows.first { marked.contains($0.summary.id) }?.summary.state
    awaitsAnswer = true
    return [.changeMany(Self.change(command, shown ?? ReadingState()), articlesAtHand)]
  }

  private static func change(_ command: Command, _ state: ReadingState) -> StateChange {
    switch command {
    case .star: .starred(!state.isStarred)
    case .unread: .read(!state.isRead)
    case .delete: .deleted(!state.isDeleted)
    default: .archived(!state.isArchived)
    }
  }

  private static func words(_ change: StateChange) -> String {
    switch change {
    case .starred(true): "Starred"
    case .starred(false): "Star taken away"
    case .read(true): "Marked as read"
    case .read(false): "Marked as unread"
    case .archived(true): "Archived"
    case .deleted(true): "In the bin for 30 days"
    case .archived(false), .deleted(false): "Brought back"
    }
  }

  /// The row of the article that a command means: the one read, or the one selected.
  private var rowAtHand: ListRow? {
    guard focus == .text, let text else { return list.selectedRow }
    return list.rows.first { $0.summary.id == text.id }
      ?? list.selectedRow.map { ListRow(summary: text.stored.summary, key: $0.key) }
  }

  /// The articles that a command means: those marked, the one read, or the one selected.
  var articlesAtHand: [ArticleID] {
    if focus == .list, !list.marked.isEmpty { return list.marked.sorted() }
    return rowAtHand.map { [$0.summary.id] } ?? []
  }

  mutating func remember(
    _ change: Undoable.Change, ids: [ArticleID], row: ListRow? = nil, words: String
  ) {
    undoable.append(Undoable(change: change, ids: ids, row: row, words: words))
    if undoable.count > Self.undoDepth { undoable.removeFirst() }
  }

  private mutating func apply(_ change: StateChange, to row: ListRow, saying words: String)
    -> [Effect]
  {
    notice = Notice(text: words + ". U undoes.", isError: false)
    let id = row.summary.id
    var effects = self.change(change, id)
    let leavesList = change.movesBetweenLists
    let title = row.summary.title
    remember(.state(change), ids: [id], row: leavesList ? row : nil, words: title)
    if leavesList {
      effects += savePosition()
      list.remove(id)
      focus = .list
      isReading = false
      fitText()
      if list.count == 0 { text = nil }
      effects += listMoved()
    }
    return effects
  }

  /// Takes in which of many articles a change has changed.
  mutating func take(_ change: StateChange, changed ids: [ArticleID]) -> [Effect] {
    list.unmarkAll()
    guard !ids.isEmpty else {
      notice = Notice(text: "Nothing to change.", isError: false)
      return []
    }
    let words = "\(Self.words(change)): \(Wording.count(ids.count, "article"))."
    notice = Notice(text: words + " U undoes.", isError: false)
    remember(.state(change), ids: ids, words: Wording.count(ids.count, "article"))
    return showChanged(change, ids)
  }

  /// Shows the new state of many articles.
  private mutating func showChanged(_ change: StateChange, _ ids: [ArticleID]) -> [Effect] {
    if let id = text?.id, ids.contains(id), let state = text?.stored.summary.state {
      text?.stored.summary.state = state.applying(change)
    }
    return list.reload(keepingPlace: true)
  }

  /// Takes the last change back.
  mutating func undo() -> [Effect] {
    guard let last = undoable.popLast() else {
      notice = Notice(text: "Nothing to undo.", isError: false)
      return []
    }
    notice = Notice(
      text: last.words.isEmpty ? "Undone." : "Undone: \(last.words)", isError: false)
    switch last.change {
    case .name(let back):
      awaitsAnswer = true
      return [.changeName(back, words: "")]
    case .note(let back):
      guard let id = last.ids.first else { return [] }
      awaitsAnswer = true
      return [.changeNote(back, of: id, words: "")]
    case .tags(let added, let removed):
      return [.tag(last.ids, adding: removed, removing: added, isUndoable: false)]
    case .state(let change):
      guard last.ids.count == 1, let id = last.ids.first else {
        return [.apply(change.inverse, last.ids)] + showChanged(change.inverse, last.ids)
      }
      if let row = last.row { list.insert(row) }
      return self.change(change.inverse, id) + listMoved()
    }
  }

  // MARK: Marks

  /// Marks the selected row, or takes its mark away, and goes on.
  mutating func mark() -> [Effect] {
    guard let row = list.selectedRow else { return [] }
    list.toggleMark(row.summary.id)
    list.move(by: 1)
    return listMoved()
  }

  /// Marks all that the list shows, however long it is; again, none.
  mutating func markAll() -> [Effect] {
    guard list.marked.isEmpty else {
      list.unmarkAll()
      return []
    }
    awaitsAnswer = true
    return [.loadIDs(generation: list.generation, list.parsed.query)]
  }
}

extension StateChange {
  /// Whether an article is listed elsewhere after the change.
  var movesBetweenLists: Bool {
    switch self {
    case .archived, .deleted: true
    case .read, .starred: false
    }
  }
}
