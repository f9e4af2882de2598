import ArticleModel
import GRDB
import QueryLanguage
import SearchIndex

extension ListReader {
  /// Rows as an index of the table has them in the order, of which those that do not match are passed over;
  /// nil where to gather all matches and sort them would take less.
  func walkedRows(from anchor: ListAnchor, _ limit: Int) throws -> [ListRow]? {
    if try isForFew() { return nil }
    let sql = OrderSQL(order)
    var anchor = anchor
    var rows: [ListRow] = []
    var looked = 0
    var step = limits.firstStep * limit
    while rows.count < limit {
      let keys = try sql.keys(from: anchor, step, in: database)
      looked += keys.count
      rows += try matching(keys, limit - rows.count)
      guard keys.count == step, let last = keys.last else { break }
      if rows.count < limit, try isGatheringLess(found: rows.count, of: looked, limit) {
        return nil
      }
      anchor = anchor.isBackwards ? .before(last) : .after(last)
      step = min(step * 2, 8_192)
    }
    return anchor.isBackwards ? rows.reversed() : rows
  }

  /// Whether few articles can match, by what the index knows before a search.
  private func isForFew() throws -> Bool {
    guard plan.needsIndex else { return false }
    let expression = try plan.expression(in: database, .newestFirst, isWhole: false)
    return try Search(expression, in: segments, .newestFirst).cost <= limits.gathered
  }

  /// The rows of those keys that match, in their order.
  private func matching(_ keys: [ListKey], _ limit: Int) throws -> [ListRow] {
    guard plan.needsIndex else {
      return Array(try self.rows(keys, meeting: plan.rowCondition).prefix(limit))
    }
    let expression = try plan.expression(in: database, .newestFirst, isWhole: false)
    let members = try Search.members(
      of: keys.map(\.rawValue).sorted(by: >), matching: expression, in: segments)
    var rest = keys.filter { members.contains($0.rawValue) }[...]
    var rows: [ListRow] = []
    while rows.count < limit, !rest.isEmpty {
      let some = rest.prefix(max(limit - rows.count, 16))
      rows += try self.rows(Array(some), meeting: plan.commonRowCondition)
      rest = rest.dropFirst(some.count)
    }
    return Array(rows.prefix(limit))
  }

  /// Whether all matches are probably fewer than what the walk would still look at, by the share found so
  /// far. To fetch and sort a match takes about four times as long as to pass over a row.
  private func isGatheringLess(found: Int, of looked: Int, _ limit: Int) throws -> Bool {
    let articles = try Int.fetchOne(database, sql: "SELECT max(id) FROM article") ?? 0
    let share = max(Double(found), 0.5) / Double(looked)
    return Double(limit - found) / share > 4 * Double(articles) * share
  }
}

extension OrderSQL {
  /// The keys of at most `limit` rows from an anchor on, going the anchor's way.
  func keys(from anchor: ListAnchor, _ limit: Int, in database: Database) throws -> [ListKey] {
    var keys: [ListKey] = []
    for stretch in stretches(from: anchor) where keys.count < limit {
      let rows = try Row.fetchCursor(
        database.cachedStatement(
          sql: """
            SELECT article.sort_key, \(columns) FROM \(source) WHERE \(stretch.sql)
            ORDER BY \(terms(isBackwards: anchor.isBackwards, isWalked: true)) LIMIT ?
            """),
        arguments: StatementArguments(stretch.arguments + [(limit - keys.count).databaseValue]))
      keys += try Array(rows.map { key(of: $0) })
    }
    return keys
  }
}
