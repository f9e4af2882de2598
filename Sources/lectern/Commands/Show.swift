import ArgumentParser
import ArticleModel
import ArticleStore
import Screen

/// `lectern show`.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print an article.",
    discussion: "Styled and set to the window on a terminal, plain in a pipe.")

  @OptionGroup var options: LibraryOptions
  @Flag(name: .long, help: "Print a JSON object.") var json = false
  @Argument(help: "The article's number, as `lectern list` shows it.") var id: Int64

  func run() throws {
    let store = try options.open()
    let stored = try store.articleOrEnd(ArticleID(rawValue: id))
    let output = Printer.standardOutput
    if json {
      output.line(JSONOutput.text(ArticleJSON(stored)))
    } else {
      ArticlePage(stored).print(to: output)
    }
  }
}

/// An article with its head, for a person to read.
struct ArticlePage {
  private let stored: StoredArticle

  init(_ stored: StoredArticle) {
    self.stored = stored
  }

  func print(to output: Printer) {
    let metadata = stored.article.metadata
    let measure = output.columns.map { min(72, max(20, $0)) }
    if !metadata.title.isEmpty { output.styled([.bold(set(metadata.title, measure) + "\n")]) }
    if let subtitle = metadata.subtitle { output.styled([.italic(set(subtitle, measure) + "\n")]) }
    let facts = [
      metadata.site, metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", "),
      metadata.place, metadata.published?.iso8601,
      stored.article.source == .tokenList ? "token list" : nil,
    ].compactMap(\.self)
    if !facts.isEmpty { output.styled([.dim(set(facts.joined(separator: " · "), measure) + "\n")]) }
    if let doubt = stored.article.doubt {
      output.styled([.dim(set(doubt.sentence, measure) + "\n")])
    }
    var isAfterItem = false
    for block in stored.article.blocks {
      let isItem = if case .listItem = block { true } else { false }
      output.text(isItem && isAfterItem ? "" : "\n")
      output.styled([styled(block, measure)])
      isAfterItem = isItem
    }
  }

  private func styled(_ block: Block, _ measure: Int?) -> StyledText {
    let text = Article(
      metadata: Metadata(title: ""), blocks: [block], source: stored.article.source
    ).plainText
    switch block {
    case .heading: return .bold(set(text, measure) + "\n")
    case .figure: return .dim(set(text, measure) + "\n")
    case .quote: return .italic(set(text, measure, indent: 2) + "\n")
    case .code, .table: return .plain(text + "\n")
    case .listItem(let depth, let ordinal, _):
      let mark = 2 * max(depth, 0) + (ordinal.map { "\($0). ".utf8.count } ?? 2)
      return .plain(set(text, measure, hanging: min(mark, 20)) + "\n")
    default: return .plain(set(text, measure) + "\n")
    }
  }

  /// Text in lines of at most `measure` cells, or as it is; `hanging` cells are left free before all
  /// lines but the first, `indent` before all.
  private func set(_ text: String, _ measure: Int?, indent: Int = 0, hanging: Int = 0) -> String {
    guard let measure else { return text }
    return PrintedParagraph.lines(
      of: text, measure: measure, firstIndent: indent, hangingIndent: indent + hanging
    ).joined(separator: "\n")
  }
}

/// A paragraph as lines with their indents written out.
enum PrintedParagraph {
  static func lines(of text: String, measure: Int, firstIndent: Int, hangingIndent: Int)
    -> [String]
  {
    let bytes = Array(text.utf8)
    let layout = ParagraphLayout(
      text: bytes, measure: measure, firstIndent: firstIndent, hangingIndent: hangingIndent,
      fit: .total)
    return layout.lines.enumerated().map { number, line in
      String(repeating: " ", count: number == 0 ? firstIndent : hangingIndent)
        + String(decoding: bytes[line.range], as: UTF8.self) + (line.endsWithHyphen ? "-" : "")
    }
  }
}
