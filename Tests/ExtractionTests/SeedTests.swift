import ArticleModel
import Extraction
import Foundation
import Testing

/// Two real inputs beside the project; what must come out of them is told by their line numbers.
@Suite(.enabled(if: Seeds.folder != nil, "the folder shared/seeds is absent"))
struct SeedTests {
  @Test func pageDumpGivesTheArticleAlone() throws {
    let input = try Seeds.bytes("000_d330df17c84c158d.txt")
    let lines = Seeds.lines(input)
    let article = PageDumpExtractor.extract(text: input).article
    #expect(article.metadata.title == lines[88])
    #expect(article.metadata.site == String(lines[0].dropLast(" logo".count)))
    #expect(article.metadata.place == lines[92].split(separator: " ").first.map(String.init))
    #expect(article.metadata.published?.iso8601 == "2019-02-27T00:52:00+03:00")
    #expect(article.metadata.modified == nil)
    #expect(article.metadata.authors.isEmpty)
    #expect(article.metadata.imageCaption == lines[93])
    let topics = lines[135].split(separator: " ").map(String.init)
    #expect(topics.count == 3)
    #expect(article.metadata.topics == topics)
    let body = lines[97...129].filter { !$0.isEmpty }
    var blocks: [Block] = [.figure(caption: Inline(lines[93]), imageURL: nil)]
    for line in body {
      blocks.append(
        line == lines[109] ? .heading(level: 2, Inline(line)) : .paragraph(Inline(line)))
    }
    #expect(blocks.count == 18)
    #expect(article.blocks == blocks)
  }

  @Test func pageDumpReportsMenusAndFooter() throws {
    let input = try Seeds.bytes("000_d330df17c84c158d.txt")
    let dropped = Set(
      PageDumpExtractor.extract(text: input).report.drops.flatMap { Array($0.lines) })
    let lines = Seeds.lines(input)
    for (number, line) in lines.enumerated() where !line.isEmpty {
      let isOutside = number < 87 || number > 138
      if isOutside { #expect(dropped.contains(number), "line \(number + 1)") }
    }
  }

  @Test func tokenListIsSetAsFlowingText() throws {
    let input = try Seeds.bytes("004_65bf99741c5aa81d.txt")
    let lines = Seeds.lines(input)
    let article = TokenListExtractor.extract(text: input).article
    #expect(article.source == .tokenList)
    #expect(article.metadata.title == lines[0])
    #expect(lines.dropFirst().count == 578)
    #expect(article.blocks == [.paragraph(Inline(lines.dropFirst().joined(separator: " ")))])
  }
}

enum Seeds {
  /// The folder, from the environment or beside the project.
  static let folder: URL? = {
    let shared =
      ProcessInfo.processInfo.environment["LECTERN_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? PageFixture.root.deletingLastPathComponent().appendingPathComponent("shared")
    let seeds = shared.appendingPathComponent("seeds")
    return FileManager.default.fileExists(atPath: seeds.path) ? seeds : nil
  }()

  static func bytes(_ name: String) throws -> [UInt8] {
    guard let folder else { return [] }
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// The lines, without bullets and white space at their ends.
  static func lines(_ bytes: [UInt8]) -> [String] {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.hasSuffix("\n") { text.removeLast() }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
