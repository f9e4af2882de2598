import Foundation
import TestSupport
import Testing

/// Which room may know which, held against the imports of every source file.
@Suite struct ImportRuleTests {
  /// The rooms by their folders, with what each may import.
  static let rooms: [(folder: String, mayImport: Set<String>)] = [
    ("Core/ArticleModel", []),
    ("Core/HTMLTree", ["Glibc"]),
    ("Core/Extraction", ["ArticleModel", "HTMLTree", "Glibc"]),
    ("Core/Language", ["ArticleModel", "Glibc"]),
    ("Core/Entities", ["ArticleModel", "CEntityModel", "Language", "SearchIndex", "Glibc"]),
    ("Core/CEntityModel", []),
    ("Core/Stories", ["ArticleModel", "Language", "Glibc"]),
    ("Core/QueryLanguage", ["ArticleModel"]),
    ("Core/SearchIndex", []),
    (
      "Core/ArticleStore",
      [
        "GRDB", "CZstd", "ArticleModel", "QueryLanguage", "SearchIndex", "Foundation", "Glibc",
      ]
    ),
    ("Core/CZstd", []),
    (
      "Core/Importing",
      [
        "ArticleModel", "HTMLTree", "Extraction", "Language", "Entities", "Stories",
        "QueryLanguage", "ArticleStore", "Foundation", "Dispatch", "Glibc",
      ]
    ),
    ("TUI/Screen", ["Glibc"]),
    ("TUI/CHyphen", []),
    ("TUI/Hyphenation", ["CHyphen", "Screen", "Glibc"]),
    ("TUI/CFriBidi", []),
    ("TUI/Bidi", ["CFriBidi", "Screen"]),
    ("TUI/ReaderUI", ["Bidi", "Screen", "ArticleModel", "QueryLanguage"]),
    ("TUI/CNcurses", []),
    ("TUI/Terminal", ["CNcurses", "Screen", "Glibc"]),
    (
      "lectern",
      [
        "ArticleModel", "HTMLTree", "Extraction", "Language", "Entities", "Stories",
        "QueryLanguage", "ArticleStore", "Importing", "Screen", "Hyphenation", "ReaderUI",
        "Terminal",
        "ArgumentParser", "TOMLKit", "Foundation", "Dispatch", "Glibc",
      ]
    ),
  ]

  /// Part of the language, open to every room.
  static let language: Set<String> = ["Swift", "Synchronization"]

  @Test func everyRoomImportsOnlyWhatItMayKnow() throws {
    for file in try SourceFile.all(below: "Sources") where file.path.hasSuffix(".swift") {
      guard let room = Self.rooms.first(where: { file.path.hasPrefix("Sources/\($0.folder)/") })
      else {
        Issue.record("\(file.path) stands in no room")
        continue
      }
      for (line, module) in file.imports
      where !room.mayImport.union(Self.language).contains(module) {
        Issue.record("\(file.path):\(line): \(room.folder) may not import \(module)")
      }
    }
  }

  @Test func theRulesAreHeldAgainstSomething() throws {
    let files = try SourceFile.all(below: "Sources").filter { $0.path.hasSuffix(".swift") }
    let modules = Set(files.flatMap { $0.imports.map(\.module) })
    for module in ["GRDB", "CZstd", "CNcurses", "Screen", "ArticleModel", "TOMLKit", "Glibc"] {
      #expect(modules.contains(module))
    }
  }

  @Test(arguments: [
    ("CNcurses", "TUI/Terminal"), ("GRDB", "Core/ArticleStore"),
    ("CZstd", "Core/ArticleStore"), ("CHyphen", "TUI/Hyphenation"), ("CFriBidi", "TUI/Bidi"),
    ("CEntityModel", "Core/Entities"), ("TOMLKit", "lectern"),
    ("ArgumentParser", "lectern"),
  ])
  func oneRoomAloneKnowsWhatIsForeign(_ module: String, _ owner: String) {
    #expect(Self.rooms.filter { $0.mayImport.contains(module) }.map(\.folder) == [owner])
  }

  @Test func importsAreFoundInEveryForm() {
    let file = SourceFile(
      path: "a.swift",
      text: """
        // import Comment
        import Plain
          @testable import Tested
        public import struct Kinds.Value
        import Parent.Child  // why
        @preconcurrency @_spi(X) internal import Attributed
        importer = 1
        #if canImport(Other)
        """)
    let modules = file.imports.map(\.module)
    #expect(modules == ["Plain", "Tested", "Kinds", "Parent", "Attributed"])
    #expect(file.imports.map(\.line) == [2, 3, 4, 5, 6])
  }
}
