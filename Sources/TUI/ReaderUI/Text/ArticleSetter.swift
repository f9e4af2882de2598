import ArticleModel
import Bidi
import Screen

/// Sets an article to a measure.
struct ArticleSetter {
  private let measure: Int
  private let glyphs: Glyphs
  private let style: TextStyle
  private var lines: [TextLine] = []
  private var texts: [[UInt8]] = []
  private var spans: [[Inline.Span]] = []
  private var wideTables: [Int: WideTable] = [:]
  private var bidi: [Int: BidiParagraph] = [:]

  private init(measure: Int, glyphs: Glyphs, style: TextStyle) {
    self.measure = max(measure, 8)
    self.glyphs = glyphs
    self.style = style
  }

  /// Sets `article` to lines of at most `measure` cells.
  ///
  /// - Parameter meta: the line of metadata under the headline.
  static func layout(
    _ article: Article, meta: String, measure: Int, glyphs: Glyphs, style: TextStyle = TextStyle()
  ) -> ArticleLayout {
    var setter = ArticleSetter(measure: measure, glyphs: glyphs, style: style)
    setter.setHead(article.metadata, meta: meta)
    for (index, block) in article.blocks.enumerated() {
      let isTight = index > 0 && Self.areOneList(article.blocks[index - 1], block)
      setter.set(block, isTight: isTight)
    }
    return ArticleLayout(
      measure: setter.measure, lines: setter.lines, texts: setter.texts, spans: setter.spans,
      wideTables: setter.wideTables, bidi: setter.bidi, reordersBidi: style.reordersBidi)
  }

  private static func areOneList(_ a: Block, _ b: Block) -> Bool {
    if case .listItem = a, case .listItem = b { return true }
    return false
  }

  private mutating func setHead(_ metadata: Metadata, meta: String) {
    add(metadata.title)
    append(.title, indent: 0)
    add(metadata.subtitle ?? "")
    append(.subtitle, indent: 0)
    add(meta)
    append(.meta, indent: 0)
  }

  private mutating func set(_ block: Block, isTight: Bool) {
    // The blank line belongs to the text above it, so that a place is never between two texts.
    if !isTight && !lines.isEmpty { lines.append(blankLine) }
    switch block {
    case .paragraph(let inline):
      add(inline)
      append(.body, indent: 0)
    case .heading(_, let inline):
      add(inline)
      append(.heading, indent: 0)
    case .quote(let inline):
      add(inline)
      append(.quote, indent: 2, lead: glyphs.quoteBar, onEachLine: true)
    case .listItem(let depth, let ordinal, let inline):
      setItem(inline, depth: min(max(depth, 0), 8), ordinal: ordinal)
    case .code(_, let text):
      setCode(text)
    case .table(let table):
      add(Inline(block.text, spans: Self.spans(of: table)))
      setTable(table)
    case .figure(let caption, _):
      add(caption.text.isEmpty ? Inline("Picture") : caption)
      append(.caption, indent: 2)
    case .rule:
      add("")
      lines.append(TextLine(kind: .rule, text: texts.count - 1, range: 0..<0))
    }
  }

  private var blankLine: TextLine {
    let text = max(0, texts.count - 1)
    let end = texts.last?.count ?? 0
    return TextLine(kind: .blank, text: text, range: end..<end)
  }

  private mutating func add(_ inline: Inline) {
    let text = Array(inline.text.utf8)
    if style.reordersBidi, let paragraph = BidiParagraph(text, 0..<text.count) {
      bidi[texts.count] = paragraph
    }
    texts.append(text)
    spans.append(inline.spans)
  }

  private mutating func add(_ text: String) {
    add(Inline(text))
  }

