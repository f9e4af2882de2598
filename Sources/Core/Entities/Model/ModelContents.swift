/// Word lists as they stand in a model file: sorted by key, a key once.
public struct ModelContents: Sendable {
  /// Lists by words in lower case.
  public var lists: [(key: UInt32, value: UInt32)]
  /// Clusters of vectors by words in lower case.
  public var vectors: [(key: UInt32, value: UInt32)]
  /// Brown clusters and frequencies by words as written; bit 15 is always set.
  public var brown: [(key: UInt32, value: UInt32)]
  /// Lists by phrases.
  public var phrases: [(key: UInt32, value: UInt32)]
  /// The path of each Brown cluster, a 1 before it.
  public var brownPaths: [UInt32]

  /// Lists sorted by key.
  public init(
    lists: [(key: UInt32, value: UInt32)], vectors: [(key: UInt32, value: UInt32)],
    brown: [(key: UInt32, value: UInt32)], phrases: [(key: UInt32, value: UInt32)],
    brownPaths: [UInt32]
  ) {
    self.lists = lists
    self.vectors = vectors
    self.brown = brown
    self.phrases = phrases
    self.brownPaths = brownPaths
  }

  /// The lists as they are searched.
  public var words: WordLists {
    WordLists(
      lists: lists, vectors: vectors, brown: brown, phrases: phrases, brownPaths: brownPaths)
  }
}
