import ArticleModel

/// Matches the patterns of a lexicon against tokens.
struct TimeMatcher {
  let text: ValueText
  let numbers: NumberScanner

  init(_ text: ValueText) {
    self.text = text
    numbers = NumberScanner(text: text)
  }

  /// The longest match of any pattern at a token that is accepted; of equal ones the first of the
  /// table.
  func match(
    at index: Int, accepting isSure: (TimeMeaning, TimeParts, Range<Int>) -> Bool
  ) -> (meaning: TimeMeaning, parts: TimeParts, end: Int)? {
    var best: (meaning: TimeMeaning, parts: TimeParts, end: Int)?
    let roles = text.roles[index]
    for pattern in text.lexicon.patterns where !roles.isDisjoint(with: pattern.first) {
      var parts = TimeParts()
      guard let end = match(pattern, 0, at: index, start: index, &parts),
        end > best?.end ?? index, isSure(pattern.meaning, parts, index..<end)
      else { continue }
      best = (pattern.meaning, parts, end)
    }
    return best
  }

  /// Where the elements from one on end; recursion is as deep as a pattern is long.
  private func match(
    _ pattern: TimePattern, _ step: Int, at index: Int, start: Int, _ parts: inout TimeParts
  ) -> Int? {
    guard step < pattern.elements.count else { return index }
    let (element, isOptional) = pattern.elements[step]
    var taken = parts
    if let next = take(element, at: index, start: start, &taken),
      let end = match(pattern, step + 1, at: next, start: start, &taken)
    {
      parts = taken
      return end
    }
    return isOptional ? match(pattern, step + 1, at: index, start: start, &parts) : nil
  }

  private func take(
    _ element: TimePattern.Element, at index: Int, start: Int, _ parts: inout TimeParts
  ) -> Int? {
    switch element {
    case .behind(let roles): return isBehind(start, roles) ? index : nil
    case .notBehind(let roles): return text.has(start - 1, roles) ? nil : index
    case .ahead(let roles): return text.has(index, roles) ? index : nil
    case .notAhead(let roles): return text.has(index, roles) ? nil : index
    default: break
    }
    guard index < text.count else { return nil }
    switch element {
    case .role(let roles): return take(roles, at: index, &parts)
    case .literal(let key): return text.key(index) == key ? index + 1 : nil
    case .count(let takesArticle):
      guard let (number, end) = numbers.count(at: index, takesArticle: takesArticle) else {
        return nil
      }
      parts.count = .some(number)
      return end
    case .clock:
      guard let (clock, end) = clock(at: index) else { return nil }
      parts.clock = clock
      return end
    case .endDay:
      guard text.has(index, .day), let first = parts.day else { return nil }
      parts.endDay = text.leadingInteger(index).value
      return parts.endDay ?? 0 > first ? index + 1 : nil
    case .endYear: return endYear(at: index, &parts)
    case .number:
      guard let number = text.integer(index) else { return nil }
      parts.ordinal = number
      return index + 1
    default: return nil
    }
  }

  /// Whether the token before the mention, or the one before its article, has a role.
  private func isBehind(_ start: Int, _ roles: WordRoles) -> Bool {
    text.has(start - 1, roles) || text.has(start - 1, .the) && text.has(start - 2, roles)
  }

  /// The later year of a span: "2013" or "13".
  private func endYear(at index: Int, _ parts: inout TimeParts) -> Int? {
    guard let first = parts.year, var last = text.integer(index) else { return nil }
    let digits = text.range(index).count
    guard digits == 4 || digits == 2 else { return nil }
    if digits == 2 { last += first - first % 100 }
    guard last > first, last < 2200, !text.isAttached(index + 1) || !text.has(index + 1, .hyphen)
    else { return nil }
    parts.endYear = last
    return index + 1
  }

  /// A token that has a role among those; what it says goes to the parts.
  private func take(_ roles: WordRoles, at index: Int, _ parts: inout TimeParts) -> Int? {
    guard text.has(index, roles) else { return nil }
    let meaning = text.meaning(index)
    let roles = roles.intersection(text.roles[index])
    if roles.contains(.day) { parts.day = text.leadingInteger(index).value }
    if roles.contains(.year) { parts.year = text.integer(index) }
    if roles.contains(.month) {
      parts.month = meaning.month
      parts.isUnsure = meaning.roles.contains(.unsure) && !text.isCapital(index)
      parts.isShort = meaning.roles.contains(.short) || meaning.roles.contains(.unsure)
    }
    if !roles.isDisjoint(with: [.weekday, .unit]) { parts.isPlural = isPlural(index) }
    if roles.contains(.weekday) {
      parts.weekday = meaning.weekday
      parts.isShort = meaning.roles.contains(.short)
    }
    if roles.contains(.season) { parts.season = meaning.season }
    if roles.contains(.unit) || roles.contains(.quarter) || roles.contains(.century) {
      parts.unit = meaning.unit
      parts.unitToken = index
      parts.hasHyphen = text.has(index - 1, .hyphen)
    }
    if roles.contains(.direction) { parts.direction = meaning.direction }
    if roles.contains(.pastWord) { parts.direction = -1 }
    if roles.contains(.deictic) {
      parts.offset = meaning.offset
      // "Tonight" says both; a word that means either says the day.
      if meaning.roles.contains(.part), !meaning.roles.contains(.unsure) {
        parts.part = meaning.part
      }
    }
    if roles.contains(.part) { parts.part = meaning.part }
    takeNumber(roles, at: index, &parts)
    return index + 1
  }

