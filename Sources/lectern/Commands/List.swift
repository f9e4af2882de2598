import ArgumentParser
import ArticleModel
import ArticleStore
import QueryLanguage
import Screen

/// `lectern list`.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List articles, newest first.",
    discussion: """
      QUERY narrows the list: words and "quoted words" of title, byline and text, OR, parentheses, - to \
      exclude, and fields such as title:, site:, tag:, is:, has:, date:, len: and sort:. In a pipe each \
      line has an id, date, site, title and minutes, parted by tabs.
      """)

  @OptionGroup var options: LibraryOptions
  @Option(name: .long, help: "How many articles at most.") var limit: Int?
  @Flag(name: .long, help: "Print a JSON array.") var json = false
  @Argument(parsing: .allUnrecognized, help: "What to list.") var query: [String] = []

  func run() throws {
    let store = try options.open()
    let query = try QueryArguments.parse(query)
    let rows = try RowPages.all(of: query, in: store, limit: limit, withSnippets: false)
    let output = Printer.standardOutput
    if json {
      output.line(JSONOutput.text(rows.map(RowJSON.init)))
    } else {
      for row in rows { RowText.print(row.summary, to: output) }
    }
  }
}

/// `lectern search`.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find words in articles, newest first.",
    discussion: "Takes what `lectern list` takes, and shows where the words stand in the text.")

  @OptionGroup var options: LibraryOptions
  @Option(name: .long, help: "How many articles at most.") var limit: Int?
  @Flag(name: .long, help: "Print a JSON array.") var json = false
  @Argument(parsing: .allUnrecognized, help: "What to find.") var words: [String]

  func run() throws {
    let store = try options.open()
    let query = try QueryArguments.parse(words)
    let rows = try RowPages.all(of: query, in: store, limit: limit, withSnippets: true)
    let output = Printer.standardOutput
    if json {
      output.line(JSONOutput.text(rows.map(RowJSON.init)))
      return
    }
    for row in rows {
      RowText.print(row.summary, to: output)
      if let snippet = row.snippet {
        output.styled(
          RowText.snippet(snippet, columns: output.columns, hasStyles: output.hasStyles))
      }
    }
    if rows.isEmpty { throw ExitCode(1) }
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
    let parsed = QueryParser.parse(arguments.map(quotedAgain).joined(separator: " "))
    if let problem = parsed.problems.first {
      let mark = problem.message.hasSuffix("?") ? "" : "."
      throw end("Query: \(problem.message)\(mark)", status: 64)
    }
    return parsed
  }

  /// The shell took the quotes off an argument with blanks; inside it is still one phrase.
  private static func quotedAgain(_ argument: String) -> String {
    guard argument.contains(" "), !argument.contains("\"") else { return argument }
    guard let colon = argument.firstIndex(of: ":"), !argument[..<colon].contains(" ") else {
      return "\"\(argument)\""
    }
    return "\(argument[...colon])\"\(argument[argument.index(after: colon)...])\""
  }
}

/// Rows fetched page by page, so that no page holds a lock for long.
enum RowPages {
  private static let size = 500

  static func all(of query: ParsedQuery, in store: ArticleStore, limit: Int?, withSnippets: Bool)
    throws
    -> [ListRow]
  {
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

/// Rows as text.
enum RowText {
  /// Fields parted by tabs in a pipe, columns on a terminal.
  static func print(_ summary: ArticleSummary, to output: Printer) {
    let date = summary.published.map { String($0.iso8601.prefix(10)) } ?? "-"
    let site = summary.site ?? "-"
    let title = summary.title.isEmpty ? "Untitled" : summary.title
    if let columns = output.columns {
      output.styled(
        line(summary, date: date, site: oneLine(site), title: oneLine(title), columns: columns))
    } else {
      output.fields(["\(summary.id)", date, site, title, "\(summary.readingMinutes)"])
    }
  }

  private static func line(
    _ summary: ArticleSummary, date: String, site: String, title: String, columns: Int
  ) -> [StyledText] {
    let id = DisplayWidth.padded("\(summary.id)", to: 6, alignRight: true)
    let mark =
      (summary.state.isRead ? " " : "●") + (summary.state.isStarred ? "★" : " ")
      + (summary.doubt == nil ? " " : "?")
    let place = DisplayWidth.padded(site, to: 16)
    let room = max(10, columns - 6 - 1 - 3 - 1 - 10 - 2 - 16 - 2 - 8)
    let minutes = DisplayWidth.padded("\(summary.readingMinutes) min", to: 7, alignRight: true)
    return [
      .dim(id), .plain(" \(mark) "), .dim(DisplayWidth.padded(date, to: 10) + "  \(place)  "),
      summary.state.isRead
        ? .plain(DisplayWidth.padded(title, to: room))
        : .bold(DisplayWidth.padded(title, to: room)),
      .dim(" \(minutes)\n"),
    ]
  }

  /// The snippet below its row; without styles the matches stand in brackets.
  static func snippet(_ snippet: Snippet, columns: Int?, hasStyles: Bool) -> [StyledText] {
    let bytes = Array(snippet.text.utf8)
    let indent = 7
    var lines = [0..<bytes.count]
    if let columns {
      lines = ParagraphLayout(text: bytes, measure: columns - indent).lines.map(\.range)
    }
    var pieces: [StyledText] = []
    for line in lines {
      pieces.append(.plain(String(repeating: " ", count: indent)))
      var start = line.lowerBound
      for match in snippet.matches.map({ $0.clamped(to: line) }) where !match.isEmpty {
        pieces.append(.dim(String(decoding: bytes[start..<match.lowerBound], as: UTF8.self)))
        let word = String(decoding: bytes[match], as: UTF8.self)
        pieces.append(hasStyles ? .marked(word) : .plain("[\(word)]"))
        start = match.upperBound
      }
      pieces.append(.dim(String(decoding: bytes[start..<line.upperBound], as: UTF8.self)))
      pieces.append(.plain("\n"))
    }
    return pieces
  }

  private static func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
