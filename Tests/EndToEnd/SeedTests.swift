import Foundation
import TestSupport
import Testing

private let seedFolder: String? = Project.shared.map { $0.appending(path: "seeds").path }
  .flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }

/// The two real inputs: one story as a page dump and as a list of its words.
@Suite(
  .enabled(if: Program.isBuilt, "the program is not built beside the tests"),
  .enabled(if: seedFolder != nil, "the shared inputs are not beside the project"))
struct SeedTests {
  private let program: Program
  /// The page dump, then the token list.
  private let paths: [String]

  init() throws {
    program = try Program()
    let folder = try #require(seedFolder)
    paths = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".txt") }.map { "\(folder)/\($0)" }
  }

  @Test func bothAreImportedListedReadAndFound() throws {
    #expect(paths.count == 2)
    let result = try program.start(["import"] + paths).wait()
    #expect(result.status == 0)
    #expect(result.text == "2 imported, 0 already there, 0 refused.\n")
    #expect(try program.run("list").lines.count == 2)
    #expect(try program.run("list", "is:dump").lines.count == 1)
    #expect(try program.run("list", "is:tokens").lines.count == 1)
    #expect(try program.run("search", "maduro").lines.count == 4)
    for id in ["1", "2"] {
      let shown = try program.run("show", id)
      #expect(shown.status == 0)
      #expect(shown.text.lowercased().contains("venezuela"))
    }
    #expect(try program.run("doctor").status == 0)
  }

  @Test func theWordsOfTheFirstAreTheSecond() throws {
    let tokens = try program.run("extract", "--output", "tokens", paths[0])
    let list = try program.run("extract", "--output", "tokens", paths[1])
    #expect(tokens.lines.count > 400)
    #expect(tokens.lines == list.lines)
  }
}
