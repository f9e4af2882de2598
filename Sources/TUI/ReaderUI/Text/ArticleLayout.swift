import ArticleModel
import Bidi
import Screen

/// An article set to a measure: lines from the headline to the end.
///
/// A line points into the text it shows, so that a place in the article and a line of any setting
/// can be turned into each other.
struct ArticleLayout: Equatable, Sendable {
  /// The widest a line may be, in cells.
  let measure: Int
  /// The lines from top to bottom.
  let lines: [TextLine]
  /// The texts that lines point into: headline, subtitle, metadata, then one for each block.
  let texts: [[UInt8]]
  /// Markup, parallel to `texts`.
  let spans: [[Inline.Span]]
  /// The tables that are wider than the measure, by their texts.
  var wideTables: [Int: WideTable] = [:]
  /// The texts in which something is read from right to left, where the reader sees to it.
  var bidi: [Int: BidiParagraph] = [:]
  /// Whether the reader sees to that.
  var reordersBidi = false

  /// The texts before the first block's.
  static let textsBeforeBlocks = 3

  /// The index of a block's text.
  static func text(ofBlock block: Int) -> Int { block + textsBeforeBlocks }

  /// The index of a text's block; nil for the texts before the blocks.
  static func block(ofText text: Int) -> Int? {
    text < textsBeforeBlocks ? nil : text - textsBeforeBlocks
  }

  /// A stretch of a line in the pieces it is drawn in.
  func pieces(of line: TextLine, _ range: Range<Int>) -> LinePieces {
    let text = texts[line.text]
    if let paragraph = bidi(of: line, range) {
      return LinePieces(
        text, runs: paragraph.runs(of: range).map { ($0.range, $0.isRightToLeft) })
    }
    return LinePieces(text, range, stretch: line.stretch, fromEnd: line.stretchesFromEnd)
  }

  /// A table's cells and the lines of code run for themselves.
  private func bidi(of line: TextLine, _ range: Range<Int>) -> BidiParagraph? {
    guard reordersBidi else { return nil }
    switch line.kind {
    case .tableRow, .tableHeader: return BidiParagraph(texts[line.text], range)
    case .code: return BidiParagraph(texts[line.text], range, base: .leftToRight)
    default: return bidi[line.text]
    }
  }

  /// Whether a line begins at the right.
  func isRightToLeft(_ line: TextLine) -> Bool {
    line.cells.isEmpty && line.kind != .code && bidi[line.text]?.isRightToLeft == true
  }

  /// The cells left of a line's text, of which `pieces` are shown.
  func start(of line: TextLine, _ pieces: LinePieces) -> Int {
    guard isRightToLeft(line) else { return line.indent }
    return max(0, measure - line.indent - pieces.width)
  }

  /// The first line that shows the place, or the last one before it.
  func line(of position: ReadingPosition) -> Int {
    guard position > .start else { return 0 }
    return line(showing: position.offset.rawValue, of: Self.text(ofBlock: position.block))
  }

  /// The last line that begins at or before a byte of a text.
  func line(showing byte: Int, of text: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      let line = lines[middle]
      if (line.text, line.range.lowerBound) <= (text, byte) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    // Blank lines carry the place of the text they follow; the line wanted shows something.
    var found = max(0, low - 1)
    while found > 0, lines[found].kind == .blank, lines[found].text == text { found -= 1 }
    return found
  }

  /// The place that stays when the text is set to another measure.
  func position(ofLine number: Int) -> ReadingPosition {
    guard lines.indices.contains(number) else { return .start }
    var number = number
    while number + 1 < lines.count, lines[number].kind == .blank { number += 1 }
    let line = lines[number]
    guard line.text >= Self.textsBeforeBlocks else { return .start }
    return ReadingPosition(
      block: line.text - Self.textsBeforeBlocks, offset: ByteOffset(line.range.lowerBound))
  }
}

/// A table that is wider than the measure.
struct WideTable: Equatable, Sendable {
  /// Where its columns begin, in cells.
  var starts: [Int]
  /// All its cells from left to right.
  var width: Int
  /// The last column that it may be scrolled to: from there on all is in sight.
  var lastFirst: Int

  init(_ columns: TableColumns, measure: Int) {
    starts = columns.starts
    width = columns.totalWidth
    let end = width
    lastFirst = starts.firstIndex { end - $0 <= measure } ?? max(0, starts.count - 1)
  }

  /// The column that a cell of a line is in.
  func column(at start: Int) -> Int { starts.lastIndex { $0 <= start } ?? 0 }
}

/// A line of an article as it is set.
struct TextLine: Equatable, Sendable {
  /// What the line is part of; decides its style.
  enum Kind: Equatable, Sendable {
    case blank
    case title
    case subtitle
    case meta
    case body
    case heading
    case caption
    case quote
    case item
    case code
    case tableHeader
    case tableRow
    case tableRule
    case rule
  }

  /// What the line is part of.
  var kind: Kind
  /// Index of the text shown, in `ArticleLayout.texts`.
  var text: Int
  /// The bytes of that text, half-open.
  var range: Range<Int>
  /// Cells left of the text.
  var indent = 0
  /// What stands in the indent: a bullet, a number, a bar.
  var lead = ""
  /// Where `lead` begins, in cells.
  var leadColumn = 0
  /// Whether a hyphen follows the text.
  var endsWithHyphen = false
  /// Cells that are added to its spaces.
  var stretch = 0
  /// Whether the wider ones of its spaces are counted from its end.
  var stretchesFromEnd = false
  /// Further stretches of the same text on the same line: the cells of a table's row.
  var cells: [Cell] = []

  struct Cell: Equatable, Sendable {
    var range: Range<Int>
    var column: Int
  }
}
