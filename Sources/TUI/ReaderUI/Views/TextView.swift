import ArticleModel
import Bidi
import Screen

/// The reading pane: the article in a centred column.
enum TextView {
  /// Draws the visible lines and returns the cursor's place: the current match or what is selected. Else it
  /// is not to be seen: it would only have to be sent back from each new line.
  static func draw(_ model: AppModel, on canvas: inout Canvas) -> Point? {
    guard let pane = model.layout.textLines, let text = model.text else { return nil }
    let isReadOut = model.settings.isForScreenReader
    let column = firstColumn(of: text, in: pane, isCentered: !isReadOut)
    var cursor = isReadOut ? Point(row: pane.row, column: column) : nil
    for offset in 0..<pane.rows {
      let number = text.top + offset
      guard number < text.layout.lines.count else { break }
      let line = LineView(
        text: text, line: text.layout.lines[number], limit: pane.maxColumn,
        shown: model.highlights, selection: model.selection)
      if let match = line.draw(row: pane.row + offset, column: column, on: &canvas) {
        cursor = match
      } else if offset == 0, let header = text.stayingHeader {
        var line = line
        line.line = text.layout.lines[header]
        let row = Rect(
          row: pane.row, column: pane.column, columns: pane.columns, rows: 1)
        canvas.surface.fill(row, style: canvas.theme[.text])
        _ = line.draw(row: pane.row, column: column, on: &canvas)
      }
    }
    return cursor
  }

  /// Where lines begin that have no indent.
  static func firstColumn(of text: TextModel, in pane: Rect, isCentered: Bool = true) -> Column {
    pane.column + (isCentered ? max(2, (pane.columns - text.layout.measure) / 2) : 2)
  }
}

/// Draws one line of an article.
struct LineView {
  let text: TextModel
  var line: TextLine
  var limit: Column
  let shown: NameHighlights
  let selection: TextSelection?

  /// Returns where the current match begins, if the line has it.
  func draw(row: Row, column: Column, on canvas: inout Canvas) -> Point? {
    drawNoteSign(row: row, column: column - 2, on: &canvas)
    switch line.kind {
    case .blank: return nil
    case .rule:
      let width = min(text.layout.measure, 20)
      let start = column + (text.layout.measure - width) / 2
      canvas.drawRule(in: Rect(row: row, column: start, columns: width, rows: 1))
      return nil
    case .tableRule:
      let width = min(line.indent - text.offset(ofTable: line.text), text.layout.measure)
      let dashes = String(repeating: canvas.glyphs.horizontal, count: max(0, width))
      canvas.write(dashes, row: row, column: column, limit: limit, .textTableRule)
      return nil
    case .tableHeader, .tableRow:
      return drawRow(row: row, column: column, on: &canvas)
    default:
      if !line.lead.isEmpty {
        let scope: ThemeScope = line.kind == .quote ? .textQuoteBar : .textBullet
        let isMirrored = text.layout.isRightToLeft(line)
        let place =
          isMirrored
          ? text.layout.measure - line.leadColumn - DisplayWidth.width(of: line.lead)
          : line.leadColumn
        canvas.write(line.lead, row: row, column: column + place, limit: limit, scope)
      }
      let pieces = text.layout.pieces(of: line, line.range)
      let start = column + text.layout.start(of: line, pieces)
      return drawStretch(line.range, row: row, column: start, on: &canvas)
    }
  }

  /// Draws the cells of a table's row, those aside that it is scrolled sideways past.
  private func drawRow(row: Row, column: Column, on canvas: inout Canvas) -> Point? {
    let offset = text.offset(ofTable: line.text)
    var inner = self
    if let table = text.layout.wideTables[line.text] {
      let end = column + text.layout.measure
      inner.limit = min(limit, end)
      if offset > 0 {
        canvas.write(
          canvas.glyphs.moreLeft, row: row, column: column - 1, limit: limit, .textRule)
      }
      if table.width - offset > text.layout.measure {
        canvas.write(canvas.glyphs.moreRight, row: row, column: end, limit: limit, .textRule)
      }
    }
    var found: Point?
    for cell in line.cells where cell.column >= offset {
      let start = column + cell.column - offset
      guard start < inner.limit else { break }
      found = inner.drawStretch(cell.range, row: row, column: start, on: &canvas) ?? found
    }
    return found
  }

