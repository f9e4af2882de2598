import ArticleModel
import QueryLanguage

/// The lines of the panel of names.
enum NamesRows {
  /// The names of an article, by kind, the most prominent first; then dates and sums.
  static func rows(of stored: StoredArticle, _ form: DateForm) -> [NamesPanel.Row] {
    let entities = stored.entities
    var rows: [NamesPanel.Row] = []
    func add(_ title: String, _ found: [NamesPanel.Row]) {
      guard !found.isEmpty else { return }
      if !rows.isEmpty { rows.append(.blank) }
      rows.append(.heading(title))
      rows += found
    }
    for family in EntityFamily.allCases {
      add(
        title(of: family),
        entities.entities.enumerated().filter { $0.element.kind.family == family }.map {
          .entity(
            id: $0.element.id, name: $0.element.name, count: $0.element.mentions.count,
            detail: $0.element.role ?? "", place: $0.offset)
        })
    }
    for (kind, title) in [(EntityKind.date, "Dates"), (.money, "Sums"), (.quantity, "Quantities")] {
      add(title, values(of: kind, in: stored, form))
    }
    return rows.isEmpty
      ? [
        .words("No names were found in it."),
        .words("Saved before names were known?"),
        .words("`lectern reextract --entities` looks."),
      ] : rows
  }

  /// Dates are one by the days they mean, sums and quantities by how they are written.
  private static func values(
    of kind: EntityKind, in stored: StoredArticle, _ form: DateForm
  ) -> [NamesPanel.Row] {
    var order: [String] = []
    var found: [String: (mention: Int, count: Int, texts: [String])] = [:]
    var spans: [String: String] = [:]
    for (index, mention) in stored.entities.mentions.enumerated() where mention.kind == kind {
      let text = stored.article.text(of: mention)
      let name = Wording.day(mention.value, form) ?? text
      if found[name] == nil { order.append(name) }
      found[name, default: (index, 0, [])].count += 1
      if let span = Wording.span(mention.value, form), span != name { spans[name] = span }
      if text != name, found[name]?.texts.contains(text) == false {
        found[name]?.texts.append(text)
      }
    }
    return order.map { name in
      let (mention, count, texts) = found[name] ?? (0, 0, [])
      let quoted = texts.map { "\"\($0)\"" }.joined(separator: ", ")
      return .value(text: name, count: count, detail: spans[name] ?? quoted, mention: mention)
    }
  }

  static func title(of family: EntityFamily) -> String {
    switch family {
    case .person: "People"
    case .organization: "Organizations"
    case .place: "Places"
    case .group: "Peoples and parties"
    case .thing: "Other names"
    }
  }

  /// Names of a library, with how many articles name them.
  static func rows(of entities: [LibraryEntity], _ order: EntityOrder) -> [NamesPanel.Row] {
    guard !entities.isEmpty else {
      return [
        .words(
          order == .most
            ? "No article names anything yet." : "Nothing in the articles of the last 30 days.")
      ]
    }
    return entities.map {
      let recent = order == .most ? "" : "\($0.recent) in 30 days"
      return .entity(
        id: $0.id, name: $0.name, count: $0.articles,
        detail: Wording.kind($0.kind) + (recent.isEmpty ? "" : ", " + recent), place: nil)
    }
  }

  /// All about an entity.
  static func rows(of page: EntityPage) -> [NamesPanel.Row] {
    var rows: [NamesPanel.Row] = [.heading(page.entity.name)]
    if let role = page.role { rows.append(.words(role)) }
    let facts =
      Wording.kind(page.entity.kind) + ", in " + Wording.count(page.entity.articles, "article")
    rows.append(.words(facts))
    if page.months.count > 1 { rows.append(.chart(page.months)) }
    if page.names.count > 1 {
      rows += [.blank, .heading("Also called")] + page.names.map { .name($0) }
    }
    if !page.companions.isEmpty {
      rows += [.blank, .heading("Named with")]
      rows += page.companions.map {
        .entity(
          id: $0.id, name: $0.name, count: $0.articles, detail: Wording.kind($0.kind), place: nil)
      }
    }
    rows += [.blank, .heading("Articles")] + page.articles.map { .article($0) }
    return rows
  }
}

extension Article {
  /// The words of a mention.
  func text(of mention: EntityMention) -> String {
    guard blocks.indices.contains(mention.block) else { return "" }
    let bytes = Array(blocks[mention.block].text.utf8)
    return String(decoding: bytes[mention.range.clamped(to: bytes.indices)], as: UTF8.self)
  }
}
