import ArticleModel
import GRDB
import QueryLanguage

/// Articles that an index of a table gives in the order of their keys.
struct ArticleListing {
  /// The table, with the index that is to be walked.
  var source: String
  var condition: String
  var values: [DatabaseValue] = []
  var arguments: StatementArguments { StatementArguments(values) }
  /// Whether many articles are in it, as far as can be told beforehand.
  var isCommon = false

  static let inbox = ArticleListing(
    source: "article INDEXED BY article_inbox", condition: "is_archived = 0", isCommon: true)
  static let archived = ArticleListing(
    source: "article INDEXED BY article_archived", condition: "is_archived = 1")
  static let starred = ArticleListing(
    source: "article INDEXED BY article_starred", condition: "is_starred = 1")
  static let unread = ArticleListing(
    source: "article INDEXED BY article_unread", condition: "is_read = 0", isCommon: true)
  static let read = ArticleListing(
    source: "article INDEXED BY article_read", condition: "is_read = 1", isCommon: true)

  static let doubtful = ArticleListing(
    source: "article INDEXED BY article_doubtful", condition: "doubt IS NOT NULL")

  static let deleted = ArticleListing(
    source: "article INDEXED BY article_deleted", condition: "deleted_at IS NOT NULL")

  /// Those of which another has the headline.
  static let duplicates = articles(FilterSQL.duplicates)

  static func tag(_ name: String) -> ArticleListing {
    ArticleListing(source: "tag", condition: "name = ?", values: [name.databaseValue])
  }

  /// Those whose rows meet a condition, found by looking at one after the other.
  static func articles(_ condition: SQLFragment) -> ArticleListing {
    ArticleListing(
      source: "article", condition: condition.sql,
      values: condition.arguments)
  }

  /// Those that have a name of an entity.
  static func naming(_ field: EntityField, _ name: String) -> ArticleListing {
    let family: EntityFamily? =
      switch field {
      case .person: .person
      case .org: .organization
      case .place: .place
      case .name, .about: nil
      }
    guard let names = EntityNames(name, family, isBegun: false) else {
      return ArticleListing(source: "article_entity", condition: "0")
    }
    var condition = "article_entity.name IN (\(names.sql.sql))"
    if field == .about {
      condition += " AND prominence >= \(Int(NamedEntity.mainProminence * 255))"
    }
    return ArticleListing(
      source: "article_entity", condition: condition, values: names.sql.arguments)
  }

  /// Those that speak of days within a span.
  static func speaking(of days: Range<Int>) -> ArticleListing {
    ArticleListing(
      source: "article_day", condition: "first >= ? AND last < ? AND first < ?",
      values: [days.lowerBound, days.upperBound, days.upperBound].map(\.databaseValue))
  }
}
