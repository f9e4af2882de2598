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
      line has an id, date, site, title and minutes, parted by tabs. Ends with 1 where nothing \
      matches.
      """)

  @OptionGroup var options: QueryOptions
  @Argument(parsing: .allUnrecognized, help: "What to list.") var query: [String] = []

  func run() throws {
    let query = try QueryArguments.parse(query)
    let template = try options.template()
    let store = try options.library.open()
    let rows = try RowPages.all(of: query, in: store, limit: options.limit)
    if !options.print(rows, template) {
      let output = Printer.standardOutput
      for row in rows { RowText.print(row.summary, to: output) }
    }
    if rows.isEmpty { throw ExitCode(1) }
  }
}

/// `lectern search`.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find words in articles, newest first.",
    discussion: "Takes what `lectern list` takes, and shows where the words stand in the text.")

  @OptionGroup var options: QueryOptions
  @Argument(parsing: .allUnrecognized, help: "What to find.") var words: [String]

  func run() throws {
    let query = try QueryArguments.parse(words)
    let template = try options.template()
    let store = try options.library.open()
    let rows = try RowPages.all(of: query, in: store, limit: options.limit, withSnippets: true)
    if !options.print(rows, template) {
      let output = Printer.standardOutput
      for row in rows {
        RowText.print(row.summary, to: output)
        if let snippet = row.snippet {
          output.styled(
            RowText.snippet(snippet, columns: output.columns, hasStyles: output.hasStyles))
        }
      }
    }
    if rows.isEmpty { throw ExitCode(1) }
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

  static func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
