/// A name that articles share, with how many they are.
public struct LabelCount: Equatable, Sendable {
  /// The name, as it is written in the articles.
  public var name: String
  /// How many articles have it.
  public var articles: Int

  /// A name and the number of its articles.
  public init(name: String, articles: Int) {
    self.name = name
    self.articles = articles
  }
}

/// What an article is found by in a jump.
public struct ArticleTitle: Equatable, Sendable {
  /// The article.
  public var id: ArticleID
  /// Its headline; empty where it has none.
  public var title: String
  /// Its site's name.
  public var site: String?

  /// The title of an article.
  public init(id: ArticleID, title: String, site: String?) {
    self.id = id
    self.title = title
    self.site = site
  }
}
