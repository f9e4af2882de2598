import CNcurses
import Glibc
import Screen

/// Why a terminal could not be opened.
public enum TerminalError: Error, Equatable, Sendable {
  /// Neither the standard streams nor the process have a terminal.
  case noTerminal
  /// The variable TERM names a terminal that terminfo does not know; `name` is empty when it is
  /// not set.
  case unknownTerminal(name: String)
  /// The terminal cannot move its cursor.
  case inadequateTerminal(name: String)
  /// The process has opened the terminal already.
  case inUse
  /// The system refused with `code`, a value of `errno`.
  case system(code: Int32)
}

extension TerminalError: CustomStringConvertible {
  /// What is wrong and what to do, in a sentence or two.
  public var description: String {
    switch self {
    case .noTerminal:
      "There is no terminal to draw on. Start it in a terminal, not in a pipe or a job."
    case .unknownTerminal(name: ""):
      "TERM is not set, so that the terminal is unknown. Try TERM=xterm-256color."
    case .unknownTerminal(let name):
      "The terminal \(name) is not known here. Install its terminfo entry "
        + "(Debian: ncurses-term), or try TERM=xterm-256color."
    case .inadequateTerminal(let name):
      "The terminal \(name) cannot move its cursor. Use another one, or set TERM to what it is."
    case .inUse:
      "The terminal is in use by this process already."
    case .system(let code):
      "The terminal could not be opened (error \(code)). Try again in another terminal."
    }
  }
}

extension TerminalError {
  /// The error for a result of the C shim other than success.
  init(_ result: lectern_nc_result, code: Int32) {
    let name = getenv("TERM").map { TerminalSafe.printable(String(cString: $0)) } ?? ""
    switch result {
    case LECTERN_NC_UNKNOWN_TERMINAL: self = .unknownTerminal(name: name)
    case LECTERN_NC_INADEQUATE_TERMINAL: self = .inadequateTerminal(name: name)
    case LECTERN_NC_BUSY: self = .inUse
    default: self = .system(code: code)
    }
  }
}
