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
    var starts: [Int]?
    for word in words {
      var places: [Int] = []
      for alternative in word.alternatives {
        try alternative.advance(to: document)
        if alternative.current == document {
          places += try alternative.positions().map { $0 - word.offset }
        }
      }
      if word.alternatives.count > 1 { places.sort() }
      if let part { places.removeAll { !part.contains($0) } }
      starts = starts.map { Self.common($0, places) } ?? places
      if starts?.isEmpty ?? true { return false }
    }
    return true
  }

  private static func common(_ a: [Int], _ b: [Int]) -> [Int] {
    var common: [Int] = []
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        common.append(a[i])
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return common
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
