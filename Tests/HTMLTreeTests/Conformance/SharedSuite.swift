import Foundation
import Testing

/// The three parts of the public suite, one after the other so that what they print stays apart.
@Suite(.serialized)
struct Conformance {}

/// The public conformance suite, which lies outside the project.
enum SharedSuite {
  static let root: URL? = {
    let packageRoot = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["LECTERN_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? packageRoot.deletingLastPathComponent().appendingPathComponent("shared")
    let suite = shared.appendingPathComponent("data/html5lib")
    return FileManager.default.fileExists(atPath: suite.path) ? suite : nil
  }()

  static var isPresent: Bool { root != nil }

  static let absence = "the conformance suite (data/html5lib in the shared folder) is not there"

  /// The files directly in a folder of the suite, sorted by name.
  static func files(in folder: String, suffix: String) throws -> [URL] {
    guard let root else { return [] }
    return try FileManager.default.contentsOfDirectory(
      at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil
    ).filter { $0.lastPathComponent.hasSuffix(suffix) }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  /// A case of a `.dat` file: its sections by their `#` headings, without the line break at the end.
  struct Case {
    var sections: [String: [UInt8]] = [:]

    func text(_ section: String) -> String? {
      sections[section].map { String(decoding: $0, as: UTF8.self) }
    }
  }

  static func cases(of file: URL, headings: Set<String>) throws -> [Case] {
    let bytes = [UInt8](try Data(contentsOf: file))
    var cases: [Case] = []
    var current = Case()
    var section: String?
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let heading = line.first == 0x23 ? String(decoding: line, as: UTF8.self) : nil
      if let heading, headings.contains(heading) {
        if heading == "#data", section != nil { cases.append(trimmed(current)) }
        if heading == "#data" { current = Case() }
        current.sections[heading] = []
        section = heading
      } else if let section {
        current.sections[section]?.append(contentsOf: line)
        current.sections[section]?.append(0x0A)
      }
    }
    if section != nil { cases.append(trimmed(current)) }
    return cases
  }

  private static func trimmed(_ aCase: Case) -> Case {
    var result = aCase
    for key in result.sections.keys where result.sections[key]?.last == 0x0A {
      result.sections[key]?.removeLast()
    }
    return result
  }
}

/// Passed and total, as the conformance command prints them.
struct Score {
  var passed = 0
  var total = 0
  var failures: [String] = []

  mutating func record(_ isRight: Bool, _ failure: () -> String) {
    total += 1
    if isRight { passed += 1 } else { failures.append(failure()) }
  }
}
