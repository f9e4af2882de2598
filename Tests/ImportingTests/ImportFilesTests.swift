import Foundation
import Glibc
import Importing
import TestSupport
import Testing

@Suite struct ImportFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The files below the folder, as paths from it.
  private func found(_ path: String = "") -> [String] {
    let root = folder.url.path + "/"
    return ImportFiles.files(at: root + path).files.map { String($0.dropFirst(root.utf8.count)) }
  }

  @Test func aFileStandsForItself() throws {
    let path = try folder.write("text", to: "a.txt")
    #expect(ImportFiles.files(at: path).files == [path])
    #expect(ImportFiles.files(at: path).failures.isEmpty)
  }

  @Test func aFoldersFilesComeInTheOrderOfTheirNames() throws {
    for name in ["b.txt", "a/z.txt", "a/b/c.txt", "c", "a 1.txt", "été.txt", "B.txt"] {
      _ = try folder.write("text", to: name)
    }
    #expect(found() == ["B.txt", "a/b/c.txt", "a/z.txt", "a 1.txt", "b.txt", "c", "été.txt"])
    #expect(found("a") == ["a/b/c.txt", "a/z.txt"])
    #expect(found("a/") == ["a/b/c.txt", "a/z.txt"])
  }

  @Test func hiddenOnesArePassedOverUnlessNamed() throws {
    for name in [".a.txt", ".b/c.txt", "d/.e.txt", "d/f.txt"] {
      _ = try folder.write("text", to: name)
    }
    #expect(found() == ["d/f.txt"])
    #expect(found(".a.txt") == [".a.txt"])
    #expect(found(".b") == [".b/c.txt"])
  }

  @Test func aSavedPagesOwnFolderIsPassedOver() throws {
    let folder = try TemporaryFolder()
    for name in [
      "Ferry.html", "Ferry_files/menu.js", "Ferry_files/frame.html", "Other_files/a.txt",
    ] {
      _ = try folder.write("x", to: name)
    }
    let found = ImportFiles.files(at: folder.url.path).files
    #expect(found == [folder.path("Ferry.html"), folder.path("Other_files/a.txt")])
    let named = ImportFiles.files(at: folder.path("Ferry_files")).files
    #expect(named.count == 2, "a folder that is named is looked into")
  }

  @Test func linksToFilesAreFollowedAndThoseToFoldersPassedOver() throws {
    _ = try folder.write("text", to: "real/a.txt")
    #expect(symlink("real/a.txt", folder.path("file.txt")) == 0)
    #expect(symlink("real", folder.path("folder")) == 0)
    #expect(symlink("..", folder.path("real/up")) == 0)
    #expect(found() == ["file.txt", "real/a.txt"])
    #expect(found("folder") == ["folder/a.txt"])
  }

  @Test func whatCannotBeLookedIntoIsReported() throws {
    _ = try folder.write("text", to: "a.txt")
    #expect(symlink("nowhere", folder.path("b.txt")) == 0)
    #expect(symlink("c.txt", folder.path("c.txt")) == 0)
    let all = ImportFiles.files(at: folder.url.path)
    #expect(all.files.count == 1)
    #expect(all.failures.map(\.path) == [folder.path("b.txt"), folder.path("c.txt")])
    #expect(all.failures.allSatisfy { !$0.reason.isEmpty })
    let missing = ImportFiles.files(at: folder.path("missing"))
    #expect(missing.files.isEmpty)
    #expect(missing.failures.map(\.path) == [folder.path("missing")])
    #expect(missing.failures.map(\.reason) == ["No such file or directory"])
    #expect(ImportFiles.files(at: "").failures.count == 1)
  }

  @Test func pipesArePassedOverInFoldersAndRefusedWhereNamed() throws {
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let all = ImportFiles.files(at: folder.url.path)
    #expect(all.files.isEmpty && all.failures.isEmpty)
    let named = ImportFiles.files(at: folder.path("pipe"))
    #expect(named.files.isEmpty)
    #expect(named.failures.map(\.reason) == ["is not a regular file"])
  }

  @Test func aDeepFolderIsWalked() throws {
    let path = String(repeating: "d/", count: 150) + "a.txt"
    _ = try folder.write("text", to: path)
    #expect(found() == [path])
  }

  @Test func filesAreReadWholeUpToTheLimit() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    let path = folder.path("bytes")
    try Data(bytes).write(to: URL(filePath: path))
    #expect(try ImportFiles.read(path) == bytes)
    #expect(try ImportFiles.read(path, limit: 100_000) == bytes)
    let failure = #expect(throws: ImportFiles.Failure.self) {
      _ = try ImportFiles.read(path, limit: 99_999)
    }
    #expect(failure?.path == path)
    #expect(failure?.reason.contains("larger than") == true)
    #expect(try ImportFiles.read("/dev/null") == [])
  }

  @Test func whatCannotBeReadSaysWhy() throws {
    let missing = #expect(throws: ImportFiles.Failure.self) {
      _ = try ImportFiles.read(folder.path("missing"))
    }
    #expect(missing?.reason == "No such file or directory")
    let directory = #expect(throws: ImportFiles.Failure.self) {
      _ = try ImportFiles.read(folder.url.path)
    }
    #expect(directory?.reason == "Is a directory")
  }
}
