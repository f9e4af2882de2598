/// Goes through the documents of one list, block by block.
final class PostingIterator: DocumentIterator {
  private let segment: Segment
  private let direction: SearchDirection
  private let entry: DictionaryEntry
  private let hasPositions: Bool
  private var blocks: [Block] = []
  /// The block whose documents are at hand.
  private var blockIndex = -1
  /// Its documents by place.
  private var places: [Int32] = []
  private var index = 0
  private(set) var current = exhausted
  private var cursor = PositionCursor()

  private struct Block {
    var count: Int
    /// The last document of the block before; -1 in front of the first.
    var previous: Int32
    var last: Int32
    /// Of the list's bytes; the positions' are nil where the list has none.
    var documents: Range<Int>
    var positions: Range<Int>?
  }

  init(_ entry: DictionaryEntry, in segment: Segment, _ direction: SearchDirection) throws {
    self.entry = entry
    self.segment = segment
    self.direction = direction
    hasPositions = TermKey.hasPositions(entry.key)
    guard entry.count > 0, entry.count <= segment.count else { throw SearchIndexError.damaged }
    try readTable()
    try settle(at: 0)
  }

  var cost: Int { entry.count }

  func advance(to target: Int) throws {
    guard target > current else { return }
    let next = index + 1
    if next < places.count, Int(places[next]) >= target {
      index = next
      current = Int(places[next])
    } else if let last = places.last, Int(last) >= target {
      seek(target)
    } else {
      try settle(at: target)
    }
  }

  /// Frequent words have long runs of documents; these are passed over a block at a time.
  func firstAbsent(from target: Int) throws -> Int {
    var place = target
    try advance(to: place)
    while current == place {
      let run = places[index...].enumerated().prefix { place + $0.offset == Int($0.element) }
      place += run.count
      try advance(to: place)
    }
    return place
  }

  /// Where the word stands in the present document, ascending.
  func positions() throws -> [Int] {
    var places: [Int] = []
    try appendPositions(to: &places, shiftedBy: 0)
    return places
  }

  func occurrences() throws -> [Int]? { hasPositions ? try positions() : nil }

  /// Appends these less `offset`: a search for phrases asks so often that it keeps its arrays.
  func appendPositions(to found: inout [Int], shiftedBy offset: Int) throws {
    guard hasPositions, current != exhausted else { return }
    if cursor.block != blockIndex {
      guard let range = blocks[blockIndex].positions else { return }
      cursor = PositionCursor(block: blockIndex, bytes: try bytes(range))
    }
    let number = direction == .newestFirst ? index : places.count - 1 - index
    try cursor.read(number, to: &found, shiftedBy: offset)
  }

  private func seek(_ target: Int) {
    var low = index
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle]) < target { low = middle + 1 } else { high = middle }
    }
    index = low
    current = Int(places[low])
  }

  /// Loads the block that has the first document at `target` or after it.
  private func settle(at target: Int) throws {
    guard target < segment.count else {
      current = exhausted
      return
    }
    var block: Int
    if direction == .newestFirst {
      block = firstBlock(endingAtOrAfter: Int32(target))
    } else {
      let document = Int32(segment.count - 1 - target)
      block = min(firstBlock(endingAtOrAfter: document), blocks.count - 1)
    }
    while blocks.indices.contains(block) {
      try load(block)
      if let last = places.last, Int(last) >= target {
        seek(target)
        return
      }
      block += direction == .newestFirst ? 1 : -1
    }
    current = exhausted
  }

  private func firstBlock(endingAtOrAfter document: Int32) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].last < document { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func load(_ number: Int) throws {
    index = 0
    guard number != blockIndex else { return }
    let block = blocks[number]
    var reader = ByteReader(try bytes(block.documents))
    guard
      let documents = PostingList.documents(
        in: &reader, count: block.count, after: block.previous),
      let last = documents.last, Int(last) < segment.count
    else { throw SearchIndexError.damaged }
    blockIndex = number
    let end = Int32(segment.count - 1)
    places =
      direction == .newestFirst ? documents : documents.reversed().map { end - $0 }
    // A list of one block has no table, and its positions are what follows the block.
    if blocks.count == 1 {
      blocks[0].positions =
        hasPositions ? block.documents.lowerBound + reader.offset..<listSize : nil
    }
  }

  private var listSize: Int {
    switch entry.place {
    case .inline(let bytes): bytes.count
    case .postings(let range): range.count
    }
  }

  private func bytes(_ range: Range<Int>) throws -> [UInt8] {
    guard range.lowerBound >= 0, range.upperBound <= listSize else {
      throw SearchIndexError.damaged
    }
    switch entry.place {
    case .inline(let bytes): return Array(bytes[range])
    case .postings(let list):
      let start = list.lowerBound
      return try segment.postings(start + range.lowerBound..<start + range.upperBound)
    }
  }

  private func readTable() throws {
    let size = PostingList.blockSize
    guard entry.count > size else {
      let last = Int32(segment.count - 1)
      blocks = [Block(count: entry.count, previous: -1, last: last, documents: 0..<listSize)]
      return
    }
    var length = ByteReader(try bytes(0..<min(9, listSize)))
    let tableSize = length.varint()
    guard tableSize >= 0, tableSize <= listSize - length.offset else {
      throw SearchIndexError.damaged
    }
    let tableEnd = length.offset + tableSize
    var reader = ByteReader(try bytes(length.offset..<tableEnd))
    var previous = -1
    var documents = tableEnd
    var positionSizes: [Int] = []
    for start in stride(from: 0, to: entry.count, by: size) {
      let last = previous + reader.varint()
      let bytes = reader.varint()
      if hasPositions { positionSizes.append(reader.varint()) }
      guard last > previous, last < segment.count, bytes >= 0, bytes <= listSize - documents
      else { throw SearchIndexError.damaged }
      blocks.append(
        Block(
          count: min(size, entry.count - start), previous: Int32(previous), last: Int32(last),
          documents: documents..<documents + bytes))
      documents += bytes
      previous = last
    }
    var place = documents
    for (index, bytes) in positionSizes.enumerated() {
      guard bytes >= 0, bytes <= listSize - place else { throw SearchIndexError.damaged }
      blocks[index].positions = place..<place + bytes
      place += bytes
    }
  }
}

/// Reads the positions of a block's documents; going on is cheap, going back begins anew.
private struct PositionCursor {
  var block = -1
  private var reader = ByteReader([])
  private var next = 0

  init() {}

  init(block: Int, bytes: [UInt8]) {
    self.block = block
    reader = ByteReader(bytes)
  }

  mutating func read(_ number: Int, to found: inout [Int], shiftedBy offset: Int) throws {
    if number < next {
      reader = ByteReader(reader.bytes)
      next = 0
    }
    while next < number {
      reader.skip(reader.varint())
      next += 1
    }
    let size = reader.varint()
    guard size >= 0, size <= reader.bytes.count - reader.offset else {
      throw SearchIndexError.damaged
    }
    let end = reader.offset + size
    var place = 0
    while reader.offset < end {
      place += reader.varint()
      found.append(place - offset)
    }
    next = number + 1
    guard !reader.isBroken else { throw SearchIndexError.damaged }
  }
}
