import ArgumentParser
import ArticleModel
import ArticleStore
import Importing

/// `lectern reextract`.
struct Reextract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Extract articles again from what they came from.",
    discussion: """
      Each article's original is kept; a newer version may read it better, and so does what the \
      library has learned of the article's site since. State, tags and the reading position stay. \
      With --entities the texts stay as they are, and names are looked for anew where an older \
      version of the program did, or in the articles given.
      """)

  @OptionGroup var options: LibraryOptions
  @Flag(name: .long, help: "Only look for names anew.") var entities = false
  @Argument(help: "Articles' numbers; all of them when none is given.") var ids: [Int64] = []

  func run() throws {
    let store = try options.open()
    if entities {
      try NamesReading(store: store).run(ids.map(ArticleID.init(rawValue:)))
      return
    }
    let wanted =
      try ids.isEmpty
      ? ending { () throws(StoreError) in try store.allIDs() } : ids.map(ArticleID.init(rawValue:))
    var changed: Set<ArticleID> = []
    var grown: [ArticleID: String] = [:]
    var failed = 0
    let reextraction = Reextraction(store: store)
    func read(_ id: ArticleID) throws -> Reextraction.Outcome {
      try ending { () throws(StoreError) in try reextraction.run(id) }
    }
    for id in wanted {
      switch try read(id) {
      case .read(let hasChanged, let site):
        if hasChanged { changed.insert(id) }
        grown[id] = site
      case .failed(let reason):
        failed += 1
        Printer.standardError.line("Article \(id): \(reason); it stays as it was.")
      }
    }
    // Articles whose pages taught something, as in a library from before sites were remembered: the
    // first of a site were read when little was known of it.
    for id in wanted where grown[id] != nil {
      if case .read(hasChanged: true, _) = try read(id) { changed.insert(id) }
    }
    Printer.standardOutput.line(
      "\(changed.count) changed, \(wanted.count - changed.count - failed) as before, \(failed) failed."
    )
    if failed > 0 { throw ExitCode(1) }
  }
}
