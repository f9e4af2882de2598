import ArticleModel
import QueryLanguage

/// The panel of names: those of the article, those of the library, or all about one.
public struct NamesPanel: Equatable, Sendable {
  /// What the panel shows.
  enum Page: Equatable, Sendable {
    /// The names of the article that is shown.
    case article
    /// Names of the library.
    case library(EntityOrder)
    /// All about one.
    case entity(EntityID)
  }

  /// A line of the panel.
  enum Row: Equatable, Sendable {
    case heading(String)
    case blank
    /// Words that cannot be picked.
    case words(String)
    /// A column for each month, the latest last.
    case chart([LabelCount])
    /// A named thing; `place` is its index among the article's entities, where the panel is of them.
    case entity(id: EntityID?, name: String, count: Int, detail: String, place: Int?)
    /// A date, a sum or a quantity: its first mention.
    case value(text: String, count: Int, detail: String, mention: Int)
    /// An article that names the entity.
    case article(EntityPage.Appearance)
    /// A name of the entity.
    case name(EntityPage.Name)

    /// Whether it can be picked.
    var isSelectable: Bool {
      switch self {
      case .heading, .blank, .words, .chart: false
      case .entity, .value, .article, .name: true
      }
    }
  }

  /// A page that lies under the one shown.
  struct Below: Equatable, Sendable {
    var page: Page
    var rows: [Row]
    var selected: Int
  }

  /// What is shown.
  private(set) var page: Page
  /// The lines; nil until they are known.
  private(set) var rows: [Row]?
  /// Index of a row that can be picked, where there is one.
  private(set) var selected = 0
  /// The pages to go back to, the latest last.
  private(set) var below: [Below] = []

  init(_ page: Page, rows: [Row]? = nil) {
    self.page = page
    if let rows { fill(rows) }
  }

  /// The row that is picked, where there is one.
  var selectedRow: Row? {
    guard let rows, rows.indices.contains(selected), rows[selected].isSelectable else { return nil }
    return rows[selected]
  }

  /// Fills the page; what is picked stays where it can.
  mutating func fill(_ rows: [Row]) {
    self.rows = rows
    let wanted = min(selected, max(0, rows.count - 1))
    let near = rows.indices.filter { rows[$0].isSelectable }
    selected = near.min { abs($0 - wanted) < abs($1 - wanted) } ?? 0
  }

  /// Shows another page over this one.
  mutating func push(_ page: Page) {
    below.append(Below(page: self.page, rows: rows ?? [], selected: selected))
    self.page = page
    rows = nil
    selected = 0
  }

  /// Shows another page in the place of this one.
  mutating func turn(to page: Page) {
    self.page = page
    rows = nil
    selected = 0
  }

  /// Goes back to the page below; false where there is none.
  mutating func pop() -> Bool {
    guard let last = below.popLast() else { return false }
    page = last.page
    rows = last.rows
    selected = last.selected
    return true
  }

  /// Picks the row so many rows that can be picked further on.
  mutating func move(by delta: Int) {
    guard let rows else { return }
    let places = rows.indices.filter { rows[$0].isSelectable }
    guard let now = places.firstIndex(where: { $0 >= selected }) ?? places.indices.last else {
      return
    }
    selected = places[min(max(0, now + delta), places.count - 1)]
  }

  /// Picks a row, or the next one that can be picked.
  mutating func select(_ row: Int) {
    guard let rows else { return }
    let places = rows.indices.filter { rows[$0].isSelectable }
    guard let found = places.first(where: { $0 >= row }) ?? places.last else { return }
    selected = found
  }

  /// Picks the entity with this place among the article's.
  mutating func select(entity place: Int) {
    let found = rows?.firstIndex { row in
      if case .entity(_, _, _, _, place) = row { true } else { false }
    }
    if let found { selected = found }
  }
}
