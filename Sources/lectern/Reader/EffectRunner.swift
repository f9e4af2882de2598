import ArticleModel
import ArticleStore
import Dispatch
import Glibc
import Hyphenation
import Importing
import QueryLanguage
import ReaderUI
import Synchronization

/// Does what the reader wants done outside of itself, on other threads, and answers with messages.
final class EffectRunner: Sendable {
  private let store: ArticleStore
  private let themes: ThemeFiles
  private let mailbox: Mailbox
  private let opener: Mutex<LinkOpener>
  /// Reads and writes that must keep their order.
  private let work = DispatchQueue(label: "lectern.work", qos: .userInteractive)
  /// Counts, which may take longer than rows and must not hold them up.
  private let counting = DispatchQueue(label: "lectern.counting")
  private let importing = DispatchQueue(label: "lectern.importing")
  /// Patterns of languages, of which large ones take seconds to load.
  private let patterns = DispatchQueue(label: "lectern.patterns")
  /// Programs that are started and waited for.
  private let outside = DispatchQueue(label: "lectern.outside")
  private let pending = DispatchGroup()
  private let newestGeneration = Atomic(0)

  init(store: ArticleStore, themes: ThemeFiles, mailbox: Mailbox, opener: LinkOpener) {
    self.store = store
    self.opener = Mutex(opener)
    self.themes = themes
    self.mailbox = mailbox
  }

  /// Has links opened another way from now on.
  func setOpener(_ opener: LinkOpener) {
    self.opener.withLock { $0 = opener }
  }

  /// Begins an effect; those that concern the terminal are the loop's.
  func run(_ effect: Effect) {
    switch effect {
    case .loadRows(let request):
      newestGeneration.max(request.generation, ordering: .relaxed)
      enqueue { runner throws(StoreError) in try runner.loadRows(request) }
    case .count(let generation, let query):
      counting.async {
        self.reporting { () throws(StoreError) in try self.count(generation, query) }
      }
    case .loadArticle(let id):
      enqueue { runner in runner.loadArticle(id) }
    case .apply(let change, let ids):
      enqueue { runner throws(StoreError) in try runner.store.apply(change, to: ids) }
    case .changeMany(let change, let ids):
      enqueue { runner throws(StoreError) in
        runner.mailbox.post(.changed(change, try runner.store.changing(change, of: ids)))
      }
    case .tag(let ids, let added, let removed, let isUndoable):
      enqueue { runner throws(StoreError) in
        let changed = try runner.store.tag(ids, adding: added, removing: removed)
        guard isUndoable else { return }
        runner.mailbox.post(.tagged(changed, adding: added, removing: removed))
      }
    case .loadTitles:
      countAside { runner throws(StoreError) in .titlesLoaded(try runner.store.titles()) }
    case .loadFacet(let facet, let query):
      countAside { runner throws(StoreError) in
        .facetLoaded(facet, try runner.store.labels(of: facet, matching: query))
      }
    case .countFilters(let filters):
      countAside { runner throws(StoreError) in .filtersCounted(try runner.counts(of: filters)) }
    case .loadTags(let ids):
      enqueue { runner throws(StoreError) in
        let all = try runner.store.tags(matching: .all)
        runner.mailbox.post(.tagsLoaded(ids, own: try runner.store.tags(of: ids), all: all))
      }
    case .loadIDs(let generation, let query):
      enqueue { runner throws(StoreError) in
        let ids = try runner.store.ids(matching: query)
        runner.mailbox.post(.idsLoaded(generation: generation, ids))
      }
    case .export(let ids, let folder): outside.async { self.export(ids, to: folder) }
    case .saveFilters(let filters): enqueue { runner in runner.save(filters) }
    case .rememberFilter(let filter):
      enqueue { _ in FilterFiles.append(filter, to: Paths.history) }
    case .savePosition(let position, let id):
      enqueue { runner throws(StoreError) in try runner.store.setPosition(position, of: id) }
    case .loadNames, .loadLibraryNames, .loadNameTargets, .loadPage, .changeName:
      runOnNames(effect)
    case .loadPageView(let id):
      enqueue { runner throws(StoreError) in
        runner.mailbox.post(
          .pageViewLoaded(id, try Reextraction(store: runner.store).page(of: id)))
      }
    case .choosePiece(let piece, let keeps, let id):
      enqueue { runner throws(StoreError) in
        let reextraction = Reextraction(store: runner.store)
        let isDone = try reextraction.choose(piece, keeps: keeps, of: id)
        let page = isDone ? try reextraction.page(of: id) : nil
        runner.mailbox.post(.pieceChosen(id, keeps: keeps, page))
      }
    case .reloadArticle(let id):
      enqueue { runner throws(StoreError) in
        guard let stored = try runner.store.article(id) else { return }
        runner.mailbox.post(.articleRefreshed(stored))
      }
    case .changeNote(let change, let id, let words):
      enqueue { runner throws(StoreError) in
        let back = try runner.store.change(change, now: Int64(time(nil)))
        let notes = try runner.store.notes(of: id)
        runner.mailbox.post(.noteChanged(id, back: back, notes: notes, words: words))
      }
    case .loadLibraryNotes:
      countAside { runner throws(StoreError) in
        .libraryNotesLoaded(try runner.store.notes(matching: nil))
      }
    case .loadTheme(let name): enqueue { runner in runner.loadTheme(name) }
    case .loadHyphenator(let language):
      patterns.async {
        let file = HyphenationFiles().path(for: language)
        let hyphenator = file.flatMap { HyphenationDictionary(path: $0) }?.hyphenator
        self.mailbox.post(.hyphenatorLoaded(language: language, hyphenator))
      }
    case .importSamples: importing.async { self.importSamples() }
    case .openAddress(let address):
      opener.withLock(\.self).open(address) { self.mailbox.post(.openingFailed(address, $0)) }
    case .copy(let text):
      outside.async { self.mailbox.post(.copied(text, Clipboard.copy(text))) }
    case .saveMark(let mark): enqueue { runner in runner.save(mark) }
    case .copyByTerminal, .askForGround, .setEscapeDelay, .redraw, .suspend, .quit: break
    }
  }

