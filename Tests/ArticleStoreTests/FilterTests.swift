import ArticleModel
import QueryLanguage
import TestSupport
import Testing

@testable import ArticleStore

/// The conditions of a query that ask for something other than words.
@Suite struct FilterTests {
  private let store: ArticleStore
  /// 2019-03-02, a Saturday, two hours east of UTC.
  private static let today = LocalDay(day: 17_957, secondsFromUTC: 7200)

  init() throws {
    store = try .inMemory()
    var pier = Self.article("Pier", published: "2019-02-27T23:30:00-05:00", site: "Époque du Port")
    pier.article.metadata.section = "Science"
    pier.article.metadata.topics = ["Islands", "Tides"]
    pier.article.metadata.language = "en-GB"
    pier.article.metadata.url = "https://example.org/a_b"
    var kelp = Self.article("Kelp", published: "2019-03-02", site: "Field Notes")
    kelp.article.metadata.language = "de"
    kelp.article.source = .html
    kelp.article.blocks.append(.code(language: nil, "05:40"))
    kelp.article.blocks.append(.table(Table(headerRows: 0, rows: [["a"]])))
    kelp.wordCount = 900
    kelp.readingMinutes = 4
    var double = Self.article("KELP", published: nil, site: nil)
    double.article.blocks.append(.figure(caption: "A frond.", imageURL: nil))
    double.readingMinutes = 61
    // 2019-03-01T22:30Z, which is the 2nd here.
    _ = try store.save([pier, kelp], tags: ["sea", "sea-side"], savedAt: 1_551_479_400)
    _ = try store.save([double], tags: ["2019"], savedAt: 1_551_400_000)
    try store.apply(.read(true), to: [ArticleID(rawValue: 1)])
    try store.write { database in
      try database.execute(sql: "UPDATE article SET read_at = 1551400000 WHERE is_read")
    }
  }

  private static func article(_ title: String, published: String?, site: String?)
    -> IncomingArticle
  {
    Fixtures.incoming(title, published: published, site: site, original: title)
  }

