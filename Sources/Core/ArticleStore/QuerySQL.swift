import GRDB
import QueryLanguage

/// A query as SQLite is asked it: a source of rows in which `article` is at hand, and conditions.
struct QuerySQL {
  /// The tables, the full-text index first where words are asked for.
  private(set) var from = "article"
  private(set) var conditions: [String] = []
  private(set) var arguments = StatementArguments()
  /// The column that walks the rows oldest to newest without a sort.
  private(set) var sortKey = "article.sort_key"
  /// Whether snippets can be made.
  private(set) var usesIndex = false

  init(_ query: Query) {
    var match: [String] = []
    var excluded: [String] = []
    for term in query.terms {
      switch term.condition {
      case .word(let word, let isPrefix):
        let text = Self.quoted(word) + (isPrefix ? "*" : "")
        if term.isNegated { excluded.append(text) } else { match.append(text) }
      case .phrase(let words):
        let text = Self.quoted(words.joined(separator: " "))
        if term.isNegated { excluded.append(text) } else { match.append(text) }
      case .state(let state): add(Self.condition(of: state), isNegated: term.isNegated)
      case .tag(let name):
        // The sign keeps SQLite from sorting all articles with the tag instead of walking the list.
        add(
          "+article.id IN (SELECT article_id FROM tag WHERE name = ?)",
          isNegated: term.isNegated, [name])
      case .site(let name):
        add(
          "coalesce(article.site, '') LIKE ? ESCAPE '\\'", isNegated: term.isNegated,
          ["%" + Self.escapedForLike(name) + "%"])
      }
    }
    if !query.asksForArchived { conditions.append("article.is_archived = 0") }
    addText(match: match, excluded: excluded, isInbox: !query.asksForArchived)
  }

  var whereClause: String {
    // SQLite bounds how deep an expression may be; a balanced one of thousands is a dozen deep.
    var parts = conditions
    while parts.count > 1 {
      parts = stride(from: 0, to: parts.count, by: 2).map { index in
        index + 1 < parts.count ? "(\(parts[index]) AND \(parts[index + 1]))" : parts[index]
      }
    }
    return parts.first.map { "WHERE " + $0 } ?? ""
  }

  mutating func add(
    _ condition: String, isNegated: Bool = false, _ values: [any DatabaseValueConvertible] = []
  ) {
    conditions.append(isNegated ? "NOT (\(condition))" : condition)
    arguments += StatementArguments(values)
  }

  private mutating func addText(match: [String], excluded: [String], isInbox: Bool) {
    if match.isEmpty {
      guard !excluded.isEmpty else { return }
      add(
        "article.sort_key NOT IN (SELECT rowid FROM article_index WHERE article_index MATCH ?)",
        [excluded.joined(separator: " OR ")])
    } else {
      usesIndex = true
      // Of the indexes on the key SQLite takes the unique one, which has nothing but the key.
      let hint = isInbox ? " INDEXED BY article_inbox" : ""
      from = "article_index CROSS JOIN article\(hint) ON article.sort_key = article_index.rowid"
      sortKey = "article_index.rowid"
      let exclusion = excluded.isEmpty ? "" : " NOT (" + excluded.joined(separator: " OR ") + ")"
      add("article_index MATCH ?", ["(" + match.joined(separator: " AND ") + ")" + exclusion])
    }
  }

  private mutating func add(_ condition: String, _ values: [any DatabaseValueConvertible]) {
    add(condition, isNegated: false, values)
  }

  private static func condition(of state: Query.State) -> String {
    switch state {
    case .unread: "article.is_read = 0"
    case .read: "article.is_read = 1"
    case .starred: "article.is_starred = 1"
    case .archived: "article.is_archived = 1"
    case .dump: "article.source = 'dump'"
    case .tokens: "article.source = 'tokens'"
    case .doubtful: "article.doubt IS NOT NULL"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private static func escapedForLike(_ text: String) -> String {
    String(
      decoding: text.utf8.flatMap { byte -> [UInt8] in
        [UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: "\\")].contains(byte)
          ? [UInt8(ascii: "\\"), byte] : [byte]
      }, as: UTF8.self)
  }
}

extension Query {
  fileprivate var asksForArchived: Bool {
    terms.contains { $0.condition == .state(.archived) }
  }
}
