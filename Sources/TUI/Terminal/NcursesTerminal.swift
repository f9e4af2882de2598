import CNcurses
import Glibc
import Screen

/// The terminal of the process: opened, closed and read by way of ncurses, painted by a `Painter`.
///
/// It belongs to the thread that opened it. Only one can be open at a time. From `init` on, the
/// signals SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP and SIGCONT come as events and do nothing
/// else; threads that were running before do not take part in that, so it is opened before any
/// start (or `blockSignals()` is called). A program that is started by this one inherits the
/// blocked signals, unless it is given an empty mask.
public final class NcursesTerminal: TerminalDevice {
  /// The extent of the screen; it changes with `InputEvent.resize` and in `suspend()`.
  public private(set) var size: Size
  /// How many colors are used: what the terminal has, less where the user wants less.
  public let colorDepth: ColorDepth
  /// Whether the user's locale is UTF-8. Else output is ASCII, and input is taken for Latin-1.
  public let unicode: Bool

  /// Wakes `drain` from other threads.
  public let wakeHandle: WakeHandle

  private var tty: TTYDescriptors
  private let signals: Int32
  private var decoder: InputDecoder
  private var isOpen = true
  private var isInputClosed = false
  private var queued: [InputEvent] = []
  private var painter: Painter
  private let start = ContinuousClock.now
  private var lastInput = Duration.zero
  private var questionTime = Duration.zero

  /// Milliseconds after a question in which the terminal is not given back without an answer.
  private static let answerLimit = 100

  /// Blocks the signals that a terminal turns into events, for this thread and those that it
  /// starts. `init` does it too; it is needed only where threads start before that.
  public static func blockSignals() {
    let descriptor = lectern_nc_signals()
    if descriptor >= 0 { Glibc.close(descriptor) }
  }

  /// Opens the terminal that the standard streams are, or else the one that controls the process.
  ///
  /// - Parameter depth: The most colors to use; by default as many as there are, and none where
  ///   NO_COLOR is set.
  /// - Throws: `TerminalError`; the terminal is left as it was then.
  public init(depth: ColorDepth? = nil) throws(TerminalError) {
    let unicode = lectern_nc_locale() != 0
    guard let tty = TTYDescriptors() else { throw .noTerminal }
    let noColor = getenv("NO_COLOR").map { String(cString: $0) }
    let wantsColors = ColorChoice.depth(forced: depth, noColor: noColor, colors: .max) != .none
    guard let wakeHandle = WakeHandle() else {
      let code = errno
      tty.close()
      throw .system(code: code)
    }
    let result = lectern_nc_open(tty.input, tty.output, wantsColors ? 1 : 0)
    if result != LECTERN_NC_OK {
      let code = errno
      tty.close()
      throw TerminalError(result, code: code)
    }
    let signals = lectern_nc_signals()
    if signals < 0 {
      let code = errno
      lectern_nc_close()
      tty.close()
      throw .system(code: code)
    }
    self.unicode = unicode
    self.tty = tty
    self.signals = signals
    self.wakeHandle = wakeHandle
    decoder = InputDecoder(unicode: unicode)
    colorDepth = ColorChoice.depth(
      forced: depth, noColor: noColor, colors: Int(lectern_nc_colors()))
    size = Self.measure()
    painter = Painter(
      capabilities: Self.capabilities(),
      form: CellForm(unicode: unicode) { Int(lectern_nc_width($0)) }, depth: colorDepth, size: size)
  }

  deinit { close() }

  private static func measure() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    lectern_nc_measure(&rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Gives the terminal back as it was found. Further calls do nothing.
  public func close() {
    guard isOpen else { return }
    awaitAnswer()
    isOpen = false
    leaveScreen()
    lectern_nc_close()
    lectern_nc_end_signals(signals)
    tty.close()
  }

  /// Gives the terminal back, stops the process group as Ctrl-Z would, and takes the terminal again
  /// when it runs on. Where no shell could start it again the system does not stop it.
  public func suspend() {
    guard isOpen else { return }
    awaitAnswer()
    leaveScreen()
    lectern_nc_suspend(1)
    // The SIGCONT that ended the stop, and whatever else came with it.
    readSignals()
    queued.removeAll { $0 == .resumed || $0 == .suspendRequested }
    size = Self.measure()
  }

  /// Forgets what the screen shows: the next `present` paints everything.
  public func redraw() {
    painter.forget()
  }

  /// Asks the terminal to put `text` on the clipboard of the machine it runs on.
  public func copy(_ text: String) -> Bool {
    guard isOpen else { return false }
    return send(ClipboardOrder.bytes(text, isInTmux: getenv("TMUX") != nil))
  }

  private func send(_ order: [UInt8]) -> Bool {
    order.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        lectern_nc_send(characters.baseAddress, Int32(clamping: characters.count)) != 0
      }
    }
  }

  /// Asks the terminal what its background is; the answer, where one comes, is an event.
  public func askForGround() {
    guard isOpen, send(GroundAnswer.question) else { return }
    questionTime = now
    decoder.expectAnswer(until: now + .seconds(1))
  }

  /// An answer that came now would be typed into the shell.
  private func awaitAnswer() {
    while decoder.expectsAnswer, !isInputClosed {
      let left = questionTime + .milliseconds(Self.answerLimit) - now
      guard left > .zero, read(timeoutMilliseconds: Int((left / .milliseconds(1)).rounded(.up)))
      else { return }
    }
  }

  /// Sets how long an escape is waited for to be the beginning of a key.
  ///
  /// - Parameter milliseconds: 0 to 1000.
  public func setEscapeDelay(milliseconds: Int) {
    lectern_nc_set_escape_delay(Int32(clamping: milliseconds))
  }

  /// Rings the bell.
  public func bell() {
    if isOpen { lectern_nc_bell() }
  }
}

