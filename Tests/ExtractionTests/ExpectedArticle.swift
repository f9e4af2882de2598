import ArticleModel
import Foundation
import Testing

/// What a page's folder says should come out of it: `expected.json`, in the form that
/// `lectern extract --output json` prints.
struct ExpectedArticle: Decodable {
  struct Block: Decodable {
    var type: String
    var text: String?
    var level: Int?
    var depth: Int?
    var ordinal: Int?
    var language: String?
    var headerRows: Int?
    var rows: [[String]]?
  }

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
  var doubt: String?
  var blocks: [Block]

  static func read(_ folder: URL) throws -> ExpectedArticle {
    let data = try Data(contentsOf: folder.appendingPathComponent("expected.json"))
    return try JSONDecoder().decode(ExpectedArticle.self, from: data)
  }

  /// All fields as text, a line each. A language that was guessed from the text is no matter of the
  /// extraction.
  func description(for article: Article) -> String {
    var fields = self
    if article.metadata.language == nil { fields.language = nil }
    return fields.description
  }

  private var description: String {
    let facts: [(String, String?)] = [
      ("title", title), ("subtitle", subtitle), ("authors", authors.joined(separator: "; ")),
      ("site", site), ("section", section), ("url", url), ("language", language),
      ("place", place), ("published", published), ("modified", modified),
      ("caption", imageCaption), ("topics", topics.joined(separator: "; ")), ("doubt", doubt),
    ]
    var text = ""
    for (name, value) in facts {
      if let value, !value.isEmpty || name == "title" { text += "\(name): \(value)\n" }
    }
    for block in blocks {
      let numbers = [block.level, block.depth, block.ordinal, block.headerRows]
        .compactMap { $0.map { " \($0)" } }.joined()
      let cells = (block.rows ?? []).map { $0.joined(separator: "\t") }.joined(separator: "\n")
      let language = block.language.map { " " + $0 } ?? ""
      text += "\n[\(block.type)\(numbers)\(language)] \(block.text ?? cells)\n"
    }
    return text
  }

  /// All fields of an article in the same form.
  static func describe(_ article: Article) -> String {
    ExpectedArticle(article).description
  }

  private init(_ article: Article) {
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
    doubt = article.doubt?.rawValue
    blocks = article.blocks.map(Block.init)
  }

  /// The text that is scored: without captions.
  var text: String {
    blocks.filter { $0.type != "figure" }.map { block in
      block.text ?? (block.rows ?? []).map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  static func text(of article: Article) -> String { ExpectedArticle(article).text }
}

extension ExpectedArticle.Block {
  fileprivate init(_ block: ArticleModel.Block) {
    switch block {
    case .paragraph: type = "paragraph"
    case .heading(let level, _):
      type = "heading"
      self.level = level
    case .quote: type = "quote"
    case .listItem(let depth, let ordinal, _):
      type = "listItem"
      self.depth = depth
      self.ordinal = ordinal
    case .figure: type = "figure"
    case .code(let language, _):
      type = "code"
      self.language = language
    case .table(let table):
      type = "table"
      headerRows = table.headerRows
      rows = table.rows.map { $0.map(\.text) }
      return
    case .rule:
      type = "rule"
      return
    }
    text = block.text
  }
}

/// Compares line by line, so that a failure shows the line and not two whole articles.
func expectEqualLines(
  _ found: String, _ wanted: String, location: SourceLocation = #_sourceLocation
) {
  let found = found.split(separator: "\n", omittingEmptySubsequences: false)
  let wanted = wanted.split(separator: "\n", omittingEmptySubsequences: false)
  #expect(found.count == wanted.count, sourceLocation: location)
  for (line, other) in zip(found, wanted) { #expect(line == other, sourceLocation: location) }
}
