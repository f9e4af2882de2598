import ArticleModel

/// A date, sum or quantity in tokens.
struct ValueMatch {
  /// Tokens, half-open.
  var tokens: Range<Int>
  var kind: EntityKind
  var value: MentionValue
}

/// Finds dates, times and durations.
struct TimeReader {
  let text: ValueText
  let matcher: TimeMatcher
  let calendar: Calendar?

  init(_ text: ValueText, _ calendar: Calendar?) {
    self.text = text
    matcher = TimeMatcher(text)
    self.calendar = calendar
  }

  /// The date that begins at a token, with the time of day or the end of the span that belongs to
  /// it.
  func match(at index: Int) -> ValueMatch? {
    guard let first = single(at: index) else { return nil }
    if let span = span(from: first) { return span }
    if let joined = withClock(first) { return joined }
    return ValueMatch(
      tokens: index..<first.end, kind: .date, value: .time(first.value))
  }

  private struct Found {
    var start: Int
    var end: Int
    var meaning: TimeMeaning
    var parts: TimeParts
    var value: TimeValue
  }

  private func single(at index: Int) -> Found? {
    if let (value, end) = numeric(at: index) {
      return Found(start: index, end: end, meaning: .date, parts: TimeParts(), value: value)
    }
    guard let (meaning, parts, end) = matcher.match(at: index, accepting: isSure) else {
      return nil
    }
    let resolver = TimeResolver(
      calendar: calendar, tense: tense(around: index..<end))
    guard let value = resolver.value(meaning, parts) else { return nil }
    return Found(start: index, end: end, meaning: meaning, parts: parts, value: value)
  }
}

// MARK: Spans and times of day

extension TimeReader {
  /// "from 2007 to 2013", "between March 3 and April 5", "March 3 - April 5".
  private func span(from first: Found) -> ValueMatch? {
    guard [.date, .month, .year, .weekday].contains(first.meaning) else { return nil }
    let start = first.start
    let isOpened =
      text.has(start - 1, .from) || text.has(start - 1, .the) && text.has(start - 2, .from)
    var next = first.end
    guard text.has(next, .to) || isOpened && text.has(next, .and) else { return nil }
    guard isOpened || text.has(next, .hyphen) else { return nil }
    next += 1
    if text.has(next, .the) { next += 1 }
    guard next < text.count else { return nil }
    guard let second = single(at: next) ?? endYear(at: next, first),
      second.meaning == first.meaning || first.parts.day != nil && second.parts.day != nil
    else { return nil }
    let low = first.parts.year == nil ? sameYear(first, as: second) : first.value
    var high = second.value.text
    if first.meaning == .weekday, let start = low.days, let end = second.value.days,
      end.lowerBound < start.lowerBound,
      let next = Calendar.day(end.lowerBound + 7)
    {
      high = next
    }
    guard !(low.text + high).contains(where: { "/T".contains($0) }),
      let value = TimeValue(low.text + "/" + high)
    else { return nil }
    return ValueMatch(tokens: start..<second.end, kind: .date, value: .time(value))
  }

  /// The year that ends a span needs no word that introduces it.
  private func endYear(at index: Int, _ first: Found) -> Found? {
    guard first.meaning == .year, text.has(index, .year), let year = text.integer(index),
      let value = TimeValue(Calendar.text(year, 4)), isSureYear(index..<(index + 1))
    else { return nil }
    var parts = TimeParts()
    parts.year = year
    return Found(start: index, end: index + 1, meaning: .year, parts: parts, value: value)
  }

  /// The first of a span takes the year of the second, or the one before.
  private func sameYear(_ first: Found, as second: Found) -> TimeValue {
    guard let year = second.parts.year, [.date, .month].contains(first.meaning) else {
      return first.value
    }
    var parts = first.parts
    let isBefore =
      (parts.month ?? 0, parts.day ?? 0) <= (second.parts.month ?? 0, second.parts.day ?? 0)
    parts.year = isBefore ? year : year - 1
    return TimeResolver(calendar: calendar, tense: .unknown).value(first.meaning, parts)
      ?? first.value
  }

  /// A day and a time of day, in either order.
  private func withClock(_ first: Found) -> ValueMatch? {
    var next = first.end
    for _ in 0..<2 where text.has(next, [.comma, .on, .of]) { next += 1 }
    guard next < text.count else { return nil }
    var (day, clock, end): (Found, String, Int)
    if first.meaning == .clock, let found = single(at: next), let time = first.parts.clock {
      (day, clock, end) = (found, time, found.end)
    } else if let (time, clockEnd) = matcher.clock(at: next) {
      (day, clock, end) = (first, time, clockEnd)
    } else {
      return nil
    }
    guard
      [.date, .weekday, .deictic].contains(day.meaning)
        || day.meaning == .relative
          && day.parts.weekday != nil
    else { return nil }
    // A time of day takes the place of a part of the day.
    let date = day.value.text.prefix { $0 != "T" }
    guard !date.contains("/"), !date.contains("_"), let value = TimeValue(date + clock) else {
      return nil
    }
    return ValueMatch(tokens: first.start..<end, kind: .date, value: .time(value))
  }
}
