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

extension [Int64] {
  /// The index of the first key from `start` on that is at most `key`, in keys that descend; quick
  /// where that is near.
  func firstIndex(notAbove key: Int64, from start: Int) -> Int {
    var low = start
    var step = 1
    while low + step < count, self[low + step] > key {
      low += step
      step *= 2
    }
    var high = Swift.min(count, low + step)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
