import ArticleModel
import Testing

@testable import ReaderUI

@Suite struct SentenceFinderTests {
  private static func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceFinder(bytes).ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ["It rained.", "Nobody minded!", "Did they?", "No."],
    ["“We left at six.”", "She laughed."],
    ["\"Why?\" he asked.", "He knew."],
    ["Dr. Reed and J. R. Calloway met on St. Mary's Quay.", "They spoke."],
    ["It cost $1.5 million, e.g. for boats.", "In 2019 it was less."],
    ["It went on… and on…", "Then it stopped."],
    ["Nobody (not even I.)", "Then came 3 boats."],
    ["渡し船は朝に出る。", "静かだ。"],
    ["Er ging.", "Über ihm war Himmel.", "«Komm!»", "»Nein!«"],
    ["A heading without a stop"], ["They said no.", "No. 7 did, on p. 3."],
    ["See lectern.example for more.", "Or ask."],
  ])
  func sentencesAreFound(_ wanted: [String]) {
    let separator = wanted[0].utf8.first == 0xE6 ? "" : " "
    #expect(Self.sentences(wanted.joined(separator: separator)) == wanted)
  }

  @Test func whiteSpaceBelongsToNone() {
    #expect(Self.sentences("  One. \n\n Two.  ") == ["One.", "Two."])
    #expect(Self.sentences(" \n ").isEmpty)
    #expect(Self.sentences("").isEmpty)
  }

  @Test func linesOfCodeAreSteps() {
    let code = Block.code(language: nil, "a. B\n\n\tc")
    #expect(TextSelection.sentences(of: code) == [0..<4, 7..<8])
    #expect(TextSelection.sentences(of: .rule).isEmpty)
  }

  @Test func anyBytesAreTaken() {
    for length in 0..<6 {
      let bytes = [UInt8](repeating: 0xE2, count: length) + [0x2E, 0x20, 0xFF]
      for range in SentenceFinder(bytes).ranges {
        #expect(range.lowerBound >= 0 && range.upperBound <= bytes.count)
      }
    }
  }
}
