import Glibc

/// Finds the files that paths stand for.
public enum ImportFiles {
  /// Why a path stands for nothing.
  public struct Failure: Error, Equatable, Sendable {
    /// The path.
    public var path: String
    /// A phrase: "no such file or directory".
    public var reason: String

    /// A failure at a path.
    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// The regular files at or below `path`, in the order of their names; hidden ones are passed over
  /// in folders, and so are links to folders and the folders `NAME_files` that browsers put beside a
  /// saved page NAME.html.
  ///
  /// `failures` tells what could not be looked into.
  public static func files(at path: String) -> (files: [String], failures: [Failure]) {
    var files: [String] = []
    var failures: [Failure] = []
    var pending = [path]
    while let next = pending.popLast() {
      var status = stat()
      guard stat(next, &status) == 0 else {
        failures.append(failure(next))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        guard let names = names(in: next) else {
          failures.append(failure(next))
          continue
        }
        let folder = next.hasSuffix("/") ? next : next + "/"
        let parts = partsOfPages(names)
        for name in names.reversed()
        where !parts.contains(name) && !isLinkToFolder(folder + name) {
          pending.append(folder + name)
        }
      case S_IFREG: files.append(next)
      default:
        if next == path { failures.append(Failure(path: next, reason: "is not a regular file")) }
      }
    }
    return (files, failures)
  }

  private static func failure(_ path: String) -> Failure {
    Failure(path: path, reason: String(cString: strerror(errno)))
  }

  private static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The names of folders that hold the pictures and scripts of a page beside them.
  private static func partsOfPages(_ names: [String]) -> Set<String> {
    var parts: Set<String> = []
    for name in names {
      for ending in [".html", ".htm", ".xhtml"] where name.lowercased().hasSuffix(ending) {
        parts.insert(String(name.dropLast(ending.count)) + "_files")
      }
    }
    return parts
  }

  private static func isLinkToFolder(_ path: String) -> Bool {
    var link = stat()
    var target = stat()
    return lstat(path, &link) == 0 && link.st_mode & S_IFMT == S_IFLNK
      && stat(path, &target) == 0 && target.st_mode & S_IFMT == S_IFDIR
  }

  /// The bytes of a file, or of standard input for "-".
  ///
  /// - Parameter limit: the most bytes that are read; a larger file is an error.
  public static func read(_ path: String, limit: Int = 256 << 20) throws(Failure) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    let expected = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    // One byte more than there should be, so that the end is seen.
    let size = min(max(expected, 0), limit) + 1
    var isAtEnd = false
    var code: Int32 = 0
    var bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, !isAtEnd, let base = buffer.baseAddress {
        let length = Glibc.read(descriptor, base + count, size - count)
        if length < 0 && errno == EINTR { continue }
        if length < 0 { code = errno }
        isAtEnd = length <= 0
        count += max(0, length)
      }
    }
    guard code == 0 else { throw Failure(path: path, reason: String(cString: strerror(code))) }
    if isAtEnd { return bytes }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      guard bytes.count <= limit else {
        throw Failure(path: path, reason: "is larger than \(limit >> 20) MiB")
      }
      let count = buffer.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
