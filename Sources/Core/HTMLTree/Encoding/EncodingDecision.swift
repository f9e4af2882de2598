/// Which encoding a page was read in, and how that was found out (13.2.3).
public struct EncodingDecision: Hashable, Sendable {
  /// The way the encoding was reached, in the order in which the ways are tried.
  public enum Reason: String, Hashable, Sendable {
    /// A byte order mark at the start: it overrules everything.
    case byteOrderMark = "byte order mark"
    /// The caller's hint, as from an HTTP header.
    case hint = "hint"
    /// A `meta` element or XML declaration in the first 1024 bytes.
    case declaration = "declaration"
    /// A `meta` element further down, found in parsing.
    case lateDeclaration = "late declaration"
    /// Nothing was declared, and the bytes are valid UTF-8.
    case validUTF8 = "valid UTF-8"
    /// Nothing was declared, and the bytes are not UTF-8: windows-1252.
    case fallback = "fallback"
  }

  /// The encoding's name by the Encoding standard, such as `UTF-8` or `windows-1252`.
  public let name: String

  /// How it was reached.
  public let reason: Reason

  /// How many byte sequences had no meaning in the encoding; each became U+FFFD.
  public internal(set) var malformedSequenceCount = 0
}
