/// Some entries of a segment's dictionary, in the order of their keys.
///
///     block := varint(where the first list begins) entry…
///     entry := varint(bytes shared with the key before), varint(bytes of the rest), the rest,
///              varint(documents), varint(bytes of the list × 2 + 1 where the list follows here), list?
///
/// Short lists stand in the entry; the others one after the other in the postings.
enum DictionaryBlock {
  /// Bytes of a block; a row of this size stays within a page of SQLite's.
  static let size = 900
  /// Lists up to this many bytes stand in the dictionary.
  static let inlineSize = 24
}

/// A key's list: how many documents, and where the list is.
struct DictionaryEntry {
  enum Place {
    case inline([UInt8])
    /// Bytes of the postings.
    case postings(Range<Int>)
  }

  var key: [UInt8]
  var count: Int
  var place: Place
}

/// Reads the entries of a block one after the other.
struct DictionaryBlockReader {
  private var reader: ByteReader
  private var postings: Int
  private var key: [UInt8] = []

  init(_ bytes: [UInt8]) {
    reader = ByteReader(bytes)
    postings = reader.varint()
  }

  /// The next entry; nil at the end.
  ///
  /// - Throws: ``SearchIndexError/damaged`` where the bytes make no entry.
  mutating func next() throws(SearchIndexError) -> DictionaryEntry? {
    guard !reader.isAtEnd else { return nil }
    let shared = reader.varint()
    guard shared <= key.count else { throw .damaged }
    key.removeSubrange(shared...)
    let rest = reader.varint()
    key += reader.slice(rest)
    let count = reader.varint()
    let size = reader.varint()
    guard count >= 0, size >= 0 else { throw .damaged }
    let place: DictionaryEntry.Place
    if size & 1 == 1 {
      place = .inline(Array(reader.slice(size >> 1)))
    } else {
      guard postings <= Int.max - size >> 1 else { throw .damaged }
      place = .postings(postings..<postings + size >> 1)
      postings += size >> 1
    }
    guard !reader.isBroken else { throw .damaged }
    return DictionaryEntry(key: key, count: count, place: place)
  }
}

/// Why an index cannot be read.
public enum SearchIndexError: Error, Equatable, Sendable {
  /// Its bytes are not as they were written.
  case damaged
}
