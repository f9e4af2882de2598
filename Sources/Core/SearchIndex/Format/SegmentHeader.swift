/// What is known of a segment beside its dictionary and its postings.
public struct SegmentHeader: Equatable, Sendable {
  /// The articles' keys, newest first: a document's number is the index of its key.
  public var keys: [Int64]
  /// The words whose neighbours among each other have lists of their own.
  ///
  /// A phrase of frequent words is found by these lists; going through the positions of words that
  /// nearly each article has would take far too long. Williams, Zobel and Bahle, "Fast phrase
  /// querying with combined indexes" (2004).
  public var frequentWords: Set<[UInt8]>

  /// A segment's header.
  public init(keys: [Int64], frequentWords: Set<[UInt8]>) {
    self.keys = keys
    self.frequentWords = frequentWords
  }

  /// Whether a word in `count` of `documents` articles is frequent: in one of 40, less what chance
  /// alone may take away in a small segment, so that a word stays frequent when segments are merged.
  ///
  /// In segments of few articles no word is: their places are soon gone through.
  static func isFrequent(_ count: Int, of documents: Int) -> Bool {
    guard documents >= leastForPairs else { return false }
    let expected = Double(documents) / 40
    return Double(count) >= expected - 3 * expected.squareRoot()
  }

  private static let leastForPairs = 512

  /// The keys as bytes: each as its distance to the one before.
  public var encodedKeys: [UInt8] {
    var bytes: [UInt8] = []
    Varint.append(keys.count, to: &bytes)
    var previous = Int64.max
    for key in keys {
      Varint.append(Int(truncatingIfNeeded: previous &- key), to: &bytes)
      previous = key
    }
    return bytes
  }

  /// The frequent words as bytes, each with a zero after it.
  public var encodedFrequentWords: [UInt8] {
    frequentWords.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 + [TermKey.separator] }
  }

  /// A header as it was encoded.
  public init(keys: [UInt8], frequentWords: [UInt8]) throws(SearchIndexError) {
    var reader = ByteReader(keys)
    let count = reader.varint()
    guard count >= 0, count <= keys.count else { throw .damaged }
    self.keys = []
    self.keys.reserveCapacity(count)
    var previous = Int64.max
    for _ in 0..<count {
      previous = previous &- Int64(reader.varint())
      self.keys.append(previous)
    }
    guard !reader.isBroken, reader.isAtEnd else { throw .damaged }
    self.frequentWords = Set(frequentWords.split(separator: TermKey.separator).map(Array.init))
  }
}
