import Testing

import Language

@Suite struct WordCountTests {
  static let counts: [(String, Int, Int)] = [
    ("", 0, 0),
    ("  \n -- ... ", 0, 0),
    ("One well-known word isn't two: 3.5 & more.", 7, 0),
    ("The end—or not – came", 5, 0),
    ("“Élan”, naïve\u{A0}Größe", 3, 0),
    ("我们去北京。", 0, 5),
    ("東京タワーに Tokyo Tower がある", 2, 9),
    ("한국어 문장은 띄어 쓴다.", 4, 0),
  ]

  @Test(arguments: counts)
  func countsWordsAndIdeographs(text: String, words: Int, ideographs: Int) {
    #expect(WordCount.count(in: text) == WordCount(words: words, ideographs: ideographs))
  }

  @Test func anyBytesCount() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let text = TextGenerator.text(using: &generator)
      let count = WordCount.count(in: text)
      #expect(count.words + count.ideographs <= text.count)
    }
  }

  @Test func roundsMinutes() {
    #expect(ReadingTime(WordCount()).minutes == 0)
    #expect(ReadingTime(WordCount(words: 1)).minutes == 1)
    #expect(ReadingTime(WordCount(words: 2380)).minutes == 10)
    #expect(ReadingTime(WordCount(words: 238, ideographs: 357)).minutes == 2)
    #expect(ReadingTime(WordCount(words: 238) + WordCount(words: 238)).minutes == 2)
  }
}
