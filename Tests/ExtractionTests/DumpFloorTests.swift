import Extraction
import Foundation
import Testing

/// A floor under the quality on real page dumps: it only rises.
@Suite(.enabled(if: DumpSet.folder != nil, "the folder shared/data/pages/dumps is absent"))
struct DumpFloorTests {
  /// F1 of mean precision and recall over runs of four words, and the share of pages with 0.99.
  @Test func holdsTheFloor() throws {
    var (precision, recall, exact, pages) = (0.0, 0.0, 0, 0)
    for page in try DumpSet.pages() {
      let article = PageDumpExtractor.extract(text: page.dump).article
      let text = article.blocks.filter { block in
        if case .figure = block { false } else { true }
      }.map(\.text).joined(separator: "\n")
      let (wanted, found) = (Self.runs(page.body), Self.runs(text))
      let shared = found.reduce(0) { $0 + min($1.value, wanted[$1.key] ?? 0) }
      let (all, given) = (wanted.values.reduce(0, +), found.values.reduce(0, +))
      precision += Double(shared) / Double(max(given, 1))
      recall += Double(shared) / Double(max(all, 1))
      if Double(2 * shared) >= 0.99 * Double(all + given) { exact += 1 }
      pages += 1
    }
    #expect(pages >= 100)
    let f1 = 2 * precision * recall / (precision + recall) / Double(pages)
    #expect(f1 >= 0.94)
    #expect(Double(exact) >= 0.32 * Double(pages))
  }

  private static func runs(_ text: String) -> [[Substring]: Int] {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    guard words.count >= 4 else { return words.isEmpty ? [:] : [words: 1] }
    var runs: [[Substring]: Int] = [:]
    for index in 0...(words.count - 4) { runs[Array(words[index..<index + 4]), default: 0] += 1 }
    return runs
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
