import ArticleModel

/// Fills in what is known about the article, from the page's own data first, then from its text.
enum ReadMetadata: HTMLPass {
  static let name = "metadata"

  static func apply(to page: inout HTMLPage) {
    let facts = page.facts
    var metadata = page.metadata
    metadata.url = page.address
    metadata.site = site(page)
    metadata.section = text(facts.article.section ?? facts.meta("article:section"))
    metadata.language = language(facts)
    metadata.authors = AuthorFinder.authors(of: page)
    metadata.published = PublicationDateFinder.published(page)
    metadata.modified = PublicationDateFinder.modified(page)
    metadata.topics = topics(facts)
    metadata.imageCaption = page.blocks.first { $0.isCaption && $0.verdict.isKept }.map {
      Bytes.string(page.text, $0.text)
    }
    page.metadata = metadata
  }

  private static func text(_ value: String?) -> String? {
    guard let value, !value.isEmpty else { return nil }
    return EscapedText.unescaped(value)
  }

  private static func site(_ page: HTMLPage) -> String? {
    let facts = page.facts
    return text(
      facts.meta("og:site_name") ?? facts.article.publisher ?? facts.site
        ?? facts.meta("application-name"))
  }

  /// The two letters of the declared language.
  private static func language(_ facts: PageFacts) -> String? {
    let declared = [
      facts.language, facts.article.language, facts.meta("og:locale"),
      facts.meta("content-language", "language", "dc.language"),
    ]
    for case .some(let tag) in declared {
      let letters = tag.utf8.prefix { Bytes.isLetter($0) }
      if letters.count == 2 {
        return String(decoding: letters.map(Bytes.lowered), as: UTF8.self)
      }
    }
    return nil
  }

  private static func topics(_ facts: PageFacts) -> [String] {
    var topics = facts.article.topics
    if topics.isEmpty { topics = facts.metas["article:tag"] ?? [] }
    if topics.isEmpty { topics = facts.meta("news_keywords", "keywords").map { [$0] } ?? [] }
    if topics.count == 1, let only = topics.first {
      topics = only.split(separator: ",").map(String.init)
    }
    var seen: [String] = []
    for topic in topics.prefix(30) {
      if let clean = text(topic), !clean.isEmpty, !seen.contains(clean) { seen.append(clean) }
    }
    return seen
  }
}
