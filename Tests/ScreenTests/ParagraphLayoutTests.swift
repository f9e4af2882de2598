import TestSupport
import Testing

@testable import Screen

private func lines(
  _ text: String, _ measure: Int, first: Int = 0, hanging: Int = 0,
  fit: ParagraphLayout.Fit = .first
) -> [String] {
  let bytes = Array(text.utf8)
  let layout = ParagraphLayout(
    text: bytes, measure: measure, firstIndent: first, hangingIndent: hanging, fit: fit)
  return layout.lines.map {
    String(decoding: bytes[$0.range], as: UTF8.self) + ($0.endsWithHyphen ? "-" : "")
  }
}

@Suite struct ParagraphLayoutTests {
  @Test func fillsLinesAtSpaces() {
    #expect(lines("the ferry leaves at nine", 10) == ["the ferry", "leaves at", "nine"])
    #expect(lines("the ferry", 9) == ["the ferry"])
    #expect(lines("the ferry ", 9) == ["the ferry"])
    #expect(lines("a  b   c", 3) == ["a", "b", "c"])
    #expect(lines("a  b   c", 4) == ["a  b", "c"])
    #expect(lines("", 9) == [])
  }

  @Test func keepsRoomForIndents() {
    #expect(lines("aa bb cc dd", 5, first: 2) == ["aa", "bb cc", "dd"])
    #expect(lines("aa bb cc dd", 5, hanging: 3) == ["aa bb", "cc", "dd"])
    #expect(lines("aa bb", 5, first: 50) == ["aa", "bb"])
  }

  @Test func cutsLongWordsBetweenClusters() {
    #expect(lines("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(lines("x abcdefgh", 4) == ["x", "abcd", "efgh"])
    #expect(lines("日本語", 3) == ["日", "本", "語"])
    #expect(lines("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
  }

