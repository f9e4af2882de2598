import ArticleModel

// Dates of digits alone.
extension TimeReader {
  /// "2019-02-27", "2019-02-27T16:00", "01/23/2019" and "23.01.2019", where it is clear which
  /// number is the month.
  func numeric(at index: Int) -> (value: TimeValue, end: Int)? {
    guard text.has(index, .digits), index + 4 < text.count,
      text.has(index + 1, [.hyphen, .slash]), text.key(index + 1) == text.key(index + 3),
      (1...4).allSatisfy({ text.isAttached(index + $0) }),
      !text.isAttached(index)
        || !text.has(index - 1, [.hyphen, .slash, .dot, .digits]),
      let first = text.integer(index), let second = text.integer(index + 2)
    else { return pointed(at: index) }
    let (third, digits) = text.leadingInteger(index + 4)
    let lengths = [0, 2].map { text.range(index + $0).count }
    if lengths[0] == 4, lengths[1] <= 2, (1...2).contains(digits) {
      return iso(first, second, third, digits, at: index)
    }
    guard digits == 4, text.integer(index + 4) != nil, lengths.allSatisfy({ $0 <= 2 }) else {
      return nil
    }
    guard let value = dayAndMonth(first, second, third) else { return nil }
    return (value, index + 5)
  }

  private func dayAndMonth(_ first: Int, _ second: Int, _ year: Int) -> TimeValue? {
    let isDayFirst = text.lexicon.language != "en" && !text.lexicon.language.isEmpty
    guard first != second, min(first, second) <= 12, first <= 12, second <= 12, !isDayFirst else {
      let (day, month) = isDayFirst || first > 12 ? (first, second) : (second, first)
      return Calendar.day(year, month, day).flatMap { TimeValue($0) }
    }
    return nil
  }

  private func iso(
    _ year: Int, _ month: Int, _ day: Int, _ digits: Int, at index: Int
  ) -> (value: TimeValue, end: Int)? {
    guard let date = Calendar.day(year, month, day) else { return nil }
    let rest = text.token(index + 4).dropFirst(digits)
    if rest.isEmpty { return TimeValue(date).map { ($0, index + 5) } }
    // "27T16" ":" "00"
    guard rest.count == 3, rest.first == UInt8(ascii: "T"), text.has(index + 5, .colon),
      index + 6 < text.count, text.isAttached(index + 6)
    else { return nil }
    let minute = text.leadingInteger(index + 6)
    guard minute.digits == 2 else { return nil }
    let hour = String(decoding: rest.dropFirst(), as: UTF8.self)
    return TimeValue("\(date)T\(hour):\(Calendar.text(minute.value, 2))").map { ($0, index + 7) }
  }

  /// "23.01.2019", which the splitter leaves in one token.
  private func pointed(at index: Int) -> (value: TimeValue, end: Int)? {
    guard text.has(index, .digits) else { return nil }
    let token = text.token(index)
    guard (8...10).contains(token.count) else { return nil }
    let parts = token.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 else {
      return nil
    }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, let date = Calendar.day(numbers[2], numbers[1], numbers[0]) else {
      return nil
    }
    return TimeValue(date).map { ($0, index + 1) }
  }
}
