import Foundation
import GRDB
import TestSupport
import Testing

/// The built program as other programs see it: its output in a pipe and its exit status.
@Suite(.enabled(if: Program.isBuilt, "the program is not built beside the tests"))
struct CommandTests {
  private let program: Program

  init() throws { program = try Program() }

  private func write(_ text: String, to name: String) throws -> String {
    try program.folder.write(text, to: name)
  }

  /// A library of three pages and a list of words.
  private func fill() throws {
    for number in 1...3 { _ = try write(SavedPages.page(number), to: "pages/\(number).txt") }
    _ = try write(SavedPages.tokens(4), to: "pages/4.txt")
    #expect(try program.run("import", program.folder.path("pages")).status == 0)
  }

  private func json(_ result: ProgramResult) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(result.output))
  }

  // MARK: Import

  @Test func importsFoldersAndSaysHowMany() throws {
    for number in 0..<3 { _ = try write(SavedPages.page(number), to: "pages/\(number).txt") }
    let first = try program.run("import", program.folder.path("pages"))
    #expect(first.status == 0)
    #expect(first.text == "3 imported, 0 already there, 0 refused.\n")
    #expect(first.errors == "")
    _ = try write(SavedPages.page(9), to: "pages/9.txt")
    let second = try program.run("import", "--verbose", program.folder.path("pages"))
    #expect(second.status == 0)
    #expect(second.lines.count == 5)
    #expect(second.lines[0].hasSuffix("0.txt: already there as 1"))
    #expect(second.lines[3].hasSuffix("9.txt: imported as 4: \(SavedPages.title(9))"))
    #expect(second.lines[4] == "1 imported, 3 already there, 0 refused.")
  }

  @Test func refusalsAreNamedAndEndWithOne() throws {
    let good = try write(SavedPages.page(1), to: "good.txt")
    let bad = try write("%PDF-1.7", to: "paper.pdf")
    let result = try program.run("import", good, bad, "missing.txt")
    #expect(result.status == 1)
    #expect(result.text == "1 imported, 0 already there, 2 refused.\n")
    #expect(result.errors.contains("\(bad): refused: "))
    #expect(result.errors.contains("missing.txt: refused: No such file or directory"))
    #expect(try program.run("list").lines.count == 1)
  }

  @Test func standardInputIsImportedAndTagged() throws {
    let page = Array(SavedPages.page(5).utf8)
    let result = try program.run("import", "--tag", "a b", "--tag", "c", "-", input: page)
    #expect(result.status == 0)
    #expect(result.text == "1 imported, 0 already there, 0 refused.\n")
    #expect(try program.run("list", "tag:a b").lines.count == 1)
    #expect(try program.run("list", "tag:c").lines.count == 1)
    #expect(try program.run("list", "tag:a").lines.count == 0)
    let empty = try program.run("import", "-")
    #expect(empty.status == 1)
    #expect(empty.errors.hasPrefix("-: refused: "))
  }

  @Test func theLibraryIsWhereItIsNamed() throws {
    let page = try write(SavedPages.page(1), to: "page.txt")
    let other = program.folder.path("elsewhere/b.sqlite")
    #expect(try program.run("import", "--library", other, page).status == 0)
    #expect(!FileManager.default.fileExists(atPath: program.library))
    #expect(try program.run("list", environment: ["LECTERN_LIBRARY": other]).lines.count == 1)
    #expect(try program.run("list").lines.count == 0)
  }

  // MARK: Output

  @Test func listsInAPipeAreLinesOfFieldsNewestFirst() throws {
    try fill()
    let result = try program.run("list")
    #expect(result.status == 0)
    let fields = result.lines.map { $0.split(separator: "\t").map(String.init) }
    try #require(fields.map(\.count) == [5, 5, 5, 5])
    #expect(fields.map(\.[0]) == ["3", "2", "1", "4"])
    #expect(fields.map(\.[1]) == ["2019-02-04", "2019-02-03", "2019-02-02", "-"])
    #expect(fields[0][2] == "The Lantern")
    #expect(fields[0][3] == SavedPages.title(3))
    #expect(try program.run("list", "--limit", "2").lines == Array(result.lines.prefix(2)))
    #expect(try program.run("list", "is:tokens").lines == Array(result.lines.suffix(1)))
    #expect(try program.run("list", "number", "-is:read", "\"village number 2\"").lines.count == 1)
    #expect(try program.run("list", "village number 2").lines.count == 1)
  }

  @Test func searchShowsWhereTheWordsStand() throws {
    try fill()
    let result = try program.run("search", "candles")
    #expect(result.status == 0)
    #expect(result.text.contains("[candles]") || result.text.contains("[Candles]"))
    let nothing = try program.run("search", "xylophone")
    #expect(nothing.status == 1 && nothing.text == "" && nothing.errors == "")
    #expect(try program.run("search", "titel:x").status == 64)
    #expect(try program.run("list", "is:un").status == 64)
  }

  @Test func jsonIsReadByOtherPrograms() throws {
    try fill()
    let rows = try #require(try json(program.run("list", "--json")) as? [[String: Any]])
    #expect(rows.map { $0["id"] as? Int } == [3, 2, 1, 4])
    #expect(rows[0]["title"] as? String == SavedPages.title(3))
    #expect(rows[0]["isRead"] as? Bool == false)
    let found = try #require(
      try json(program.run("search", "--json", "candles")) as? [[String: Any]])
    let snippet = try #require(found.first?["snippet"] as? String)
    let match = try #require((found.first?["matches"] as? [[Int]])?.first)
    let word = Array(snippet.utf8)[match[0]..<match[1]]
    #expect(String(decoding: word, as: UTF8.self).lowercased() == "candles")
    let article = try #require(try json(program.run("show", "--json", "1")) as? [String: Any])
    #expect((article["blocks"] as? [Any])?.isEmpty == false)
    #expect(try json(program.run("list", "--json", "xylophone")) as? [Any] != nil)
    let report = try #require(try json(program.run("doctor", "--json")) as? [String: Any])
    #expect(report["articles"] as? Int == 4)
    let themes = try #require(try json(program.run("themes", "--json")) as? [String])
    #expect(!themes.isEmpty)
    let extracted = try program.run(
      "extract", "--output", "json", program.folder.path("pages/1.txt"))
    #expect((try json(extracted) as? [String: Any])?["title"] as? String == SavedPages.title(1))
  }

  @Test func extractPrintsTheArticleWithoutALibrary() throws {
    let page = try write(SavedPages.page(1), to: "page.txt")
    let text = try program.run("extract", page)
    #expect(text.status == 0)
    #expect(!text.text.contains("Reportage") && !text.text.contains("Newsletter"))
    #expect(text.lines.count == 5)
    let markdown = try program.run("extract", "--output", "markdown", page)
    #expect(markdown.text.hasPrefix("# \(SavedPages.title(1))\n\n"))
    let tokens = try program.run("extract", "--output", "tokens", page)
    #expect(tokens.lines.allSatisfy { !$0.contains(" ") && $0 == $0.lowercased() })
    let piped = try program.run("extract", "-", input: Array(SavedPages.page(1).utf8))
    #expect(piped.output == text.output)
    #expect(!FileManager.default.fileExists(atPath: program.library))
  }

  @Test func nothingHostileComesOut() throws {
    let orders = "red\u{1B}[31m \u{9B}2J \u{7F} \u{202E}wen\u{2066} \u{1B}]0;x\u{7} \u{8} \u{85}"
    let page = SavedPages.page(1)
      .replacing("How village", with: "How \u{1B}[2J\u{202E}village")
      .replacing("Winterhalt", with: "Winter\u{9B}1mhalt")
      .replacing(" water", with: " water \(orders)")
    let tokens = SavedPages.tokens(2).replacing("water", with: "wa\u{1B}[31mter\u{202E}")
    let name = "pages/a\u{1B}[2J\u{202E}\n.txt"
    _ = try write(page, to: name)
    _ = try write(tokens, to: "pages/b.txt")
    _ = try write("%PDF-1.7", to: "pages/c\u{1B}[31m.pdf")
    let path = program.folder.path(name)
    let results = [
      try program.run("import", "--verbose", "--tag", "t\u{1B}[1m", program.folder.path("pages")),
      try program.run("list"), try program.run("search", "water"), try program.run("show", "1"),
      try program.run("show", "2"), try program.run("list", "--json"),
      try program.run("show", "--json", "1"), try program.run("search", "--json", "water"),
      try program.run("extract", path), try program.run("extract", "--output", "markdown", path),
      try program.run("extract", "--output", "tokens", path),
      try program.run("extract", "--output", "json", path),
      try program.run("show", "9"), try program.run("list", "x\u{1B}[1m:y"),
      try program.run("extract", "no\u{1B}[2J\u{9B}file"), try program.run("reextract"),
      try program.run("doctor"), try program.run("themes", "--check", "a\u{1B}[2J"),
    ]
    #expect(results[0].text.contains("2 imported"))
    #expect(results[3].text.contains("red"))
    for (index, result) in results.enumerated() {
      for text in [result.text, result.errors] {
        let obeyed = text.unicodeScalars.filter { scalar in
          guard scalar != "\n", scalar != "\t", scalar.value != 0x200D else { return false }
          let category = scalar.properties.generalCategory
          return category == .control || category == .format || category == .lineSeparator
        }
        #expect(obeyed.isEmpty, "output \(index): \(text.debugDescription)")
      }
    }
  }

  @Test func aReaderThatGoesAwayEndsTheProgramQuietly() throws {
    let page = try write(SavedPages.page(1, paragraphs: 700), to: "page.txt")
    for output in ["text", "tokens", "json"] {
      let result = try program.shell(
        "{ $LECTERN extract --output \(output) '\(page)'; echo status $? >&2; } | head -c 1")
      #expect(result.output.count == 1)
      #expect(result.errors == "status 141\n")
    }
  }

  // MARK: Statuses

  @Test func everyErrorOfALibraryHasItsStatus() throws {
    try fill()
    let notes = try write("notes, not a library\n", to: "notes.txt")
    let newer = try patched("newer.sqlite", at: 60, with: [0, 0, 1, 0])
    let foreign = try patched("foreign.sqlite", at: 68, with: [0, 0, 0, 9])
    let refused: [(path: String, status: Int32)] = [
      (notes, 65), (foreign, 67), (newer, 69), (program.folder.url.path, 72),
      ("/dev/null/x", 73),
    ]
    for (path, status) in refused {
      let before = try? Data(contentsOf: URL(filePath: path))
      for command in ["list", "doctor", "reextract"] {
        let result = try program.run(command, "--library", path)
        #expect(result.status == status, "\(command) \(path)")
        #expect(result.text == "")
        #expect(result.errors.contains(path) && result.errors.hasSuffix(".\n"))
      }
      #expect((try? Data(contentsOf: URL(filePath: path))) == before)
    }
  }

  /// A copy of the library with some bytes of its header changed.
  private func patched(_ name: String, at offset: Int, with bytes: [UInt8]) throws -> String {
    var data = try Data(contentsOf: URL(filePath: program.library))
    data.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    let path = program.folder.path(name)
    try data.write(to: URL(filePath: path))
    return path
  }

  @Test func aFullDiskEndsWithSeventyFourAndLosesNothing() throws {
    try fill()
    for number in 10..<50 {
      _ = try write(SavedPages.page(number, paragraphs: 20), to: "more/\(number).txt")
    }
    // A bound on files' sizes answers writes as a full disk does; units of 512 bytes.
    let result = try program.shell("trap '' XFSZ; ulimit -f 400; $LECTERN import more")
    #expect(result.status == 74)
    #expect(result.errors.contains("The disk is full"))
    #expect(try program.run("doctor").status == 0)
    #expect(try program.run("list").lines.count >= 4)
    #expect(try program.run("import", program.folder.path("more")).status == 0)
    #expect(try program.run("list").lines.count == 44)
  }

  @Test func whatIsNotThereIsSaid() throws {
    try fill()
    for (arguments, status) in [
      (["show", "99"], 66), (["show", "--", "-1"], 66), (["extract", "missing"], 66),
      (["extract", program.folder.url.path], 64), (["reextract", "99"], 1),
      (["no-such-command", "--x"], 64), (["show", "one"], 64), (["list", "--limit", "x"], 64),
      (["import", "--format", "pdf", "-"], 64), (["themes", "--check", "no-such-theme"], 1),
    ] {
      let result = try program.start(arguments).wait()
      #expect(result.status == Int32(status), "\(arguments)")
      #expect(!result.errors.isEmpty)
    }
  }

  // MARK: The rest

  @Test func doctorFindsDamageAndMendsTheIndex() throws {
    try fill()
    let sound = try program.run("doctor")
    #expect(sound.status == 0)
    #expect(sound.text.contains("Articles  4\n") && sound.text.contains("sound"))
    let database = try DatabaseQueue(path: program.library)
    try database.write {
      try $0.execute(sql: "UPDATE body SET text = replace(text, 'the', 'teh')")
    }
    let damaged = try program.run("doctor")
    #expect(damaged.status == 1)
    #expect(damaged.text.contains("Found: ") && damaged.text.contains("--rebuild-index"))
    #expect(try program.run("doctor", "--rebuild-index").status == 0)
    #expect(try program.run("doctor").status == 0)
    try database.write { try $0.execute(sql: "DELETE FROM original WHERE article_id = 2") }
    let missing = try program.run("doctor")
    #expect(missing.status == 1)
    #expect(missing.text.contains("article 2"))
  }

  @Test func reextractChangesOnlyWhatReadsBetter() throws {
    try fill()
    let same = try program.run("reextract")
    #expect(same.status == 0)
    #expect(same.text == "0 changed, 4 as before, 0 failed.\n")
    let database = try DatabaseQueue(path: program.library)
    try database.write {
      try $0.execute(sql: "UPDATE article SET section = 'Wrong', is_starred = 1 WHERE id = 2")
    }
    let changed = try program.run("reextract", "1", "2")
    #expect(changed.text == "1 changed, 1 as before, 0 failed.\n")
    #expect(try program.run("list", "is:starred").lines.count == 1)
    #expect(try !program.run("show", "--json", "2").text.contains("Wrong"))
    #expect(try program.run("doctor").status == 0)
  }

  @Test func themesAreListedAndChecked() throws {
    let names = try program.run("themes").lines
    #expect(names == names.sorted() && !names.isEmpty)
    let check = try program.run("themes", "--check")
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.lines == names.map { "\($0): sound" })
    let path = try write("[scopes]\ntext = \"nocolour\"\n", to: "config/lectern/themes/mine.toml")
    #expect(try program.run("themes").lines.contains("mine"))
    let broken = try program.run("themes", "--check", "mine")
    #expect(broken.status == 1)
    #expect(broken.errors.hasPrefix("\(path):2:1: "))
    _ = try write("a = [", to: "config/lectern/themes/mine.toml")
    #expect(try program.run("themes", "--check").status == 1)
  }

  @Test func helpAndVersionAnswer() throws {
    #expect(try program.run("--version").lines.count == 1)
    let help = try program.run("--help")
    #expect(help.status == 0)
    for command in ["import", "list", "search", "show", "extract", "reextract", "doctor"] {
      #expect(help.text.contains("  \(command)"))
      #expect(try program.run(command, "--help").status == 0)
    }
  }
}
