import TestSupport
import Testing

@testable import lectern

@Suite struct HyphenationFilesTests {
  @Test func patternsAreFoundByTheLanguage() throws {
    let (own, shared) = (try TemporaryFolder(), try TemporaryFolder())
    for name in [
      "hyph_de_AT.dic", "hyph_de_DE.dic", "hyph_en_US.dic", "hyph_en_GB.dic", "hyph_fr.dic",
    ] {
      _ = try shared.write("UTF-8\n", to: name)
    }
    _ = try own.write("UTF-8\n", to: "hyph_pt_BR.dic")
    _ = try shared.write("UTF-8\n", to: "hyph_pt_PT.dic")
    let files = HyphenationFiles(folders: [own.url.path, shared.url.path, "/nowhere"])
    func name(_ language: String) -> String? {
      files.path(for: language)?.split(separator: "/").last.map(String.init)
    }
    #expect(name("de") == "hyph_de_DE.dic")
    #expect(name("en") == "hyph_en_GB.dic")
    #expect(name("fr") == "hyph_fr.dic")
    // The user's own win.
    #expect(name("pt") == "hyph_pt_BR.dic")
    #expect(name("sv") == nil)
  }

  @Test(arguments: ["../de", "", "e", "d*", "DE", "de_DE"])
  func whatIsNoCodeOfALanguageIsNotLookedFor(_ code: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("UTF-8\n", to: "hyph_\(code.filter { $0 != "/" }).dic")
    #expect(HyphenationFiles(folders: [folder.url.path]).path(for: code) == nil)
  }
}
