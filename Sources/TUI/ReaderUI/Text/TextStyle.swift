import Screen

/// How an article is set, its measure aside.
struct TextStyle: Equatable, Sendable {
  /// Divides words; nil where none are divided.
  var hyphenator: Hyphenator?
}
