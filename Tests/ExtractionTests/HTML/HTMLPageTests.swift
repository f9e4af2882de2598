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
    let wanted = try fixture.expected().split(separator: "\n", omittingEmptySubsequences: false)
    let found = HTMLPageFixture.describe(extraction.article)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(found.count == wanted.count)
    for (line, other) in zip(found, wanted) { #expect(line == other) }
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

/// A folder with `page.html`, or `source.txt` that names a sample, and `expected.txt`.
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

  func expected() throws -> String {
    try String(contentsOf: folder.appending(path: "expected.txt"), encoding: .utf8)
  }

  /// All fields of an article as text, in the form of `expected.txt`.
  static func describe(_ article: Article) -> String {
    let metadata = article.metadata
    let fields: [(String, String?)] = [
      ("title", metadata.title), ("subtitle", metadata.subtitle),
      ("authors", metadata.authors.joined(separator: "; ")), ("site", metadata.site),
      ("section", metadata.section), ("url", metadata.url), ("language", metadata.language),
      ("place", metadata.place), ("published", metadata.published?.iso8601),
      ("modified", metadata.modified?.iso8601), ("caption", metadata.imageCaption),
      ("topics", metadata.topics.joined(separator: "; ")),
    ]
    var text = ""
    for (name, value) in fields {
      if let value, !value.isEmpty || name == "title" { text += "\(name): \(value)\n" }
    }
    for block in article.blocks { text += "\n[\(kind(block))] \(block.text)\n" }
    return text
  }

  private static func kind(_ block: Block) -> String {
    switch block {
    case .paragraph: "p"
    case .heading(let level, _): "h\(level)"
    case .quote: "quote"
    case .listItem(let depth, let ordinal, _): "item \(depth)" + (ordinal.map { " \($0)" } ?? "")
    case .code(let language, _): "code" + (language.map { " \($0)" } ?? "")
    case .table(let table): "table \(table.headerRows)"
    case .figure: "figure"
    case .rule: "rule"
    }
  }
}
