import Glibc

/// Where the terminal is read and written.
struct TTYDescriptors {
  let input: Int32
  let output: Int32
  /// What was opened for it, and is to be closed.
  private let opened: Int32?

  /// The standard streams where they are terminals, `/dev/tty` for the one that is not; `nil`
  /// without any terminal.
  init?() {
    let hasInput = isatty(STDIN_FILENO) != 0
    let hasOutput = isatty(STDOUT_FILENO) != 0
    if hasInput, hasOutput {
      (input, output, opened) = (STDIN_FILENO, STDOUT_FILENO, nil)
      return
    }
    let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
    if descriptor < 0 { return nil }
    input = hasInput ? STDIN_FILENO : descriptor
    output = hasOutput ? STDOUT_FILENO : descriptor
    opened = descriptor
  }

  func close() {
    if let opened { Glibc.close(opened) }
  }
}
