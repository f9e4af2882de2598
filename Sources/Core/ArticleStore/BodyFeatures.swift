import ArticleModel

/// What a body has in it, as `article.features` keeps it.
struct BodyFeatures: OptionSet {
  let rawValue: Int64

  static let figure = BodyFeatures(rawValue: 1)
  static let table = BodyFeatures(rawValue: 2)
  static let code = BodyFeatures(rawValue: 4)

  init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  init(of blocks: [Block]) {
    self = []
    for block in blocks {
      switch block {
      case .figure: insert(.figure)
      case .table: insert(.table)
      case .code: insert(.code)
      case .paragraph, .heading, .quote, .listItem, .rule: break
      }
    }
  }
}
