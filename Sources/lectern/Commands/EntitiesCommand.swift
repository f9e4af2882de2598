import ArgumentParser
import ArticleModel
import Entities
import Importing

/// `lectern entities`.
struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Print the names in a text: persons, organizations, places, dates, sums.",
    discussion: """
      Of a file it prints the names in its article, one a line with its kind and how often it \
      stands there, the most frequent first; with --json every mention, with its block, its bytes \
      in the block's text, and a confidence from 0 to 1. With --conll it reads tokens, one a \
      line, with an empty line behind each sentence and a -DOCSTART- line before each document, \
      and prints each with a tab and its tag: B-PER, I-PER, O.
      """)

  @OptionGroup var form: FormatOption
  @Flag(name: .long, help: "Read tokens, one a line, and print their tags.") var conll = false
  @Flag(name: .long, help: "Print a JSON array of all mentions.") var json = false
  @Argument(help: "A file, or - for standard input.") var file = "-"

  func validate() throws {
    if conll, json { throw ValidationError("--conll and --json do not go together.") }
  }

  func run() throws {
    let recognizer: EntityRecognizer
    do {
      recognizer = try EntityRecognizer.shared()
    } catch {
      throw end("This program was built without a model of names.", status: 70)
    }
    let bytes: [UInt8]
    do {
      bytes = try ImportFiles.read(file)
    } catch {
      throw end("\(file): \(error.reason).", status: 66)
    }
    if conll {
      Printer.standardOutput.lines(TaggedText.tagged(bytes, by: recognizer))
      return
    }
    let article: Article
    do {
      article = try ArticleReader.extract(bytes, format: form.value, keepsComments: false).article
    } catch {
      throw end("\(file): refused: \(error.reason).", status: 65)
    }
    print(recognizer.mentions(in: article), of: article)
  }

  private func print(_ mentions: [EntityMention], of article: Article) {
    let texts = article.blocks.map { Array($0.text.utf8) }
    func name(_ mention: EntityMention) -> String {
      String(decoding: texts[mention.block][mention.range], as: UTF8.self)
    }
    if json {
      let rows = mentions.map { MentionJSON($0, text: name($0)) }
      Printer.standardOutput.line(JSONOutput.text(rows))
      return
    }
    var counts: [Row: (count: Int, first: Int)] = [:]
    for (index, mention) in mentions.enumerated() {
      counts[Row(kind: mention.kind, name: name(mention)), default: (0, index)].count += 1
    }
    let rows = counts.sorted { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }
    for (row, value) in rows {
      Printer.standardOutput.fields([row.kind.rawValue, row.name, "\(value.count)"])
    }
  }

  private struct Row: Hashable {
    var kind: EntityKind
    var name: String
  }

  private struct MentionJSON: Encodable {
    var block: Int
    var start: Int
    var end: Int
    var kind: String
    var text: String
    var confidence: Double

    init(_ mention: EntityMention, text: String) {
      block = mention.block
      start = mention.range.lowerBound
      end = mention.range.upperBound
      kind = mention.kind.rawValue
      self.text = text
      confidence = (mention.confidence * 1000).rounded() / 1000
    }
  }
}
