/// One run of text between white space, and the places where it falls into tokens.
///
/// Every rule of the tokenizer looks at neighbors inside such a run only; the single rule that
/// looks further, the final period's, is decided for the sentence beforehand.
struct TreebankChunk {
  private var range = 0..<0
  /// `cuts[n]` tells that a token begins `n` bytes after the start of `range`.
  private var cuts: [Bool] = []
  /// Whether a clitic may stand at the end of `range`: not before an information separator.
  private var endsInSpace = true

  /// Decides where the run of `text` at `range`, which holds no white space, is cut.
  ///
  /// `next` is the byte after the run, nil at the end of the sentence. One of U+001C to U+001F
  /// ends a token, but no clitic is cut off before it.
  mutating func split(
    _ text: Span<UInt8>, _ range: Range<Int>, finalPeriod: Int?, next: UInt8?
  ) {
    self.range = range
    cuts.removeAll(keepingCapacity: true)
    cuts.append(contentsOf: repeatElement(false, count: range.count + 1))
    cut(range.lowerBound)
    cut(range.upperBound)
    endsInSpace = !(next.map(UTF8Scanning.isInformationSeparator) ?? false)
    let hasApostrophe = cutPunctuation(text, finalPeriod: finalPeriod)
    if hasApostrophe {
      cutClosingQuotes(text, finalPeriod: finalPeriod, spaceFollows: next == 0x20)
      cutShortClitics(text)
      cutLongClitics(text)
    }
    if hasApostrophe || hasDoubledLetter(text) { cutContractions(text) }
  }

  /// Appends the tokens of the run as ranges of the text.
  func appendTokens(to tokens: inout [Range<Int>]) {
    var start = range.lowerBound
    for offset in range.dropFirst() where isCut(offset) {
      tokens.append(start..<offset)
      start = offset
    }
    if start < range.upperBound { tokens.append(start..<range.upperBound) }
  }

  private mutating func cut(_ offset: Int) {
    cuts[offset - range.lowerBound] = true
  }

  private func isCut(_ offset: Int) -> Bool {
    cuts[offset - range.lowerBound]
  }

  private func isSpace(_ offset: Int) -> Bool {
    isCut(offset) && (endsInSpace || offset != range.upperBound)
  }

  // MARK: Punctuation

