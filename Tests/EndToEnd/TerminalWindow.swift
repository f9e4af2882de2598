import Glibc
import TestSupport

/// A terminal of its own for a test: a server of tmux with one window, in which a shell runs.
final class TerminalWindow {
  /// The program, whose home and folders the window has.
  let program: Program

  /// Whether there is a tmux to be run.
  static let isInstalled = {
    let folders = String(cString: getenv("PATH") ?? strdup("/usr/bin")).split(separator: ":")
    return folders.contains { access("\($0)/tmux", X_OK) == 0 }
  }()

  private static let patience = Duration.seconds(20)
  /// Milliseconds from one look to the next.
  private static let pause: Int32 = 10

  /// Opens a window in which the shell has said that it is ready.
  init(_ program: Program, columns: Int = 80, rows: Int = 24) throws {
    self.program = program
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env LECTERN=\(Program.path) PS1='READY> ' sh -i")
    try waitFor("READY>")
  }

  deinit { _ = try? tmux("kill-server") }

  /// Runs a command of tmux on the window's server.
  @discardableResult
  func tmux(_ arguments: String...) throws -> String {
    let words = (["-u", "-L", "lectern"] + arguments).map { "'\($0.quotesEscaped)'" }
    return try program.shell(
      "tmux \(words.joined(separator: " "))",
      environment: ["TMUX_TMPDIR": program.folder.url.path]
    ).text
  }

  /// The rows of the window, without the spaces at their ends.
  func screen() throws -> String { try tmux("capture-pane", "-p") }

  /// The rows with the escapes that style them.
  func styledScreen() throws -> String { try tmux("capture-pane", "-p", "-e") }

  /// What tmux knows of the window under a format's name.
  func state(_ name: String) throws -> String {
    try tmux("display-message", "-p", "#{\(name)}").filter { $0 != "\n" }
  }

  /// Presses keys by tmux's names for them.
  func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key) }
  }

  /// Types text as it is.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  /// Types a line into the shell.
  func run(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Looks at the window until it shows all marks; fails with what it shows when it takes too long.
  @discardableResult
  func waitFor(_ marks: String..., without unwanted: String? = nil) throws -> String {
    try wait(for: "\(marks), not \(unwanted ?? "anything else")") { screen in
      marks.allSatisfy(screen.contains) && unwanted.map(screen.contains) != true
    }
  }

  /// Looks at the window until `isReached`.
  @discardableResult
  func wait(for wanted: String, until isReached: (String) throws -> Bool) throws -> String {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      let seen = try screen()
      if try isReached(seen) { return seen }
      guard ContinuousClock.now < deadline else { throw Unseen(wanted: wanted, seen: seen) }
      poll(nil, 0, Self.pause)
    }
  }

  /// Looks until a condition outside of the window holds.
  func waitUntil(_ wanted: String, _ holds: () throws -> Bool) throws {
    try wait(for: wanted) { _ in try holds() }
  }
}

/// What did not come to be seen in time.
struct Unseen: Error, CustomStringConvertible {
  let wanted: String
  let seen: String

  var description: String { "waited in vain for \(wanted); the window shows\n\(seen)" }
}

extension String {
  /// The text as it stands between two quotes of the shell.
  var quotesEscaped: String {
    split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
  }
}
