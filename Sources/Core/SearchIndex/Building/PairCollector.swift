/// Gathers where frequent words stand, and writes which of them stand next to each other.
struct PairCollector {
  private struct Occurrence {
    /// The document from the top, then the place in it.
    var place: UInt64
    /// The word's number in the order of keys.
    var word: UInt32
  }

  private var occurrences: [Occurrence] = []
  private var words: [[UInt8]] = []

  /// Begins a word, which comes after all before it in the order of bytes.
  mutating func begin(_ word: [UInt8]) {
    words.append(word)
  }

  /// Notes a place of the word that was begun last.
  mutating func add(document: Int32, place: Int) {
    occurrences.append(
      Occurrence(
        place: UInt64(UInt32(bitPattern: document)) << 32 | UInt64(place),
        word: UInt32(words.count - 1)))
  }

  /// Notes the places that a list has.
  mutating func add(_ entries: PostingList.Entries) {
    var reader = ByteReader(entries.positions)
    for (index, document) in entries.documents.enumerated() {
      _ = reader.varint()
      var place = 0
      while reader.offset < entries.positionEnds[index], !reader.isBroken {
        place += reader.varint()
        add(document: document, place: place)
      }
    }
  }

  mutating func write(to writer: inout SegmentWriter<some SegmentSink>) throws {
    occurrences.sort { $0.place < $1.place }
    var pairs: [(words: UInt64, document: Int32)] = []
    for (before, after) in zip(occurrences, occurrences.dropFirst())
    where before.place + 1 == after.place {
      pairs.append(
        (
          UInt64(before.word) << 32 | UInt64(after.word),
          Int32(truncatingIfNeeded: before.place >> 32)
        ))
    }
    pairs.sort { $0.words != $1.words ? $0.words < $1.words : $0.document < $1.document }
    var entries = PostingList.Entries()
    for index in pairs.indices {
      let (both, document) = pairs[index]
      if entries.documents.last != document { entries.documents.append(document) }
      guard index + 1 == pairs.count || pairs[index + 1].words != both else { continue }
      let key =
        [TermKey.pair] + words[Int(both >> 32)] + [TermKey.separator]
        + words[Int(both & 0xFFFF_FFFF)]
      try writer.add(key, entries)
      entries.removeAll()
    }
  }
}
