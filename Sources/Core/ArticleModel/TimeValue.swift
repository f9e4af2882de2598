/// When something is or how long it lasts, as the `value` of a TIMEX3 (TimeML 1.2.1, Sauri and
/// others 2006), with "X" for a digit that is not known.
///
/// | text | meaning |
/// |---|---|
/// | `2019-02-27`, `2019-02`, `2019` | a day, a month, a year |
/// | `199X`, `18XX` | a decade, a century |
/// | `2019-W08`, `2019-W08-WE` | a week by ISO 8601, its weekend |
/// | `2019-Q1`, `2019-H1` | a quarter, a half of a year |
/// | `2019-SP`, `-SU`, `-FA`, `-WI` | a season, of three whole months; winter begins in December |
/// | `2019-02-27T16:00`, `2019-02-27TEV` | a time of the day; `TMO`, `TAF`, `TEV`, `TNI` its parts |
/// | `2019-02-20/2019-02-27` | from the first to the last, both included |
/// | `XXXX-02-27`, `XXXX-WXX-2`, `T16:00` | a day, a weekday or a time without its year, week or day |
/// | `P2W`, `PT36H`, `PXY` | a duration; `X` is an unknown number |
/// | `PAST_REF`, `PRESENT_REF`, `FUTURE_REF` | some time before, now, after |
public struct TimeValue: Hashable, Sendable {
  /// The value in the form of the table.
  public let text: String
  /// The days it covers, half-open, counted from 1970-01-01; nil for durations, for what is not
  /// resolved, and outside of the years 1 to 9999.
  public let days: Range<Int>?

  /// A value, or nil where the text is not of the form of the table.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 48 else { return nil }
    switch text {
    case "PAST_REF", "PRESENT_REF", "FUTURE_REF": days = nil
    default:
      if bytes.first == UInt8(ascii: "P") {
        guard TimeScanner.isDuration(bytes[1...]) else { return nil }
        days = nil
      } else {
        guard let days = TimeScanner.days(bytes[...]) else { return nil }
        self.days = days
      }
    }
    self.text = text
  }
}

/// Reads the forms of TIMEX3 values.
private enum TimeScanner {
  /// The days of a point or a span of points: nil where it is none, `.some(nil)` where the days are
  /// not known.
  static func days(_ bytes: ArraySlice<UInt8>) -> Range<Int>?? {
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return point(bytes) }
    guard let first = point(bytes[..<slash]), let last = point(bytes[(slash + 1)...]) else {
      return nil
    }
    guard let first, let last else { return .some(nil) }
    guard first.lowerBound < last.upperBound else { return nil }
    return .some(first.lowerBound..<last.upperBound)
  }

  private static func point(_ bytes: ArraySlice<UInt8>) -> Range<Int>?? {
    var scanner = Scanner(bytes: bytes)
    if scanner.bytes.first == UInt8(ascii: "T") {
      return scanner.skipsTime() && scanner.isAtEnd ? .some(nil) : nil
    }
    guard let year = scanner.year() else { return nil }
    var days = year.days
    if scanner.skip("-") {
      guard let part = scanner.part(of: year.number) else { return nil }
      days = year.digits == 4 ? part : nil
      // The unknown year of a known day is written with four X; no other year is half known then.
      if year.digits != 4, year.digits != 0 { return nil }
    }
    if scanner.bytes.first == UInt8(ascii: "T"), !scanner.skipsTime() { return nil }
    return scanner.isAtEnd ? .some(days) : nil
  }

  /// What follows the P of a duration: "2W", "1Y6M", "T36H", "XD".
  static func isDuration(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (rest, isTime, count) = (bytes, false, 0)
    while !rest.isEmpty {
      if !isTime, rest.first == UInt8(ascii: "T") {
        isTime = true
        rest.removeFirst()
      }
      let number = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      if rest.first == UInt8(ascii: "X") {
        rest.removeFirst()
      } else {
        guard DecimalNumber(digits: number, point: UInt8(ascii: ".")) != nil else { return false }
        rest = rest.dropFirst(number.count)
      }
      guard let unit = rest.popFirst(), (isTime ? timeUnits : dateUnits).contains(unit) else {
        return false
      }
      count += 1
    }
    return count > 0
  }

  private static let dateUnits = Set("YMWDQ".utf8)
  private static let timeUnits = Set("HMS".utf8)
}

private struct Scanner {
  var bytes: ArraySlice<UInt8>

  var isAtEnd: Bool { bytes.isEmpty }

