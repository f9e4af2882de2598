extension PublicationDate {
  /// The date in ISO 8601, as precise as it is known: `2019-02-27` or `2019-02-27T00:52:00+03:00`.
  public var iso8601: String {
    let day = Self.digits(year, 4) + "-" + Self.digits(month, 2) + "-" + Self.digits(self.day, 2)
    guard let time else { return day }
    let clock =
      Self.digits(time.hour, 2) + ":" + Self.digits(time.minute, 2) + ":"
      + Self.digits(time.second, 2)
    guard let utcOffset else { return day + "T" + clock }
    guard utcOffset != 0 else { return day + "T" + clock + "Z" }
    let minutes = abs(utcOffset)
    let zone = Self.digits(minutes / 60, 2) + ":" + Self.digits(minutes % 60, 2)
    return day + "T" + clock + (utcOffset < 0 ? "-" : "+") + zone
  }

  /// Reads what ``iso8601`` writes and its common variants, or returns nil.
  ///
  /// Accepted: `YYYY-MM-DD`, then optionally `T` or a space, `hh:mm[:ss[.fraction]]` and `Z`,
  /// `±hh:mm`, `±hhmm` or `±hh`.
  public init?(iso8601 text: some StringProtocol) {
    var reader = DigitReader(bytes: Array(text.utf8))
    guard let year = reader.number(digits: 4), reader.skip("-"),
      let month = reader.number(digits: 2), reader.skip("-"),
      let day = reader.number(digits: 2)
    else { return nil }
    if reader.isAtEnd {
      self.init(year: year, month: month, day: day)
      return
    }
    guard reader.skip("T") || reader.skip("t") || reader.skip(" "),
      let time = reader.timeOfDay(), let zone = reader.zone(), reader.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day, time: time, utcOffset: zone.minutes)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}

/// Reads fixed runs of digits from ASCII text.
private struct DigitReader {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  mutating func number(digits: Int) -> Int? {
    guard position + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + digits] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    position += digits
    return value
  }

  mutating func timeOfDay() -> PublicationDate.TimeOfDay? {
    guard let hour = number(digits: 2), skip(":"), let minute = number(digits: 2) else {
      return nil
    }
    var second = 0
    if skip(":") {
      guard let seconds = number(digits: 2) else { return nil }
      second = seconds
      if skip(".") || skip(",") {
        while number(digits: 1) != nil {}
      }
    }
    return PublicationDate.TimeOfDay(hour: hour, minute: minute, second: second)
  }

  /// `minutes` is nil where no zone is written; the result is nil where one is written wrongly.
  mutating func zone() -> (minutes: Int?, Void)? {
    if isAtEnd { return (nil, ()) }
    if skip("Z") || skip("z") { return (0, ()) }
    let isWest = skip("-")
    guard isWest || skip("+"), let hours = number(digits: 2) else { return nil }
    var minutes = 0
    if !isAtEnd {
      _ = skip(":")
      guard let part = number(digits: 2), part < 60 else { return nil }
      minutes = part
    }
    let total = hours * 60 + minutes
    return (isWest ? -total : total, ())
  }
}
