import ArticleModel

/// An article as one line of JSON, with the fields and the order that `JSONOutput` gives
/// ``ArticleJSON``: many files are written as fast as they are read.
struct JSONLine {
  private(set) var bytes: [UInt8] = []
  /// Whether a comma belongs before the next member.
  private var isBehindMember = false

  /// The line, without its line break.
  static func text(_ article: Article, file: String) -> String {
    var line = JSONLine()
    line.bytes.reserveCapacity(article.blocks.reduce(512) { $0 + $1.text.utf8.count + 64 })
    line.write(article, file: file)
    return JSONOutput.escaped(String(decoding: line.bytes, as: UTF8.self))
  }

  private mutating func write(_ article: Article, file: String) {
    let metadata = article.metadata
    open("{")
    add("authors", metadata.authors)
    key("blocks")
    open("[")
    for block in article.blocks { write(block) }
    close("]")
    add("doubt", article.doubt?.rawValue)
    add("file", file)
    add("imageCaption", metadata.imageCaption)
    add("language", metadata.language)
    add("modified", metadata.modified?.iso8601)
    add("place", metadata.place)
    add("published", metadata.published?.iso8601)
    add("section", metadata.section)
    add("site", metadata.site)
    add("source", article.source.rawValue)
    add("subtitle", metadata.subtitle)
    add("title", metadata.title)
    add("topics", metadata.topics)
    add("url", metadata.url)
    close("}")
  }

  private mutating func write(_ block: Block) {
    element()
    open("{")
    switch block {
    case .paragraph(let inline): write(inline, "paragraph")
    case .quote(let inline): write(inline, "quote")
    case .heading(let level, let inline):
      add("level", level)
      write(inline, "heading")
    case .listItem(let depth, let ordinal, let inline):
      add("depth", depth)
      add("ordinal", ordinal)
      write(inline, "listItem")
    case .code(let language, let text):
      add("language", language)
      add("text", text)
      add("type", "code")
    case .table(let table):
      add("headerRows", table.headerRows)
      key("rows")
      open("[")
      for row in table.rows {
        element()
        array(row.map(\.text))
      }
      close("]")
      add("type", "table")
    case .figure(let caption, let imageURL):
      add("imageURL", imageURL)
      write(caption, "figure")
    case .rule: add("type", "rule")
    }
    close("}")
  }

  private mutating func write(_ inline: Inline, _ type: String) {
    if !inline.spans.isEmpty {
      key("spans")
      open("[")
      for span in inline.spans { write(span) }
      close("]")
    }
    add("text", inline.text)
    add("type", type)
  }

  private mutating func write(_ span: Inline.Span) {
    let json = SpanJSON(span)
    element()
    open("{")
    add("end", json.end)
    add("kind", json.kind)
    add("start", json.start)
    add("url", json.url)
    close("}")
  }

  // MARK: Pieces

  private mutating func open(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    isBehindMember = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    isBehindMember = true
  }

  private mutating func element() {
    if isBehindMember { bytes.append(UInt8(ascii: ",")) }
    isBehindMember = true
  }

  private mutating func key(_ name: String) {
    element()
    string(name)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  private mutating func add(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    bytes += String(value).utf8
  }

  private mutating func add(_ name: String, _ values: [String]) {
    key(name)
    array(values)
  }

  private mutating func array(_ values: [String]) {
    open("[")
    for value in values {
      element()
      string(value)
    }
    close("]")
  }

  /// A string with the escapes of RFC 8259.
  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += (byte < 0x10 ? "\\u000" : "\\u00").utf8
        bytes += digits.utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
