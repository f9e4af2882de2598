/// Where the parts of a segment go as they are written.
public protocol SegmentSink {
  /// Takes `bytes` of the postings; all but the last call have ``SegmentWriter/chunkSize`` of them.
  mutating func writePostings(number: Int, _ bytes: [UInt8]) throws
  /// Takes a block of the dictionary, whose first key is `first`; blocks come in order.
  mutating func writeDictionary(first: [UInt8], _ bytes: [UInt8]) throws
}

/// Writes lists in the order of their keys, and those of words that begin alike among them.
public struct SegmentWriter<Sink: SegmentSink> {
  /// Bytes of a row of postings: with its row id it fills a page of SQLite's.
  public static var chunkSize: Int { 4040 }

  private(set) var sink: Sink
  private var chunk: [UInt8] = []
  private var chunkNumber = 0
  private var block: [UInt8] = []
  private var firstKey: [UInt8] = []
  private var lastKey: [UInt8] = []
  private var prefixes: PrefixGroups
  private var list: [UInt8] = []

  init(sink: Sink, documents: Int) {
    self.sink = sink
    prefixes = PrefixGroups(documents: documents)
  }

  mutating func add(_ key: [UInt8], _ entries: PostingList.Entries) throws {
    for group in prefixes.close(before: key) { try append(group.key, group.entries) }
    try append(key, entries)
    if TermKey.isWord(key) { prefixes.add(key, entries.documents) }
  }

  /// Writes what is left, and hands back the sink.
  mutating func finish() throws -> Sink {
    for group in prefixes.close(before: []) { try append(group.key, group.entries) }
    try flushBlock()
    if !chunk.isEmpty { try sink.writePostings(number: chunkNumber, chunk) }
    return sink
  }

  private mutating func append(_ key: [UInt8], _ entries: PostingList.Entries) throws {
    guard !entries.documents.isEmpty else { return }
    list.removeAll(keepingCapacity: true)
    PostingList.append(entries, hasPositions: TermKey.hasPositions(key), to: &list)
    if block.count >= DictionaryBlock.size - 100 - DictionaryBlock.inlineSize {
      try flushBlock()
    }
    if block.isEmpty {
      firstKey = key
      lastKey = []
      Varint.append(chunkNumber * Self.chunkSize + chunk.count, to: &block)
    }
    let shared = zip(key, lastKey).prefix { $0 == $1 }.count
    Varint.append(shared, to: &block)
    Varint.append(key.count - shared, to: &block)
    block += key[shared...]
    lastKey = key
    Varint.append(entries.documents.count, to: &block)
    if list.count <= DictionaryBlock.inlineSize {
      Varint.append(list.count << 1 | 1, to: &block)
      block += list
    } else {
      Varint.append(list.count << 1, to: &block)
      try writePostings()
    }
  }

  private mutating func writePostings() throws {
    var written = 0
    while written < list.count {
      let part = min(list.count - written, Self.chunkSize - chunk.count)
      chunk += list[written..<written + part]
      written += part
      if chunk.count == Self.chunkSize {
        try sink.writePostings(number: chunkNumber, chunk)
        chunkNumber += 1
        chunk.removeAll(keepingCapacity: true)
      }
    }
  }

  private mutating func flushBlock() throws {
    guard !block.isEmpty else { return }
    try sink.writeDictionary(first: firstKey, block)
    block.removeAll(keepingCapacity: true)
  }
}
