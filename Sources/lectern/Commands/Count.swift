import ArgumentParser
import ArticleModel
import ArticleStore

/// `lectern count`.
struct Count: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count the articles that a query finds.",
    discussion: "Ends with 1 where nothing matches.")

  @OptionGroup var library: LibraryOptions
  @Flag(name: .long, help: "Print a JSON object, with the unread ones counted as well.")
  var json = false
  @Argument(parsing: .allUnrecognized, help: "What to count.") var query: [String] = []

  func run() throws {
    let store = try library.open()
    let query = try QueryArguments.parse(query)
    let counts = try ending { () throws(StoreError) in try store.counts(matching: query.query) }
    let output = Printer.standardOutput
    if json {
      output.line(JSONOutput.text(CountJSON(total: counts.total, unread: counts.unread)))
    } else {
      output.line("\(counts.total)")
    }
    if counts.total == 0 { throw ExitCode(1) }
  }

  private struct CountJSON: Encodable {
    var total: Int
    var unread: Int
  }
}
