import ArticleModel
import GRDB

/// The names of a library that belong to what a text names.
struct EntityNames {
  /// A statement that gives the names' numbers.
  let sql: SQLFragment

  /// - Parameters:
  ///   - text: words that all stand in one name of the entity; nil comes of a text without any.
  ///   - family: the kinds that are meant; all when nil.
  ///   - isBegun: whether each word stands for all that begin with it.
  init?(_ text: String, _ family: EntityFamily?, isBegun: Bool) {
    let isOpen = isBegun || text.utf8.last == UInt8(ascii: "*")
    let words = EntityKey.words(of: text).map { String(decoding: $0, as: UTF8.self) }
    guard !text.isEmpty, !words.isEmpty else { return nil }
    var conditions: [String] = []
    var arguments: [DatabaseValue] = []
    for (index, word) in words.enumerated() {
      let isPrefix = isBegun || isOpen && index == words.count - 1
      if isPrefix {
        conditions.append("SELECT name FROM entity_word WHERE word >= ? AND word < ?")
        arguments += [word.databaseValue, (word + "\u{10FFFF}").databaseValue]
      } else {
        conditions.append("SELECT name FROM entity_word WHERE word = ?")
        arguments.append(word.databaseValue)
      }
    }
    var found = """
      SELECT same.id FROM entity_name
        JOIN entity ON entity.id = entity_name.entity
        JOIN entity_name AS same ON same.entity = entity.id
      WHERE NOT entity.is_hidden AND entity_name.id IN (\(conditions.joined(separator: " INTERSECT ")))
      """
    if let family {
      let kinds = EntityKind.allCases.filter { $0.isNamed && $0.family == family }
      found += " AND entity.kind IN (\(kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")))"
    }
    sql = SQLFragment(found, arguments)
  }
}
