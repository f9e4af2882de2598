/// A way to part a list of articles.
public enum Facet: String, CaseIterable, Sendable {
  /// By the site's name.
  case site
  /// By author; an article of two counts twice.
  case author
  /// By the site's section.
  case section
  /// By tag; an article of two counts twice.
  case tag
  /// By language.
  case language
  /// By the month of publication, the latest first.
  case month

  /// What the parts are called.
  public var label: String {
    switch self {
    case .site: "Sites"
    case .author: "Authors"
    case .section: "Sections"
    case .tag: "Tags"
    case .language: "Languages"
    case .month: "Months"
    }
  }

  /// The term that asks for one part, in the query language.
  public func term(for value: String) -> String {
    switch self {
    case .site: Query.term(.metadata(.site, value)).description
    case .section: Query.term(.metadata(.section, value)).description
    case .language: Query.term(.metadata(.lang, value)).description
    case .tag: Query.term(.tag(value)).description
    case .author:
      "author:\"" + value.filter { $0 != "\"" && $0 != "\\" } + "\""
    case .month: "date:" + value
    }
  }
}
