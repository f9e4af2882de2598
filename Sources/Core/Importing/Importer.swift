import ArticleModel
import ArticleStore
import Dispatch
import Synchronization

/// What became of one input.
public struct ImportResult: Equatable, Sendable {
  /// How it ended.
  public enum Outcome: Equatable, Sendable {
    /// It is new, and saved under this title.
    case imported(ArticleID, title: String)
    /// The same bytes are there already.
    case alreadyThere(ArticleID)
    /// It holds no article, or could not be read; a phrase says why.
    case refused(String)
  }

  /// What the user calls the input.
  public var name: String
  /// How it ended.
  public var outcome: Outcome
}

/// How an import ended, in numbers.
public struct ImportCounts: Equatable, Sendable {
  /// New articles.
  public var imported = 0
  /// Inputs that were there already.
  public var alreadyThere = 0
  /// Inputs that hold no article or could not be read.
  public var refused = 0

  /// Nothing yet.
  public init() {}

  mutating func add(_ outcome: ImportResult.Outcome) {
    switch outcome {
    case .imported: imported += 1
    case .alreadyThere: alreadyThere += 1
    case .refused: refused += 1
    }
  }
}

/// Imports files into a library: reads and extracts on all cores, and saves a batch at a time.
public struct Importer: Sendable {
  private let store: ArticleStore
  private let format: SourceFormat?
  private let tags: [String]
  private let savedAt: Int64

  /// Inputs in one transaction: enough to make its cost small, few enough to lose little to a kill.
  private static let batchSize = 256

  /// An importer into `store`.
  ///
  /// - Parameters:
  ///   - format: the form of all inputs; found by looking at each when nil.
  ///   - tags: what all articles are tagged with.
  ///   - savedAt: now, in seconds since 1970.
  public init(store: ArticleStore, format: SourceFormat? = nil, tags: [String] = [], savedAt: Int64)
  {
    self.store = store
    self.format = format
    self.tags = tags
    self.savedAt = savedAt
  }

  /// Imports files, or standard input for "-", in their order.
  ///
  /// - Parameter progress: called after each batch with its results and the number of inputs done.
  public func run(_ paths: [String], progress: ([ImportResult], Int) -> Void) throws(StoreError)
    -> ImportCounts
  {
    var counts = ImportCounts()
    var done = 0
    var next = read(Array(paths.prefix(Self.batchSize)))
    while done < paths.count {
      let batch = next
      let following = Array(paths.dropFirst(done + batch.count).prefix(Self.batchSize))
      // One batch is saved while the next one is read.
      let reading = Reading { read(following) }
      let results = try save(batch)
      next = reading.value()
      done += results.count
      for result in results { counts.add(result.outcome) }
      progress(results, done)
    }
    return counts
  }

  private typealias Prepared = (
    name: String, result: Result<IncomingArticle, ArticleReader.Refusal>
  )

  private func read(_ paths: [String]) -> [Prepared] {
    let slots = Mutex([Prepared?](repeating: nil, count: paths.count))
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      let prepared = (name: paths[index], result: prepare(paths[index]))
      slots.withLock { $0[index] = prepared }
    }
    return slots.withLock { $0.compactMap(\.self) }
  }

  private func prepare(_ path: String) -> Result<IncomingArticle, ArticleReader.Refusal> {
    do {
      let bytes = try ImportFiles.read(path)
      return Result { () throws(ArticleReader.Refusal) in
        try ArticleReader.read(bytes, name: path, format: format)
      }
    } catch {
      return .failure(.init(reason: error.reason))
    }
  }

  private func save(_ batch: [Prepared]) throws(StoreError) -> [ImportResult] {
    let incoming = batch.compactMap { try? $0.result.get() }
    var outcomes = try store.save(incoming, tags: tags, savedAt: savedAt)[...]
    return batch.map { prepared in
      switch prepared.result {
      case .failure(let refusal):
        return ImportResult(name: prepared.name, outcome: .refused(refusal.reason))
      case .success(let article):
        switch outcomes.removeFirst() {
        case .saved(let id):
          let title = article.article.metadata.title
          return ImportResult(name: prepared.name, outcome: .imported(id, title: title))
        case .alreadyThere(let id):
          return ImportResult(name: prepared.name, outcome: .alreadyThere(id))
        }
      }
    }
  }
}

/// A value that is made on another thread.
private struct Reading<Value: Sendable>: Sendable {
  private final class Slot: Sendable {
    let value = Mutex<Value?>(nil)
    let isReady = DispatchSemaphore(value: 0)
  }

  private let slot = Slot()

  init(_ make: @escaping @Sendable () -> Value) {
    let slot = slot
    DispatchQueue.global().async {
      let made = make()
      slot.value.withLock { $0 = made }
      slot.isReady.signal()
    }
  }

  /// Waits for the value; to be called once.
  func value() -> Value {
    slot.isReady.wait()
    guard let value = slot.value.withLock({ $0 }) else {
      preconditionFailure("the slot is filled before it is signalled")
    }
    return value
  }
}
