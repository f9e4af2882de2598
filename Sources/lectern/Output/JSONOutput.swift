import ArticleModel
import Foundation

/// JSON for other programs. What a terminal would obey is written as an escape, so nothing is lost.
enum JSONOutput {
  /// One value, indented, with sorted keys.
  static func text(_ value: some Encodable) -> String {
    encoded(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  /// One value on one line, with sorted keys.
  static func line(_ value: some Encodable) -> String {
    encoded(value, [.sortedKeys, .withoutEscapingSlashes])
  }

  private static func encoded(_ value: some Encodable, _ form: JSONEncoder.OutputFormatting)
    -> String
  {
    let encoder = JSONEncoder()
    encoder.outputFormatting = form
    // Values of these types hold nothing that JSON cannot say.
    let data = (try? encoder.encode(value)) ?? Data()
    return escaped(String(decoding: data, as: UTF8.self))
  }

  /// Writes DEL, C1 and format controls as `\uXXXX`, which is legal inside strings, where alone they
  /// can stand.
  static func escaped(_ json: String) -> String {
    let bytes = Array(json.utf8)
    var result: [UInt8] = []
    var written = 0
    var index = 0
    while index < bytes.count {
      let length = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
      let end = min(index + length, bytes.count)
      if mayBeObeyed(bytes, index),
        let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first,
        isObeyed(scalar)
      {
        result += bytes[written..<index]
        result += escape(scalar).utf8
        written = end
      }
      index = end
    }
    return written == 0 ? json : String(decoding: result + bytes[written...], as: UTF8.self)
  }

  /// Quickly rules out most scalars: ASCII that is no control, and the blocks of scripts that have no
  /// controls.
  @inline(__always)
  private static func mayBeObeyed(_ bytes: [UInt8], _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x0A, 0x20..<0x7F, 0xC3...0xD7, 0xE3...0xEC: false
    case 0xC2: index + 1 >= bytes.count || bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD
    case 0xE2: index + 1 >= bytes.count || bytes[index + 1] < 0x82
    default: true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value != 0x0A else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}

/// An article as `--json` and `--output json` say it.
struct ArticleJSON: Encodable {
  var title: String
  var subtitle: String?
  var authors: [String]
  var site: String?
  var section: String?
  var url: String?
  var language: String?
  var published: String?
  var modified: String?
  var place: String?
  var imageCaption: String?
  var topics: [String]
  var source: String
  /// Why it may be no whole article.
  var doubt: String?
  /// Of an article of the library.
  var tags: [String]?
  var input: String?
  var encoding: String?
  var notes: [NoteJSON]?
  var blocks: [BlockJSON]

  init(_ stored: StoredArticle) {
    self.init(stored.article)
    tags = stored.tags
    input = stored.originalName
    encoding = stored.encoding
    notes = stored.notes.map { NoteJSON($0, place: $0.anchor.found(in: stored.article.blocks)) }
  }

  init(_ article: Article) {
    let metadata = article.metadata
    title = metadata.title
    subtitle = metadata.subtitle
    authors = metadata.authors
    site = metadata.site
    section = metadata.section
    url = metadata.url
    language = metadata.language
    published = metadata.published?.iso8601
    modified = metadata.modified?.iso8601
    place = metadata.place
    imageCaption = metadata.imageCaption
    topics = metadata.topics
    source = article.source.rawValue
    doubt = article.doubt?.rawValue
    blocks = article.blocks.map(BlockJSON.init)
  }
}

/// A block: its type, its text, and what its type has beside it.
struct BlockJSON: Encodable {
  var type: String
  var text: String?
  var spans: [SpanJSON]?
  var level: Int?
  var depth: Int?
  var ordinal: Int?
  var language: String?
  var imageURL: String?
  var headerRows: Int?
  var rows: [[String]]?

  init(_ block: Block) {
    type = ""
    switch block {
    case .paragraph(let inline): set("paragraph", inline)
    case .quote(let inline): set("quote", inline)
    case .heading(let level, let inline):
      set("heading", inline)
      self.level = level
    case .listItem(let depth, let ordinal, let inline):
      set("listItem", inline)
      self.depth = depth
      self.ordinal = ordinal
    case .code(let language, let text):
      type = "code"
      self.text = text
      self.language = language
    case .table(let table):
      type = "table"
      headerRows = table.headerRows
      rows = table.rows.map { $0.map(\.text) }
    case .figure(let caption, let imageURL):
      set("figure", caption)
      self.imageURL = imageURL
    case .rule: type = "rule"
    }
  }

  private mutating func set(_ type: String, _ inline: Inline) {
    self.type = type
    text = inline.text
    spans = inline.spans.isEmpty ? nil : inline.spans.map(SpanJSON.init)
  }
}

/// Markup over a block's text; `start` and `end` are UTF-8 bytes, half-open.
struct SpanJSON: Encodable {
  var start: Int
  var end: Int
  var kind: String
  var url: String?

  init(_ span: Inline.Span) {
    start = span.range.lowerBound
    end = span.range.upperBound
    switch span.kind {
    case .emphasis: kind = "emphasis"
    case .strong: kind = "strong"
    case .code: kind = "code"
    case .link(let target):
      kind = "link"
      url = target
    }
  }
}

/// A row of a list as `--json` says it.
struct RowJSON: Encodable {
  var id: Int64
  var title: String
  var site: String?
  var published: String?
  var words: Int
  var minutes: Int
  var source: String
  var doubt: String?
  var isRead: Bool
  var isStarred: Bool
  var isArchived: Bool
  var isDeleted: Bool
  var snippet: String?
  /// The matches in the snippet, as pairs of UTF-8 bytes, half-open.
  var matches: [[Int]]?

  init(_ row: ListRow) {
    let summary = row.summary
    id = summary.id.rawValue
    title = summary.title
    site = summary.site
    published = summary.published?.iso8601
    words = summary.wordCount
    minutes = summary.readingMinutes
    source = summary.source.rawValue
    doubt = summary.doubt?.rawValue
    isRead = summary.state.isRead
    isStarred = summary.state.isStarred
    isArchived = summary.state.isArchived
    isDeleted = summary.state.isDeleted
    snippet = row.snippet?.text
    matches = row.snippet?.matches.map { [$0.lowerBound, $0.upperBound] }
  }
}
