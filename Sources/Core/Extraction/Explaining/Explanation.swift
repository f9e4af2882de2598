import ArticleModel

/// What became of each piece of an input, and why.
public struct Explanation: Equatable, Sendable {
  /// A block of a page, or a paragraph or line of a page dump.
  public struct Piece: Equatable, Sendable {
    /// What became of it.
    public enum Fate: Equatable, Sendable {
      /// It is part of the body.
      case kept
      /// It gave the article a fact: "title".
      case fact(String)
      /// It is left out, for a reason as a phrase.
      case dropped(String)
    }

    /// The words.
    public var text: String
    /// What became of it.
    public var fate: Fate
    /// The name of the pass that had the last word on it.
    public var pass: String
    /// How sure the trained model is that it is text, 0 to 1; nil where no model was asked.
    public var score: Float?
    /// On how many other pages of the same site the text was seen; 0 where no memory was asked.
    public var otherPages = 0

    /// Describes a piece.
    public init(text: String, fate: Fate, pass: String, score: Float?, otherPages: Int = 0) {
      self.text = text
      self.fate = fate
      self.pass = pass
      self.score = score
      self.otherPages = otherPages
    }
  }

  /// The article that came out.
  public var article: Article
  /// The pieces in the order of the input.
  public var pieces: [Piece]
  /// Whether the body is that of structured data, and not made of the pieces.
  public var usesStructuredBody: Bool

  /// An account of an extraction.
  public init(article: Article, pieces: [Piece], usesStructuredBody: Bool = false) {
    self.article = article
    self.pieces = pieces
    self.usesStructuredBody = usesStructuredBody
  }
}
