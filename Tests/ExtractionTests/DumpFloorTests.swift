import Extraction
import Foundation
import Testing

/// A floor under the quality on real page dumps: it only rises.
@Suite(.enabled(if: DumpSet.folder != nil, "the folder shared/data/pages/dumps is absent"))
struct DumpFloorTests {
  /// F1 of mean precision and recall over runs of four words, and the share of pages with 0.99.
  @Test func holdsTheFloor() throws {
    var scores = RunScores()
    for page in try DumpSet.pages() {
      let article = PageDumpExtractor.extract(text: page.dump).article
      scores.add(RunScore(found: ExpectedArticle.text(of: article), wanted: page.body))
    }
    #expect(scores.pages.count >= 100)
    #expect(scores.f1 >= 0.94)
    #expect(scores.exactShare >= 0.32)
  }
}

enum DumpSet {
  struct Page {
    var dump: [UInt8]
    var body: String
  }

  private struct Record: Decodable {
    var id: String
    var body: String
  }

  static let folder: URL? = Seeds.folder.flatMap { seeds in
    let dumps = seeds.deletingLastPathComponent().appendingPathComponent("data/pages/dumps")
    return FileManager.default.fileExists(atPath: dumps.path) ? dumps : nil
  }

  static func pages() throws -> [Page] {
    guard let folder else { return [] }
    let truth = try String(
      contentsOf: folder.appendingPathComponent("truth.jsonl"), encoding: .utf8)
    return try truth.split(separator: "\n").map { line in
      let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
      let path = folder.appendingPathComponent("pages/\(record.id).txt.gz")
      return Page(dump: try unpacked(path), body: record.body)
    }
  }

  private static func unpacked(_ path: URL) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(data)
  }
}
