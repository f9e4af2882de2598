import Screen

/// Where lines end.
public enum Alignment: String, CaseIterable, Sendable {
  /// At the words' ends.
  case left
  /// At the measure, by wider spaces.
  case justify
}

/// How an article is set, its measure aside.
struct TextStyle: Equatable, Sendable {
  /// Divides words; nil where none are divided.
  var hyphenator: Hyphenator?
  /// Where the lines of paragraphs end.
  var alignment = Alignment.left
}
