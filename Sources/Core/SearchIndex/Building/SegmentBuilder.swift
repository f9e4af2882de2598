/// Makes a segment, which is a part of an index, from articles.
public struct SegmentBuilder {
  /// An occurrence of a term. The document is the number of the article in the segment.
  private struct Occurrence {
    var term: UInt32
    var document: Int32
    var position: Int32
  }

  private var keys: [Int64] = []
  private var terms = TermTable()
  private var occurrences: [Occurrence] = []
  /// Of each term, in how many documents it is, and the last of them.
  private var frequencies: [Int] = []
  private var lastDocumentOfTerm: [Int32] = []

  /// A segment without articles.
  public init() {}

  /// Adds an article, which must be older than all before it: its key is less than theirs.
  public mutating func add(_ document: IndexedDocument) {
    precondition(keys.last.map { document.key < $0 } ?? true, "articles come newest first")
    let number = Int32(keys.count)
    keys.append(document.key)
    add(document.body, from: 0, in: number)
    add(document.title, from: WordPosition.title, alsoAs: TermKey.titleWord, in: number)
    add(document.byline, from: WordPosition.byline, alsoAs: TermKey.bylineWord, in: number)
    for label in Set(document.labels) {
      note(
        terms.number(kind: TermKey.label, [label.kind] + SearchLabel.folded(label.value)), number)
    }
  }

  private mutating func add(
    _ text: String, from start: Int, alsoAs kind: UInt8? = nil, in document: Int32
  ) {
    var reader = WordReader(text)
    var place = 0
    while reader.next() {
      note(terms.number(kind: TermKey.word, reader.word), document, start + place)
      if let kind { note(terms.number(kind: kind, reader.word), document, place) }
      place = min(place + 1, WordPosition.last)
    }
  }

  private mutating func note(_ term: UInt32, _ document: Int32, _ position: Int = 0) {
    occurrences.append(
      Occurrence(term: term, document: document, position: Int32(truncatingIfNeeded: position)))
    let index = Int(term)
    while frequencies.count <= index {
      frequencies.append(0)
      lastDocumentOfTerm.append(-1)
    }
    if lastDocumentOfTerm[index] != document {
      lastDocumentOfTerm[index] = document
      frequencies[index] += 1
    }
  }

  /// Writes the segment; what belongs to it beside the parts that the sink took, and the sink.
  public func write<Sink: SegmentSink>(to sink: Sink) throws -> (SegmentHeader, Sink) {
    var writer = SegmentWriter(sink: sink, documents: keys.count)
    let order = terms.sortedNumbers()
    let (starts, sorted) = occurrencesByTerm()
    var frequentWords: Set<[UInt8]> = []
    var pairs = PairCollector()
    var entries = PostingList.Entries()
    for term in order {
      let key = Array(terms[term])
      let places = sorted[starts[term]..<starts[term + 1]]
      fill(&entries, places)
      try writer.add(key, entries)
      if key.first == TermKey.word,
        SegmentHeader.isFrequent(frequencies[term], of: keys.count)
      {
        frequentWords.insert(Array(key.dropFirst()))
        pairs.begin(Array(key.dropFirst()))
        for place in places { pairs.add(document: place.document, place: Int(place.position)) }
      }
    }
    try pairs.write(to: &writer)
    let header = SegmentHeader(keys: keys, frequentWords: frequentWords)
    return (header, try writer.finish())
  }

  /// The occurrences term by term, each term's in the order of the text.
  private func occurrencesByTerm() -> (starts: [Int], sorted: [Occurrence]) {
    var starts = [Int](repeating: 0, count: terms.count + 1)
    for occurrence in occurrences { starts[Int(occurrence.term) + 1] += 1 }
    for index in 1..<max(1, starts.count) { starts[index] += starts[index - 1] }
    var next = starts
    var sorted = occurrences
    for occurrence in occurrences {
      sorted[next[Int(occurrence.term)]] = occurrence
      next[Int(occurrence.term)] += 1
    }
    return (starts, sorted)
  }

  private func fill(_ entries: inout PostingList.Entries, _ occurrences: ArraySlice<Occurrence>) {
    entries.removeAll()
    var places: [UInt8] = []
    var before = 0
    func finish(_ entries: inout PostingList.Entries) {
      Varint.append(places.count, to: &entries.positions)
      entries.positions += places
      entries.positionEnds.append(entries.positions.count)
      places.removeAll(keepingCapacity: true)
    }
    for occurrence in occurrences {
      if entries.documents.last != occurrence.document {
        if !entries.documents.isEmpty { finish(&entries) }
        entries.documents.append(occurrence.document)
        before = 0
      }
      Varint.append(Int(occurrence.position) - before, to: &places)
      before = Int(occurrence.position)
    }
    if !entries.documents.isEmpty { finish(&entries) }
  }
}
