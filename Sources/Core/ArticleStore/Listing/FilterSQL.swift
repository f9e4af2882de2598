import ArticleModel
import GRDB
import QueryLanguage

/// Terms of a query as conditions on a row of `article`.
enum FilterSQL {
  /// The condition that a term makes, or nil where it asks for words of the text.
  static func condition(for term: Condition, today: LocalDay) -> SQLFragment? {
    switch term {
    case .text: nil
    case .state(let state): SQLFragment(condition(of: state))
    case .feature(let feature): SQLFragment(condition(of: feature))
    case .tag(let name): tagged(name)
    case .metadata(let field, let value): contains(field, value)
    case .entity(let field, let name): isListed(in: .naming(field, name))
    case .date(.inText, let range):
      isListed(in: .speaking(of: range.days(today: today.day)))
    case .date(.date, let range): published(during: range.days(today: today.day))
    case .date(let field, let range): happened(field, range.days(today: today.day), today)
    case .number(let field, let range): SQLFragment(column(of: field), within: range)
    }
  }

  /// The condition that a whole query makes; what asks for words holds for every article.
  ///
  /// The tree is no deeper than parentheses nest, so recursion is bounded.
  static func condition(for query: Query, today: LocalDay) -> SQLFragment {
    switch query {
    case .all: SQLFragment("1")
    case .term(let term): condition(for: term, today: today) ?? SQLFragment("1")
    case .not(let inner): condition(for: inner, today: today).negated
    case .and(let parts): .joined(parts.map { condition(for: $0, today: today) }, by: "AND")
    case .or(let parts): .joined(parts.map { condition(for: $0, today: today) }, by: "OR")
    }
  }

  // MARK: States

  private static func condition(of state: State) -> String {
    switch state {
    case .unread: "article.is_read = 0"
    case .read: "article.is_read = 1"
    case .starred: "article.is_starred = 1"
    case .archived: "article.is_archived = 1"
    case .deleted: "article.deleted_at IS NOT NULL"
    case .dump: "article.source = 'dump'"
    case .tokens: "article.source = 'tokens'"
    case .html: "article.source = 'html'"
    case .doubtful: "article.doubt IS NOT NULL"
    case .duplicate: duplicates.sql
    }
  }

  static let duplicates = SQLFragment(
    """
    (article.title <> '' AND article.title COLLATE NOCASE IN (
      SELECT title FROM article WHERE deleted_at IS NULL GROUP BY title COLLATE NOCASE HAVING count(*) > 1))
    """)

  private static func condition(of feature: Feature) -> String {
    switch feature {
    case .note: "article.id IN (SELECT article_id FROM note)"
    case .figure: "article.features & \(BodyFeatures.figure.rawValue) <> 0"
    case .table: "article.features & \(BodyFeatures.table.rawValue) <> 0"
    case .code: "article.features & \(BodyFeatures.code.rawValue) <> 0"
    case .date: "article.published IS NOT NULL"
    }
  }

  // MARK: Names

  /// The sign keeps SQLite from sorting all articles with the tag instead of walking the list.
  private static func tagged(_ name: String) -> SQLFragment {
    let begin = "+article.id IN (SELECT article_id FROM tag WHERE "
    guard name.utf8.last == UInt8(ascii: "*") else {
      return SQLFragment(begin + "name = ?)", [name.databaseValue])
    }
    let start = String(name.dropLast())
    return SQLFragment(
      begin + "substr(name, 1, ?) = ?)",
      [start.unicodeScalars.count.databaseValue, start.databaseValue])
  }

  /// Whether an article is among those of a list.
  private static func isListed(in listing: ArticleListing) -> SQLFragment {
    SQLFragment(
      "article.sort_key IN (SELECT sort_key FROM \(listing.source) WHERE \(listing.condition))",
      listing.values)
  }

  private static func contains(_ field: MetadataField, _ value: String) -> SQLFragment {
    let pattern = escapedForLike(value)
    switch field {
    case .lang:
      // A code also stands for its regions.
      return SQLFragment(
        "(coalesce(article.language, '') LIKE ? ESCAPE '\\' "
          + "OR coalesce(article.language, '') LIKE ? ESCAPE '\\')",
        [pattern.databaseValue, (pattern + "-%").databaseValue])
    case .site, .section, .topic, .url:
      let column = "coalesce(article.\(column(of: field)), '')"
      // LIKE knows the cases of ASCII letters alone.
      let isASCII = value.utf8.allSatisfy { $0 < 0x80 }
      return SQLFragment(
        (isASCII ? column : "lowercased(\(column))") + " LIKE ? ESCAPE '\\'",
        [("%" + (isASCII ? pattern : pattern.lowercased()) + "%").databaseValue])
    }
  }

