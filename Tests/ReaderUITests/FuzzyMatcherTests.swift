import TestSupport
import Testing

@testable import ReaderUI

@Suite struct FuzzyMatcherTests {
  private func score(_ pattern: String, _ text: String) -> Int? {
    FuzzyMatcher(pattern).match(Array(text.utf8))?.score
  }

  private func places(_ pattern: String, _ text: String) -> [Int] {
    FuzzyMatcher(pattern).match(Array(text.utf8))?.places ?? []
  }

  @Test func lettersMustStandInTheirOrder() {
    #expect(score("fp", "Ferry pilots") != nil)
    #expect(score("pf", "Ferry pilots") == nil)
    #expect(score("ferry pilots", "ferrypilots") != nil)
    #expect(score("", "anything") == 0)
  }

  @Test(arguments: [
    ("fp", "Ferry pilots go", "a flip of tape"),  // word starts before letters within words
    ("ferry", "Outer ferry", "far events repeat ray"),  // a row before a scatter
    ("nb", "NoteBook", "snobbery"),  // humps
    ("quay", "quay road", "queer and gray"),
  ])
  func theBetterWayWins(_ pattern: String, _ better: String, _ worse: String) throws {
    let (first, second) = (try #require(score(pattern, better)), score(pattern, worse) ?? -1)
    #expect(first > second)
  }

  @Test func theBestOfAllWaysIsShown() {
    #expect(places("pilot", "port of pilots") == [8, 9, 10, 11, 12])
    #expect(places("gt", "go to") == [0, 3])
    #expect(places("é", "café") == [3, 4])
  }

  /// Every way to lay a pattern, scored by the rules as they are written down.
  private func bestByHand(_ pattern: [UInt8], _ text: [UInt8]) -> Int? {
    var best: Int?
    func lay(_ index: Int, _ start: Int, _ places: [Int]) {
      guard index < pattern.count else {
        best = max(best ?? Int.min, points(places, text))
        return
      }
      for place in start..<max(start, text.count) where text[place] | 0x20 == pattern[index] | 0x20
      {
        lay(index + 1, place + 1, places + [place])
      }
    }
    lay(0, 0, [])
    return best
  }

  private func points(_ places: [Int], _ text: [UInt8]) -> Int {
    func isLetter(_ byte: UInt8) -> Bool { byte != 0x20 }
    func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    func bonus(_ place: Int) -> Int {
      let before = place > 0 ? text[place - 1] : 0x20
      if isLetter(text[place]), !isLetter(before) { return 8 }
      return isCapital(text[place]) && !isCapital(before) && isLetter(before) ? 7 : 0
    }
    var sum = 0
    for (index, place) in places.enumerated() {
      sum += 16
      if index == 0 {
        sum += 2 * bonus(place)
      } else if place == places[index - 1] + 1 {
        sum += max(bonus(place), 4)
      } else {
        sum += bonus(place) - 3 - (place - places[index - 1] - 2)
      }
    }
    return sum
  }

  @Test func scoresAreThoseOfTheBestWay() throws {
    var random = SeededGenerator(seed: 77)
    let letters = Array("abAB ".utf8)
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? 0x61
      }
      let pattern = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        letters.prefix(2).randomElement(using: &random) ?? 0x61
      }
      let match = FuzzyMatcher(String(decoding: pattern, as: UTF8.self)).match(text)
      #expect(match?.score == bestByHand(pattern, text))
      if let match {
        #expect(match.places.count == pattern.count)
        #expect(match.places == match.places.sorted())
        #expect(points(match.places, text) == match.score)
      }
    }
  }
}
