/// Names one article of a library for as long as it is kept there.
public struct ArticleID: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  /// The number, 1 or more, as it is shown to the user and kept in the library.
  public let rawValue: Int64

  /// Wraps a number; the store alone decides which exist.
  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  /// Orders by age in the library: a later import has a larger number.
  public static func < (a: ArticleID, b: ArticleID) -> Bool {
    a.rawValue < b.rawValue
  }
}

extension ArticleID: CustomStringConvertible {
  /// The bare number.
  public var description: String { String(rawValue) }
}