  @Test(
    arguments: [
      ("site:époque", [1]), ("site:ÉPOQUE", [1]), ("site:port", [1]), ("-site:notes", [1, 3]),
      ("section:sci", [1]), ("topic:tide", [1]), ("topic:sea", []), ("url:a_b", [1]),
      ("url:aXb", []), ("lang:en", [1]), ("lang:EN-gb", [1]), ("lang:e", []), ("lang:de", [2]),
      ("tag:sea", [1, 2]), ("tag:sea*", [1, 2]), ("tag:20*", [3]), ("tag:*", [1, 2, 3]),
      ("-tag:sea*", [3]), ("tag:se", []),
      ("is:html", [2]), ("is:read", [1]), ("is:duplicate", [2, 3]), ("-is:duplicate", [1]),
      ("has:code", [2]), ("has:table", [2]), ("has:figure", [3]), ("has:date", [1, 2]),
      ("-has:date", [3]), ("has:note", []), ("-has:note", [1, 2, 3]),
      ("date:2019-02", [1]), ("date:2019-02-27", [1]), ("date:2019-02-28", []),
      ("date:>2019-02", [2]), ("date:>=2019-02", [1, 2]), ("date:<2019-03", [1]),
      ("date:2019-02-01..2019-03", [1, 2]), ("date:today", [2]), ("date:last-month", [1]),
      ("date:2019", [1, 2]), ("-date:2019", [3]), ("date:..2018", []), ("date:>9999", []),
      ("date:<=9999", [1, 2]), ("date:9999", []), ("date:<0001", []), ("date:0001..", [1, 2]),
      ("date:4d", [1, 2]), ("date:3d", [2]),
      ("saved:today", [1, 2]), ("saved:yesterday", [3]), ("saved:<2019", []),
      ("read:2019-03-01", [1]), ("read:<2030", [1]), ("-read:2019", [2, 3]),
      ("len:>800", [2]), ("len:4", [1, 3]), ("len:<0", []), ("time:<5m", [1, 2]),
      ("time:1h..2h", [3]), ("id:2", [2]), ("id:2..", [2, 3]), ("-id:2", [1, 3]),
      ("is:html OR has:figure", [2, 3]), ("-(is:html OR has:figure)", [1]),
      ("pier OR date:2019-03", [1, 2]), ("said -(kelp is:html)", [1, 3]),
    ] as [(String, [Int64])])
  func filtersFind(_ text: String, _ ids: [Int64]) throws {
    let parsed = QueryParser.parse(text)
    #expect(parsed.problems.isEmpty)
    let rows = try store.rows(matching: parsed.query, limit: 9, today: Self.today)
    #expect(rows.map(\.summary.id.rawValue).sorted() == ids)
    #expect(
      try store.counts(matching: parsed.query, today: Self.today).total == ids.count)
  }

  @Test(
    arguments: [
      ("", [2, 1, 3]), ("sort:date", [2, 1, 3]), ("sort:-date", [1, 2, 3]),
      ("sort:saved", [2, 1, 3]), ("sort:-saved", [3, 1, 2]), ("sort:title", [2, 3, 1]),
      ("sort:-title", [1, 3, 2]), ("sort:site", [2, 1, 3]), ("sort:-site", [1, 2, 3]),
      ("sort:len", [2, 1, 3]), ("sort:-len", [3, 1, 2]),
      ("sort:relevance kelp OR said", [3, 2, 1]), ("sort:relevance pier OR said", [1, 3, 2]),
      ("sort:-relevance pier OR said", [2, 3, 1]),
    ] as [(String, [Int64])])
  func ordersPutInOrder(_ text: String, _ ids: [Int64]) throws {
    let parsed = QueryParser.parse(text)
    let rows = try store.rows(matching: parsed.query, order: parsed.order, limit: 9)
    #expect(rows.map(\.summary.id.rawValue) == ids)
  }

  @Test func whenAnArticleWasReadIsRemembered() throws {
    let id = ArticleID(rawValue: 2)
    let since = QueryParser.parse("read:>=2020").query
    #expect(try store.counts(matching: since).total == 0)
    try store.setPosition(.start, of: id)
    #expect(try store.counts(matching: since).total == 0, "a preview is not read")
    try store.apply(.read(true), to: [id])
    #expect(try store.counts(matching: since).total == 1)
    try store.apply(.read(false), to: [id])
    #expect(try store.counts(matching: since).total == 1)
    try store.setPosition(.start, of: ArticleID(rawValue: 1))
    #expect(try store.counts(matching: since).total == 2)
  }

  @Test func anOlderLibraryLearnsWhatIsInItsBodies() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("library.sqlite")
    let before = try ArticleStore.open(at: path)
    try before.saved([Fixtures.incoming("Plain")])
    var rich = Fixtures.incoming("Rich", original: "rich")
    rich.article.blocks = [
      .code(language: nil, "a"), .table(Table(headerRows: 0, rows: [["a"]])),
      .figure(caption: "a", imageURL: "\"k\":\"t\""),
    ]
    try before.saved([rich])
    var tricky = Fixtures.incoming("Tricky", original: "tricky")
    tricky.article.blocks = [.figure(caption: "a", imageURL: "\"k\":\"t\",\"k\":\"pre\"")]
    try before.saved([tricky])
    try before.write { database in
      try database.execute(
        sql: """
          DROP INDEX article_deleted; DROP INDEX article_inbox;
          ALTER TABLE article DROP COLUMN deleted_at; ALTER TABLE article DROP COLUMN features; ALTER TABLE article DROP COLUMN read_at;
          PRAGMA user_version = 3; DELETE FROM grdb_migrations WHERE identifier IN ('queries', 'bin', 'sites');
          DROP TABLE site;
          CREATE INDEX article_inbox ON article(sort_key) WHERE is_archived = 0;
          """)
    }
    let after = try ArticleStore.open(at: path)
    #expect(try after.titles("has:figure") == ["Tricky", "Rich"])
    #expect(try after.titles("has:table has:code") == ["Rich"])
  }
}
