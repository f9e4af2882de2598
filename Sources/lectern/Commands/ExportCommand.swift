import ArgumentParser
import ArticleModel
import ArticleStore

/// `lectern export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the articles that a query finds as Markdown, a file each.",
    discussion: """
      A file is named by the article's number and headline; it has the text, what is known of the \
      article, and your notes. Files of an earlier export are written anew. Ends with 1 where nothing \
      matches.
      """)

  @OptionGroup var library: LibraryOptions
  @Option(name: .long, help: "The folder to write to; made where there is none.") var to: String
  @Argument(parsing: .allUnrecognized, help: "Which articles.") var query: [String] = []

  func run() throws {
    let parsed = try QueryArguments.parse(query)
    let store = try library.open()
    let ids = try ending { () throws(StoreError) in try store.ids(matching: parsed.query) }
    guard !ids.isEmpty else { throw ExitCode(1) }
    do {
      let count = try ArticleExport.write(ids, of: store, to: to)
      Printer.standardOutput.line("\(count) exported.")
    } catch {
      throw end("\(error)", status: 73)
    }
  }
}
