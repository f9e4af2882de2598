import ArticleModel
import Foundation
import Glibc
import TestSupport
import Testing

@testable import ArticleStore

/// An import that is killed leaves what it committed, whole, and nothing else.
@Suite(.enabled(if: Program.isBuilt, "the program is not built beside the tests"))
struct KillTests {
  /// When the import is killed.
  enum Moment: Sendable {
    /// As soon as the library's file is there.
    case fileIsThere
    /// As soon as so many inputs are reported as saved.
    case reported(Int)
    /// As soon as the log of the library has so many bytes, which it has in the midst of a commit.
    case logHas(Int)
  }

  private static let inputs = 150

  @Test(arguments: [
    Moment.fileIsThere, .logHas(1), .logHas(60_000), .logHas(200_000), .logHas(400_000),
    .reported(1), .reported(129),
  ])
  func whatWasCommittedIsWhole(_ moment: Moment) throws {
    let program = try Program()
    var texts: [String: [UInt8]] = [:]
    for number in 0..<Self.inputs {
      let text = SavedPages.tokens(number, count: 60)
      texts[try program.folder.write(text, to: "pages/\(number).txt")] = Array(text.utf8)
    }
    let running = try program.start(["import", "--verbose", program.folder.path("pages")])
    while !running.hasEnded, !isReached(moment, program, running) { sched_yield() }
    kill(running.id, SIGKILL)
    let result = try running.wait()
    let reported = result.lines.filter { $0.contains(": imported as ") }.count

    let store = try ArticleStore.open(at: program.library)
    let report = try store.examine()
    #expect(report.isSound, "\(report)")
    #expect(report.articles >= reported)
    for id in try store.allIDs() {
      let stored = try #require(try store.article(id))
      let original = try #require(try store.original(of: id))
      #expect(original.bytes == texts[stored.originalName])
      #expect(stored.summary.wordCount > 0 && !stored.article.blocks.isEmpty)
    }

    let before = report.articles
    let again = try program.run("import", program.folder.path("pages"))
    #expect(
      again.text.contains(
        "\(Self.inputs - before) imported, \(before) already there, 0 refused."))
    #expect(try store.examine().isSound)
    #expect(try store.allIDs().count == Self.inputs)
  }

  private func isReached(_ moment: Moment, _ program: Program, _ running: RunningProgram) -> Bool {
    func size(_ path: String) -> Int? {
      var status = stat()
      return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
    switch moment {
    case .fileIsThere: return size(program.library) != nil
    case .reported(let count): return running.lineCount >= count
    case .logHas(let bytes): return size(program.library + "-wal") ?? 0 >= bytes
    }
  }
}
