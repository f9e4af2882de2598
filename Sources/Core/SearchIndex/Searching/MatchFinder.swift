/// Finds where in a text the words looked for stand, as the index would find them.
public struct MatchFinder: Sendable {
  private let phrases: [SearchPhrase]

  /// A finder of phrases.
  public init(_ phrases: [SearchPhrase]) {
    self.phrases = phrases.filter { !$0.words.isEmpty }
  }

  /// Whether there is anything to find.
  public var isEmpty: Bool { phrases.isEmpty }

  /// A word of a text.
  private struct Word {
    var range: Range<Int>
    var isMatch = false
  }

  /// The matches in bytes of the text's UTF-8, ascending; those that touch or overlap are one.
  public func matches(in text: String) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    var found: [Range<Int>] = []
    for word in words(of: text) where word.isMatch { Self.join(word.range, to: &found) }
    return found
  }

  /// Some words around the first match; nil where there is none.
  ///
  /// - Returns: the part of the text in bytes, and the matches in it in bytes of the text.
  public func excerpt(of text: String, words count: Int) -> (Range<Int>, matches: [Range<Int>])? {
    let words = words(of: text)
    guard let first = words.firstIndex(where: \.isMatch) else { return nil }
    let start = max(0, min(first - count / 4, words.count - count))
    let end = min(words.count, start + count)
    var found: [Range<Int>] = []
    for word in words[start..<end] where word.isMatch { Self.join(word.range, to: &found) }
    let from = start == 0 ? 0 : words[start].range.lowerBound
    let to = end == words.count ? text.utf8.count : words[end - 1].range.upperBound
    return (from..<to, found)
  }

  private static func join(_ range: Range<Int>, to found: inout [Range<Int>]) {
    if let last = found.last, range.lowerBound <= last.upperBound {
      found[found.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      found.append(range)
    }
  }

  private func words(of text: String) -> [Word] {
    var reader = WordReader(text)
    var words: [Word] = []
    // Of each phrase, how many of its words have just been read in order, for each try under way.
    var tries = [[Int]](repeating: [], count: phrases.count)
    while reader.next() {
      words.append(Word(range: reader.range))
      for (index, phrase) in phrases.enumerated()
      where !tries[index].isEmpty || phrase.holds(reader.word, at: 0) {
        var going: [Int] = []
        for matched in tries[index] + [0] where phrase.holds(reader.word, at: matched) {
          if matched + 1 < phrase.words.count {
            going.append(matched + 1)
          } else {
            for word in words.indices.suffix(phrase.words.count) { words[word].isMatch = true }
          }
        }
        tries[index] = going
      }
    }
    return words
  }
}

extension SearchPhrase {
  fileprivate func holds(_ word: [UInt8], at index: Int) -> Bool {
    endsInPrefix && index == words.count - 1
      ? word.starts(with: words[index]) : word == words[index]
  }
}
