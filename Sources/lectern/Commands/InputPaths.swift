import Glibc
import Importing

/// The inputs that paths on a command line stand for.
enum InputPaths {
  /// A file, or a path that stands for none.
  struct Input: Sendable {
    var path: String
    /// Why the path stands for no file.
    var failure: String?
  }

  /// The files at or below the paths, in order; what cannot be looked into stands behind the files of
  /// its path.
  static func inputs(at paths: [String]) -> [Input] {
    paths.flatMap { path in
      guard path != "-" else { return [Input(path: path)] }
      let found = ImportFiles.files(at: path)
      return found.files.map { Input(path: $0) }
        + found.failures.map { Input(path: $0.path, failure: $0.reason) }
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
