import ArticleModel
import GRDB
import QueryLanguage

/// An order of articles as SQL: the columns that make a row's key, and conditions on keys.
///
/// Rows compare by whether they lack the value, then by the value, then by date. A list is paged by the
/// keys of its rows, so that a page costs the same wherever it begins.
struct OrderSQL {
  private let order: SortOrder
  private let date = "article.sort_key"
  /// What is compared before the date, and the test for its lack; nil where there is none.
  private let value: String?
  private let lack: String?

  /// - Parameter score: how well a row fits the query, the best the least; nil where nothing is scored.
  init(_ order: SortOrder, score: String?) {
    self.order = order
    switch order.key {
    case .date:
      value = nil
      // Turned round, the undated would come first.
      lack = order.isReversed ? "article.published IS NULL" : nil
    case .saved: (value, lack) = ("article.saved_at", nil)
    case .title: (value, lack) = ("article.title COLLATE NOCASE", "article.title = ''")
    case .site: (value, lack) = ("article.site COLLATE NOCASE", "article.site IS NULL")
    case .len: (value, lack) = ("article.word_count", nil)
    case .relevance: (value, lack) = (score, score.map { "\($0) IS NULL" })
    }
  }

  private var dateIsAscending: Bool { order.key == .date && order.isReversed }

  /// What is selected so that ``key(of:)`` can be read.
  var columns: String { "\(value ?? "NULL") AS order_value, \(lack ?? "0") AS order_lack" }

  /// The key of a row with ``columns`` and `sort_key`.
  func key(of row: Row) -> ListKey {
    let date: Int64 = row["sort_key"]
    guard row["order_lack"] == false else { return ListKey(rawValue: date, value: .missing) }
    guard value != nil else { return ListKey(rawValue: date) }
    let bound: ListKey.Value? =
      switch order.key {
      case .date: nil
      case .saved, .len: .number(row["order_value"])
      case .title, .site: .text(row["order_value"])
      case .relevance: .score(row["order_value"])
      }
    return ListKey(rawValue: date, value: bound)
  }

  /// The terms of ORDER BY, from the first row on or from the last one.
  func terms(isBackwards: Bool) -> String {
    func term(_ expression: String, isAscending: Bool) -> String {
      expression + (isAscending != isBackwards ? " ASC" : " DESC")
    }
    let terms = [
      lack.map { term($0, isAscending: true) },
      value.map { term($0, isAscending: !order.isDescending) },
      term(date, isAscending: dateIsAscending),
    ]
    return terms.compactMap(\.self).joined(separator: ", ")
  }

  /// The rows that come before or after a key's place.
  func rows(_ side: Side, _ key: ListKey) -> SQLFragment {
    let isAfter = side != .before
    let dateSign = (dateIsAscending == isAfter ? ">" : "<") + (side == .atOrAfter ? "=" : "")
    let byDate = SQLFragment("\(date) \(dateSign) ?", [key.rawValue.databaseValue])
    guard let lack else { return by(key.value, isAfter: isAfter, else: byDate) }
    let isLacking = key.value == .missing
    let inner = isLacking ? byDate : by(key.value, isAfter: isAfter, else: byDate)
    // What lacks the value comes after all that has it.
    let sql =
      isAfter == isLacking
      ? "(\(isLacking ? lack : "NOT \(lack)") AND \(inner.sql))"
      : "(\(isLacking ? "NOT \(lack)" : lack) OR \(inner.sql))"
    return SQLFragment(sql, inner.arguments)
  }

  private func by(_ bound: ListKey.Value?, isAfter: Bool, else byDate: SQLFragment)
    -> SQLFragment
  {
    guard let value, let bound = bound?.databaseValue else { return byDate }
    let sign = order.isDescending == isAfter ? "<" : ">"
    return SQLFragment(
      "(\(value) \(sign) ? OR (\(value) = ? AND \(byDate.sql)))",
      [bound, bound] + byDate.arguments)
  }

  enum Side {
    case before
    case after
    case atOrAfter
  }
}

extension ListKey.Value {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .number(let number): number.databaseValue
    case .score(let score): score.databaseValue
    case .text(let text): text.databaseValue
    case .missing: .null
    }
  }
}
