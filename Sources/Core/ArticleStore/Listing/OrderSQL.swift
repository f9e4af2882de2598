import ArticleModel
import GRDB
import QueryLanguage

/// An order of articles as SQL: the columns that make a row's key, and the stretches of rows that an index
/// of the table gives in that order.
///
/// Rows compare by whether they lack the value, then by the value, then by date. A list is paged by the
/// keys of its rows, so that a page costs the same wherever it begins.
struct OrderSQL {
  private let order: SortOrder
  private static let date = "article.sort_key"
  /// What is compared before the date, and the test for its lack; nil where there is none.
  private let value: String?
  private let lack: String?
  /// The table with the index that has its rows in this order.
  let source: String

  init(_ order: SortOrder) {
    self.order = order
    switch order.key {
    // Nothing is scored in SQL.
    case .date, .relevance:
      // Turned round, the undated would come first.
      (value, lack) = (nil, order.key == .date && order.isReversed ? Self.undated : nil)
      source = "article"
    case .saved:
      (value, lack) = ("article.saved_at", nil)
      source = "article INDEXED BY article_by_saving"
    case .title:
      (value, lack) = ("article.title COLLATE NOCASE", "(article.title = '')")
      source = "article INDEXED BY article_by_title"
    case .site:
      (value, lack) = ("article.site COLLATE NOCASE", "(article.site IS NULL)")
      source = "article INDEXED BY article_by_site"
    case .len:
      (value, lack) = ("article.word_count", nil)
      source = "article INDEXED BY article_by_length"
    }
  }

  private static let undated = "(article.sort_key < \(SortKey.firstDated))"

  /// The conditions on a row that has the value and on one that lacks it.
  private var lackConditions: (has: SQLFragment, lacks: SQLFragment)? {
    guard let lack else { return nil }
    // In this form the index of dates can be used.
    if order.key == .date {
      return (
        SQLFragment("article.sort_key >= \(SortKey.firstDated)"),
        SQLFragment("article.sort_key < \(SortKey.firstDated)")
      )
    }
    return (SQLFragment("\(lack) = 0"), SQLFragment("\(lack) = 1"))
  }

  private var dateIsAscending: Bool { order.breaksTiesOldestFirst }

  /// What is selected so that ``key(of:)`` can be read.
  var columns: String { "\(value ?? "NULL") AS order_value, \(lack ?? "0") AS order_lack" }

  /// The key of a row with ``columns`` and `sort_key`.
  func key(of row: Row) -> ListKey {
    let date: Int64 = row["sort_key"]
    guard row["order_lack"] == false else { return ListKey(rawValue: date, value: .missing) }
    guard value != nil else { return ListKey(rawValue: date) }
    let bound: ListKey.Value? =
      switch order.key {
      case .date, .relevance: nil
      case .saved, .len: .number(row["order_value"])
      case .title, .site: .text(row["order_value"])
      }
    return ListKey(rawValue: date, value: bound)
  }

  /// The terms of ORDER BY, from the first row on or from the last one.
  ///
  /// - Parameter isWalked: whether rows are to be taken from the index in this order; else SQLite is to find
  ///   them first and then sort them.
  func terms(isBackwards: Bool, isWalked: Bool) -> String {
    func term(_ expression: String, isAscending: Bool) -> String {
      (isWalked || value == nil ? "" : "+") + expression
        + (isAscending != isBackwards ? " ASC" : " DESC")
    }
    let terms = [
      // Within a stretch of days none lacks a day, or all do.
      isWalked || order.key == .date ? nil : lack.map { term($0, isAscending: true) },
      value.map { term($0, isAscending: !order.isDescending) },
      term(Self.date, isAscending: dateIsAscending),
    ]
    return terms.compactMap(\.self).joined(separator: ", ")
  }

  /// The conditions of which each has a stretch of the rows from an anchor on, in their order.
  func stretches(from anchor: ListAnchor) -> [SQLFragment] {
    switch anchor {
    case .start: whole
    case .end: whole.reversed()
    case .after(let key): stretches(.after, key)
    case .at(let key): stretches(.atOrAfter, key)
    case .before(let key): stretches(.before, key)
    }
  }

  private var whole: [SQLFragment] {
    lackConditions.map { [$0.has, $0.lacks] } ?? [SQLFragment("1")]
  }

  private func stretches(_ side: Side, _ key: ListKey) -> [SQLFragment] {
    let isAfter = side != .before
    let dateSign = (dateIsAscending == isAfter ? ">" : "<") + (side == .atOrAfter ? "=" : "")
    let byDate = SQLFragment("\(Self.date) \(dateSign) ?", [key.rawValue.databaseValue])
    let isLacking = key.value == .missing
    var stretches: [SQLFragment] = []
    if !isLacking, let value, let bound = key.value?.databaseValue {
      let sign = order.isDescending == isAfter ? "<" : ">"
      let equal = SQLFragment.joined([SQLFragment("\(value) = ?", [bound]), byDate], by: "AND")
      stretches = [equal, SQLFragment("\(value) \(sign) ?", [bound])]
    } else {
      stretches = [byDate]
    }
    guard let (has, lacks) = lackConditions else { return stretches }
    let held = stretches.map { SQLFragment.joined([isLacking ? lacks : has, $0], by: "AND") }
    // What lacks the value comes after all that has it.
    return isLacking == isAfter ? held : held + [isAfter ? lacks : has]
  }

  enum Side {
    case before
    case after
    case atOrAfter
  }
}

extension ListAnchor {
  /// Whether the rows before it are meant, from the nearest on.
  var isBackwards: Bool {
    switch self {
    case .end, .before: true
    case .start, .after, .at: false
    }
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
