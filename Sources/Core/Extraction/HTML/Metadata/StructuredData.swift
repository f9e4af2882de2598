/// Reads articles out of JSON-LD (schema.org).
enum StructuredData {
  private static let articleTypes: Set<String> = [
    "Article", "NewsArticle", "BlogPosting", "Report", "TechArticle", "ScholarlyArticle",
    "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle",
    "BackgroundNewsArticle", "AdvertiserContentArticle", "SocialMediaPosting", "LiveBlogPosting",
    "DiscussionForumPosting", "Review", "Recipe", "QAPage", "CreativeWork", "WebPage", "HowTo",
    "MedicalWebPage", "PodcastEpisode", "VideoObject", "AudioObject",
  ]
  /// Types that are taken only where no article is described.
  private static let lesserTypes: Set<String> = [
    "WebPage", "CreativeWork", "VideoObject", "AudioObject", "Review", "Recipe", "MedicalWebPage",
  ]

  /// Adds what one script says.
  static func read(_ json: JSONDocument, into facts: inout PageFacts) {
    var best: (value: Int, rank: Int)?
    for index in json.values.indices where json.values[index].kind == .object {
      let types = types(of: index, json)
      if facts.site == nil, types.contains("WebSite") {
        facts.site = json.string("name", of: index)
      }
      guard types.contains(where: { articleTypes.contains($0) }) else { continue }
      var rank = types.contains(where: { lesserTypes.contains($0) }) ? 0 : 4
      if json.member("articleBody", of: index) != nil { rank += 3 }
      if json.member("headline", of: index) != nil { rank += 1 }
      if json.member("datePublished", of: index) != nil { rank += 1 }
      if !json.values[index].key.isEmpty, !json.isKey(index, "mainEntity") {
        rank -= 2
      }
      if rank > best?.rank ?? 0 { best = (index, rank) }
    }
    guard let best else { return }
    fill(&facts.article, from: best.value, json)
  }

  private static func types(of object: Int, _ json: JSONDocument) -> [String] {
    guard let type = json.member("@type", of: object) else { return [] }
    let values = json.values[type].kind == .array ? json.members(of: type) : [type]
    return values.compactMap { json.string($0) }.map { name in
      name.split(separator: "/").last.map(String.init) ?? name
    }
  }

  private static func fill(
    _ article: inout StructuredArticle, from object: Int, _ json: JSONDocument
  ) {
    func take(_ field: inout String?, _ value: String?) {
      if field == nil, let value, !value.isEmpty { field = value }
    }
    take(&article.headline, json.string("headline", of: object))
    take(&article.headline, json.string("name", of: object))
    take(&article.published, json.string("datePublished", of: object))
    take(&article.published, json.string("dateCreated", of: object))
    take(&article.modified, json.string("dateModified", of: object))
    take(&article.section, json.string("articleSection", of: object))
    take(&article.description, json.string("description", of: object))
    take(&article.language, json.string("inLanguage", of: object))
    take(&article.url, json.string("url", of: object))
    if let publisher = json.member("publisher", of: object) {
      take(&article.publisher, names(of: publisher, json).first)
    }
    if article.authors.isEmpty, let author = json.member("author", of: object) {
      article.authors = names(of: author, json)
    }
    if article.authors.isEmpty, let author = json.member("creator", of: object) {
      article.authors = names(of: author, json)
    }
    if article.topics.isEmpty, let keywords = json.member("keywords", of: object) {
      article.topics = strings(of: keywords, json)
    }
    if article.body.isEmpty, let body = json.member("articleBody", of: object) {
      article.body = Array(json.bytes[json.values[body].text])
    }
  }

  /// The texts of a value or list of values.
  private static func strings(of value: Int, _ json: JSONDocument) -> [String] {
    let values = json.values[value].kind == .array ? json.members(of: value) : [value]
    return values.compactMap { json.string($0) }
  }

  /// The names of people or organizations, given as text, as objects, or as references to objects.
  private static func names(of value: Int, _ json: JSONDocument) -> [String] {
    let values = json.values[value].kind == .array ? json.members(of: value) : [value]
    return values.compactMap { value in
      if let text = json.string(value) { return text }
      guard json.values[value].kind == .object else { return nil }
      if let name = json.string("name", of: value) { return name }
      guard let id = json.string("@id", of: value) else { return nil }
      return name(ofID: id, json)
    }
  }

  private static func name(ofID id: String, _ json: JSONDocument) -> String? {
    for (index, value) in json.values.enumerated()
    where value.kind == .string && json.isKey(index, "@id") && value.parent >= 0 {
      if json.string(index) == id, let name = json.string("name", of: value.parent) { return name }
    }
    return nil
  }
}
