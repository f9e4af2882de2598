import ArticleModel
import Foundation
import ReaderUI
import TestSupport
import Testing

@testable import lectern

/// What is started beside the reader, and what is kept for later runs.
@Suite struct OutsideTests {
  // MARK: Opening

  @Test func theOpenerIsTheUsersOrTheSystems() {
    let standard = LinkOpener()
    #expect(standard.way(environment: ["DISPLAY": ":0"]) == .command(["xdg-open"]))
    #expect(
      standard.way(environment: ["BROWSER": "", "WAYLAND_DISPLAY": "wayland-0"])
        == .command(["xdg-open"]))
    #expect(standard.way(environment: [:]) == .none("there is no desktop to open it on"))
    #expect(
      standard.way(environment: ["BROWSER": "firefox  --new-tab"])
        == .command(["firefox", "--new-tab"]))
    let configured = LinkOpener(configured: ["open-here", "-x"])
    #expect(configured.way(environment: ["BROWSER": "firefox"]) == .command(["open-here", "-x"]))
  }

  @Test func overSSHOnlyWhatIsConfiguredIsRun() {
    let remote = ["SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22", "BROWSER": "firefox"]
    #expect(LinkOpener().way(environment: remote) == .none("over SSH no browser opens here"))
    #expect(LinkOpener(configured: ["x"]).way(environment: remote) == .command(["x"]))
  }

  @Test func clipboardProgramsSuitTheDesktop() {
    func programs(_ environment: [String: String]) -> [String] {
      Clipboard.programs(environment: environment).compactMap(\.first)
    }
    #expect(programs([:]) == ["pbcopy"])
    #expect(programs(["DISPLAY": ":0"]) == ["xclip", "xsel", "pbcopy"])
    #expect(
      programs(["DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"]).first == "wl-copy")
    #expect(programs(["DISPLAY": ":10", "SSH_TTY": "/dev/pts/3"]).isEmpty)
  }

  @Test func programsAreStartedAsTheyAreAndReaped() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("words")
    let script = "printf '%s|' \"$@\" > \"$0\"; exit 3"
    let child = try ChildProcess(["/bin/sh", "-c", script, path, "a b", "$HOME;`id`", ""])
    #expect(child.wait() == 3)
    let words = try String(contentsOfFile: path, encoding: .utf8)
    #expect(words == "a b|$HOME;`id`||")
    #expect(throws: ChildProcess.Failure.self) {
      _ = try ChildProcess([folder.path("no-such-program")])
    }
  }

  // MARK: Marks

  @Test func marksAreKeptByLibrary() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("state/marks")
    func mark(_ letter: Unicode.Scalar, _ block: Int) throws -> Mark {
      try #require(
        Mark(
          letter, ReadingPosition(block: block, offset: ByteOffset(5)),
          of: ArticleID(rawValue: 7)))
    }
    #expect(MarkFiles.marks(library: "/a library", in: path).isEmpty)
    try MarkFiles.append(try mark("a", 1), library: "/a library", to: path)
    try MarkFiles.append(try mark("b", 2), library: "/another", to: path)
    try MarkFiles.append(try mark("a", 3), library: "/a library", to: path)
    let marks = Marks(MarkFiles.marks(library: "/a library", in: path))
    #expect(marks.marks(of: ArticleID(rawValue: 7)) == [try mark("a", 3)])
    #expect(MarkFiles.marks(library: "/another", in: path) == [try mark("b", 2)])
  }

  @Test func linesThatAreNoMarksArePassedOver() throws {
    let folder = try TemporaryFolder()
    let lines = [
      "", "a", "a b c d /x", "a -1 0 1 /x", "é 1 0 1 /x", "a 1 0 99999999999999999999 /x",
    ]
    let path = try folder.write(
      (lines + ["q 1 0 1 /x", ""]).joined(separator: "\n"), to: "marks")
    #expect(MarkFiles.marks(library: "/x", in: path).map(\.letter) == ["q"])
  }

  @Test func aLongFileKeepsTheLaterMarks() throws {
    let folder = try TemporaryFolder()
    let library = "/" + String(repeating: "x", count: 60)
    var text = ""
    for number in 0..<3000 { text += "a \(number) 0 \(number) \(library)\n" }
    text += "a 5 5 2999 \(library)\n"
    let path = try folder.write(text, to: "marks")
    MarkFiles.trim(path)
    let marks = MarkFiles.marks(library: library, in: path)
    #expect(marks.count == 2000)
    #expect(marks.last?.position == ReadingPosition(block: 5, offset: ByteOffset(5)))
    #expect(marks.count { $0.article.rawValue == 2999 } == 1)
  }
}
