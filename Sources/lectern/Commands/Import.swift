import ArgumentParser
import ArticleModel
import ArticleStore
import Glibc
import Importing

extension SourceFormat: ExpressibleByArgument {}

/// How an input's form is given on the command line.
struct FormatOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The input's form: auto, dump (a page as text), tokens (a word a line) or html.",
      valueName: "auto|dump|tokens|html"))
  var format = "auto"

  func validate() throws {
    guard ["auto", "dump", "tokens", "html"].contains(format) else {
      throw ValidationError("--format takes auto, dump, tokens or html, not \"\(format)\".")
    }
  }

  /// The form, or nil where it is to be found by looking at the input.
  var value: SourceFormat? { SourceFormat(rawValue: format) }
}

/// `lectern import`.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import saved articles.",
    discussion: """
      Takes files, folders with all that is in them, and - for standard input. The form of each \
      input is found by looking at it. What is in the library already is not imported again. Ends \
      with status 0 when all went in or were there, 1 when some were refused.
      """)

  @OptionGroup var options: LibraryOptions
  @OptionGroup var form: FormatOption
  @Option(name: .long, help: "Tag the articles; may be given more than once.")
  var tag: [String] = []
  @Flag(name: .long, help: "Print a line a file.") var verbose = false
  @Argument(help: "Files, folders, or - for standard input.") var paths: [String]

  func run() throws {
    let store = try options.open()
    var files: [String] = []
    var failures: [ImportFiles.Failure] = []
    for path in paths {
      guard path != "-" else {
        files.append(path)
        continue
      }
      let found = ImportFiles.files(at: path)
      files += found.files
      failures += found.failures
    }
    for failure in failures {
      Printer.standardError.line("\(failure.path): refused: \(failure.reason)")
    }
    let report = ImportReport(total: files.count, isVerbose: verbose)
    let importer = Importer(
      store: store, format: form.value, tags: tag, savedAt: Int64(time(nil)))
    var counts = try ending { () throws(StoreError) in
      try importer.run(files, progress: report.show)
    }
    counts.refused += failures.count
    report.end(counts)
    if counts.refused > 0 { throw ExitCode(1) }
  }
}

/// What is shown while an import goes on and when it ends.
struct ImportReport {
  let total: Int
  let isVerbose: Bool
  private let output = Printer.standardOutput
  private let errors = Printer.standardError
  private let bar: ProgressBar?

  init(total: Int, isVerbose: Bool) {
    self.total = total
    self.isVerbose = isVerbose
    bar = isVerbose ? nil : ProgressBar(total: total)
  }

  func show(_ results: [ImportResult], done: Int) {
    bar?.end()
    for result in results {
      switch result.outcome {
      case .refused(let reason): errors.line("\(result.name): refused: \(reason)")
      case .imported(let id, let title) where isVerbose:
        output.line("\(result.name): imported as \(id): \(title)")
      case .alreadyThere(let id) where isVerbose:
        output.line("\(result.name): already there as \(id)")
      default: break
      }
    }
    bar?.show(done)
  }

  func end(_ counts: ImportCounts) {
    output.line(Self.sentence(counts))
  }

  /// "2 imported, 1 already there, 0 refused."
  static func sentence(_ counts: ImportCounts) -> String {
    "\(counts.imported) imported, \(counts.alreadyThere) already there, \(counts.refused) refused."
  }
}
