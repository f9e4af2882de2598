import ArgumentParser
import ArticleModel
import ArticleStore
import QueryLanguage

/// `lectern query`.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Look at how queries are understood.",
    subcommands: [Explain.self])

  /// `lectern query explain`.
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a query's tree, its SQL and SQLite's plan.")

    @OptionGroup var library: LibraryOptions
    @Argument(help: "The query, as one argument.") var text: String

    func run() throws {
      let parsed = try QueryArguments.parse(text: text)
      let store = try library.open()
      let explanation = try ending { () throws(StoreError) in
        try store.explanation(of: parsed.query, order: parsed.order)
      }
      let output = Printer.standardOutput
      for line in QueryTree.lines(of: parsed) { output.line(line) }
      output.line()
      for line in explanation.search { output.line(line) }
      if !explanation.search.isEmpty { output.line() }
      for (number, statement) in explanation.statements.enumerated() {
        if number > 0 { output.line() }
        if statement.runs > 1 { output.line("-- run \(statement.runs) times") }
        output.line(statement.sql)
        for line in statement.plan { output.line("  " + line) }
      }
    }
  }
}

/// A query as an outline.
enum QueryTree {
  /// A node a line, indented by two blanks a level; the order comes last.
  static func lines(of parsed: ParsedQuery) -> [String] {
    var lines: [String] = []
    var pending: [(query: Query, depth: Int)] = [(parsed.query, 0)]
    while let (query, depth) = pending.popLast() {
      let name: String
      var parts: [Query] = []
      switch query {
      case .all: name = "everything"
      case .term(let term): name = term.description
      case .not(let inner): (name, parts) = ("not", [inner])
      case .and(let inner): (name, parts) = ("all of", inner)
      case .or(let inner): (name, parts) = ("one of", inner)
      }
      lines.append(String(repeating: "  ", count: depth) + name)
      pending += parts.reversed().map { ($0, depth + 1) }
    }
    return lines + [parsed.order.label]
  }
}