  private func drawStretch(_ range: Range<Int>, row: Row, column: Column, on canvas: inout Canvas)
    -> Point?
  {
    let bytes = text.layout.texts[line.text]
    let style = canvas.theme[scope]
    let pieces = text.layout.pieces(of: line, range)
    var end = column
    for piece in pieces.pieces {
      let shown =
        piece.isRightToLeft
        ? BidiParagraph.mirrored(bytes, piece.range)[...] : bytes[piece.range]
      end = canvas.surface.write(
        shown, row: row, column: column + piece.column, limit: limit, style: style)
    }
    if line.endsWithHyphen, text.layout.isRightToLeft(line) {
      canvas.surface.write("-", row: row, column: column - 1, limit: limit, style: style)
    } else if line.endsWithHyphen {
      canvas.surface.write("-", row: row, column: end, limit: limit, style: style)
    }
    func patch(_ stretch: Range<Int>, _ style: Style, on canvas: inout Canvas) {
      var cells = pieces.cells(of: stretch, in: bytes)
      // What goes on in the next line has the hyphen with it.
      if line.endsWithHyphen, stretch.upperBound > range.upperBound, let last = cells.popLast() {
        cells.append(last.lowerBound..<last.upperBound + 1)
      }
      for part in cells {
        let rect = Rect(
          row: row, column: column + part.lowerBound, columns: part.count, rows: 1)
        let shown = min(rect.columns, max(0, rect.column.distance(to: limit)))
        canvas.surface.restyle(
          Rect(row: row, column: rect.column, columns: shown, rows: 1), with: style)
      }
    }
    func place(_ byte: Int) -> Point {
      let byte = max(byte, range.lowerBound)
      return Point(row: row, column: column + pieces.column(of: byte, in: bytes))
    }
    for span in text.layout.spans[line.text] where span.range.overlaps(range) {
      patch(span.range, canvas.theme.own(Self.scope(of: span.kind)), on: &canvas)
    }
    for mark in text.noteMarks[line.text] where mark.range.overlaps(range) {
      patch(mark.range, canvas.theme.own(mark.note.color.scope), on: &canvas)
    }
    var current: Point?
    for name in text.highlights[line.text] where name.range.overlaps(range) {
      let isCurrent = name.mention == text.currentMention
      if isCurrent { current = place(name.range.lowerBound) }
      guard let scope = scope(of: name, isCurrent: isCurrent) else { continue }
      patch(name.range, canvas.theme.own(scope), on: &canvas)
    }
    for (match, isCurrent) in text.search?.matches(in: range, of: line.text) ?? [] {
      let scope: ThemeScope = isCurrent ? .textMatchCurrent : .textMatch
      patch(match.range, canvas.theme.own(scope), on: &canvas)
      if isCurrent { current = place(match.range.lowerBound) }
    }
    if let selected, selected.range.overlaps(range) {
      patch(selected.range, canvas.theme.own(.textSelected), on: &canvas)
      if range.contains(selected.start) { current = place(selected.start) }
    }
    return current
  }

  /// The selected bytes of the line's text, and where the sentence begins that moves.
  private var selected: (range: Range<Int>, start: Int)? {
    guard let selection, ArticleLayout.text(ofBlock: selection.block) == line.text,
      text.stored.article.blocks.indices.contains(selection.block)
    else { return nil }
    let block = text.stored.article.blocks[selection.block]
    return (
      TextModel.shown(selection.place.range, of: block),
      TextModel.shown(selection.movingRange, of: block).lowerBound
    )
  }

  /// A sign in the margin where a highlight with a text begins.
  private func drawNoteSign(row: Row, column: Column, on canvas: inout Canvas) {
    guard line.kind != .blank else { return }
    let ranges = line.cells.isEmpty ? [line.range] : line.cells.map(\.range)
    let hasNote = text.noteMarks[line.text].contains { mark in
      !mark.note.text.isEmpty && ranges.contains { $0.contains(mark.range.lowerBound) }
    }
    guard hasNote else { return }
    canvas.write(canvas.glyphs.note, row: row, column: column, limit: limit, .noteSign)
  }

  /// The first mention in a paragraph stands out; its repeats read on as text.
  private func scope(of name: TextModel.Highlight, isCurrent: Bool) -> ThemeScope? {
    if isCurrent { return .entityCurrent }
    guard shown.shows(name.kind), !name.isRepeated else { return nil }
    switch name.kind {
    case .person: return .entityPerson
    case .organization: return .entityOrganization
    case .place, .facility: return .entityPlace
    case .group: return .entityGroup
    case .product, .other: return .entityThing
    case .date, .money, .quantity: return .entityValue
    }
  }

  private var scope: ThemeScope {
    switch line.kind {
    case .title: .textTitle
    case .subtitle: .textSubtitle
    case .meta: .textMeta
    case .heading: .textHeading
    case .caption: .textCaption
    case .quote: .textQuote
    case .code: .textCode
    case .tableHeader: .textTableHeader
    case .rule, .tableRule: .textRule
    case .blank, .body, .item, .tableRow: .text
    }
  }

  private static func scope(of kind: Inline.Kind) -> ThemeScope {
    switch kind {
    case .emphasis: .textEmphasis
    case .strong: .textStrong
    case .code: .textCode
    case .link: .textLink
    }
  }
}

extension Theme {
  /// What a scope's style adds to the text it lies over.
  func own(_ scope: ThemeScope) -> Style {
    let style = self[scope]
    let base = self[.text]
    return Style(
      foreground: style.foreground == base.foreground ? nil : style.foreground,
      background: style.background == base.background ? nil : style.background,
      attributes: style.attributes.subtracting(base.attributes))
  }
}
