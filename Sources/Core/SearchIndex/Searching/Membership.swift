extension Search {
  /// Which of some articles match: for orders other than that of the keys, whose articles are asked
  /// for by the hundred.
  ///
  /// - Parameter keys: from the greatest to the least.
  /// - Returns: those of the keys whose articles match, in no order.
  /// - Throws: ``SearchIndexError``, and what sources and listers throw.
  public static func members(
    of keys: [Int64], matching expression: SearchExpression, in segments: [Segment]
  ) throws -> Set<Int64> {
    var members: Set<Int64> = []
    var unknown = keys
    // Most keys are in the largest segments.
    for segment in segments.sorted(by: { $0.count > $1.count }) where !unknown.isEmpty {
      let documents = try SegmentSearch(segment: segment, direction: .newestFirst)
        .documents(expression)
      var elsewhere: [Int64] = []
      var place = 0
      for key in unknown {
        place = segment.header.keys.firstIndex(notAbove: key, from: place)
        guard place < segment.count, segment.header.keys[place] == key else {
          elsewhere.append(key)
          continue
        }
        try documents.advance(to: place)
        if documents.current == place { members.insert(key) }
      }
      unknown = elsewhere
    }
    return members
  }
}
