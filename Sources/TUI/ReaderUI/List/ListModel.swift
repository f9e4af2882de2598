import ArticleModel
import QueryLanguage

/// A list of which only the rows around the selection are held.
///
/// Rows are numbered from 0 at the newest. However long the list, no more than ``maximumRows`` are
/// kept; more are asked for as the selection nears the end of what is there.
public struct ListModel: Equatable, Sendable {
  /// The last filter that was understood, as it was typed.
  public private(set) var filter = ""
  /// What that filter means.
  public private(set) var parsed = ParsedQuery()
  /// Whether English words are found by their other forms too.
  var matchesEnglishForms = false
  /// What is wrong with what was typed since; the list is still that of ``filter``.
  public private(set) var problems: [ParsedQuery.Problem] = []
  /// The rows that are there, in the filter's order.
  public private(set) var rows: [ListRow] = []
  /// The number of the first row that is there.
  public private(set) var first = 0
  /// The number of the selected row; 0 in an empty list.
  public private(set) var selected = 0
  /// The number of the topmost row on the screen.
  public private(set) var top = 0
  /// How long the list is, once it has been counted.
  public private(set) var counts: ListCounts?
  /// Whether the words around matches are wanted under headlines.
  private(set) var wantsSnippets = false
  /// Grows with every new filling.
  private(set) var generation = 0
  /// Whether the rows of the present filter have come.
  public private(set) var isLoaded = false

  /// The articles that are marked, to be changed together.
  public private(set) var marked: Set<ArticleID> = []
  /// The article that is selected again once the rows have come.
  private var wanted: Wanted?

  private struct Wanted: Equatable, Sendable {
    var id: ArticleID
    var number: Int
    var top: Int
  }

  private var reachesEnd = false
  private var isLoading = false
  private var wantsEnd = false

  static let chunk = 64
  /// Rows with snippets are dear: a body is read for each.
  static let shortChunk = 40
  static let maximumRows = 1024

  /// The filter with all that its words stand for.
  var soughtQuery: Query { matchesEnglishForms ? parsed.query.inEnglishForms : parsed.query }

  /// How many rows the list has, as far as is known.
  public var count: Int { max(counts?.total ?? 0, first + rows.count) }

  /// The selected row, where it is there.
  public var selectedRow: ListRow? { row(selected) }

  /// The row of this number, where it is there.
  public func row(_ number: Int) -> ListRow? {
    rows.indices.contains(number - first) ? rows[number - first] : nil
  }

  // MARK: Filling

  /// Fills the list anew with what `text` asks for; the old rows stay until the new ones come, or for
  /// good where the text cannot be understood.
  mutating func setFilter(_ text: String, isTyping: Bool) -> [Effect] {
    let new = QueryParser.parse(text, isTyping: isTyping)
    problems = new.problems
    // What is to be listed at first is listed as far as it is understood.
    guard problems.isEmpty || generation == 0 else { return [] }
    let isSame = (new.query, new.order) == (parsed.query, parsed.order) && generation > 0
    filter = text
    parsed = new
    if !isSame { marked = [] }
    return isSame ? [] : reload()
  }

  /// Goes back to the filter whose rows are there.
  mutating func forgetProblems() {
    problems = []
  }

  /// Asks for everything again, from the top; `keepingPlace` selects the article again that is.
  mutating func reload(keepingPlace: Bool = false) -> [Effect] {
    let row = keepingPlace && first == 0 ? selectedRow : nil
    wanted = row.map { Wanted(id: $0.summary.id, number: selected, top: top) }
    generation += 1
    isLoading = true
    wantsEnd = false
    isLoaded = false
    return [
      .loadRows(request(from: .start, limit: showsSnippets ? Self.shortChunk : Self.chunk)),
      .count(generation: generation, parsed.query),
    ]
  }

  /// Takes rows in; what belongs to an older filling is dropped.
  mutating func take(_ loaded: [ListRow], for request: RowsRequest) {
    guard request.generation == generation else { return }
    isLoading = false
    let isShort = loaded.count < request.limit
    switch request.anchor {
    case .start: begin(with: loaded, isWhole: isShort)
    case .end: jump(to: loaded)
    case .after(let key):
      guard rows.last?.key == key else { return }
      rows += loaded
      reachesEnd = isShort
    case .before(let key):
      guard rows.first?.key == key else { return }
      rows.insert(contentsOf: loaded, at: 0)
      // What came before may have changed in number since it was passed.
      let start = isShort ? 0 : max(0, first - loaded.count)
      shift(by: start + loaded.count - first)
      first = start
    case .at: break
    }
    selected = min(selected, max(0, count - 1))
  }

  private mutating func begin(with loaded: [ListRow], isWhole: Bool) {
    rows = loaded
    first = 0
    selected = 0
    top = 0
    if let wanted {
      let found = loaded.firstIndex { $0.summary.id == wanted.id }
      selected = found ?? min(wanted.number, max(0, loaded.count - 1))
      top = wanted.top
    }
    wanted = nil
    reachesEnd = isWhole
    isLoaded = true
    if isWhole {
      counts = ListCounts(
        total: loaded.count, unread: loaded.count { !$0.summary.state.isRead })
    } else {
      counts = nil
    }
  }

  private mutating func jump(to loaded: [ListRow]) {
    rows = loaded
    first = max(0, (counts?.total ?? loaded.count) - loaded.count)
    reachesEnd = true
    selected = max(0, first + rows.count - 1)
  }

