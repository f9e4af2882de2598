/// How a list of documents is written.
///
/// Documents are numbers of a segment, ascending. They stand in blocks of ``blockSize``; a list of
/// more than one block begins with a table of the blocks, so that blocks can be passed over unread:
///
///     list   := (one block)  block positions?
///             | (more)       varint(bytes of the table) table block… positions…?
///     table  := for each block: varint(last document - last of the block before),
///                               varint(bytes of the block), varint(bytes of its positions)?
///     block  := 0, varint(document - one before - 1)…    gaps
///             | 1, bits                                  a bit a document, from the one before on
///     positions := for each document: varint(bytes of the rest), varint(place - place before)…
///
/// "The one before" is the last document of the block before, and -1 at first. Skips in an inverted
/// file: Moffat and Zobel, "Self-indexing inverted files for fast text retrieval" (1996).
enum PostingList {
  static let blockSize = 128
  static let gaps: UInt8 = 0
  static let bits: UInt8 = 1

  /// The documents of a list that is being written, with their positions.
  struct Entries {
    var documents: [Int32] = []
    /// The positions of all documents: each the number of its bytes, then these.
    var positions: [UInt8] = []
    /// Where each document's positions end.
    var positionEnds: [Int] = []

    mutating func removeAll() {
      documents.removeAll(keepingCapacity: true)
      positions.removeAll(keepingCapacity: true)
      positionEnds.removeAll(keepingCapacity: true)
    }
  }

  static func append(_ entries: Entries, hasPositions: Bool, to bytes: inout [UInt8]) {
    let count = entries.documents.count
    var blocks: [UInt8] = []
    var table: [UInt8] = []
    var previous: Int32 = -1
    for start in stride(from: 0, to: count, by: blockSize) {
      let end = min(count, start + blockSize)
      let begun = blocks.count
      appendBlock(entries.documents[start..<end], after: previous, to: &blocks)
      let last = entries.documents[end - 1]
      Varint.append(Int(last - previous), to: &table)
      Varint.append(blocks.count - begun, to: &table)
      if hasPositions {
        let from = start == 0 ? 0 : entries.positionEnds[start - 1]
        Varint.append(entries.positionEnds[end - 1] - from, to: &table)
      }
      previous = last
    }
    if count > blockSize {
      Varint.append(table.count, to: &bytes)
      bytes += table
    }
    bytes += blocks
    if hasPositions { bytes += entries.positions }
  }

  private static func appendBlock(
    _ documents: ArraySlice<Int32>, after previous: Int32, to bytes: inout [UInt8]
  ) {
    guard let last = documents.last else { return }
    let begun = bytes.count
    bytes.append(gaps)
    var before = previous
    for document in documents {
      Varint.append(Int(document - before - 1), to: &bytes)
      before = document
    }
    let bitBytes = (Int(last - previous) + 7) / 8
    guard bitBytes < bytes.count - begun - 1 else { return }
    bytes.removeSubrange(begun...)
    bytes.append(bits)
    let base = bytes.count
    bytes += repeatElement(0, count: bitBytes)
    for document in documents {
      let place = Int(document - previous - 1)
      bytes[base + place >> 3] |= 1 << UInt8(place & 7)
    }
  }

  /// The documents of a block of `count`, ascending; nil where it is no block.
  static func documents(
    in reader: inout ByteReader, count: Int, after previous: Int32
  ) -> [Int32]? {
    var documents: [Int32] = []
    documents.reserveCapacity(count)
    let kind = reader.byte()
    if kind == gaps {
      var before = Int(previous)
      for _ in 0..<count {
        before += reader.varint() + 1
        guard before <= Int(Int32.max) else { return nil }
        documents.append(Int32(truncatingIfNeeded: before))
      }
    } else {
      var base = Int(previous) + 1
      while documents.count < count, !reader.isBroken {
        var byte = reader.byte()
        while byte != 0 {
          let document = base + byte.trailingZeroBitCount
          guard document <= Int(Int32.max) else { return nil }
          documents.append(Int32(truncatingIfNeeded: document))
          byte &= byte - 1
        }
        base += 8
      }
    }
    return reader.isBroken || documents.count != count ? nil : documents
  }
}
