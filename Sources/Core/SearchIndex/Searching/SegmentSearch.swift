/// Turns what is looked for into an iterator over a segment's documents.
///
/// Expressions are as deep as parentheses may nest, so recursion is bounded.
struct SegmentSearch {
  let segment: Segment
  let direction: SearchDirection

  /// A beginning that more words share than this is, at the end of a phrase, looked for anywhere in
  /// the article: to compare the places of so many words would take too long.
  static let maximumAlternatives = 64
  /// The same where more articles of a large segment than this would have to be looked into.
  static let maximumPlaced = 128
  /// Articles of a segment that may all be looked into.
  static let smallSegment = 4_096

  /// The living documents that match.
  func documents(_ expression: SearchExpression) throws -> any DocumentIterator {
    let found = try iterator(expression)
    guard !segment.dead.isEmpty else { return found }
    return try Exclusion(found, without: listed(segment.dead))
  }

  private func iterator(_ expression: SearchExpression) throws -> any DocumentIterator {
    switch expression {
    case .all: AllDocuments(count: segment.count)
    case .phrase(let phrase, let part): try self.phrase(phrase, in: part)
    case .similar(let word, let part):
      union(try SimilarWords(to: word).candidates.map { try self.word($0, in: part) })
    case .label(let kind, let text): try label(kind, containing: text)
    case .listed(let lister): try KeyedDocuments(lister, in: segment, direction)
    case .not(let inner):
      try Exclusion(AllDocuments(count: segment.count), without: iterator(inner))
    case .and(let parts): try intersection(parts)
    case .or(let parts): union(try parts.map(iterator))
    }
  }

  /// What the index knows is worked out first, exclusions as well; of that little, the lists are
  /// asked.
  private func intersection(_ parts: [SearchExpression]) throws -> any DocumentIterator {
    let listed = parts.filter(\.isListed)
    let known = parts.filter { !$0.isListed }
    var wanted: [any DocumentIterator] = []
    if !known.isEmpty {
      let (affirmed, excluded) = try split(known)
      let base =
        affirmed.isEmpty ? AllDocuments(count: segment.count) : try all(of: affirmed)
      wanted.append(excluded.isEmpty ? base : try Exclusion(base, without: union(excluded)))
    }
    let (affirmed, excluded) = try split(listed)
    wanted += affirmed
    let base = wanted.isEmpty ? AllDocuments(count: segment.count) : try all(of: wanted)
    return excluded.isEmpty ? base : try Exclusion(base, without: union(excluded))
  }

  private func split(_ parts: [SearchExpression]) throws
    -> (affirmed: [any DocumentIterator], excluded: [any DocumentIterator])
  {
    var affirmed: [any DocumentIterator] = []
    var excluded: [any DocumentIterator] = []
    for part in parts {
      if case .not(let inner) = part {
        excluded.append(try iterator(inner))
      } else {
        affirmed.append(try iterator(part))
      }
    }
    return (affirmed, excluded)
  }

  private func label(_ kind: UInt8, containing text: String) throws -> any DocumentIterator {
    let wanted = SearchLabel.folded(text)
    var found: [any DocumentIterator] = []
    try segment.forEachEntry(startingWith: [TermKey.label, kind]) { entry in
      if entry.key.dropFirst(2).contains(wanted) {
        found.append(try PostingIterator(entry, in: segment, direction))
      }
      return true
    }
    return union(found)
  }

  private func word(_ word: [UInt8], in part: SearchPart) throws -> any DocumentIterator {
    guard let list = try list([part.kind] + word) else { return NoDocuments() }
    return part == .body ? try PartIterator(list, part: 0..<WordPosition.title) : list
  }

  func list(_ key: [UInt8]) throws -> PostingIterator? {
    try segment.entry(key).map { try PostingIterator($0, in: segment, direction) }
  }

  private func listed(_ documents: [Int32]) -> ListedDocuments {
    ListedDocuments(
      direction == .newestFirst
        ? documents.map(Int.init) : documents.reversed().map { segment.count - 1 - Int($0) })
  }

  func union(_ parts: [any DocumentIterator]) -> any DocumentIterator {
    let parts = parts.filter { $0.current != exhausted }
    return parts.count > 1 ? DocumentUnion(parts) : parts.first ?? NoDocuments()
  }

  func all(of parts: [any DocumentIterator]) throws -> any DocumentIterator {
    if parts.contains(where: { $0.current == exhausted }) { return NoDocuments() }
    return parts.count > 1 ? try Intersection(parts) : parts.first ?? NoDocuments()
  }
}

extension Collection<UInt8> {
  fileprivate func contains(_ other: [UInt8]) -> Bool {
    guard let first = other.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: other) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
