import ArticleModel

struct Clock {
  var time: PublicationDate.TimeOfDay
  var isTwelveHour: Bool
  var zone: Zone?
  /// The first token after it.
  var next: Int
}

/// A time zone as written.
enum Zone {
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
  func clock(after index: Int) -> Clock? {
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
  func clock(before index: Int, notBefore: Int?) -> (clock: Clock, start: Int)? {
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
