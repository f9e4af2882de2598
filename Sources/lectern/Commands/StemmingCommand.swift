import ArgumentParser
import ArticleStore

/// `lectern stemming`.
struct StemmingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stemming",
    abstract: "Choose whether words are found by their other forms.",
    discussion: """
      With "english", a word of a query also finds its plural and its verb forms in this library: \
      "ferry" finds "ferries", "plan" finds "planned". Articles with the word as it was asked for come \
      first; phrases and beginnings with * are taken as they are. "off" is the standard. \
      Without a choice, what holds is printed.
      """)

  @OptionGroup var library: LibraryOptions
  @Argument(help: "\"off\" or \"english\".") var choice: Stemming?

  func run() throws {
    let store = try library.open()
    guard let choice else {
      Printer.standardOutput.line(store.stemming.rawValue)
      return
    }
    try ending { () throws(StoreError) in try store.setStemming(choice) }
  }
}

extension Stemming: ExpressibleByArgument {}
