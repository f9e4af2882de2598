/// Why what was extracted may be no whole article.
public enum Doubt: String, Sendable, CaseIterable, Codable {
  /// The beginning alone: the rest was for subscribers.
  case paywall
  /// A question about cookies or the use of data.
  case consentWall
  /// A page that says that something is not there or went wrong.
  case errorPage
  /// A check of whether the visitor is a person.
  case robotCheck
  /// A list of articles: a category, a search, an archive.
  case listing
  /// The front page of a site.
  case homePage

  /// What the input looks like, as a phrase: "an error page".
  public var look: String {
    switch self {
    case .paywall: "the beginning alone, the rest being for subscribers"
    case .consentWall: "a question about cookies"
    case .errorPage: "an error page"
    case .robotCheck: "a check for robots"
    case .listing: "a list of articles"
    case .homePage: "a site's front page"
    }
  }

  /// A sentence for readers.
  public var sentence: String {
    let end = self == .paywall ? "." : ", not like an article."
    return "This looks like " + look + end
  }
}
