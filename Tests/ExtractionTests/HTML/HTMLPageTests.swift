import ArticleModel
import Extraction
import Foundation
import TestSupport
import Testing

/// Every folder of `Pages` whose name begins with `html-` is a page of our own writing and what must
/// come out of it.
@Suite struct HTMLPageTests {
  @Test(arguments: HTMLPageFixture.all)
  func extractsEveryField(_ fixture: HTMLPageFixture) throws {
    let extraction = HTMLExtractor.extract(try fixture.input())
    #expect(extraction.article.source == .html)
    let wanted = try fixture.expected(of: extraction.article)
    expectEqualLines(ExpectedArticle.describe(extraction.article), wanted)
  }

  @Test func thereAreFixtures() {
    #expect(HTMLPageFixture.all.count >= 12)
  }

  @Test(arguments: HTMLPageFixture.all)
  func accountsForWhatWasDropped(_ fixture: HTMLPageFixture) throws {
    let extraction = HTMLExtractor.extract(try fixture.input())
    var last = 0
    for drop in extraction.report.drops {
      #expect(drop.lines.lowerBound >= last && !drop.lines.isEmpty)
      #expect(!drop.pass.isEmpty && !drop.reason.isEmpty && drop.excerpt.utf8.count <= 80)
      last = drop.lines.upperBound
    }
    #expect(last > 0)
  }

  /// A page cut off anywhere gives a beginning of the text, and never more than the whole.
  @Test(arguments: HTMLPageFixture.all)
  func readsTruncatedPages(_ fixture: HTMLPageFixture) throws {
    let bytes = try fixture.input()
    for part in 1..<8 { _ = HTMLExtractor.extract(Array(bytes.prefix(bytes.count * part / 8))) }
    let most = HTMLExtractor.extract(Array(bytes.prefix(bytes.count * 9 / 10))).article
    #expect(!most.blocks.isEmpty)
  }
}

/// A folder with `page.html`, or `source.txt` that names a sample, and `expected.json`.
struct HTMLPageFixture: CustomTestStringConvertible, Sendable {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }

  static let all: [HTMLPageFixture] = {
    let pages = Project.root.appending(path: "Tests/ExtractionTests/Pages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: pages.path)) ?? []
    return names.filter { $0.hasPrefix("html-") }.sorted()
      .map { HTMLPageFixture(folder: pages.appending(path: $0)) }
  }()

  func input() throws -> [UInt8] {
    if let data = try? Data(contentsOf: folder.appending(path: "page.html")) { return Array(data) }
    let name = try String(contentsOf: folder.appending(path: "source.txt"), encoding: .utf8)
    let path = Project.root.appending(path: name.trimmingCharacters(in: .whitespacesAndNewlines))
    return Array(try Data(contentsOf: path))
  }

  func expected(of article: Article) throws -> String {
    try ExpectedArticle.read(folder).description(for: article)
  }
}
