import ArticleModel

extension Article {
  /// The words of the body as the Penn Treebank tokeniser splits them, alphabetic ones only, in
  /// lower case; headings count, captions and code do not.
  public var normalizedTokens: [String] {
    NormalizedTokens.tokens(of: blocks.filter(\.isRunningText).map(\.text))
  }

  /// How much there is to read: the words of the body, captions and code left out.
  public var wordCount: WordCount {
    blocks.lazy.filter(\.isRunningText).reduce(into: WordCount()) { count, block in
      count = count + WordCount.count(in: block.text)
    }
  }

  /// ISO 639-1 code of the language that the body seems to be in, or nil.
  public var guessedLanguage: String? {
    LanguageGuess.language(of: blocks.filter(\.isRunningText).prefix(40).map(\.text))
  }
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
