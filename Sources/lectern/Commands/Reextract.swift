import ArgumentParser
import ArticleModel
import ArticleStore
import Importing

/// `lectern reextract`.
struct Reextract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Extract articles again from what they came from.",
    discussion: """
      Each article's original is kept; a newer version may read it better. State, tags and the \
      reading position stay.
      """)

  @OptionGroup var options: LibraryOptions
  @Argument(help: "Articles' numbers; all of them when none is given.") var ids: [Int64] = []

  func run() throws {
    let store = try options.open()
    let wanted =
      try ids.isEmpty
      ? ending { () throws(StoreError) in try store.allIDs() } : ids.map(ArticleID.init(rawValue:))
    var changed = 0
    var failed = 0
    for id in wanted {
      switch try reextract(id, in: store) {
      case .changed: changed += 1
      case .same: break
      case .failed(let reason):
        failed += 1
        Printer.standardError.line("Article \(id): \(reason); it stays as it was.")
      }
    }
    Printer.standardOutput.line(
      "\(changed) changed, \(wanted.count - changed - failed) as before, \(failed) failed.")
    if failed > 0 { throw ExitCode(1) }
  }

  private enum Outcome {
    case changed
    case same
    case failed(String)
  }

  private func reextract(_ id: ArticleID, in store: ArticleStore) throws -> Outcome {
    let read = try ending { () throws(StoreError) in
      (original: try store.original(of: id), before: try store.article(id)?.article)
    }
    guard let original = read.original else { return .failed("there is no such article") }
    do {
      let incoming = try ArticleReader.read(
        original.bytes, name: original.name, format: original.format)
      guard incoming.article != read.before else { return .same }
      try ending { () throws(StoreError) in try store.replace(id, with: incoming) }
      return .changed
    } catch let refusal as ArticleReader.Refusal {
      return .failed(refusal.reason)
    }
  }
}
