import ArgumentParser
import ArticleModel
import ArticleStore
import QueryLanguage

/// What commands share that work on the articles a query finds.
struct QueryOptions: ParsableArguments {
  @OptionGroup var library: LibraryOptions
  @Option(name: .long, help: "How many articles at most.") var limit: Int?
  @Flag(name: .long, help: "Print JSON.") var json = false
  @Option(
    name: .long,
    help: "A line for each article, as in '{id}\\t{title}'; a wrong name lists the right ones.")
  var format: String?

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 up.") }
    if json, format != nil { throw ValidationError("--json and --format exclude each other.") }
  }

  /// The template of `--format`; one that cannot be understood ends the program.
  func template() throws -> OutputTemplate? {
    guard let format else { return nil }
    do {
      return try OutputTemplate(format)
    } catch {
      throw end(error.description, status: 64)
    }
  }

  /// Prints rows as `--json` or `--format` say; returns false where neither does.
  func print(_ rows: [ListRow], _ template: OutputTemplate?) -> Bool {
    let output = Printer.standardOutput
    if json {
      output.line(JSONOutput.text(rows.map(RowJSON.init)))
    } else if let template {
      for row in rows { output.line(template.line(row)) }
    } else {
      return false
    }
    return true
  }
}

/// Queries from the command line.
enum QueryArguments {
  /// The query that the arguments make together; one that cannot be understood ends the program.
  static func parse(_ arguments: [String]) throws -> ParsedQuery {
    // A single minus excludes; two begin an option, and this one is none.
    if let option = arguments.first(where: { $0.hasPrefix("--") && $0 != "--" }) {
      throw ValidationError("Unknown option '\(option)'")
    }
    return try parse(text: text(arguments))
  }

  /// The query that a text makes.
  static func parse(text: String) throws -> ParsedQuery {
    let parsed = QueryParser.parse(text)
    if let problem = parsed.problems.first {
      let mark = problem.message.hasSuffix("?") ? "" : "."
      throw end("Query: \(problem.message)\(mark)", status: 64)
    }
    return parsed
  }

  /// A query that must ask for something, as what it finds is changed.
  static func parseNarrowing(_ arguments: [String]) throws -> ParsedQuery {
    let parsed = try parse(arguments)
    guard parsed.query != .all else {
      throw end("Say which articles are meant, as in id:12 or tag:old.", status: 64)
    }
    return parsed
  }

  static func text(_ arguments: [String]) -> String {
    arguments.map(quotedAgain).joined(separator: " ")
  }

  /// The shell took the quotes off an argument with blanks; inside it is still one phrase, unless it
  /// says more than words.
  private static func quotedAgain(_ argument: String) -> String {
    guard argument.contains(" "), !argument.contains("\"") else { return argument }
    let isQuery = argument.contains("(") || argument.contains(" OR ") || argument.contains(" -")
    guard !isQuery else { return argument }
    guard let colon = argument.firstIndex(of: ":"), !argument[..<colon].contains(" ") else {
      return "\"\(argument)\""
    }
    return "\(argument[...colon])\"\(argument[argument.index(after: colon)...])\""
  }
}

/// Rows fetched page by page, so that no page holds a lock for long.
enum RowPages {
  private static let size = 500

  static func all(
    of query: ParsedQuery, in store: ArticleStore, limit: Int?, withSnippets: Bool = false
  ) throws -> [ListRow] {
    var rows: [ListRow] = []
    var anchor = ListAnchor.start
    while true {
      let wanted = min(size, (limit ?? .max) - rows.count)
      guard wanted > 0 else { return rows }
      let page = try ending { () throws(StoreError) in
        try store.rows(
          matching: query.query, order: query.order, from: anchor, limit: wanted,
          withSnippets: withSnippets)
      }
      rows += page
      guard page.count == wanted, let last = page.last else { return rows }
      anchor = .after(last.key)
    }
  }
}
