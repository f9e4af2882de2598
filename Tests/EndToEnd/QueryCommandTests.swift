import Foundation
import TestSupport
import Testing

/// The commands that work on what a query finds.
@Suite(.enabled(if: Program.isBuilt, "the program is not built beside the tests"))
struct QueryCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    for number in 1...3 {
      _ = try program.folder.write(SavedPages.page(number), to: "pages/\(number).txt")
    }
    #expect(try program.run("import", program.folder.path("pages")).status == 0)
  }

  private func count(_ query: String...) throws -> Int {
    let result = try program.start(["count"] + query).wait()
    let number = try #require(Int(result.lines.first ?? ""))
    #expect(result.status == (number == 0 ? 1 : 0))
    return number
  }

  @Test func countingAndListingEndWith1WhereNothingMatches() throws {
    #expect(try count() == 3)
    #expect(try count("xylophone") == 0)
    for command in ["list", "search", "star", "archive", "delete", "restore", "tag"] {
      #expect(try program.run(command, "xylophone").status == 1, "\(command)")
    }
    let counts = try program.run("count", "--json", "is:unread")
    #expect(counts.lines.joined() == "{  \"total\" : 3,  \"unread\" : 3}")
  }

  @Test func articlesAreStarredArchivedAndTagged() throws {
    #expect(try program.run("star", "id:1..2").text == "Starred 2 articles.\n")
    #expect(try count("is:starred") == 2)
    #expect(try program.run("star", "--undo", "id:1").text == "Star taken away from 1 article.\n")
    #expect(try count("is:starred") == 1)
    #expect(try program.run("archive", "id:3").status == 0)
    #expect(try count() == 2)
    #expect(try program.run("archive", "--undo", "id:3").text == "Brought back 1 article.\n")
    #expect(try count() == 3)
    #expect(try program.run("tag", "--add", "sea", "--add", "old", "id:<3").status == 0)
    #expect(try program.run("tag", "--remove", "old", "id:1").status == 0)
    #expect(try program.run("tag").lines == ["old\t1", "sea\t2"])
    let listed = try program.run("list", "--format", "{id}", "tag:sea", "sort:title")
    #expect(Set(listed.lines) == ["1", "2"])
  }

  @Test func theBinGivesBack() throws {
    let deleted = try program.run("delete", "--format", "{id} {state}", "id:2")
    #expect(deleted.text == "2 unread\n")
    #expect(try count() == 2)
    #expect(try count("is:deleted") == 1)
    #expect(try program.run("restore", "is:deleted").text == "Restored 1 article.\n")
    #expect(try count() == 3)
    #expect(try program.run("delete", "--limit", "1", "id:1..").lines.count == 1)
    #expect(try count() == 2)
  }

  @Test func aQueryThatMeansEverythingChangesNothing() throws {
    for command in ["star", "archive", "delete", "restore"] {
      #expect(try program.run(command).status == 64, "\(command)")
      let result = try program.run(command, "sort:title")
      #expect(result.status == 64)
      #expect(result.errors == "Say which articles are meant, as in id:12 or tag:old.\n")
    }
    #expect(try program.run("delete", "titel:x").status == 64)
    #expect(try count() == 3)
  }

  @Test func aQueryIsExplained() throws {
    let result = try program.run("query", "explain", "village (is:unread OR -tag:sea) sort:len")
    #expect(result.status == 0)
    #expect(
      result.lines.prefix(7) == [
        "all of", "  village", "  one of", "    is:unread", "    not", "      tag:sea",
        "longest first",
      ])
    #expect(result.text.contains("\"village\" in anywhere"))
    #expect(result.text.contains("SELECT"))
    let wrong = try program.run("query", "explain", "titel:x")
    #expect(wrong.status == 64)
    #expect(wrong.errors == "Query: no field \"titel\"; did you mean title:?\n")
  }

  @Test func aFormatThatIsWrongIsNamed() throws {
    let result = try program.run("list", "--format", "{titel}")
    #expect(result.status == 64)
    #expect(result.errors == "The format has no {titel}. Did you mean {title}?\n")
    #expect(try program.run("list", "--json", "--format", "{id}").status == 64)
  }

  @Test func articlesAreExportedAsFiles() throws {
    let folder = program.folder.path("out/deep")
    let result = try program.run("export", "--to", folder, "id:1", "OR", "id:2")
    #expect(result.status == 0)
    #expect(result.text == "2 exported.\n")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files.count == 2 && files[0].hasPrefix("1-") && files[0].hasSuffix(".md"))
    let text = try String(contentsOfFile: folder + "/" + files[0], encoding: .utf8)
    #expect(text.hasPrefix("# " + SavedPages.title(1)))
    #expect(try program.run("export", "--to", folder, "xylophone").status == 1)
    let file = try program.folder.write("", to: "file")
    let refused = try program.run("export", "--to", file + "/x", "id:1")
    #expect(refused.status == 73)
    #expect(refused.errors.contains("could not be written"))
  }

  @Test func otherFormsOfWordsAreFoundWhereTheLibraryIsToldSo() throws {
    _ = try program.folder.write(
      "# Two herons\n\nTwo herons were standing by the pond all day, and nobody knew why they stood.\n",
      to: "herons.txt")
    #expect(try program.run("import", program.folder.path("herons.txt")).status == 0)
    #expect(try program.run("stemming").text == "off\n")
    #expect(try count("heron") == 0)
    #expect(try program.run("stemming", "english").status == 0)
    #expect(try program.run("stemming").text == "english\n")
    #expect(try count("heron") == 1)
    #expect(try program.run("stemming", "latin").status == 64)
  }
}
