import Glibc
import Importing
import TOMLKit

/// What is wrong with a file of ours, and where.
struct FileProblem: Error, Equatable, CustomStringConvertible {
  var path: String
  /// From 1; nil where the file as a whole is meant.
  var line: Int?
  /// From 1.
  var column: Int?
  /// A phrase without a full stop.
  var reason: String

  var description: String {
    let place = [line, column].compactMap { $0.map(String.init) }
    return ([path] + place).joined(separator: ":") + ": " + reason
  }
}

/// A TOML file, with the places of its keys.
struct TOMLFile {
  let path: String
  let table: TOMLTable
  private let lines: [Substring]

  /// Reads and parses a file.
  init(path: String) throws(FileProblem) {
    let bytes: [UInt8]
    do {
      bytes = try ImportFiles.read(path, limit: 1 << 20)
    } catch {
      throw FileProblem(path: path, reason: error.reason)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw FileProblem(
        path: path, line: error.source.begin.line, column: error.source.begin.column,
        reason: error.description)
    } catch {
      throw FileProblem(path: path, reason: "\(error)")
    }
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// A problem at a key of a table; `section` is "" for the keys before the first table.
  func problem(at key: String, in section: String, _ reason: String) -> FileProblem {
    var current = ""
    for (number, line) in lines.enumerated() {
      let text = line.drop { $0 == " " || $0 == "\t" }
      if text.hasPrefix("[") {
        current = String(text.dropFirst().prefix { $0 != "]" })
      } else if current == section, Self.key(of: text) == key {
        let column = line.utf8.count - text.utf8.count + 1
        return FileProblem(path: path, line: number + 1, column: column, reason: reason)
      }
    }
    return FileProblem(path: path, reason: "\(section).\(key): \(reason)")
  }

  /// The bare or quoted key that a line begins with.
  private static func key(of line: Substring) -> String {
    guard let quote = line.first, quote == "\"" || quote == "'" else {
      return String(line.prefix { $0 != "=" && $0 != " " && $0 != "\t" })
    }
    return String(line.dropFirst().prefix { $0 != quote })
  }
}
