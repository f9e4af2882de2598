import Foundation
import TestSupport

/// A source file of the project.
struct SourceFile {
  /// The path from the project's root.
  let path: String
  let text: String

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  var lineCount: Int { text.utf8.count { $0 == 10 } }

  /// The Swift and C files below a folder of the project, sorted by path.
  static func all(below folder: String) throws -> [SourceFile] {
    let root = Project.root.appending(path: folder).path
    return try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
      .filter { path in [".swift", ".c", ".h"].contains { path.hasSuffix($0) } }
      .map { path in
        SourceFile(
          path: "\(folder)/\(path)",
          text: try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8))
      }
  }

  /// The modules that the file imports, with the numbers of the lines.
  var imports: [(line: Int, module: String)] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { number, line in
      var words = line.split(separator: " ")[...]
      while let word = words.first, word.hasPrefix("@") || Self.levels.contains(word) {
        words = words.dropFirst()
      }
      guard words.popFirst() == "import" else { return nil }
      if let word = words.first, Self.kinds.contains(word) { words = words.dropFirst() }
      let module = words.first?.split(separator: ".").first
      return module.map { (number + 1, String($0)) }
    }
  }

  private static let levels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]

  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]
}
