import ArticleModel
import Foundation

/// An article's body as a library keeps it: one text, and beside it what its stretches are.
///
/// The text is in one piece, for the index of words and for excerpts.
struct StoredBody {
  /// The blocks' texts, parted by empty lines.
  let text: String
  /// JSON: an array with one object a block.
  let structure: String

  init(_ blocks: [Block]) throws {
    let clean = blocks.map(Self.withPlainCells)
    text = clean.map(\.text).joined(separator: Self.separator)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    structure = String(decoding: try encoder.encode(clean.map(StoredBlock.init)), as: UTF8.self)
  }

  init(text: String, structure: String) {
    self.text = text
    self.structure = structure
  }

  static let separator = "\n\n"

  /// The blocks again; throws where text and structure do not fit together.
  func blocks() throws -> [Block] {
    let stored = try JSONDecoder().decode([StoredBlock].self, from: Data(structure.utf8))
    let bytes = Array(text.utf8)
    var position = 0
    var blocks: [Block] = []
    blocks.reserveCapacity(stored.count)
    for block in stored {
      guard block.length >= 0, position + block.length <= bytes.count else {
        throw StoredBodyError.lengthsDisagree
      }
      let slice = String(decoding: bytes[position..<position + block.length], as: UTF8.self)
      blocks.append(try block.block(text: slice))
      position += block.length + Self.separator.utf8.count
    }
    return blocks
  }

  /// A tab or line break inside a cell would be read back as a border.
  private static func withPlainCells(_ block: Block) -> Block {
    guard case .table(var table) = block else { return block }
    for row in table.rows.indices {
      for column in table.rows[row].indices {
        table.rows[row][column].text = String(
          decoding: table.rows[row][column].text.utf8.map { $0 == 9 || $0 == 10 ? 32 : $0 },
          as: UTF8.self)
      }
    }
    return .table(table)
  }
}

/// A stored body that cannot be read back.
enum StoredBodyError: Error {
  case lengthsDisagree
  case unknownKind(String)
}

/// One block's entry in the structure; `spans` are in bytes of the block's own text.
private struct StoredBlock: Codable {
  var kind: String
  var length: Int
  var level: Int?
  var ordinal: Int?
  var language: String?
  var image: String?
  var headerRows: Int?
  var columns: Int?
  var spans: [StoredSpan]?

  enum CodingKeys: String, CodingKey {
    case kind = "k"
    case length = "n"
    case level = "l"
    case ordinal = "o"
    case language = "g"
    case image = "i"
    case headerRows = "h"
    case columns = "c"
    case spans = "s"
  }

  init(_ block: Block) {
    kind = ""
    length = block.text.utf8.count
    switch block {
    case .paragraph(let inline): set("p", inline)
    case .quote(let inline): set("q", inline)
    case .heading(let level, let inline):
      set("h", inline)
      self.level = level
    case .listItem(let depth, let ordinal, let inline):
      set("li", inline)
      level = depth
      self.ordinal = ordinal
    case .code(let language, _):
      kind = "pre"
      self.language = language
    case .table(let table):
      kind = "t"
      headerRows = table.headerRows
      columns = table.rows.first?.count ?? 0
      spans = Self.spans(of: table)
    case .figure(let caption, let imageURL):
      set("f", caption)
      image = imageURL
    case .rule: kind = "hr"
    }
  }

  private mutating func set(_ kind: String, _ inline: Inline) {
    self.kind = kind
    spans = inline.spans.isEmpty ? nil : inline.spans.map { StoredSpan($0, shiftedBy: 0) }
  }

  func block(text: String) throws -> Block {
    let inline = Inline(text, spans: (spans ?? []).compactMap { $0.span(within: text) })
    switch kind {
    case "p": return .paragraph(inline)
    case "q": return .quote(inline)
    case "h": return .heading(level: level ?? 2, inline)
    case "li": return .listItem(depth: level ?? 0, ordinal: ordinal, inline)
    case "pre": return .code(language: language, text)
    case "t": return .table(table(text: text))
    case "f": return .figure(caption: inline, imageURL: image)
    case "hr": return .rule
    default: throw StoredBodyError.unknownKind(kind)
    }
  }

  private static func spans(of table: Table) -> [StoredSpan]? {
    var start = 0
    var spans: [StoredSpan] = []
    for cell in table.rows.joined() {
      spans += cell.spans.map { StoredSpan($0, shiftedBy: start) }
      start += cell.text.utf8.count + 1
    }
    return spans.isEmpty ? nil : spans
  }

  private func table(text: String) -> Table {
    guard columns ?? 0 > 0 else { return Table(rows: []) }
    var start = 0
    // By bytes: as characters, a carriage return at a cell's end and the row's end would be one.
    let rows = Array(text.utf8).split(separator: 10, omittingEmptySubsequences: false).map { line in
      line.split(separator: 9, omittingEmptySubsequences: false).map { cell in
        let range = start..<start + cell.count
        start = range.upperBound + 1
        let text = String(decoding: cell, as: UTF8.self)
        return Inline(text, spans: spansOfCell(range, text: text))
      }
    }
    return Table(headerRows: headerRows ?? 0, rows: rows)
  }

  private func spansOfCell(_ range: Range<Int>, text: String) -> [Inline.Span] {
    (spans ?? []).filter { range.lowerBound <= $0.start && $0.end <= range.upperBound }
      .compactMap { $0.span(within: text, shiftedBy: -range.lowerBound) }
  }
}

private struct StoredSpan: Codable {
  var start: Int
  var end: Int
  var kind: String
  var url: String?

  enum CodingKeys: String, CodingKey {
    case start = "a"
    case end = "b"
    case kind = "k"
    case url = "u"
  }

  init(_ span: Inline.Span, shiftedBy offset: Int) {
    start = span.range.lowerBound + offset
    end = span.range.upperBound + offset
    switch span.kind {
    case .emphasis: kind = "em"
    case .strong: kind = "b"
    case .code: kind = "code"
    case .link(let target):
      kind = "a"
      url = target
    }
  }

  /// The span over `text`, or nil where it does not lie within it.
  func span(within text: String, shiftedBy offset: Int = 0) -> Inline.Span? {
    guard start + offset >= 0, start <= end, end + offset <= text.utf8.count else { return nil }
    let range = start + offset..<end + offset
    switch kind {
    case "em": return Inline.Span(range, .emphasis)
    case "b": return Inline.Span(range, .strong)
    case "code": return Inline.Span(range, .code)
    case "a": return Inline.Span(range, .link(url ?? ""))
    default: return nil
    }
  }
}
