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

  /// The order in which problems stand in a file.
  static func stands(_ a: FileProblem, before b: FileProblem) -> Bool {
    (a.line ?? 0, a.column ?? 0) < (b.line ?? 0, b.column ?? 0)
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
  ///
  /// - Parameter part: What stands in the value, and is to be pointed at in place of the key.
  func problem(at key: String, in section: String, _ reason: String, part: String? = nil)
    -> FileProblem
  {
    let wanted = section.split(separator: ".").map(String.init) + [key]
    guard let found = place(of: wanted) else {
      let name = section.isEmpty ? key : "\(section).\(key)"
      return FileProblem(path: path, reason: "\(name): \(reason)")
    }
    let place = part.flatMap { self.place(of: $0, from: found) } ?? found
    return FileProblem(path: path, line: place.line + 1, column: place.column, reason: reason)
  }

  /// The number of the line that has a key, from 0; nil where it stands in none of its own.
  func line(of key: String, in section: String) -> Int? {
    place(of: section.split(separator: ".").map(String.init) + [key])?.line
  }

  // MARK: Places

  /// A place in the text: the line from 0, the column from 1.
  private struct Place {
    var line: Int
    var column: Int
  }

  /// Where a key stands by itself, as a table's head, within a dotted key or in an inline table.
  private func place(of wanted: [String]) -> Place? {
    var section: [String] = []
    var head: Place?
    for (number, line) in lines.enumerated() {
      let text = line.drop { $0 == " " || $0 == "\t" }
      let start = Place(line: number, column: Self.column(of: text.startIndex, in: line))
      if text.hasPrefix("[") {
        section = Self.keys(at: text.drop { $0 == "[" }).path
        if section == wanted { return start }
        if head == nil, section.starts(with: wanted) { head = start }
        continue
      }
      let (path, rest) = Self.keys(at: text)
      guard rest.hasPrefix("=") else { continue }
      let whole = section + path
      if whole.starts(with: wanted) { return start }
      if wanted.starts(with: whole), let last = wanted.last, let found = rest.firstRange(of: last) {
        let isQuoted = rest[..<found.lowerBound].last.map { $0 == "\"" || $0 == "'" } ?? false
        let index = isQuoted ? line.index(before: found.lowerBound) : found.lowerBound
        return Place(line: number, column: Self.column(of: index, in: line))
      }
    }
    return head
  }

  /// Where a part of a value stands, from a key on up to the next key.
  private func place(of part: String, from key: Place) -> Place? {
    for number in key.line..<lines.count {
      let line = lines[number]
      if number > key.line, line.contains("=") || line.hasPrefix("[") { return nil }
      let value = number > key.line ? line : line[(line.firstIndex(of: "=") ?? line.startIndex)...]
      if let found = value.firstRange(of: part) {
        return Place(line: number, column: Self.column(of: found.lowerBound, in: line))
      }
    }
    return nil
  }

  private static func column(of index: String.Index, in line: Substring) -> Int {
    line[..<index].unicodeScalars.count + 1
  }

  /// The bare or quoted keys, parted by dots, that a text begins with, and what follows them.
  private static func keys(at text: Substring) -> (path: [String], rest: Substring) {
    var path: [String] = []
    var rest = text
    func skipSpaces() { rest = rest.drop { $0 == " " || $0 == "\t" } }
    while true {
      skipSpaces()
      if let quote = rest.first, quote == "\"" || quote == "'" {
        path.append(String(rest.dropFirst().prefix { $0 != quote }))
        rest = rest.dropFirst().drop { $0 != quote }.dropFirst()
      } else {
        let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        guard !key.isEmpty else { return (path, rest) }
        path.append(String(key))
        rest = rest.dropFirst(key.count)
      }
      skipSpaces()
      guard rest.first == "." else { return (path, rest) }
      rest = rest.dropFirst()
    }
  }
}
