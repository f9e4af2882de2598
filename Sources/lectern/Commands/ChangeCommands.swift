import ArgumentParser
import ArticleModel
import ArticleStore
import Glibc
import QueryLanguage

/// `lectern star`.
struct Star: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Star the articles that a query finds.", discussion: ChangedArticles.discussion)

  @OptionGroup var options: QueryOptions
  @Flag(name: .long, help: "Take the star away instead.") var undo = false
  @Argument(parsing: .allUnrecognized, help: "Which articles.") var query: [String]

  func run() throws {
    try ChangedArticles(query, options)
      .apply(.starred(!undo), saying: undo ? "Star taken away from" : "Starred")
  }
}

/// `lectern archive`.
struct Archive: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Archive the articles that a query finds.",
    discussion: ChangedArticles.discussion
      + " What is archived is found by is:archived; --undo brings it back.")

  @OptionGroup var options: QueryOptions
  @Flag(name: .long, help: "Bring archived articles back instead.") var undo = false
  @Argument(parsing: .allUnrecognized, help: "Which articles.") var query: [String]

  func run() throws {
    try ChangedArticles(query, options, among: undo ? .archived : nil)
      .apply(.archived(!undo), saying: undo ? "Brought back" : "Archived")
  }
}

/// `lectern delete`.
struct Delete: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Move the articles that a query finds to the bin.",
    discussion: ChangedArticles.discussion
      + " For 30 days they are found by is:deleted and `lectern restore` brings them back; then they "
      + "are removed with their originals.")

  @OptionGroup var options: QueryOptions
  @Argument(parsing: .allUnrecognized, help: "Which articles.") var query: [String]

  func run() throws {
    let changed = try ChangedArticles(query, options)
    try changed.apply(.deleted(true), saying: "Moved to the bin:")
    _ = try ending { () throws(StoreError) in
      try changed.store.emptyBin(now: Int64(time(nil)))
    }
  }
}

/// `lectern restore`.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring articles back from the bin.",
    discussion: "QUERY looks in the bin alone; is:deleted stands for all that is there.")

  @OptionGroup var options: QueryOptions
  @Argument(parsing: .allUnrecognized, help: "Which articles of the bin.") var query: [String]

  func run() throws {
    try ChangedArticles(query, options, among: .deleted)
      .apply(.deleted(false), saying: "Restored")
  }
}

/// `lectern tag`.
struct Tag: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tag the articles that a query finds.",
    discussion: "Without --add and --remove it lists their tags.")

  @OptionGroup var options: QueryOptions
  @Option(name: .long, help: "A tag to add; may be repeated.") var add: [String] = []
  @Option(name: .long, help: "A tag to take away; may be repeated.") var remove: [String] = []
  @Argument(parsing: .allUnrecognized, help: "Which articles.") var query: [String] = []

  func validate() throws {
    guard (add + remove).allSatisfy({ !$0.isEmpty && !$0.contains("\"") }) else {
      throw ValidationError("A tag has at least one letter, and no quotation mark.")
    }
  }

  func run() throws {
    guard add.isEmpty, remove.isEmpty else {
      let changed = try ChangedArticles(query, options)
      try changed.change(saying: "Tagged") { store, ids throws(StoreError) in
        try store.tag(ids, adding: add, removing: remove)
      }
      return
    }
    let store = try options.library.open()
    let query = try QueryArguments.parse(query)
    let found = try ending { () throws(StoreError) in try store.tags(matching: query.query) }
    let tags = found.prefix(options.limit ?? found.count)
    let output = Printer.standardOutput
    if options.json {
      output.line(JSONOutput.text(tags.map { TagJSON(name: $0.name, articles: $0.articles) }))
    } else {
      for tag in tags { output.fields([tag.name, "\(tag.articles)"]) }
    }
    if tags.isEmpty { throw ExitCode(1) }
  }

  private struct TagJSON: Encodable {
    var name: String
    var articles: Int
  }
}

/// The articles that a command changes.
struct ChangedArticles {
  static let discussion =
    "Prints how many there were, or the articles by --json and --format, and ends with 1 where nothing "
    + "matches."

  let store: ArticleStore
  private let options: QueryOptions
  private let template: OutputTemplate?
  private let rows: [ListRow]

  /// - Parameter state: a state the articles must have besides.
  init(_ query: [String], _ options: QueryOptions, among state: State? = nil) throws {
    var parsed = try QueryArguments.parseNarrowing(query)
    if let state { parsed.query = .all(of: [parsed.query, .term(.state(state))]) }
    self.options = options
    template = try options.template()
    store = try options.library.open()
    rows = try RowPages.all(of: parsed, in: store, limit: options.limit)
  }

  func apply(_ change: StateChange, saying words: String) throws {
    try self.change(saying: words) { store, ids throws(StoreError) in
      try store.apply(change, to: ids)
    }
  }

  /// Changes the articles and says so; ends the program with 1 where there are none.
  func change(
    saying words: String, _ body: (ArticleStore, [ArticleID]) throws(StoreError) -> Void
  ) throws {
    let ids = rows.map(\.summary.id)
    if !ids.isEmpty { try ending { () throws(StoreError) in try body(store, ids) } }
    if !options.print(rows, template) {
      Printer.standardOutput.line(
        ids.isEmpty
          ? "Nothing matches." : "\(words) \(ids.count) article\(ids.count == 1 ? "" : "s").")
    }
    if ids.isEmpty { throw ExitCode(1) }
  }
}
