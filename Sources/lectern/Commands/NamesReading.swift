import ArgumentParser
import ArticleModel
import ArticleStore
import Dispatch
import Entities
import Importing
import Synchronization

/// Looks for names in articles of a library anew, on all cores.
struct NamesReading {
  let store: ArticleStore

  private static let batchSize = 128

  /// - Parameter ids: the articles; those that an older version read when empty.
  func run(_ ids: [ArticleID]) throws {
    let wanted =
      try ids.isEmpty
      ? ending { () throws(StoreError) in
        try store.ids(recognizedBefore: EntityRecognizer.version)
      } : ids
    let bar = ProgressBar(total: wanted.count)
    var done = 0
    while done < wanted.count {
      let batch = Array(wanted[done..<min(wanted.count, done + Self.batchSize)])
      let found = try read(batch)
      try ending { () throws(StoreError) in
        try store.setEntities(found, recognizer: EntityRecognizer.version)
      }
      done += batch.count
      bar.show(done)
    }
    bar.end()
    Printer.standardOutput.line("Looked for names in \(done) articles.")
  }

  private func read(_ batch: [ArticleID]) throws -> [(id: ArticleID, entities: ArticleEntities)] {
    let articles = try batch.compactMap { id in
      let stored = try ending { () throws(StoreError) in try store.article(id) }
      if stored == nil {
        Printer.standardError.line("There is no article \(id.rawValue).")
      }
      return stored.map { (id, $0.article) }
    }
    let slots = Mutex([ArticleEntities](repeating: ArticleEntities(), count: articles.count))
    DispatchQueue.concurrentPerform(iterations: articles.count) { index in
      let found = ArticleReader.entities(in: articles[index].1)
      slots.withLock { $0[index] = found }
    }
    let found = slots.withLock { $0 }
    return zip(articles, found).map { ($0.0, $1) }
  }
}
