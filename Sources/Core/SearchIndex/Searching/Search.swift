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
  /// What others list, and the articles must be in or must not: asked article by article in the order of
  /// the search, and not by each segment, whose articles lie far apart.
  private var wanted: [any KeyLister] = []
  private var excluded: [any KeyLister] = []

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
    let expression = split(expression)
    for segment in segments {
      let search = SegmentSearch(segment: segment, direction: direction)
      let documents = try search.documents(expression)
      if let start { try documents.advance(to: segment.place(notBefore: start, direction)) }
      parts.append(Part(segment: segment, documents: documents))
    }
  }

  /// Takes out of an expression what others list, and gives the rest.
  private mutating func split(_ expression: SearchExpression) -> SearchExpression {
    var rest: [SearchExpression] = []
    var pending = [expression]
    while let part = pending.popLast() {
      switch part {
      case .and(let parts): pending += parts.reversed()
      case .listed(let lister): wanted.append(lister)
      case .not(.listed(let lister)): excluded.append(lister)
      default: rest.append(part)
      }
    }
    wanted.sort { $0.cost < $1.cost }
    return rest.isEmpty ? .all : rest.count == 1 ? rest[0] : .and(rest)
  }

  /// About how many articles may match; hardly fewer than do.
  public var cost: Int {
    parts.reduce(0) { sum, part in
      part.documents.current == exhausted ? sum : sum + min(part.documents.cost, part.segment.count)
    }
  }

  /// The next article's key; nil at the end.
  public mutating func next() throws -> Int64? {
    search: while let (index, key) = first {
      for lister in wanted {
        guard let listed = try lister.next(from: key) else { return nil }
        guard listed == key else {
          try skip(to: listed)
          continue search
        }
      }
      try parts[index].documents.advance()
      if try excluded.contains(where: { try $0.next(from: key) == key }) { continue }
      return key
    }
    return nil
  }

  private mutating func skip(to key: Int64) throws {
    for part in parts where part.documents.current != exhausted {
      try part.documents.advance(to: part.segment.place(notBefore: key, direction))
    }
  }

  /// The next article that the index finds, and the part it is in.
  private var first: (index: Int, key: Int64)? {
    var best: (index: Int, key: Int64)?
    for (index, part) in parts.enumerated() {
      guard let key = part.key(direction) else { continue }
      if let found = best {
        let isFirst = direction == .newestFirst ? key > found.key : key < found.key
        if !isFirst { continue }
      }
      best = (index, key)
    }
    return best
  }
}