  private func runOnNames(_ effect: Effect) {
    switch effect {
    case .loadNames(let id):
      enqueue { runner throws(StoreError) in
        runner.mailbox.post(.namesLoaded(id, try runner.store.entities(of: id)))
      }
    case .changeName(let change, let words):
      enqueue { runner throws(StoreError) in
        runner.mailbox.post(.nameChanged(back: try runner.store.change(change), words: words))
      }
    case .loadLibraryNames(let order):
      countAside { runner throws(StoreError) in
        .libraryNamesLoaded(order, try runner.store.entities(order))
      }
    case .loadNameTargets(let id):
      countAside { runner throws(StoreError) in
        .nameTargetsLoaded(id, try runner.store.entities(.most, limit: Self.mostNameTargets))
      }
    case .loadPage(let id):
      countAside { runner throws(StoreError) in .pageLoaded(id, try runner.store.page(of: id)) }
    default: break
    }
  }

  private static let mostNameTargets = 20_000

  /// Answers what looks at many articles, where it does not hold up rows and articles.
  private func countAside(
    _ answer: @escaping @Sendable (EffectRunner) throws(StoreError) -> Message
  ) {
    counting.async {
      self.reporting { () throws(StoreError) in self.mailbox.post(try answer(self)) }
    }
  }

  /// Waits until the effects begun so far are done, but no longer than `milliseconds`.
  func settle(milliseconds: Int) {
    _ = pending.wait(timeout: .now() + .milliseconds(milliseconds))
  }

  /// Waits until everything that changes the library is done.
  func finish() {
    work.sync {}
  }

  private func enqueue(_ body: @escaping @Sendable (EffectRunner) throws(StoreError) -> Void) {
    pending.enter()
    work.async {
      self.reporting { () throws(StoreError) in try body(self) }
      self.pending.leave()
    }
  }

  private func reporting(_ body: () throws(StoreError) -> Void) {
    do {
      try body()
    } catch {
      mailbox.post(.failed(error.description))
    }
  }

  private func isStale(_ generation: Int) -> Bool {
    generation < newestGeneration.load(ordering: .relaxed)
  }

  private func loadRows(_ request: RowsRequest) throws(StoreError) {
    guard !isStale(request.generation) else { return }
    let rows = try store.rows(
      matching: request.query, order: request.order, from: request.anchor, limit: request.limit,
      withSnippets: request.withSnippets)
    var isLibraryEmpty = false
    if rows.isEmpty, request.anchor == .start { isLibraryEmpty = try store.isEmpty() }
    mailbox.post(.rowsLoaded(request, rows, isLibraryEmpty: isLibraryEmpty))
  }

  private func loadArticle(_ id: ArticleID) {
    do {
      mailbox.post(.articleLoaded(id, try store.article(id)))
    } catch {
      mailbox.post(.articleFailed(id, error.description))
    }
  }

  private func count(_ generation: Int, _ query: Query) throws(StoreError) {
    guard !isStale(generation) else { return }
    mailbox.post(.counted(generation: generation, try store.counts(matching: query)))
  }

  private func counts(of filters: [SavedFilter]) throws(StoreError) -> [Int] {
    var counts: [Int] = []
    for filter in filters {
      counts.append(try store.counts(matching: QueryParser.parse(filter.query).query).total)
    }
    return counts
  }

  private func save(_ filters: [SavedFilter]) {
    do {
      try FilterFiles.save(filters, to: Paths.filters)
    } catch {
      mailbox.post(.failed("\(error)"))
    }
  }

  private func save(_ mark: Mark) {
    do {
      try MarkFiles.append(mark, library: store.path, to: Paths.marks)
    } catch {
      mailbox.post(.failed("The mark is not kept: \(error)"))
    }
  }

  private func export(_ ids: [ArticleID], to folder: String) {
    do {
      let count = try ArticleExport.write(ids, of: store, to: folder)
      mailbox.post(.exported(count, folder: folder))
    } catch {
      mailbox.post(.failed("\(error)"))
    }
  }

  private func loadTheme(_ name: String) {
    do {
      mailbox.post(.themeLoaded(try themes.load(name)))
    } catch {
      mailbox.post(.failed("\(error)"))
    }
  }

  private func importSamples() {
    guard let folder = Paths.samples else {
      mailbox.post(
        .failed("The samples are not installed. `lectern import PATH` imports your own."))
      return
    }
    reporting { () throws(StoreError) in
      let files = ImportFiles.files(at: folder).files
      let importer = Importer(store: store, savedAt: Int64(time(nil)))
      let counts = try importer.run(files) { _, done in
        mailbox.post(.importing(done: done, total: files.count))
      }
      mailbox.post(.imported("Imported \(counts.imported) articles."))
    }
  }
}
