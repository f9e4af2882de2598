import ArticleStore
import QueryLanguage

/// Times what the reader asks the library while a query is typed.
struct SearchTimes {
  private let store: ArticleStore

  /// Rows that the reader asks for first.
  private static let pageSize = 128

  init(store: ArticleStore) {
    self.store = store
  }

  /// Queries as they are typed, by kind. The words are of the made-up vocabulary.
  static let queries: [(kind: String, texts: [String])] = [
    ("one letter", ["a", "b", "c", "e", "m", "q", "s", "t", "w", "x", "z"]),
    ("two letters", ["th", "co", "re", "st", "wh", "in", "qu", "xa", "yo", "zi", "ha"]),
    (
      "common words",
      ["the", "government", "that was", "water and", "company report", "and the of"]
    ),
    (
      "rare words", ["torinel", "xanwor", "zelpinga", "brencal", "quadel", "yelmorsta", "shantiny"]
    ),
    ("phrases", ["\"of the\"", "\"to the government\"", "\"city council\"", "\"in a\" water"]),
    (
      "filters",
      [
        "is:unread the", "is:starred water", "site:lantern council", "tag:later harbour",
        "site:\"island times\" is:read tax", "is:unread -the of", "tag:work is:starred",
        "is:archived river", "-water is:unread",
      ]
    ),
  ]

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
            let key = try time(String(text[...end]))
            if round > 0 { times.append(key) }
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

  private func time(_ text: String) throws(StoreError) -> Key {
    let clock = ContinuousClock()
    let start = clock.now
    let query = QueryParser.parse(text, isTyping: true).query
    let rows = try store.rows(matching: query, limit: Self.pageSize)
    return Key(text: text, rows: rows.count, milliseconds: (clock.now - start) / .milliseconds(1))
  }
}
