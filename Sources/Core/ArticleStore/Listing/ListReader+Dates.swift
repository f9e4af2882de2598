import ArticleModel
import GRDB
import QueryLanguage
import SearchIndex

extension ListReader {
  /// Rows newest first, or oldest first with the undated last, as the index gives them.
  func rowsByDate(from anchor: ListAnchor, _ limit: Int) throws -> [ListRow] {
    let isReversed = order.key == .date && order.isReversed
    let isBackwards = anchor.isBackwards
    let direction: SearchDirection = isReversed != isBackwards ? .oldestFirst : .newestFirst
    var anchor = anchor
    var rows: [ListRow] = []
    for group in groups.from(anchor) {
      for range in ranges(from: anchor, direction) where rows.count < limit {
        rows += try self.rows(of: group, in: range, direction, limit - rows.count)
      }
      anchor = isBackwards ? .end : .start
    }
    return isBackwards ? rows.reversed() : rows
  }

  /// What the list has one after the other: newest first, articles with the words as they are come first.
  var groups: [MatchGroup] {
    guard let exact, order == .standard else { return [MatchGroup(plan)] }
    return [MatchGroup(exact), MatchGroup(plan, beyond: exact)]
  }

  /// The spans of keys that the rows from an anchor on are in, in their order.
  private func ranges(from anchor: ListAnchor, _ direction: SearchDirection)
    -> [ClosedRange<Int64>]
  {
    let all = Int64.min + 1...Int64.max - 1
    let whole =
      order.key == .date && order.isReversed
      ? [SortKey.firstDated...all.upperBound, all.lowerBound...SortKey.firstDated - 1] : [all]
    let ranges = anchor.isBackwards ? whole.reversed() : whole
    switch anchor {
    case .start, .end: return ranges
    case .at(let key):
      guard let place = ranges.firstIndex(where: { $0.contains(key.rawValue) }) else { return [] }
      return [key.rawValue...key.rawValue] + Self.rest(of: ranges[place...], after: key, direction)
    case .after(let key), .before(let key):
      guard let place = ranges.firstIndex(where: { $0.contains(key.rawValue) }) else { return [] }
      return Self.rest(of: ranges[place...], after: key, direction)
    }
  }

  private static func rest(
    of ranges: ArraySlice<ClosedRange<Int64>>, after key: ListKey, _ direction: SearchDirection
  ) -> [ClosedRange<Int64>] {
    ranges.prefix(1).compactMap { $0.rest(after: key.rawValue, direction) } + ranges.dropFirst()
  }

  /// The rows that the index finds in a span of keys, of which those whose state is another are passed over.
  ///
  /// - Parameters:
  ///   - group: what is looked for; nil is all that matches.
  ///   - left: keys of articles that are left out.
  ///   - isWhole: whether the index is asked for the states too; it is when most rows turn out to have
  ///     others.
  func rows(
    of group: MatchGroup? = nil, in range: ClosedRange<Int64>, _ direction: SearchDirection,
    _ limit: Int, leavingOut left: Set<Int64> = [], isWhole: Bool = false
  ) throws -> [ListRow] {
    let start = direction == .newestFirst ? range.upperBound : range.lowerBound
    let group = group ?? MatchGroup(plan)
    let expression = try group.expression(in: database, direction, isWhole: isWhole)
    var search = try Search(expression, in: segments, direction, from: start)
    var rows: [ListRow] = []
    while rows.count < limit {
      var keys: [Int64] = []
      while keys.count < limit, let key = try search.next(), range.contains(key) {
        if !left.contains(key) { keys.append(key) }
      }
      guard let last = keys.last else { break }
      let found = try self.rows(
        keys.map { listKey($0, group) },
        meeting: isWhole ? SQLFragment("1") : plan.commonRowCondition)
      rows += found.prefix(limit - rows.count)
      if !isWhole, keys.count == limit, rows.count < limit, found.count * 4 < keys.count {
        guard let rest = range.rest(after: last, direction) else { break }
        return try rows
          + self.rows(
            of: group, in: rest, direction, limit - rows.count, leavingOut: left, isWhole: true)
      }
    }
    return rows
  }

  private func listKey(_ key: Int64, _ group: MatchGroup) -> ListKey {
    switch order.key {
    case _ where group.isInexact: ListKey(rawValue: key, value: .missing)
    case .relevance where !plan.words.isEmpty: ListKey(rawValue: key, value: .missing)
    case .date where order.isReversed && key < SortKey.firstDated:
      ListKey(rawValue: key, value: .missing)
    default: ListKey(rawValue: key)
    }
  }
}

extension ClosedRange<Int64> {
  /// What of it comes after a key in a direction; nil where nothing does.
  fileprivate func rest(after key: Int64, _ direction: SearchDirection) -> Self? {
    switch direction {
    case .newestFirst: key > lowerBound ? lowerBound...key - 1 : nil
    case .oldestFirst: key < upperBound ? key + 1...upperBound : nil
    }
  }
}
