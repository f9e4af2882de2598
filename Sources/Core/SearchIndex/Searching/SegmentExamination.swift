extension Segment {
  /// Reads every list, and sums up of each living article what the index knows of it, to be compared
  /// with ``IndexedDocument/fingerprint``; by key.
  ///
  /// - Throws: ``SearchIndexError/damaged``, and what the source throws.
  public func fingerprints() throws -> [Int64: UInt64] {
    var sums = [UInt64](repeating: 0, count: count)
    var cursor = try DictionaryCursor(self)
    while let entry = cursor.entry {
      let list = try WholeList(entry, in: self)
      if entry.key.last != TermKey.end, entry.key.first != TermKey.pair {
        let term = IndexedDocument.hash(entry.key)
        for (index, document) in list.documents.enumerated() {
          guard Int(document) < count else { throw SearchIndexError.damaged }
          sums[Int(document)] &+= try Self.sum(
            term, list.positions.isEmpty ? nil : list.positions[index])
        }
      }
      try cursor.advance()
    }
    let gone = Set(dead)
    var living: [Int64: UInt64] = [:]
    for (number, key) in header.keys.enumerated() where !gone.contains(Int32(number)) {
      living[key] = sums[number]
    }
    return living
  }

  private static func sum(_ term: UInt64, _ positions: ArraySlice<UInt8>?) throws -> UInt64 {
    guard let positions else { return IndexedDocument.mix(term, 0) }
    var reader = ByteReader(Array(positions))
    _ = reader.varint()
    var sum: UInt64 = 0
    var place = 0
    while !reader.isAtEnd, !reader.isBroken {
      place += reader.varint()
      sum &+= IndexedDocument.mix(term, place)
    }
    if reader.isBroken { throw SearchIndexError.damaged }
    return sum
  }
}

extension IndexedDocument {
  /// A sum over all words with their places and all labels, in which their order does not count.
  public var fingerprint: UInt64 {
    var sum: UInt64 = 0
    func add(_ text: String, from start: Int, alsoAs kind: UInt8?) {
      var reader = WordReader(text)
      var place = 0
      while reader.next() {
        sum &+= Self.mix(Self.hash([TermKey.word] + reader.word), start + place)
        if let kind { sum &+= Self.mix(Self.hash([kind] + reader.word), place) }
        place = min(place + 1, WordPosition.last)
      }
    }
    add(body, from: 0, alsoAs: nil)
    add(title, from: WordPosition.title, alsoAs: TermKey.titleWord)
    add(byline, from: WordPosition.byline, alsoAs: TermKey.bylineWord)
    for key in Set(labels.map(\.key)) { sum &+= Self.mix(Self.hash(key), 0) }
    return sum
  }

  /// FNV-1a: Fowler, Noll and Vo.
  static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// The finalizer of SplitMix64: Steele, Lea and Flood.
  static func mix(_ term: UInt64, _ place: Int) -> UInt64 {
    var mixed = term &+ UInt64(place) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
