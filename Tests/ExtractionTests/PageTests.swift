import ArticleModel
import Extraction
import Foundation
import Testing

/// Every folder of `Pages` is a page of our own writing and what must come out of it.
@Suite struct PageTests {
  @Test(arguments: PageFixture.all)
  func extractsEveryField(_ fixture: PageFixture) throws {
    let input = try fixture.input()
    let extraction =
      fixture.isTokenList
      ? TokenListExtractor.extract(text: input) : PageDumpExtractor.extract(text: input)
    #expect(extraction.article.source == (fixture.isTokenList ? .tokenList : .pageDump))
    let wanted = try fixture.expected(of: extraction.article)
    expectEqualLines(ExpectedArticle.describe(extraction.article), wanted)
  }

  @Test(arguments: PageFixture.all)
  func accountsForEveryLine(_ fixture: PageFixture) throws {
    guard !fixture.isTokenList else { return }
    let input = try fixture.input()
    let lines = String(decoding: input, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let extraction = PageDumpExtractor.extract(text: input)
    var last = 0
    for drop in extraction.report.drops {
      #expect(drop.lines.lowerBound >= last)
      #expect(drop.lines.upperBound <= lines.count)
      #expect(!drop.lines.isEmpty && !drop.pass.isEmpty && !drop.reason.isEmpty)
      last = drop.lines.upperBound
    }
    // No line is both dropped and, as a whole, a paragraph.
    let dropped = Set(extraction.report.drops.flatMap { Array($0.lines) })
    for case .paragraph(let inline) in extraction.article.blocks {
      let place = lines.firstIndex { $0.trimmingCharacters(in: .whitespaces) == inline.text }
      if let place { #expect(!dropped.contains(place)) }
    }
  }
}

/// A folder with `dump.txt`, or `source.txt` that names a sample, and `expected.json`.
struct PageFixture: CustomTestStringConvertible, Sendable {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }
  var isTokenList: Bool { folder.lastPathComponent.hasSuffix("-tokens") }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let all: [PageFixture] = {
    let pages = root.appendingPathComponent("Tests/ExtractionTests/Pages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: pages.path)) ?? []
    // Folders of web pages have tests of their own.
    return names.filter { !$0.hasPrefix("html-") }.sorted().map {
      PageFixture(folder: pages.appendingPathComponent($0))
    }
  }()

  func input() throws -> [UInt8] {
    let own = folder.appendingPathComponent("dump.txt")
    if let data = try? Data(contentsOf: own) { return Array(data) }
    let name = try String(
      contentsOf: folder.appendingPathComponent("source.txt"), encoding: .utf8)
    let path = Self.root.appendingPathComponent(
      name.trimmingCharacters(in: .whitespacesAndNewlines))
    return Array(try Data(contentsOf: path))
  }

  func expected(of article: Article) throws -> String {
    try ExpectedArticle.read(folder).description(for: article)
  }
}
