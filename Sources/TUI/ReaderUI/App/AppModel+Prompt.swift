import QueryLanguage
import Screen

extension AppModel {
  /// Opens the prompt for what has the focus.
  mutating func openPrompt() -> [Effect] {
    if focus == .text, let text {
      let before = text.search?.patterns ?? []
      prompt = PromptModel(purpose: .search(top: text.top, before: before))
    } else {
      prompt = PromptModel(purpose: .filter(before: list.filter), text: list.filter)
    }
    return []
  }

  mutating func pressInPrompt(_ key: KeyPress) -> [Effect] {
    switch prompt?.press(key) {
    case .edited:
      recall = nil
      return promptEdited()
    case .accepted: return acceptPrompt()
    case .cancelled: return cancelPrompt()
    case .moved, .ignored, nil:
      // A list can be walked while its filter is typed.
      if case .filter = prompt?.purpose, key.key == .down || key.key == .up {
        list.move(by: key.key == .down ? 1 : -1)
        return listMoved()
      }
      if case .filter = prompt?.purpose, key.modifiers == .control {
        if key.key == .character("p") { return recallFilter(1) }
        if key.key == .character("n") { return recallFilter(-1) }
      }
      return []
    }
  }

  /// Puts an earlier filter into the prompt that begins as what was typed does, or a later one.
  private mutating func recallFilter(_ step: Int) -> [Effect] {
    guard let prompt else { return [] }
    let typed = recall?.typed ?? prompt.text
    let number = (recall?.number ?? -1) + step
    guard number >= 0 else {
      recall = nil
      return number == -1 ? showRecalled(typed) : []
    }
    guard let filter = history.recalled(number, beginning: typed) else { return [] }
    recall = Recall(number: number, typed: typed)
    return showRecalled(filter)
  }

  private mutating func showRecalled(_ filter: String) -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = PromptModel(purpose: prompt.purpose, text: filter)
    return promptEdited()
  }

  mutating func promptEdited() -> [Effect] {
    guard let prompt else { return [] }
    switch prompt.purpose {
    case .filter:
      return list.setFilter(prompt.text, isTyping: prompt.isTyping)
    case .search(let top, _):
      text?.scroll(to: top)
      text?.find(prompt.text.isEmpty ? [] : [TextPattern(prompt.text)], from: top)
      return []
    case .pick, .rename, .newNote, .editNote: return []
    }
  }

  private mutating func acceptPrompt() -> [Effect] {
    guard let accepted = prompt else { return [] }
    // What cannot be understood stays open to be mended.
    if case .filter = accepted.purpose, !list.problems.isEmpty { return [] }
    prompt = nil
    switch accepted.purpose {
    case .pick: return []
    case .rename(let id): return rename(id, to: accepted.text)
    case .newNote, .editNote: return takeNote(accepted.purpose, accepted.text)
    case .filter: return noteFilter()
    case .search(let top, let before):
      hasUnsavedPosition = true
      noteJump(fromLine: top)
      if accepted.text.isEmpty {
        // As in less, an empty search goes on with the one before.
        text?.find(before, from: top)
        if !before.isEmpty { _ = text?.goToMatch(forward: true) }
      } else if text?.search?.matches.isEmpty == true {
        notice = Notice(text: "\(accepted.text) is not in this article.", isError: false)
      }
      return []
    }
  }

  private mutating func cancelPrompt() -> [Effect] {
    guard let cancelled = prompt else { return [] }
    prompt = nil
    switch cancelled.purpose {
    case .pick, .rename: return []
    case .newNote, .editNote: return takeNote(cancelled.purpose, nil)
    case .filter(let before):
      list.forgetProblems()
      return before == list.filter ? [] : list.setFilter(before, isTyping: false)
    case .search(let top, let before):
      text?.find(before, from: top)
      text?.scroll(to: top)
      return []
    }
  }
}
