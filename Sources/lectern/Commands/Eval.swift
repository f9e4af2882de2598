import ArgumentParser
import ArticleModel
import Extraction
import Importing

/// `lectern eval`.
struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score the extraction on pages of your own.",
    discussion: """
      DIR holds pages with the text that is wanted of each: folders with page.html or dump.txt \
      beside expected.txt or expected.json, or files NAME.html beside NAME.txt, as \
      docs/extraction.md describes. Prints F1, precision and recall over runs of four words, the \
      share of pages with an F1 of 0.99 or more, and the worst ten. Ends with status 1 when a page \
      could not be read, 66 when there are none.
      """)

  @Flag(name: .long, help: "Print a JSON object with every page.") var json = false
  @Option(name: .long, help: "How many pages are read at once. (default: one a core)")
  var jobs: Int?
  @Argument(help: "A folder of pages and expected texts.") var dir: String

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
  }

  func run() throws {
    let (pairs, failures) = EvalPair.pairs(in: dir)
    for failure in failures { Printer.standardError.line("\(failure.path): \(failure.reason).") }
    guard !pairs.isEmpty else {
      throw end(
        "\(dir): no page beside its expected text; docs/extraction.md tells how they are named.",
        status: 66)
    }
    var results: [EvalResult] = []
    OrderedWork.run(pairs, jobs: jobs ?? OrderedWork.cores) {
      EvalResult($0)
    } take: {
      if let failure = $0.failure { Printer.standardError.line("\($0.page): \(failure).") }
      results.append($0)
    }
    let report = EvalReport(results)
    if json {
      Printer.standardOutput.line(JSONOutput.text(report))
    } else {
      report.print(to: .standardOutput)
    }
    if !failures.isEmpty || results.contains(where: { $0.score == nil }) { throw ExitCode(1) }
  }
}

/// A page and the file with what is wanted of it.
struct EvalPair: Sendable, Equatable {
  var page: String
  var expected: String

  /// The pairs at or below a folder, in the order of their names.
  static func pairs(in folder: String) -> (pairs: [EvalPair], failures: [ImportFiles.Failure]) {
    let found = ImportFiles.files(at: folder)
    let names = Set(found.files)
    let pairs = found.files.compactMap { path -> EvalPair? in
      let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
      let (folder, name) = (
        path[..<(start ?? path.startIndex)], path[(start ?? path.startIndex)...]
      )
      var wanted: [String] = []
      if name == "page.html" || name == "dump.txt" {
        wanted = ["\(folder)expected.json", "\(folder)expected.txt"]
      }
      for ending in [".html", ".htm", ".xhtml"] where name.hasSuffix(ending) {
        wanted.append(folder + name.dropLast(ending.count) + ".txt")
      }
      return wanted.first(where: names.contains).map { EvalPair(page: path, expected: $0) }
    }
    return (pairs, found.failures)
  }
}

/// How well the text of one page agrees with the wanted one.
struct EvalResult: Sendable {
  let page: String
  /// Nil where the page or the expected text could not be read.
  let score: RunScore?
  let failure: String?

  init(_ pair: EvalPair) {
    page = pair.page
    do {
      let bytes = try ImportFiles.read(pair.page)
      let wanted = try ExpectedText.read(pair.expected)
      score = RunScore(found: Self.text(of: bytes), wanted: wanted)
      failure = nil
    } catch {
      score = nil
      failure = error.reason
    }
  }

  /// What `lectern extract` prints; nothing where the page is refused.
  private static func text(of bytes: [UInt8]) -> String {
    guard var article = try? ArticleReader.extract(bytes, format: nil).article else { return "" }
    article.blocks.removeAll { if case .figure = $0 { true } else { false } }
    return article.plainText
  }
}

/// The scores of all pages.
struct EvalReport: Encodable {
  struct Page: Encodable {
    var page: String
    var f1: Double
    var precision: Double?
    var recall: Double?
  }

  var count: Int
  var f1: Double
  var precision: Double
  var recall: Double
  var exact: Double
  /// The worst first.
  var pages: [Page]

  private static let shown = 10

  init(_ results: [EvalResult]) {
    var scores = RunScores()
    pages = []
    for result in results {
      guard let score = result.score else { continue }
      scores.add(score)
      pages.append(
        Page(
          page: result.page, f1: score.f1, precision: score.precision, recall: score.recall))
    }
    pages.sort { ($0.f1, $0.page) < ($1.f1, $1.page) }
    count = pages.count
    (f1, precision, recall) = (scores.f1, scores.precision, scores.recall)
    exact = scores.exactShare
  }

  func print(to output: Printer) {
    output.line("\(count) \(count == 1 ? "page" : "pages")")
    output.line(
      "F1 \(Self.digits(f1))  precision \(Self.digits(precision))  recall \(Self.digits(recall))"
        + "  exact \(Self.digits(exact))")
    let worst = pages.prefix(Self.shown).filter { $0.f1 < 0.9995 }
    guard !worst.isEmpty else { return }
    output.line("\nThe worst: F1, precision, recall")
    for page in worst {
      let figures = [page.f1, page.precision, page.recall].map { $0.map(Self.digits) ?? "-    " }
      output.line(figures.joined(separator: "  ") + "  " + page.page)
    }
  }

  /// Three decimals.
  static func digits(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }
}
