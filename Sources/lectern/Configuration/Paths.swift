import Glibc

/// Where things are, by the XDG Base Directory Specification 0.8.
enum Paths {
  /// The library unless the user names another.
  static var library: String {
    environment("LECTERN_LIBRARY") ?? base("XDG_DATA_HOME", ".local/share") + "/library.sqlite"
  }

  /// The configuration's file.
  static var configuration: String { base("XDG_CONFIG_HOME", ".config") + "/config.toml" }

  /// What the reader remembers from one run to the next.
  static var state: String { base("XDG_STATE_HOME", ".local/state") + "/reader.toml" }

  /// The filters that were saved in the reader.
  static var filters: String { base("XDG_STATE_HOME", ".local/state") + "/filters.toml" }

  /// The filters of the past, one a line, the latest last.
  static var history: String { base("XDG_STATE_HOME", ".local/state") + "/history" }

  /// The marks in articles, one a line, the latest last.
  static var marks: String { base("XDG_STATE_HOME", ".local/state") + "/marks" }

  /// The folders that may hold themes, the user's own first.
  static var themeFolders: [String] {
    [base("XDG_CONFIG_HOME", ".config") + "/themes"] + resource("themes", inProject: "Themes")
  }

  /// The folder of the bundled articles, where it is found.
  static var samples: String? { resource("samples", inProject: "Samples").first }

  /// The folders that may hold patterns of libhyphen, the user's own first.
  static var hyphenationFolders: [String] {
    let own = environment("XDG_DATA_HOME") ?? home + "/.local/share"
    let shared = environment("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share"
    return ([own] + shared.split(separator: ":").map(String.init))
      .filter { $0.hasPrefix("/") }.map { $0 + "/hyphen" }
  }

  /// A variable of the environment that is set and not empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static func base(_ variable: String, _ fallback: String) -> String {
    // The specification has relative paths ignored.
    let folder =
      environment(variable).flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/" + fallback
    return folder + "/lectern"
  }

  private static var home: String {
    if let home = environment("HOME") { return home }
    guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return "/" }
    return String(cString: folder)
  }

  /// The folders of a resource that exist: of the installation, and of the project the program was
  /// built in.
  private static func resource(_ name: String, inProject projectName: String) -> [String] {
    guard var folder = executableFolder else { return [] }
    var found = [folder + "/../share/lectern/" + name].filter(isFolder)
    // A build's products lie some levels below the project.
    for _ in 0..<5 {
      if access(folder + "/Package.swift", F_OK) == 0 {
        found += [folder + "/" + projectName].filter(isFolder)
        break
      }
      folder = parent(of: folder)
    }
    return found
  }

  private static var executableFolder: String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let capacity = buffer.count
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { readlink("/proc/self/exe", $0, capacity) } ?? -1
      }
    }
    guard count > 0 else { return nil }
    return parent(of: String(decoding: buffer[..<count], as: UTF8.self))
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "/"
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
