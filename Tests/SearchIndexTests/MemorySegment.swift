@testable import SearchIndex

/// A segment's parts in memory.
final class MemorySegment: SegmentSink, SegmentSource {
  private var blocks: [SegmentDictionaryBlock] = []
  private var chunks: [[UInt8]] = []

  /// An empty segment, to be written to.
  init() {}

  /// Keeps a row of postings.
  func writePostings(number: Int, _ bytes: [UInt8]) {
    chunks.append(bytes)
  }

  /// Keeps a block of the dictionary.
  func writeDictionary(first: [UInt8], _ bytes: [UInt8]) {
    blocks.append(SegmentDictionaryBlock(first: first, bytes: bytes))
  }

  /// The block that a key would be in.
  func dictionaryBlock(for key: [UInt8]) -> SegmentDictionaryBlock? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if key.lexicographicallyPrecedes(blocks[middle].first) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return blocks.isEmpty ? nil : blocks[max(0, low - 1)]
  }

  /// The block after another.
  func dictionaryBlock(after first: [UInt8]) -> SegmentDictionaryBlock? {
    blocks.first { first.lexicographicallyPrecedes($0.first) }
  }

  /// A row of postings.
  func postings(number: Int) throws -> [UInt8] {
    guard chunks.indices.contains(number) else { throw SearchIndexError.damaged }
    return chunks[number]
  }

  /// Changes the parts as they lie, for tests of damage.
  func change(_ change: (inout [UInt8]) -> Void) {
    for index in blocks.indices { change(&blocks[index].bytes) }
    for index in chunks.indices { change(&chunks[index]) }
  }
}
