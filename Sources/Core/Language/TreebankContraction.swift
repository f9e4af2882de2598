/// A contraction that the Penn Treebank writes as two words, such as "can|not".
///
/// The list is Robert MacIntyre's, as NLTK has it.
struct TreebankContraction {
  /// What must stand around a contraction.
  enum Boundary {
    /// A word boundary on both sides.
    case word
    /// A word boundary before it, the end of the token after it.
    case wordThenSpace
    /// The beginning of a token before it, a word boundary after it.
    case spaceThenWord
  }

  /// A contraction found in a text, with the offset at which its second word begins.
  struct Match {
    var range: Range<Int>
    var middle: Int
  }

  /// The letters in lower case.
  let letters: [UInt8]
  /// The number of letters in the first word.
  let firstCount: Int
  let boundary: Boundary

  init(_ first: String, _ second: String, _ boundary: Boundary = .word) {
    letters = Array(first.utf8) + Array(second.utf8)
    firstCount = first.utf8.count
    self.boundary = boundary
  }

  /// All contractions, in the order in which they are looked for.
  static let all: [TreebankContraction] = [
    TreebankContraction("can", "not"), TreebankContraction("d", "'ye"),
    TreebankContraction("gim", "me"), TreebankContraction("gon", "na"),
    TreebankContraction("got", "ta"), TreebankContraction("lem", "me"),
    TreebankContraction("more", "'n"), TreebankContraction("wan", "na", .wordThenSpace),
    TreebankContraction("'t", "is", .spaceThenWord),
    TreebankContraction("'t", "was", .spaceThenWord),
  ]

  @inline(__always)
  func mayBegin(with byte: UInt8) -> Bool {
    byte | 0x20 == letters[0]
  }

  /// The contraction at `offset` in any case, not asking what stands around it.
  func match(_ text: Span<UInt8>, at offset: Int, end: Int) -> Match? {
    var place = offset
    var middle = offset
    for (index, letter) in letters.enumerated() {
      if index == firstCount { middle = place }
      guard let length = Self.letterLength(text, at: place, end: end, letter) else { return nil }
      place += length
    }
    return Match(range: offset..<place, middle: middle)
  }

  /// The offset at which a plain ASCII word falls in two, if it is a contraction.
  static func middle(ofWord text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let start = range.lowerBound
    // Each of these words doubles its third letter.
    guard range.count > 4, text[start + 2] | 0x20 == text[start + 3] | 0x20 else { return nil }
    for contraction in all where contraction.letters.count == range.count {
      let match = contraction.match(text, at: start, end: range.upperBound)
      if let match { return match.middle }
    }
    return nil
  }

  /// Whether a clitic that an apostrophe begins, and nothing more of a word, stands at `offset`.
  static func isClitic(_ text: Span<UInt8>, at offset: Int, end: Int) -> Bool {
    var length: Int?
    for letter in "mtsdn".utf8 where length == nil {
      length = letterLength(text, at: offset, end: end, letter)
    }
    if length == nil, offset + 1 < end,
      isLongClitic(text[offset] | 0x20, text[offset + 1] | 0x20)
    {
      length = 2
    }
    guard let length else { return false }
    let next = offset + length
    return next >= end || !UTF8Scanning.holds(.word, text, at: next, end: end)
  }

  /// Whether two bytes are "ll", "re" or "ve", all lower or all upper case.
  static func isLongClitic(_ first: UInt8, _ second: UInt8) -> Bool {
    guard first & 0x20 == second & 0x20 else { return false }
    switch (first | 0x20, second | 0x20) {
    case (UInt8(ascii: "l"), UInt8(ascii: "l")): break
    case (UInt8(ascii: "r"), UInt8(ascii: "e")), (UInt8(ascii: "v"), UInt8(ascii: "e")): break
    default: return false
    }
    return UTF8Scanning.isASCIILetter(first) && UTF8Scanning.isASCIILetter(second)
  }

  /// The length of a character that equals `letter` when case is ignored.
  ///
  /// Ignoring case brings in three letters beyond ASCII: the long s, and the dotless and the
  /// dotted i.
  private static func letterLength(
    _ text: Span<UInt8>, at offset: Int, end: Int, _ letter: UInt8
  ) -> Int? {
    guard offset < end else { return nil }
    let byte = text[offset]
    if byte == letter { return 1 }
    if byte < 0x80 {
      return UTF8Scanning.isASCIILetter(byte) && byte | 0x20 == letter ? 1 : nil
    }
    guard offset + 1 < end else { return nil }
    switch (byte, text[offset + 1], letter) {
    case (0xC5, 0xBF, UInt8(ascii: "s")): return 2
    case (0xC4, 0xB0...0xB1, UInt8(ascii: "i")): return 2
    default: return nil
    }
  }
}
