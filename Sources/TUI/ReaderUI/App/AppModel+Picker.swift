import ArticleModel
import QueryLanguage
import Screen

extension AppModel {
  // MARK: Opening

  /// Opens the palette, with a command's name typed where one is given.
  mutating func openPalette(at command: Command? = nil) -> [Effect] {
    let pane = context
    let entries = Command.table.filter { $0.contexts.contains(pane) && $0.command != .palette }
    picker = PickerModel(
      .commands,
      items: entries.map { entry in
        let name = entry.command.rawValue + (entry.argument.isEmpty ? "" : " " + entry.argument)
        let keys = keymap.keys(for: entry.command, in: pane).map(\.label).joined(separator: " ")
        return .init("\(name): \(entry.summary)", detail: keys, .perform(entry.command))
      })
    if let command { type(command.rawValue + " ") }
    return []
  }

  private mutating func type(_ text: String) {
    picker?.prompt = PromptModel(purpose: .pick, text: text)
    picker?.search()
  }

  mutating func openJump() -> [Effect] {
    picker = PickerModel(.articles)
    return [.loadTitles]
  }

  mutating func openThemes() -> [Effect] {
    picker = PickerModel(
      .themes,
      items: themeNames.map { .init($0, isMarked: $0 == theme.name, .theme($0)) })
    picker?.select(themeNames.firstIndex(of: theme.name) ?? 0)
    return []
  }

  mutating func openFilters() -> [Effect] {
    picker = PickerModel(.filters, items: filterItems(counts: []))
    return [.countFilters(filters)]
  }

  private func filterItems(counts: [Int]) -> [PickerModel.Item] {
    filters.enumerated().map { index, filter in
      let count = counts.indices.contains(index) ? Wording.grouped(counts[index]) : ""
      let key = index < 9 ? "\(index + 1)  " : "   "
      return .init(
        key + filter.name + (filter.query.isEmpty ? "" : "  " + filter.query), detail: count,
        isMarked: filter.query == list.filter, .filter(filter.query))
    }
  }

  mutating func openFacets(_ facet: Facet) -> [Effect] {
    picker = PickerModel(.facet(facet))
    return [.loadFacet(facet, list.parsed.query)]
  }

  mutating func openTags() -> [Effect] {
    let ids = articlesAtHand
    guard !ids.isEmpty else { return [] }
    picker = PickerModel(.tags(of: ids))
    return [.loadTags(ids)]
  }

  // MARK: Filling

  mutating func take(_ titles: [ArticleTitle]) {
    guard picker?.purpose == .articles else { return }
    picker?.take(
      titles.map { title in
        let name = title.title.isEmpty ? "Untitled" : title.title
        return .init(title.site.map { name + "  " + $0 } ?? name, .open(title.id))
      })
  }

  mutating func take(_ labels: [LabelCount], of facet: Facet) {
    guard picker?.purpose == .facet(facet) else { return }
    months = facet == .month ? labels : months
    picker?.take(
      labels.map {
        .init(
          $0.name, detail: Wording.grouped($0.articles), .narrow(facet.term(for: $0.name)))
      })
  }

  mutating func take(filterCounts: [Int]) {
    guard picker?.purpose == .filters else { return }
    let items = filterItems(counts: filterCounts)
    picker?.take(items)
  }

  mutating func take(tags: [LabelCount], of ids: [ArticleID], all: [LabelCount]) {
    guard picker?.purpose == .tags(of: ids) else { return }
    let own = Dictionary(tags.map { ($0.name, $0.articles) }) { first, _ in first }
    picker?.take(
      all.map { label in
        .init(
          label.name, detail: Wording.grouped(label.articles),
          isMarked: own[label.name] == ids.count, .tag(label.name))
      })
  }

  // MARK: Keys

  mutating func pressInPicker(_ key: KeyPress) -> [Effect] {
    if let effects = pressInNotes(key) { return effects }
    switch key.key {
    case .up: return movePicker(-1)
    case .down: return movePicker(1)
    case .pageUp: return movePicker(-PickerView.rows(size))
    case .pageDown: return movePicker(PickerView.rows(size))
    case .tab: return nextInPicker(1)
    case .backTab: return nextInPicker(-1)
    case .character("p") where key.modifiers == .control: return movePicker(-1)
    case .character("n") where key.modifiers == .control: return movePicker(1)
    default: break
    }
    switch picker?.prompt.press(key) {
    case .edited:
      picker?.search()
      return previewTheme()
    case .accepted: return acceptPicker()
    case .cancelled:
      let wasTheme = picker?.purpose == .themes
      picker = nil
      return wasTheme ? showChosenTheme() : []
    case .moved, .ignored, nil: return []
    }
  }

