import ArgumentParser
import ArticleModel
import ArticleStore
import QueryLanguage

/// `lectern notes`.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Print notes and highlights.",
    discussion: """
      Of the articles that QUERY finds, else of all that are not in the bin: as Markdown, article by \
      article, each quote with what was noted on it; the article with the newest note comes first. \
      --json prints every note with its place in the article, the newest first. Ends with 1 where \
      there are none.
      """)

  @OptionGroup var library: LibraryOptions
  @Flag(name: .long, help: "Print JSON.") var json = false
  @Argument(parsing: .allUnrecognized, help: "Which articles' notes.") var query: [String] = []

  func run() throws {
    let parsed = query.isEmpty ? nil : try QueryArguments.parse(query)
    let store = try library.open()
    let found = try ending { () throws(StoreError) in
      try store.notes(matching: parsed?.query)
    }
    let articles = try Self.byArticle(found, in: store)
    let output = Printer.standardOutput
    if json {
      let places = Dictionary(
        uniqueKeysWithValues: articles.flatMap(\.notes).map { ($0.note.id, $0.place) })
      output.line(
        JSONOutput.text(found.map { NoteJSON($0, place: places[$0.note.id] ?? nil) }))
    } else {
      let texts = articles.map { NoteMarkdown.text(title: $0.title, notes: $0.notes.map(\.note)) }
      output.text(texts.joined(separator: "\n"))
    }
    if found.isEmpty { throw ExitCode(1) }
  }

  private struct ArticleNotes {
    var title: String
    var notes: [(note: Note, place: TextPlace?)]
  }

  /// The notes article by article, in the order of the text; those whose words are gone come last.
  private static func byArticle(_ found: [LibraryNote], in store: ArticleStore) throws
    -> [ArticleNotes]
  {
    var order: [ArticleID] = []
    var notes: [ArticleID: [LibraryNote]] = [:]
    for note in found {
      if notes[note.article] == nil { order.append(note.article) }
      notes[note.article, default: []].append(note)
    }
    return try order.map { id in
      let own = notes[id] ?? []
      let blocks = try store.articleOrEnd(id).article.blocks
      let placed = own.reversed().map { ($0.note, $0.note.anchor.found(in: blocks)) }
      return ArticleNotes(
        title: own.first?.title ?? "",
        notes: placed.sorted { key($0.1) < key($1.1) }.map { (note: $0.0, place: $0.1) })
    }
  }

  private static func key(_ place: TextPlace?) -> ReadingPosition {
    ReadingPosition(
      block: place?.block ?? .max, offset: ByteOffset(place?.range.lowerBound ?? .max))
  }
}