  /// What a number says by its role.
  private func takeNumber(_ roles: WordRoles, at index: Int, _ parts: inout TimeParts) {
    let meaning = text.meaning(index)
    if roles.contains(.ordinal) || roles.contains(.digitOrdinal) {
      parts.ordinal =
        text.has(index, .digitOrdinal) ? text.leadingInteger(index).value : meaning.ordinal
    }
    if roles.contains(.digits) || roles.contains(.number) {
      parts.ordinal = text.integer(index) ?? meaning.number
    }
    if roles.contains(.roman) { parts.ordinal = RomanNumber.value(text.token(index)) }
    if roles.contains(.quarterName) { parts.ordinal = Int(text.token(index).last ?? 0) & 0x0F }
    if roles.contains(.decade) {
      parts.decade =
        text.has(index, .digitsAndLetters) ? text.leadingInteger(index).value : meaning.number
    }
  }

  /// "Mondays", "weeks": units and days of English that end with "s", but for short forms.
  private func isPlural(_ index: Int) -> Bool {
    text.lexicon.language == "en" && !text.has(index, .short)
      && text.token(index).last.map { $0 | 0x20 } == UInt8(ascii: "s")
  }

  // MARK: Times of day

  /// A reading of the clock: "4 p.m.", "4:30 pm", "noon", "16:00 GMT", "16 Uhr", "16h30".
  func clock(at index: Int) -> (text: String, end: Int)? {
    if text.has(index, .clock) { return (Self.clockText(text.meaning(index).hour, 0), index + 1) }
    guard let (hour, minute, end) = hourAndMinute(at: index) else { return nil }
    if let (added, end) = meridiem(at: end), (1...12).contains(hour) {
      return zoned(Self.clockText(hour % 12 + added, minute ?? 0), end)
    }
    if text.has(end, .hourMark), !text.has(end, .unit) || text.has(index - 1, .on) || minute != nil
    {
      return zoned(Self.clockText(hour, minute ?? 0), end + 1)
    }
    if minute != nil, text.has(index, .digitsAndLetters) {
      return (Self.clockText(hour, minute ?? 0), end)
    }
    let isBeside =
      text.has(index - 1, [.on, .from])
      || text.has(end, .on)
        && text.has(end + 1, [.weekday, .month, .day])
    guard let minute, text.has(index + 1, .colon), isBeside else { return nil }
    return (Self.clockText(hour, minute), end)
  }

  private static func clockText(_ hour: Int, _ minute: Int) -> String {
    "T\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  private func zoned(_ clock: String, _ end: Int) -> (text: String, end: Int) {
    (clock, text.has(end, .hourMark) ? end + 1 : end)
  }

  private func hourAndMinute(at index: Int) -> (hour: Int, minute: Int?, end: Int)? {
    guard index < text.count, text.has(index, [.digits, .digitsAndLetters]) else { return nil }
    let (hour, digits) = text.leadingInteger(index)
    guard (1...2).contains(digits), hour < 24 else { return nil }
    let token = text.token(index)
    let rest = token.dropFirst(digits)
    if rest.isEmpty {
      guard text.has(index + 1, .colon), text.isAttached(index + 1), text.isAttached(index + 2),
        text.range(index + 2).count == 2, let minute = text.integer(index + 2), minute < 60
      else { return (hour, nil, index + 1) }
      return (hour, minute, index + 3)
    }
    guard let sign = rest.first else { return nil }
    let minutes = rest.dropFirst()
    let isHour = sign | 0x20 == UInt8(ascii: "h")
    guard isHour || sign == UInt8(ascii: ".") || sign | 0x20 == UInt8(ascii: "u") else {
      return attachedMeridiem(rest, hour).map { (hour % 12 + $0, 0, index + 1) }
    }
    if minutes.isEmpty { return isHour ? (hour, 0, index + 1) : nil }
    guard minutes.count == 2, minutes.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    let minute = minutes.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return minute < 60 ? (hour, minute, index + 1) : nil
  }

  /// "4pm" in one token.
  private func attachedMeridiem(_ letters: ArraySlice<UInt8>, _ hour: Int) -> Int? {
    guard (1...12).contains(hour), letters.count == 2,
      letters.last.map({ $0 | 0x20 }) == UInt8(ascii: "m")
    else {
      return nil
    }
    switch letters.first.map({ $0 | 0x20 }) {
    case UInt8(ascii: "a"): return 0
    case UInt8(ascii: "p"): return 12
    default: return nil
    }
  }

  /// "am", "pm", "a.m.", "p.m.": the hours that it adds.
  private func meridiem(at index: Int) -> (hours: Int, end: Int)? {
    if text.has(index, .meridiem) { return (text.meaning(index).hour, index + 1) }
    guard index < text.count, text.range(index).count == 1,
      text.lexicon.language == "en" || text.lexicon.language == "es"
    else { return nil }
    let letter = text.token(index).first.map { $0 | 0x20 }
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
    var next = index + 1
    if text.has(next, .dot), text.isAttached(next) { next += 1 }
    guard text.key(next) == WordKey(word: "m".utf8) else { return nil }
    next += 1
    if text.has(next, .dot), text.isAttached(next) { next += 1 }
    return (letter == UInt8(ascii: "p") ? 12 : 0, next)
  }
}