  @Test func breaksAfterHyphensDashesAndSlashes() {
    #expect(lines("well-known", 6) == ["well-", "known"])
    #expect(
      lines("well-known", 4) == ["well", "-", "know", "n"] || lines("a-b", 2) == ["a-", "b"])
    #expect(lines("and/or not", 5) == ["and/", "or", "not"])
    #expect(lines("the end—or not", 8) == ["the end—", "or not"])
    #expect(lines("on 1/2/2019", 8) == ["on", "1/2/2019"])
    #expect(lines("it is -5 now", 7) == ["it is", "-5 now"])
    #expect(lines("use --all", 6) == ["use", "--all"])
    #expect(lines("see https://a.example/bc", 20) == ["see", "https://a.example/bc"])
    #expect(lines("1990–1995", 6) == ["1990–", "1995"])
  }

  @Test func heedsGlueAndHiddenBreaks() {
    #expect(lines("a 10\u{A0}km b", 6) == ["a", "10\u{A0}km", "b"])
    #expect(lines("a 10\u{202F}km", 6) == ["a", "10\u{202F}km"])
    #expect(lines("aa\u{2060}-\u{2060}bb cc", 5) == ["aa\u{2060}-\u{2060}bb", "cc"])
    #expect(lines("abc\u{200B}def", 4) == ["abc\u{200B}", "def"])
    #expect(lines("har\u{AD}bor", 5) == ["har\u{AD}-", "bor"])
    #expect(lines("har\u{AD}bor", 6) == ["har\u{AD}bor"])
    #expect(lines("harb\u{AD}or", 4) == ["harb\u{AD}", "or"])
    #expect(lines("one two\nthree\r\n\nfour", 20) == ["one two", "three", "", "four"])
  }

  @Test func breaksBetweenIdeographsButNotBeforeClosing() {
    #expect(lines("港の船が出る。", 6) == ["港の船", "が出", "る。"])
    #expect(lines("船「港」へ", 7) == ["船", "「港」", "へ"])
    #expect(lines("きょうは", 4) == ["きょ", "うは"])
    #expect(lines("か。「き」", 6) == ["か。", "「き」"])
    #expect(lines("港port港", 6) == ["港port", "港"])
    #expect(lines("항구 도시", 6) == ["항구", "도시"])
  }

  @Test func keepsPunctuationWithItsWord() {
    #expect(lines("he said (yes), no", 9) == ["he said", "(yes), no"])
    #expect(lines("so “yes” then", 5) == ["so", "“yes”", "then"])
  }

  @Test func keepsTheIndentOfTheFirstLine() {
    #expect(lines("    let x = 1", 20) == ["    let x = 1"])
    #expect(lines("      abcdef", 6) == ["abcdef"])
    #expect(lines("   ", 6) == [""])
  }

  // MARK: Total fit

  @Test func linesAreEvenTogether() {
    let text = "aaa bb cc ddddd"
    #expect(lines(text, 6) == ["aaa bb", "cc", "ddddd"])
    #expect(lines(text, 6, fit: .total) == ["aaa", "bb cc", "ddddd"])
  }

  @Test func aLastLineIsNoSingleShortWord() {
    let text = "the ferry goes at nine and not a minute later, so be on it"
    #expect(lines(text, 28).last == "it")
    #expect(lines(text, 28, fit: .total).last != "it")
    #expect(lines("be on it", 28, fit: .total) == ["be on it"])
  }

  @Test func hyphensAreUsedWhereTheyHelp() {
    let long = String(repeating: "x", count: 26)
    #expect(lines(long + " a\u{AD}bor", 30, fit: .total) == [long, "a\u{AD}bor"])
    #expect(lines("aaaa har\u{AD}bormaster", 10, fit: .total) == ["aaaa har\u{AD}-", "bormaster"])
    #expect(lines("har\u{AD} bor", 4, fit: .total) == ["har\u{AD}", "bor"])
    #expect(lines("aa har\u{AD}", 6, fit: .total) == ["aa har\u{AD}"])
  }

  @Test func spacesAndLineFeedsStandAsTheyDidBefore() {
    for text in [
      "one two\nthree\r\n\nfour", "the ferry ", "a  b   c", "", "   ", "    let x = 1",
      "well-known", "one \ntwo", "a\u{A0}b c", "港の船が出る。", "x\n",
    ] {
      #expect(lines(text, 20, fit: .total) == lines(text, 20), "\(text)")
    }
    #expect(lines("abcdefgh ij", 3, fit: .total) == lines("abcdefgh ij", 3))
  }

  /// The cost of lines as ``TotalFit`` has it, tried for every way to break some words.
  @Test(arguments: 0..<40) func noOtherBreaksAreMoreEven(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = (0..<Int.random(in: 1...10, using: &random)).map { _ in
      String(repeating: "x", count: Int.random(in: 1...7, using: &random))
    }
    let room = Int.random(in: 8...16, using: &random)
    func cost(_ widths: [Int]) -> Int {
      var sum = 0
      for (index, width) in widths.enumerated() {
        if width > room { return .max }
        var slack = room - width + 1
        if index == widths.count - 1 {
          slack = index > 0 && width < room / 5 ? room / 5 - width + room / 4 : 1
        }
        sum += slack * slack
      }
      return sum
    }
    var best = Int.max
    for choice in 0..<(1 << (words.count - 1)) {
      var widths = [words[0].count]
      for (index, word) in words.dropFirst().enumerated() {
        if choice & (1 << index) == 0 {
          widths[widths.count - 1] += 1 + word.count
        } else {
          widths.append(word.count)
        }
      }
      best = min(best, cost(widths))
    }
    let found = lines(words.joined(separator: " "), room, fit: .total)
    #expect(cost(found.map(\.utf8.count)) == best)
    #expect(found.joined(separator: " ") == words.joined(separator: " "))
  }

  @Test(arguments: [ParagraphLayout.Fit.first, .total], 0..<60)
  func linesFitAndLoseNothing(_ fit: ParagraphLayout.Fit, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<30 {
      let bytes =
        Int.random(in: 0...4, using: &random) == 0
        ? random.bytes(upTo: 80) : Array(random.text(upTo: 120).utf8)
      let measure = Int.random(in: 2...24, using: &random)
      let hanging = Int.random(in: 0...5, using: &random)
      let layout = ParagraphLayout(
        text: bytes, measure: measure, hangingIndent: hanging, fit: fit)
      var covered = Array(repeating: false, count: bytes.count)
      var last = 0
      for (index, line) in layout.lines.enumerated() {
        #expect(line.range.lowerBound >= last)
        last = line.range.upperBound
        for offset in line.range { covered[offset] = true }
        let width = DisplayWidth.width(of: bytes[line.range]) + (line.endsWithHyphen ? 1 : 0)
        #expect(width == line.width)
        #expect(width <= (index == 0 ? measure : max(2, measure - hanging)))
      }
      for offset in bytes.indices where !covered[offset] {
        let cluster = blankCluster(around: offset, in: bytes)
        #expect(cluster, "byte \(offset) of \(bytes) is lost at \(measure)")
      }
    }
  }

  /// Whether the byte is part of a white space scalar.
  private func blankCluster(around offset: Int, in bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      let cluster = Cluster(bytes.span, at: start)
      if offset < start + cluster.byteCount {
        let scalar = decodeScalar(bytes.span, at: start).value
        let kind = scalar < 0x80 ? LineBreakClass(ascii: UInt8(scalar)) : LineBreakClass(scalar)
        return kind == .space || kind == .mandatory
      }
      start += cluster.byteCount
    }
    return false
  }
}
