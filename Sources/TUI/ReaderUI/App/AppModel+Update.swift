import ArticleModel
import QueryLanguage
import Screen

extension AppModel {
  /// Takes a message in, and says what is to be done outside.
  public mutating func update(_ message: Message) -> [Effect] {
    let effects = take(message)
    return effects + askForHyphenator()
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .input(let event): return take(event)
    case .rowsLoaded(let request, let rows, let isLibraryEmpty):
      list.take(rows, for: request)
      self.isLibraryEmpty = isLibraryEmpty
      if request.anchor == .start { markFiltered() }
      return listMoved()
    case .counted(let generation, let counts):
      return list.take(counts, generation: generation) + listMoved()
    case .articleLoaded(let id, let stored): return show(id, stored) + takeHeld()
    case .articleFailed(let id, let sentence):
      if opening == id { return cancelOpening(sentence) }
      notice = Notice(text: sentence, isError: true)
      return []
    case .titlesLoaded(let titles):
      take(titles)
      return []
    case .facetLoaded(let facet, let labels):
      take(labels, of: facet)
      return []
    case .tagsLoaded(let ids, let own, let all):
      take(tags: own, of: ids, all: all)
      return []
    case .filtersCounted(let counts):
      take(filterCounts: counts)
      return []
    case .idsLoaded(let generation, let ids):
      list.mark(ids, generation: generation)
      awaitsAnswer = false
      return takeHeld()
    case .changed(let change, let ids):
      awaitsAnswer = false
      return take(change, changed: ids) + listMoved() + takeHeld()
    case .tagged(let ids, let added, let removed):
      awaitsAnswer = false
      if !ids.isEmpty {
        remember(
          .tags(added: added, removed: removed), ids: ids,
          words: (added + removed).joined(separator: ", "))
      }
      return takeHeld()
    case .namesLoaded(let id, let entities):
      take(entities, of: id)
      return []
    case .libraryNamesLoaded(let order, let entities):
      take(entities, order)
      return []
    case .nameTargetsLoaded(let id, let targets):
      take(targets: targets, for: id)
      return []
    case .pageLoaded(let id, let page):
      take(page, of: id)
      return []
    case .pageViewLoaded(let id, let view):
      take(view, of: id)
      return []
    case .pieceChosen(let id, let keeps, let view):
      return takeChoice(view, keeps: keeps, of: id) + takeHeld()
    case .articleRefreshed(let stored):
      refresh(stored)
      return []
    case .nameChanged(let back, let words):
      return takeNameChange(back: back, words: words) + takeHeld()
    case .noteChanged(let id, let back, let notes, let words):
      return takeNoteChange(id, back: back, notes: notes, words: words) + takeHeld()
    case .libraryNotesLoaded(let notes):
      take(notes)
      return []
    case .themeLoaded(let theme):
      self.theme = theme.suiting(colorDepth)
      return []
    case .hyphenatorLoaded(let language, let hyphenator):
      take(hyphenator, language: language)
      return []
    case .configured(let settings, let problem): return take(settings, problem: problem)
    case .importing(let done, let total):
      importing = ImportProgress(done: done, total: total)
      return []
    case .imported(let sentence):
      importing = nil
      notice = Notice(text: sentence, isError: false)
      return list.reload()
    case .exported(let count, let folder):
      notice = Notice(
        text: "Exported \(Wording.count(count, "article")) to \(folder).", isError: false)
      return []
    case .failed(let sentence):
      importing = nil
      awaitsAnswer = false
      notice = Notice(text: sentence, isError: true)
      return takeHeld()
    case .openingFailed(let address, let reason): return takeOpeningFailed(address, reason)
    case .copied(let text, let outcome): return takeCopied(text, outcome)
    case .idle: return savePosition()
    case .dayBegan(let day):
      today = day
      return []
    }
  }

  private mutating func take(_ event: InputEvent) -> [Effect] {
    if opening != nil || awaitsAnswer, isHeld(event) {
      held.append(event)
      return []
    }
    switch event {
    case .key(let key):
      notice = nil
      return press(key)
    case .paste(let text):
      return paste(text)
    case .mouse(let mouse):
      if mouse.kind != .release { pending = nil }
      return take(mouse)
    case .resize(let size):
      leaveHints()
      self.size = size
      return resized() + [.redraw]
    case .suspendRequested: return savePosition() + [.suspend]
    case .resumed: return [.redraw]
    case .ground(let color): return take(ground: color)
    case .interrupt, .terminate, .inputClosed: return quit()
    case .wakeup: return []
    }
  }

  private mutating func paste(_ text: String) -> [Effect] {
    if picker != nil {
      picker?.prompt.insert(text)
      picker?.search()
      return []
    }
    guard prompt != nil else { return [] }
    prompt?.insert(text)
    return promptEdited()
  }

  private mutating func press(_ key: KeyPress) -> [Effect] {
    if picker != nil { return pressInPicker(key) }
    if prompt != nil { return pressInPrompt(key) }
    return pending.map { press(key, after: $0) } ?? press(keys: [key])
  }

  // MARK: Waiting for an answer

  /// Whether an event waits for the article that is being opened, or for the articles to be marked or
  /// changed, as it is meant for them.
  ///
  /// A second key that quits does not wait, so that a library that hangs can be left.
  private func isHeld(_ event: InputEvent) -> Bool {
    switch event {
    case .key(let key): !(isQuit(key) && held.contains { $0 == event })
    case .paste, .mouse: true
    default: false
    }
  }

  private func isQuit(_ key: KeyPress) -> Bool {
    keymap.command(for: key, in: context) == .quit
  }

  /// Takes in what waited, until one of it has to be waited for itself.
  private mutating func takeHeld() -> [Effect] {
    var effects: [Effect] = []
    while opening == nil, !awaitsAnswer, !held.isEmpty { effects += take(held.removeFirst()) }
    return effects
  }

  /// Goes back to the list, without what was meant for the article.
  private mutating func cancelOpening(_ sentence: String) -> [Effect] {
    let quits = held.contains { if case .key(let key) = $0 { isQuit(key) } else { false } }
    opening = nil
    held = []
    notice = Notice(text: sentence, isError: true)
    return quits ? quit() : []
  }

  // MARK: Panes

  /// Keeps list and text fitted to the screen after either may have changed.
  mutating func resized() -> [Effect] {
    fitText()
    return listMoved()
  }

  mutating func fitText() {
    let pageArea = pageArea
    page?.fit(measure: pageArea.columns, height: pageArea.rows)
    let (area, style) = (textArea, textStyle)
    text?.resize(measure: area.columns, height: area.rows, style: style)
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
    // Of two articles asked for only the later comes, which must be the one that is opened.
    guard layout.text != nil, !isReading, focus == .list, opening == nil,
      let row = list.selectedRow
    else { return [] }
    guard row.summary.id != text?.id else { return [] }
    return savePosition() + [.loadArticle(row.summary.id)]
  }

  /// Takes in an article that was asked for, unless the user has gone on to another.
  private mutating func show(_ id: ArticleID, _ stored: StoredArticle?) -> [Effect] {
    // One that is shown already was asked for twice, and its place may have been moved since.
    let isPreview = opening == nil && list.selectedRow?.summary.id == id && text?.id != id
    guard opening == id || isPreview else { return [] }
    guard let stored else {
      return cancelOpening("This article is no longer in the library.") + list.reload()
    }
    let saved = savePosition()
    let isOpening = opening == id
    opening = nil
    if isOpening { focusText() }
    let area = textArea
    var model = TextModel(
      stored, measure: area.columns, height: area.rows, glyphs: glyphs,
      style: textStyle(language: stored.article.metadata.language), dating: dating)
    let patterns = TextPattern.patterns(of: list.soughtQuery)
    if !patterns.isEmpty { model.find(patterns, from: 0) }
    if opensAtLastMatch { _ = model.goToMatch(forward: false) }
    opensAtLastMatch = false
    text = model
    selection = nil
    if isOpening {
      goToOpeningName()
      goToOpeningNote()
    }
    refillNames()
    return saved + (isOpening ? markRead() : [])
  }

  /// Marks in the text that is shown what the list is filtered by now.
  private mutating func markFiltered() {
    let patterns = TextPattern.patterns(of: list.soughtQuery)
    guard text != nil, focus == .list, patterns != text?.search?.patterns ?? [] else { return }
    text?.find(patterns, from: 0)
  }

  /// Gives the text the focus; where it has no pane of its own it takes the screen.
  mutating func focusText() {
    focus = .text
    // Where the panel lies over the text, it gives way.
    if layout.panelRule == nil { names = nil }
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
