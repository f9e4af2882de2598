import TestSupport
import Testing

@testable import Entities

@Suite struct TokenSplitterTests {
  private func split(_ text: String) -> [String] {
    TokenSplitter.tokens(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("The U.S. envoy", ["The", "U", ".", "S", ".", "envoy"]),
    ("a K-pop fan", ["a", "K", "-", "pop", "fan"]),
    ("Harbor's 1,200 boats", ["Harbor", "'s", "1,200", "boats"]),
    ("They didn't.", ["They", "did", "n't", "."]),
    ("$1.2 billion", ["$", "1.2", "billion"]),
    ("Zoë—née Åsa", ["Zoë", "—", "née", "Åsa"]),
    (" \t\n", []),
    ("rock 'n' roll", ["rock", "'", "n", "'", "roll"]),
  ])
  func textIsSplitAsTheModelKnowsIt(_ text: String, _ tokens: [String]) {
    #expect(split(text) == tokens)
  }

  @Test func rangesCoverAllButWhiteSpaceOfAnyBytes() {
    var random = SeededGenerator(seed: 11)
    let pieces: [[UInt8]] = [
      Array("a".utf8), Array("B".utf8), Array("'".utf8), Array("n't".utf8), Array(".".utf8),
      Array("7".utf8), Array(" ".utf8), Array("é".utf8), Array("—".utf8), Array("東".utf8),
      Array("🙂".utf8), [0xFF], [0xC3], [0xE2, 0x80], [0x00],
    ]
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int(random.next() % 24) { bytes += pieces[Int(random.next() % 15)] }
      var last = 0
      for range in TokenSplitter.ranges(bytes[...]) {
        #expect(range.lowerBound >= last && !range.isEmpty && range.upperBound <= bytes.count)
        #expect(bytes[last..<range.lowerBound].allSatisfy { $0 == 0x20 })
        last = range.upperBound
      }
      #expect(bytes[last...].allSatisfy { $0 == 0x20 })
    }
  }
}
