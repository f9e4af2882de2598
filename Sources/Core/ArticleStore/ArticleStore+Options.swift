import GRDB
import QueryLanguage
import Synchronization

/// Whether words are also found by their other forms.
public enum Stemming: String, CaseIterable, Sendable {
  /// Words are found as they are.
  case off
  /// English words are found by their plurals and verb forms too; those that are as asked for come first.
  case english
}

extension ArticleStore {
  private static let stemmingName = "stemming"

  /// How words of queries are taken in this library.
  public var stemming: Stemming { options.withLock(\.stemming) }

  /// Chooses how words of queries are taken in this library; other programs that have it open go by it from
  /// their next start on.
  public func setStemming(_ stemming: Stemming) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO option(name, value) VALUES (?, ?)",
        arguments: [Self.stemmingName, stemming.rawValue])
    }
    options.withLock { $0.stemming = stemming }
  }

  /// Reads the options; one that only a newer program knows is as it comes.
  func readOptions() throws(StoreError) {
    let name = try read { database in
      try String.fetchOne(
        database, sql: "SELECT value FROM option WHERE name = ?", arguments: [Self.stemmingName])
    }
    options.withLock { $0.stemming = name.flatMap(Stemming.init) ?? .off }
  }

  /// A query as the library is asked it.
  func plan(_ query: Query, today: LocalDay) -> QueryPlan { plans(query, today: today).plan }

  /// A query as the library is asked it, and the same for the words as they are where that asks for less.
  func plans(_ query: Query, today: LocalDay) -> (plan: QueryPlan, exact: QueryPlan?) {
    let asked = QueryPlan(query, today: today)
    guard stemming == .english else { return (asked, nil) }
    let forms = query.inEnglishForms
    return forms == query ? (asked, nil) : (QueryPlan(forms, today: today), asked)
  }
}

/// What the user chose for a library, while it is open.
final class ChosenOptions: Sendable {
  struct Values {
    var stemming = Stemming.off
  }

  private let values = Mutex(Values())

  func withLock<Value: Sendable>(_ body: (inout sending Values) -> sending Value) -> Value {
    values.withLock(body)
  }
}
