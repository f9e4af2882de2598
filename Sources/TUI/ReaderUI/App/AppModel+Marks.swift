import ArticleModel
import Screen

extension AppModel {
  // MARK: Marks

  /// Waits for the letter of a mark.
  mutating func waitForMark(_ use: MarkUse) -> [Effect] {
    if focus == .text, text != nil { pending = .mark(use) }
    return []
  }

  mutating func press(_ key: KeyPress, forMark use: MarkUse) -> [Effect] {
    guard let text, !isLeaving(key) else { return [] }
    // The key that asks for a mark, pressed again, goes back.
    if use == .goTo, keymap.command(for: key, in: .text) == .goToMark { return jumpBack() }
    guard case .character(let letter) = key.key, key.modifiers.isEmpty,
      let mark = Mark(letter, text.position, of: text.id)
    else {
      notice = Notice(text: "A mark is a letter.", isError: false)
      return []
    }
    switch use {
    case .set:
      marks.set(mark)
      notice = Notice(text: "Marked as \(letter).", isError: false)
      return [.saveMark(mark)]
    case .goTo:
      guard let position = marks.position(of: letter, in: text.id) else {
        notice = Notice(text: "There is no mark \(letter) here; m sets one.", isError: false)
        return []
      }
      return jump(to: position)
    }
  }

  // MARK: Jumps

  /// Notes the place in the text that a jump leaves.
  mutating func noteJump(fromLine line: Int? = nil) {
    guard let text else { return }
    placesBefore[text.id] = line.map { text.layout.position(ofLine: $0) } ?? text.position
  }

  /// Goes to a place in the text, which comes to stand at the top.
  mutating func jump(to position: ReadingPosition) -> [Effect] {
    noteJump()
    return scrollText(to: text?.layout.line(of: position) ?? 0)
  }

  mutating func jumpBack() -> [Effect] {
    guard focus == .text, let text, let place = placesBefore[text.id] else {
      notice = Notice(text: "Nothing was jumped from yet.", isError: false)
      return []
    }
    return jump(to: place)
  }

  mutating func jumpToMatch(forward: Bool) -> Bool {
    let before = text?.position
    guard text?.goToMatch(forward: forward) == true else { return false }
    if let id = text?.id, text?.position != before { placesBefore[id] = before }
    return true
  }

  // MARK: Outline

  /// Lists the headings of the article, of which the one that is read is selected.
  mutating func openOutline() -> [Effect] {
    guard focus == .text, let text else { return [] }
    let headings = text.headings
    guard !headings.isEmpty else {
      notice = Notice(text: "This article has no headings.", isError: false)
      return []
    }
    picker = PickerModel(
      .outline, items: headings.map { .init($0.text, .goTo($0.position)) })
    let current = headings.lastIndex { text.layout.line(of: $0.position) <= text.top }
    picker?.select(current ?? 0)
    return []
  }
}

extension TextModel {
  /// The headings in their order, indented by their level below the highest.
  var headings: [(text: String, position: ReadingPosition)] {
    let found = stored.article.blocks.enumerated().compactMap { index, block in
      if case .heading(let level, let inline) = block { (index, level, inline.text) } else { nil }
    }
    let highest = found.map(\.1).min() ?? 1
    return found.map { index, level, text in
      (
        String(repeating: "  ", count: min(level - highest, 5)) + text,
        ReadingPosition(block: index, offset: .zero)
      )
    }
  }
}
