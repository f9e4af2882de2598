/// When something was published, as precisely as the source says it.
public struct PublicationDate: Hashable, Sendable {
  /// The year of the proleptic Gregorian calendar, 1 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to the month's length.
  public let day: Int
  /// The time of day, or nil where the source gives the day alone.
  public let time: TimeOfDay?
  /// Minutes east of UTC, or nil where the source names no zone.
  public let utcOffset: Int?

  /// A clock reading to the second.
  public struct TimeOfDay: Hashable, Sendable {
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
    /// 0 to 59; a leap second is given as 59.
    public let second: Int

    /// A reading, or nil where a part is out of range.
    public init?(hour: Int, minute: Int, second: Int = 0) {
      guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second) else {
        return nil
      }
      self.hour = hour
      self.minute = minute
      self.second = min(second, 59)
    }
  }

  /// A date, or nil where it is not in the calendar or the offset is beyond 14 hours.
  public init?(year: Int, month: Int, day: Int, time: TimeOfDay? = nil, utcOffset: Int? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day),
      utcOffset.map({ (-840...840).contains($0) }) ?? true
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.time = time
    self.utcOffset = time == nil ? nil : utcOffset
  }

  /// The number of days in a month (1 to 12) of a year.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }
}

extension PublicationDate {
  /// Seconds since 1970-01-01T00:00Z; a day alone counts as its midnight, no zone as UTC.
  public var secondsSince1970: Int64 {
    let clock = time.map { $0.hour * 3600 + $0.minute * 60 + $0.second } ?? 0
    return Int64(daysSince1970 * 86_400 + clock - (utcOffset ?? 0) * 60)
  }

  /// Days since 1970-01-01 of the calendar day as written.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), `days_from_civil`.
  public var daysSince1970: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The calendar day that lies `days` after 1970-01-01, or nil outside of the years 1 to 9999.
  ///
  /// The inverse of ``daysSince1970``; Hinnant's `civil_from_days`.
  public init?(daysSince1970 days: Int) {
    guard (-800_000...3_000_000).contains(days) else { return nil }
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    self.init(year: year, month: month, day: day)
  }
}
