import CNcurses
import Screen

/// Turns the bytes and key codes of the C shim into events. Nothing in it waits or reads.
struct InputDecoder {
  /// The events that are complete.
  private(set) var events: [InputEvent] = []

  /// Whether bytes are UTF-8; else they are Latin-1.
  private let unicode: Bool
  private var state = State.keys
  /// An escape that may be the first half of a key with Alt.
  private var hasEscape = false
  private var partialScalar: [UInt8] = []
  private var clicks = ClickCounter()
  /// Whether the terminal was asked something and has not answered.
  private(set) var expectsAnswer = false
  /// Until when an escape may be the beginning of the answer.
  private var answerTime = Duration.zero
  private var latest = Duration.zero

  private enum State {
    case keys
    case answer(GroundAnswer)
    case paste([UInt8])
    case mouse([UInt8])
    case oldMouse([UInt8])
  }

  /// More pasted text than this is dropped, since nobody means it.
  private static let longestPaste = 1 << 20

  init(unicode: Bool) { self.unicode = unicode }

  /// Pasted text ends when nothing comes for this long, in case the terminal forgets to say so.
  private static let longestPastePause = 500
  /// How long the rest of an answer may take, and what may be its beginning is no key.
  private static let longestAnswerPause = 100

  /// Milliseconds without input after which ``giveUp()`` is to be called; nil for never.
  var patience: Int? {
    switch state {
    case .paste: Self.longestPastePause
    case .answer(let answer): answer.isCertain ? nil : Self.longestAnswerPause
    default: hasEscape ? Self.longestAnswerPause : nil
    }
  }

  /// Says that the terminal was asked for its background.
  ///
  /// - Parameter time: Until when an answer may come in pieces so small that its first one is taken
  ///   for a key. What comes later in larger ones is known as well.
  mutating func expectAnswer(until time: Duration) {
    expectsAnswer = true
    answerTime = time
  }

  /// Goes on without the rest of what began.
  mutating func giveUp() {
    switch state {
    case .paste: endPaste()
    case .answer(let answer): giveBack(answer)
    default:
      answerTime = .zero
      pause()
    }
  }

  /// Hands over the complete events.
  mutating func takeEvents() -> [InputEvent] {
    defer { events.removeAll() }
    return events
  }

  /// Takes a byte (0 to 255) or a key of the shim.
  ///
  /// - Parameter now: The time of a clock that only goes forward.
  mutating func take(_ code: Int32, at now: Duration) {
    latest = now
    switch state {
    case .answer(let answer): takeAnswer(code, after: answer, at: now)
    case .paste(var text):
      if code == key(LECTERN_NC_PASTE_END) {
        endPaste()
      } else if code < 0x100, text.count < Self.longestPaste {
        // Emptied first, so that the array is not copied for each byte.
        state = .keys
        text.append(UInt8(truncatingIfNeeded: code))
        state = .paste(text)
      }
    case .mouse(let report): takeMouse(code, after: report, at: now)
    case .oldMouse(let report): takeOldMouse(code, after: report, at: now)
    case .keys:
      if code < 0x100 {
        takeByte(UInt8(truncatingIfNeeded: code))
      } else {
        takeKey(code)
      }
    }
  }

  /// Says that no more input is there for now: an escape was the key, and nothing else.
  mutating func pause() {
    if !(expectsAnswer && latest < answerTime) { releaseEscape() }
  }

  private mutating func releaseEscape() {
    guard hasEscape else { return }
    hasEscape = false
    press(.escape)
  }

  /// Ends pasted text, of which no end came.
  mutating func endPaste() {
    guard case .paste(let text) = state else { return }
    state = .keys
    var lines: [UInt8] = []
    lines.reserveCapacity(text.count)
    for (index, byte) in text.enumerated() {
      if byte == 0x0A, index > 0, text[index - 1] == 0x0D { continue }
      lines.append(byte == 0x0D ? 0x0A : byte)
    }
    events.append(.paste(text: lines, unicode: unicode))
  }

  private func key(_ code: lectern_nc_key_code) -> Int32 {
    Int32(LECTERN_NC_KEY.rawValue | code.rawValue)
  }

  // MARK: Keys

  private mutating func press(_ key: KeyPress.Key, _ modifiers: KeyPress.Modifiers = []) {
    events.append(.key(KeyPress(key, modifiers: modifiers)))
  }

  private mutating func takeByte(_ byte: UInt8) {
    if byte >= 0x80 {
      takeScalar(part: byte)
      return
    }
    partialScalar.removeAll()
    if byte == 0x1B {
      releaseEscape()
      hasEscape = true
      return
    }
    if hasEscape, expectsAnswer, byte == GroundAnswer.introducer {
      hasEscape = false
      state = .answer(GroundAnswer())
      return
    }
    press(.character(Unicode.Scalar(byte)), takeAlt())
  }

  private mutating func takeAlt() -> KeyPress.Modifiers {
    defer { hasEscape = false }
    return hasEscape ? .alt : []
  }

