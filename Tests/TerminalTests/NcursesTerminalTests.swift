import Glibc
import Screen
import Testing

@testable import Terminal

/// The terminal against a real one: a probe runs in tmux, and what tmux shows is what counts.
@Suite(
  .serialized, .enabled(if: Tmux.isInstalled, "tmux is not installed (Debian: tmux)"),
  .enabled(if: access(Tmux.probe, X_OK) == 0, "the probe is not built"))
struct NcursesTerminalTests {
  @Test func paintsThePageAndPutsEverythingBack() throws {
    let tmux = Tmux(test: "start")
    tmux.run("stty -g | cksum; \(Tmux.probe); stty -g | cksum; echo DO''NE")
    let screen = try #require(tmux.waitFor("line 21:"))
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix(" probe 80x24 indexed256 unicode"))
    #expect(lines[1].hasPrefix("  line 0: ferry harbor pilot lantern 日本 quay été 🇫🇷 👩 tide"))
    #expect(lines[23].hasPrefix("[1]"))
    #expect(lines[23].hasSuffix("日"))
    #expect(DisplayWidth.width(of: String(lines[23])) == 80)
    #expect(tmux.state("alternate_on") == "1")
    #expect(tmux.state("mouse_button_flag") == "1")
    #expect(tmux.state("cursor_flag") == "0")
    tmux.press("c")
    try #require(tmux.waitFor("[2] key c") != nil)
    #expect(tmux.state("cursor_flag") == "1")
    #expect(tmux.state("cursor_y") + "," + tmux.state("cursor_x") == "3,5")
    tmux.press("q")
    let after = try #require(tmux.waitFor("DONE"))
    #expect(after.contains("probe ended"))
    let sums = after.split(separator: "\n").filter { $0.first?.isNumber == true }
    #expect(sums.count == 2)
    #expect(sums.first == sums.last)
    for flag in ["alternate_on", "mouse_button_flag", "mouse_standard_flag", "mouse_sgr_flag"] {
      #expect(tmux.state(flag) == "0")
    }
    #expect(tmux.state("cursor_flag") == "1")
  }

  @Test func readsKeysPastesAndTheMouse() throws {
    let tmux = Tmux(test: "keys")
    tmux.run(Tmux.probe)
    try #require(tmux.waitFor("line 21:") != nil)
    for (keys, mark) in [
      ("Up", "key <up>"), ("PageDown", "key <pgdn>"), ("C-Left", "key C-<left>"),
      ("S-Up", "key S-<up>"), ("F5", "key <f5>"), ("M-x", "key A-x"), ("C-d", "key C-d"),
      ("BTab", "key <backtab>"), ("BSpace", "key <backspace>"), ("Enter", "key <enter>"),
      ("Escape", "key <esc>"), ("C-c", "key C-c"), ("Home", "key <home>"), ("DC", "key <del>"),
      ("é", "key é"),
    ] {
      tmux.press(keys)
      #expect(tmux.waitFor(mark) != nil, "\(keys)")
    }
    tmux.type("\u{1B}[<0;10;5M\u{1B}[<0;10;5m")
    #expect(tmux.waitFor("press left 4,9 x1 | release left 4,9 x1") != nil)
    tmux.type("\u{1B}[<65;10;5M")
    #expect(tmux.waitFor("wheelDown none 4,9") != nil)
    tmux.tmux("set-buffer \(quoted("two\nlines"))")
    tmux.tmux("paste-buffer -p")
    #expect(tmux.waitFor("paste two lines") != nil)
  }

  @Test func drainsABurstAtOnceAndScrolls() throws {
    let tmux = Tmux(test: "burst")
    tmux.run(Tmux.probe)
    try #require(tmux.waitFor("line 21:") != nil)
    tmux.type(String(repeating: "j", count: 200))
    let screen = try #require(tmux.waitFor("line 221:"))
    #expect(screen.contains("line 200:"))
    let paints = screen.split(separator: "[").last?.split(separator: "]").first.flatMap { Int($0) }
    #expect(try #require(paints) < 100)
    // Line by line, with the region between the bars scrolled by the terminal.
    for number in 222...240 {
      tmux.press("j")
      #expect(tmux.waitFor("line \(number):") != nil)
    }
    let lines = tmux.screen.split(separator: "\n")
    for (row, line) in lines.dropFirst().dropLast().enumerated() {
      #expect(line.hasPrefix("  line \(219 + row): "), "row \(row)")
    }
  }

  @Test func randomTextKeepsItsColumns() throws {
    let tmux = Tmux(test: "random")
    tmux.run(Tmux.probe)
    try #require(tmux.waitFor("line 21:") != nil)
    for paint in 2...20 {
      tmux.press("r")
      let screen = try #require(tmux.waitFor("[\(paint)] "))
      for line in screen.split(separator: "\n").dropFirst().dropLast() {
        let bar = try #require(line.utf8.lastIndex(of: UInt8(ascii: "|")), "\(line)")
        #expect(DisplayWidth.width(of: line[..<bar]) == 60, "\(line)")
      }
    }
  }

  @Test(arguments: [SIGQUIT, SIGABRT, SIGSEGV]) func aCrashPutsTheTerminalBack(
    signal: Int32
  ) throws {
    let tmux = Tmux(test: "crash\(signal)")
    tmux.run(
      "clear; ulimit -c 0; export SWIFT_BACKTRACE=enable=no; stty -g | cksum; \(Tmux.probe); "
        + "stty -g | cksum; echo DO''NE")
    let id = try #require(tmux.probeID)
    try #require(tmux.waitFor("line 21:") != nil)
    // From then on the lines between the bars scroll.
    tmux.press("j")
    try #require(tmux.waitFor("line 22:") != nil)
    #expect(tmux.state("scroll_region_lower") == "22")
    kill(id, signal)
    let after = try #require(tmux.waitFor("DONE"))
    #expect(tmux.state("scroll_region_upper") + "," + tmux.state("scroll_region_lower") == "0,23")
    let sums = after.split(separator: "\n").filter { $0.first?.isNumber == true }
    #expect(sums.count == 2)
    #expect(sums.first == sums.last)
    #expect(!after.contains("probe ended"))
    for flag in ["alternate_on", "mouse_button_flag", "mouse_sgr_flag"] {
      #expect(tmux.state(flag) == "0")
    }
    #expect(tmux.state("cursor_flag") == "1")
  }

  @Test func followsTheSize() throws {
    let tmux = Tmux(test: "resize")
    tmux.run(Tmux.probe)
    try #require(tmux.waitFor("line 21:") != nil)
    tmux.tmux("resize-window -x 100 -y 30")
    let large = try #require(tmux.wait { $0.contains("probe 100x30") && $0.contains("line 27:") })
    #expect(large.contains("resize 100x30"))
    tmux.tmux("resize-window -x 31 -y 5")
    let small = try #require(tmux.wait { $0.contains("probe 31x5") && $0.contains("[3]") })
    let lines = small.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1].hasPrefix("  line 0: ferry harbor"))
    #expect(lines.allSatisfy { DisplayWidth.width(of: String($0)) <= 31 })
  }

  @Test func stopsAndGoesOn() throws {
    let tmux = Tmux(test: "suspend")
    tmux.run(Tmux.probe)
    try #require(tmux.waitFor("line 21:") != nil)
    tmux.press("z")
    try #require(tmux.waitFor("Stopped") != nil)
    #expect(tmux.state("alternate_on") == "0")
    #expect(tmux.state("mouse_button_flag") == "0")
    tmux.tmux("resize-window -x 90 -y 20")
    tmux.run("fg")
    try #require(tmux.wait { $0.contains("[2] back") && $0.contains("probe 90x20") } != nil)
    #expect(tmux.state("alternate_on") == "1")
    #expect(tmux.state("mouse_button_flag") == "1")
    tmux.press("j")
    #expect(tmux.waitFor("back | key j") != nil)
    // From outside: first politely, then not.
    let id = try #require(tmux.probeID)
    kill(id, SIGTSTP)
    try #require(tmux.waitFor("Stopped") != nil)
    tmux.run("fg")
    try #require(tmux.wait { $0.contains("] back") && $0.contains("probe 90x20") } != nil)
    kill(id, SIGSTOP)
    try #require(tmux.waitFor("Stopped") != nil)
    // The terminal is raw still, where only a line feed ends a line.
    tmux.type("fg")
    tmux.press("C-j")
    try #require(tmux.wait { $0.contains("resumed") && $0.contains("line 18:") } != nil)
    tmux.press("q")
    #expect(tmux.waitFor("probe ended") != nil)
  }

  @Test func turnsSignalsIntoEvents() throws {
    let tmux = Tmux(test: "signals")
    tmux.run(Tmux.probe)
    let id = try #require(tmux.probeID)
    try #require(tmux.waitFor("line 21:") != nil)
    kill(id, SIGINT)
    #expect(tmux.waitFor("interrupt") != nil)
    tmux.press("w")
    #expect(tmux.waitFor("wakeup") != nil)
    kill(id, SIGTERM)
    #expect(tmux.waitFor("probe ended") != nil)
    #expect(tmux.state("alternate_on") == "0")
  }

  @Test func endsWhenTheTerminalHangsUp() throws {
    let tmux = Tmux(test: "hangup")
    tmux.run(Tmux.probe)
    let id = try #require(tmux.probeID)
    tmux.tmux("kill-server")
    let deadline = ContinuousClock.now + .seconds(20)
    while kill(id, 0) == 0, ContinuousClock.now < deadline { sched_yield() }
    #expect(kill(id, 0) != 0)
  }

  @Test func goesByTheEnvironment() throws {
    let tmux = Tmux(test: "environment")
    for (variables, mark) in [
      ("NO_COLOR=1", "none unicode"), ("LC_ALL=C", "indexed256 ascii"),
      ("LC_ALL= LANG=", "indexed256 ascii"), ("LC_ALL=xx_XX.UTF-8", "indexed256 unicode"),
      ("TERM=vt100", "none unicode"), ("TERM=linux", "ansi8 unicode"),
      ("LINES=5 COLUMNS=9", "probe 80x24"),
    ] {
      tmux.run("clear; env \(variables) \(Tmux.probe)")
      let screen = tmux.wait { $0.contains(mark) && $0.contains("line 21:") }
      #expect(screen != nil, "\(variables)")
      if mark.hasSuffix("ascii") {
        #expect(screen?.contains("lantern ???? quay ete ?? ?? tide") == true)
      }
      tmux.press("q")
      try #require(tmux.waitFor("probe ended") != nil)
    }
  }

  /// An entry of terminfo in a folder of its own, by which ncurses sends colors as they are.
  private static let directEntry = #"""
    xterm-direct|for a test,
    	RGB, colors#0x1000000, pairs#0x7FFF,
    	setab=\E[48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%dm,
    	setaf=\E[38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%dm,
    	use=xterm-256color,
    odd-256color|without a sister for direct colors,
    	use=xterm-256color,
    """#

  @Test func sendsAnyColorWhereTheTerminalShowsItAndTerminfoHasAnEntry() throws {
    let folder = shell("mktemp -d").filter { $0 != "\n" }
    defer { shell("rm -r \(quoted(folder))") }
    shell("printf %s \(quoted(Self.directEntry + "\n")) > \(folder)/source")
    shell("tic -x -o \(folder) \(folder)/source 2>&1")
    let tmux = Tmux(test: "direct")
    for (variables, mark) in [
      ("COLORTERM=truecolor", "direct unicode"), ("COLORTERM=24bit", "direct unicode"),
      ("COLORTERM=", "indexed256 unicode"), ("COLORTERM=truecolor NO_COLOR=1", "none unicode"),
      ("COLORTERM=truecolor TERM=odd-256color", "indexed256 unicode"),
    ] {
      tmux.run("clear; env TERMINFO=\(folder) TERM=xterm-256color \(variables) \(Tmux.probe)")
      let screen = tmux.wait { $0.contains(mark) && $0.contains("line 21:") }
      try #require(screen != nil, "\(variables)")
      let styled = tmux.tmux("capture-pane -p -e")
      #expect(styled.contains("38;2;200;120;40") == mark.hasPrefix("direct"), "\(variables)")
      tmux.press("q")
      try #require(tmux.waitFor("probe ended") != nil)
    }
  }

  @Test func refusesWhatIsNoTerminal() throws {
    let tmux = Tmux(test: "refusal")
    for (command, mark) in [
      ("TERM=dumb \(Tmux.probe)", "dumb cannot move its"),
      ("TERM=no-such-thing \(Tmux.probe)", "no-such-thing is not known"),
      ("TERM= \(Tmux.probe)", "TERM is not set"),
      ("setsid -w \(Tmux.probe) </dev/null 2>&1 | cat", "There is no terminal"),
    ] {
      tmux.run("clear; \(command)")
      #expect(tmux.waitFor(mark) != nil, "\(command)")
      #expect(tmux.state("alternate_on") == "0")
    }
    tmux.run("clear; echo piped | \(Tmux.probe)")
    #expect(tmux.waitFor("line 21:") != nil)
    tmux.press("q")
    #expect(tmux.waitFor("probe ended") != nil)
  }
}
