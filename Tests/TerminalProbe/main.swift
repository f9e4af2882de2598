import Glibc
import Screen
import Terminal

/// A program for tests and measurements of the terminal: a page of text between two bars. `j` and
/// `k` scroll, `d` and `u` go by pages, `z` stops, `w` wakes it from a thread, `q` ends. The bottom
/// line counts the paints and shows the events that came last. With the argument `plain` the text is
/// ASCII, for measurements.
struct Probe {
  var isPlain = CommandLine.arguments.contains("plain")
  var top = 0
  var paints = 0
  var events: [String] = []
  var cursor: Point?
  var quits = false
  var suspends = false
  var wakes = false
  /// Not 0 for lines of random text, each with a bar at column 60.
  var seed: UInt64 = 0

  static let bar = Style(background: .rgb(60, 60, 90), attributes: .bold)

  func line(_ number: Int) -> String {
    let words =
      isPlain
      ? ["ferry", "harbor", "pilot", "lantern", "nine", "quay", "leaves", "the", "of", "tide"]
      : ["ferry", "harbor", "pilot", "lantern", "日本", "quay", "été", "🇫🇷", "👩\u{200D}🚀", "tide"]
    var text = "line \(number):"
    for index in 0..<10 { text += " " + words[(number &* 7 &+ index &* (number % 3 + 1)) % 10] }
    return text
  }

  mutating func handle(_ event: InputEvent) {
    events = events.suffix(2) + [Self.name(of: event)]
    switch event {
    case .key(let press):
      switch press.description {
      case "j", "<down>": top += 1
      case "k", "<up>": top = max(0, top - 1)
      case "d", "<pgdn>": top += 20
      case "u", "<pgup>": top = max(0, top - 20)
      case "c": cursor = cursor == nil ? Point(row: 3, column: 5) : nil
      case "z": suspends = true
      case "w": wakes = true
      case "r": seed += 1
      case "q": quits = true
      default: break
      }
    case .suspendRequested: suspends = true
    case .terminate, .inputClosed: quits = true
    default: break
    }
  }

  /// Clusters of all kinds, the same for the same seed (SplitMix64).
  static func randomText(seed: UInt64) -> String {
    let corners: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x370...0x5FF, 0x600...0x6FF, 0x900...0xDFF,
      0xE00...0x11FF, 0x2000...0x2BFF, 0x2E80...0x33FF, 0x4DC0...0x4E20, 0xA000...0xACFF,
      0xFE00...0xFFFF, 0x10000...0x11FFF, 0x1F1E6...0x1F1FF, 0x1F300...0x1FAFF, 0x20000...0x20020,
    ]
    var state = seed
    var text = ""
    for _ in 0..<60 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      mixed ^= mixed >> 31
      let range = corners[Int(mixed % 16)]
      let value = range.lowerBound + UInt32(mixed >> 32) % UInt32(range.count)
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  static func name(of event: InputEvent) -> String {
    switch event {
    case .key(let press): "key \(press)"
    case .mouse(let mouse):
      "\(mouse.kind) \(mouse.button) \(mouse.point.row.rawValue),\(mouse.point.column.rawValue)"
        + " x\(mouse.clickCount)"
    case .paste(let text): "paste \(TerminalSafe.printable(text))"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .terminate(let signal): "terminate \(signal)"
    default: "\(event)"
    }
  }

  func render(_ size: Size, depth: ColorDepth, unicode: Bool) -> Surface {
    var surface = Surface(size: size)
    let (header, rest) = surface.bounds.split(top: 1)
    let (body, footer) = rest.split(bottom: 1)
    surface.fill(header, style: Self.bar)
    surface.write(
      "probe \(size.columns)x\(size.rows) \(depth)\(unicode ? " unicode" : " ascii") pid \(getpid());",
      row: header.row, column: 1, style: Self.bar)
    for row in 0..<body.rows where seed > 0 {
      let text = Self.randomText(seed: seed &* 1000 &+ UInt64(row))
      surface.write(text, row: body.row + row, column: 2, limit: 59)
      surface.write("|", row: body.row + row, column: 60)
    }
    for row in 0..<body.rows where seed == 0 {
      surface.write(
        line(top + row), row: body.row + row, column: body.column + 2, limit: body.maxColumn,
        style: (top + row) % 7 == 0 ? Style(foreground: .rgb(200, 120, 40)) : .plain)
    }
    surface.write(
      "[\(paints)] " + events.joined(separator: " | "), row: footer.row, column: 0,
      style: Style(attributes: .reverse))
    // The corners, where terminals like to scroll.
    surface.write("日", row: footer.row, column: footer.maxColumn - 2)
    return surface
  }
}

func run() throws(TerminalError) {
  let terminal = try NcursesTerminal()
  defer { terminal.close() }
  var probe = Probe()
  while !probe.quits {
    if probe.suspends {
      probe.suspends = false
      terminal.suspend()
      probe.events = ["back"]
    }
    if probe.wakes {
      probe.wakes = false
      let handle = terminal.wakeHandle
      Task.detached { handle.wake() }
    }
    probe.paints += 1
    let surface = probe.render(
      terminal.size, depth: terminal.colorDepth, unicode: terminal.unicode)
    terminal.present(surface, cursor: probe.cursor)
    for event in terminal.drain() { probe.handle(event) }
  }
}

do {
  try run()
  print("probe ended")
} catch {
  let text = "probe: \(error)\n"
  write(STDERR_FILENO, text, text.utf8.count)
  exit(2)
}