  private mutating func cutPunctuation(_ text: Span<UInt8>, finalPeriod: Int?) -> Bool {
    var hasApostrophe = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch TreebankByte.classes[Int(text[offset])] {
      case .plain: offset += 1
      case .isolated: offset = isolate(offset, length: 1)
      case .pause: offset = cutPause(text, at: offset)
      case .period:
        let length = runLength(text, at: offset)
        if length > 1 || offset == finalPeriod {
          offset = isolate(offset, length: length)
        } else {
          offset += 1
        }
      case .backtick: offset = cutPairs(offset, length: runLength(text, at: offset), tail: true)
      case .hyphen: offset = cutPairs(offset, length: runLength(text, at: offset), tail: false)
      case .apostrophe:
        hasApostrophe = true
        offset = cutApostrophes(text, at: offset)
      case .wide:
        let length = isolatedWideLength(text, at: offset)
        offset = length > 0 ? isolate(offset, length: length) : offset + 1
      }
    }
    return hasApostrophe
  }

  private mutating func isolate(_ offset: Int, length: Int) -> Int {
    cut(offset)
    cut(offset + length)
    return offset + length
  }

  private func runLength(_ text: Span<UInt8>, at offset: Int) -> Int {
    var end = offset + 1
    while end < range.upperBound, text[end] == text[offset] { end += 1 }
    return end - offset
  }

  /// A comma or colon is a token unless a digit follows. It takes a comma or colon right after
  /// it along, which then does not count as one itself: ",,a" becomes "," and ",a".
  private mutating func cutPause(_ text: Span<UInt8>, at offset: Int) -> Int {
    let next = offset + 1
    if next < range.upperBound,
      UTF8Scanning.isDecimalDigit(text, at: next, end: range.upperBound)
    {
      return next
    }
    _ = isolate(offset, length: 1)
    let isTaken =
      next < range.upperBound && TreebankByte.classes[Int(text[next])] == .pause
    return isTaken ? next + 1 : next
  }

  /// Cuts a run of one mark into pairs from the left. What is left over at the end of a run of
  /// two or more stays with the text after it, unless `tail` says to cut there too.
  private mutating func cutPairs(_ offset: Int, length: Int, tail: Bool) -> Int {
    let end = offset + length
    if tail { cut(end) }
    if tail || length > 1 {
      for place in stride(from: offset, through: end, by: 2) { cut(place) }
    }
    return end
  }

  /// Doubled apostrophes are quotes. A single one before a word, with no word before it, is an
  /// opening quote and a token, unless it begins a clitic such as "'s".
  private mutating func cutApostrophes(_ text: Span<UInt8>, at offset: Int) -> Int {
    let length = runLength(text, at: offset)
    let end = cutPairs(offset, length: length, tail: false)
    let follows =
      length == 1 && offset > range.lowerBound
      && UTF8Scanning.holds(.word, text, before: offset, start: range.lowerBound)
    if !follows, end < range.upperBound,
      UTF8Scanning.holds(.word, text, at: end, end: range.upperBound),
      !TreebankContraction.isClitic(text, at: end, end: range.upperBound)
    {
      cut(end)
    }
    return end
  }

  /// The length of the quote or dash beyond ASCII at `offset` that is a token of its own, or 0.
  private func isolatedWideLength(_ text: Span<UInt8>, at offset: Int) -> Int {
    guard offset + 1 < range.upperBound else { return 0 }
    let second = text[offset + 1]
    if text[offset] == 0xC2 { return second == 0xAB || second == 0xBB ? 2 : 0 }
    guard second == 0x80, offset + 2 < range.upperBound else { return 0 }
    switch text[offset + 2] {
    case 0x92...0x95, 0x98, 0x99, 0x9C, 0x9D, 0x9E: return 3
    default: return 0
    }
  }

  // MARK: Clitics

  /// Cuts a single apostrophe off before a space, or before a mark that is set off early.
  ///
  /// The clitics before it show only then: "'s" is one in "it's'," and none in "(it's')".
  private mutating func cutClosingQuotes(
    _ text: Span<UInt8>, finalPeriod: Int?, spaceFollows: Bool
  ) {
    for offset in range where text[offset] == UInt8(ascii: "'") && isCut(offset + 1) {
      let isSingle = offset == range.lowerBound || text[offset - 1] != UInt8(ascii: "'")
      let next = offset + 1
      let isEarly: Bool
      if next == range.upperBound {
        isEarly = spaceFollows || finalPeriod.map { $0 < offset } ?? false
      } else {
        isEarly = isSetOffEarly(text, at: next)
      }
      if isSingle && isEarly { cut(offset) }
    }
  }

  /// Whether the cut before `offset` comes of a rule older than the one for closing quotes: not
  /// so for brackets, asterisks, dashes of hyphens, and closing quotes.
  private func isSetOffEarly(_ text: Span<UInt8>, at offset: Int) -> Bool {
    switch text[offset] {
    case UInt8(ascii: ";"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "$"),
      UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "?"), UInt8(ascii: "!"):
      return true
    case 0xC2: return offset + 1 < range.upperBound && text[offset + 1] != 0xBB
    case 0xE2:
      guard offset + 2 < range.upperBound, text[offset + 1] == 0x80 else { return true }
      return text[offset + 2] != 0x9D && text[offset + 2] != 0x99
    default:
      let kind = TreebankByte.classes[Int(text[offset])]
      return kind != .isolated && kind != .hyphen && kind != .apostrophe
    }
  }

  /// Whether a clitic may be cut off at `offset`: something precedes it, and no apostrophe.
  private func isAttached(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    offset > range.lowerBound && !isCut(offset) && text[offset - 1] != UInt8(ascii: "'")
  }

  /// Cuts "'s", "'m", "'d" and a lone apostrophe off the end of a token.
  private mutating func cutShortClitics(_ text: Span<UInt8>) {
    for offset in range where text[offset] == UInt8(ascii: "'") && isAttached(text, offset) {
      if isCut(offset + 1) {
        if isSpace(offset + 1) { cut(offset) }
      } else if isSpace(offset + 2), "smd".utf8.contains(text[offset + 1] | 0x20),
        UTF8Scanning.isASCIILetter(text[offset + 1])
      {
        cut(offset)
      }
    }
  }

  /// Cuts "'ll", "'re", "'ve" and "n't", all in one case, off the end of a token.
  private mutating func cutLongClitics(_ text: Span<UInt8>) {
    for offset in range where text[offset] == UInt8(ascii: "'") && !isCut(offset + 1) {
      let first = text[offset + 1]
      if isCut(offset + 2) {
        guard isSpace(offset + 2), !isCut(offset), isAttached(text, offset - 1) else {
          continue
        }
        let before = text[offset - 1]
        let isLower = before == UInt8(ascii: "n") && first == UInt8(ascii: "t")
        let isUpper = before == UInt8(ascii: "N") && first == UInt8(ascii: "T")
        if isLower || isUpper { cut(offset - 1) }
      } else if isSpace(offset + 3), isAttached(text, offset),
        TreebankContraction.isLongClitic(first, text[offset + 2])
      {
        cut(offset)
      }
    }
  }

  // MARK: Contractions

  /// Whether "mm", "nn" or "tt" occurs: one of them is in each contraction without apostrophe.
  private func hasDoubledLetter(_ text: Span<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for offset in range {
      let byte = text[offset] | 0x20
      if byte == previous,
        byte == UInt8(ascii: "m") || byte == UInt8(ascii: "n") || byte == UInt8(ascii: "t")
      {
        return true
      }
      previous = byte
    }
    return false
  }

  private mutating func cutContractions(_ text: Span<UInt8>) {
    for contraction in TreebankContraction.all {
      // From the right, so that no match counts the cut behind another one as its beginning.
      for offset in range.reversed() where contraction.mayBegin(with: text[offset]) {
        guard let match = contraction.match(text, at: offset, end: range.upperBound),
          isWhole(text, match, of: contraction)
        else { continue }
        cut(offset)
        cut(match.middle)
        cut(match.range.upperBound)
      }
    }
  }

  private func isWhole(
    _ text: Span<UInt8>, _ match: TreebankContraction.Match, of contraction: TreebankContraction
  ) -> Bool {
    let (start, end) = (match.range.lowerBound, match.range.upperBound)
    for offset in start + 1..<end where isCut(offset) { return false }
    let beginsToken = isCut(start)
    let endsToken = isCut(end)
    switch contraction.boundary {
    case .word:
      return (beginsToken || !wordEnds(text, start)) && (endsToken || !wordBegins(text, end))
    case .wordThenSpace: return (beginsToken || !wordEnds(text, start)) && endsToken
    case .spaceThenWord: return beginsToken && (endsToken || !wordBegins(text, end))
    }
  }

  private func wordEnds(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    offset > range.lowerBound
      && UTF8Scanning.holds(.alphanumeric, text, before: offset, start: range.lowerBound)
  }

  private func wordBegins(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    offset < range.upperBound
      && UTF8Scanning.holds(.alphanumeric, text, at: offset, end: range.upperBound)
  }
}
