import Glibc

/// Small files that the reader writes for its later runs.
enum StateFiles {
  /// Writes a file anew: it has the old content or the new one, whatever happens.
  static func replace(_ path: String, with text: String) throws(FileProblem) {
    makeFolders(path)
    let temporary = path + ".new"
    try write(text, to: temporary, flags: O_TRUNC)
    guard rename(temporary, path) == 0 else { throw problem(path) }
  }

  /// Adds a line at the end of a file.
  static func append(_ line: String, to path: String) throws(FileProblem) {
    makeFolders(path)
    try write(line + "\n", to: path, flags: O_APPEND)
  }

  private static func write(_ text: String, to path: String, flags: Int32) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o600)
    guard descriptor >= 0 else { throw problem(path) }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else { throw problem(path) }
  }

  private static func problem(_ path: String) -> FileProblem {
    FileProblem(path: path, reason: String(cString: strerror(errno)))
  }

  private static func makeFolders(_ path: String) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    guard access(folder, F_OK) != 0 else { return }
    makeFolders(folder)
    mkdir(folder, 0o700)
  }
}
