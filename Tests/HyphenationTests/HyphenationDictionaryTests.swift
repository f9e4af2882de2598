import Screen
import TestSupport
import Testing

@testable import Hyphenation

@Suite struct HyphenationDictionaryTests {
  private func dictionary(_ name: String) throws -> HyphenationDictionary {
    let folder = Project.root.appending(path: "Tests/HyphenationTests/Fixtures")
    return try #require(HyphenationDictionary(path: folder.appending(path: name).path))
  }

  private func divided(_ word: String, _ name: String) throws -> String {
    let bytes = Array(word.utf8)
    var pieces: [String] = []
    var start = 0
    for place in try dictionary(name).divisions(of: bytes) + [bytes.count] {
      pieces.append(String(decoding: bytes[start..<place], as: UTF8.self))
      start = place
    }
    return pieces.joined(separator: "-")
  }

  @Test func wordsAreDividedByThePatterns() throws {
    #expect(try divided("harbourmaster", "hyph_en.dic") == "har-bour-mas-ter")
    #expect(try divided("ferry", "hyph_en.dic") == "ferry")
    #expect(try divided("", "hyph_en.dic") == "")
  }

  @Test func placesCountBytesNotLetters() throws {
    #expect(try divided("unéssé", "hyph_en.dic") == "uné-ssé")
    #expect(try divided("ééarbéséé", "hyph_en.dic") == "ééar-bé-séé")
  }

  @Test func dictionariesOfOneByteALetterAreReadByTheirCoding() throws {
    #expect(try divided("ééarbéséé", "hyph_latin.dic") == "ééar-bé-séé")
    // Letters that the coding lacks leave a word whole.
    #expect(try divided("ждarbжд", "hyph_latin.dic") == "ждarbжд")
  }

  @Test func wordsThatWouldChangeTheirLettersStayWhole() throws {
    #expect(try divided("schiffahrt", "hyph_en.dic") == "schiffahrt")
  }

  @Test func longWordsAreLeftWhole() throws {
    let long = String(repeating: "arb", count: 60)
    #expect(try divided(long, "hyph_en.dic") == long)
  }

  @Test func whatIsNoDictionaryIsNone() {
    #expect(HyphenationDictionary(path: "/nowhere/hyph_xx.dic") == nil)
  }
}
