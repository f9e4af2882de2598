extension TimeReader {
  /// What the nearest word of a tense in the sentence says: before the date it counts for more than
  /// behind it.
  func tense(around tokens: Range<Int>) -> Tense {
    var (best, result) = (Int.max, Tense.unknown)
    let before = tokens.lowerBound - 1
    if text.has(text.has(before, [.the, .clock]) ? before - 1 : before, .ahead),
      text.key(tokens.upperBound) != Self.possessive
    {
      // "By Friday", but not "by Friday's vote".
      return .future
    }
    func weigh(_ index: Int, _ distance: Int) {
      guard distance < best, let tense = tense(of: index) else { return }
      (best, result) = (distance, tense)
    }
    var index = tokens.lowerBound - 1
    while index >= 0, tokens.lowerBound - index < 16, !isSentenceEnd(index) {
      weigh(index, tokens.lowerBound - index)
      index -= 1
    }
    index = tokens.upperBound
    while index < text.count, index - tokens.upperBound < 8, !isSentenceEnd(index) {
      weigh(index, index - tokens.upperBound + 4)
      index += 1
    }
    return result
  }

  private static let possessive = WordKey(word: "'s".utf8)

  private func isSentenceEnd(_ index: Int) -> Bool {
    guard text.range(index).count == 1 else { return false }
    switch text.token(index).first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): return true
    case UInt8(ascii: "."):
      guard index > 0, index + 1 < text.count, !text.isAttached(index + 1) else { return true }
      // "Jan. 23" and "Gen. Smith" go on.
      return text.range(index - 1).count > 3
        || text.has(index - 1, .digits)
          && text.isCapital(index + 1)
    default: return false
    }
  }

  private func tense(of index: Int) -> Tense? {
    if text.has(index, .future) { return .future }
    if text.has(index, .past) { return text.has(index - 1, .future) ? .future : .past }
    // "invoked", but not "to be held", "be released".
    guard text.lexicon.language == "en", text.roles[index].isEmpty, text.range(index).count > 4,
      text.isSmallWord(index), text.token(index).suffix(2).elementsEqual("ed".utf8)
    else { return nil }
    return text.has(index - 1, .future) ? .future : .past
  }
}
