import ArticleModel

/// The noun behind a number, where it is clear that it is counted.
struct CountedNoun {
  var unit: String
  var end: Int
  /// Whether the number alone says that it counts: it is large, or said in words for large ones.
  var isCounted: Bool

  init?(_ text: ValueText, number: Range<Int>, _ value: DecimalNumber) {
    guard let whole = value.whole, whole >= 10 else { return nil }
    var noun = number.upperBound
    if text.has(noun, .of) { noun += text.has(noun + 1, .quote) ? 2 : 1 }
    // A word between: "2,000 armed soldiers", "dozens" of none.
    if !Self.isNoun(text, noun), Self.isAdjective(text, noun) { noun += 1 }
    guard Self.isNoun(text, noun) else { return nil }
    let isYear = number.count == 1 && text.has(number.lowerBound, .year)
    unit = String(decoding: text.token(noun), as: UTF8.self).lowercased()
    end = noun + 1
    isCounted = !isYear && (whole >= 100 || text.has(number.upperBound - 1, .scale))
    if isYear, !text.has(noun, .plural) { return nil }
    if text.has(noun, .plural), !isYear || whole == 2000 { isCounted = true }
  }

  private static func isNoun(_ text: ValueText, _ index: Int) -> Bool {
    guard index < text.count,
      !text.has(index, [.unit, .currency, .digits, .digitsAndLetters])
    else { return false }
    if text.has(index, .plural) { return true }
    let word = text.token(index)
    guard text.roles[index].isEmpty, word.count >= 4 else { return false }
    switch text.lexicon.language {
    case "en":
      // "Venezuelans", but not "100 Flowers Campaign".
      let isAlone = text.isSmallWord(index) || text.isCapital(index) && !text.isCapital(index + 1)
      return isAlone && isEnglishPlural(word)
    case "de": return text.isCapital(index)
    case "fr", "es", "pt", "nl":
      let ends = pluralEnds[text.lexicon.language] ?? []
      return text.isSmallWord(index)
        && ends.contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
    default: return false
    }
  }

  private static let pluralEnds = [
    "fr": ["s", "x"], "es": ["s"], "pt": ["s"], "nl": ["s", "en"],
  ]

  private static func isEnglishPlural(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.last == UInt8(ascii: "s"), let before = word.dropLast().last else { return false }
    return before != UInt8(ascii: "s") && before != UInt8(ascii: "u")
      && !(before == UInt8(ascii: "i") && word.count < 6)
  }

  /// A nationality, or a word that ends as adjectives of English do.
  private static func isAdjective(_ text: ValueText, _ index: Int) -> Bool {
    guard text.lexicon.language == "en", index < text.count, text.roles[index].isSubset(of: [.open])
    else { return false }
    let word = text.token(index)
    guard word.count >= 4, word.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) else { return false }
    return adjectiveEnds.contains { word.suffix($0.count).elementsEqual($0) }
  }

  private static let adjectiveEnds: [[UInt8]] = [
    "ed", "an", "al", "ic", "ive", "ese", "ish", "ary", "ing", "ous", "ful", "new", "young", "ern",
  ].map { Array($0.utf8) }
}
