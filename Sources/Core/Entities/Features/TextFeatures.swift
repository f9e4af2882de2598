/// The features of all tokens of a text, as training reads them.
public struct TextFeatures: Sendable {
  /// The hashes of all features, token by token.
  public private(set) var hashes: [UInt32] = []
  /// Where each token's features end in `hashes`.
  public private(set) var ends: [Int] = []
  /// The text's sentences as ranges of tokens.
  public let sentences: [Range<Int>]

  /// Reads a text; `folds` reads it as if it had no capitals.
  public init(_ text: TokenizedText, lists: WordLists, folds: Bool) {
    let facts = DocumentFacts(text, lists: lists, folds: folds)
    sentences = facts.sentences
    var writer = FeatureWriter()
    for sentence in facts.sentences {
      for token in sentence {
        writer.read(token, in: sentence, of: facts.tokens)
        hashes.append(contentsOf: writer.hashes)
        ends.append(hashes.count)
      }
    }
  }
}
