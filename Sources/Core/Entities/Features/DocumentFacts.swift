/// The tokens of a document with what is known of them, by themselves and by the whole.
struct DocumentFacts: Sendable {
  private(set) var tokens: [TokenFacts] = []
  let sentences: [Range<Int>]

  init(_ text: TokenizedText, lists: WordLists, folds: Bool = false) {
    sentences = text.sentences
    tokens.reserveCapacity(text.count)
    for sentence in sentences {
      let folded = folds || Self.lacksCase(text, sentence)
      for token in sentence {
        tokens.append(
          TokenFacts(text.bytes[text.range(of: token)], folded: folded, lists: lists))
      }
      markStarts(sentence)
      markPhrases(sentence, lists)
      markPlaces(sentence, text)
    }
    markDocument()
  }

  /// Whether the capitals of a sentence say nothing: there are none, or all letters are.
  private static func lacksCase(_ text: TokenizedText, _ sentence: Range<Int>) -> Bool {
    var (words, capitalized, upper) = (0, 0, 0)
    for token in sentence {
      let bytes = text.bytes[text.range(of: token)]
      guard let first = bytes.first else { continue }
      let isUpper = first >= 0x41 && first <= 0x5A
      if isUpper || first >= 0x61 && first <= 0x7A { words += 1 }
      if isUpper {
        capitalized += 1
        if bytes.allSatisfy({ $0 < 0x61 || $0 > 0x7A }) { upper += 1 }
      }
    }
    if words >= 3, upper == words { return true }
    return capitalized == 0 && words >= 8
  }

  private mutating func markStarts(_ sentence: Range<Int>) {
    var starts = true
    for token in sentence {
      if starts { tokens[token].traits.insert(.startsSentence) }
      let traits = tokens[token].traits
      if traits.contains(.hasLetter) {
        starts = false
      } else if traits.contains(.endsSentence) {
        // A full stop behind one capital letter is part of a name ("U . S .").
        let isInitial =
          token > sentence.lowerBound && tokens[token - 1].traits.contains(.allUpper)
          && !tokens[token - 1].traits.contains(.longUpper)
        starts = !isInitial
      }
    }
  }

  private mutating func markPhrases(_ sentence: Range<Int>, _ lists: WordLists) {
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      let starts = WordEntry.Lists(rawValue: tokens[token].lists).contains(.startsPhrase)
      guard starts,
        tokens[token].traits.contains(.capitalized) || tokens[token].word == tokens[token].lower
      else {
        token += 1
        continue
      }
      var hash = tokens[token].lower
      var best = (length: 0, value: UInt32(0))
      var next = token + 1
      while next < min(sentence.upperBound, token + 6) {
        hash = PhraseHash.adding(tokens[next].lower, to: hash)
        next += 1
        let value = lists.phrases[hash]
        if value != 0 { best = (next - token, value) }
      }
      for place in 0..<best.length {
        let position: UInt32 = place == 0 ? 1 : place == best.length - 1 ? 3 : 2
        tokens[token + place].phrase = best.value << 2 | position
      }
      token += max(1, best.length)
    }
  }

  /// Marks what stands in quotes, in parentheses, and in a heading.
  private mutating func markPlaces(_ sentence: Range<Int>, _ text: TokenizedText) {
    var (isQuoted, isInside, words, capitals) = (false, false, 0, 0)
    for token in sentence {
      let bytes = text.bytes[text.range(of: token)]
      switch Mark(bytes) {
      case .quote: isQuoted.toggle()
      case .openingQuote: isQuoted = true
      case .closingQuote: isQuoted = false
      case .openingParenthesis: isInside = true
      case .closingParenthesis: isInside = false
      case nil:
        if isQuoted { tokens[token].traits.insert(.quoted) }
        if isInside { tokens[token].traits.insert(.inParentheses) }
        guard tokens[token].traits.contains(.hasLetter), bytes.count > 3 else { continue }
        words += 1
        if tokens[token].traits.contains(.capitalized) { capitals += 1 }
      }
    }
    guard words > 2, capitals * 10 >= words * 7 else { return }
    for token in sentence { tokens[token].traits.insert(.inHeading) }
  }

  /// What the document says of the same word elsewhere, where its capitals tell more
  /// (Ratinov and Roth 2009, context aggregation).
  private mutating func markDocument() {
    var seen: [UInt32: WordUse] = [:]
    for sentence in sentences {
      for token in sentence where tokens[token].traits.contains(.hasLetter) {
        let facts = tokens[token]
        let isCapital = facts.traits.contains(.capitalized)
        seen[facts.lower, default: WordUse()].note(
          facts, before: token > sentence.lowerBound ? tokens[token - 1] : nil,
          after: token + 1 < sentence.upperBound ? tokens[token + 1] : nil, isCapital: isCapital)
      }
    }
    for token in tokens.indices where tokens[token].traits.contains(.hasLetter) {
      if let use = seen[tokens[token].lower] { tokens[token].document = use.packed }
    }
  }
}

