import ArticleModel
import Testing

@testable import Extraction

@Suite struct DateReaderTests {
  @Test(arguments: [
    ("Feb 27, 2019 - 12:52 am GMT+3", "2019-02-27T00:52:00+03:00"),
    ("HAVENTON Feb. 3, 2019 - 12:05 pm GMT-4", "2019-02-03T12:05:00-04:00"),
    ("27 February 2019", "2019-02-27"),
    ("Wednesday, 27th of February, 2019", "2019-02-27"),
    ("Published 10:30 BST, 3 March 2021", "2021-03-03T10:30:00+01:00"),
    ("PUBLISHED: November 19, 2019 at 8:59 pm", "2019-11-19T20:59:00"),
    ("March 3, 2021 10:05 a.m. EST", "2021-03-03T10:05:00-05:00"),
    ("9:15 p.m. ET, July 4, 2022", "2022-07-04T21:15:00-04:00"),
    ("January 4, 2022 9:15 PM ET", "2022-01-04T21:15:00-05:00"),
    ("2019-02-27T00:52:00+03:00", "2019-02-27T00:52:00+03:00"),
    ("2019-02-27T00:52:10.123Z", "2019-02-27T00:52:10Z"),
    ("2019-02-27 00:52", "2019-02-27T00:52:00"),
    ("2019/02/27", "2019-02-27"),
    ("27.02.2019, 18.30 Uhr", "2019-02-27T18:30:00"),
    ("14. April 2021, 18:30 Uhr", "2021-04-14T18:30:00"),
    ("8 Kasım 2020 - 14:20", "2020-11-08T14:20:00"),
    ("12 Ağustos 2021", "2021-08-12"),
    ("le 1er août 2020 à 10h30", "2020-08-01T10:30:00"),
    ("27 de febrero de 2019", "2019-02-27"),
    ("13/02/2019", "2019-02-13"),
    ("02/13/2019", "2019-02-13"),
    ("3/4/2021", "2021-04-03"),
    ("3/4/2021 5:10 PM", "2021-03-04T17:10:00"),
    ("Dec 31, 1999 1430 GMT", "1999-12-31T14:30:00Z"),
    ("2021年3月4日", "2021-03-04"),
    ("Updated 8 Jan 2020 07:05 (UTC+05:30)", "2020-01-08T07:05:00+05:30"),
  ])
  func reads(_ line: String, _ iso: String) {
    let bytes = Array(line.utf8)
    #expect(DateReader.first(in: bytes, bytes.indices)?.date.iso8601 == iso)
  }

  @Test(arguments: [
    "", "May 2019", "the 1990s", "30 February 2019", "call 555-1234-5678", "version 1.2.3",
    "in 2019 there were 27", "12:30", "99/99/9999", "March of the year", "10.30", "2019-13-40",
  ])
  func findsNone(_ line: String) {
    let bytes = Array(line.utf8)
    #expect(DateReader.first(in: bytes, bytes.indices) == nil)
  }

  @Test func readsTwoDatesOfALine() {
    let line = Array("Published March 3, 2021 9:00 am | Updated March 4, 2021 8:30 am".utf8)
    let dates = DateReader.all(in: line, line.indices)
    #expect(dates.map(\.date.iso8601) == ["2021-03-03T09:00:00", "2021-03-04T08:30:00"])
  }

  @Test func coversTheDateAlone() {
    let line = Array("GULLPORT Feb 27, 2019 - 12:52 am GMT+3 by no one".utf8)
    let match = DateReader.first(in: line, line.indices)
    #expect(
      match.map { String(decoding: line[$0.range], as: UTF8.self) }
        == "Feb 27, 2019 - 12:52 am GMT+3")
  }
}
