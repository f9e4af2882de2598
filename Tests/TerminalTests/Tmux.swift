import Glibc

/// What a command line prints; its status does not matter.
@discardableResult
func shell(_ command: String) -> String {
  guard let pipe = popen(command, "r") else { return "" }
  defer { pclose(pipe) }
  var output: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4096)
  while true {
    let count = fread(&buffer, 1, buffer.count, pipe)
    if count <= 0 { break }
    output += buffer[..<count]
  }
  return String(decoding: output, as: UTF8.self)
}

/// `text` as one word of a command line.
func quoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    + "'"
}

/// A terminal of its own for a test: a server of tmux with one window that runs a shell.
final class Tmux {
  private let name: String
  private static let prompt = "READY>"

  /// Whether there is a tmux to be run.
  static let isInstalled = !shell("command -v tmux").isEmpty

  /// The program under test, which stands beside the tests.
  static let probe: String = {
    var paths = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
    if let resolved = realpath("/proc/self/exe", nil) {
      paths.insert(String(cString: resolved), at: 0)
      free(resolved)
    }
    let candidates = paths.map { path in
      path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/") + "/TerminalProbe"
    }
    return candidates.first { access($0, X_OK) == 0 } ?? "TerminalProbe"
  }()

  init(test: String, environment: String = "LC_ALL=C.UTF-8") {
    name = "lectern-\(getpid())-\(test)"
    tmux("kill-server", prefix: "")
    shell(
      "env -i PATH=\"$PATH\" HOME=/ TERM=xterm-256color LC_ALL=C.UTF-8 "
        + "tmux -u -L \(name) -f /dev/null new-session -d -x 80 -y 24 "
        + quoted("env \(environment) PS1='\(Self.prompt)' sh -i"))
    waitFor(Self.prompt)
  }

  deinit { tmux("kill-server", prefix: "") }

  @discardableResult
  func tmux(_ arguments: String, prefix: String = "LC_ALL=C.UTF-8 ") -> String {
    shell("\(prefix)tmux -u -L \(name) \(arguments) 2>/dev/null")
  }

  /// What the window shows, without the spaces at the ends of lines.
  var screen: String { tmux("capture-pane -p") }

  /// What tmux knows about the window under the name of a format.
  func state(_ format: String) -> String {
    String(tmux("display-message -p '#{\(format)}'").filter { $0 != "\n" })
  }

  /// Types text as it is.
  func type(_ text: String) { tmux("send-keys -l \(quoted(text))") }

  /// Presses keys by tmux's names for them.
  func press(_ keys: String) { tmux("send-keys \(keys)") }

  /// Types a command line into the shell.
  func run(_ command: String) {
    type(command)
    press("Enter")
  }

  /// Looks at the screen until it shows `mark`, for 20 seconds at most. Returns the screen, or `nil`.
  @discardableResult
  func waitFor(_ mark: String) -> String? {
    wait { $0.contains(mark) }
  }

  @discardableResult
  func wait(until isReached: (String) -> Bool) -> String? {
    let deadline = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < deadline {
      let screen = screen
      if isReached(screen) { return screen }
    }
    return nil
  }

  /// The number behind `pid` in the probe's first line.
  var probeID: Int32? {
    guard let line = waitFor("pid ")?.split(separator: "\n").first(where: { $0.contains("pid ") }),
      let word = line.split(separator: " ").last(where: { $0.hasSuffix(";") })
    else { return nil }
    return Int32(word.dropLast())
  }
}
