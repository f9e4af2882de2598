import ArgumentParser
import ArticleModel
import ArticleStore
import Glibc

/// Which library a command works on.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .long, help: "The library's file. (default: $LECTERN_LIBRARY, else in $XDG_DATA_HOME)")
  var library: String?

  /// The file's path.
  var path: String { library ?? Paths.library }

  /// Opens the library, or ends the program with the error's sentence and status.
  func open() throws -> ArticleStore {
    try ending { () throws(StoreError) in try ArticleStore.open(at: path) }
  }
}

/// Runs `body`; an error of the library becomes its sentence on standard error and its exit status.
func ending<Value>(_ body: () throws(StoreError) -> Value) throws -> Value {
  do {
    return try body()
  } catch {
    Printer.standardError.line(error.description)
    throw ExitCode(error.exitStatus)
  }
}

/// Ends the program with a sentence on standard error.
func end(_ sentence: String, status: Int32) -> ExitCode {
  Printer.standardError.line(sentence)
  return ExitCode(status)
}

extension ArticleStore {
  /// An article, or the end of the program with a sentence where there is none.
  func articleOrEnd(_ id: ArticleID) throws -> StoredArticle {
    let found = try ending { () throws(StoreError) in try article(id) }
    guard let found else {
      throw end(
        "There is no article \(id.rawValue). `lectern list` shows which there are.", status: 66)
    }
    return found
  }
}
