import ArticleModel
import QueryLanguage

extension AppModel {
  /// Stars, marks or archives the article at hand, or takes that back.
  mutating func toggle(_ command: Command) -> [Effect] {
    guard let row = rowAtHand else { return [] }
    let state = row.summary.state
    switch command {
    case .star:
      let change = StateChange.starred(!state.isStarred)
      return apply(change, to: row, saying: state.isStarred ? "Star taken away." : "Starred.")
    case .unread:
      let change = StateChange.read(!state.isRead)
      return apply(change, to: row, saying: state.isRead ? "Marked as unread." : "Marked as read.")
    default:
      let change = StateChange.archived(!state.isArchived)
      return apply(change, to: row, saying: state.isArchived ? "Brought back." : "Archived.")
    }
  }

  /// The row of the article that a command means: the one read, or the one selected.
  private var rowAtHand: ListRow? {
    guard focus == .text, let text else { return list.selectedRow }
    return list.rows.first { $0.summary.id == text.id }
      ?? list.selectedRow.map { ListRow(summary: text.stored.summary, key: $0.key) }
  }

  private mutating func apply(_ change: StateChange, to row: ListRow, saying words: String)
    -> [Effect]
  {
    notice = Notice(text: words + " U undoes.", isError: false)
    let id = row.summary.id
    var effects = self.change(change, id)
    let leavesList = if case .archived = change { true } else { false }
    undoable.append(Undoable(change: change, row: row, wasRemoved: leavesList))
    if undoable.count > Self.undoDepth { undoable.removeFirst() }
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

  private static let undoDepth = 1000

  /// Takes the last change back.
  mutating func undo() -> [Effect] {
    guard let last = undoable.popLast() else {
      notice = Notice(text: "Nothing to undo.", isError: false)
      return []
    }
    if last.wasRemoved { list.insert(last.row) }
    let title = last.row.summary.title
    notice = Notice(text: title.isEmpty ? "Undone." : "Undone: \(title)", isError: false)
    return change(last.change.inverse, last.row.summary.id) + listMoved()
  }
}
