import Foundation
import Glibc
import ReaderUI

/// The programs that put text on a clipboard.
enum Clipboard {
  /// tmux's own buffer, from where tmux goes on to the clipboard of its terminal by its
  /// `set-clipboard`, also where it takes no such order from programs (tmux 3.2).
  static let tmux = ["tmux", "load-buffer", "-w", "-"]

  /// What is tried for the clipboard of the machine that the program runs on, by its environment.
  ///
  /// Over SSH that is not the machine that the user sits at.
  static func programs(environment: [String: String]) -> [[String]] {
    func isSet(_ name: String) -> Bool { environment[name]?.isEmpty == false }
    if isSet("SSH_CONNECTION") || isSet("SSH_TTY") { return [] }
    var programs: [[String]] = []
    if isSet("WAYLAND_DISPLAY") { programs.append(["wl-copy"]) }
    if isSet("DISPLAY") {
      programs += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    }
    return programs + [["pbcopy"]]
  }

  /// Tries the programs one after the other, and says how that went.
  static func copy(_ text: String) -> ClipboardOutcome {
    let environment = ProcessInfo.processInfo.environment
    let isInTmux = environment["TMUX"]?.isEmpty == false
    let isTaken = programs(environment: environment).contains { run($0, with: text) }
    if isInTmux, run(tmux, with: text) { return .takenByTerminal }
    return isTaken ? .taken : .refused
  }

  /// Runs a program that reads the text; whether it took it.
  private static func run(_ words: [String], with text: String) -> Bool {
    // A file without a name, unlike a pipe, never waits for its reader.
    guard let file = tmpfile() else { return false }
    defer { fclose(file) }
    let descriptor = fileno(file)
    let bytes = Array(text.utf8)
    guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0,
      write(descriptor, bytes, bytes.count) == bytes.count, lseek(descriptor, 0, SEEK_SET) == 0,
      let child = try? ChildProcess(words, input: descriptor)
    else { return false }
    return child.wait() == 0
  }
}
