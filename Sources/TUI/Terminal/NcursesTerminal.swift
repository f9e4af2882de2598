import CNcurses
import Glibc
import Screen

/// The terminal of the process, by way of ncurses.
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
  private var looks = CursesStyles()
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
    lectern_nc_close()
    lectern_nc_end_signals(signals)
    tty.close()
  }

  /// Gives the terminal back, stops the process group as Ctrl-Z would, and takes the terminal again
  /// when it runs on. Where no shell could start it again the system does not stop it.
  public func suspend() {
    guard isOpen else { return }
    awaitAnswer()
    lectern_nc_suspend(1)
    // The SIGCONT that ended the stop, and whatever else came with it.
    readSignals()
    queued.removeAll { $0 == .resumed || $0 == .suspendRequested }
    size = Self.measure()
  }

  /// Forgets what the screen shows: the next `present` paints everything.
  public func redraw() {
    if isOpen { lectern_nc_forget() }
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
  /// Brings changes to the screen in one write, as few bytes as ncurses can make of them.
  ///
  /// Changes for another size than the screen has are cut off at its edges.
  public func present(_ changes: Changes, cursor: Point?) {
    guard isOpen else { return }
    if changes.isFull { lectern_nc_erase() }
    for run in changes.runs { put(run) }
    if let cursor, Rect(size: size).contains(cursor) {
      lectern_nc_show(Int32(cursor.row.rawValue), Int32(cursor.column.rawValue))
    } else {
      lectern_nc_show(-1, 0)
    }
  }

  private func put(_ run: Changes.Run) {
    // The screen may have shrunk since the changes were made.
    guard run.row.rawValue < size.rows, run.column.rawValue < size.columns else { return }
    let look = looks.look(of: run.style, depth: colorDepth)
    let fits = run.column.rawValue + run.columns <= size.columns
    if fits, unicode || run.text.utf8.count == run.columns {
      let text = run.text.utf8.span
      if put(text, at: run.row, run.column, columns: run.columns, look) { return }
    }
    putClusters(run, look)
  }

  /// Draws a run cluster by cluster: those that the C library measures otherwise, or that the
  /// terminal cannot show, are replaced.
  private func putClusters(_ run: Changes.Run, _ look: CursesStyles.Look) {
    let text = Array(run.text.utf8)
    var column = run.column
    var offset = 0
    while offset < text.count {
      let (byteCount, width) = DisplayWidth.nextCluster(in: text.span, at: offset)
      if column.rawValue + width > size.columns { return }
      var cluster = Array(text[offset..<offset + byteCount])
      if !unicode {
        cluster = Array(
          ASCIIForm.text(of: String(decoding: cluster, as: UTF8.self), width: width).utf8)
      }
      if !put(cluster.span, at: run.row, column, columns: width, look) {
        let replacement = (unicode ? "\u{FFFD}" : "?") + String(repeating: " ", count: width - 1)
        _ = put(replacement.utf8.span, at: run.row, column, columns: width, look)
      }
      offset += byteCount
      column += width
    }
  }

  private func put(
    _ text: Span<UInt8>, at row: Row, _ column: Column, columns: Int, _ look: CursesStyles.Look
  ) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      lectern_nc_put(
        Int32(row.rawValue), Int32(column.rawValue), Int32(columns), bytes.baseAddress,
        Int32(bytes.count), look.attributes, look.foreground, look.background) != 0
    }
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
        size = Self.measure()
        queued.append(.resumed)
      case let signal: queued.append(.terminate(signal: signal))
      }
    }
  }
}
