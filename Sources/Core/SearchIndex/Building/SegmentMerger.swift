/// Makes one segment of several, without the articles that are gone.
public struct SegmentMerger {
  private let segments: [Segment]
  private let keys: [Int64]
  /// Of each segment, the new numbers of its documents; -1 where one is gone.
  private let numbers: [[Int32]]

  /// The segments to merge; no living article is in two of them.
  public init(_ segments: [Segment]) {
    self.segments = segments
    var living: [(key: Int64, segment: Int, number: Int)] = []
    for (index, segment) in segments.enumerated() {
      let dead = Set(segment.dead)
      for (number, key) in segment.header.keys.enumerated() where !dead.contains(Int32(number)) {
        living.append((key, index, number))
      }
    }
    living.sort { $0.key > $1.key }
    keys = living.map(\.key)
    var numbers = segments.map { [Int32](repeating: -1, count: $0.count) }
    for (new, document) in living.enumerated() {
      numbers[document.segment][document.number] = Int32(new)
    }
    self.numbers = numbers
  }

  /// Writes the segment; what belongs to it beside the parts that the sink took, and the sink.
  public func write<Sink: SegmentSink>(to sink: Sink) throws -> (SegmentHeader, Sink) {
    var writer = SegmentWriter(sink: sink, documents: keys.count)
    var cursors = try segments.map(DictionaryCursor.init)
    // Pairs are taken over where all segments have them, and else found anew by the words' places.
    let lacksPairs = segments.contains { $0.header.frequentWords.isEmpty }
    var pairs = PairCollector()
    var frequentWords: Set<[UInt8]> = []
    var gathered = GatheredList()
    while let key = Self.least(cursors) {
      gathered.removeAll()
      var isFrequentInAll = true
      for index in cursors.indices {
        guard let entry = cursors[index].entry, entry.key == key else { continue }
        if key.last != TermKey.end { try gathered.add(entry, segments[index], numbers[index]) }
        if !lacksPairs, key.first == TermKey.word,
          !segments[index].isFrequent(Array(key.dropFirst()))
        {
          isFrequentInAll = false
        }
        try cursors[index].advance()
      }
      let entries = gathered.sorted()
      switch key.first {
      case TermKey.pair:
        if lacksPairs { continue }
        let words = key.dropFirst().split(separator: TermKey.separator).map(Array.init)
        if words.allSatisfy(frequentWords.contains) { try writer.add(key, entries) }
      case TermKey.word:
        try writer.add(key, entries)
        if isFrequentInAll, key.last != TermKey.end,
          SegmentHeader.isFrequent(entries.documents.count, of: keys.count)
        {
          frequentWords.insert(Array(key.dropFirst()))
          if lacksPairs {
            pairs.begin(Array(key.dropFirst()))
            pairs.add(entries)
          }
        }
      default: try writer.add(key, entries)
      }
    }
    try pairs.write(to: &writer)
    return (SegmentHeader(keys: keys, frequentWords: frequentWords), try writer.finish())
  }

  private static func least(_ cursors: [DictionaryCursor]) -> [UInt8]? {
    var least: [UInt8]?
    for cursor in cursors {
      guard let key = cursor.entry?.key else { continue }
      if let found = least, !key.lexicographicallyPrecedes(found) { continue }
      least = key
    }
    return least
  }
}

/// Goes through a segment's whole dictionary.
struct DictionaryCursor {
  private let source: any SegmentSource
  private var block: SegmentDictionaryBlock?
  private var reader = DictionaryBlockReader([])
  private(set) var entry: DictionaryEntry?

  init(_ segment: Segment) throws {
    source = segment.source
    block = try source.dictionaryBlock(for: [])
    reader = DictionaryBlockReader(block?.bytes ?? [])
    try advance()
  }

  mutating func advance() throws {
    entry = try reader.next()
    while entry == nil, let last = block {
      block = try source.dictionaryBlock(after: last.first)
      guard let block else { return }
      reader = DictionaryBlockReader(block.bytes)
      entry = try reader.next()
    }
  }
}

/// The documents of one key from several segments.
private struct GatheredList {
  private var documents: [Int32] = []
  /// Where each document's positions are in ``positions``, with their count in front.
  private var ranges: [Range<Int>] = []
  private var positions: [UInt8] = []
  private var isSorted = true

  mutating func removeAll() {
    documents.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    isSorted = true
  }

  mutating func add(_ entry: DictionaryEntry, _ segment: Segment, _ numbers: [Int32]) throws {
    let list = try WholeList(entry, in: segment)
    for (index, document) in list.documents.enumerated() {
      guard numbers.indices.contains(Int(document)) else { throw SearchIndexError.damaged }
      let number = numbers[Int(document)]
      guard number >= 0 else { continue }
      if let last = documents.last, last > number { isSorted = false }
      documents.append(number)
      let start = positions.count
      if !list.positions.isEmpty { positions += list.positions[index] }
      ranges.append(start..<positions.count)
    }
  }

  func sorted() -> PostingList.Entries {
    var entries = PostingList.Entries()
    if isSorted {
      entries.documents = documents
      entries.positions = positions
      entries.positionEnds = ranges.map(\.upperBound)
      return entries
    }
    for index in documents.indices.sorted(by: { documents[$0] < documents[$1] }) {
      entries.documents.append(documents[index])
      entries.positions += positions[ranges[index]]
      entries.positionEnds.append(entries.positions.count)
    }
    return entries
  }
}
