import ArticleModel

/// Reads numbers in digits and in words.
struct NumberScanner {
  let text: ValueText

  /// A number with its scales: "1,200", "1.2 million", "two hundred and fifty", "three dozen", "half
  /// a billion", and with an article before a scale "a million".
  func number(at index: Int) -> (value: DecimalNumber, end: Int)? {
    guard index < text.count else { return nil }
    if text.has(index, .digits) {
      guard let (value, end) = digits(at: index) else { return nil }
      return scaled(value, end)
    }
    if text.has(index, .half) {
      let article = text.has(index + 1, [.a, .of]) ? index + 2 : index + 1
      guard text.has(article, .scale), let half = DecimalNumber(mantissa: 5, exponent: -1) else {
        return nil
      }
      return scaled(half, article)
    }
    if text.has(index, .a) {
      guard text.has(index + 1, .scale), let one = DecimalNumber(mantissa: 1) else { return nil }
      return scaled(one, index + 1)
    }
    return words(at: index)
  }

  /// How many of a unit: a number, "a" where that is taken, or some.
  func count(at index: Int, takesArticle: Bool) -> (value: DecimalNumber?, end: Int)? {
    if let number = number(at: index) { return number }
    if text.has(index, .vague) { return (nil, vagueEnd(index + 1)) }
    guard text.has(index, .a) else { return nil }
    if text.has(index + 1, .vague) { return (nil, vagueEnd(index + 2)) }
    guard takesArticle, let one = DecimalNumber(mantissa: 1) else { return nil }
    return (one, index + 1)
  }

  private func vagueEnd(_ index: Int) -> Int { text.has(index, .of) ? index + 1 : index }

  /// Digits with marks between thousands and before decimals, as the language has them.
  func digits(at index: Int) -> (value: DecimalNumber, end: Int)? {
    guard text.has(index, .digits) else { return nil }
    // Two numbers side by side are not told from one that was taken apart.
    if text.has(index - 1, .digits), !text.has(index - 1, .year) { return nil }
    // A fraction is none of its numbers.
    if text.has(index - 1, .slash), text.isAttached(index) { return nil }
    if text.has(index + 1, .slash), text.isAttached(index + 1) { return nil }
    let token = text.token(index)
    if token.allSatisfy({ $0 &- 0x30 < 10 }) {
      let joined = spacedThousands(at: index)
      guard let value = DecimalNumber(digits: joined.digits, point: 0) else { return nil }
      if text.has(joined.end, .digits), !text.has(joined.end, .year) { return nil }
      return (value, joined.end)
    }
    return Self.value(token, text.lexicon).map { ($0, index + 1) }
  }

  /// "2 000" in languages that write so.
  private func spacedThousands(at index: Int) -> (digits: [UInt8], end: Int) {
    var digits = Array(text.token(index))
    var end = index + 1
    guard text.lexicon.spacesThousands, digits.count <= 3 else { return (digits, end) }
    while end < text.count, text.has(end, .digits), text.range(end).count == 3,
      text.token(end).allSatisfy({ $0 &- 0x30 < 10 }), digits.count <= 15
    {
      digits += text.token(end)
      end += 1
    }
    return (digits, end)
  }

  /// "1,200.50" or "1.200,50"; a mark that parts no thousands is taken for a decimal point.
  static func value(_ token: ArraySlice<UInt8>, _ lexicon: Lexicon) -> DecimalNumber? {
    let point = lexicon.decimalPoint
    var whole: [UInt8] = []
    let parts = token.split(separator: point, omittingEmptySubsequences: false)
    guard parts.count <= 2, let head = parts.first else {
      // "1,200,300" where the comma is the point, and "1.200.300" where that is.
      let groups = token.split(separator: point, omittingEmptySubsequences: false)
      guard isGrouped(groups) else { return nil }
      return DecimalNumber(digits: groups.flatMap { $0 }, point: 0)
    }
    let groups = head.split(separator: lexicon.thousandsMark, omittingEmptySubsequences: false)
    if groups.count > 1, !isGrouped(groups) {
      guard groups.count == 2, parts.count == 1, lexicon.language != "en" else { return nil }
      return DecimalNumber(digits: token, point: lexicon.thousandsMark)
    }
    for group in groups { whole += group }
    if parts.count == 2 { whole += [point] + parts[1] }
    return DecimalNumber(digits: whole, point: point)
  }

