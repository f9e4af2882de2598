import ArticleModel
import QueryLanguage
import Screen

extension AppModel {
  // MARK: Opening

  /// Opens the panel of the article's names, or closes it.
  mutating func toggleNames() -> [Effect] {
    if let panel = names, panel.page == .article { return closeNames() }
    guard let text else {
      notice = Notice(text: "Open an article first; e shows its names.", isError: false)
      return []
    }
    let rows = NamesRows.rows(of: text.stored, settings.dateForm)
    takeFocus(NamesPanel(.article, rows: rows))
    if let place = text.currentEntity { names?.select(entity: place) }
    return resized()
  }

  /// Opens the panel of the library's names.
  mutating func openLibraryNames() -> [Effect] {
    if case .library = names?.page { return closeNames() }
    takeFocus(NamesPanel(.library(.most)))
    return resized() + [.loadLibraryNames(.most)]
  }

  private mutating func takeFocus(_ panel: NamesPanel) {
    if names == nil { focusBelowNames = focus }
    names = panel
    focus = .names
  }

  mutating func closeNames() -> [Effect] {
    names = nil
    if focus == .names { focus = focusBelowNames }
    if focus == .text, text == nil { focus = .list }
    return resized()
  }

  /// Goes back to the page below, or closes the panel.
  mutating func leaveNames() -> [Effect] {
    // A name may have been corrected since the page below was read.
    names?.pop() == true ? readNames() : closeNames()
  }

  /// Reads anew what the panel shows.
  private mutating func readNames() -> [Effect] {
    switch names?.page {
    case .library(let order): return [.loadLibraryNames(order)]
    case .entity(let id): return [.loadPage(id)]
    case .article:
      refillNames()
      return []
    case nil: return []
    }
  }

  /// Fills the panel anew where it shows the article's names.
  mutating func refillNames() {
    guard names?.page == .article else { return }
    guard let text else {
      names?.fill([.words("No article is open.")])
      return
    }
    names?.fill(NamesRows.rows(of: text.stored, settings.dateForm))
  }

  // MARK: Answers

  mutating func take(_ entities: ArticleEntities, of id: ArticleID) {
    guard text?.id == id else { return }
    text?.setEntities(entities)
    refillNames()
  }

  mutating func take(_ entities: [LibraryEntity], _ order: EntityOrder) {
    guard names?.page == .library(order) else { return }
    names?.fill(NamesRows.rows(of: entities, order))
  }

  mutating func take(_ page: EntityPage?, of id: EntityID) {
    guard names?.page == .entity(id) else { return }
    names?.fill(page.map { NamesRows.rows(of: $0) } ?? [.words("No article names it.")])
  }

  /// Shows what is picked from when one name is said to be the same as another.
  mutating func take(targets: [LibraryEntity], for id: EntityID) {
    guard picker?.purpose == .same(as: id) else { return }
    picker?.take(
      targets.filter { $0.id != id }.map {
        .init(
          $0.name, detail: Wording.kind($0.kind) + " " + Wording.grouped($0.articles),
          .merge(into: $0.id))
      })
  }

  /// Takes in that a name was corrected: everything that shows names is asked for again.
  mutating func takeNameChange(back: EntityChange?, words: String) -> [Effect] {
    awaitsAnswer = false
    if let back, !words.isEmpty {
      remember(.name(back), ids: [], words: words)
      notice = Notice(text: words + " U undoes.", isError: false)
    } else if back == nil {
      notice = Notice(text: "Nothing to change.", isError: false)
    }
    var effects: [Effect] = []
    if let id = text?.id { effects.append(.loadNames(id)) }
    effects += readNames()
    return effects + list.reload(keepingPlace: true)
  }

  // MARK: Keys

  mutating func moveInNames(_ command: Command) -> [Effect] {
    let page = max(1, (layout.panel?.rows ?? 2) - 1)
    switch command {
    case .down: names?.move(by: 1)
    case .up: names?.move(by: -1)
    case .halfPageDown: names?.move(by: max(1, page / 2))
    case .halfPageUp: names?.move(by: -max(1, page / 2))
    case .pageDown: names?.move(by: page)
    case .pageUp: names?.move(by: -page)
    case .start: names?.select(0)
    case .end: names?.select(.max)
    default: break
    }
    return []
  }

  /// Goes to the picked name in the text, again to its next mention; opens a page or an article.
  mutating func openName() -> [Effect] {
    switch names?.selectedRow {
    case .entity(_, _, _, _, let place?): return goToMention(of: place)
    case .entity(let id?, _, _, _, nil): return openPage(id)
    case .value(_, _, _, let mention):
      text?.show(mention: mention)
      hasUnsavedPosition = true
      return showText()
    case .article(let appearance):
      if case .entity(let id) = names?.page { openingName = id }
      let effects = savePosition() + open(appearance.id)
      if opening == nil { goToOpeningName() }
      return effects
    case .name, .heading, .blank, .words, .chart, .entity, nil: return []
    }
  }

