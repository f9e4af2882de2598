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
    case .edited: return promptEdited()
    case .accepted: return acceptPrompt()
    case .cancelled: return cancelPrompt()
    case .moved, .ignored, nil:
      // A list can be walked while its filter is typed.
      if case .filter = prompt?.purpose, key.key == .down || key.key == .up {
        list.move(by: key.key == .down ? 1 : -1)
        return listMoved()
      }
      return []
    }
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
    }
  }

  private mutating func acceptPrompt() -> [Effect] {
    guard let accepted = prompt else { return [] }
    // What cannot be understood stays open to be mended.
    if case .filter = accepted.purpose, !list.problems.isEmpty { return [] }
    prompt = nil
    switch accepted.purpose {
    case .filter: return []
    case .search(let top, let before):
      hasUnsavedPosition = true
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
