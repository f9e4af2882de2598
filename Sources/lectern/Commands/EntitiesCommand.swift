import ArgumentParser
import ArticleModel
import ArticleStore
import Entities
import Glibc
import Importing

/// `lectern entities`.
struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Print the names in a text: persons, organizations, places, dates, sums.",
    discussion: """
      Of a file, or of the article with a number, it prints whom and what it names, one a line: the \
      kind, the name, how often, and what the text calls it; then dates, sums and quantities with \
      how often, and what they stand for (2019-02-27, USD 1200000000). Of a \
      query it prints what its articles name, with how many of them do. With --json every mention \
      stands too, with its block, its bytes in the block's text, and a confidence from 0 to 1. With \
      --conll it reads tokens, one a line, with an empty line behind each sentence and a -DOCSTART- \
      line before each document, and prints each with a tab and its tag: B-PER, I-PER, O.
      """)

  @OptionGroup var library: LibraryOptions
  @OptionGroup var form: FormatOption
  @Flag(name: .long, help: "Read tokens, one a line, and print their tags.") var conll = false
  @Flag(name: .long, help: "Print JSON.") var json = false
  @Argument(
    parsing: .allUnrecognized,
    help: "A file, - for standard input, an article's number, or a query.")
  var subject: [String] = []

  func validate() throws {
    if conll, json { throw ValidationError("--conll and --json do not go together.") }
  }

  func run() throws {
    let file = subject.first ?? "-"
    if conll {
      try tag(file)
    } else if subject.count <= 1, file == "-" || access(file, F_OK) == 0 {
      let article = try self.article(inFile: file)
      EntityOutput(article, try entities(in: article)).print(asJSON: json)
    } else if subject.count == 1, let number = Int64(file) {
      let stored = try library.open().articleOrEnd(ArticleID(rawValue: number))
      EntityOutput(stored.article, stored.entities).print(asJSON: json)
    } else {
      try printLibrary()
    }
  }

  private func tag(_ file: String) throws {
    let recognizer: EntityRecognizer
    do {
      recognizer = try EntityRecognizer.shared()
    } catch {
      throw end("This program was built without a model of names.", status: 70)
    }
    Printer.standardOutput.lines(TaggedText.tagged(try bytes(ofFile: file), by: recognizer))
  }

  private func entities(in article: Article) throws -> ArticleEntities {
    guard (try? EntityRecognizer.shared()) != nil else {
      throw end("This program was built without a model of names.", status: 70)
    }
    return ArticleReader.entities(in: article)
  }

  private func bytes(ofFile file: String) throws -> [UInt8] {
    do {
      return try ImportFiles.read(file)
    } catch {
      throw end("\(file): \(error.reason).", status: 66)
    }
  }

  private func article(inFile file: String) throws -> Article {
    let bytes = try bytes(ofFile: file)
    do {
      return try ArticleReader.extract(bytes, format: form.value, keepsComments: false).article
    } catch {
      throw end("\(file): refused: \(error.reason).", status: 65)
    }
  }

  /// What the articles of a query name, each once an article.
  private func printLibrary() throws {
    let store = try library.open()
    let parsed = try QueryArguments.parse(subject)
    let counts = try ending { () throws(StoreError) in
      try store.entities(matching: parsed.query)
    }
    let output = Printer.standardOutput
    if json {
      output.line(JSONOutput.text(counts.map(LibraryEntityJSON.init)))
    } else {
      for entity in counts {
        output.fields([entity.kind.rawValue, entity.name, "\(entity.articles)"])
      }
    }
    if counts.isEmpty { throw ExitCode(1) }
  }
}

private struct LibraryEntityJSON: Encodable {
  var id: Int64
  var kind: String
  var name: String
  var articles: Int

  init(_ entity: LibraryEntity) {
    id = entity.id.rawValue
    kind = entity.kind.rawValue
    name = entity.name
    articles = entity.articles
  }
}
