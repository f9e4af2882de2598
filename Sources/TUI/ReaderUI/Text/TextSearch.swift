import QueryLanguage

/// What is searched in a text: letters, their case and diacritics aside.
public struct TextPattern: Equatable, Sendable {
  /// How a match must lie in the text.
  public enum Bounds: Equatable, Sendable {
    /// Anywhere.
    case anywhere
    /// From the start of a word.
    case wordStart
    /// A whole word.
    case word
  }

  let folded: [Unicode.Scalar]
  let bounds: Bounds
  let isCaseSensitive: Bool

  /// A pattern; a capital in `text` makes capitals count when it may lie anywhere.
  public init(_ text: String, bounds: Bounds = .anywhere) {
    let isCaseSensitive =
      bounds == .anywhere && text.unicodeScalars.contains { $0.properties.isUppercase }
    self.bounds = bounds
    self.isCaseSensitive = isCaseSensitive
    folded = text.unicodeScalars.compactMap { FoldedText.fold($0, keepsCase: isCaseSensitive) }
  }
}

extension TextPattern {
  /// What a query looks for in texts, word by word.
  static func patterns(of query: Query) -> [TextPattern] { patterns(of: query, in: .body) }

  /// What a query looks for in headlines, word by word.
  static func titlePatterns(of query: Query) -> [TextPattern] { patterns(of: query, in: .title) }

  private static func patterns(of query: Query, in part: TextCondition.Part) -> [TextPattern] {
    query.wantedText.filter { $0.part == nil || $0.part == part }.flatMap { text in
      text.words.indices.map { index in
        let isPrefix = text.match == .prefix && index == text.words.count - 1
        return TextPattern(text.words[index], bounds: isPrefix ? .wordStart : .word)
      }
    }
  }
}

/// The matches of some patterns in an article's texts.
struct TextSearch: Equatable, Sendable {
  /// A stretch of a text.
  struct Match: Equatable, Sendable {
    var text: Int
    var range: Range<Int>
  }

  /// A byte of a text.
  struct Place: Comparable {
    var text: Int
    var byte: Int

    static func < (a: Place, b: Place) -> Bool { (a.text, a.byte) < (b.text, b.byte) }
  }

  let patterns: [TextPattern]
  /// In reading order, none within another.
  let matches: [Match]
  /// Index of the match that the user is at.
  private(set) var current: Int?

  init(patterns: [TextPattern], texts: [[UInt8]]) {
    self.patterns = patterns
    var matches: [Match] = []
    for (index, bytes) in texts.enumerated() {
      let text = FoldedText(bytes)
      var ranges: [Range<Int>] = []
      for pattern in patterns where !pattern.folded.isEmpty {
        ranges += text.ranges(of: pattern)
      }
      ranges.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
      var end = 0
      for range in ranges where range.lowerBound >= end {
        matches.append(Match(text: index, range: range))
        end = range.upperBound
      }
    }
    self.matches = matches
  }

  var currentMatch: Match? { current.map { matches[$0] } }

  mutating func selectFirst(from place: Place) {
    guard !matches.isEmpty else { return }
    current = matches.firstIndex { Place(text: $0.text, byte: $0.range.lowerBound) >= place } ?? 0
  }

  /// Goes on, around the ends.
  mutating func step(forward: Bool) {
    guard let current, !matches.isEmpty else { return }
    self.current = (current + (forward ? 1 : matches.count - 1)) % matches.count
  }

  /// The matches that touch a stretch of a text.
  func matches(in range: Range<Int>, of text: Int) -> [(match: Match, isCurrent: Bool)] {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      let match = matches[middle]
      if (match.text, match.range.upperBound) <= (text, range.lowerBound) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found: [(match: Match, isCurrent: Bool)] = []
    while low < matches.count, matches[low].text == text,
      matches[low].range.lowerBound < range.upperBound
    {
      found.append((matches[low], low == current))
      low += 1
    }
    return found
  }
}
