/// A saved page as it came in, with what became of each piece.
public struct PageView: Equatable, Sendable {
  /// A block of a page, or a paragraph or line of a page dump.
  public struct Piece: Equatable, Sendable {
    /// The words.
    public var text: String
    /// Whether it is in the article, be it as a fact such as the headline.
    public var isKept: Bool
    /// What became of it, as a phrase: "headline", "looks like a menu".
    public var reason: String

    /// Describes a piece.
    public init(text: String, isKept: Bool, reason: String) {
      self.text = text
      self.isKept = isKept
      self.reason = reason
    }
  }

  /// In the order of the page.
  public var pieces: [Piece]
  /// Whether the user can say what is kept: the page is of a site that is known by its address.
  public var canChoose: Bool

  /// A page in pieces.
  public init(pieces: [Piece], canChoose: Bool) {
    self.pieces = pieces
    self.canChoose = canChoose
  }
}
