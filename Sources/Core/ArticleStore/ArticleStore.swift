import ArticleModel
import GRDB
import Synchronization

/// A library of articles in one SQLite file.
///
/// Reads run beside a write (WAL). Every method throws ``StoreError`` and nothing else; each write is
/// one transaction, so that a process killed at any moment leaves only whole articles behind.
public struct ArticleStore: Sendable {
  let database: any DatabaseWriter
  /// The file as it was named, for messages.
  public let path: String
  let headers = SegmentHeaders()
  let interruption = Interruption()
  let options = ChosenOptions()

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
      // What was read within the broken write may not come to be as it was.
      headers.forgetAll()
      throw StoreError(error, path: path)
    }
  }

  /// Breaks off whatever is being read; the broken reads throw.
  public func interruptReads() {
    interruption.interrupt()
    database.interrupt()
  }
}

/// Tells the searches under way that nobody waits for them any more.
final class Interruption: Sendable {
  private let count = Atomic<Int>(0)

  /// Of the searches that begin now.
  var generation: Int { count.load(ordering: .relaxed) }

  func interrupt() { count.add(1, ordering: .relaxed) }
}
