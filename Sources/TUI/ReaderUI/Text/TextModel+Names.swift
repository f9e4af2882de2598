import ArticleModel

extension TextModel {
  /// A name as it lies in one of the layout's texts.
  struct Highlight: Equatable, Sendable {
    var range: Range<Int>
    var kind: EntityKind
    /// Whether the paragraph names the same before.
    var isRepeated: Bool
    /// Index of the mention.
    var mention: Int
  }

  /// The names that lie in the texts of a layout, ascending, parallel to the texts.
  static func highlights(of stored: StoredArticle, texts: Int) -> [[Highlight]] {
    var result = [[Highlight]](repeating: [], count: texts)
    let owners = stored.entities.entityOfMention
    var named: Set<Int> = []
    var block = -1
    for (index, mention) in stored.entities.mentions.enumerated() {
      let text = ArticleLayout.text(ofBlock: mention.block)
      guard result.indices.contains(text), mention.block >= 0 else { continue }
      if mention.block != block { named = [] }
      block = mention.block
      let isRepeated = owners[index].map { !named.insert($0).inserted } ?? false
      result[text].append(
        Highlight(
          range: mention.range, kind: mention.kind, isRepeated: isRepeated, mention: index))
    }
    return result
  }

  /// The entity of the mention that was gone to.
  var currentEntity: Int? {
    currentMention.flatMap { mention in
      let owners = stored.entities.entityOfMention
      return owners.indices.contains(mention) ? owners[mention] : nil
    }
  }

  func entity(at place: Int) -> NamedEntity? {
    stored.entities.entities.indices.contains(place) ? stored.entities.entities[place] : nil
  }

  /// What the bottom line says of the mention that was gone to.
  func wordsOnCurrentMention(_ separator: String) -> String? {
    guard let mention = currentMention, stored.entities.mentions.indices.contains(mention),
      isVisible(mention)
    else { return nil }
    let found = stored.entities.mentions[mention]
    guard let entity = currentEntity.flatMap({ entity(at: $0) }) else {
      return stored.article.text(of: found) + separator + Wording.kind(found.kind)
    }
    let number = (entity.mentions.firstIndex(of: mention) ?? 0) + 1
    return [
      entity.name, entity.role ?? Wording.kind(entity.kind),
      "\(number) of \(entity.mentions.count)",
    ].joined(separator: separator)
  }

  /// Goes to a mention of an entity: the next one from the one at hand, round the end; false where
  /// the article has none.
  mutating func goToMention(of place: Int, forward: Bool, fromStart: Bool = false) -> Bool {
    guard let mentions = entity(at: place)?.mentions, !mentions.isEmpty else { return false }
    if !fromStart, let current = currentMention, let index = mentions.firstIndex(of: current) {
      let next = (index + (forward ? 1 : mentions.count - 1)) % mentions.count
      show(mention: mentions[next])
    } else {
      show(mention: forward ? mentions[0] : mentions[mentions.count - 1])
    }
    return true
  }

  /// Goes to the next name that is highlighted, or the one before; false where there is none.
  ///
  /// Where none was gone to yet, it begins at the top of the pane.
  mutating func stepMention(forward: Bool, among shown: NameHighlights) -> Bool {
    let all = stored.entities.mentions
    // With no highlights at all, names are still gone through.
    let wanted = shown == .none ? .all : shown
    let places = all.indices.filter { all[$0].kind.isNamed && wanted.shows(all[$0].kind) }
    let isInSight = currentMention.map { isVisible($0) } ?? false
    let from: Int
    if let current = currentMention, isInSight {
      from = current
    } else {
      // The first mention that the pane's first line, or a later one, shows.
      from = (all.indices.first { line(of: $0) >= top } ?? all.count) - (forward ? 1 : 0)
    }
    let next = forward ? places.first { $0 > from } : places.last { $0 < from }
    guard let next else { return false }
    show(mention: next)
    return true
  }

  func isVisible(_ mention: Int) -> Bool {
    (top..<top + height).contains(line(of: mention))
  }

  private func line(of mention: Int) -> Int {
    let found = stored.entities.mentions[mention]
    return layout.line(
      showing: found.range.lowerBound, of: ArticleLayout.text(ofBlock: found.block))
  }

  /// Puts a mention a third down the pane where it is not in sight.
  mutating func show(mention: Int) {
    guard stored.entities.mentions.indices.contains(mention) else { return }
    currentMention = mention
    let found = stored.entities.mentions[mention]
    reveal(found.range.lowerBound, ofTable: ArticleLayout.text(ofBlock: found.block))
    let line = line(of: mention)
    if !(top..<top + height).contains(line) { scroll(to: line - height / 3) }
  }

  /// Takes in names that were corrected.
  mutating func setEntities(_ entities: ArticleEntities) {
    stored.entities = entities
    currentMention = nil
    highlights = Self.highlights(of: stored, texts: layout.texts.count)
  }
}
