import Screen

/// Where lines end.
public enum Alignment: String, CaseIterable, Sendable {
  /// At the words' ends.
  case left
  /// At the measure, by wider spaces.
  case justify
}

/// Who puts text that is read from right to left into the order of display.
public enum BidiOrder: String, CaseIterable, Sendable {
  /// The reader, cell by cell, as most terminals want it.
  case reorder
  /// The terminal.
  case terminal
}

/// How an article is set, its measure aside.
struct TextStyle: Equatable, Sendable {
  /// Divides words; nil where none are divided.
  var hyphenator: Hyphenator?
  /// Where the lines of paragraphs end.
  var alignment = Alignment.left
  /// Whether what is read from right to left is put into the order of display.
  var reordersBidi = true
}
