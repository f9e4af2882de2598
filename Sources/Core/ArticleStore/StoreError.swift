/// Why a library could not be opened, read or written.
public enum StoreError: Error, Equatable, Sendable {
  /// The file was made by a later version of the program.
  case newerSchema(path: String, found: Int, supported: Int)
  /// The file holds something other than a SQLite database.
  case notADatabase(path: String)
  /// The file is a SQLite database of another program.
  case foreignDatabase(path: String)
  /// The path names a folder.
  case isDirectory(path: String)
  /// The file or its folder cannot be created or written.
  case unwritable(path: String, reason: String)
  /// The disk or the quota is full.
  case diskFull(path: String)
  /// Another process holds the library for longer than it is waited for.
  case busy(path: String)
  /// The file is damaged.
  case corrupt(path: String, detail: String)
  /// Any other failure that SQLite reports.
  case failed(path: String, detail: String)
}

extension StoreError: CustomStringConvertible {
  /// A sentence for the user: what, where, what to do.
  public var description: String {
    switch self {
    case .newerSchema(let path, let found, let supported):
      "The library \(path) was made by a newer lectern (format \(found); this one knows "
        + "\(supported)). Update lectern, or name another file with --library."
    case .notADatabase(let path):
      "\(path) is not a lectern library, and it was left as it is. "
        + "Name another file with --library."
    case .foreignDatabase(let path):
      "\(path) is a database of another program, and it was left as it is. "
        + "Name another file with --library."
    case .isDirectory(let path):
      "\(path) is a folder. Name a file in it, as in --library \(path)/library.sqlite."
    case .unwritable(let path, let reason):
      "The library \(path) cannot be written: \(reason). "
        + "Check its permissions, or name another file with --library."
    case .diskFull(let path):
      "The disk is full: \(path) could not grow. What was saved before is safe. "
        + "Free some space and try again."
    case .busy(let path):
      "Another program is writing to \(path). Try again in a moment."
    case .corrupt(let path, let detail):
      "The library \(path) is damaged (\(detail)). `lectern doctor` tells how far."
    case .failed(let path, let detail):
      "The library \(path) could not be used: \(detail)."
    }
  }

  /// The exit status a command ends with, after BSD's sysexits.h.
  public var exitStatus: Int32 {
    switch self {
    case .notADatabase: 65
    case .foreignDatabase: 67
    case .newerSchema: 69
    case .failed: 70
    case .corrupt: 71
    case .isDirectory: 72
    case .unwritable: 73
    case .diskFull: 74
    case .busy: 75
    }
  }
}
