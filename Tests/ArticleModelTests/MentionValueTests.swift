import ArticleModel
import TestSupport
import Testing

@Suite struct MentionValueTests {
  @Test(arguments: [
    ("2019-02-27", "2019-02-27", 1), ("2019-02", "2019-02-01", 28), ("2019", "2019-01-01", 365),
    ("199X", "1990-01-01", 3652), ("18XX", "1800-01-01", 36_524), ("2019-W08", "2019-02-18", 7),
    ("2020-W01", "2019-12-30", 7), ("2019-W08-WE", "2019-02-23", 2), ("2018-Q4", "2018-10-01", 92),
    ("2018-H1", "2018-01-01", 181), ("2018-SP", "2018-03-01", 92), ("2018-SU", "2018-06-01", 92),
    ("2018-FA", "2018-09-01", 91), ("2018-WI", "2018-12-01", 90),
    ("2019-02-27T16:00", "2019-02-27", 1), ("2019-02-27TEV", "2019-02-27", 1),
    ("2019-02-20/2019-02-27", "2019-02-20", 8), ("2007/2013", "2007-01-01", 2557),
    ("2018-12/2019-02", "2018-12-01", 90),
  ])
  func aTimeKnowsItsDays(_ text: String, _ first: String, _ count: Int) throws {
    let days = try #require(TimeValue(text)?.days)
    #expect(days.lowerBound == PublicationDate(iso8601: first)?.daysSince1970)
    #expect(days.count == count)
  }

  @Test(arguments: [
    "P2W", "PT36H", "P1Y6M", "PXY", "P1.5Y", "PAST_REF", "XXXX-02-29", "XXXX-02", "XXXX-WXX-2",
    "XXXX-Q3", "T16:00", "XXXX-WXX-2T12:00", "XXXX-01-05/XXXX-01-07",
  ])
  func whatIsNotResolvedHasNoDays(_ text: String) throws {
    let value = try #require(TimeValue(text))
    #expect(value.days == nil)
  }

  @Test(arguments: [
    "", "20", "2019-13", "2019-02-30", "2019-W60", "2019-Q5", "P", "P2", "2W", "2019-02-27T25:00",
    "2019/2007", "2019-02-27/", "X", "2019x", "P2X", "199X-02", "0000-01-01", "XXXX-02-30",
  ])
  func whatIsNoTimeIsRefused(_ text: String) { #expect(TimeValue(text) == nil) }

  @Test(arguments: [
    "2019-02-27", "P2W", "USD 1200000000", "USD 0.5", "EUR ~300", "USD 3000000000..5000000000",
    "XXX ≥-5", "2000 people", "~2000 generals", "≥20 °C", "1200000 barrels per day", "30 %",
    "2..3 %", "<60 ships",
  ])
  func aValueReadsBackFromItsText(_ text: String) throws {
    #expect(try #require(MentionValue(text)).description == text)
  }

  @Test(arguments: [
    "USD", "usd 5", "USD x", "5 ", " 5", "x people", "DOLLAR 5", "USD 1..", "1.2.3 km", "~ km",
    "5. m",
  ])
  func whatIsNoValueIsRefused(_ text: String) { #expect(MentionValue(text) == nil) }

  @Test func numbersAreExactAndReadBack() throws {
    #expect(DecimalNumber(mantissa: 1200)?.exponent == 2)
    #expect(DecimalNumber("1200.50")?.description == "1200.5")
    #expect(DecimalNumber("0.05")?.description == "0.05")
    #expect(DecimalNumber("-0.5")?.description == "-0.5")
    #expect(DecimalNumber(mantissa: 0, exponent: 7) == DecimalNumber("0"))
    #expect(DecimalNumber(String(repeating: "9", count: 19)) == nil)
    #expect(DecimalNumber("1" + String(repeating: "0", count: 30)) == nil)
    #expect(DecimalNumber(mantissa: .min) == nil)
    let ascending = ["-30000", "-5", "-0.5", "0", "0.05", "1", "12", "500", "1200000000"]
    let numbers = ascending.compactMap { DecimalNumber($0) }
    #expect(numbers.reversed().sorted() == numbers && numbers.count == ascending.count)
    var random = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
      let mantissa = Int64.random(in: -1_000_000_000...1_000_000_000, using: &random)
      let exponent = Int.random(in: -18...12, using: &random)
      let number = try #require(DecimalNumber(mantissa: mantissa, exponent: exponent))
      #expect(DecimalNumber(number.description) == number)
    }
  }

  @Test func anyTextIsReadOrRefused() {
    var random = SeededGenerator(seed: 9)
    let pieces = [
      "2", "0", "19", "-", "X", "W", "/", "T", "P", "Q1", ".", "..", " ", "~", "≥", "USD", ":", "é",
      "D",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      guard let value = MentionValue(text) else { continue }
      #expect(MentionValue(value.description) == value)
    }
  }
}
