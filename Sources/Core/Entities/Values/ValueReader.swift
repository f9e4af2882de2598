import ArticleModel

/// Finds dates, sums and quantities in a text and tells what they stand for.
struct ValueReader {
  private let lexicon: Lexicon
  private let calendar: Calendar?

  /// A reader for texts in a language (ISO 639-1; English where it is not known) that appeared on a
  /// day; without the day, what is relative to it is found but has no days.
  init(language: String?, published: PublicationDate?) {
    lexicon = .of(language)
    calendar = published.map { Calendar($0) }
  }

  /// A date, sum or quantity in a text.
  struct Mention: Equatable {
    /// Bytes of the text.
    var range: Range<Int>
    var kind: EntityKind
    var value: MentionValue
  }

  /// The mentions in a text by its tokens, in reading order; none overlap.
  func mentions(in bytes: [UInt8], tokens: [Range<Int>]) -> [Mention] {
    var result: [Mention] = []
    var start = 0
    for index in tokens.indices where index > 0 {
      // Cells and lines do not belong together.
      let gap = tokens[index - 1].upperBound..<tokens[index].lowerBound
      if gap.contains(where: { bytes[$0] == 0x09 || bytes[$0] == 0x0A }) {
        read(bytes, tokens[start..<index], into: &result)
        start = index
      }
    }
    read(bytes, tokens[start...], into: &result)
    return result
  }

  private func read(
    _ bytes: [UInt8], _ tokens: ArraySlice<Range<Int>>, into result: inout [Mention]
  ) {
    guard !tokens.isEmpty else { return }
    let text = ValueText(bytes, tokens, lexicon)
    let times = TimeReader(text, calendar)
    let amounts = AmountReader(text)
    var index = 0
    while index < text.count {
      guard !text.roles[index].isDisjoint(with: .starts),
        let match = Self.longest(times.match(at: index), amounts, at: index)
      else {
        index += 1
        continue
      }
      let (first, last) = (match.tokens.lowerBound, match.tokens.upperBound - 1)
      result.append(
        Mention(
          range: text.range(first).lowerBound..<text.range(last).upperBound, kind: match.kind,
          value: match.value))
      index = match.tokens.upperBound
    }
  }

  private static func longest(
    _ time: ValueMatch?, _ amounts: AmountReader, at index: Int
  ) -> ValueMatch? {
    [amounts.money(at: index), amounts.quantity(at: index)].compactMap { $0 }
      .reduce(time) { best, next in
        next.tokens.count > best?.tokens.count ?? 0 ? next : best
      }
  }
}
