import Dispatch
import ReaderUI
import Synchronization

/// Messages on their way from other threads to the reader's loop.
final class Mailbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let wake: @Sendable () -> Void

  /// - Parameter wake: ends the loop's wait for input; called on any thread.
  init(wake: @escaping @Sendable () -> Void) {
    self.wake = wake
  }

  /// Puts a message in and wakes the loop.
  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    wake()
  }

  /// All messages, in their order.
  func takeAll() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
