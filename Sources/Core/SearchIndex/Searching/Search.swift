/// A search over all segments of an index: the keys of the articles that match, in order.
public struct Search {
  private struct Part {
    var segment: Segment
    var documents: any DocumentIterator

    func key(_ direction: SearchDirection) -> Int64? {
      documents.current == exhausted ? nil : segment.key(at: documents.current, direction)
    }
  }

  private var parts: [Part] = []
  private let direction: SearchDirection

  /// Begins a search.
  ///
  /// - Parameters:
  ///   - start: the first key that may be found; nil begins at the newest or oldest.
  /// - Throws: ``SearchIndexError``, and what sources and listers throw.
  public init(
    _ expression: SearchExpression, in segments: [Segment], _ direction: SearchDirection,
    from start: Int64? = nil
  ) throws {
    self.direction = direction
    for segment in segments {
      let search = SegmentSearch(segment: segment, direction: direction)
      let documents = try search.documents(expression)
      if let start { try documents.advance(to: segment.place(notBefore: start, direction)) }
      parts.append(Part(segment: segment, documents: documents))
    }
  }

  /// About how many articles may match; hardly fewer than do.
  public var cost: Int {
    parts.reduce(0) { sum, part in
      part.documents.current == exhausted ? sum : sum + min(part.documents.cost, part.segment.count)
    }
  }

  /// The next article's key; nil at the end.
  public mutating func next() throws -> Int64? {
    var best: (index: Int, key: Int64)?
    for (index, part) in parts.enumerated() {
      guard let key = part.key(direction) else { continue }
      if let found = best {
        let isFirst = direction == .newestFirst ? key > found.key : key < found.key
        if !isFirst { continue }
      }
      best = (index, key)
    }
    guard let best else { return nil }
    try parts[best.index].documents.advance()
    return best.key
  }
}
