import ArticleModel
import ArticleStore
import Dispatch
import Glibc
import Language
import Synchronization

/// Fills libraries and folders with made-up articles.
struct LibraryMaker: Sendable {
  private let texts: TextMaker
  private let dumps: DumpMaker

  /// Articles in one transaction.
  private static let batchSize = 2_000

  init(seed: UInt64) {
    texts = TextMaker(seed: seed)
    dumps = DumpMaker(texts: texts)
  }

  /// Makes a library of `count` articles at `path`: half of them read, some starred, tagged or
  /// archived.
  func makeLibrary(at path: String, count: Int) throws(StoreError) {
    let store = try ArticleStore.open(at: path)
    for start in stride(from: 0, to: count, by: Self.batchSize) {
      let batch = concurrently(start..<min(count, start + Self.batchSize), article)
      let number = start / Self.batchSize
      let tags = number % 5 == 1 ? ["later"] : number % 5 == 3 ? ["work", "archive"] : []
      let ids = try store.save(batch, tags: tags, savedAt: 1_700_000_000).map(Self.id)
      try store.apply(.read(true), to: Self.every(2, of: ids))
      try store.apply(.starred(true), to: Self.every(50, of: ids))
      try store.apply(.archived(true), to: Self.every(40, of: ids))
      progress(start + batch.count, of: count)
    }
    progress(nil, of: count)
  }

  /// Adds articles by small imports, of one to eight articles each.
  func grow(at path: String, imports: Int) throws(StoreError) {
    let store = try ArticleStore.open(at: path)
    var number = 0
    for step in 0..<imports {
      let batch = (0...step % 8).map { article(number + $0) }
      number += batch.count
      _ = try store.save(batch, tags: [], savedAt: 1_700_000_000 + Int64(step))
    }
  }

  /// Writes `count` page dumps into a folder, in folders of a thousand.
  func makeDumps(in folder: String, count: Int) {
    mkdir(folder, 0o755)
    for start in stride(from: 0, to: count, by: 1_000) {
      let part = "\(folder)/\(start / 1_000)"
      mkdir(part, 0o755)
      _ = concurrently(start..<min(count, start + 1_000)) { number in
        write(dumps.dump(of: texts.text(number), number: number), to: "\(part)/\(number).txt")
      }
    }
  }

  private func article(_ number: Int) -> IncomingArticle {
    let text = texts.text(number)
    var metadata = Metadata(title: text.title)
    metadata.authors = [text.author]
    metadata.site = text.site
    metadata.published = text.published
    metadata.language = "en"
    let article = Article(
      metadata: metadata, blocks: text.paragraphs.map { .paragraph(Inline($0)) },
      source: .pageDump)
    return IncomingArticle(
      article: article, original: OriginalBytes(Array(dumps.dump(of: text, number: number).utf8)),
      name: "\(number).txt", wordCount: text.words,
      readingMinutes: ReadingTime(article.wordCount).minutes)
  }

  private func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { fail("\(path): \(String(cString: strerror(errno)))") }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { fail("\(path) could not be written") }
  }

  private func concurrently<Value: Sendable>(
    _ numbers: Range<Int>, _ make: @Sendable (Int) -> Value
  ) -> [Value] {
    let slots = Mutex([Value?](repeating: nil, count: numbers.count))
    DispatchQueue.concurrentPerform(iterations: numbers.count) { index in
      let value = make(numbers.lowerBound + index)
      slots.withLock { $0[index] = value }
    }
    return slots.withLock { $0.compactMap(\.self) }
  }

  private static func id(_ outcome: SaveOutcome) -> ArticleID {
    switch outcome {
    case .saved(let id), .alreadyThere(let id): id
    }
  }

  private static func every(_ step: Int, of ids: [ArticleID]) -> [ArticleID] {
    stride(from: step - 1, to: ids.count, by: step).map { ids[$0] }
  }

  private func progress(_ done: Int?, of count: Int) {
    guard isatty(STDERR_FILENO) != 0 else { return }
    printError(done.map { "\r\($0) of \(count) articles" } ?? "\r\u{1B}[K")
  }
}
