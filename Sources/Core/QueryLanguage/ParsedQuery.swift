/// A query read from text, with what could not be understood.
public struct ParsedQuery: Equatable, Sendable {
  /// What was understood, in its normal form.
  public var query: Query
  /// How the list is to be ordered.
  public var order: SortOrder
  /// What was not understood, in the order of the text.
  public var problems: [Problem]

  /// A query with what is wrong about its text.
  public init(query: Query = .all, order: SortOrder = .standard, problems: [Problem] = []) {
    self.query = query
    self.order = order
    self.problems = problems
  }

  /// A part of a query's text that says nothing.
  public struct Problem: Equatable, Sendable {
    /// Half-open, in UTF-8 bytes of the text.
    public var range: Range<Int>
    /// A short sentence without a full stop: what is wrong and what is meant.
    public var message: String

    /// A problem with a part of a text.
    public init(range: Range<Int>, message: String) {
      self.range = range
      self.message = message
    }
  }
}
