import ArticleModel

/// The day of publication, and the texts of values around it.
struct Calendar {
  let year: Int
  let month: Int
  let day: Int
  /// Days since 1970-01-01.
  let today: Int

  init(_ date: PublicationDate) {
    (year, month, day, today) = (date.year, date.month, date.day, date.daysSince1970)
  }

  /// Months since January of the year 0.
  var monthIndex: Int { year * 12 + month - 1 }

  static func text(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// "2019-02-27"; nil where there is no such day.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    PublicationDate(year: year, month: month, day: day)?.iso8601
  }

  /// "2019-02-27" of days since 1970-01-01.
  static func day(_ days: Int) -> String? {
    PublicationDate(daysSince1970: days)?.iso8601
  }

  /// "2019-02" of months since January of the year 0.
  static func month(_ index: Int) -> String? {
    guard index >= 12 else { return nil }
    return text(index / 12, 4) + "-" + text(index % 12 + 1, 2)
  }

  /// "2019-W08" of a day in the week.
  static func week(_ days: Int) -> String? {
    // A week belongs to the year of its Thursday (ISO 8601).
    let thursday = days - PublicationDate.weekday(ofDay: days) + 4
    guard let date = PublicationDate(daysSince1970: thursday),
      let first = PublicationDate.monday(ofWeek: 1, year: date.year)
    else { return nil }
    return text(date.year, 4) + "-W" + text((thursday - first) / 7 + 1, 2)
  }

  static func quarter(_ index: Int) -> String? {
    index >= 4 ? "\(text(index / 4, 4))-Q\(index % 4 + 1)" : nil
  }

  static func year(_ year: Int) -> String? {
    (1...9999).contains(year) ? text(year, 4) : nil
  }

  static func decade(_ year: Int) -> String? {
    (1000...9999).contains(year) ? "\(year / 10)X" : nil
  }

  static func century(_ year: Int) -> String? {
    (1000...9999).contains(year) ? "\(year / 100)XX" : nil
  }

  /// The value of the unit that lies some units from now, as precise as the unit.
  func value(_ unit: TimeUnit, _ distance: Int) -> String? {
    guard abs(distance) < 1_000_000 else { return nil }
    switch unit {
    case .second, .minute, .hour: return Self.day(today)
    case .day: return Self.day(today + distance)
    case .week: return Self.week(today + 7 * distance)
    case .weekend: return Self.week(today + 7 * distance).map { $0 + "-WE" }
    case .month: return Self.month(monthIndex + distance)
    case .quarter: return Self.quarter(year * 4 + (month - 1) / 3 + distance)
    case .year: return Self.year(year + distance)
    case .decade: return Self.decade(year + 10 * distance)
    case .century: return Self.century(year + 100 * distance)
    }
  }

  /// Which of candidates, ascending, is meant: the last that is not after now, the first that is not
  /// before, or the nearest.
  static func choose(_ candidates: [Int], now: Int, _ tense: Tense) -> Int? {
    switch tense {
    case .past: candidates.last { $0 <= now } ?? candidates.first
    case .future: candidates.first { $0 >= now } ?? candidates.last
    case .unknown: candidates.min { abs($0 - now) < abs($1 - now) }
    }
  }
}

/// What the words around a date say of its direction from now.
enum Tense {
  case past, future, unknown
}
