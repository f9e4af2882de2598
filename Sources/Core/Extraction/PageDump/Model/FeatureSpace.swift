/// The numbering of the features that the line model weighs.
///
/// Features below `windowed` are weighed for the unit itself and its neighbors; those from there on
/// for the unit alone. All of them are binary: larger measures are cut into steps.
enum FeatureSpace {
  // Windowed.
  static let weight = 0  // 10 steps
  static let ending = 10  // 8
  static let innerStops = 18  // 4
  static let capitalized = 22  // 4
  static let allCapitals = 26
  static let digits = 27
  static let date = 28
  static let by = 29
  static let mark = 30  // 5
  static let copies = 35  // 3
  static let address = 38
  static let atSign = 39
  static let copyright = 40
  static let bars = 41
  static let bracket = 42
  static let startsLower = 43
  static let blanks = 44  // 3
  static let indent = 47  // 3
  static let commas = 50  // 3
  static let quote = 53
  static let empty = 54
  static let prose = 55
  static let longProse = 56
  static let proseAtIndent = 57
  static let shortAtIndent = 58
  static let indentStep = 59  // 3
  static let markedProse = 62
  static let titleWords = 63
  static let parenthesisPhrase = 64
  static let creditAtEnd = 65
  static let slashAtEnd = 66
  static let doubled = 67
  static let windowed = 68

  // For the unit alone.
  static let place = 68  // 10
  static let nearProse = 78  // 6
  static let wideProse = 84  // 6
  static let proseBefore = 90  // 8
  static let bestSpan = 98  // 9
  static let tightSpan = 107  // 9
  static let neighbors = 116  // 64
  static let afterTitle = 180  // 6
  static let pageShape = 186  // 4 shapes by 4 classes
  static let runLength = 202  // 6
  static let weightInSpan = 208  // 10 weights by 9 distances
  static let markAtIndent = 298  // 4 classes by 5 marks by 2
  static let endingOfClass = 338  // 8 endings by 4 classes
  static let headlineLook = 370  // 5 weights by 2 endings by 4 shares of capitals
  static let count = 410

  /// How many units on either side are looked at.
  static let reach = 3
}
