import ArticleModel

/// A span of days, said in absolute terms or from today.
public enum DateRange: Equatable, Sendable {
  /// Within it.
  case during(DatePeriod)
  /// After its end, or from its start on.
  case after(DatePeriod, orDuring: Bool)
  /// Before its start, or up to its end.
  case before(DatePeriod, orDuring: Bool)
  /// From the start of one to the end of the other.
  case between(DatePeriod, DatePeriod)

  /// The days, half-open, in days since 1970-01-01; an open end is an end of `Int`.
  ///
  /// - Parameter today: days since 1970-01-01, local time.
  public func days(today: Int) -> Range<Int> {
    switch self {
    case .during(let period): return period.days(today: today)
    case .after(let period, let orDuring):
      let days = period.days(today: today)
      return (orDuring ? days.lowerBound : days.upperBound)..<Int.max
    case .before(let period, let orDuring):
      let days = period.days(today: today)
      return Int.min..<(orDuring ? days.upperBound : days.lowerBound)
    case .between(let first, let last):
      let start = first.days(today: today).lowerBound
      return start..<max(start, last.days(today: today).upperBound)
    }
  }
}

/// A day, a month, a year, or a stretch counted back from today.
public enum DatePeriod: Equatable, Sendable {
  case year(Int)
  case month(Int, Int)
  case day(Int, Int, Int)
  case today
  case yesterday
  case thisWeek
  case lastWeek
  case thisMonth
  case lastMonth
  case thisYear
  case lastYear
  /// The last so many days, today among them.
  case lastDays(Int)

  /// The days, half-open, in days since 1970-01-01; weeks begin on Monday (ISO 8601).
  func days(today: Int) -> Range<Int> {
    let now = PublicationDate(daysSince1970: today)
    switch self {
    case .year(let year): return Self.start(year, 1)..<Self.start(year + 1, 1)
    case .month(let year, let month): return Self.monthDays(year, month)
    case .day(let year, let month, let day):
      let start = Self.start(year, month) + day - 1
      return start..<start + 1
    case .today: return today..<today + 1
    case .yesterday: return today - 1..<today
    case .thisWeek: return Self.week(of: today)
    case .lastWeek: return Self.week(of: today - 7)
    case .thisMonth: return Self.monthDays(now?.year ?? 1970, now?.month ?? 1)
    case .lastMonth:
      let (year, month) = (now?.year ?? 1970, now?.month ?? 1)
      return month == 1 ? Self.monthDays(year - 1, 12) : Self.monthDays(year, month - 1)
    case .thisYear: return DatePeriod.year(now?.year ?? 1970).days(today: today)
    case .lastYear: return DatePeriod.year((now?.year ?? 1970) - 1).days(today: today)
    case .lastDays(let count): return today - count + 1..<today + 1
    }
  }

  /// 1970-01-01 was a Thursday.
  private static func week(of day: Int) -> Range<Int> {
    let weekday = ((day + 3) % 7 + 7) % 7
    return day - weekday..<day - weekday + 7
  }

  private static func monthDays(_ year: Int, _ month: Int) -> Range<Int> {
    let start = Self.start(year, month)
    return start..<start + PublicationDate.days(inMonth: month, of: year)
  }

  /// The first day of a month; of years beyond the calendar the day after its end.
  private static func start(_ year: Int, _ month: Int) -> Int {
    guard year <= 9999 else { return start(9999, 12) + 31 }
    return PublicationDate(year: max(year, 1), month: month, day: 1)?.daysSince1970 ?? 0
  }
}

extension DatePeriod {
  private static let named: [(String, DatePeriod)] = [
    ("today", .today), ("yesterday", .yesterday), ("this-week", .thisWeek),
    ("last-week", .lastWeek), ("this-month", .thisMonth), ("last-month", .lastMonth),
    ("this-year", .thisYear), ("last-year", .lastYear),
  ]

  /// The names of the periods that are counted from today.
  public static var names: [String] { named.map(\.0) }

  /// Reads `2019`, `2019-02`, `2019-02-27`, a name, or `7d` and `2w`, the last so many days or weeks.
  init?(_ text: Substring) {
    if let known = Self.named.first(where: { $0.0 == text.lowercased() }) {
      self = known.1
      return
    }
    if let unit = text.last, unit == "d" || unit == "w", let count = Int(text.dropLast()),
      (1...36_500).contains(count)
    {
      self = .lastDays(unit == "w" ? count * 7 : count)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && !$0.isEmpty })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count,
      PublicationDate(
        year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1,
        day: numbers.count > 2 ? numbers[2] : 1) != nil
    else { return nil }
    switch numbers.count {
    case 1: self = .year(numbers[0])
    case 2: self = .month(numbers[0], numbers[1])
    default: self = .day(numbers[0], numbers[1], numbers[2])
    }
  }

  var text: String {
    switch self {
    case .year(let year): Self.digits(year, 4)
    case .month(let year, let month): Self.digits(year, 4) + "-" + Self.digits(month, 2)
    case .day(let year, let month, let day):
      Self.digits(year, 4) + "-" + Self.digits(month, 2) + "-" + Self.digits(day, 2)
    case .lastDays(let count): "\(count)d"
    default: Self.named.first { $0.1 == self }?.0 ?? ""
    }
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}

extension DateRange {
  /// Reads a period, or one with `>`, `>=`, `<`, `<=` before it, or two with `..` between them, of
  /// which one may be left out.
  init?(_ text: String) {
    let text = Substring(text)
    if let dots = RangeText.dots(in: text) {
      let (first, last) = (DatePeriod(dots.before), DatePeriod(dots.after))
      switch (first, last) {
      case (let first?, let last?): self = .between(first, last)
      case (let first?, nil) where dots.after.isEmpty: self = .after(first, orDuring: true)
      case (nil, let last?) where dots.before.isEmpty: self = .before(last, orDuring: true)
      default: return nil
      }
      return
    }
    let (sign, rest) = RangeText.sign(of: text)
    guard let period = DatePeriod(rest) else { return nil }
    switch sign {
    case "": self = .during(period)
    case ">": self = .after(period, orDuring: false)
    case ">=": self = .after(period, orDuring: true)
    case "<": self = .before(period, orDuring: false)
    default: self = .before(period, orDuring: true)
    }
  }

  var text: String {
    switch self {
    case .during(let period): period.text
    case .after(let period, let orDuring): (orDuring ? ">=" : ">") + period.text
    case .before(let period, let orDuring): (orDuring ? "<=" : "<") + period.text
    case .between(let first, let last): first.text + ".." + last.text
    }
  }
}

/// The signs that dates and numbers share.
enum RangeText {
  static func dots(in text: Substring) -> (before: Substring, after: Substring)? {
    let bytes = text.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      if next < bytes.endIndex, bytes[index] == UInt8(ascii: "."), bytes[next] == UInt8(ascii: ".")
      {
        return (text[..<index], text[bytes.index(after: next)...])
      }
      index = next
    }
    return nil
  }

  static func sign(of text: Substring) -> (sign: String, rest: Substring) {
    for sign in [">=", "<=", ">", "<"] where text.hasPrefix(sign) {
      return (sign, text.dropFirst(sign.count))
    }
    return ("", text)
  }
}
