/// A terminal as the program sees it: it takes pictures, and it gives events.
///
/// A device belongs to one thread.
public protocol TerminalDevice: AnyObject {
  /// The extent of the screen now.
  var size: Size { get }

  /// How many colors the screen shows. Styles are cut down to it by `present`.
  var colorDepth: ColorDepth { get }

  /// Whether the user's locale is UTF-8. Where it is not, `present` shows stand-ins of ASCII.
  var unicode: Bool { get }

  /// Brings the screen to look like a grid, all at once. Where that is how it looks already, nothing
  /// is done. What reaches over the edges of the screen is cut off.
  ///
  /// - Parameters:
  ///   - surface: What is to be shown.
  ///   - cursor: Where the cursor is to stand; `nil` hides it.
  func present(_ surface: Surface, cursor: Point?)

  /// The events that have come, in their order: all of a burst at once.
  ///
  /// - Parameter timeoutMilliseconds: How long to wait for the first one: 0 for not at all, `nil`
  ///   for as long as it takes.
  /// - Returns: No events when the time is over.
  func drain(timeoutMilliseconds: Int?) -> [InputEvent]

  /// Gives the terminal back to the shell and stops the process group. Returns once it runs again;
  /// `size` may have changed, and everything has to be presented again.
  func suspend()

  /// Gives the terminal back as it was found. Further calls do nothing.
  func close()

  /// Forgets what the screen shows: the next `present` paints everything.
  func redraw()

  /// Asks the terminal to put `text` on the clipboard of the machine it runs on. No terminal says
  /// whether it did.
  ///
  /// - Returns: Whether the terminal could be asked.
  func copy(_ text: String) -> Bool

  /// Asks the terminal what its background is. Where it answers, `InputEvent.ground` comes.
  func askForGround()

  /// Sets how long an escape is waited for to be the beginning of a key.
  ///
  /// - Parameter milliseconds: 0 to 1000.
  func setEscapeDelay(milliseconds: Int)

  /// Rings the bell, or flashes the screen where the user has set it so.
  func bell()
}

extension TerminalDevice {
  /// The events that have come, in their order; waits for the first one as long as it takes.
  public func drain() -> [InputEvent] { drain(timeoutMilliseconds: nil) }
}
