import Foundation
import Glibc

/// A program that is started beside the reader: without a shell, with no part in its terminal.
struct ChildProcess {
  /// Why a program was not started: the error number of the system.
  struct Failure: Error {
    var code: Int32

    var isAbsence: Bool { code == ENOENT || code == ENOTDIR || code == EACCES }
    var reason: String { String(cString: strerror(code)) }
  }

  /// POSIX_SPAWN_SETSID of <spawn.h>, which Swift does not see.
  private static let ownSession: Int16 = 0x80

  private let id: pid_t

  /// Starts a program that is looked for in PATH.
  ///
  /// It has a session of its own, no signal blocked or handled, and neither output nor errors.
  ///
  /// - Parameters:
  ///   - words: the program and its arguments, as they are.
  ///   - input: what it reads; nothing unless given.
  init(_ words: [String], input: Int32? = nil) throws(Failure) {
    guard let program = words.first else { throw Failure(code: ENOENT) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | Self.ownSession
    posix_spawnattr_setflags(&attributes, flags)
    var arguments = words.map { strdup($0) } + [nil]
    var variables =
      ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var id: pid_t = 0
    let code = posix_spawnp(&id, program, &actions, &attributes, &arguments, &variables)
    guard code == 0 else { throw Failure(code: code) }
    self.id = id
  }

  /// Waits for the end; to be called once.
  ///
  /// - Returns: the exit status; 128 and the signal's number where a signal ended it.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { return 255 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
