import ArticleModel

/// Turns the parts of a date into its value, after the rules for underspecified expressions of
/// HeidelTime (Strötgen and Gertz 2010) and SUTime (Chang and Manning 2012).
struct TimeResolver {
  /// Nil where the article has no date; what depends on it is then left open.
  let calendar: Calendar?
  let tense: Tense

  func value(_ meaning: TimeMeaning, _ parts: TimeParts) -> TimeValue? {
    text(meaning, parts).flatMap { TimeValue($0) }
  }

  private func text(_ meaning: TimeMeaning, _ parts: TimeParts) -> String? {
    switch meaning {
    case .date: return date(parts)
    case .days: return days(parts)
    case .month: return month(parts)
    case .year: return parts.year.flatMap(Calendar.year)
    case .years:
      guard let first = parts.year, let last = parts.endYear else { return nil }
      return "\(first)/\(last)"
    case .decade: return decade(parts)
    case .century: return parts.ordinal.flatMap { Calendar.century(($0 - 1) * 100) }
    case .quarter: return fraction("Q", count: 4, parts)
    case .half: return fraction("H", count: 2, parts)
    case .season:
      guard let season = parts.season, let year = parts.year else { return nil }
      return "\(year)-\(season.rawValue)"
    case .weekday: return weekday(parts)
    case .each: return parts.weekday.map { "XXXX-WXX-\($0)" }
    case .deictic: return deictic(parts)
    case .relative: return relative(parts)
    case .span: return span(parts)
    case .ago: return ago(parts)
    case .duration: return duration(parts)
    case .clock: return parts.clock
    }
  }

  // MARK: Days and months

  private func date(_ parts: TimeParts) -> String? {
    guard let month = parts.month, let day = parts.day else { return nil }
    if let year = parts.year { return Calendar.day(year, month, day) }
    guard let calendar else {
      // February has 29 days in some year.
      return Calendar.day(2000, month, day) == nil
        ? nil : "XXXX-\(Calendar.text(month, 2))-\(Calendar.text(day, 2))"
    }
    var candidates = (-4...4).compactMap {
      PublicationDate(year: calendar.year + $0, month: month, day: day)?.daysSince1970
    }
    if let weekday = parts.weekday {
      let fitting = candidates.filter { PublicationDate.weekday(ofDay: $0) == weekday }
      if !fitting.isEmpty { candidates = fitting }
    }
    return Calendar.choose(candidates, now: calendar.today, tense).flatMap(Calendar.day)
  }

  private func days(_ parts: TimeParts) -> String? {
    guard let last = parts.endDay else { return nil }
    var end = parts
    end.day = last
    guard let first = date(parts), let last = date(end), first < last,
      first.prefix(7) == last.prefix(7)
    else { return nil }
    return first + "/" + last
  }

  private func month(_ parts: TimeParts) -> String? {
    guard let month = parts.month else { return nil }
    if let year = parts.year { return Calendar.month(year * 12 + month - 1) }
    guard let calendar else { return "XXXX-" + Calendar.text(month, 2) }
    // "March of last year".
    if let direction = parts.direction {
      return parts.unit == .year
        ? Calendar.month((calendar.year + direction) * 12 + month - 1) : nil
    }
    let candidates = (-1...1).map { (calendar.year + $0) * 12 + month - 1 }
    return Calendar.choose(candidates, now: calendar.monthIndex, tense).flatMap(Calendar.month)
  }

  private func decade(_ parts: TimeParts) -> String? {
    if let year = parts.year { return year % 10 == 0 ? Calendar.decade(year) : nil }
    guard var decade = parts.decade ?? parts.ordinal, decade % 10 == 0 else { return nil }
    // "The 90s" of this century are to come.
    if decade < 100 { decade += decade <= (calendar?.year ?? 2000) % 100 ? 2000 : 1900 }
    return Calendar.decade(decade)
  }

  private func fraction(_ letter: String, count: Int, _ parts: TimeParts) -> String? {
    guard let index = parts.ordinal, (1...count).contains(index) else { return nil }
    if let year = parts.year { return "\(Calendar.text(year, 4))-\(letter)\(index)" }
    guard let calendar else { return "XXXX-\(letter)\(index)" }
    // "Of last year".
    if let direction = parts.direction { return "\(calendar.year + direction)-\(letter)\(index)" }
    let current = calendar.year * count + (calendar.month - 1) * count / 12
    let candidates = (-1...1).map { (calendar.year + $0) * count + index - 1 }
    guard let chosen = Calendar.choose(candidates, now: current, tense) else { return nil }
    return "\(Calendar.text(chosen / count, 4))-\(letter)\(chosen % count + 1)"
  }

  // MARK: Relative to the day of publication

  private func weekday(_ parts: TimeParts) -> String? {
    guard let weekday = parts.weekday else { return nil }
    // "Mondays" are all of them.
    guard let calendar, !parts.isPlural else { return "XXXX-WXX-\(weekday)" }
    let today = PublicationDate.weekday(ofDay: calendar.today)
    let back = (today - weekday + 7) % 7
    let ahead = (weekday - today + 7) % 7
    let day: Int
    switch parts.direction {
    case -1: day = calendar.today - (back == 0 ? 7 : back)
    case 1: day = calendar.today + (ahead == 0 ? 7 : ahead)
    case 0: day = tense == .past ? calendar.today - back : calendar.today + ahead
    default: day = tense == .future ? calendar.today + ahead : calendar.today - back
    }
    return Calendar.day(day).map { withPart($0, parts.part) }
  }

