import Foundation
import Glibc

/// Tells when a file is saved, on a thread of its own.
///
/// The folder is watched, as editors save by putting a new file in the old one's place; where the
/// file is a link, the folder of what it leads to as well. inotify(7).
final class FileWatcher: Sendable {
  private static let saved = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_ATTRIB)
  /// Milliseconds without a further change after which one is told: savers do more than one thing.
  private static let pause: Int32 = 60
  private static let eventHead = MemoryLayout<inotify_event>.size

  private let path: String
  private let descriptor: Int32
  private let changed: @Sendable () -> Void

  /// Begins to watch; nil where the system has no more watches to give.
  ///
  /// - Parameter changed: called on the watcher's thread.
  init?(path: String, changed: @escaping @Sendable () -> Void) {
    descriptor = inotify_init1(O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    self.path = path
    self.changed = changed
  }

  deinit { close(descriptor) }

  /// Watches until the program ends.
  func start() {
    Thread.detachNewThread { self.watch() }
  }

  private func watch() {
    var isWhole = addWatches()
    while let names = readNames() {
      let wasWhole = isWhole
      isWhole = addWatches()
      let isMeant = !names.isDisjoint(with: watchedNames)
      guard isMeant || isWhole != wasWhole else { continue }
      while isMoreComing() { _ = readNames() }
      changed()
    }
  }

  /// The file, and what it leads to where it is a link.
  private var files: [String] {
    guard let resolved = realpath(path, nil) else { return [path] }
    defer { free(resolved) }
    let target = String(cString: resolved)
    return target == path ? [path] : [path, target]
  }

  private var watchedNames: Set<String> { Set(files.map { Self.split($0).name }) }

  /// Watches the folders; of one that is not there, the nearest above it. Returns whether the file's
  /// own is there.
  private func addWatches() -> Bool {
    var isWhole = true
    for file in files {
      var folder = Self.split(file).folder
      while inotify_add_watch(descriptor, folder, Self.saved) < 0, folder != "/" {
        isWhole = false
        folder = Self.split(folder).folder
      }
    }
    return isWhole
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }

  private func isMoreComing() -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, Self.pause) > 0
  }

  /// Waits for changes, and gives the names of what was changed; nil where there is no more to hear.
  private func readNames() -> Set<String>? {
    var buffer = [UInt8](repeating: 0, count: 8192)
    var count = read(descriptor, &buffer, buffer.count)
    while count < 0, errno == EINTR { count = read(descriptor, &buffer, buffer.count) }
    guard count > 0 else { return nil }
    var names: Set<String> = []
    var offset = 0
    while offset + Self.eventHead <= count {
      let length = buffer.withUnsafeBytes {
        Int($0.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
      }
      let start = offset + Self.eventHead
      let bytes = buffer[start..<min(start + length, count)].prefix { $0 != 0 }
      names.insert(String(decoding: bytes, as: UTF8.self))
      offset = start + length
    }
    return names
  }
}