/// Marks that enclose words.
private enum Mark {
  case quote, openingQuote, closingQuote, openingParenthesis, closingParenthesis

  init?(_ bytes: ArraySlice<UInt8>) {
    switch (bytes.count, bytes.last) {
    case (1, 0x22): self = .quote
    case (1, 0x28): self = .openingParenthesis
    case (1, 0x29): self = .closingParenthesis
    case (3, 0x9C) where bytes.starts(with: [0xE2, 0x80]): self = .openingQuote
    case (3, 0x9D) where bytes.starts(with: [0xE2, 0x80]): self = .closingQuote
    default: return nil
    }
  }
}

/// How a document uses a word.
private struct WordUse {
  private var middles: UInt8 = 0
  private var smalls: UInt8 = 0
  private var total: UInt8 = 0
  private var context: UInt16 = 0

  mutating func note(
    _ facts: TokenFacts, before: TokenFacts?, after: TokenFacts?, isCapital: Bool
  ) {
    if total < 4 { total += 1 }
    guard isCapital else {
      if smalls < 3 { smalls += 1 }
      return
    }
    if !facts.traits.contains(.startsSentence), middles < 3 { middles += 1 }
    if let before, before.traits.contains(.capitalized) {
      let lists = WordEntry.Lists(rawValue: before.lists)
      context |= lists.contains(.commonFirstName) ? 1 : 2
    }
    if let after, after.traits.contains(.capitalized) {
      let lists = WordEntry.Lists(rawValue: after.lists)
      context |= lists.contains(.companySuffix) ? 4 : lists.contains(.surname) ? 8 : 16
    }
  }

  var packed: UInt32 {
    UInt32(middles) | UInt32(smalls) << 2 | UInt32(total) << 4 | UInt32(context) << 8
  }
}

/// Hashes of phrases from the hashes of their words.
public enum PhraseHash {
  /// The hash of a phrase with one more word.
  public static func adding(_ word: UInt32, to hash: UInt32) -> UInt32 {
    ByteHash.mixed(hash &+ 0x9E37_79B9) ^ word
  }

  /// The hash of a word in lower case, with digits as 0, as the lists keep it.
  public static func lowercased<Bytes: Sequence>(_ bytes: Bytes) -> UInt32
  where Bytes.Element == UInt8 {
    ByteHash.word(LetterCase.lowercased(bytes).map { $0 >= 0x30 && $0 <= 0x39 ? 0x30 : $0 })
  }

  /// The hash of a word as written, with digits as 0.
  public static func written<Bytes: Sequence>(_ bytes: Bytes) -> UInt32
  where Bytes.Element == UInt8 {
    ByteHash.word(bytes.map { $0 >= 0x30 && $0 <= 0x39 ? 0x30 : $0 })
  }
}
