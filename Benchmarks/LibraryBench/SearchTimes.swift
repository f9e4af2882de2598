import ArticleStore
import QueryLanguage

/// Times what the reader asks the library while a query is typed.
struct SearchTimes {
  private let store: ArticleStore

  /// Rows that the reader asks for first.
  private static let pageSize = 64

  init(store: ArticleStore) {
    self.store = store
  }

  /// Types each query key by key, `rounds` times; milliseconds a key, by kind.
  ///
  /// A first round, which warms SQLite's caches as an open reader's are, is not counted.
  func measure(_ queries: [(kind: String, texts: [String])], rounds: Int) throws(StoreError)
    -> [(kind: String, times: [Key])]
  {
    var result: [(kind: String, times: [Key])] = []
    for (kind, texts) in queries {
      var times: [Key] = []
      for round in 0...rounds {
        for text in texts {
          for end in text.indices {
            if let key = try time(String(text[...end])), round > 0 { times.append(key) }
          }
        }
      }
      result.append((kind, times))
    }
    return result
  }

  /// What a key took.
  struct Key {
    var text: String
    var rows: Int
    /// Milliseconds from the text to its first page of rows.
    var milliseconds: Double
  }

  private func time(_ text: String) throws(StoreError) -> Key? {
    let clock = ContinuousClock()
    let start = clock.now
    let parsed = QueryParser.parse(text, isTyping: true)
    // What is not understood yet leaves the list as it is.
    guard parsed.problems.isEmpty else { return nil }
    let rows = try store.rows(matching: parsed.query, order: parsed.order, limit: Self.pageSize)
    return Key(text: text, rows: rows.count, milliseconds: (clock.now - start) / .milliseconds(1))
  }
}