  private mutating func shift(by delta: Int) {
    selected = max(0, selected + delta)
    top = max(0, top + delta)
  }

  mutating func take(_ counted: ListCounts, generation: Int) -> [Effect] {
    guard generation == self.generation else { return [] }
    counts = counted
    guard wantsEnd else { return [] }
    wantsEnd = false
    return moveToEnd()
  }

  /// What has to be asked for so that the rows around the selection are there.
  mutating func fill(visibleRows: Int) -> [Effect] {
    guard isLoaded, !isLoading, !rows.isEmpty else { return [] }
    let last = first + rows.count
    let margin = 2 * visibleRows
    if max(selected, top) + margin >= last, !reachesEnd, let key = rows.last?.key {
      isLoading = true
      let missing = max(0, selected - last)
      trimStart()
      return [.loadRows(request(from: .after(key), limit: missing + margin + Self.chunk))]
    }
    if first > 0, min(selected, top) - margin < first, let key = rows.first?.key {
      isLoading = true
      let missing = max(0, first - selected)
      trimEnd()
      return [.loadRows(request(from: .before(key), limit: missing + margin + Self.chunk))]
    }
    return []
  }

  private mutating func trimStart() {
    let excess = min(rows.count - Self.maximumRows, selected - first - Self.chunk)
    guard excess > 0 else { return }
    rows.removeFirst(excess)
    first += excess
  }

  private mutating func trimEnd() {
    let excess = min(rows.count - Self.maximumRows, first + rows.count - selected - Self.chunk)
    guard excess > 0 else { return }
    rows.removeLast(excess)
    reachesEnd = false
  }

  private func request(from anchor: ListAnchor, limit: Int) -> RowsRequest {
    RowsRequest(
      generation: generation, query: parsed.query, order: parsed.order, anchor: anchor,
      limit: limit, withSnippets: showsSnippets)
  }

  /// Whether rows have a line more, with the words around the first match.
  var showsSnippets: Bool { wantsSnippets && !parsed.query.wantedText.isEmpty }

  /// Shows the words around matches, or shows them no longer.
  mutating func toggleSnippets() -> [Effect] {
    wantsSnippets.toggle()
    return reload(keepingPlace: true)
  }

  // MARK: Moving

  /// Selects the row `delta` further down, as far as there are rows.
  mutating func move(by delta: Int) {
    select(selected + delta)
  }

  /// Selects a row, as far as there are rows.
  mutating func select(_ number: Int) {
    selected = min(max(0, number), max(0, count - 1))
  }

  mutating func moveToStart() -> [Effect] {
    guard first > 0 else {
      selected = 0
      return []
    }
    return reload()
  }

  mutating func moveToEnd() -> [Effect] {
    if reachesEnd {
      selected = max(0, first + rows.count - 1)
      return []
    }
    guard counts != nil else {
      wantsEnd = true
      return []
    }
    isLoading = true
    return [.loadRows(request(from: .end, limit: Self.chunk))]
  }

  /// Moves the window on the list so that the selection is in it, no further than needed.
  mutating func scroll(visibleRows: Int) {
    let highest = max(0, count - visibleRows)
    top = min(max(top, selected - visibleRows + 1), selected, max(highest, 0))
    top = max(0, top)
  }

  // MARK: Marks

  mutating func toggleMark(_ id: ArticleID) {
    if marked.remove(id) == nil { marked.insert(id) }
  }

  /// Marks articles, unless the list is another by now.
  mutating func mark(_ ids: [ArticleID], generation: Int) {
    guard generation == self.generation else { return }
    marked.formUnion(ids)
  }

  mutating func unmarkAll() { marked = [] }

  // MARK: Changing

  /// Shows an article's new state.
  mutating func update(_ id: ArticleID, with change: StateChange) {
    guard let index = rows.firstIndex(where: { $0.summary.id == id }) else { return }
    let old = rows[index].summary.state
    rows[index].summary.state = old.applying(change)
    let step = (old.isRead ? 1 : 0) - (rows[index].summary.state.isRead ? 1 : 0)
    counts?.unread += step
  }

  /// Takes an article's row off the list.
  mutating func remove(_ id: ArticleID) {
    guard let index = rows.firstIndex(where: { $0.summary.id == id }) else { return }
    let row = rows.remove(at: index)
    marked.remove(id)
    if let counted = counts {
      counts = ListCounts(
        total: counted.total - 1, unread: counted.unread - (row.summary.state.isRead ? 0 : 1))
    }
    if first + index < selected { selected -= 1 }
    selected = min(selected, max(0, count - 1))
  }

  /// Puts a row back in its place and selects it.
  mutating func insert(_ row: ListRow) {
    let order = parsed.order
    let index = rows.firstIndex { order.puts(row.key, before: $0.key) } ?? rows.count
    rows.insert(row, at: index)
    if let counted = counts {
      counts = ListCounts(
        total: counted.total + 1, unread: counted.unread + (row.summary.state.isRead ? 0 : 1))
    }
    selected = first + index
  }

  /// Remembers in the row where reading stopped.
  mutating func setPosition(_ position: ReadingPosition, of id: ArticleID) {
    guard let index = rows.firstIndex(where: { $0.summary.id == id }) else { return }
    rows[index].summary.state.position = position
  }
}
