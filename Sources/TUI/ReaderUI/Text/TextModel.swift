import ArticleModel
import QueryLanguage
import Screen

/// The article that is shown, where it is scrolled to, and what is searched in it.
public struct TextModel: Equatable, Sendable {
  /// The article with what the library knows of it.
  public internal(set) var stored: StoredArticle
  /// The number of the line at the top of the pane.
  public private(set) var top: Int
  /// The place at the top of the pane when the user last moved: setting the article anew does not
  /// change it, so that it does not drift with each resize.
  public private(set) var position: ReadingPosition
  /// The article as lines.
  private(set) var layout: ArticleLayout
  /// What is searched, where something is.
  private(set) var search: TextSearch?
  /// The names in each text of the layout.
  var highlights: [[Highlight]]
  /// The notes with where their words are, in the order of the text.
  var notes: [PlacedNote]
  /// The highlights in each text of the layout.
  var noteMarks: [[NoteMark]]
  /// The first column in sight of tables that are wider than the measure, by their texts.
  var firstColumns: [Int: Int] = [:]
  /// The mention that was gone to, as an index.
  var currentMention: Int?
  /// The pane's height in lines.
  private(set) var height: Int
  private var glyphs: Glyphs
  private var style: TextStyle
  private var dating: Wording.Dating

  /// Sets an article for a pane and goes to where it was left.
  init(
    _ stored: StoredArticle, measure: Int, height: Int, glyphs: Glyphs, style: TextStyle,
    dating: Wording.Dating
  ) {
    self.stored = stored
    self.glyphs = glyphs
    self.style = style
    self.dating = dating
    self.height = max(1, height)
    layout = Self.layout(stored, measure: measure, glyphs: glyphs, style, dating)
    highlights = Self.highlights(of: stored, texts: layout.texts.count)
    notes = Self.placed(stored.notes, in: stored.article.blocks)
    noteMarks = Self.marks(of: notes, in: stored.article.blocks, texts: layout.texts.count)
    position = stored.summary.state.position
    top = 0
    showPosition()
  }

  /// The article's id.
  public var id: ArticleID { stored.summary.id }

  private static func layout(
    _ stored: StoredArticle, measure: Int, glyphs: Glyphs, _ style: TextStyle,
    _ dating: Wording.Dating
  ) -> ArticleLayout {
    let facts = Wording.metadata(of: stored, glyphs: glyphs, dating)
    let lines = [facts, stored.article.doubt?.sentence ?? ""]
    let meta = lines.filter { !$0.isEmpty }.joined(separator: "\n")
    return ArticleSetter.layout(
      stored.article, meta: meta, measure: measure, glyphs: glyphs, style: style)
  }

  /// Sets the article anew for another pane or in another style; the place stays.
  mutating func resize(measure: Int, height: Int, style: TextStyle) {
    let isChanged = measure != layout.measure || style != self.style
    guard isChanged || height != self.height else { return }
    self.height = max(1, height)
    self.style = style
    if isChanged {
      layout = Self.layout(stored, measure: measure, glyphs: glyphs, style, dating)
    }
    showPosition()
  }

  /// Writes dates in another form; the place stays.
  mutating func write(dates form: DateForm) {
    dating.form = form
    layout = Self.layout(stored, measure: layout.measure, glyphs: glyphs, style, dating)
    showPosition()
  }

  /// Writes signs another way; the place stays.
  mutating func write(signs glyphs: Glyphs) {
    self.glyphs = glyphs
    layout = Self.layout(stored, measure: layout.measure, glyphs: glyphs, style, dating)
    showPosition()
  }

  private mutating func showPosition() {
    top = min(layout.line(of: position), lastTop)
  }

  // MARK: Moving

  /// The last line that may stand at the top.
  var lastTop: Int { max(0, layout.lines.count - height) }

  mutating func scroll(by delta: Int) { scroll(to: top + delta) }

  mutating func scroll(to line: Int) {
    top = min(max(0, line), lastTop)
    position = layout.position(ofLine: top)
  }

  /// The share of the article down to the last visible line, 0 to 1.
  public var progress: Double {
    let count = layout.lines.count
    return count <= height ? 1 : Double(top + height) / Double(count)
  }

  /// `progress` in percent, rounded down to a multiple of 1, 2 or 5: the first that takes five lines. All
  /// figures shown come from this one, so that most steps by a line change none of them.
  public var percent: Int {
    let exact = Int(progress * 100)
    let grain = [1, 2].first { $0 * layout.lines.count >= 500 } ?? 5
    return exact / grain * grain
  }

  /// Minutes for what lies below the last visible line, rounded up.
  public var minutesLeft: Int {
    (stored.summary.readingMinutes * (100 - percent) + 99) / 100
  }

  // MARK: Searching

  /// Searches the text and goes to the first match from line `start` on, or from the top.
  mutating func find(_ patterns: [TextPattern], from start: Int) {
    guard !patterns.isEmpty else {
      search = nil
      return
    }
    var found = TextSearch(patterns: patterns, texts: layout.texts)
    found.selectFirst(from: place(ofLine: start))
    search = found
    showCurrentMatch()
  }

  /// Marks what matches without going there, unless the article is still at its start.
  mutating func mark(_ patterns: [TextPattern]) {
    let isAtStart = top == 0
    let start = top
    find(patterns, from: 0)
    if !isAtStart { scroll(to: start) }
  }

  mutating func clearSearch() { search = nil }

  /// Goes to the next or the previous match; false where there is none.
  mutating func goToMatch(forward: Bool) -> Bool {
    guard var found = search, !found.matches.isEmpty else { return false }
    found.step(forward: forward)
    search = found
    showCurrentMatch()
    return true
  }

  private func place(ofLine number: Int) -> TextSearch.Place {
    guard layout.lines.indices.contains(number) else { return .init(text: 0, byte: 0) }
    let line = layout.lines[number]
    return .init(text: line.text, byte: line.range.lowerBound)
  }

  /// Puts the current match a third down the pane where it is not in sight.
  private mutating func showCurrentMatch() {
    guard let match = search?.currentMatch else { return }
    reveal(match.range.lowerBound, ofTable: match.text)
    let line = layout.line(showing: match.range.lowerBound, of: match.text)
    if !(top..<top + height).contains(line) { scroll(to: line - height / 3) }
  }
}
