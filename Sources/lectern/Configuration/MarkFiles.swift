import ArticleModel
import Glibc
import Importing
import ReaderUI

/// The marks of all libraries, one a line, the latest last: `LETTER BLOCK OFFSET ARTICLE LIBRARY`.
///
/// A line is added in one write, so that two readers do not lose each other's marks.
enum MarkFiles {
  /// A file longer than this many bytes is cut to its last lines.
  private static let longestFile = 1 << 17
  private static let keptLines = 2000

  /// Adds a mark in the library at a path; that it cannot be kept is said by the problem.
  static func append(_ mark: Mark, library: String, to path: String) throws(FileProblem) {
    let position = mark.position
    let place = "\(position.block) \(position.offset.rawValue) \(mark.article.rawValue)"
    let line = "\(mark.letter) \(place) \(absolute(library))"
    guard !line.utf8.contains(0x0A) else { return }
    try StateFiles.append(line, to: path)
  }

  /// The marks of the library at a path; lines that cannot be read are passed over.
  static func marks(library: String, in path: String) -> [Mark] {
    let library = absolute(library)
    return lines(of: path).compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 4)
      guard parts.count == 5, parts[4] == library, let letter = parts[0].unicodeScalars.first,
        let block = Int(parts[1]), let offset = Int(parts[2]), let article = Int64(parts[3]),
        block >= 0, offset >= 0
      else { return nil }
      return Mark(
        letter, ReadingPosition(block: block, offset: ByteOffset(offset)),
        of: ArticleID(rawValue: article))
    }
  }

  /// Keeps the latest lines of a file that has grown long, and of two for one mark the later one.
  static func trim(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size > longestFile else { return }
    var seen: Set<[Substring]> = []
    let kept = lines(of: path).reversed().filter { line in
      let parts = line.split(separator: " ", maxSplits: 4)
      return parts.count == 5 && seen.insert([parts[0], parts[3], parts[4]]).inserted
    }.prefix(keptLines)
    try? StateFiles.replace(path, with: kept.reversed().map { $0 + "\n" }.joined())
  }

  private static func lines(of path: String) -> [String] {
    guard let bytes = try? ImportFiles.read(path, limit: 1 << 22) else { return [] }
    return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The path as it is from the root, links resolved.
  private static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
