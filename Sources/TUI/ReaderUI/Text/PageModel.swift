import ArticleModel
import Screen

/// The page of an article as it came in: all its pieces, the dropped ones dimmed.
public struct PageModel: Equatable, Sendable {
  /// The article.
  let id: ArticleID
  /// The pieces; nil until they are known.
  private(set) var view: PageView?
  /// The piece that is picked.
  private(set) var selected = 0
  /// The first line that is shown.
  private(set) var top = 0
  /// The lines of all pieces, for the measure they were set to.
  private(set) var lines: [Line] = []
  private var measure = 0
  private var height = 1

  /// A line of a piece.
  struct Line: Equatable, Sendable {
    var piece: Int
    /// Bytes of the piece's text.
    var range: Range<Int>
  }

  init(_ id: ArticleID) { self.id = id }

  /// Takes in the page; what is picked stays.
  mutating func take(_ view: PageView, measure: Int, height: Int) {
    self.view = view
    selected = min(selected, max(0, view.pieces.count - 1))
    self.measure = 0
    fit(measure: measure, height: height)
  }

  /// Sets the page for another size.
  mutating func fit(measure: Int, height: Int) {
    self.height = max(1, height)
    if measure != self.measure, let view {
      self.measure = measure
      lines = []
      for (index, piece) in view.pieces.enumerated() {
        let text = Array(piece.text.utf8)
        let set = ParagraphLayout(text: text, measure: max(8, measure), fit: .total).lines
        lines += set.map { Line(piece: index, range: $0.range) }
        if set.isEmpty { lines.append(Line(piece: index, range: 0..<0)) }
      }
    }
    showSelected()
  }

  /// Picks the piece so many further on.
  mutating func move(by delta: Int) {
    select(selected + delta)
  }

  /// Picks a piece.
  mutating func select(_ piece: Int) {
    selected = min(max(0, piece), max(0, (view?.pieces.count ?? 1) - 1))
    showSelected()
  }

  /// Picks the next piece that was dropped, or the one before; false where there is none.
  mutating func selectDropped(forward: Bool) -> Bool {
    guard let pieces = view?.pieces else { return false }
    let places = pieces.indices.filter { !pieces[$0].isKept }
    let next = forward ? places.first { $0 > selected } : places.last { $0 < selected }
    guard let next else { return false }
    select(next)
    return true
  }

  /// Goes on by so many lines, and picks what is there.
  mutating func scroll(by delta: Int) {
    guard !lines.isEmpty else { return }
    let first = lines.firstIndex { $0.piece == selected } ?? 0
    select(lines[min(max(0, first + delta), lines.count - 1)].piece)
  }

  /// The picked piece.
  var piece: PageView.Piece? {
    view.flatMap { $0.pieces.indices.contains(selected) ? $0.pieces[selected] : nil }
  }

  private mutating func showSelected() {
    guard let first = lines.firstIndex(where: { $0.piece == selected }),
      let last = lines.lastIndex(where: { $0.piece == selected })
    else { return }
    if last >= top + height { top = last - height + 1 }
    if first < top { top = first }
    // A longer piece than the screen shows its beginning.
    if last - first >= height { top = first }
    top = min(top, max(0, lines.count - height))
  }
}