  mutating func skip(_ text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes.starts(with: wanted) else { return false }
    bytes = bytes.dropFirst(wanted.count)
    return true
  }

  mutating func number(digits: Int) -> Int? {
    guard bytes.count >= digits else { return nil }
    var value = 0
    for byte in bytes.prefix(digits) {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte & 0x0F)
    }
    bytes = bytes.dropFirst(digits)
    return value
  }

  /// Four digits, or as many as are known before an X; with the days of all years that fit.
  mutating func year() -> (number: Int, digits: Int, days: Range<Int>?)? {
    let unknown = bytes.prefix(4).drop { (0x30...0x39).contains($0) }
    let digits = bytes.prefix(4).count - unknown.count
    guard bytes.count >= 4, unknown.allSatisfy({ $0 == UInt8(ascii: "X") }),
      let number = number(digits: digits)
    else { return nil }
    bytes = bytes.dropFirst(4 - digits)
    guard digits > 1 else { return digits == 0 ? (0, 0, nil) : nil }
    guard digits < 4 || number > 0 else { return nil }
    let size = digits == 4 ? 1 : digits == 3 ? 10 : 100
    let first = number * size
    return (number, digits, Self.months(first * 12, count: size * 12))
  }

  /// The days of months that are counted from January of the year 0.
  static func months(_ start: Int, count: Int) -> Range<Int>? {
    func first(_ month: Int) -> Int? {
      PublicationDate(year: month / 12, month: month % 12 + 1, day: 1)?.daysSince1970
    }
    guard let low = first(max(start, 12)), let high = first(start + count), low < high else {
      return nil
    }
    return low..<high
  }

  /// What stands behind "YYYY-": nil where it is nothing known.
  mutating func part(of year: Int) -> Range<Int>?? {
    if skip("SP") { return Self.months(year * 12 + 2, count: 3) }
    if skip("SU") { return Self.months(year * 12 + 5, count: 3) }
    if skip("FA") { return Self.months(year * 12 + 8, count: 3) }
    if skip("WI") { return Self.months(year * 12 + 11, count: 3) }
    if skip("Q") { return fraction(of: year, parts: 4) }
    if skip("H") { return fraction(of: year, parts: 2) }
    if skip("W") { return week(of: year) }
    guard let month = number(digits: 2), (1...12).contains(month) else { return nil }
    guard skip("-") else { return Self.months(year * 12 + month - 1, count: 1) }
    guard let day = number(digits: 2) else { return nil }
    // February 29 is a day of some year.
    guard let date = PublicationDate(year: max(year, 1), month: month, day: day) else {
      return year == 0 && month == 2 && day == 29 ? .some(nil) : nil
    }
    return date.daysSince1970..<(date.daysSince1970 + 1)
  }

  private mutating func fraction(of year: Int, parts: Int) -> Range<Int>?? {
    guard let index = number(digits: 1), (1...parts).contains(index) else { return nil }
    let length = 12 / parts
    return Self.months(year * 12 + (index - 1) * length, count: length)
  }

  private mutating func week(of year: Int) -> Range<Int>?? {
    if skip("XX-") {
      guard let day = number(digits: 1), (1...7).contains(day) else { return nil }
      return .some(nil)
    }
    guard let week = number(digits: 2), (1...53).contains(week) else { return nil }
    let monday = PublicationDate.monday(ofWeek: week, year: year)
    if skip("-WE") { return monday.map { ($0 + 5)..<($0 + 7) } }
    return monday.map { $0..<($0 + 7) }
  }

  /// A time of day behind a day: "T16:00", "T16", "TMO".
  mutating func skipsTime() -> Bool {
    guard skip("T") else { return false }
    if skip("MO") || skip("AF") || skip("EV") || skip("NI") { return true }
    guard let hour = number(digits: 2), hour < 24 else { return false }
    guard skip(":") else { return true }
    guard let minute = number(digits: 2) else { return false }
    return minute < 60
  }
}

extension PublicationDate {
  /// The Monday of a week by ISO 8601, in days since 1970-01-01: week 1 holds January 4.
  public static func monday(ofWeek week: Int, year: Int) -> Int? {
    guard let day = PublicationDate(year: year, month: 1, day: 4)?.daysSince1970 else {
      return nil
    }
    return day - weekday(ofDay: day) + 1 + (week - 1) * 7
  }

  /// The weekday of a day since 1970-01-01, 1 (Monday) to 7 (Sunday).
  public static func weekday(ofDay day: Int) -> Int {
    // 1970-01-01 was a Thursday.
    ((day + 3) % 7 + 7) % 7 + 1
  }
}
