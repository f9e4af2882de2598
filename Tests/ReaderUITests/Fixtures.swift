import ArticleModel

/// Articles of our own for the tests.
enum Fixtures {
  static func article(
    _ id: Int64, _ title: String, site: String? = "Harbour Post", blocks: [Block],
    day: Int? = nil, minutes: Int = 2, source: SourceFormat = .pageDump,
    state: ReadingState = ReadingState()
  ) -> StoredArticle {
    var metadata = Metadata(title: title)
    metadata.site = site
    metadata.published = day.flatMap { PublicationDate(year: 2019, month: 2, day: $0) }
    return StoredArticle(
      summary: ArticleSummary(
        id: ArticleID(rawValue: id), title: title, site: site, published: metadata.published,
        wordCount: minutes * 238, readingMinutes: minutes, source: source, state: state),
      article: Article(metadata: metadata, blocks: blocks, source: source), tags: [],
      originalName: "\(id).txt")
  }

  static let ferry: [Block] = [
    .paragraph(
      "The pilots who bring the ferries through the narrows went back to their boats on Tuesday, nine days after they had tied them up, with a roster that gives each of them two nights at home in a row."
    ),
    .figure(caption: "The Saint Brannock at her berth (Photo: the harbour office)", imageURL: nil),
    .heading(level: 2, "WHAT CHANGED"),
    .paragraph(
      Inline(
        "Nobody speaks of a victory. The harbour master called it a good Tuesday.",
        spans: [.init(27..<35, .emphasis)])),
    .quote("We know the water. We wanted to know our week as well."),
    .listItem(depth: 0, ordinal: nil, "Two nights at home in a row."),
    .listItem(
      depth: 0, ordinal: nil,
      "A third hand on every crossing after dark, paid for by the port and chosen by the crew."),
    .listItem(depth: 1, ordinal: 1, "From the first of March."),
    .table(
      Table(
        headerRows: 1,
        rows: [
          ["Crossing", "Before", "After"], ["Inner bay", "41 min", "44 min"],
          ["Narrows", "1 h 10 min", "1 h 5 min"],
        ])),
    .code(language: "text", "05:40  first boat\n\t06:10  second"),
    .rule,
    .paragraph(
      "渡し船は朝五時四十分に出る。The first boat is a 🚢 of 1911, rebuilt twice; café on deck."),
  ]

  /// Five articles of five kinds.
  static let shelf: [StoredArticle] = [
    article(1, "Ferry pilots go back to work after nine days", blocks: ferry, day: 26),
    article(
      2, "How a village mapped its own springs, and what it found under the old mill",
      site: "The Lantern", blocks: [.paragraph("They began with the wells.")], day: 24, minutes: 9,
      state: ReadingState(isRead: true, isStarred: true)),
    article(
      3, "Counting larks by ear: what ten years of mornings tell", site: "Field Notes",
      blocks: [.paragraph("A lark sings before it is seen.")], day: 7, minutes: 12,
      state: ReadingState(isRead: true)),
    article(
      4, "山の図書館、冬を越す", site: "The Lantern",
      blocks: [.paragraph("雪の下でも本は読まれる。")], day: 1, minutes: 3),
    article(
      5, "ferry pilots go back to work", site: nil,
      blocks: [.paragraph("the pilots who bring the ferries through the narrows")],
      source: .tokenList),
  ]

  /// The shelf with whom and what two of its articles name.
  static let named: [StoredArticle] = {
    var shelf = Self.shelf
    shelf[0].article.blocks = [
      .paragraph(
        "Ada Calloway, the harbour's chief pilot, spoke in Tern on Tuesday. Calloway said that the Harbour Board had given way."
      ),
      .paragraph(
        "The board of Tern paid $5 million. Tom Reed, who rows, heard Calloway in May 2018."),
    ]
    shelf[0].entities = entities(
      in: shelf[0].article,
      [
        (.person, "Ada Calloway", "chief pilot", ["Ada Calloway", "Calloway", "Calloway"]),
        (.organization, "Harbour Board", nil, ["Harbour Board"]),
        (.place, "Tern", nil, ["Tern", "Tern"]),
        (.person, "Tom Reed", nil, ["Tom Reed"]), (.date, "", nil, ["May 2018"]),
        (.money, "", nil, ["$5 million"]),
      ])
    shelf[1].article.blocks = [.paragraph("They began with the wells of Ada Calloway.")]
    shelf[1].entities = entities(
      in: shelf[1].article, [(.person, "Ada Calloway", nil, ["Ada Calloway"])])
    return shelf
  }()

  /// Entities whose mentions are the places of words, each found behind the one before.
  private static func entities(
    in article: Article, _ found: [(EntityKind, String, role: String?, mentions: [String])]
  ) -> ArticleEntities {
    var placed: [(EntityMention, owner: Int)] = []
    for (owner, (kind, _, _, words)) in found.enumerated() {
      var from = (block: 0, byte: 0)
      for word in words {
        while article.blocks.indices.contains(from.block) {
          let text = article.blocks[from.block].text
          let rest = text.utf8.index(text.startIndex, offsetBy: from.byte)
          if let range = text[rest...].range(of: word) {
            let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            from.byte = start + word.utf8.count
            placed.append(
              (
                EntityMention(
                  block: from.block, range: start..<from.byte, kind: kind, confidence: 1), owner
              ))
            break
          }
          from = (from.block + 1, 0)
        }
      }
    }
    placed.sort { ($0.0.block, $0.0.range.lowerBound) < ($1.0.block, $1.0.range.lowerBound) }
    let entities = found.enumerated().filter { $0.element.0.isNamed }.map { owner, entity in
      NamedEntity(
        id: EntityID(rawValue: Int64(owner + 1)), kind: entity.0, name: entity.1, role: entity.role,
        mentions: placed.indices.filter { placed[$0].owner == owner }, prominence: 1)
    }
    return ArticleEntities(mentions: placed.map(\.0), entities: entities)
  }

  /// A page with a menu, an appeal and an article between.
  static let page = PageView(
    pieces: [
      .init(text: "News Weather Books", isKept: false, reason: "looks like a menu"),
      .init(
        text: "Ferry pilots go back to work after nine days", isKept: true, reason: "the title"),
      .init(
        text:
          "The pilots who bring the ferries through the narrows went back to their boats on Tuesday.",
        isKept: true, reason: "kept"),
      .init(
        text: "Nine days are long. Read our letter from the harbour every week, and pay for it.",
        isKept: false, reason: "looks like a notice"),
      .init(text: "Nobody speaks of a victory.", isKept: true, reason: "kept"),
    ], canChoose: true)

  /// A list of a given length.
  static func many(_ count: Int) -> [StoredArticle] {
    (1...count).map {
      article(Int64($0), "Article \($0)", blocks: [.paragraph(Inline("Text \($0)."))])
    }
  }
}

/// Ids for tests that need no article.
enum ArticleIDs {
  static let one = ArticleID(rawValue: 1)
  static let two = ArticleID(rawValue: 2)
}