  mutating func movePicker(_ delta: Int) -> [Effect] {
    picker?.move(by: delta)
    return previewTheme()
  }

  /// Shows the selected theme while themes are picked from.
  mutating func previewTheme() -> [Effect] {
    guard picker?.purpose == .themes, case .theme(let name)? = picker?.selectedItem?.action else {
      return []
    }
    return [.loadTheme(name)]
  }

  /// Tab shows the next facet, or marks a tag and stays.
  private mutating func nextInPicker(_ step: Int) -> [Effect] {
    switch picker?.purpose {
    case .facet(let facet):
      let all = Facet.allCases
      let index = (all.firstIndex(of: facet) ?? 0) + step + all.count
      return openFacets(all[index % all.count])
    case .tags(let ids): return toggleTag(of: ids, stays: true)
    default: return movePicker(step)
    }
  }

  mutating func acceptPicker() -> [Effect] {
    guard let picker else { return [] }
    if picker.purpose == .commands, let (command, argument) = Command.read(picker.prompt.text) {
      self.picker = nil
      return perform(command, argument: argument)
    }
    if case .tags(let ids) = picker.purpose { return toggleTag(of: ids, stays: false) }
    guard let item = picker.selectedItem else { return [] }
    if case .perform(let command) = item.action, !command.entry.argument.isEmpty {
      type(command.rawValue + " ")
      return []
    }
    self.picker = nil
    switch item.action {
    case .perform(let command): return perform(command)
    case .open(let id): return savePosition() + open(id)
    case .theme(let name):
      themeChoice = .named(name)
      return [.loadTheme(name)]
    case .filter(let query): return showFilter(query)
    case .narrow(let term):
      return showFilter(list.filter.isEmpty ? term : list.filter + " " + term)
    case .merge(let other):
      guard case .same(let id) = picker.purpose else { return [] }
      awaitsAnswer = true
      return [.changeName(.merge(id, into: other), words: "Now the same as \(item.text).")]
    case .kind(let kind):
      guard case .kind(let id) = picker.purpose else { return [] }
      awaitsAnswer = true
      return [.changeName(.setKind(id, kind), words: "Its kind is now \(item.text).")]
    case .goTo(let position): return jump(to: position)
    case .note(let note, let id): return goTo(note, in: id)
    case .tag: return []
    }
  }

  /// Gives the articles the selected tag or takes it away; one that is new is what was typed.
  private mutating func toggleTag(of ids: [ArticleID], stays: Bool) -> [Effect] {
    guard let picker else { return [] }
    var typed = picker.prompt.text
    while typed.last == " " { typed.removeLast() }
    let isKnown = picker.items?.contains { $0.text == typed } ?? false
    let item = picker.found.isEmpty && !isKnown ? nil : picker.selectedItem
    guard let name = item?.text ?? (typed.isEmpty ? nil : typed) else { return [] }
    let isTaken = item?.isMarked == true
    if !stays { self.picker = nil }
    let words = isTaken ? "Took the tag \(name) away." : "Tagged \(name)."
    notice = Notice(text: words + " U undoes.", isError: false)
    awaitsAnswer = true
    let effect = Effect.tag(
      ids, adding: isTaken ? [] : [name], removing: isTaken ? [name] : [], isUndoable: true)
    return stays ? [effect, .loadTags(ids)] : [effect]
  }
}

extension Command {
  /// A command with its argument, as it is typed in the palette: the name, a space, the rest.
  static func read(_ text: String) -> (Command, String)? {
    guard let space = text.firstIndex(of: " ") else { return nil }
    guard let command = Command(rawValue: String(text[..<space])),
      !command.entry.argument.isEmpty
    else { return nil }
    let argument = text[space...].drop { $0 == " " }
    return argument.isEmpty ? nil : (command, String(argument))
  }
}
