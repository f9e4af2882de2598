import TestSupport
import Testing

/// Limits that keep the files readable and the tests quick.
@Suite struct LimitTests {
  private static let lineLimit = 400

  /// Tables of data, which no one reads from top to bottom.
  private static let tables: Set<String> = [
    "UnicodeTables.swift", "LanguageTables.swift", "LineModelWeights.swift",
    "EntityTables.swift", "entities.swift", "NamedReferences.swift", "HTMLName+Known.swift",
  ]

  @Test func noFileIsTooLongToRead() throws {
    for file in try SourceFile.all(below: "Sources")
    where file.lineCount > Self.lineLimit && !Self.tables.contains(file.name) {
      Issue.record("\(file.path) has \(file.lineCount) lines; \(Self.lineLimit) are the most")
    }
  }

  @Test func noTestWaitsForTheClock() throws {
    // Written in two parts, so that this file does not find itself.
    let call = "sleep" + "("
    for file in try SourceFile.all(below: "Tests") where file.text.contains(call) {
      Issue.record("\(file.path) calls \(call)…); wait for a mark instead")
    }
  }
}
