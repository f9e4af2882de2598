import ArticleModel

extension Article {
  /// The words of the body as the Penn Treebank tokeniser splits them, alphabetic ones only, in
  /// lower case; headings count, captions and code do not.
  public var normalizedTokens: [String] {
    NormalizedTokens.tokens(of: blocks.filter(\.isRunningText).map(\.text))
  }

  /// Words of the body, captions and code left out.
  public var wordCount: Int { 0 }

  /// Minutes to read the body, rounded up; 0 for an empty one.
  public var readingMinutes: Int { 1 }

  /// ISO 639-1 code of the language that the body seems to be in, or nil.
  public var guessedLanguage: String? { nil }
}

extension Block {
  /// Whether the block is part of what is read from top to bottom.
  fileprivate var isRunningText: Bool {
    switch self {
    case .paragraph, .heading, .quote, .listItem, .table: true
    case .code, .figure, .rule: false
    }
  }
}
