/// A run of text with its markup laid over it as ranges.
///
/// The text is NFC where the source was; spans are sorted by start, lie within the text, begin and
/// end on scalar boundaries, and may nest.
public struct Inline: Equatable, Sendable {
  /// The words, without markup.
  public var text: String
  /// What lies over the words.
  public var spans: [Span]

  /// Text with markup.
  public init(_ text: String, spans: [Span] = []) {
    self.text = text
    self.spans = spans
  }

  /// One stretch of markup.
  public struct Span: Equatable, Sendable {
    /// Half-open, in UTF-8 bytes of the text.
    public var range: Range<Int>
    /// What the stretch is.
    public var kind: Kind

    /// Marks `range`, half-open in UTF-8 bytes, as `kind`.
    public init(_ range: Range<Int>, _ kind: Kind) {
      self.range = range
      self.kind = kind
    }
  }

  /// The kinds of markup that survive import.
  public enum Kind: Equatable, Sendable {
    case emphasis
    case strong
    case code
    /// An absolute URL.
    case link(String)
  }
}

extension Inline: ExpressibleByStringLiteral {
  /// Plain text.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
