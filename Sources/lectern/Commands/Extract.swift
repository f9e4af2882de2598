import ArgumentParser
import ArticleModel
import Importing
import Language

/// `lectern extract`.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the article in a file, without a library.",
    discussion: """
      The output is text (blocks parted by empty lines, without the title), markdown, json, or \
      tokens (the words of the body, lower case, one a line). Captions are left out of text and \
      markdown unless --captions is given.
      """)

  /// What is printed.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, json, tokens
  }

  @OptionGroup var form: FormatOption
  @Option(name: .long, help: "What to print.") var output = Form.text
  @Flag(name: .long, help: "Keep pictures' captions in text and markdown.") var captions = false
  @Argument(help: "A file, or - for standard input.") var file: String

  func run() throws {
    var article = try extract()
    if !captions, output == .text || output == .markdown {
      article.blocks.removeAll { if case .figure = $0 { true } else { false } }
    }
    let printer = Printer.standardOutput
    switch output {
    case .text: printer.line(ArticleText.plain(article))
    case .markdown: printer.line(ArticleText.markdown(article))
    case .json: printer.line(JSONOutput.text(ArticleJSON(article)))
    case .tokens:
      let tokens = article.normalizedTokens
      if !tokens.isEmpty { printer.line(tokens.joined(separator: "\n")) }
    }
  }

  private func extract() throws -> Article {
    let bytes: [UInt8]
    do {
      bytes = try ImportFiles.read(file)
    } catch {
      throw end("\(file): \(error.reason).", status: 66)
    }
    do {
      return try ArticleReader.extract(bytes, format: form.value).article
    } catch {
      throw end("\(file): refused: \(error.reason).", status: 65)
    }
  }
}
