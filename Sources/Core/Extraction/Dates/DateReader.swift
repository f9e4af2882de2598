import ArticleModel

/// A date found in a text.
struct DateMatch: Equatable, Sendable {
  var date: PublicationDate
  /// The date with its time and zone, as bytes of the text.
  var range: Range<Int>
}

/// Finds dates as newspapers print them, with time of day and zone where they are given.
///
/// Read are ISO 8601, `Feb 27, 2019 - 12:52 am GMT+3`, `27 February 2019`, `10:30 BST, 3 March
/// 2021`, `27.02.2019`, `27/02/2019` and `2019/02/27`, with the names of months in ten languages.
/// `3/4/2021` is taken as 3 April unless a time with am or pm follows.
struct DateReader: Sendable {
  let tokens: DateTokens

  private init(_ tokens: DateTokens) {
    self.tokens = tokens
  }

  /// The first date of the range, or nil.
  static func first(in text: [UInt8], _ range: Range<Int>) -> DateMatch? {
    all(in: text, range, limit: 1).first
  }

  /// The first dates of the range, at most `limit`.
  static func all(in text: [UInt8], _ range: Range<Int>, limit: Int = 4) -> [DateMatch] {
    guard mayHoldDate(text, range) else { return [] }
    let reader = DateReader(DateTokens(text, range))
    var matches: [DateMatch] = []
    var index = 0
    while index < reader.tokens.tokens.count, matches.count < limit {
      if let (match, next) = reader.match(at: index, notBefore: matches.last?.range.upperBound) {
        matches.append(match)
        index = next
      } else {
        index += 1
      }
    }
    return matches
  }

  /// Whether there is a number from 1000 to 2999 or a number of two digits after a full stop.
  private static func mayHoldDate(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var run = 0
    var first: UInt8 = 0
    var pairs = 0
    for index in range {
      if Bytes.isDigit(text[index]) {
        if run == 0 { first = text[index] }
        run += 1
        if run == 4, first == UInt8(ascii: "1") || first == UInt8(ascii: "2") { return true }
      } else {
        if run == 1 || run == 2 { pairs += 1 }
        run = 0
      }
    }
    return pairs >= 2 && run == 2
  }

  private func match(at index: Int, notBefore: Int?) -> (DateMatch, Int)? {
    guard let day = calendarDay(at: index) else { return nil }
    var next = day.next
    var start = tokens.ranges[index].lowerBound
    var clock = clock(after: next)
    if let clock {
      next = clock.next
    } else if let before = self.clock(before: index, notBefore: notBefore) {
      clock = before.clock
      start = before.start
    }
    let offset = clock?.zone.flatMap { zone in
      zone.offset(year: day.year, month: day.month, day: day.day)
    }
    guard
      let date = PublicationDate(
        year: day.year, month: day.month, day: day.day, time: clock?.time, utcOffset: offset)
        ?? PublicationDate(year: day.year, month: day.month, day: day.day)
    else { return nil }
    return (DateMatch(date: date, range: start..<tokens.ranges[next - 1].upperBound), next)
  }
}

// MARK: The day

private struct CalendarDay {
  var year: Int
  var month: Int
  var day: Int
  /// The first token after the day.
  var next: Int

  init?(_ year: Int, _ month: Int, _ day: Int, next: Int) {
    guard (1800...2199).contains(year), (1...12).contains(month),
      (1...PublicationDate.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day, self.next) = (year, month, day, next)
  }
}

extension DateReader {
  private func calendarDay(at index: Int) -> CalendarDay? {
    if let number = tokens.number(index) {
      if number.digits == 4 { return yearFirst(at: index) }
      if number.digits <= 2 { return dayFirst(at: index) ?? numeric(at: index) }
      return nil
    }
    return monthFirst(at: index)
  }

  /// `2019-02-27`, `2019/02/27`, `2019.02.27`, `2019年2月27日`.
  private func yearFirst(at index: Int) -> CalendarDay? {
    guard let year = tokens.number(index)?.value, let month = tokens.number(index + 2),
      let day = tokens.number(index + 4), month.digits <= 2, day.digits <= 2
    else { return nil }
    if let sign = tokens.word(index + 1) {
      guard sign == "年", tokens.word(index + 3) == "月" else { return nil }
      return CalendarDay(year, month.value, day.value, next: index + 5)
    }
    guard tokens.tokens[index + 1] == tokens.tokens[index + 3], isDateSign(index + 1) else {
      return nil
    }
    return CalendarDay(year, month.value, day.value, next: index + 5)
  }

  private func isDateSign(_ index: Int) -> Bool {
    tokens.isSign(index, "-") || tokens.isSign(index, "/") || tokens.isSign(index, ".")
  }

  /// `27 February 2019`, `27th of February, 2019`, `27. Februar 2019`, `27 de febrero de 2019`.
  private func dayFirst(at index: Int) -> CalendarDay? {
    guard let day = tokens.number(index)?.value else { return nil }
    var next = skip(index + 1, signs: [".", "-", "/"], words: ["st", "nd", "rd", "th", "er", "º"])
    next = skip(next, signs: [], words: ["of", "de"])
    guard let month = tokens.word(next).flatMap({ DateNames.months[$0] }) else { return nil }
    next = skip(next + 1, signs: [".", ",", "-", "/"], words: ["de", "del"])
    guard let year = tokens.number(next), year.digits == 4 else { return nil }
    return CalendarDay(year.value, month, day, next: next + 1)
  }

  /// `Feb. 27, 2019`, `February 27th 2019`.
  private func monthFirst(at index: Int) -> CalendarDay? {
    guard let month = tokens.word(index).flatMap({ DateNames.months[$0] }) else { return nil }
    var next = skip(index + 1, signs: ["."], words: [])
    guard let day = tokens.number(next), day.digits <= 2 else { return nil }
    next = skip(next + 1, signs: [","], words: ["st", "nd", "rd", "th"])
    next = skip(next, signs: [","], words: [])
    guard let year = tokens.number(next), year.digits == 4 else { return nil }
    return CalendarDay(year.value, month, day.value, next: next + 1)
  }

  /// `27.02.2019`, `27/02/19`, `02/27/2019`.
  private func numeric(at index: Int) -> CalendarDay? {
    guard let first = tokens.number(index)?.value, isDateSign(index + 1),
      let second = tokens.number(index + 2), second.digits <= 2,
      index + 4 < tokens.tokens.count, tokens.tokens[index + 3] == tokens.tokens[index + 1],
      let third = tokens.number(index + 4), third.digits == 4 || third.digits == 2,
      tokens.isAttached(index + 1), tokens.isAttached(index + 4)
    else { return nil }
    if third.digits == 2, tokens.isSign(index + 1, "-") { return nil }
    let year = third.digits == 4 ? third.value : 2000 + third.value
    let isDayFirst = second.value <= 12 && !(first <= 12 && isTwelveHour(after: index + 5))
    return isDayFirst
      ? CalendarDay(year, second.value, first, next: index + 5)
      : CalendarDay(year, first, second.value, next: index + 5)
  }

  private func isTwelveHour(after index: Int) -> Bool {
    !tokens.isSign(index - 2, ".") && clock(after: index)?.isTwelveHour == true
  }

  private func skip(_ index: Int, signs: [Unicode.Scalar], words: [String]) -> Int {
    var index = index
    if let word = tokens.word(index), words.contains(word) { index += 1 }
    if signs.contains(where: { tokens.isSign(index, $0) }) { index += 1 }
    if let word = tokens.word(index), words.contains(word) { index += 1 }
    return index
  }
}
