/// A place in a text, counted in UTF-8 bytes from its start.
public struct ByteOffset: RawRepresentable, Hashable, Comparable, Sendable {
  /// Bytes from the start, 0 or more.
  public let rawValue: Int

  /// Wraps a count of bytes.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Wraps a count of bytes.
  public init(_ rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The start of a text.
  public static let zero = ByteOffset(0)

  /// Orders by place in the text.
  public static func < (a: ByteOffset, b: ByteOffset) -> Bool {
    a.rawValue < b.rawValue
  }
}
