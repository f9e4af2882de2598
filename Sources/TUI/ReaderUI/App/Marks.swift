import ArticleModel

/// A place in an article that has a letter.
public struct Mark: Equatable, Sendable {
  /// The article.
  public var article: ArticleID
  /// A letter, a to z or A to Z.
  public var letter: Unicode.Scalar
  /// The place at the top of the pane.
  public var position: ReadingPosition

  /// Gives a place a letter; nil where it is none of a to z and A to Z.
  public init?(_ letter: Unicode.Scalar, _ position: ReadingPosition, of article: ArticleID) {
    guard letter.isASCII, letter.properties.isAlphabetic else { return nil }
    self.letter = letter
    self.position = position
    self.article = article
  }
}

/// The places in articles that have letters.
public struct Marks: Equatable, Sendable {
  private var positions: [ArticleID: [Unicode.Scalar: ReadingPosition]] = [:]

  /// The places of marks; of two with one letter in one article the later one.
  public init(_ marks: [Mark] = []) {
    for mark in marks { set(mark) }
  }

  /// Sets a mark; the one with its letter in the article is gone.
  public mutating func set(_ mark: Mark) {
    positions[mark.article, default: [:]][mark.letter] = mark.position
  }

  /// The marks of an article, by their letters.
  public func marks(of article: ArticleID) -> [Mark] {
    positions[article, default: [:]].sorted { $0.key < $1.key }
      .compactMap { Mark($0.key, $0.value, of: article) }
  }

  /// The place of a letter in an article.
  public func position(of letter: Unicode.Scalar, in article: ArticleID) -> ReadingPosition? {
    positions[article]?[letter]
  }
}