  private static func column(of field: MetadataField) -> String {
    switch field {
    case .site: "site"
    case .section: "section"
    case .topic: "topics"
    case .lang: "language"
    case .url: "url"
    }
  }

  private static func escapedForLike(_ text: String) -> String {
    String(
      decoding: text.utf8.flatMap { byte -> [UInt8] in
        [UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: "\\")].contains(byte)
          ? [UInt8(ascii: "\\"), byte] : [byte]
      }, as: UTF8.self)
  }

  // MARK: Days and sizes

  /// A publication's day is the one it was published with, wherever that was.
  private static func published(during days: Range<Int>) -> SQLFragment {
    var conditions = ["article.published IS NOT NULL"]
    var arguments: [DatabaseValue] = []
    // The key is of the instant, which lies no further than a day from the day as written: it
    // narrows what has to be looked at.
    if let first = PublicationDate(daysSince1970: days.lowerBound) {
      conditions += ["article.sort_key >= ?", "article.published >= ?"]
      arguments += [
        SortKey.first(ofDay: days.lowerBound - 1).databaseValue, first.iso8601.databaseValue,
      ]
    } else if days.lowerBound > 0 {
      conditions = ["0"]
    }
    if let end = PublicationDate(daysSince1970: days.upperBound) {
      conditions += ["article.sort_key < ?", "article.published < ?"]
      arguments += [
        SortKey.first(ofDay: days.upperBound + 1).databaseValue, end.iso8601.databaseValue,
      ]
    } else if days.upperBound <= 0 {
      conditions = ["0"]
      arguments = []
    }
    return SQLFragment("(" + conditions.joined(separator: " AND ") + ")", arguments)
  }

  private static func happened(
    _ field: DateField, _ days: Range<Int>, _ today: LocalDay
  ) -> SQLFragment {
    let column = field == .saved ? "article.saved_at" : "article.read_at"
    var conditions = ["\(column) IS NOT NULL"]
    var arguments: [DatabaseValue] = []
    if days.lowerBound != .min {
      conditions.append("\(column) >= ?")
      arguments.append(today.start(ofDay: days.lowerBound).databaseValue)
    }
    if days.upperBound != .max {
      conditions.append("\(column) < ?")
      arguments.append(today.start(ofDay: days.upperBound).databaseValue)
    }
    return SQLFragment("(" + conditions.joined(separator: " AND ") + ")", arguments)
  }

  private static func column(of field: NumberField) -> String {
    switch field {
    case .len: "article.word_count"
    case .time: "article.reading_minutes"
    case .id: "article.id"
    }
  }
}

/// A piece of SQL with the values of its question marks.
///
/// A condition is never NULL, so that it can be negated, and stands in parentheses where it needs them.
struct SQLFragment {
  var sql: String
  var arguments: [DatabaseValue]

  init(_ sql: String, _ arguments: [DatabaseValue] = []) {
    self.sql = sql
    self.arguments = arguments
  }

  /// The opposite.
  var negated: SQLFragment { SQLFragment("NOT (\(sql))", arguments) }

  /// SQLite bounds how deep an expression may be; a balanced one of thousands is a dozen deep.
  static func joined(_ conditions: [SQLFragment], by sign: String) -> SQLFragment {
    var parts = conditions.map(\.sql)
    while parts.count > 1 {
      parts = stride(from: 0, to: parts.count, by: 2).map { index in
        index + 1 < parts.count ? "(\(parts[index]) \(sign) \(parts[index + 1]))" : parts[index]
      }
    }
    return SQLFragment(parts.first ?? "1", conditions.flatMap(\.arguments))
  }

  fileprivate init(_ column: String, within range: NumberRange) {
    switch (range.lowest, range.highest) {
    case (let low?, let high?):
      self.init("\(column) BETWEEN ? AND ?", [low.databaseValue, high.databaseValue])
    case (let low?, nil): self.init("\(column) >= ?", [low.databaseValue])
    case (nil, let high?): self.init("\(column) <= ?", [high.databaseValue])
    case (nil, nil): self.init("1")
    }
  }
}

extension DatabaseFunction {
  /// `lowercased(text)`, for letters beyond ASCII.
  static let lowercased = DatabaseFunction("lowercased", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0])?.lowercased()
  }
}
