/// What a page says of itself apart from its text.
struct PageFacts: Sendable {
  /// The contents of `meta` elements by name in lower case, in order.
  var metas: [String: [String]] = [:]
  /// The `title` element.
  var title: String?
  var canonical: String?
  var base: String?
  var language: String?
  /// A date of publication that some other script holds.
  var scriptDate: String?
  /// The article that structured data describe.
  var article = StructuredArticle()
  /// The name of the site by structured data.
  var site: String?

  /// The first value among `meta` elements of these names.
  func meta(_ names: String...) -> String? {
    for name in names {
      if let value = metas[name]?.first(where: { !$0.isEmpty }) { return value }
    }
    return nil
  }
}

/// An article as JSON-LD describes it.
struct StructuredArticle: Sendable {
  var headline: String?
  var authors: [String] = []
  var published: String?
  var modified: String?
  var section: String?
  var topics: [String] = []
  var publisher: String?
  var language: String?
  var description: String?
  /// The text as UTF-8; empty where it is not given.
  var body: [UInt8] = []
  var url: String?
}
