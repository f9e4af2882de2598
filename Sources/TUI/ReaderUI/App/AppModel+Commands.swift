import ArticleModel
import Screen

extension AppModel {
  /// Does what a command says.
  mutating func perform(_ command: Command) -> [Effect] {
    if let effects = performInSelection(command) { return effects }
    switch command {
    case .down, .up, .start, .end, .halfPageDown, .halfPageUp, .pageDown, .pageUp:
      return move(command)
    case .tableLeft: return stepTable(-1)
    case .tableRight: return stepTable(1)
    case .open: return open()
    case .back: return back()
    case .toList: return leaveText()
    case .nextArticle: return openNeighbour(1)
    case .previousArticle: return openNeighbour(-1)
    case .switchPane: return switchPane()
    case .find: return openPrompt()
    case .nextMatch: return goToMatch(forward: true)
    case .previousMatch: return goToMatch(forward: false)
    case .clear: return clear()
    case .showPage: return togglePage()
    case .keepPiece: return choosePiece()
    case .nextDropped: return stepDropped(forward: true)
    case .previousDropped: return stepDropped(forward: false)
    case .names: return toggleNames()
    case .libraryNames: return openLibraryNames()
    case .nextName: return stepMention(forward: true)
    case .previousName: return stepMention(forward: false)
    case .highlightNames: return nextHighlights()
    case .namePage: return openNamePage()
    case .nameArticles: return listArticles()
    case .nameMerge, .nameSplit, .nameRename, .nameKind, .nameHide: return correctName(command)
    case .nameOrder: return nextNameOrder()
    case .star, .unread, .archive, .delete: return toggle(command)
    case .tags: return openTags()
    case .mark: return mark()
    case .markAll: return markAll()
    case .jump: return openJump()
    case .facets: return openFacets(.site)
    case .filters: return openFilters()
    case .filter1, .filter2, .filter3, .filter4, .filter5, .filter6, .filter7, .filter8, .filter9:
      return showSavedFilter(Int(command.rawValue.suffix(1)) ?? 0)
    case .saveFilter, .forgetFilter, .export: return openPalette(at: command)
    case .earlierFilter: return stepFilter(-1)
    case .laterFilter: return stepFilter(1)
    case .openLink: return openHints(for: .open)
    case .copyLink: return openHints(for: .copy)
    case .copyParagraph: return copyParagraph()
    case .copyArticle: return copyArticle()
    case .copyAddress: return copyAddress()
    case .outline: return openOutline()
    case .annotate: return beginSelection()
    case .notes: return openNotes()
    case .libraryNotes: return openLibraryNotes()
    case .extendSelection, .selectNextParagraph, .selectPreviousParagraph, .highlightYellow,
      .highlightGreen, .highlightBlue, .highlightRed, .writeNote:
      return []
    case .setMark: return waitForMark(.set)
    case .goToMark: return waitForMark(.goTo)
    case .jumpBack: return jumpBack()
    case .themes: return openThemes()
    case .palette: return openPalette()
    case .undo: return undo()
    case .theme: return nextTheme()
    case .arrangement: return nextArrangement()
    case .snippets: return toggleSnippets()
    case .wider: return setMeasure(measure + 4)
    case .narrower: return setMeasure(measure - 4)
    case .justify:
      toggleAlignment()
      return []
    case .importSamples: return importing == nil ? [.importSamples] : []
    case .help:
      helpTop = helpTop == nil ? 0 : nil
      return []
    case .redraw: return [.redraw]
    case .suspend: return savePosition() + [.suspend]
    case .quit: return quit()
    }
  }

  /// Does what a command says with what was typed after its name.
  mutating func perform(_ command: Command, argument: String) -> [Effect] {
    switch command {
    case .saveFilter: return saveFilter(argument)
    case .forgetFilter: return forgetFilter(argument)
    case .export:
      let ids = articlesAtHand
      return ids.isEmpty ? [] : [.export(ids, folder: argument)]
    default: return perform(command)
    }
  }

  // MARK: Moving

  private mutating func move(_ command: Command) -> [Effect] {
    if let top = helpTop {
      let page = max(1, size.rows - 2)
      let last = max(0, HelpLines(keymap: keymap).lines.count - page)
      helpTop = Self.moved(top, by: command, page: page, last: last)
      return []
    }
    if page != nil { return moveInPage(command) }
    switch focus {
    case .list: return moveInList(command)
    case .text: return moveInText(command)
    case .names: return moveInNames(command)
    }
  }

  private mutating func moveInList(_ command: Command) -> [Effect] {
    switch command {
    case .start: return list.moveToStart() + listMoved()
    case .end: return list.moveToEnd() + listMoved()
    default:
      let last = max(0, list.count - 1)
      list.select(Self.moved(list.selected, by: command, page: layout.visibleRows, last: last))
      return listMoved()
    }
  }

  private mutating func moveInText(_ command: Command) -> [Effect] {
    guard let model = text else { return [] }
    if command == .start || command == .end { noteJump() }
    let top = Self.moved(
      model.top, by: command, page: textArea.rows, last: model.lastTop, overlap: 1)
    return scrollText(to: top)
  }

  mutating func scrollText(to top: Int) -> [Effect] {
    let before = text?.top
    text?.scroll(to: top)
    if text?.top != before { hasUnsavedPosition = true }
    return []
  }

