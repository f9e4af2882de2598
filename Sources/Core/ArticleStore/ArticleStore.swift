import ArticleModel
import GRDB

/// A library of articles in one SQLite file.
///
/// Reads run beside a write (WAL). Every method throws ``StoreError`` and nothing else; each write is
/// one transaction, so that a process killed at any moment leaves only whole articles behind.
public struct ArticleStore: Sendable {
  let database: any DatabaseWriter
  /// The file as it was named, for messages.
  public let path: String

  init(database: any DatabaseWriter, path: String) {
    self.database = database
    self.path = path
  }

  /// Runs a read; statements see one state of the library.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Runs a write as one transaction.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.write(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Breaks off whatever is being read; the broken reads throw.
  public func interruptReads() {
    database.interrupt()
  }
}
