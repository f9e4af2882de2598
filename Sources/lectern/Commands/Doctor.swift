import ArgumentParser
import ArticleStore

/// `lectern doctor`.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Examine the library.",
    discussion: """
      Checks the file, the index of words against the articles, and that each article's body and \
      original can be read back. Ends with status 0 where all is well and 1 where something was \
      found.
      """)

  @OptionGroup var options: LibraryOptions
  @Flag(name: .long, help: "Build the index of words anew from the articles first.")
  var rebuildIndex = false
  @Flag(name: .long, help: "Print a JSON object.") var json = false

  func run() throws {
    let store = try options.open()
    if rebuildIndex {
      try ending { () throws(StoreError) in try store.rebuildIndex() }
    }
    let report = try ending { () throws(StoreError) in try store.examine() }
    let output = Printer.standardOutput
    if json {
      output.line(JSONOutput.text(ReportJSON(report, path: options.path)))
    } else {
      print(report, to: output)
    }
    if !report.isSound { throw ExitCode(1) }
  }

  private func print(_ report: IntegrityReport, to output: Printer) {
    output.line("Library   \(options.path)")
    output.line("Articles  \(report.articles)")
    output.line("Size      \((report.fileSize + 1023) / 1024) KiB")
    output.line("SQLite    \(report.sqliteVersion)")
    let problems = ReportJSON(report, path: options.path).problems
    if problems.isEmpty {
      output.line("The file, the index and every article are sound.")
    } else {
      for problem in problems { output.line("Found: \(problem)") }
      if !report.indexProblems.isEmpty {
        output.line("`lectern doctor --rebuild-index` mends the index.")
      }
    }
  }
}

private struct ReportJSON: Encodable {
  var library: String
  var articles: Int
  var bytes: Int
  var sqlite: String
  var problems: [String]

  init(_ report: IntegrityReport, path: String) {
    library = path
    articles = report.articles
    bytes = report.fileSize
    sqlite = report.sqliteVersion
    problems =
      report.databaseProblems + report.indexProblems
      + report.unreadable.map { "article \($0.id): \($0.reason)" }
  }
}