// MARK: - Output

extension NcursesTerminal {
  /// Brings the screen to look like a grid in one write, of as few bytes as it takes.
  public func present(_ surface: Surface, cursor: Point?) {
    guard isOpen else { return }
    write(painter.paint(surface, cursor: cursor, size: size))
  }

  private func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer {
      lectern_nc_write($0.baseAddress, Int32(clamping: $0.count))
    }
  }

  /// Puts back what a paint has changed, as all who write to the terminal after it expect.
  private func leaveScreen() { write(painter.leave()) }

  /// What terminfo says of the open terminal.
  private static func capabilities() -> Capabilities {
    Capabilities(
      name: getenv("TERM").map { String(cString: $0) } ?? "",
      string: { name in
        var buffer = [UInt8](repeating: 0, count: 1024)
        let length = lectern_nc_string(name, &buffer, Int32(buffer.count))
        return length < 0 ? nil : Array(buffer.prefix(Int(length)))
      },
      flag: { lectern_nc_flag($0) != 0 }, number: { Int(lectern_nc_number($0)) })
  }
}

// MARK: - Input

extension NcursesTerminal {
  /// As many keys as a burst is read for before it is handed over.
  private static let longestBurst = 65_536

  /// The events that have come, in their order: a burst of keys as a whole. Several resizes count as
  /// one, and so do several wake-ups.
  ///
  /// - Parameter timeoutMilliseconds: How long to wait for the first event; `nil` for as long as it
  ///   takes.
  public func drain(timeoutMilliseconds: Int?) -> [InputEvent] {
    guard isOpen else { return [.inputClosed] }
    let deadline = timeoutMilliseconds.map { now + .milliseconds(max(0, $0)) }
    while true {
      var wait = -1
      if !queued.isEmpty {
        wait = 0
      } else if let deadline {
        wait = max(0, Int(((deadline - now) / .milliseconds(1)).rounded(.up)))
      }
      if let patience = decoder.patience, wait < 0 || wait > patience { wait = patience }
      if read(timeoutMilliseconds: wait) { lastInput = now }
      if let patience = decoder.patience, now - lastInput >= .milliseconds(patience) {
        decoder.giveUp()
        queued += decoder.takeEvents()
      }
      if !queued.isEmpty {
        defer { queued.removeAll() }
        return queued
      }
      if let deadline, now >= deadline { return [] }
    }
  }

  private var now: Duration { ContinuousClock.now - start }

  /// Waits, and reads all there is until nothing more comes. Returns whether anything came.
  private func read(timeoutMilliseconds: Int) -> Bool {
    var wait = Int32(clamping: timeoutMilliseconds)
    var anything = false
    var count = 0
    while count < Self.longestBurst {
      var polled = [
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wakeHandle.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isInputClosed ? -1 : tty.input, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&polled, 3, wait) > 0 else { break }
      anything = true
      wait = 0
      if polled[0].revents != 0 { readSignals() }
      if polled[1].revents != 0, wakeHandle.hear(), !queued.contains(.wakeup) {
        queued.append(.wakeup)
      }
      if polled[2].revents != 0 {
        let keys = readKeys()
        count += keys
        if keys == 0, isAtEnd(polled[2].revents) {
          isInputClosed = true
          queued.append(.inputClosed)
        }
      }
    }
    return anything
  }

  private func readKeys() -> Int {
    var count = 0
    while count < Self.longestBurst {
      let code = lectern_nc_key()
      if code < 0 { break }
      decoder.take(code, at: now)
      count += 1
    }
    decoder.pause()
    queued += decoder.takeEvents()
    return count
  }

  /// Whether a terminal that is readable and gives nothing has hung up.
  private func isAtEnd(_ events: Int16) -> Bool {
    if events & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return true }
    var waiting: Int32 = 0
    return ioctl(tty.input, UInt(FIONREAD), &waiting) != 0 || waiting == 0
  }

  private func readSignals() {
    while true {
      switch lectern_nc_signal(signals) {
      case 0: return
      case SIGWINCH:
        let measured = Self.measure()
        queued.removeAll { if case .resize = $0 { true } else { false } }
        if measured != size { queued.append(.resize(measured)) }
        size = measured
      case SIGINT: queued.append(.interrupt)
      case SIGTSTP: queued.append(.suspendRequested)
      case SIGCONT:
        lectern_nc_suspend(0)
        painter.forget()
        size = Self.measure()
        queued.append(.resumed)
      case let signal: queued.append(.terminate(signal: signal))
      }
    }
  }
}
