/// Fetches the parts of a segment from where they are kept.
public protocol SegmentSource: AnyObject {
  /// The block of the dictionary that `key` would be in: the last whose first key is not after it,
  /// or else the first block; nil for an empty dictionary.
  func dictionaryBlock(for key: [UInt8]) throws -> SegmentDictionaryBlock?
  /// The block that begins after `first`, if there is one.
  func dictionaryBlock(after first: [UInt8]) throws -> SegmentDictionaryBlock?
  /// A row of the postings as it was written.
  func postings(number: Int) throws -> [UInt8]
}

/// A block of the dictionary as it was written.
public struct SegmentDictionaryBlock: Sendable {
  /// The first key in it.
  public var first: [UInt8]
  /// Its entries.
  public var bytes: [UInt8]

  /// A block.
  public init(first: [UInt8], bytes: [UInt8]) {
    self.first = first
    self.bytes = bytes
  }
}

/// A segment that is being searched.
public final class Segment {
  let header: SegmentHeader
  let source: any SegmentSource
  /// Numbers of articles that are no longer there, ascending.
  let dead: [Int32]

  /// A segment with what is known of it, where its parts are, and the keys that are gone from it.
  public init(header: SegmentHeader, source: any SegmentSource, deadKeys: [Int64] = []) {
    self.header = header
    self.source = source
    dead = deadKeys.compactMap { key in
      let place = header.keys.firstIndex(notAbove: key)
      return header.keys.indices.contains(place) && header.keys[place] == key
        ? Int32(place) : nil
    }.sorted()
  }

  /// How many articles it has, with those that are gone.
  public var count: Int { header.keys.count }

  /// Whether an article is in the segment and not gone.
  public func hasLiving(_ key: Int64) -> Bool {
    let place = header.keys.firstIndex(notAbove: key)
    return place < count && header.keys[place] == key && !dead.contains(Int32(place))
  }

  func isFrequent(_ word: [UInt8]) -> Bool { header.frequentWords.contains(word) }

  /// The entry with this key.
  func entry(_ key: [UInt8]) throws -> DictionaryEntry? {
    guard let block = try source.dictionaryBlock(for: key) else { return nil }
    var reader = DictionaryBlockReader(block.bytes)
    while let entry = try reader.next() {
      if entry.key == key { return entry }
      if key.lexicographicallyPrecedes(entry.key) { return nil }
    }
    return nil
  }

  /// Goes through the entries whose keys begin with `prefix`, in order, until `visit` returns false.
  func forEachEntry(startingWith prefix: [UInt8], _ visit: (DictionaryEntry) throws -> Bool) throws
  {
    var block = try source.dictionaryBlock(for: prefix)
    while let found = block {
      var reader = DictionaryBlockReader(found.bytes)
      while let entry = try reader.next() {
        if entry.key.starts(with: prefix) {
          guard try visit(entry) else { return }
        } else if prefix.lexicographicallyPrecedes(entry.key) {
          return
        }
      }
      block = try source.dictionaryBlock(after: found.first)
    }
  }

  /// Bytes of the postings.
  func postings(_ range: Range<Int>) throws -> [UInt8] {
    guard !range.isEmpty else { return [] }
    let size = SegmentWriter<NoSink>.chunkSize
    let first = range.lowerBound / size
    let last = (range.upperBound - 1) / size
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for number in first...last {
      let chunk = try source.postings(number: number)
      let from = max(range.lowerBound - number * size, 0)
      let to = min(range.upperBound - number * size, size)
      guard to <= chunk.count else { throw SearchIndexError.damaged }
      bytes += chunk[from..<to]
    }
    return bytes
  }
}

/// Stands for any sink where only the writer's measures are asked for.
enum NoSink: SegmentSink {
  mutating func writePostings(number: Int, _ bytes: [UInt8]) {}
  mutating func writeDictionary(first: [UInt8], _ bytes: [UInt8]) {}
}

extension [Int64] {
  /// The index of the first key that is at most `key`, in keys that descend.
  func firstIndex(notAbove key: Int64) -> Int { firstIndex(notAbove: key, in: indices) }

  /// The index of the first key from `start` on that is at most `key`; quick where that is near.
  func firstIndex(notAbove key: Int64, from start: Int) -> Int {
    var low = start
    var step = 1
    while low + step < count, self[low + step] > key {
      low += step
      step *= 2
    }
    return firstIndex(notAbove: key, in: low..<Swift.min(count, low + step))
  }

  /// The index of the first key of a stretch that is at most `key`, or the stretch's end.
  private func firstIndex(notAbove key: Int64, in stretch: Range<Int>) -> Int {
    var low = stretch.lowerBound
    var high = stretch.upperBound
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
