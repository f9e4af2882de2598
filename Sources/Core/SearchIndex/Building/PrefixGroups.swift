/// Gathers the documents of all words that begin alike, as the words pass by in order.
///
/// Only beginnings of more than ``leastWords`` words get a list of their own; the lists of fewer are
/// merged when they are asked for. A longer beginning ends before a shorter one that it begins
/// with, and so does its key, so that groups are handed out in the order of keys.
struct PrefixGroups {
  /// Merging this many lists is quick enough.
  static let leastWords = 32
  /// Beginnings of more characters are not gathered.
  static let maximumLength = 12

  private struct Group {
    /// Bytes of the key that the group's words share.
    var length: Int
    var words = 0
    var documents: DocumentSet
  }

  private let documents: Int
  private var key: [UInt8] = []
  private var groups: [Group] = []

  init(documents: Int) {
    self.documents = documents
  }

  /// Ends the groups that `next` does not belong to; those that are large enough.
  mutating func close(before next: [UInt8]) -> [(key: [UInt8], entries: PostingList.Entries)] {
    var closed: [(key: [UInt8], entries: PostingList.Entries)] = []
    while var group = groups.last, !next.starts(with: key[..<group.length]) {
      groups.removeLast()
      let members = group.documents.takeSorted()
      if group.words > Self.leastWords {
        var entries = PostingList.Entries()
        entries.documents = members
        closed.append((Array(key[..<group.length]) + [TermKey.end], entries))
      }
      if let parent = groups.indices.last {
        groups[parent].words += group.words
        groups[parent].documents.insert(members)
      }
    }
    return closed
  }

  /// Adds a word, whose key comes after all before it.
  mutating func add(_ key: [UInt8], _ members: [Int32]) {
    self.key = key
    var length = groups.last?.length ?? 1
    while groups.count < Self.maximumLength, length < key.count {
      length += 1
      while length < key.count, key[length] & 0xC0 == 0x80 { length += 1 }
      groups.append(Group(length: length, documents: DocumentSet(capacity: documents)))
    }
    guard let last = groups.indices.last else { return }
    groups[last].words += 1
    groups[last].documents.insert(members)
  }
}

/// Documents, each once: a list while they are few, a bit each when they are many.
struct DocumentSet {
  private let capacity: Int
  private var listed: [Int32] = []
  private var bits: [UInt64] = []

  init(capacity: Int) {
    self.capacity = capacity
  }

  mutating func insert(_ documents: [Int32]) {
    if bits.isEmpty {
      listed += documents
      // Bits take no more room than the list from here on.
      if listed.count > capacity / 16 + 64 { turnIntoBits() }
    } else {
      set(documents)
    }
  }

  /// The documents, ascending; the set is empty then.
  mutating func takeSorted() -> [Int32] {
    defer {
      listed = []
      bits = []
    }
    guard bits.isEmpty else { return sortedBits() }
    listed.sort()
    var unique: [Int32] = []
    unique.reserveCapacity(listed.count)
    for document in listed where document != unique.last { unique.append(document) }
    return unique
  }

  private mutating func turnIntoBits() {
    bits = [UInt64](repeating: 0, count: capacity / 64 + 1)
    set(listed)
    listed = []
  }

  private mutating func set(_ documents: [Int32]) {
    for document in documents { bits[Int(document) >> 6] |= 1 << UInt64(document & 63) }
  }

  private func sortedBits() -> [Int32] {
    var documents: [Int32] = []
    for (index, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        documents.append(Int32(index << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return documents
  }
}
