import Testing

@testable import Language

@Suite struct TreebankTokenizerTests {
  /// A sentence, and its tokens with a space between them, as NLTK 3.10 gives them. NLTK writes a
  /// double quote as two back-ticks or apostrophes; it stands here as it is.
  static let sentences: [(String, String)] = [
    (
      #"The mayor's office didn't reply."#,
      #"The mayor 's office did n't reply ."#
    ),
    (
      #"They'll say it's "done", won't they?"#,
      #"They 'll say it 's " done " , wo n't they ?"#
    ),
    (
      #""We can't," he said, "and you cannot.""#,
      #"" We ca n't , " he said , " and you can not . ""#
    ),
    (
      #"'Tis late, 'twas early, and rock 'n' roll isn't dead."#,
      #"' Tis late , ' twas early , and rock 'n ' roll is n't dead ."#
    ),
    (
      #"The dogs' owners paid $3.88 (about 1,000%) at 10:30."#,
      #"The dogs ' owners paid $ 3.88 ( about 1,000 % ) at 10:30 ."#
    ),
    (
      #"A so-called "expert" -- or two -- spoke... then left."#,
      #"A so-called " expert " -- or two -- spoke ... then left ."#
    ),
    (
      #"I'm gonna go; d'ye wanna come or gotta stay?"#,
      #"I 'm gon na go ; d 'ye wan na come or got ta stay ?"#
    ),
    (
      #"More'n ten o'clock, she told Smith & Sons."#,
      #"More 'n ten o'clock , she told Smith & Sons ."#
    ),
    (
      #"“It’s over,” she wrote: ‘Not yet…’ «Jamais»"#,
      #"“ It ’ s over , ” she wrote : ‘ Not yet… ’ « Jamais »"#
    ),
    (
      #"On Jan. 3 the U.S. team met Acme Inc. of Ohio."#,
      #"On Jan. 3 the U.S. team met Acme Inc. of Ohio ."#
    ),
    (
      #"The firm was called Acme Inc."#,
      #"The firm was called Acme Inc ."#
    ),
    (
      #"He shouted (twice!): "Go home.""#,
      #"He shouted ( twice ! ) : " Go home . ""#
    ),
    (
      #"Costs rose 5%, to €7—not 8–9."#,
      #"Costs rose 5 % , to €7 — not 8 – 9 ."#
    ),
    (
      #"Is that 'quoted' or 'em all?"#,
      #"Is that ' quoted ' or ' em all ?"#
    ),
    (
      #"It was the '90s' end."#,
      #"It was the ' 90s ' end ."#
    ),
    (
      #"It's ''old'' style, ``really''."#,
      #"It 's '' old '' style , `` really '' ."#
    ),
    (
      #"Email me@example.org, item #4, or see a/b*c."#,
      #"Email me @ example.org , item # 4 , or see a/b * c ."#
    ),
    (
      #"Ends with a colon: ,,x"#,
      #"Ends with a colon : , ,x"#
    ),
    (
      #""(Nested [brackets] {here}.)""#,
      #"" ( Nested [ brackets ] { here } . ) ""#
    ),
    (
      #"He said: 'Never.'"#,
      #"He said : ' Never . '"#
    ),
    (
      #"DON'T SHOUT, WE'VE HEARD."#,
      #"DO N'T SHOUT , WE 'VE HEARD ."#
    ),
  ]

  @Test(arguments: sentences)
  func splitsAsNLTK(sentence: String, tokens: String) {
    #expect(TreebankTokenizer.tokens(inSentence: sentence).joined(separator: " ") == tokens)
  }

  @Test func splitsOnlyAtTheEndOfTheSentence() {
    #expect(
      TreebankTokenizer.tokens(inSentence: "in York. Then etc.") == [
        "in", "York.", "Then", "etc", ".",
      ])
    #expect(TreebankTokenizer.tokens(inSentence: "left. \"") == ["left.", "\""])
    #expect(TreebankTokenizer.tokens(inSentence: "left.\" ") == ["left", ".", "\""])
  }

  @Test func takesApostrophesApartByWhatFollows() {
    #expect(TreebankTokenizer.tokens(inSentence: "it's', x") == ["it", "'s", "'", ",", "x"])
    #expect(TreebankTokenizer.tokens(inSentence: "(it's')") == ["(", "it's", "'", ")"])
    #expect(TreebankTokenizer.tokens(inSentence: "dogs'\u{1C}x") == ["dogs'", "x"])
    #expect(TreebankTokenizer.tokens(inSentence: "cannot'tis") == ["can", "not", "'t", "is"])
  }

  @Test func ignoresCaseBeyondASCII() {
    #expect(TreebankTokenizer.tokens(inSentence: "g\u{131}mme it") == ["g\u{131}m", "me", "it"])
    #expect(
      TreebankTokenizer.tokens(inSentence: "cannoté e\u{301}'x") == [
        "cannoté", "e\u{301}'x",
      ])
  }

  @Test func rangesCoverEverythingButWhiteSpace() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<4000 {
      let text = TextGenerator.text(using: &generator)
      expectCover(of: text, TreebankTokenizer.tokens(inSentence: text))
    }
  }

  private func expectCover(of text: [UInt8], _ ranges: [Range<Int>]) {
    var covered = [Bool](repeating: false, count: text.count)
    var last = 0
    for range in ranges {
      #expect(range.lowerBound >= last && !range.isEmpty)
      last = range.upperBound
      for offset in range { covered[offset] = true }
    }
    var offset = 0
    while offset < text.count {
      let space = UTF8Scanning.whitespaceLength(text.span, at: offset, end: text.count)
      for place in offset..<offset + max(1, space) where covered[place] == (space > 0) {
        Issue.record("byte \(place) of \(text)")
      }
      offset += max(1, space)
    }
  }
}
