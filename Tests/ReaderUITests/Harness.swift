import ArticleModel
import QueryLanguage
import ReaderUI
import Screen
import TestSupport

/// The reader with a library in memory: effects are done at once.
struct Harness {
  var model: AppModel
  var library: [ListRow] = []
  var articles: [ArticleID: StoredArticle] = [:]
  /// Every effect that was asked for, in order.
  var effects: [Effect] = []
  var themes: [String: Theme] = ["dark": .standard]
  /// What divides words, by language.
  var hyphenators: [String: Hyphenator] = [:]
  /// Whether articles come only when ``deliverArticles()`` is called.
  var holdsArticles = false
  /// What articles came from.
  var pages: [ArticleID: PageView] = [:]
  private var names = NamesHarness()
  private var notes = NotesHarness()
  /// What the programs of the clipboard say.
  var clipboard = ClipboardOutcome.refused
  /// Why no address is opened.
  var openerProblem: String?
  private var awaited: [ArticleID] = []

  init(columns: Int, rows: Int, articles: [StoredArticle], glyphs: Glyphs = .unicode) {
    model = AppModel(
      size: Size(columns: columns, rows: rows), themeNames: ["dark"], glyphs: glyphs,
      today: Self.today)
    for (index, stored) in articles.enumerated() {
      self.articles[stored.summary.id] = stored
      library.append(
        ListRow(
          summary: stored.summary, key: ListKey(rawValue: Int64(articles.count - index) * 10)))
    }
    run(model.start())
  }

  static let today =
    PublicationDate(year: 2019, month: 3, day: 2)?.daysSince1970 ?? 0

