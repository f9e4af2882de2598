import Dispatch
import Glibc
import Synchronization

/// Work on many items at once whose results are taken in the items' order.
public enum OrderedWork {
  /// Results that wait to be taken, for each item that is worked on at once: enough to pass over a
  /// slow item, few enough to hold little memory.
  private static let window = 32

  /// As many items at once as the machine has cores.
  public static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Works on all items and hands each result to `take`, on the calling thread, in order.
  ///
  /// - Parameters:
  ///   - jobs: how many items are worked on at once, 1 or more.
  ///   - work: called on any thread.
  public static func run<Item: Sendable, Value: Sendable>(
    _ items: [Item], jobs: Int, work: @escaping @Sendable (Item) -> Value,
    take: (Value) throws -> Void
  ) rethrows {
    guard jobs > 1, items.count > 1 else {
      for item in items { try take(work(item)) }
      return
    }
    let queue = WorkQueue<Value>(room: jobs * window)
    for _ in 0..<min(jobs, items.count) {
      DispatchQueue.global().async {
        while let index = queue.next(of: items.count) { queue.finish(index, work(items[index])) }
      }
    }
    // Where taking fails, the workers end after the items they are at.
    defer { queue.end() }
    for index in items.indices { try take(queue.value(index)) }
  }
}

/// The state that workers and taker share.
private final class WorkQueue<Value: Sendable>: Sendable {
  private struct State {
    var next = 0
    var finished: [Int: Value] = [:]
  }

  private let state = Mutex(State())
  private let room = DispatchSemaphore(value: 0)
  private let news = DispatchSemaphore(value: 0)

  init(room: Int) {
    // A semaphore may not end lower than it began.
    for _ in 0..<room { self.room.signal() }
  }

  /// The next item to work on, once there is room for its result.
  func next(of count: Int) -> Int? {
    room.wait()
    return state.withLock { state in
      guard state.next < count else {
        // The others are to find out as well.
        room.signal()
        return nil
      }
      state.next += 1
      return state.next - 1
    }
  }

  func finish(_ index: Int, _ value: Value) {
    state.withLock { $0.finished[index] = value }
    news.signal()
  }

  /// Waits for the result of an item; to be called once for each, in order.
  func value(_ index: Int) -> Value {
    while true {
      if let value = state.withLock({ $0.finished.removeValue(forKey: index) }) {
        room.signal()
        return value
      }
      news.wait()
    }
  }

  func end() {
    state.withLock { $0.next = .max }
    room.signal()
  }
}
