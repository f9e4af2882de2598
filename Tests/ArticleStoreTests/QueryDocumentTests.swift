import ArticleModel
import Foundation
import QueryLanguage
import TestSupport
import Testing

@testable import ArticleStore

/// Runs every example of docs/query.md against the library that it describes.
@Suite struct QueryDocumentTests {
  /// 2 March 2019.
  private static let today = LocalDay(day: 17_957)
  private static let noon: Int64 = 17_957 * 86_400 + 43_200

  struct Example: CustomTestStringConvertible, Sendable {
    var query: String
    var ids: [Int64]
    var isOrdered: Bool
    var testDescription: String { query }
  }

  /// The rows of the tables whose first cell is code.
  static let examples: [Example] = {
    let url = Project.root.appending(path: "docs/query.md")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    var isOrdered = false
    var examples: [Example] = []
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, line.hasPrefix("|") else { continue }
      if cells[0] == "query" { isOrdered = cells[2].contains("order") }
      guard cells[0].hasPrefix("`") else { continue }
      examples.append(
        Example(
          query: String(cells[0].dropFirst().dropLast()),
          ids: cells[2].split(separator: " ").compactMap { Int64($0) }, isOrdered: isOrdered))
    }
    return examples
  }()

  private let store: ArticleStore

  init() throws {
    store = try .inMemory()
    for (index, (article, words, minutes, tags)) in Self.library.enumerated() {
      let incoming = IncomingArticle(
        article: article, original: OriginalBytes(Array("\(article.metadata)".utf8)), name: "input",
        wordCount: words, readingMinutes: minutes, entities: Self.names(of: index + 1),
        recognizer: 1)
      _ = try store.save([incoming], tags: tags, savedAt: Self.noon)
    }
    let ids = (1...7).map { ArticleID(rawValue: $0) }
    try store.apply(.read(true), to: [ids[0]])
    try store.apply(.starred(true), to: [ids[0]])
    try store.apply(.archived(true), to: [ids[5]])
    try store.apply(.deleted(true), to: [ids[6]])
    if let anchor = TextAnchor(
      TextPlace(block: 0, range: 0..<12), in: Self.library[2].0.blocks)
    {
      try store.change(.add(NoteDraft(anchor: anchor, text: "How?"), to: ids[2]), now: Self.noon)
    }
    try store.write { database in
      try database.execute(
        sql: "UPDATE article SET read_at = ? WHERE is_read", arguments: [Self.noon - 86_400])
    }
  }

  /// What the articles name, the most prominent first.
  private static func names(of number: Int) -> ArticleEntities {
    let names: [(EntityKind, String)] =
      switch number {
      case 1:
        [
          (.organization, "Harbour Board"), (.person, "Ines Calloway"), (.place, "Tern Narrows"),
        ]
      case 5: [(.place, "Tern Narrows")]
      default: []
      }
    let may = EntityMention(
      block: 0, range: 0..<1, kind: .date, confidence: 1,
      value: number == 1 ? TimeValue("2018-05").map { .time($0) } : nil)
    return ArticleEntities(
      mentions: names.map {
        EntityMention(block: 0, range: 0..<1, kind: $0.0, confidence: 1)
      } + [may],
      entities: names.enumerated().map { index, name in
        NamedEntity(
          kind: name.0, name: name.1, mentions: [index], prominence: 1 / Double(index + 1) - 0.1)
      })
  }

  private static var library: [(Article, words: Int, minutes: Int, tags: [String])] {
    [
      (
        article(
          "Ferry pilots go back to work", "2019-02-26", "Harbour Post", "Ines Calloway", "News",
          [.paragraph("They went on Tuesday, at the turn of the tide.")]), 240, 2, ["sea"]
      ),
      (
        article(
          "How a village mapped its springs", "2019-02-24", "The Lantern", "Clara Winterhalt",
          "Science",
          [
            .paragraph("The springs lay under the mill."),
            .figure(caption: "The well.", imageURL: nil),
            .table(Table(headerRows: 0, rows: [["Spring", "Depth"]])),
          ], .html), 1900, 9, ["water", "long reads"]
      ),
      (
        article(
          "Counting larks by ear", "2018-12-07", "Field Notes", "Anselm Roake", "Science",
          [.paragraph("A lark sings before it is seen."), .code(language: nil, "05:40")], .html),
        2600, 12, []
      ),
      (
        article(
          "ferry pilots go back to work", nil, nil, nil, nil, [.paragraph("the pilots went")],
          .tokenList),
        230, 1, []
      ),
      (
        article(
          "Die Insel am Morgen", "2019-03-01", "Küstenblatt", nil, nil,
          [.paragraph("Das Boot kommt um sechs.")]), 600, 3, ["sea-side"]
      ),
      (
        article("The old mill", "2019-01-02", "The Lantern", nil, nil, [.paragraph("It stands.")]),
        300, 2, []
      ),
      (
        article(
          "A tide table", "2019-01-03", "Harbour Post", nil, nil, [.paragraph("High at six.")]),
        300, 2,
        []
      ),
    ]
  }

  private static func article(
    _ title: String, _ published: String?, _ site: String?, _ author: String?, _ section: String?,
    _ blocks: [Block], _ source: SourceFormat = .pageDump
  ) -> Article {
    var metadata = Metadata(title: title)
    metadata.published = published.flatMap { PublicationDate(iso8601: $0) }
    metadata.site = site
    metadata.authors = author.map { [$0] } ?? []
    metadata.section = section
    metadata.language = site == "Küstenblatt" ? "de" : "en"
    if source == .html, site == "The Lantern" {
      metadata.topics = ["water", "villages"]
      metadata.url = "https://lantern.example/springs"
    }
    return Article(metadata: metadata, blocks: blocks, source: source)
  }

  @Test func theDocumentHasExamplesOfEveryField() {
    #expect(Self.examples.count > 50)
    for field in QueryField.table {
      #expect(Self.examples.contains { $0.query.contains(field.name + ":") }, "\(field.name)")
    }
    for state in State.allCases {
      #expect(Self.examples.contains { $0.query == "is:" + state.rawValue }, "\(state)")
    }
    for feature in Feature.allCases {
      #expect(Self.examples.contains { $0.query == "has:" + feature.rawValue }, "\(feature)")
    }
    for key in SortOrder.Key.allCases {
      #expect(Self.examples.contains { $0.query.contains("sort:" + key.rawValue) }, "\(key)")
    }
  }

  @Test(arguments: examples) func theExampleFindsWhatItSays(_ example: Example) throws {
    let parsed = QueryParser.parse(example.query)
    #expect(parsed.problems.isEmpty)
    let rows = try store.rows(
      matching: parsed.query, order: parsed.order, limit: 99, today: Self.today)
    let ids = rows.map(\.summary.id.rawValue)
    #expect((example.isOrdered ? ids : ids.sorted()) == example.ids)
  }
}