  private static func isGrouped(_ groups: [ArraySlice<UInt8>]) -> Bool {
    guard let first = groups.first, (1...3).contains(first.count) else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// A number times the scales behind it: "million", "mil millones", "dozen".
  func scaled(_ value: DecimalNumber, _ index: Int) -> (value: DecimalNumber, end: Int)? {
    var (value, end) = (value, index)
    while true {
      var next = end
      if text.has(next, .hyphen), text.isAttached(next), text.isAttached(next + 1) { next += 1 }
      guard text.has(next, .scale), !text.has(next, .number) else { return (value, end) }
      let meaning = text.meaning(next)
      guard let product = value.times(Int64(meaning.factor), tenToThe: meaning.scale) else {
        return nil
      }
      (value, end) = (product, next + 1)
      // "Mio." and "Mrd." end with a point that is no end of a sentence.
      if text.has(end, .dot), text.isAttached(end), text.has(next, .short) { end += 1 }
    }
  }

  /// "two hundred and fifty thousand", "twenty-five".
  private func words(at index: Int) -> (value: DecimalNumber, end: Int)? {
    guard text.has(index, .number) || startsWithScale(at: index) else { return nil }
    var sum = SpelledNumber()
    var (end, next) = (index, index)
    while next < text.count, end - index < 12 {
      let meaning = text.meaning(next)
      if text.has(next, .number) {
        guard sum.add(meaning.number) else { break }
      } else if text.has(next, .scale) {
        guard sum.scale(meaning) else { return nil }
      } else {
        break
      }
      end = next + 1
      next = end
      let hasHyphen = text.has(next, .hyphen) && text.isAttached(next) && text.isAttached(next + 1)
      if hasHyphen || sum.hasScale && text.has(next, .and), text.has(next + 1, .number) {
        next += 1
      }
    }
    guard end > index, let value = DecimalNumber(mantissa: sum.value) else { return nil }
    return scaled(value, end)
  }

  /// "mil", "bin": a hundred or a thousand, which other languages than English do not count.
  private func startsWithScale(at index: Int) -> Bool {
    guard text.has(index, .scale), text.lexicon.language != "en", !text.has(index - 1, .digits)
    else { return false }
    return (2...3).contains(text.meaning(index).scale)
  }
}

/// A number that is put together from its words.
private struct SpelledNumber {
  private var total: Int64 = 0
  /// What is not yet multiplied by a thousand or more.
  private var current: Int64 = 0
  /// The last of the words without a scale behind it; nil at the start.
  private var last: Int?
  private(set) var hasScale = false

  var value: Int64 { total + current }

  /// Adds a word such as "twenty" or "five"; false where it begins another number: "five six".
  mutating func add(_ number: Int) -> Bool {
    if let last {
      guard current % 100 == 0 || last >= 20 && last % 10 == 0 && number < 10 else { return false }
    }
    current += Int64(number)
    last = number
    return true
  }

  /// Takes "hundred", "thousand" or "dozen"; false where the number grows too large.
  mutating func scale(_ meaning: WordMeaning) -> Bool {
    let base = max(current, 1)
    guard meaning.scale <= 15, base < 100_000 else { return false }
    (last, hasScale) = (0, true)
    if meaning.scale == 2 {
      current = base * 100
    } else if meaning.scale == 0 {
      current = base * Int64(meaning.factor)
    } else {
      guard let product = DecimalNumber(mantissa: base, exponent: meaning.scale)?.whole,
        max(total, product) < Int64.max / 4
      else { return false }
      total += product
      current = 0
    }
    return true
  }
}
