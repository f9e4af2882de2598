import ArticleModel
import ArticleStore
import Importing
import TestSupport
import Testing

@Suite struct ImporterTests {
  private let folder: TemporaryFolder
  private let store: ArticleStore

  init() throws {
    folder = try TemporaryFolder()
    store = try .inMemory()
  }

  /// Imports and returns all results in their order, with what was counted after each batch.
  private func run(_ paths: [String], format: SourceFormat? = nil, tags: [String] = []) throws
    -> (results: [ImportResult], done: [Int], counts: ImportCounts)
  {
    var results: [ImportResult] = []
    var done: [Int] = []
    let importer = Importer(store: store, format: format, tags: tags, savedAt: 1_550_000_000)
    let counts = try importer.run(paths) { batch, count in
      results += batch
      done.append(count)
    }
    return (results, done, counts)
  }

  private func write(_ count: Int) throws -> [String] {
    try (0..<count).map {
      try folder.write(SavedPages.tokens($0, count: 20), to: "\($0).txt")
    }
  }

  @Test(arguments: [0, 1, 64, 65, 128, 129])
  func everyInputIsTakenOnceAndInOrder(_ count: Int) throws {
    let paths = try write(count)
    let (results, done, counts) = try run(paths)
    #expect(results.map(\.name) == paths)
    #expect(counts.imported == count && counts.alreadyThere == 0 && counts.refused == 0)
    #expect(done.last ?? 0 == count)
    #expect(done == done.sorted() && Set(done).count == done.count)
    let ids = try store.allIDs()
    #expect(ids.count == count)
    for (result, id) in zip(results, ids) {
      guard case .imported(id, let title) = result.outcome else {
        Issue.record("\(result)")
        continue
      }
      let stored = try #require(try store.article(id))
      #expect(stored.originalName == result.name)
      #expect(stored.summary.title == title)
    }
    #expect(try store.examine().isSound)
  }

  @Test func aSecondImportBringsNothingNew() throws {
    let paths = try write(70)
    _ = try run(paths)
    let (results, _, counts) = try run(paths, tags: ["again"])
    #expect(counts.alreadyThere == 70 && counts.imported == 0)
    let ids = try store.allIDs()
    #expect(results.map(\.outcome) == ids.map { .alreadyThere($0) })
    #expect(try store.article(ids[69])?.tags == ["again"])
  }

  @Test func theSameBytesTwiceAreOneArticle() throws {
    let text = SavedPages.page(1)
    let paths = try ["a", "b", "c"].map { try folder.write(text, to: $0) }
    let (results, _, counts) = try run(paths)
    let id = try #require(try store.allIDs().first)
    #expect(counts.imported == 1 && counts.alreadyThere == 2)
    #expect(results.dropFirst().allSatisfy { $0.outcome == .alreadyThere(id) })
    #expect(try store.article(id)?.originalName == paths[0])
  }

  @Test func refusedOnesDoNotHoldUpTheOthers() throws {
    let good = try folder.write(SavedPages.page(1), to: "good.txt")
    let empty = try folder.write("", to: "empty.txt")
    let binary = try folder.write("%PDF-1.7 binary", to: "paper.pdf")
    let other = try folder.write(SavedPages.page(2), to: "other.txt")
    let missing = folder.path("missing.txt")
    let (results, _, counts) = try run([empty, good, missing, binary, other])
    #expect(results.map(\.name) == [empty, good, missing, binary, other])
    #expect(counts.imported == 2 && counts.refused == 3)
    let refusals = results.map { result in
      if case .refused(let reason) = result.outcome { reason } else { "" }
    }
    #expect(refusals[0].contains("empty") && refusals[3].contains("PDF"))
    #expect(refusals[2] == "No such file or directory")
    #expect(refusals[1] == "" && refusals[4] == "")
    #expect(try store.allIDs().count == 2)
  }

  @Test func tagsAndFormReachEveryArticle() throws {
    let paths = try (0..<3).map { try folder.write(SavedPages.page($0), to: "\($0)") }
    _ = try run(paths, format: .tokenList, tags: ["b", "a"])
    for id in try store.allIDs() {
      let stored = try #require(try store.article(id))
      #expect(stored.tags == ["a", "b"])
      #expect(stored.article.source == .tokenList)
    }
  }
}
