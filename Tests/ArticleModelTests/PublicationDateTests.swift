import ArticleModel
import TestSupport
import Testing

@Suite struct PublicationDateTests {
  @Test(arguments: [
    (1900, 28), (1999, 28), (2000, 29), (2019, 28), (2020, 29), (2100, 28), (2400, 29),
  ])
  func februaryFollowsTheGregorianRule(_ year: Int, _ days: Int) {
    #expect(PublicationDate.days(inMonth: 2, of: year) == days)
    #expect(PublicationDate(year: year, month: 2, day: days) != nil)
    #expect(PublicationDate(year: year, month: 2, day: days + 1) == nil)
  }

  @Test func monthsHaveTheirLengths() {
    let lengths = (1...12).map { PublicationDate.days(inMonth: $0, of: 2019) }
    #expect(lengths == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2019, 0, 1), (2019, 13, 1), (2019, 1, 0),
    (2019, 4, 31), (.max, .max, .max), (.min, .min, .min),
  ])
  func whatIsNotInTheCalendarIsRefused(_ year: Int, _ month: Int, _ day: Int) {
    #expect(PublicationDate(year: year, month: month, day: day) == nil)
  }

  @Test func timesOfDayAreChecked() throws {
    for (hour, minute, second) in [(24, 0, 0), (-1, 0, 0), (0, 60, 0), (0, -1, 0), (0, 0, 61)] {
      #expect(PublicationDate.TimeOfDay(hour: hour, minute: minute, second: second) == nil)
    }
    let leap = try #require(PublicationDate.TimeOfDay(hour: 23, minute: 59, second: 60))
    #expect(leap.second == 59)
  }

  @Test func offsetsReachFourteenHoursAndNeedATime() throws {
    let noon = try #require(PublicationDate.TimeOfDay(hour: 12, minute: 0))
    func date(_ offset: Int, _ time: PublicationDate.TimeOfDay?) -> PublicationDate? {
      PublicationDate(year: 2019, month: 2, day: 27, time: time, utcOffset: offset)
    }
    #expect(date(840, noon)?.utcOffset == 840)
    #expect(date(-840, noon)?.utcOffset == -840)
    #expect(date(841, noon) == nil)
    #expect(date(-841, noon) == nil)
    let day = try #require(date(60, nil))
    #expect(day.utcOffset == nil)
  }

  /// The seconds are those that `date -u -d TEXT +%s` of GNU coreutils prints.
  @Test(arguments: [
    ("1970-01-01", 0), ("1970-01-01T00:00:01Z", 1), ("1969-12-31T23:59:59Z", -1),
    ("2000-02-29", 951_782_400), ("2019-02-27T00:52:00+03:00", 1_551_217_920),
    ("2019-02-26T18:40:00-05:30", 1_551_226_200), ("2038-01-19T03:14:08Z", 2_147_483_648),
    ("1900-03-01", -2_203_891_200), ("0001-01-01", -62_135_596_800),
    ("9999-12-31T23:59:59", 253_402_300_799),
  ])
  func instantsAreThoseOfTheSystemsCalendar(_ text: String, _ seconds: Int64) throws {
    let date = try #require(PublicationDate(iso8601: text))
    #expect(date.secondsSince1970 == seconds)
  }

  @Test func everyDayCountsOneMoreThanTheDayBefore() throws {
    var days = try #require(PublicationDate(year: 1, month: 1, day: 1)).daysSince1970
    #expect(PublicationDate(daysSince1970: days - 1) == nil)
    for year in 1...9999 where year < 30 || year > 9970 || (1890...2110).contains(year) {
      let first = try #require(PublicationDate(year: year, month: 1, day: 1)).daysSince1970
      if year == 1890 || year == 9971 { days = first }
      for month in 1...12 {
        for day in 1...PublicationDate.days(inMonth: month, of: year) {
          let date = PublicationDate(year: year, month: month, day: day)
          guard date?.daysSince1970 == days, PublicationDate(daysSince1970: days) == date else {
            Issue.record("\(year)-\(month)-\(day) is not day \(days)")
            return
          }
          days += 1
        }
      }
    }
    #expect(PublicationDate(daysSince1970: days) == nil)
    #expect(PublicationDate(daysSince1970: .max) == nil)
    #expect(PublicationDate(daysSince1970: .min) == nil)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<5000 {
      let date = try #require(Self.anyDate(&random))
      if PublicationDate(iso8601: date.iso8601) != date { Issue.record("\(date)") }
    }
  }

  @Test(arguments: [
    ("2019-02-27 00:52", "2019-02-27T00:52:00"),
    ("2019-02-27t00:52:07z", "2019-02-27T00:52:07Z"),
    ("2019-02-27T00:52:07.123456+0300", "2019-02-27T00:52:07+03:00"),
    ("2019-02-27T00:52:07,5-03", "2019-02-27T00:52:07-03:00"),
    ("2019-02-27T00:52-00:00", "2019-02-27T00:52:00Z"),
    ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
    ("0800-12-25", "0800-12-25"),
  ])
  func commonVariantsAreRead(_ text: String, _ written: String) {
    #expect(PublicationDate(iso8601: text)?.iso8601 == written)
  }

  @Test(arguments: [
    "", "2019", "2019-02", "2019-2-27", "19-02-27", "2019-02-30", "2019/02/27", "2019-02-27T",
    "2019-02-27T00", "2019-02-27T25:00", "2019-02-27T00:60", "2019-02-27T00:52:",
    "2019-02-27T00:52+", "2019-02-27T00:52+3", "2019-02-27T00:52+03:", "2019-02-27T00:52+03:0",
    "2019-02-27T00:52+15:00", "2019-02-27T00:52+03:60", "2019-02-27T00:52Zx", "2019-02-27x",
    " 2019-02-27", "2019-02-27 ", "+2019-02-27", "２０１９-02-27", "-001-02-27",
    "2019-02-27T00:52:07.Z5", "2019-02-27T00:52:07+99:99",
  ])
  func badTextIsNoDate(_ text: String) {
    #expect(PublicationDate(iso8601: text) == nil)
  }

  @Test func damagedTextNeverCrashesAndNeverLeavesTheCalendar() throws {
    var random = SeededGenerator(seed: 2)
    let alphabet = Array("0123456789-:TtZz+., é\u{301}".unicodeScalars)
    for _ in 0..<20_000 {
      var scalars = Array(try #require(Self.anyDate(&random)).iso8601.unicodeScalars)
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let place = Int.random(in: 0..<scalars.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: scalars.remove(at: place)
        case 1: scalars.insert(alphabet[Int.random(in: 0..<20, using: &random)], at: place)
        default: scalars[place] = alphabet[Int.random(in: 0..<20, using: &random)]
        }
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      guard let date = PublicationDate(iso8601: String(text)) else { continue }
      let days = PublicationDate.days(inMonth: date.month, of: date.year)
      let isInCalendar = (1...9999).contains(date.year) && (1...days).contains(date.day)
      if !isInCalendar || PublicationDate(iso8601: date.iso8601) != date {
        Issue.record("\(String(text))")
      }
    }
  }

  private static func anyDate(_ random: inout SeededGenerator) -> PublicationDate? {
    let year = Int.random(in: 1...9999, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let last = PublicationDate.days(inMonth: month, of: year)
    let time = PublicationDate.TimeOfDay(
      hour: .random(in: 0...23, using: &random), minute: .random(in: 0...59, using: &random),
      second: .random(in: 0...59, using: &random))
    return PublicationDate(
      year: year, month: month, day: .random(in: 1...last, using: &random),
      time: Bool.random(using: &random) ? time : nil,
      utcOffset: Bool.random(using: &random) ? .random(in: -840...840, using: &random) : nil)
  }
}