  /// Where a movement leads; `overlap` rows of a page stay in sight.
  private static func moved(
    _ place: Int, by command: Command, page: Int, last: Int, overlap: Int = 0
  ) -> Int {
    let target =
      switch command {
      case .down: place + 1
      case .up: place - 1
      case .halfPageDown: place + max(1, page / 2)
      case .halfPageUp: place - max(1, page / 2)
      case .pageDown: place + max(1, page - overlap)
      case .pageUp: place - max(1, page - overlap)
      case .start: 0
      case .end: last
      default: place
      }
    return min(max(0, target), last)
  }

  // MARK: Going in and out

  private mutating func open() -> [Effect] {
    if focus == .names { return openName() }
    if focus == .text {
      isReading = true
      fitText()
      return []
    }
    guard let row = list.selectedRow else { return [] }
    return open(row.summary.id)
  }

  mutating func open(_ id: ArticleID) -> [Effect] {
    guard id != text?.id else {
      focusText()
      fitText()
      return markRead()
    }
    opening = id
    return [.loadArticle(id)]
  }

  private mutating func openNeighbour(_ step: Int) -> [Effect] {
    let before = list.selected
    list.move(by: step)
    guard list.selected != before, let row = list.selectedRow else { return listMoved() }
    guard focus == .text else { return listMoved() }
    let saved = savePosition()
    opening = row.summary.id
    return saved + [.loadArticle(row.summary.id)] + listMoved()
  }

  private mutating func back() -> [Effect] {
    if helpTop != nil {
      helpTop = nil
      return []
    }
    if page != nil { return togglePage() }
    if focus == .names { return leaveNames() }
    if focus == .text { return leaveText() }
    if !list.filter.isEmpty { return showFilter("") }
    return quit()
  }

  private mutating func leaveText() -> [Effect] {
    focus = .list
    isReading = false
    fitText()
    return savePosition() + listMoved()
  }

  private mutating func switchPane() -> [Effect] {
    if names != nil, focus != .list {
      let isToNames = focus == .text
      focus = isToNames ? .names : isReading || layout.list == nil ? .text : .list
      if focus == .text, text == nil { focus = .list }
      return isToNames ? savePosition() : listMoved()
    }
    if isReading { return leaveText() }
    if focus == .text {
      focus = .list
      return savePosition() + listMoved()
    }
    guard layout.text != nil, text != nil else { return open() }
    focus = .text
    return markRead()
  }

  private mutating func clear() -> [Effect] {
    if helpTop != nil {
      helpTop = nil
      return []
    }
    if page != nil { return togglePage() }
    if focus == .names { return leaveNames() }
    if focus == .text {
      guard text?.currentMention == nil else {
        text?.currentMention = nil
        return []
      }
      guard text?.search == nil else {
        text?.clearSearch()
        return []
      }
      return leaveText()
    }
    guard list.marked.isEmpty else {
      list.unmarkAll()
      return []
    }
    return list.filter.isEmpty ? [] : showFilter("")
  }

  private mutating func goToMatch(forward: Bool) -> [Effect] {
    guard focus == .text || layout.text != nil else { return [] }
    if text?.search == nil {
      notice = Notice(text: "Nothing is searched yet; / searches.", isError: false)
    } else if isAtLastMatch(forward: forward) {
      // What was filtered goes on in the next article of the list.
      let before = list.selected
      let effects = openNeighbour(forward ? 1 : -1)
      if list.selected != before {
        opensAtLastMatch = !forward
        return effects
      }
      notice = Notice(text: "No more matches in the list.", isError: false)
    } else if jumpToMatch(forward: forward) {
      hasUnsavedPosition = true
    } else {
      notice = Notice(text: "No match in this article.", isError: false)
    }
    return []
  }

  /// Whether the text stands at its last match, or its first, of what the list is filtered by.
  private func isAtLastMatch(forward: Bool) -> Bool {
    guard focus == .text, let search = text?.search, list.selectedRow?.summary.id == text?.id,
      search.patterns == TextPattern.patterns(of: list.soughtQuery)
    else { return false }
    guard let current = search.current else { return true }
    return current == (forward ? search.matches.count - 1 : 0)
  }

  // MARK: Looks

  private mutating func nextTheme() -> [Effect] {
    guard !themeNames.isEmpty else { return [] }
    let index = themeNames.firstIndex(of: theme.name).map { ($0 + 1) % themeNames.count } ?? 0
    notice = Notice(text: "Theme \(themeNames[index]).", isError: false)
    themeChoice = .named(themeNames[index])
    return [.loadTheme(themeNames[index])]
  }

  private mutating func nextArrangement() -> [Effect] {
    let all = Arrangement.allCases.filter { $0.fits(size) }
    guard let index = all.firstIndex(of: layout.arrangement), !isReading else { return [] }
    arrangement = all[(index + 1) % all.count]
    if layout.text == nil, focus == .text { isReading = true }
    return resized()
  }

  private mutating func toggleSnippets() -> [Effect] {
    let effects = list.toggleSnippets()
    let words =
      list.wantsSnippets
      ? "Words around matches are shown where the list is filtered by words."
      : "Headlines alone."
    notice = Notice(text: words, isError: false)
    return effects
  }

  private mutating func setMeasure(_ wanted: Int) -> [Effect] {
    let range = Self.measures
    measure = min(max(wanted, range.lowerBound), range.upperBound)
    notice = Notice(text: "Lines of at most \(measure) columns.", isError: false)
    fitText()
    return []
  }
}
