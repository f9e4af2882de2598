/// The documents in which words stand one after the other.
final class PhraseIterator: DocumentIterator {
  /// A word of the phrase, or words of which any will do.
  struct Word {
    var offset: Int
    var alternatives: [PostingIterator]
  }

  private let candidates: any DocumentIterator
  private let words: [Word]
  private let part: Range<Int>?
  private(set) var current = 0
  /// Where the phrase may begin by the words seen so far, and by the word at hand.
  private var starts: [Int] = []
  private var places: [Int] = []

  /// - Parameters:
  ///   - candidates: documents that have all words; those in order are found among them.
  ///   - part: the places that the phrase may begin at; nil is any.
  init(_ candidates: any DocumentIterator, words: [Word], within part: Range<Int>?) throws {
    self.candidates = candidates
    self.part = part
    // The rarest word has the fewest places to try.
    self.words = words.sorted { a, b in
      a.alternatives.reduce(0) { $0 + $1.cost } < b.alternatives.reduce(0) { $0 + $1.cost }
    }
    try settle()
  }

  var cost: Int { candidates.cost }

  func occurrences() -> [Int]? { starts }

  func advance(to target: Int) throws {
    guard target > current else { return }
    try candidates.advance(to: target)
    try settle()
  }

  private func settle() throws {
    while candidates.current != exhausted {
      if try stands(in: candidates.current) { break }
      try candidates.advance()
    }
    current = candidates.current
  }

  private func stands(in document: Int) throws -> Bool {
    for (number, word) in words.enumerated() {
      places.removeAll(keepingCapacity: true)
      for alternative in word.alternatives {
        try alternative.advance(to: document)
        if alternative.current == document {
          try alternative.appendPositions(to: &places, shiftedBy: word.offset)
        }
      }
      if word.alternatives.count > 1 { places.sort() }
      if number == 0 {
        swap(&starts, &places)
        if let part { starts.removeAll { !part.contains($0) } }
      } else {
        keepStartsAmongPlaces()
      }
      if starts.isEmpty { return false }
    }
    return true
  }

  private func keepStartsAmongPlaces() {
    var kept = 0
    var next = 0
    for index in starts.indices {
      while next < places.count, places[next] < starts[index] { next += 1 }
      guard next < places.count else { break }
      if places[next] == starts[index] {
        starts[kept] = starts[index]
        kept += 1
      }
    }
    starts.removeSubrange(kept...)
  }
}

/// The documents in which a word stands in a part of the article.
final class PartIterator: DocumentIterator {
  private let list: PostingIterator
  private let part: Range<Int>

  init(_ list: PostingIterator, part: Range<Int>) throws {
    self.list = list
    self.part = part
    try settle()
  }

  var current: Int { list.current }
  var cost: Int { list.cost }

  func advance(to target: Int) throws {
    guard target > current else { return }
    try list.advance(to: target)
    try settle()
  }

  private func settle() throws {
    while list.current != exhausted {
      if try list.positions().contains(where: part.contains) { return }
      try list.advance()
    }
  }
}
