import Foundation
import TestSupport
import Testing

/// Links, copying and marks, in a real terminal.
@Suite(
  .serialized, .enabled(if: Program.isBuilt, "the program is not built beside the tests"),
  .enabled(if: TerminalWindow.isInstalled, "tmux is not installed (Debian: tmux)"))
struct LinkTests {
  private let program: Program

  init() throws { program = try Program() }

  private static let address = "https://harbour.example/tables?year=2019&port=$(id)"

  private static let page: String = {
    let paragraphs = (1...40).map { number in
      """
      <p>In winter \(number) the harbour office printed the tables once more, and the pilots
      pinned them up in the cabin beside the window, where the light falls on them all day.</p>
      """
    }
    return """
      <!DOCTYPE html><html lang="en"><head><title>The tables on the cabin wall</title>
      <link rel="canonical" href="https://harbour.example/cabin-wall"></head><body><article>
      <h1>The tables on the cabin wall</h1>
      <p>The tide tables are <a href="\(address)">printed by the harbour office</a> every December,
      and nobody who works on the water has ever been seen without a copy of them.</p>
      <h2>Forty winters</h2>
      \(paragraphs.prefix(20).joined(separator: "\n"))
      <h2>The last printer</h2>
      \(paragraphs.dropFirst(20).joined(separator: "\n"))
      </article></body></html>
      """
  }()

  /// A window in which the article is read.
  private func reader(_ line: String = "$LECTERN", configuration: String = "") throws
    -> TerminalWindow
  {
    try Data(Self.page.utf8).write(to: URL(filePath: program.folder.path("page.html")))
    let folder = program.folder.url.appending(path: "config/lectern")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(configuration.utf8).write(to: folder.appending(path: "config.toml"))
    try #require(try program.run("import", "page.html").status == 0)
    let window = try TerminalWindow(program, columns: 80, rows: 24)
    try start(window, line)
    return window
  }

  private func start(_ window: TerminalWindow, _ line: String = "$LECTERN") throws {
    try window.run("clear; \(line); echo \"ended $?\"")
    try window.waitFor("of 1", "The tables on the cabin")
    try window.press("Enter", "Enter")
    try window.waitFor("printed by the harbour office", without: "Lectern")
  }

  private func text(of name: String) -> String {
    let data = FileManager.default.contents(atPath: program.folder.path(name)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  /// Writes a program that notes how it was started.
  private func opener() throws -> String {
    let path = program.folder.path("opener")
    let script = """
      #!/bin/sh
      {
        echo "words $# $*"
        echo "session $$ $(ps -o sid= -p $$)"
        grep SigBlk /proc/self/status
        for number in 0 1 2; do readlink /proc/$$/fd/$number; done
      } > '\(path).new' 2> /dev/null
      mv '\(path).new' '\(path).said'
      exit 4

      """
    try Data(script.utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  @Test func aLinkIsOpenedByTheUsersProgram() throws {
    let opener = try opener()
    let window = try reader(configuration: "opener = [\"\(opener)\", \"--new\"]\n")
    try window.press("l")
    try window.waitFor("Open the link", "frinted by the harbour office")
    try window.press("f")
    try window.waitFor("Open harbour.example ?", Self.address)
    try window.press("Enter")
    try window.waitFor("Not opened: opener ended with status 4.", "y copies", Self.address)
    let said = text(of: "opener.said").split(separator: "\n").map(String.init)
    #expect(said.first == "words 2 --new \(Self.address)")
    let session = said.dropFirst().first?.split(separator: " ") ?? []
    #expect(session.count == 3 && session[1] == session[2])
    #expect(said.dropFirst(2).first?.hasSuffix("\t0000000000000000") == true)
    #expect(said.dropFirst(3).first == "/dev/null")
    #expect(said.last == "/dev/null")
    try window.press("Escape")
    try window.waitFor("Not opened.", without: "y copies")
  }

  @Test func withoutABrowserCopyingIsOffered() throws {
    let window = try reader("SSH_TTY=/dev/pts/9 $LECTERN")
    try window.press("l", "f", "Enter")
    try window.waitFor("Not opened: over SSH no browser opens here.", "y copies", Self.address)
    try window.press("q", "Q")
    try window.waitFor("ended 0")
    try start(window, "PATH=/nowhere DISPLAY=:0 $LECTERN")
    try window.press("l", "f", "Enter")
    try window.waitFor("Not opened: xdg-open is not installed.")
  }

  /// The terminal's own order alone: no program of tmux or a desktop is found.
  @Test func copiesReachTheTerminal() throws {
    let window = try reader("PATH=/nowhere $LECTERN")
    try window.tmux("set-option", "-g", "set-clipboard", "on")
    try window.press("y")
    try window.waitFor("Copy a link", "Copy the article as text", "Esc leaves")
    try window.press("l", "f")
    try window.waitFor("Copied https://harbour.example/tables")
    try window.waitUntil("the link in tmux's buffer") {
      (try? window.tmux("show-buffer")) == Self.address
    }
    try window.press("y", "u")
    try window.waitUntil("the article's address in tmux's buffer") {
      (try? window.tmux("show-buffer")) == "https://harbour.example/cabin-wall"
    }
    try window.press("y", "a")
    try window.waitUntil("the article in tmux's buffer") {
      let buffer = (try? window.tmux("show-buffer")) ?? ""
      return buffer.hasPrefix("The tables on the cabin wall\n\nThe tide tables are printed")
        && buffer.contains("In winter 40 ")
    }
  }

  /// As tmux is set where nobody has changed it, it takes no order from programs.
  @Test func copiesReachTmuxAsItIs() throws {
    let window = try reader()
    try window.press("y", "p")
    try window.waitFor("Copied the paragraph")
    try window.waitUntil("the paragraph in tmux's buffer") {
      ((try? window.tmux("show-buffer")) ?? "").hasPrefix("The tide tables are printed by the")
    }
    #expect(try window.tmux("list-buffers").split(separator: "\n").count == 1)
  }

  @Test func theOutlineGoesToAHeading() throws {
    let window = try reader()
    try window.press("o")
    try window.waitFor("Headings", "Forty winters", "The last printer")
    try window.type("last")
    try window.press("Enter")
    try window.waitFor("The last printer", "In winter 21 ", without: "In winter 20 ")
    try window.press("'", "'")
    try window.waitFor("printed by the harbour office")
  }

  @Test func marksSurviveARestart() throws {
    let window = try reader()
    try window.press("Space", "Space", "m", "k")
    try window.waitFor("Marked as k.")
    try window.press("j")
    let marked = try window.waitFor("min left", without: "Marked as k.")
    let second = marked.split(separator: "\n", omittingEmptySubsequences: false)[2]
    try window.press("g")
    try window.waitFor("printed by the harbour office")
    try window.press("Q")
    try window.waitFor("ended 0")
    try start(window)
    try window.press("'")
    try window.waitFor("Go to the mark", "Esc leaves")
    try window.press("k")
    let there = try window.waitFor("min left", without: "printed by the harbour office")
    #expect(there.contains(second))
    try window.press("'", "'")
    try window.waitFor("printed by the harbour office")
  }
}
