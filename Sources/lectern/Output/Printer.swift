import Glibc
import Screen

/// Writes to a standard stream. All text passes the one filter for what terminals obey.
struct Printer {
  private let descriptor: Int32

  static let standardOutput = Printer(descriptor: STDOUT_FILENO)
  static let standardError = Printer(descriptor: STDERR_FILENO)

  /// Whether a person sees what is written.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Whether styles may be written.
  var hasStyles: Bool {
    isTerminal && Paths.environment("NO_COLOR") == nil
      && Paths.environment("TERM").map { $0 != "dumb" } ?? false
  }

  /// The terminal's width in cells, or nil in a pipe.
  var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// Writes text with its line breaks, and nothing that a terminal would obey.
  func text(_ text: String) {
    write(Array(TerminalSafe.printable(text, keepsNewlines: true).utf8))
  }

  /// Writes a line.
  func line(_ text: String = "") {
    self.text(text + "\n")
  }

  /// Writes pieces of text, styled where styles may be written.
  func styled(_ pieces: [StyledText]) {
    var bytes: [UInt8] = []
    for piece in pieces {
      let text = TerminalSafe.printable(piece.text, keepsNewlines: true).utf8
      if hasStyles, !piece.codes.isEmpty, !text.isEmpty {
        bytes += "\u{1B}[\(piece.codes)m".utf8
        bytes += text
        bytes += "\u{1B}[0m".utf8
      } else {
        bytes += text
      }
    }
    write(bytes)
  }

  /// Writes a line of fields parted by tabs, which no field has itself.
  func fields(_ fields: [String]) {
    let clean = fields.map { TerminalSafe.printable($0) }
    write(Array((clean.joined(separator: "\t") + "\n").utf8))
  }

  /// Writes lines of fields parted by tabs: as they are for another program, filtered for a terminal.
  func lines(_ bytes: [UInt8]) {
    guard isTerminal else {
      write(bytes)
      return
    }
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      fields(line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) })
    }
  }

  /// Moves to the start of the line and clears it, so that it can be written again.
  func restartLine() {
    write(Array("\r\u{1B}[K".utf8))
  }

  /// Writes all bytes; a reader that went away ends the program as it does for other filters.
  private func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        exit(errno == EPIPE ? 141 : 74)
      }
      rest = rest.dropFirst(count)
    }
  }
}

/// Text with the codes of ECMA-48's SGR, such as "1" for bold.
struct StyledText {
  var text: String
  var codes = ""

  static func plain(_ text: String) -> StyledText { StyledText(text: text) }
  static func bold(_ text: String) -> StyledText { StyledText(text: text, codes: "1") }
  static func dim(_ text: String) -> StyledText { StyledText(text: text, codes: "2") }
  static func italic(_ text: String) -> StyledText { StyledText(text: text, codes: "3") }
  static func marked(_ text: String) -> StyledText { StyledText(text: text, codes: "1;7") }
}
