import GRDB
import SearchIndex

extension StoreError {
  /// What SQLite's error means for the library at `path`; a `StoreError` passes through.
  init(_ error: any Error, path: String) {
    if let known = error as? StoreError {
      self = known
      return
    }
    if error is SearchIndexError {
      self = .corrupt(path: path, detail: "the index of words is damaged")
      return
    }
    guard let database = error as? DatabaseError else {
      self = .failed(path: path, detail: "\(error)")
      return
    }
    let detail = database.message ?? "\(database.resultCode)"
    switch database.resultCode {
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_CORRUPT: self = .corrupt(path: path, detail: detail)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self = .unwritable(path: path, reason: detail)
    case .SQLITE_IOERR
    where [
      .SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMMAP, .SQLITE_IOERR_FSYNC,
      .SQLITE_IOERR_TRUNCATE,
    ].contains(database.extendedResultCode):
      // A file system that runs out of space answers a write or a growing map with these.
      self = .diskFull(path: path)
    default: self = .failed(path: path, detail: detail)
    }
  }
}
