import ArticleModel
import ArticleStore
import Dispatch
import Extraction
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
      let reading = Ahead { read(following) }
      let results = try save(batch)
      next = reading.value()
      done += results.count
      for result in results { counts.add(result.outcome) }
      progress(results, done)
    }
    return counts
  }

  private typealias Reading = Result<
    (incoming: IncomingArticle, trace: PageTrace?), ArticleReader.Refusal
  >
  private typealias Prepared = (name: String, result: Reading)

  private func read(_ paths: [String]) -> [Prepared] {
    let slots = Mutex([Prepared?](repeating: nil, count: paths.count))
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      let prepared = (name: paths[index], result: prepare(paths[index]))
      slots.withLock { $0[index] = prepared }
    }
    return slots.withLock { $0.compactMap(\.self) }
  }

  private func prepare(_ path: String) -> Reading {
    do {
      let bytes = try ImportFiles.read(path)
      return read(bytes, name: path, memories: SiteMemories())
    } catch {
      return .failure(.init(reason: error.reason))
    }
  }

  private func read(_ bytes: [UInt8], name: String, memories: SiteMemories) -> Reading {
    Result { () throws(ArticleReader.Refusal) in
      try ArticleReader.read(bytes, name: name, format: format, memories: memories)
    }
  }

  private func save(_ batch: [Prepared]) throws(StoreError) -> [ImportResult] {
    let (before, after) = try learned(from: batch)
    let batch = reread(batch, with: after)
    let incoming = batch.compactMap { try? $0.result.get().incoming }
    var outcomes = try store.save(
      incoming, tags: tags, savedAt: savedAt, sites: after.encodedChanges(since: before))[...]
    return batch.map { prepared in
      switch prepared.result {
      case .failure(let refusal):
        return ImportResult(name: prepared.name, outcome: .refused(refusal.reason))
      case .success(let read):
        switch outcomes.removeFirst() {
        case .saved(let id):
          let title = read.incoming.article.metadata.title
          return ImportResult(name: prepared.name, outcome: .imported(id, title: title))
        case .alreadyThere(let id):
          return ImportResult(name: prepared.name, outcome: .alreadyThere(id))
        }
      }
    }
  }

  /// What the library knows of the batch's sites, and the same after the batch.
  private func learned(from batch: [Prepared]) throws(StoreError)
    -> (before: SiteMemories, after: SiteMemories)
  {
    let traces = batch.compactMap { try? $0.result.get().trace }
    let before = try store.memories(of: Set(traces.map(\.site)))
    var after = before
    for trace in traces { after.learn(from: trace) }
    return (before, after)
  }

  /// Pages that what is known of their site may change are read again; where that fails, they stay.
  private func reread(_ batch: [Prepared], with memories: SiteMemories) -> [Prepared] {
    let slots = Mutex(batch)
    DispatchQueue.concurrentPerform(iterations: batch.count) { index in
      guard case .success(let first) = batch[index].result, let trace = first.trace,
        memories.concerns(trace), let bytes = first.incoming.original.bytes(),
        case .success(let second) = read(bytes, name: batch[index].name, memories: memories)
      else { return }
      slots.withLock { $0[index].result = .success(second) }
    }
    return slots.withLock { $0 }
  }
}

/// A value that is made on another thread.
private struct Ahead<Value: Sendable>: Sendable {
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