  private func withPart(_ day: String, _ part: DayPart?) -> String {
    part.map { day + "T" + $0.rawValue } ?? day
  }

  private static func reference(_ distance: Int) -> String {
    distance < 0 ? "PAST_REF" : distance > 0 ? "FUTURE_REF" : "PRESENT_REF"
  }

  private func deictic(_ parts: TimeParts) -> String? {
    let offset = parts.offset ?? 0
    guard let calendar else { return Self.reference(offset) }
    return Calendar.day(calendar.today + offset).map { withPart($0, parts.part) }
  }

  private func relative(_ parts: TimeParts) -> String? {
    guard let direction = parts.direction else { return nil }
    if parts.isPlural { return vague(parts) }
    guard let calendar else {
      return parts.weekday.map { "XXXX-WXX-\($0)" } ?? Self.reference(direction)
    }
    if parts.weekday != nil { return weekday(parts) }
    if let part = parts.part {
      return Calendar.day(calendar.today + direction).map { withPart($0, part) }
    }
    if let month = parts.month {
      let index = calendar.year * 12 + month - 1
      if direction < 0, index >= calendar.monthIndex { return Calendar.month(index - 12) }
      if direction > 0, index <= calendar.monthIndex { return Calendar.month(index + 12) }
      return Calendar.month(index)
    }
    if let season = parts.season { return self.season(season, direction, calendar) }
    return parts.unit.flatMap { calendar.value($0, direction) }
  }

  private func season(_ season: Season, _ direction: Int, _ calendar: Calendar) -> String? {
    let months: [Season: Int] = [.spring: 2, .summer: 5, .fall: 8, .winter: 11]
    guard let first = months[season] else { return nil }
    let now = calendar.monthIndex
    let starts = (-2...2).map { (calendar.year + $0) * 12 + first }
    let chosen: Int? =
      switch direction {
      case -1: starts.last { $0 + 2 < now }
      case 1: starts.first { $0 > now }
      // "This summer" is the one of the year; "this winter" the one that goes on.
      default: starts.first { $0 <= now && now < $0 + 3 } ?? calendar.year * 12 + first
      }
    return chosen.map { "\(Calendar.text($0 / 12, 4))-\(season.rawValue)" }
  }

  /// "The past three days": from then to now.
  private func span(_ parts: TimeParts) -> String? {
    guard let unit = parts.unit, let direction = parts.direction else { return nil }
    // "The past week" is one, "the past weeks" are some.
    if parts.count == nil, parts.isPlural { return vague(parts) }
    var parts = parts
    let count = parts.count ?? DecimalNumber(mantissa: 1)
    parts.count = .some(count)
    guard direction != 0, let number = count?.whole.map(Int.init), number < 10_000,
      let calendar, unit != .weekend
    else { return duration(parts) }
    guard let far = point(unit, direction * number, calendar),
      let near = point(unit, 0, calendar), far != near
    else { return duration(parts) }
    return direction < 0 ? far + "/" + near : near + "/" + far
  }

  /// "The coming weeks".
  private func vague(_ parts: TimeParts) -> String? {
    var parts = parts
    parts.count = .some(nil)
    return duration(parts)
  }

  /// A point some units from now, weeks to the day.
  private func point(_ unit: TimeUnit, _ distance: Int, _ calendar: Calendar) -> String? {
    switch unit {
    case .week: calendar.value(.day, 7 * distance)
    case .decade: calendar.value(.year, 10 * distance)
    case .century: calendar.value(.year, 100 * distance)
    default: calendar.value(unit, distance)
    }
  }

  private func ago(_ parts: TimeParts) -> String? {
    guard let unit = parts.unit, let count = parts.count else { return nil }
    guard let number = count?.whole.map(Int.init), number < 100_000, let calendar else {
      return duration(parts)
    }
    switch unit {
    case .decade: return calendar.value(.year, -10 * number)
    case .century: return calendar.value(.year, -100 * number)
    // Hours back from a day whose hour is not known may end on the day before.
    case .hour where number > 12: return calendar.value(.day, -(number + 12) / 24)
    default: return calendar.value(unit, -number)
    }
  }

  // MARK: Durations

  private func duration(_ parts: TimeParts) -> String? {
    guard let unit = parts.unit, let count = parts.count else { return nil }
    var number = "X"
    if let count {
      let factor: Int64 = unit == .decade ? 10 : unit == .century ? 100 : 1
      guard let value = count.times(factor) else { return nil }
      number = value.description
    }
    switch unit {
    case .second: return "PT\(number)S"
    case .minute: return "PT\(number)M"
    case .hour: return "PT\(number)H"
    case .day: return "P\(number)D"
    case .week: return "P\(number)W"
    case .month: return "P\(number)M"
    case .year, .decade, .century: return "P\(number)Y"
    case .weekend, .quarter: return nil
    }
  }
}
