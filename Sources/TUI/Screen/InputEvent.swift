/// What the mouse did.
public struct MouseEvent: Hashable, Sendable {
  /// The kinds of events that terminals report.
  public enum Kind: Hashable, Sendable {
    /// A button went down.
    case press
    /// A button went up.
    case release
    /// The pointer moved to another cell with a button held down.
    case drag
    /// The wheel turned one step towards the top of the text.
    case wheelUp
    /// The wheel turned one step towards the end of the text.
    case wheelDown
  }

  /// A button.
  public enum Button: Hashable, Sendable {
    /// The main one.
    case left
    /// The wheel pressed down.
    case middle
    /// The one for menus.
    case right
    /// Of a wheel's turn, or unknown.
    case none
  }

  /// What happened.
  public var kind: Kind
  /// With which button.
  public var button: Button
  /// Over which cell.
  public var point: Point
  /// 1 for a single press, 2 for the second of a double click, and so on; for a release and a drag
  /// that of the press before. A device that cannot tell says 1.
  public var clickCount: Int
  /// The keys held down.
  public var modifiers: KeyPress.Modifiers

  /// An event of the mouse.
  public init(
    _ kind: Kind, button: Button = .left, point: Point, clickCount: Int = 1,
    modifiers: KeyPress.Modifiers = []
  ) {
    self.kind = kind
    self.button = button
    self.point = point
    self.clickCount = clickCount
    self.modifiers = modifiers
  }
}

/// What comes from a terminal and from the system around it.
public enum InputEvent: Equatable, Sendable {
  /// A key.
  case key(KeyPress)
  /// The mouse.
  case mouse(MouseEvent)
  /// Text that was pasted as a whole, unfiltered but for line ends, which are line feeds.
  case paste(String)
  /// The terminal has another size now, and everything has to be painted again.
  case resize(Size)
  /// SIGINT from outside; the key Ctrl-C comes as a key.
  case interrupt
  /// A signal that asks the program to end: SIGTERM or SIGHUP.
  case terminate(signal: Int32)
  /// The process runs again after a stop it was not asked for, and everything has to be painted
  /// again.
  case resumed
  /// SIGTSTP from outside: the program is to call `TerminalDevice.suspend()`.
  case suspendRequested
  /// The terminal said what its own background is.
  case ground(Color)
  /// Another thread asked for attention.
  case wakeup
  /// No more input will come: the terminal hung up.
  case inputClosed
}