  private mutating func takeScalar(part byte: UInt8) {
    guard unicode else {
      press(.character(Unicode.Scalar(byte)), takeAlt())
      return
    }
    if byte >= 0xC0 { partialScalar.removeAll() }
    partialScalar.append(byte)
    guard let first = partialScalar.first, first >= 0xC2, first < 0xF5 else {
      partialScalar.removeAll()
      return
    }
    if partialScalar.count < (first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4) { return }
    if let text = String(validating: partialScalar, as: UTF8.self),
      let scalar = text.unicodeScalars.first
    {
      press(.character(scalar), takeAlt())
    }
    partialScalar.removeAll()
  }

  private mutating func takeKey(_ code: Int32) {
    partialScalar.removeAll()
    let bits = UInt32(bitPattern: code)
    switch lectern_nc_key_code(rawValue: bits & 0xFF) {
    case LECTERN_NC_PASTE_BEGIN:
      releaseEscape()
      state = .paste([])
    case LECTERN_NC_MOUSE_SGR:
      releaseEscape()
      state = .mouse([])
    case LECTERN_NC_MOUSE_X10:
      releaseEscape()
      state = .oldMouse([])
    case let base:
      guard let key = Self.key(base) else { return }
      var modifiers = takeAlt()
      if bits & LECTERN_NC_SHIFT.rawValue != 0 { modifiers.insert(.shift) }
      if bits & LECTERN_NC_ALT.rawValue != 0 { modifiers.insert(.alt) }
      if bits & LECTERN_NC_CONTROL.rawValue != 0 { modifiers.insert(.control) }
      press(key, modifiers)
    }
  }

  private static func key(_ code: lectern_nc_key_code) -> KeyPress.Key? {
    switch code {
    case LECTERN_NC_UP: .up
    case LECTERN_NC_DOWN: .down
    case LECTERN_NC_RIGHT: .right
    case LECTERN_NC_LEFT: .left
    case LECTERN_NC_HOME: .home
    case LECTERN_NC_END: .end
    case LECTERN_NC_INSERT: .insert
    case LECTERN_NC_DELETE: .delete
    case LECTERN_NC_PAGE_UP: .pageUp
    case LECTERN_NC_PAGE_DOWN: .pageDown
    case LECTERN_NC_BACKSPACE: .backspace
    case LECTERN_NC_ENTER: .enter
    case LECTERN_NC_BACK_TAB: .backTab
    default:
      code.rawValue > LECTERN_NC_FUNCTION.rawValue && code.rawValue < 0x80
        ? .function(Int(code.rawValue - LECTERN_NC_FUNCTION.rawValue)) : nil
    }
  }

  // MARK: Answers

  private mutating func takeAnswer(_ code: Int32, after answer: GroundAnswer, at now: Duration) {
    state = .keys
    var answer = answer
    let step = code < 0x80 ? answer.take(UInt8(truncatingIfNeeded: code)) : .foreign
    switch step {
    case .part: state = .answer(answer)
    case .end:
      expectsAnswer = false
      if let color = answer.color { events.append(.ground(color)) }
    case .foreign:
      giveBack(answer)
      take(code, at: now)
    }
  }

  /// What was no answer was keys; a piece of one is nothing.
  private mutating func giveBack(_ answer: GroundAnswer) {
    state = .keys
    guard !answer.isCertain else { return }
    press(.character(Unicode.Scalar(GroundAnswer.introducer)), .alt)
    for byte in answer.bytes { press(.character(Unicode.Scalar(byte))) }
  }

  // MARK: Mouse

  private mutating func takeMouse(_ code: Int32, after report: [UInt8], at now: Duration) {
    state = .keys
    guard code < 0x80 else { return take(code, at: now) }
    let byte = UInt8(truncatingIfNeeded: code)
    if byte == UInt8(ascii: "M") || byte == UInt8(ascii: "m") {
      if let event = MouseReport(digits: report, isRelease: byte == UInt8(ascii: "m"))?.event {
        events.append(.mouse(clicks.counted(event, at: now)))
      }
    } else if byte == UInt8(ascii: ";") || (0x30...0x39).contains(byte), report.count < 24 {
      state = .mouse(report + [byte])
    }
  }

  private mutating func takeOldMouse(_ code: Int32, after report: [UInt8], at now: Duration) {
    state = .keys
    guard code < 0x100 else { return take(code, at: now) }
    let bytes = report + [UInt8(truncatingIfNeeded: code)]
    if bytes.count < 3 {
      state = .oldMouse(bytes)
    } else if let event = MouseReport(bytes: bytes)?.event {
      events.append(.mouse(clicks.counted(event, at: now)))
    }
  }
}

extension InputEvent {
  fileprivate static func paste(text: [UInt8], unicode: Bool) -> InputEvent {
    if unicode { return .paste(String(decoding: text, as: UTF8.self)) }
    var result = ""
    for byte in text { result.unicodeScalars.append(Unicode.Scalar(byte)) }
    return .paste(result)
  }
}
