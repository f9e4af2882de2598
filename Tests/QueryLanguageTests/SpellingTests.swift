import Testing

@testable import QueryLanguage

@Suite struct SpellingTests {
  @Test(arguments: [
    ("", "", 0), ("tag", "tag", 0), ("tag", "", 3), ("tagg", "tag", 1), ("tga", "tag", 1),
    ("sit", "site", 1), ("stie", "site", 1), ("kite", "site", 1), ("sited", "kite", 2),
    ("abcd", "badc", 2),
  ])
  func distanceCountsEditsAndSwaps(_ a: String, _ b: String, _ distance: Int) {
    #expect(Spelling.distance(a, b) == distance)
    #expect(Spelling.distance(b, a) == distance)
  }

  @Test func theNearestWithinTwoEditsIsMeant() {
    let names = ["is", "tag", "site", "published"]
    #expect(Spelling.nearest(to: "stie", among: names) == "site")
    #expect(Spelling.nearest(to: "publishd", among: names) == "published")
    #expect(Spelling.nearest(to: "publsihd", among: names) == "published")
    #expect(Spelling.nearest(to: "umbrella", among: names) == nil)
    #expect(Spelling.nearest(to: "tag", among: []) == nil)
  }

  @Test func ofEqualsTheFirstIsMeant() {
    #expect(Spelling.nearest(to: "sita", among: ["site", "sits"]) == "site")
    #expect(Spelling.nearest(to: "sita", among: ["sits", "site"]) == "sits")
  }

  @Test func aNameIsNotMeantByLettersThatShareNothingWithIt() {
    #expect(Spelling.nearest(to: "xy", among: ["is"]) == nil)
    #expect(Spelling.nearest(to: "q", among: ["a"]) == nil)
  }
}

@Suite struct WordScannerTests {
  @Test(
    arguments: [
      ("", []), ("ferry", ["ferry"]), (" ferry, pilots! ", ["ferry", "pilots"]),
      ("don't", ["don", "t"]), ("e\u{301}te\u{301}", ["e\u{301}te\u{301}"]), ("日本", ["日本"]),
      ("a_b", ["a", "b"]), ("½ ² Ⅻ", ["½", "²", "Ⅻ"]), ("🇫🇷👩", []), ("naïve—yes", ["naïve", "yes"]),
    ] as [(String, [String])])
  func wordsAreRunsOfLettersDigitsAndMarks(_ text: String, _ words: [String]) {
    #expect(WordScanner.words(of: text) == words)
  }
}

@Suite struct EditTests {
  @Test func oneEditIsADistanceOfNoMoreThanOne() {
    let letters = ["a", "b", "c"]
    var words = [""]
    for length in 1...4 {
      words += words.filter { $0.utf8.count == length - 1 }.flatMap { word in
        letters.map { word + $0 }
      }
    }
    for a in words {
      for b in words {
        #expect(
          Spelling.isWithinOneEdit(a, b) == (Spelling.distance(a, b) <= 1), "\(a) and \(b)")
      }
    }
  }

  @Test func anEditIsOneLetterHoweverManyBytesItHas() {
    #expect(Spelling.isWithinOneEdit("été", "ete") == false)
    #expect(Spelling.isWithinOneEdit("été", "éte"))
    #expect(Spelling.isWithinOneEdit("東京", "東"))
  }
}
