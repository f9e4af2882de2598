import Foundation
import Glibc
import Synchronization

/// What a program that has ended left behind.
public struct ProgramResult: Sendable {
  /// The exit status; 128 and the signal's number where a signal ended it.
  public let status: Int32
  /// Standard output.
  public let output: [UInt8]
  /// Standard error as text.
  public let errors: String

  /// Standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// The lines of standard output.
  public var lines: [String] {
    text.split(separator: "\n").map(String.init)
  }
}

/// The built program with a home of its own: nothing of the user's is read or written.
public final class Program: Sendable {
  /// The folder that the home and all XDG folders lie in.
  public let folder: TemporaryFolder
  private let uses = Mutex(0)

  /// The program beside the tests.
  public static let path: String = {
    var paths = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
    if let resolved = realpath("/proc/self/exe", nil) {
      paths.insert(String(cString: resolved), at: 0)
      free(resolved)
    }
    let beside = paths.map { URL(filePath: $0).deletingLastPathComponent().path + "/lectern" }
    let inProject = Project.root.path + "/.build/debug/lectern"
    return (beside + [inProject]).first { access($0, X_OK) == 0 } ?? inProject
  }()

  /// Whether the program is there to be run.
  public static let isBuilt = access(path, X_OK) == 0

  /// A program with an empty home.
  public init() throws {
    folder = try TemporaryFolder()
    for name in ["home", "data", "config", "state"] {
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: name), withIntermediateDirectories: true)
    }
  }

  /// The library that is used unless another is named.
  public var library: String { folder.path("data/lectern/library.sqlite") }

  /// The environment that the program is run in, as `NAME=VALUE`.
  public func environment(_ more: [String: String] = [:]) -> [String] {
    var variables = [
      "HOME": folder.path("home"), "XDG_DATA_HOME": folder.path("data"),
      "XDG_CONFIG_HOME": folder.path("config"), "XDG_STATE_HOME": folder.path("state"),
      // What is installed on the machine changes nothing.
      "XDG_DATA_DIRS": folder.path("share"),
      "LANG": "C.UTF-8", "TZ": "UTC", "TERM": "xterm-256color",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
    variables.merge(more) { $1 }
    return variables.map { "\($0)=\($1)" }.sorted()
  }

  /// Starts the program without waiting for it.
  ///
  /// - Parameter input: standard input; empty when nil.
  public func start(
    _ arguments: [String], input: [UInt8]? = nil, environment: [String: String] = [:]
  ) throws -> RunningProgram {
    try start([Self.path] + arguments, input: input, variables: self.environment(environment))
  }

  /// Runs the program to its end.
  @discardableResult
  public func run(
    _ arguments: String..., input: [UInt8]? = nil, environment: [String: String] = [:]
  ) throws -> ProgramResult {
    try start(arguments, input: input, environment: environment).wait()
  }

  /// Runs a line of the shell, in which `$LECTERN` is the program.
  @discardableResult
  public func shell(_ line: String, environment: [String: String] = [:]) throws -> ProgramResult {
    let variables = self.environment(environment) + ["LECTERN=\(Self.path)"]
    return try start(["/bin/sh", "-c", line], input: nil, variables: variables).wait()
  }

  private func start(_ words: [String], input: [UInt8]?, variables: [String]) throws
    -> RunningProgram
  {
    let number = uses.withLock { count in
      count += 1
      return count
    }
    let files = ["in", "out", "err"].map { folder.path("\($0)-\(number)") }
    try Data(input ?? []).write(to: URL(filePath: files[0]))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What the tests' process blocks or ignores is no concern of the program's.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let inFolder = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.url.path]
    var words = (inFolder + words).map { strdup($0) } + [nil]
    var variables = variables.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, inFolder[0], &actions, &attributes, &words, &variables)
    guard code == 0 else { throw ProgramFailure(reason: String(cString: strerror(code))) }
    return RunningProgram(id: id, outputPath: files[1], errorsPath: files[2])
  }
}

/// Why a program could not be started.
public struct ProgramFailure: Error {
  /// What the system said.
  public let reason: String
}

/// A program that was started.
public struct RunningProgram: Sendable {
  /// The process.
  public let id: pid_t
  fileprivate let outputPath: String
  fileprivate let errorsPath: String

  /// Whether the program has ended; it is still to be waited for.
  public var hasEnded: Bool {
    var information = siginfo_t()
    let code = waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT)
    return code != 0 || information.si_signo == SIGCHLD
  }

  /// The lines of standard output so far.
  public var lineCount: Int {
    (FileManager.default.contents(atPath: outputPath) ?? Data()).count { $0 == 10 }
  }

  /// Waits for the end; to be called once.
  public func wait() throws -> ProgramResult {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { throw ProgramFailure(reason: String(cString: strerror(errno))) }
    }
    let signal = status & 0x7F
    return ProgramResult(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      output: Array(try Data(contentsOf: URL(filePath: outputPath))),
      errors: String(decoding: try Data(contentsOf: URL(filePath: errorsPath)), as: UTF8.self))
  }
}
