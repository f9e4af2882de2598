/// What a list of documents stands for, as bytes that sort as the dictionary does.
///
/// The first byte is the kind; UTF-8 has neither 0x00 (words have none) nor 0xFF, so these part and
/// end the rest.
enum TermKey {
  /// A fact about the article: the label's kind, then its folded value.
  static let label: UInt8 = 1
  /// A word of the byline; with ``end`` after it, as after the other words, all that begin so.
  static let bylineWord: UInt8 = 2
  /// A word of the title.
  static let titleWord: UInt8 = 3
  /// A word anywhere in the article.
  static let word: UInt8 = 4
  /// Two words that stand next to each other somewhere, parted by ``separator``.
  static let pair: UInt8 = 5

  static let separator: UInt8 = 0
  /// Sorts after each continuation of what stands before it.
  static let end: UInt8 = 0xFF

  /// Whether the key is of a word, or of all words that begin alike.
  static func isWord(_ key: [UInt8]) -> Bool {
    key.first.map { (bylineWord...word).contains($0) } ?? false
  }

  /// Whether the list tells where in each article the word stands.
  static func hasPositions(_ key: [UInt8]) -> Bool {
    isWord(key) && key.last != end
  }
}

/// Where in an article a word stands: the body counts from 0, the title and the byline from marks
/// so far beyond that no phrase runs from one into the other.
enum WordPosition {
  static let title = 1 << 20
  static let byline = 1 << 21
  /// Words further on in a part share this place in it.
  static let last = (1 << 20) - 2
}
