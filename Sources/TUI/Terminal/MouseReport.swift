import Screen

/// A report of xterm about its mouse ("Mouse Tracking" in Xterm Control Sequences).
struct MouseReport {
  /// Bits 0 and 1 the button, 2 to 4 the modifiers, 5 motion, 6 the wheel.
  private let bits: Int
  private let column: Int
  private let row: Int
  private let isRelease: Bool

  /// The text between `ESC [ <` and the final letter, which is `m` for a release.
  init?(digits: [UInt8], isRelease: Bool) {
    let numbers = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? -1 }
    guard numbers.count == 3, numbers.allSatisfy({ (0...0xFFFF).contains($0) }), numbers[1] > 0,
      numbers[2] > 0
    else { return nil }
    bits = numbers[0]
    column = numbers[1] - 1
    row = numbers[2] - 1
    self.isRelease = isRelease
  }

  /// The three bytes after `ESC [ M`.
  init?(bytes: [UInt8]) {
    guard bytes.count == 3, bytes[0] >= 32, bytes[1] > 32, bytes[2] > 32 else { return nil }
    bits = Int(bytes[0]) - 32
    column = Int(bytes[1]) - 33
    row = Int(bytes[2]) - 33
    isRelease = bits & 0x63 == 3
  }

  /// The event, or `nil` for motion without a button and for wheels that turn sideways.
  var event: MouseEvent? {
    var modifiers: KeyPress.Modifiers = []
    if bits & 4 != 0 { modifiers.insert(.shift) }
    if bits & 8 != 0 { modifiers.insert(.alt) }
    if bits & 16 != 0 { modifiers.insert(.control) }
    let point = Point(row: Row(row), column: Column(column))
    if bits & 64 != 0 {
      guard bits & 3 < 2, !isRelease else { return nil }
      let kind: MouseEvent.Kind = bits & 1 == 0 ? .wheelUp : .wheelDown
      return MouseEvent(kind, button: .none, point: point, modifiers: modifiers)
    }
    let buttons: [MouseEvent.Button] = [.left, .middle, .right, .none]
    let button = buttons[bits & 3]
    if bits & 32 != 0 {
      return button == .none
        ? nil : MouseEvent(.drag, button: button, point: point, modifiers: modifiers)
    }
    return MouseEvent(
      isRelease ? .release : .press, button: button, point: point, modifiers: modifiers)
  }
}

/// Counts presses of one button over one cell in quick succession.
struct ClickCounter {
  private var last: (event: MouseEvent, time: Duration)?

  /// What desktops take for one double click.
  private static let interval = Duration.milliseconds(400)

  /// The event with its count.
  mutating func counted(_ event: MouseEvent, at now: Duration) -> MouseEvent {
    var event = event
    switch event.kind {
    case .press:
      if let last, last.event.point == event.point, last.event.button == event.button,
        now - last.time <= Self.interval
      {
        event.clickCount = last.event.clickCount + 1
      }
      last = (event, now)
    case .release, .drag: event.clickCount = last?.event.clickCount ?? 1
    case .wheelUp, .wheelDown: break
    }
    return event
  }
}
