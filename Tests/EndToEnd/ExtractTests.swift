import Foundation
import TestSupport
import Testing

/// `lectern extract` on many files.
@Suite(.enabled(if: Program.isBuilt, "the program is not built beside the tests"))
struct ExtractTests {
  private let program: Program

  init() throws { program = try Program() }

  private func objects(_ result: ProgramResult) throws -> [[String: Any]] {
    try result.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test(arguments: ["1", "3"])
  func printsALineAFileInTheirOrder(_ jobs: String) throws {
    var paths: [String] = []
    for number in [7, 3, 5] {
      paths.append(
        try program.folder.write(SavedPages.page(number, paragraphs: number), to: "\(number).txt"))
    }
    for number in 10..<90 {
      _ = try program.folder.write(SavedPages.page(number), to: "more/b/\(number).txt")
    }
    _ = try program.folder.write(SavedPages.tokens(1), to: "more/a.txt")
    let words = ["extract", "--output", "json", "--jobs", jobs] + paths
    let result = try program.start(words + [program.folder.path("more"), paths[0]]).wait()
    #expect(result.status == 0)
    let lines = try objects(result)
    try #require(lines.count == 85)
    #expect(lines.prefix(3).map { $0["file"] as? String } == paths)
    #expect(lines[0]["title"] as? String == SavedPages.title(7))
    #expect((lines[0]["blocks"] as? [Any])?.count == 7)
    #expect((lines[3]["file"] as? String)?.hasSuffix("more/a.txt") == true)
    #expect(lines[3]["source"] as? String == "tokens")
    #expect(lines[4]["title"] as? String == SavedPages.title(10))
    #expect(lines[83]["title"] as? String == SavedPages.title(89))
    #expect(lines[84]["file"] as? String == paths[0])
  }

  @Test func errorsAreLinesAndEndWithOne() throws {
    let good = try program.folder.write(SavedPages.page(1), to: "good.txt")
    let bad = try program.folder.write("%PDF-1.7", to: "paper.pdf")
    let result = try program.run("extract", "--jsonl", "missing.txt", good, bad)
    #expect(result.status == 1)
    #expect(result.errors == "")
    let lines = try objects(result)
    try #require(lines.count == 3)
    #expect(
      lines[0] as? [String: String] == [
        "file": "missing.txt", "error": "No such file or directory",
      ])
    #expect(lines[1]["error"] == nil && lines[1]["title"] as? String == SavedPages.title(1))
    #expect(lines[2]["file"] as? String == bad)
    #expect((lines[2]["error"] as? String)?.contains("PDF") == true)
  }

  @Test func oneFileHasALineWhereItIsAskedFor() throws {
    let page = try program.folder.write(SavedPages.page(1), to: "page.txt")
    let line = try program.run("extract", "--jsonl", page)
    #expect(line.status == 0 && line.lines.count == 1)
    let piped = try program.run("extract", "--jsonl", "-", input: Array(SavedPages.page(1).utf8))
    #expect(try objects(piped)[0]["file"] as? String == "-")
    #expect(try program.run("extract", "--output", "json", page).lines.count > 5)
  }

  @Test func manyFilesAreNoText() throws {
    let page = try program.folder.write(SavedPages.page(1), to: "page.txt")
    #expect(try program.run("extract", page, page).status == 64)
    #expect(try program.run("extract", program.folder.url.path).status == 64)
    #expect(try program.run("extract", "--jsonl", "--jobs", "0", page).status == 64)
  }
}