  mutating func press(_ keys: String...) {
    for text in keys {
      guard let key = KeyPress(description: text) else { fatalError("\(text) is no key") }
      send(.input(.key(key)))
    }
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.input(.key(KeyPress(.character(scalar))))) }
  }

  mutating func send(_ message: Message) {
    run(model.update(message))
  }

  mutating func run(_ asked: [Effect]) {
    var queue = asked
    while !queue.isEmpty {
      let effect = queue.removeFirst()
      effects.append(effect)
      if let answer = perform(effect) { queue += model.update(answer) }
    }
  }

  /// Answers what was asked for while articles were held.
  mutating func deliverArticles() {
    while !awaited.isEmpty {
      let id = awaited.removeFirst()
      send(.articleLoaded(id, articles[id]))
    }
  }

  private mutating func perform(_ effect: Effect) -> Message? {
    switch effect {
    case .loadRows(let request):
      var found = rows(request)
      if request.withSnippets {
        for index in found.indices { found[index].snippet = snippet(request.query, found[index]) }
      }
      return .rowsLoaded(request, found, isLibraryEmpty: library.isEmpty)
    case .count(let generation, let query):
      let rows = matching(query)
      let unread = rows.count { !$0.summary.state.isRead }
      return .counted(generation: generation, ListCounts(total: rows.count, unread: unread))
    case .loadArticle(let id):
      guard holdsArticles else {
        return .articleLoaded(id, articles[id].map { names.corrected($0) })
      }
      awaited.append(id)
      return nil
    case .apply(let change, let ids):
      for index in library.indices where ids.contains(library[index].summary.id) {
        library[index].summary.state = library[index].summary.state.applying(change)
      }
      for id in ids {
        if let state = articles[id]?.summary.state {
          articles[id]?.summary.state = state.applying(change)
        }
      }
      return nil
    case .savePosition(let position, let id):
      articles[id]?.summary.state.position = position
      return nil
    case .loadTheme(let name): return themes[name].map { .themeLoaded($0) }
    case .changeMany(let change, let ids):
      let changed = library.filter {
        ids.contains($0.summary.id) && $0.summary.state.applying(change) != $0.summary.state
      }.map(\.summary.id)
      _ = perform(.apply(change, changed))
      return .changed(change, changed)
    case .tag(let ids, let added, let removed, let isUndoable):
      let changed = ids.filter { id in
        let tags = articles[id]?.tags ?? []
        return !Set(added).isSubset(of: tags) || !Set(removed).isDisjoint(with: tags)
      }
      for id in ids {
        let tags = (articles[id]?.tags ?? []) + added
        articles[id]?.tags = Set(tags).subtracting(removed).sorted()
      }
      return isUndoable ? .tagged(changed, adding: added, removing: removed) : nil
    case .loadTitles:
      return .titlesLoaded(
        library.map {
          ArticleTitle(id: $0.summary.id, title: $0.summary.title, site: $0.summary.site)
        })
    case .loadFacet(let facet, let query): return .facetLoaded(facet, labels(facet, query))
    case .loadTags(let ids):
      let own = ids.flatMap { articles[$0]?.tags ?? [] }
      return .tagsLoaded(
        ids, own: Self.counted(own), all: Self.counted(articles.values.flatMap(\.tags)))
    case .loadIDs(let generation, let query):
      return .idsLoaded(generation: generation, matching(query).map(\.summary.id))
    case .countFilters(let filters):
      return .filtersCounted(
        filters.map { matching(QueryParser.parse($0.query).query).count })
    case .saveFilters, .rememberFilter: return nil
    case .export(let ids, let folder): return .exported(ids.count, folder: folder)
    case .loadPageView(let id): return .pageViewLoaded(id, pages[id])
    case .choosePiece(let piece, let keeps, let id):
      guard pages[id]?.canChoose == true else { return .pieceChosen(id, keeps: keeps, nil) }
      pages[id]?.pieces[piece].isKept = keeps
      return .pieceChosen(id, keeps: keeps, pages[id])
    case .reloadArticle(let id): return articles[id].map { .articleRefreshed($0) }
    case .loadNames, .loadLibraryNames, .loadNameTargets, .loadPage, .changeName:
      return names.answer(effect, articles)
    case .changeNote(let change, let id, let words):
      let back = notes.change(change, &articles)
      return .noteChanged(id, back: back, notes: articles[id]?.notes ?? [], words: words)
    case .loadLibraryNotes: return .libraryNotesLoaded(NotesHarness.all(articles))
    case .copy(let text): return .copied(text, clipboard)
    case .openAddress(let address): return openerProblem.map { .openingFailed(address, $0) }
    case .saveMark, .copyByTerminal: return nil
    case .importSamples, .redraw, .suspend, .quit: return nil
    case .loadHyphenator(let language):
      return .hyphenatorLoaded(language: language, hyphenators[language])
    case .askForGround, .setEscapeDelay: return nil
    }
  }

  private func snippet(_ query: Query, _ row: ListRow) -> Snippet? {
    let word = query.wantedText.first?.words.first ?? ""
    let body = articles[row.summary.id]?.article.blocks.first?.text ?? ""
    guard let range = body.range(of: word) else { return nil }
    let start = body.utf8.distance(from: body.startIndex, to: range.lowerBound)
    return Snippet(text: body, matches: [start..<start + word.utf8.count])
  }

  private static func counted(_ names: [String]) -> [LabelCount] {
    Dictionary(grouping: names) { $0 }.sorted { $0.key < $1.key }
      .map { LabelCount(name: $0.key, articles: $0.value.count) }
  }

  private func labels(_ facet: Facet, _ query: Query) -> [LabelCount] {
    let names = matching(query).flatMap { row -> [String] in
      switch facet {
      case .site: [row.summary.site].compactMap(\.self)
      case .month:
        row.summary.published.map { date in
          ["\(date.year)-" + (date.month < 10 ? "0" : "") + "\(date.month)"]
        } ?? []
      case .tag: articles[row.summary.id]?.tags ?? []
      default: []
      }
    }
    let labels = Self.counted(names)
    return facet == .month ? labels.reversed() : labels
  }

  private func matching(_ query: Query) -> [ListRow] {
    let asksForArchived = query.contains { $0 == .state(.archived) }
    return library.filter { row in
      row.summary.state.isArchived == asksForArchived && !row.summary.state.isDeleted
        && holds(query, row.summary)
    }
  }

  private func holds(_ query: Query, _ summary: ArticleSummary) -> Bool {
    switch query {
    case .all: true
    case .not(let inner): !holds(inner, summary)
    case .and(let parts): parts.allSatisfy { holds($0, summary) }
    case .or(let parts): parts.contains { holds($0, summary) }
    case .term(.text(let text)):
      text.words.allSatisfy { word in
        let body = articles[summary.id]?.article.blocks.map(\.text).joined(separator: " ") ?? ""
        return WordScanner.words(of: (summary.title + " " + body).lowercased()).contains {
          text.match == .prefix ? $0.hasPrefix(word.lowercased()) : $0 == word.lowercased()
        }
      }
    case .term: true
    }
  }

  private func rows(_ request: RowsRequest) -> [ListRow] {
    let order = request.order
    let rows = matching(request.query).map { row in
      var row = row
      if order.key == .title {
        row.key = ListKey(rawValue: row.key.rawValue, value: .text(row.summary.title))
      }
      return row
    }.sorted { order.puts($0.key, before: $1.key) }
    switch request.anchor {
    case .start: return Array(rows.prefix(request.limit))
    case .end: return Array(rows.suffix(request.limit))
    case .after(let key):
      return Array(rows.filter { order.puts(key, before: $0.key) }.prefix(request.limit))
    case .before(let key):
      return Array(rows.filter { order.puts($0.key, before: key) }.suffix(request.limit))
    case .at(let key):
      return Array(rows.filter { !order.puts($0.key, before: key) }.prefix(request.limit))
    }
  }

  /// What is on the screen, as text.
  var screen: GoldenScreen {
    let (surface, cursor) = AppView.render(model)
    return GoldenScreen(surface, cursor: cursor)
  }

  /// The characters on the screen, row by row.
  var lines: [String] {
    screen.text.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0 != "=== styles" }.map(String.init)
  }
}
