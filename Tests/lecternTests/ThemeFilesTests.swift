import Foundation
import ReaderUI
import Screen
import TestSupport
import Testing

@testable import lectern

@Suite struct ThemeFilesTests {
  private static let bundled = ThemeFiles(folders: [Project.root.appending(path: "Themes").path])

  @Test func embeddedThemesAreThoseOfTheFiles() throws {
    // A name that is at hand without a file is read from its file here by inheriting from it.
    let folder = try TemporaryFolder()
    _ = try folder.write("inherits = \"dark\"\n", to: "a.toml")
    _ = try folder.write("inherits = \"terminal\"\n", to: "b.toml")
    let files = ThemeFiles(
      folders: [folder.url.path, Project.root.appending(path: "Themes").path])
    let dark = try files.load("a")
    let terminal = try files.load("b")
    for scope in ThemeScope.allCases {
      #expect(dark[scope] == Theme.standard[scope], "\(scope.rawValue)")
      #expect(terminal[scope] == Theme.terminal[scope], "\(scope.rawValue)")
    }
  }

  @Test(arguments: bundled.names) func bundledThemesAreSoundAndLegible(_ name: String) throws {
    let theme = try Self.bundled.load(name)
    let body: [ThemeScope] = [
      .text, .textTitle, .textHeading, .textQuote, .textCode, .textEmphasis, .textStrong, .textLink,
      .textMatch, .textMatchCurrent, .textMeta, .textCaption, .list, .listRead, .listDate, .notice,
      .error, .prompt, .statusKey, .helpKey,
    ]
    for scope in body {
      guard let ratio = contrast(theme[scope]) else { continue }
      #expect(ratio >= 4.5, "\(name): \(scope.rawValue) has a contrast of \(ratio)")
    }
  }

  @Test func everyThemeHasAFileButNoneIsNeeded() throws {
    #expect(Self.bundled.names.count >= 16)
    #expect(Set(["dark", "light", "terminal", "colorblind-dark"]).isSubset(of: Self.bundled.names))
    #expect(ThemeFiles(folders: []).names == ["dark"])
    #expect(try ThemeFiles(folders: []).load("dark") == .standard)
  }

  private func problem(_ text: String, at name: String = "mine") throws -> String {
    let folder = try TemporaryFolder()
    _ = try folder.write(text, to: "mine.toml")
    do throws(FileProblem) {
      _ = try ThemeFiles(folders: [folder.url.path]).load(name)
      return ""
    } catch {
      return error.description.replacingOccurrences(of: folder.url.path + "/", with: "")
    }
  }

  @Test func mistakesNameFileLineAndKey() throws {
    #expect(
      try problem("[palette]\nink = \"#d6d3cb\"\npaper = \"grey-ish\"\n").hasPrefix(
        "mine.toml:3:1: palette.paper: \"grey-ish\" is no colour"))
    #expect(
      try problem("[scopes]\n\"ui\" = \"red\"\n\"text.titel\" = \"red\"\n").hasPrefix(
        "mine.toml:3:1: text.titel: there is no scope of this name"))
    #expect(
      try problem("[scopes]\n  \"text\" = { fg = \"inc\" }\n").hasPrefix("mine.toml:2:3: text:"))
    #expect(try problem("[scopes]\n\"text\" = { fg = 3 }\n").hasPrefix("mine.toml:2:1: text"))
    #expect(try problem("inherits = \"mine\"\n").contains("in a circle"))
    #expect(try problem("inherits = \"none\"\n").hasPrefix("mine.toml:1:1: there is no theme"))
    #expect(try problem("colour = 1\n").hasPrefix("mine.toml:1:1: unknown key"))
    #expect(try problem("[palette\n").hasPrefix("mine.toml:1:"))
    #expect(try problem("", at: "other").contains("there is no such theme"))
  }
}

/// The contrast of a style's colours, or nil where the terminal decides them.
///
/// Web Content Accessibility Guidelines 2.2, "contrast ratio" and "relative luminance".
private func contrast(_ style: Style) -> Double? {
  guard case .rgb(let r1, let g1, let b1) = style.foreground,
    case .rgb(let r2, let g2, let b2) = style.background
  else { return nil }
  func luminance(_ channels: [UInt8]) -> Double {
    let linear = channels.map { channel -> Double in
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
  let lights = [luminance([r1, g1, b1]), luminance([r2, g2, b2])].sorted()
  return (lights[1] + 0.05) / (lights[0] + 0.05)
}
