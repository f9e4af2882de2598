/// All of a list at once, for merging and for examination.
struct WholeList {
  private(set) var documents: [Int32] = []
  /// Each document's positions as they are written, with the number of their bytes in front; empty
  /// where the list has none.
  private(set) var positions: [ArraySlice<UInt8>] = []

  init(_ entry: DictionaryEntry, in segment: Segment) throws {
    let bytes: [UInt8]
    switch entry.place {
    case .inline(let list): bytes = list
    case .postings(let range): bytes = try segment.postings(range)
    }
    var reader = ByteReader(bytes)
    if entry.count > PostingList.blockSize {
      let table = reader.varint()
      _ = reader.slice(table)
    }
    guard entry.count <= segment.count else { throw SearchIndexError.damaged }
    documents.reserveCapacity(entry.count)
    while documents.count < entry.count {
      let count = min(PostingList.blockSize, entry.count - documents.count)
      guard
        let block = PostingList.documents(in: &reader, count: count, after: documents.last ?? -1)
      else { throw SearchIndexError.damaged }
      documents += block
    }
    guard TermKey.hasPositions(entry.key) else { return }
    positions.reserveCapacity(entry.count)
    for _ in documents {
      let start = reader.offset
      let size = reader.varint()
      _ = reader.slice(size)
      guard !reader.isBroken else { throw SearchIndexError.damaged }
      positions.append(bytes[start..<reader.offset])
    }
  }
}
