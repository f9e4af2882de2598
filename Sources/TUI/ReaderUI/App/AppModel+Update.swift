import ArticleModel
import QueryLanguage
import Screen

extension AppModel {
  /// Takes a message in, and says what is to be done outside.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .input(let event): return take(event)
    case .rowsLoaded(let request, let rows, let isLibraryEmpty):
      list.take(rows, for: request)
      self.isLibraryEmpty = isLibraryEmpty
      return listMoved()
    case .counted(let generation, let counts):
      return list.take(counts, generation: generation) + listMoved()
    case .articleLoaded(let id, let stored): return show(id, stored)
    case .themeLoaded(let theme):
      self.theme = theme.suiting(colorDepth)
      return []
    case .importing(let done, let total):
      importing = ImportProgress(done: done, total: total)
      return []
    case .imported(let sentence):
      importing = nil
      notice = Notice(text: sentence, isError: false)
      return list.reload()
    case .failed(let sentence):
      importing = nil
      notice = Notice(text: sentence, isError: true)
      return []
    case .idle: return savePosition()
    case .dayBegan(let day):
      today = day
      return []
    }
  }

  private mutating func take(_ event: InputEvent) -> [Effect] {
    switch event {
    case .key(let key):
      notice = nil
      return press(key)
    case .paste(let text):
      guard prompt != nil else { return [] }
      prompt?.insert(text)
      return promptEdited()
    case .mouse(let mouse): return take(mouse)
    case .resize(let size):
      self.size = size
      return resized() + [.redraw]
    case .suspendRequested: return savePosition() + [.suspend]
    case .resumed: return [.redraw]
    case .interrupt, .terminate, .inputClosed: return quit()
    case .wakeup: return []
    }
  }

  private mutating func press(_ key: KeyPress) -> [Effect] {
    if prompt != nil { return pressInPrompt(key) }
    guard let command = keymap.command(for: key, in: context) else { return [] }
    return perform(command)
  }

  // MARK: Panes

  /// Keeps list and text fitted to the screen after either may have changed.
  mutating func resized() -> [Effect] {
    fitText()
    return listMoved()
  }

  mutating func fitText() {
    let area = textArea
    text?.resize(measure: area.columns, height: area.rows)
  }

  /// The part of the text pane that lines stand in: the measure and the pane's height.
  var textArea: Size {
    let pane = layout.textLines ?? Rect(size: size)
    return Size(columns: max(8, min(measure, pane.columns - 4)), rows: max(1, pane.rows))
  }

  /// After the selection or the rows changed: scrolls, loads more rows and the article to show.
  mutating func listMoved() -> [Effect] {
    list.scroll(visibleRows: layout.visibleRows)
    return list.fill(visibleRows: layout.visibleRows) + preview()
  }

  /// Shows the selected article where a pane for it is open.
  private mutating func preview() -> [Effect] {
    guard layout.text != nil, !isReading, focus == .list || opening != nil,
      let row = list.selectedRow
    else { return [] }
    guard row.summary.id != text?.id else { return [] }
    return savePosition() + [.loadArticle(row.summary.id)]
  }

  /// Takes in an article that was asked for, unless the user has gone on to another.
  private mutating func show(_ id: ArticleID, _ stored: StoredArticle?) -> [Effect] {
    guard opening == id || (opening == nil && list.selectedRow?.summary.id == id) else { return [] }
    guard let stored else {
      opening = nil
      notice = Notice(text: "This article is no longer in the library.", isError: true)
      return list.reload()
    }
    let saved = savePosition()
    let isOpening = opening == id
    opening = nil
    if isOpening { focusText() }
    let area = textArea
    var model = TextModel(
      stored, measure: area.columns, height: area.rows, glyphs: glyphs, today: today)
    if list.parsed.query.hasText {
      model.mark(
        list.parsed.query.words.map {
          TextPattern($0.text, bounds: $0.isPrefix ? .wordStart : .word)
        })
    }
    text = model
    return saved + (isOpening ? markRead() : [])
  }

  /// Gives the text the focus; where it has no pane of its own it takes the screen.
  mutating func focusText() {
    focus = .text
    if layout.text == nil || layout.arrangement == .above { isReading = true }
  }

  mutating func markRead() -> [Effect] {
    guard let id = text?.id, text?.stored.summary.state.isRead == false else { return [] }
    return change(.read(true), id)
  }

  /// Changes an article's state here and in the library.
  mutating func change(_ change: StateChange, _ id: ArticleID) -> [Effect] {
    list.update(id, with: change)
    if text?.id == id, let state = text?.stored.summary.state {
      text?.stored.summary.state = state.applying(change)
    }
    return [.apply(change, [id])]
  }

  // MARK: Place

  /// Remembers the place in the text, where it was moved.
  mutating func savePosition() -> [Effect] {
    guard hasUnsavedPosition, let text else { return [] }
    hasUnsavedPosition = false
    list.setPosition(text.position, of: text.id)
    return [.savePosition(text.position, of: text.id)]
  }

  mutating func quit() -> [Effect] {
    savePosition() + [.quit]
  }
}
