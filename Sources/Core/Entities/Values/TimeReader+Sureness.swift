// Which words are dates where they stand, and which mean something else.
extension TimeReader {
  /// Whether words that mean something else as well are dates here.
  func isSure(_ meaning: TimeMeaning, _ parts: TimeParts, _ tokens: Range<Int>) -> Bool {
    let isIntroduced =
      text.has(tokens.lowerBound - 1, [.in, .on, .from, .yearMark, .mod, .direction, .of, .to])
      || text.has(tokens.lowerBound, .mod)
    switch meaning {
    case .month where parts.year == nil && parts.direction == nil:
      guard parts.isShort else { return true }
      return !text.has(tokens.upperBound - 1, .short)
        && (isIntroduced || isSureCapital(tokens.upperBound - 1))
    case .date where parts.year == nil && parts.weekday == nil:
      guard parts.isUnsure else { return true }
      return isIntroduced || text.has(tokens.upperBound, .comma)
    case .weekday: return !parts.isShort || tokens.count > 2
    case .decade: return isSureDecade(parts, tokens)
    case .clock:
      return text.has(tokens.lowerBound, [.digits, .digitsAndLetters])
        || text.has(tokens.lowerBound - 1, [.on, .from, .ahead])
    case .deictic:
      guard text.has(tokens.lowerBound, .unsure) else { return true }
      let isCapital = text.isCapital(tokens.lowerBound)
      return !text.has(tokens.lowerBound - 1, [.the, .in, .on, .direction, .a])
        && !(text.lexicon.language == "de" && isCapital)
    case .duration: return isSureDuration(parts, tokens)
    case .year: return isSureYear(tokens)
    case .years:
      return isIntroduced || text.has(tokens.lowerBound - 1, [.the, .open])
        || isSureYears(tokens, parts)
    default: return true
    }
  }

  /// "The 90s" and "'90s", but not "in his 90s".
  private func isSureDecade(_ parts: TimeParts, _ tokens: Range<Int>) -> Bool {
    parts.decade ?? 1000 >= 1000 || tokens.count > 1
      || text.has(tokens.lowerBound - 1, [.the, .mod, .hyphen, .in])
        && !text.has(tokens.lowerBound, .digits)
  }

  /// "The March vote", but not "the March on Rome" or "Theresa May".
  private func isSureCapital(_ index: Int) -> Bool {
    guard text.isCapital(index) else { return false }
    let joints: WordRoles = [.and, .to]
    if text.has(index - 1, joints), text.has(index - 2, .month) { return true }
    if text.has(index + 1, joints), text.has(index + 2, .month) { return true }
    return text.has(index - 1, .the) && text.isSmallWord(index + 1) && text.roles[index + 1].isEmpty
  }

  /// In English more than one of a unit has its plural, but before a hyphen.
  private func isSureDuration(_ parts: TimeParts, _ tokens: Range<Int>) -> Bool {
    guard let unit = parts.unit, let token = parts.unitToken, let count = parts.count else {
      return false
    }
    if unit == .weekend || unit == .quarter || text.has(tokens.lowerBound, .year) { return false }
    guard text.lexicon.language == "en" else { return true }
    let isPlural = text.token(token).last.map { $0 | 0x20 } == UInt8(ascii: "s")
    if parts.hasHyphen { return !isPlural }
    if count?.whole == 1, !isPlural { return true }
    return isPlural
  }

  /// "2007-2013" without a word before it.
  private func isSureYears(_ tokens: Range<Int>, _ parts: TimeParts) -> Bool {
    guard let first = parts.year, let last = parts.endYear else { return false }
    return text.range(tokens.upperBound - 1).count == 4 && first >= 1700 && last - first <= 300
      && tokens.dropFirst().allSatisfy { text.isAttached($0) }
      && !text.isAttached(tokens.lowerBound)
  }

  /// A number of a year counts nothing: "in 2018", not "in 2000 villages".
  func isSureYear(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    let isTurkish = text.lexicon.language == "tr"
    if text.has(next, [.plural, .measure, .currency, .scale]) { return false }
    if text.has(next, .unit), !isTurkish { return false }
    let number = text.integer(next - 1) ?? 0
    // "In 2009 and 2013".
    if text.has(tokens.lowerBound - 1, [.and, .comma]), !text.has(tokens.lowerBound - 2, .year) {
      return false
    }
    if text.has(tokens.lowerBound - 1, .the), !(1700..<2100).contains(number) { return false }
    if text.isAttached(next), text.has(next, [.hyphen, .slash, .colon, .sign, .dot]),
      text.isAttached(next + 1)
    {
      return false
    }
    guard next < text.count, text.isSmallWord(next), text.lexicon.language == "en" else {
      return true
    }
    let word = text.token(next)
    return
      !(word.count > 3 && word.last == UInt8(ascii: "s") && text.roles[next].isEmpty
      && word.dropLast().last != UInt8(ascii: "s"))
  }
}