  private mutating func goToMention(of place: Int) -> [Effect] {
    guard text?.goToMention(of: place, forward: true) == true else { return [] }
    hasUnsavedPosition = true
    return showText()
  }

  /// Where the panel hides the text, it goes.
  private mutating func showText() -> [Effect] {
    guard layout.panelRule == nil else { return [] }
    let effects = closeNames()
    focusText()
    fitText()
    return effects
  }

  /// Shows the name that the article was opened for.
  mutating func goToOpeningName() {
    guard let id = openingName else { return }
    openingName = nil
    guard let place = text?.stored.entities.entities.firstIndex(where: { $0.id == id }) else {
      return
    }
    _ = text?.goToMention(of: place, forward: true, fromStart: true)
  }

  private mutating func openPage(_ id: EntityID) -> [Effect] {
    if names == nil { takeFocus(NamesPanel(.entity(id))) } else { names?.push(.entity(id)) }
    return resized() + [.loadPage(id)]
  }

  /// Opens the page of the name at hand.
  mutating func openNamePage() -> [Effect] {
    guard let id = nameAtHand?.id else {
      notice = Notice(text: "No name is picked; ] goes to the next.", isError: false)
      return []
    }
    return openPage(id)
  }

  /// The name that a key means: the picked one, the page's, or the one gone to in the text.
  private var nameAtHand: (id: EntityID, name: String, kind: EntityKind?)? {
    if focus == .names {
      if case .entity(let id?, let name, _, _, let place) = names?.selectedRow {
        return (id, name, place.flatMap { text?.entity(at: $0)?.kind })
      }
      if case .entity(let id) = names?.page, case .heading(let name)? = names?.rows?.first {
        return (id, name, nil)
      }
      return nil
    }
    guard let entity = text?.currentEntity.flatMap({ text?.entity(at: $0) }), let id = entity.id
    else { return nil }
    return (id, entity.name, entity.kind)
  }

  /// Goes to the next or the previous mention: of the picked name, or of any.
  mutating func stepMention(forward: Bool) -> [Effect] {
    var place: Int?
    if focus == .names {
      if case .entity(_, _, _, _, let picked?) = names?.selectedRow { place = picked }
    }
    let isThere =
      place.map { text?.goToMention(of: $0, forward: forward) == true }
      ?? (text?.stepMention(forward: forward, among: highlights) == true)
    guard isThere else {
      notice = Notice(
        text: forward ? "No name further on." : "No name before.", isError: false)
      return []
    }
    hasUnsavedPosition = true
    return []
  }

  mutating func nextHighlights() -> [Effect] {
    highlights = highlights.next
    notice = Notice(text: highlights.words, isError: false)
    return []
  }

  mutating func nextNameOrder() -> [Effect] {
    guard case .library(let order) = names?.page else { return [] }
    let all = EntityOrder.allCases
    let next = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
    names?.turn(to: .library(next))
    return [.loadLibraryNames(next)]
  }

  /// Lists the articles that have the name at hand.
  mutating func listArticles() -> [Effect] {
    guard let found = nameAtHand else { return [] }
    let field: EntityField =
      switch found.kind?.family {
      case .person: .person
      case .organization: .org
      case .place: .place
      default: .name
      }
    let term = Query.term(.entity(field, found.name)).description
    let effects = closeNames() + savePosition()
    focus = .list
    isReading = false
    return effects + showFilter(term)
  }

  // MARK: Corrections

  mutating func correctName(_ command: Command) -> [Effect] {
    if command == .nameSplit { return splitName() }
    guard let found = nameAtHand else {
      notice = Notice(text: "Pick a name first.", isError: false)
      return []
    }
    switch command {
    case .nameHide:
      awaitsAnswer = true
      return [.changeName(.hide(found.id, true), words: "\(found.name) is no name.")]
    case .nameMerge:
      picker = PickerModel(.same(as: found.id))
      return [.loadNameTargets(found.id)]
    case .nameKind:
      picker = PickerModel(
        .kind(of: found.id),
        items: EntityKind.allCases.filter(\.isNamed).map {
          .init(Wording.kind($0), isMarked: $0 == found.kind, .kind($0))
        })
    case .nameRename:
      prompt = PromptModel(purpose: .rename(found.id), text: found.name)
    default: break
    }
    return []
  }

  private mutating func splitName() -> [Effect] {
    guard case .name(let name) = names?.selectedRow else {
      notice = Notice(
        text: "Pick one of the names under Also called; p shows them.", isError: false)
      return []
    }
    awaitsAnswer = true
    return [.changeName(.split(name.number), words: "\(name.text) stands for itself.")]
  }

  /// Gives a name another name, as was typed.
  mutating func rename(_ id: EntityID, to name: String) -> [Effect] {
    let words = name.split(separator: " ").joined(separator: " ")
    guard !words.isEmpty else { return [] }
    awaitsAnswer = true
    return [.changeName(.rename(id, words), words: "Renamed to \(words).")]
  }
}
