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
  private let tokens: DateTokens

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

// MARK: The time of day

private struct Clock {
  var time: PublicationDate.TimeOfDay
  var isTwelveHour: Bool
  var zone: Zone?
  /// The first token after it.
  var next: Int
}

/// A time zone as written.
private enum Zone {
  case fixed(Int)
  /// A zone of the United States, with its standard offset in minutes.
  case american(Int)

  /// Minutes east of UTC. Summer time in the United States has run from the second Sunday of March
  /// to the first Sunday of November since 2007.
  func offset(year: Int, month: Int, day: Int) -> Int? {
    switch self {
    case .fixed(let minutes): return minutes
    case .american(let standard):
      guard let first = PublicationDate(year: year, month: month, day: 1) else { return nil }
      // 1970-01-01 was a Thursday.
      let weekday = ((first.daysSince1970 + 4) % 7 + 7) % 7
      let firstSunday = 1 + (7 - weekday) % 7
      let isSummer =
        switch month {
        case 4...10: true
        case 3: day >= firstSunday + 7
        case 11: day < firstSunday
        default: false
        }
      return isSummer ? standard + 60 : standard
    }
  }
}

extension DateReader {
  /// A time after a date: at once, or after signs and words such as "at", "um", "|".
  private func clock(after index: Int) -> Clock? {
    var index = index
    for _ in 0..<4 {
      if let clock = clock(at: index) { return clock }
      guard tokens.tokens.indices.contains(index) else { return nil }
      switch tokens.tokens[index] {
      case .number: return nil
      case .word(let word):
        guard
          ["t", "at", "um", "à", "a", "alle", "as", "às", "saat", "las", "om", "kl", "в"]
            .contains(word)
        else { return nil }
      case .sign: break
      }
      index += 1
    }
    return nil
  }

  /// A time that ends just before a date: `10:30 BST, 3 March 2021`, `10:30 am on Mar 3, 2021`.
  private func clock(before index: Int, notBefore: Int?) -> (clock: Clock, start: Int)? {
    var start = index - 2
    while start >= 0, start >= index - 12 {
      if let notBefore, tokens.ranges[start].lowerBound < notBefore { return nil }
      if let clock = clock(at: start), isJoint(clock.next, index) {
        if tokens.number(start - 2) == nil || !tokens.isSign(start - 1, ":") {
          return (clock, tokens.ranges[start].lowerBound)
        }
      }
      start -= 1
    }
    return nil
  }

  /// Whether only commas, "on" and a weekday lie between a time and a date.
  private func isJoint(_ first: Int, _ last: Int) -> Bool {
    guard first <= last, last - first <= 4 else { return false }
    return tokens.tokens[first..<last].allSatisfy { token in
      switch token {
      case .number: false
      case .word(let word): word == "on" || word == "am" || word.utf8.count <= 10
      case .sign: true
      }
    }
  }

  /// `12:52 am GMT+3`, `10:30:05`, `10.30 Uhr`, `8 p.m. ET`, `1230 GMT`, `10h30`.
  private func clock(at index: Int) -> Clock? {
    guard let hour = tokens.number(index), hour.digits <= 2 else { return fourDigits(at: index) }
    var next = index + 1
    var (minute, second) = (0, 0)
    var hasMinutes = false
    let isParted =
      tokens.isSign(next, ":") || tokens.isSign(next, ".") || tokens.word(next) == "h"
    let isPoint = tokens.isSign(next, ".")
    if isParted, let minutes = tokens.number(next + 1), minutes.digits == 2,
      tokens.isAttached(next + 1)
    {
      (minute, next, hasMinutes) = (minutes.value, next + 2, true)
      if tokens.isSign(next, ":"), let seconds = tokens.number(next + 1), seconds.digits == 2 {
        (second, next) = (seconds.value, next + 2)
        if tokens.isSign(next, "."), tokens.number(next + 1) != nil, tokens.isAttached(next + 1) {
          next += 2
        }
      }
    }
    let half = dayHalf(at: next)
    next = half?.next ?? next
    guard hasMinutes || half != nil else { return nil }
    if tokens.word(next) == "uhr" || tokens.word(next) == "h" || tokens.word(next) == "hrs" {
      next += 1
    } else if isPoint, half == nil {
      return nil
    }
    if half != nil, hour.value > 12 || hour.value == 0 {
      if hour.value > 23 { return nil }
    }
    var hours = hour.value
    if let half, hours <= 12 { hours = hours % 12 + (half.isAfternoon ? 12 : 0) }
    guard let time = PublicationDate.TimeOfDay(hour: hours, minute: minute, second: second) else {
      return nil
    }
    let zone = zone(at: next)
    return Clock(time: time, isTwelveHour: half != nil, zone: zone?.zone, next: zone?.next ?? next)
  }

  /// `1230 GMT`: four digits count as a time only before a zone.
  private func fourDigits(at index: Int) -> Clock? {
    guard let number = tokens.number(index), number.digits == 4, let zone = zone(at: index + 1),
      let time = PublicationDate.TimeOfDay(hour: number.value / 100, minute: number.value % 100)
    else { return nil }
    return Clock(time: time, isTwelveHour: false, zone: zone.zone, next: zone.next)
  }

  private func dayHalf(at index: Int) -> (isAfternoon: Bool, next: Int)? {
    switch tokens.word(index) {
    case "am": return (false, index + 1)
    case "pm": return (true, index + 1)
    case "a", "p":
      guard tokens.isSign(index + 1, "."), tokens.word(index + 2) == "m" else { return nil }
      let next = tokens.isSign(index + 3, ".") ? index + 4 : index + 3
      return (tokens.word(index) == "p", next)
    default: return nil
    }
  }

  private func zone(at index: Int) -> (zone: Zone, next: Int)? {
    if tokens.isSign(index, "(") {
      guard let inner = zone(at: index + 1), tokens.isSign(inner.next, ")") else { return nil }
      return (inner.zone, inner.next + 1)
    }
    if let minutes = offset(at: index) { return (.fixed(minutes.value), minutes.next) }
    guard let word = tokens.word(index) else { return nil }
    if let standard = DateNames.americanZones[word] { return (.american(standard), index + 1) }
    guard let minutes = DateNames.zones[word] else { return nil }
    if minutes == 0, let sum = offset(at: index + 1) { return (.fixed(sum.value), sum.next) }
    return (.fixed(minutes), index + 1)
  }

  /// `+3`, `+03`, `+0300`, `+03:00` and the same with a minus.
  private func offset(at index: Int) -> (value: Int, next: Int)? {
    let isWest = tokens.isSign(index, "-")
    guard isWest || tokens.isSign(index, "+"), let number = tokens.number(index + 1),
      tokens.isAttached(index + 1)
    else { return nil }
    var (minutes, next) = (number.value * 60, index + 2)
    if number.digits == 4 {
      minutes = number.value / 100 * 60 + number.value % 100
    } else if number.digits > 2 {
      return nil
    } else if tokens.isSign(next, ":"), let rest = tokens.number(next + 1), rest.digits == 2 {
      (minutes, next) = (minutes + rest.value, next + 2)
    }
    guard minutes <= 840 else { return nil }
    return (isWest ? -minutes : minutes, next)
  }
}
