import ArticleModel
import ArticleStore
import QueryLanguage
import TestSupport

/// Articles for the store's tests.
enum Fixtures {
  /// An article of plain paragraphs, on its way into a library.
  static func incoming(
    _ title: String, body: [String] = ["Nothing more was said."], published: String? = nil,
    site: String? = nil, authors: [String] = [], source: SourceFormat = .pageDump,
    original: String? = nil
  ) -> IncomingArticle {
    var metadata = Metadata(title: title)
    metadata.published = published.flatMap { PublicationDate(iso8601: $0) }
    metadata.site = site
    metadata.authors = authors
    let article = Article(
      metadata: metadata, blocks: body.map { .paragraph(Inline($0)) }, source: source)
    return incoming(article, original: original ?? "\(title)\n\(body)")
  }

  static func incoming(_ article: Article, original: String) -> IncomingArticle {
    let words = article.blocks.reduce(0) { $0 + $1.text.split(separator: " ").count }
    return IncomingArticle(
      article: article, original: OriginalBytes(Array(original.utf8)), name: "input",
      wordCount: words, readingMinutes: (words + 229) / 230)
  }

  /// Any article of blocks of every kind.
  static func any(_ random: inout SeededGenerator) -> Article {
    var metadata = Metadata(title: text(&random))
    func sometimes(_ random: inout SeededGenerator) -> String? {
      Bool.random(using: &random) ? text(&random) : nil
    }
    metadata.subtitle = sometimes(&random)
    metadata.site = sometimes(&random)
    metadata.section = sometimes(&random)
    metadata.url = sometimes(&random)
    metadata.language = ["en", "de", nil].randomElement(using: &random) ?? nil
    metadata.place = sometimes(&random)
    metadata.imageCaption = sometimes(&random)
    metadata.authors = ["Ines Calloway", "Anselm Roake", "Émile"].shuffled(using: &random)
      .suffix(Int.random(in: 0...3, using: &random))
    metadata.topics = ["water", "日本", "a b"].suffix(Int.random(in: 0...3, using: &random))
    metadata.published = date(&random)
    metadata.modified = date(&random)
    let blocks = (0..<Int.random(in: 0..<12, using: &random)).map { _ in block(&random) }
    let source = SourceFormat.allCases.randomElement(using: &random) ?? .pageDump
    let doubt = Bool.random(using: &random) ? Doubt.allCases.randomElement(using: &random) : nil
    return Article(metadata: metadata, blocks: blocks, source: source, doubt: doubt)
  }

  /// A date of few days, so that many articles share one.
  static func date(_ random: inout SeededGenerator) -> PublicationDate? {
    let texts = [
      nil, "2019-02-27", "2019-02-27T00:52:00+03:00", "2019-02-26T21:52:00Z", "0001-01-01",
      "9999-12-31T23:59:59-14:00", "1969-07-20T20:17:40", "2019-02-28",
    ]
    return (texts.randomElement(using: &random) ?? nil).flatMap { PublicationDate(iso8601: $0) }
  }

  private static func block(_ random: inout SeededGenerator) -> Block {
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1: .paragraph(inline(&random))
    case 2: .heading(level: .random(in: 1...6, using: &random), inline(&random))
    case 3: .quote(inline(&random))
    case 4:
      .listItem(
        depth: .random(in: 0...9, using: &random),
        ordinal: Bool.random(using: &random) ? .random(in: -1...99, using: &random) : nil,
        inline(&random))
    case 5: .code(language: ["swift", "", nil].randomElement(using: &random) ?? nil, text(&random))
    case 6: .table(table(&random))
    case 7:
      .figure(
        caption: inline(&random),
        imageURL: Bool.random(using: &random) ? "https://example.org/?a=\"1\"&b=/\\" : nil)
    default: .rule
    }
  }

  private static func table(_ random: inout SeededGenerator) -> Table {
    let columns = Int.random(in: 1...4, using: &random)
    let rows = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      (0..<columns).map { _ in inline(&random, isCell: true) }
    }
    return Table(headerRows: .random(in: 0...2, using: &random), rows: rows)
  }

  private static func inline(_ random: inout SeededGenerator, isCell: Bool = false) -> Inline {
    let text = text(&random, isCell: isCell)
    let bytes = Array(text.utf8)
    let borders = (0...bytes.count).filter { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
    let spans = (0..<Int.random(in: 0..<4, using: &random)).map { _ in
      let ends = [borders.randomElement(using: &random), borders.randomElement(using: &random)]
        .compactMap(\.self).sorted()
      let kinds: [Inline.Kind] = [
        .emphasis, .strong, .code, .link("https://example.org/é?\"x\""), .link(""),
      ]
      return Inline.Span(ends[0]..<ends[1], kinds.randomElement(using: &random) ?? .emphasis)
    }
    return Inline(text, spans: spans.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  private static func text(_ random: inout SeededGenerator, isCell: Bool = false) -> String {
    let pieces = [
      "ferry", "pilots", " ", " ", "été", "e\u{301}", "日本", "👩\u{200D}🚀", "\n", "\n\n", "\t",
      "\r\n", "\r", "\u{1}", "\u{2}", "\u{7F}", "\u{202E}", "\"", "\\", "'", "%", "\u{FFFD}",
      "\u{10FFFF}", "\u{301}", "§",
    ].filter { !isCell || !$0.utf8.contains(9) && !$0.utf8.contains(10) }
    return (0..<Int.random(in: 0..<9, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
  }
}

extension ArticleStore {
  /// Saves one batch and returns the ids of what is new.
  @discardableResult
  func saved(_ batch: [IncomingArticle], tags: [String] = []) throws -> [ArticleID] {
    try save(batch, tags: tags, savedAt: 1_550_000_000).compactMap {
      if case .saved(let id) = $0 { id } else { nil }
    }
  }

  /// The titles that a query finds, newest first.
  func titles(_ query: String, isTyping: Bool = false) throws -> [String] {
    let parsed = QueryParser.parse(query, isTyping: isTyping)
    return try rows(matching: parsed.query, order: parsed.order, limit: 1000)
      .map(\.summary.title)
  }
}
