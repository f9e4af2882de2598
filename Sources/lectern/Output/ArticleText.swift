import ArticleModel

/// An article's body as Markdown.
enum ArticleText {
  /// CommonMark, with tables as GitHub writes them; the title is its first heading.
  static func markdown(_ article: Article) -> String {
    let head = title(article)
    return (head.isEmpty ? "" : head + "\n\n") + body(article)
  }

  /// The first heading; "" where there is no title.
  static func title(_ article: Article) -> String {
    let title = article.metadata.title
    return title.isEmpty ? "" : "# " + Markdown.escaped(title)
  }

  /// Text in which nothing is markup.
  static func escaped(_ text: String) -> String { Markdown.escaped(text) }

  /// The blocks.
  static func body(_ article: Article) -> String {
    article.joined { block in
      switch block {
      case .paragraph(let inline): Markdown.inline(inline)
      case .heading(let level, let inline):
        String(repeating: "#", count: min(max(level, 2), 6)) + " " + Markdown.inline(inline)
      case .quote(let inline): "> " + Markdown.inline(inline)
      case .listItem(let depth, let ordinal, let inline):
        Article.itemLead(depth: depth, ordinal: ordinal) + Markdown.inline(inline)
      case .code(let language, let text): Markdown.fenced(text, language: language)
      case .table(let table): Markdown.table(table)
      case .figure(let caption, let imageURL):
        imageURL.map { "![\(Markdown.escaped(caption.text))](\($0))" }
          ?? "*" + Markdown.escaped(caption.text) + "*"
      case .rule: "---"
      }
    }
  }
}

/// Pieces of CommonMark 0.31.
private enum Markdown {
  /// Text in which nothing is markup.
  static func escaped(_ text: String) -> String {
    String(
      decoding: text.utf8.flatMap { byte -> [UInt8] in
        special.contains(byte) ? [UInt8(ascii: "\\"), byte] : [byte]
      }, as: UTF8.self)
  }

  private static let special = Set("\\`*_[]<>#|".utf8)

  static func inline(_ inline: Inline) -> String {
    let bytes = Array(inline.text.utf8)
    var marks: [Int: (closing: String, opening: String)] = [:]
    for span in inline.spans where !span.range.isEmpty {
      let (open, close) = delimiters(span.kind)
      marks[span.range.lowerBound, default: ("", "")].opening += open
      let closing = marks[span.range.upperBound, default: ("", "")].closing
      marks[span.range.upperBound, default: ("", "")].closing = close + closing
    }
    var result = ""
    var start = 0
    for (place, mark) in marks.sorted(by: { $0.key < $1.key }) where place <= bytes.count {
      result += escaped(String(decoding: bytes[start..<place], as: UTF8.self))
      result += mark.closing + mark.opening
      start = place
    }
    return result + escaped(String(decoding: bytes[start...], as: UTF8.self))
  }

  private static func delimiters(_ kind: Inline.Kind) -> (String, String) {
    switch kind {
    case .emphasis: ("*", "*")
    case .strong: ("**", "**")
    case .code: ("`", "`")
    case .link(let url): ("[", "](<" + url.filter { $0 != "<" && $0 != ">" } + ">)")
    }
  }

  /// A fence longer than any run of backticks inside.
  static func fenced(_ text: String, language: String?) -> String {
    var longest = 2
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return fence + (language ?? "") + "\n" + text + "\n" + fence
  }

  static func table(_ table: Table) -> String {
    guard let columns = table.rows.first?.count, columns > 0 else { return "" }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    var lines = table.rows.map { row in line(row.map(inline)) }
    if table.headerRows == 0 { lines.insert(line(Array(repeating: "", count: columns)), at: 0) }
    lines.insert(line(Array(repeating: "---", count: columns)), at: 1)
    return lines.joined(separator: "\n")
  }
}