  /// Sets the text added last as lines that all begin at `indent`.
  private mutating func append(
    _ kind: TextLine.Kind, indent: Int, lead: String = "", leadColumn: Int = 0,
    onEachLine: Bool = false
  ) {
    let text = texts.count - 1
    let paragraph = ParagraphLayout(
      text: texts[text], measure: measure, firstIndent: indent, hangingIndent: indent, fit: .total,
      hyphenation: hyphenation(of: text, kind), isJustified: isJustified(text, kind))
    for (number, line) in paragraph.lines.enumerated() {
      lines.append(
        TextLine(
          kind: kind, text: text, range: line.range, indent: indent,
          lead: number == 0 || onEachLine ? lead : "", leadColumn: leadColumn,
          endsWithHyphen: line.endsWithHyphen, stretch: line.stretch,
          stretchesFromEnd: number % 2 == 1))
    }
  }

  /// How the words of a text are divided: those of headlines and of code are not.
  private func hyphenation(of text: Int, _ kind: TextLine.Kind) -> Hyphenation? {
    guard let hyphenator = style.hyphenator else { return nil }
    switch kind {
    case .body, .quote, .item, .caption:
      let code = spans[text].filter { $0.kind == .code }.map(\.range)
      return Hyphenation(hyphenator, exceptions: code)
    default: return nil
    }
  }

  /// Whether the lines of a text end at the measure. Lines of a text's own, as verse has them, do not.
  private func isJustified(_ text: Int, _ kind: TextLine.Kind) -> Bool {
    guard style.alignment == .justify, bidi[text] == nil else { return false }
    switch kind {
    case .body, .quote, .item: return !texts[text].contains(0x0A)
    default: return false
    }
  }

  private mutating func setItem(_ inline: Inline, depth: Int, ordinal: Int?) {
    add(inline)
    let start = min(depth * 2, measure / 2)
    let lead = ordinal.map { "\($0)." } ?? glyphs.bullets[depth % glyphs.bullets.count]
    let indent = min(start + DisplayWidth.width(of: lead) + 1, measure - 4)
    append(.item, indent: indent, lead: lead, leadColumn: start)
  }

  /// Code keeps its own lines; one that is too long goes on in the next, two cells further in.
  private mutating func setCode(_ text: String) {
    let expanded = Self.expandingTabs(text)
    add(expanded)
    let index = texts.count - 1
    var start = 0
    for line in texts[index].split(separator: 0x0A, omittingEmptySubsequences: false) {
      appendCodeLine(start..<start + line.count, text: index)
      start += line.count + 1
    }
  }

  private mutating func appendCodeLine(_ range: Range<Int>, text: Int) {
    var rest = range
    var indent = 2
    repeat {
      let bytes = texts[text][rest]
      let cut = max(
        DisplayWidth.prefix(of: bytes.span, columns: max(2, measure - indent)).byteCount,
        min(1, bytes.count))
      let line = rest.lowerBound..<rest.lowerBound + cut
      lines.append(TextLine(kind: .code, text: text, range: line, indent: indent))
      rest = line.upperBound..<range.upperBound
      indent = 4
    } while !rest.isEmpty
  }

  private static func expandingTabs(_ text: String) -> String {
    guard text.utf8.contains(9) else { return text }
    return text.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ")
  }

  /// The markup of a table's cells, at its place in the text of the whole table.
  private static func spans(of table: Table) -> [Inline.Span] {
    var spans: [Inline.Span] = []
    var start = 0
    for cell in table.rows.joined() {
      spans += cell.spans.map {
        Inline.Span($0.range.lowerBound + start..<$0.range.upperBound + start, $0.kind)
      }
      start += cell.text.utf8.count + 1
    }
    return spans
  }

  private mutating func setTable(_ table: Table) {
    let text = texts.count - 1
    let columns = TableColumns(table, measure: measure)
    if columns.totalWidth > measure { wideTables[text] = WideTable(columns, measure: measure) }
    var start = 0
    for (number, row) in table.rows.enumerated() {
      let kind: TextLine.Kind = number < table.headerRows ? .tableHeader : .tableRow
      var ranges: [Range<Int>] = []
      for cell in row {
        ranges.append(start..<start + cell.text.utf8.count)
        start += cell.text.utf8.count + 1
      }
      lines += columns.lines(of: ranges, in: texts[text], text: text, kind: kind)
      if number + 1 == table.headerRows {
        lines.append(
          TextLine(
            kind: .tableRule, text: text, range: start..<start, indent: columns.totalWidth))
      }
    }
  }
}
