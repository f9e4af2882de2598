import Glibc
import Importing
import ReaderUI

/// The filters that were saved in the reader, and those of the past.
enum FilterFiles {
  /// Writes the named filters as a table of a configuration.
  static func save(_ filters: [SavedFilter], to path: String) throws(FileProblem) {
    var text = "# The filters saved in the reader; they win over those of config.toml.\n[filters]\n"
    for filter in filters { text += TOMLText.line(filter.name, filter.query) }
    try StateFiles.replace(path, with: text)
  }

  /// Adds a filter to those of the past; that it cannot be kept is no one's concern while reading.
  static func append(_ filter: String, to path: String) {
    guard !filter.utf8.contains(0x0A) else { return }
    try? StateFiles.append(filter, to: path)
  }

  /// The lines of a file, each once, where it stands last; none where there is no file.
  static func lines(of path: String) -> [String] {
    guard let bytes = try? ImportFiles.read(path, limit: 1 << 20) else { return [] }
    var seen: Set<String> = []
    let lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    return lines.reversed().filter { seen.insert($0).inserted }.reversed()
  }

  /// Keeps the latest lines of a file that has grown long.
  static func trim(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size > 1 << 17 else { return }
    let kept = lines(of: path).suffix(keptLines)
    try? StateFiles.replace(path, with: kept.map { $0 + "\n" }.joined())
  }

  private static let keptLines = 500
}
