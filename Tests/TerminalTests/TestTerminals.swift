import CNcurses
import Screen
import TestSupport

@testable import Terminal

/// A kind of terminal: what terminfo says of it, and how it behaves.
struct TestTerminal: Sendable, CustomStringConvertible {
  var name: String
  var strings: [String: String]
  var flags: Set<String> = ["am", "xenl", "bce"]
  var numbers: [String: Int] = [:]
  var depth = ColorDepth.indexed256
  var unicode = true
  /// Whether it erases by the background that is set.
  var erasesToGround = true

  var description: String { name }

  var capabilities: Capabilities {
    Capabilities(
      name: name, string: { name in self.strings[name].map { Array($0.utf8) } },
      flag: flags.contains, number: { self.numbers[$0] ?? -1 })
  }

  var form: CellForm {
    _ = lectern_nc_locale()
    return CellForm(unicode: unicode) { Int(lectern_nc_width($0)) }
  }

  func painter(_ size: Size) -> Painter {
    Painter(capabilities: capabilities, form: form, depth: depth, size: size)
  }

  func emulator(_ size: Size) -> ScreenEmulator {
    _ = lectern_nc_locale()
    return ScreenEmulator(
      size: size, erasesToGround: erasesToGround, wrapsLate: flags.contains("xenl"))
  }

  private func without(_ names: String..., named name: String) -> TestTerminal {
    var other = self
    other.name = name
    for name in names {
      other.strings[name] = nil
      other.flags.remove(name)
    }
    return other
  }

  // MARK: Entries of terminfo, as ncurses 6.4 has them

  private static let ansi = [
    "cup": "\u{1B}[%i%p1%d;%p2%dH", "cr": "\r", "cub1": "\u{8}", "cud1": "\n", "ind": "\n",
    "ri": "\u{1B}M", "csr": "\u{1B}[%i%p1%d;%p2%dr", "clear": "\u{1B}[H\u{1B}[2J",
    "el": "\u{1B}[K", "sgr0": "\u{1B}[m", "bold": "\u{1B}[1m", "smul": "\u{1B}[4m",
    "rev": "\u{1B}[7m",
  ]
  private static let modern = [
    "cuf": "\u{1B}[%p1%dC", "hpa": "\u{1B}[%i%p1%dG", "indn": "\u{1B}[%p1%dS",
    "rin": "\u{1B}[%p1%dT", "ech": "\u{1B}[%p1%dX", "dim": "\u{1B}[2m", "sitm": "\u{1B}[3m",
    "ritm": "\u{1B}[23m", "rmul": "\u{1B}[24m", "rmso": "\u{1B}[27m", "op": "\u{1B}[39;49m",
    "civis": "\u{1B}[?25l", "sgr0": "\u{1B}(B\u{1B}[m", "cnorm": "\u{1B}[?12l\u{1B}[?25h",
    "setaf":
      "\u{1B}[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e38;5;%p1%d%;m",
    "setab":
      "\u{1B}[%?%p1%{8}%<%t4%p1%d%e%p1%{16}%<%t10%p1%{8}%-%d%e48;5;%p1%d%;m",
  ]

  static let xterm = TestTerminal(
    name: "xterm-256color", strings: ansi.merging(modern) { $1 }, numbers: ["colors": 256])

  static let tmux: TestTerminal = {
    var entry = xterm.without("bce", named: "tmux-256color")
    entry.strings["sgr0"] = "\u{1B}[m\u{F}"
    entry.strings["cnorm"] = "\u{1B}[34h\u{1B}[?25h"
    return entry
  }()

  static let screen: TestTerminal = {
    var entry = xterm.without("bce", "ech", "hpa", "rin", named: "screen-256color")
    entry.erasesToGround = false
    return entry
  }()

  static let direct: TestTerminal = {
    var entry = xterm
    entry.name = "xterm-direct"
    for (name, digit) in [("setaf", "3"), ("setab", "4")] {
      entry.strings[name] =
        "\u{1B}[%?%p1%{8}%<%t\(digit)%p1%d%e\(digit)8:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:"
        + "%p1%{255}%&%d%;m"
    }
    entry.depth = .direct
    return entry
  }()

  /// Delays in its strings, and nothing that turns one attribute off.
  static let vt100: TestTerminal = {
    var entry = TestTerminal(name: "vt100", strings: ansi, flags: ["am", "xenl"], depth: .none)
    entry.strings["cup"] = "\u{1B}[%i%p1%d;%p2%dH$<5>"
    entry.strings["clear"] = "\u{1B}[H\u{1B}[J$<50>"
    entry.strings["el"] = "\u{1B}[K$<3>"
    entry.strings["bold"] = "\u{1B}[1m$<2>"
    entry.strings["sgr0"] = "\u{1B}[m\u{F}$<2>"
    entry.strings["rmul"] = "\u{1B}[m$<2>"
    entry.strings["cuf"] = "\u{1B}[%p1%dC"
    entry.unicode = false
    entry.erasesToGround = false
    return entry
  }()

  static let linux: TestTerminal = {
    var entry = xterm.without("indn", "rin", "sitm", "ritm", named: "linux")
    entry.strings["sgr0"] = "\u{1B}[m\u{F}"
    entry.strings["setaf"] = "\u{1B}[3%p1%dm"
    entry.strings["setab"] = "\u{1B}[4%p1%dm"
    entry.numbers = ["colors": 8, "ncv": 18]
    entry.depth = .ansi8
    return entry
  }()

  static let all: [TestTerminal] = [
    xterm, tmux, screen, direct, vt100, linux,
    xterm.without("csr", named: "without a region"),
    xterm.without("el", "ech", named: "without erasing"),
    xterm.without("xenl", named: "that wraps at once"),
    TestTerminal(
      name: "that knows next to nothing", strings: ansi.filter { $0.key == "cup" },
      flags: ["am", "xenl"], depth: .none, erasesToGround: false),
  ]
}
