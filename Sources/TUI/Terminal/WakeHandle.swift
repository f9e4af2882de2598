import CNcurses
import Glibc

/// Wakes a terminal that waits for input, from any thread.
public final class WakeHandle: Sendable {
  let descriptor: Int32

  init?() {
    descriptor = lectern_nc_wakeups()
    if descriptor < 0 { return nil }
  }

  deinit { Glibc.close(descriptor) }

  /// Makes `drain` return with an `InputEvent.wakeup`. Calls that come before it does count as
  /// one; after the terminal is closed they do nothing.
  public func wake() { lectern_nc_ring(descriptor) }

  /// Whether anybody called `wake()` since the last time.
  func hear() -> Bool { lectern_nc_hear(descriptor) != 0 }
}
