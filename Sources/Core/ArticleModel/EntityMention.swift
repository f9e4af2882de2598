/// What a named thing is.
public enum EntityKind: String, Sendable, CaseIterable, Codable {
  case person
  case organization
  /// A country, city, river or other place on a map.
  case place
  /// A building, airport, road or the like.
  case facility
  /// People by nationality, religion or party.
  case group
  case product
  /// An event, a work, a law, and what else has a name.
  case other
  case date
  case money
  case quantity
}

/// A name in an article's text.
public struct EntityMention: Equatable, Sendable {
  /// The index of the block.
  public var block: Int
  /// The bytes of the block's text, half-open, UTF-8; on grapheme boundaries.
  public var range: Range<Int>
  /// What the name stands for.
  public var kind: EntityKind
  /// How sure the recognizer is, 0 to 1.
  public var confidence: Double
  /// What a date, a sum or a quantity stands for, where that is understood.
  public var value: MentionValue?

  /// A name at a place.
  public init(
    block: Int, range: Range<Int>, kind: EntityKind, confidence: Double,
    value: MentionValue? = nil
  ) {
    self.block = block
    self.range = range
    self.kind = kind
    self.confidence = confidence
    self.value = value
  }
}
