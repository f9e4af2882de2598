import ArticleModel

/// How much an article is about what it names: by frequency, headline and place.
struct Prominence {
  private let title: [[UInt8]]
  /// The blocks that open the article.
  private let opening: Range<Int>

  init(_ article: Article) {
    title = EntityName(article.metadata.title).words
    let paragraphs = article.blocks.indices.filter {
      if case .paragraph = article.blocks[$0] { true } else { false }
    }
    opening = 0..<((paragraphs.dropFirst().first ?? paragraphs.first ?? 0) + 1)
  }

  /// One for each mention, four for a place in the headline, two for one in the first paragraphs.
  func score(of forms: [NameForm], _ own: [Int], _ mentions: [EntityMention]) -> Double {
    var score = Double(own.count)
    if forms.contains(where: { isInTitle($0) }) { score += 4 }
    if own.contains(where: { opening.contains(mentions[$0].block) }) { score += 2 }
    return score
  }

  /// Headlines call persons by their surname.
  private func isInTitle(_ form: NameForm) -> Bool {
    isInTitle(form.name.words) || form.kind == .person && isInTitle(form.name.words.suffix(1))
  }

  private func isInTitle(_ words: [[UInt8]]) -> Bool {
    guard !words.isEmpty, title.count >= words.count else { return false }
    return (0...title.count - words.count).contains { title[$0..<$0 + words.count] == words[...] }
  }
}
