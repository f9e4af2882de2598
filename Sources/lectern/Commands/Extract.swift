import ArgumentParser
import ArticleModel
import Extraction
import Importing
import Language

/// `lectern extract`.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the article in a file, without a library.",
    discussion: """
      The output is text (blocks parted by empty lines, without the title), markdown, json, or \
      tokens (the words of the body, lower case, one a line). Captions are left out of text and \
      markdown unless --captions is given, the comments of web pages unless --comments is; these \
      stand behind the article under a heading. Many files, and folders with all that is in \
      them, are printed as JSON, a line a file in the order of the files: with --output json, or \
      with --jsonl, which does the same for one file. A file without an article has a line with \
      the file and the error, and the status is 1. --explain tells of one file, block by block, \
      what was kept and what was dropped, by which pass, with the score of the trained model \
      from 0 to 1; --html makes a web page of it, without scripts, in which the dropped parts \
      are dimmed. With --site-memory all files are read twice: first to learn what comes back on \
      the pages of each site and where its articles stand, then with that knowledge; --explain \
      then tells of the first file.
      """)

  /// What is printed.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, json, tokens
  }

  @OptionGroup var form: FormatOption
  @Option(name: .long, help: "What to print.") var output = Form.text
  @Flag(name: .long, help: "Print a line of JSON a file.") var jsonl = false
  @Option(name: .long, help: "How many files are read at once. (default: one a core)")
  var jobs: Int?
  @Flag(name: .long, help: "Tell what was kept and dropped, and why.") var explain = false
  @Flag(name: .long, help: "With --explain: print a web page.") var html = false
  @Flag(name: .long, help: "Keep pictures' captions in text and markdown.") var captions = false
  @Flag(name: .long, help: "Keep the comments of web pages, behind the article.")
  var comments = false
  @Flag(name: .long, help: "Learn from all files what their sites' pages have in common.")
  var siteMemory = false
  @Argument(help: "Files, folders, or - for standard input.") var files: [String]

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
    if html, !explain { throw ValidationError("--html is for --explain.") }
    if explain, files.count > 1 && !siteMemory || jsonl {
      throw ValidationError("--explain tells of one file, as text or with --html.")
    }
  }

  func run() throws {
    if explain {
      try printExplanation(files[0])
      return
    }
    guard jsonl || files.count > 1 || InputPaths.isFolder(files[0]) else {
      try printOne(files[0])
      return
    }
    guard jsonl || output == .json else {
      throw ValidationError("More than one file is printed as JSON; add --output json or --jsonl.")
    }
    try printLines()
  }

  private func printOne(_ file: String) throws {
    var article = try extract(file)
    if !captions, output == .text || output == .markdown {
      article.blocks.removeAll { if case .figure = $0 { true } else { false } }
    }
    let printer = Printer.standardOutput
    switch output {
    case .text: printer.line(article.plainText)
    case .markdown: printer.line(ArticleText.markdown(article))
    case .json: printer.line(JSONOutput.text(ArticleJSON(article)))
    case .tokens:
      let tokens = article.normalizedTokens
      if !tokens.isEmpty { printer.line(tokens.joined(separator: "\n")) }
    }
  }

  private func printExplanation(_ file: String) throws {
    let memories = siteMemory ? learned() : nil
    let explanation = try refusing(file) { (bytes) throws(ArticleReader.Refusal) in
      try ArticleReader.explain(bytes, format: form.value, memories: memories)
    }
    if html {
      Printer.standardOutput.line(ExplanationPage.html(explanation, name: file))
    } else {
      ExplanationText.print(explanation, to: .standardOutput)
    }
  }

  private func extract(_ file: String) throws -> Article {
    try refusing(file) { (bytes) throws(ArticleReader.Refusal) in
      try ArticleReader.extract(bytes, format: form.value, keepsComments: comments).article
    }
  }

  /// Reads a file and works on it; what fails ends the program.
  private func refusing<Value>(
    _ file: String, _ work: ([UInt8]) throws(ArticleReader.Refusal) -> Value
  ) throws -> Value {
    let bytes: [UInt8]
    do {
      bytes = try ImportFiles.read(file)
    } catch {
      throw end("\(file): \(error.reason).", status: 66)
    }
    do {
      return try work(bytes)
    } catch {
      throw end("\(file): refused: \(error.reason).", status: 65)
    }
  }

  /// What all files tell of their sites.
  private func learned() -> SiteMemories {
    var memories = SiteMemories()
    let format = form.value
    OrderedWork.run(InputPaths.inputs(at: files), jobs: jobs ?? OrderedWork.cores) {
      (input: InputPaths.Input) -> PageTrace? in
      guard input.failure == nil, let bytes = try? ImportFiles.read(input.path) else {
        return nil
      }
      return try? ArticleReader.extract(bytes, format: format, memories: SiteMemories()).trace
    } take: { trace in
      if let trace { memories.learn(from: trace) }
    }
    return memories
  }

  private func printLines() throws {
    let (format, comments) = (form.value, comments)
    let memories = siteMemory ? learned() : nil
    var failed = 0
    OrderedWork.run(InputPaths.inputs(at: files), jobs: jobs ?? OrderedWork.cores) { input in
      ExtractedLine(input, format: format, keepsComments: comments, memories: memories)
    } take: { line in
      if line.isFailure { failed += 1 }
      Printer.standardOutput.line(line.text)
    }
    if failed > 0 { throw ExitCode(1) }
  }
}

/// A file's line of JSON.
struct ExtractedLine: Sendable {
  let text: String
  let isFailure: Bool

  init(
    _ input: InputPaths.Input, format: SourceFormat?, keepsComments: Bool,
    memories: SiteMemories? = nil
  ) {
    switch Self.article(input, format, keepsComments, memories) {
    case .success(let article):
      text = JSONLine.text(article, file: input.path)
      isFailure = false
    case .failure(let refusal):
      text = JSONOutput.line(FailureJSON(file: input.path, error: refusal.reason))
      isFailure = true
    }
  }

  private static func article(
    _ input: InputPaths.Input, _ format: SourceFormat?, _ keepsComments: Bool,
    _ memories: SiteMemories?
  )
    -> Result<Article, ArticleReader.Refusal>
  {
    if let failure = input.failure { return .failure(.init(reason: failure)) }
    do {
      let bytes = try ImportFiles.read(input.path)
      return Result { () throws(ArticleReader.Refusal) in
        try ArticleReader.extract(
          bytes, format: format, keepsComments: keepsComments, memories: memories
        ).article
      }
    } catch {
      return .failure(.init(reason: error.reason))
    }
  }
}

/// A file that was not extracted.
struct FailureJSON: Encodable {
  var file: String
  var error: String
}
