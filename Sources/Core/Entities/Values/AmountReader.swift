import ArticleModel

/// Finds sums of money and quantities.
struct AmountReader {
  let text: ValueText
  let numbers: NumberScanner

  init(_ text: ValueText) {
    self.text = text
    numbers = NumberScanner(text: text)
  }

  // MARK: Money

  /// The sum that begins at a token: "$1.2 billion", "€30m", "30 million euros", "$3-5 billion".
  func money(at index: Int) -> ValueMatch? {
    signFirst(at: index) ?? signLast(at: index)
  }

  private func signFirst(at index: Int) -> ValueMatch? {
    guard text.has(index, .sign),
      let (currency, start) = text.lexicon.currencies.match(text, index),
      text.has(start, [.digits, .digitsAndLetters]),
      var (low, end) = shortNumber(at: start)
    else { return nil }
    var high = low
    if let (second, tokens) = upper(of: start..<end, behind: end, sign: currency) {
      let first = leveled(start..<end, low, to: second, from: tokens.start)
      if first < second { (low, high, end) = (first, second, tokens.end) }
    }
    return sum(index..<end, low, high, currency)
  }

  /// "5 million euros", "30 €", "half a billion U.S. dollars", "30 millions d'euros".
  private func signLast(at index: Int) -> ValueMatch? {
    guard let amount = span(at: index) else { return nil }
    var end = amount.end
    if text.has(end, .hyphen), text.isAttached(end) { end += 1 }
    if text.has(end, .of) { end += text.has(end + 1, .quote) ? 2 : 1 }
    guard text.has(end, .currency), let (currency, next) = text.lexicon.currencies.match(text, end)
    else { return nil }
    // Pounds weigh something, and matches are won: small numbers of them are no money.
    guard !currency.hasSuffix("?") || amount.low.whole ?? .max >= 1_000_000 else { return nil }
    return sum(index..<next, amount.low, amount.high, currency)
  }

  private func sum(
    _ tokens: Range<Int>, _ low: DecimalNumber, _ high: DecimalNumber, _ currency: String
  ) -> ValueMatch? {
    // "USD%" is a hundredth of it.
    let power = currency.hasSuffix("%") ? -2 : 0
    guard let low = low.times(1, tenToThe: power), let high = high.times(1, tenToThe: power),
      let money = Money(
        Amount(low, high, exactness(before: tokens.lowerBound)),
        currency: String(currency.prefix(3)))
    else { return nil }
    return ValueMatch(tokens: tokens, kind: .money, value: .money(money))
  }

  /// A number whose scale may be letters at its end: "30m", "1.2bn", "420 m".
  private func shortNumber(at index: Int) -> (value: DecimalNumber, end: Int)? {
    guard text.has(index, .digitsAndLetters) else {
      guard let (value, end) = numbers.number(at: index) else { return nil }
      guard end == index + 1, let power = Self.shortScales[text.key(end)],
        let scaled = value.times(1, tenToThe: power)
      else { return (value, end) }
      return (scaled, end + 1)
    }
    let token = text.token(index)
    let digits = token.prefix { $0 &- 0x30 < 10 || $0 == 0x2C || $0 == 0x2E }
    guard let power = Self.shortScales[WordKey(word: token[digits.endIndex...])],
      let value = NumberScanner.value(digits, text.lexicon)?.times(1, tenToThe: power)
    else { return nil }
    return (value, index + 1)
  }

  private static let shortScales: [WordKey: Int] = {
    var result: [WordKey: Int] = [:]
    for (letters, power) in [
      ("k", 3), ("m", 6), ("mn", 6), ("mln", 6), ("mio", 6), ("b", 9), ("bn", 9), ("mrd", 9),
      ("md", 9), ("tn", 12), ("t", 12),
    ] {
      result[WordKey(word: letters.utf8)] = power
    }
    return result
  }()

  // MARK: Spans of numbers

  /// A number, or two with a hyphen or "to" between.
  private func span(at index: Int) -> (low: DecimalNumber, high: DecimalNumber, end: Int)? {
    guard let (low, end) = numbers.number(at: index) else { return nil }
    guard let (high, second) = upper(of: index..<end, behind: end, sign: nil) else {
      return (low, low, end)
    }
    let first = leveled(index..<end, low, to: high, from: second.start)
    return first < high ? (first, high, second.end) : (low, low, end)
  }

  /// The greater number of a span that follows its lesser one.
  private func upper(
    of first: Range<Int>, behind index: Int, sign: String?
  ) -> (value: DecimalNumber, tokens: (start: Int, end: Int))? {
    let before = first.lowerBound - (sign == nil ? 1 : 2)
    let isOpened = text.has(index, .and) && text.has(before, .from)
    guard text.has(index, .to) || isOpened,
      text.has(first.lowerBound, [.digits, .digitsAndLetters])
    else {
      return nil
    }
    var start = index + 1
    var hasSign = false
    if let sign, let (second, end) = text.lexicon.currencies.match(text, start), second == sign {
      (start, hasSign) = (end, true)
    }
    guard text.has(start, [.digits, .digitsAndLetters]),
      let (value, end) = sign == nil ? numbers.number(at: start) : shortNumber(at: start),
      sign == nil || hasSign || text.has(index, .hyphen)
    else { return nil }
    return (value, (start, end))
  }

  /// The lesser number with the scale of the greater: the 3 of "$3-5 billion".
  private func leveled(
    _ first: Range<Int>, _ low: DecimalNumber, to high: DecimalNumber, from second: Int
  ) -> DecimalNumber {
    guard first.count == 1, text.has(first.lowerBound, .digits), let bare = numeral(at: second),
      bare != high, let number = low.whole, let top = bare.whole, number < top,
      let scale = high.whole, top > 0, scale % top == 0
    else { return low }
    return low.times(scale / top) ?? low
  }

  /// The digits of a number without its scale.
  private func numeral(at index: Int) -> DecimalNumber? {
    let digits = text.token(index).prefix { $0 &- 0x30 < 10 || $0 == 0x2C || $0 == 0x2E }
    return NumberScanner.value(digits, text.lexicon)
  }

  // MARK: Exactness

  /// What stands right before a number of how exact it is: "about", "more than".
  private func exactness(before index: Int) -> Amount.Exactness {
    for start in stride(from: index - 1, through: max(0, index - 3), by: -1)
    where text.has(start, .exactness) {
      if let (name, end) = text.lexicon.exactness.match(text, start), end == index {
        return Amount.Exactness(rawValue: name) ?? .stated
      }
    }
    return .stated
  }

  // MARK: Quantities

  /// The quantity that begins at a token: "30 percent", "5 km", "about 2,000 generals".
  func quantity(at index: Int) -> ValueMatch? {
    if let found = signedPercent(at: index) ?? attachedMeasure(at: index) { return found }
    guard let (low, high, end) = span(at: index) else { return nil }
    var unit = end
    if text.has(unit, .hyphen), text.isAttached(unit), text.isAttached(unit + 1) { unit += 1 }
    if text.has(unit, .of) { unit += text.has(unit + 1, .quote) ? 2 : 1 }
    if text.has(unit, .measure), let (name, next) = text.lexicon.measures.match(text, unit),
      !(text.has(unit, .short) && !text.has(index, .digits))
    {
      return quantity(index..<next, low, high, name)
    }
    guard let noun = CountedNoun(text, number: index..<end, low), !text.has(end, .hyphen),
      noun.isCounted || exactness(before: index) != .stated
    else { return nil }
    return quantity(index..<noun.end, low, high, noun.unit)
  }

  private func quantity(
    _ tokens: Range<Int>, _ low: DecimalNumber, _ high: DecimalNumber, _ unit: String
  ) -> ValueMatch? {
    Quantity(Amount(low, high, exactness(before: tokens.lowerBound)), unit: unit).map {
      ValueMatch(tokens: tokens, kind: .quantity, value: .quantity($0))
    }
  }

  /// "%30" and "yüzde 30" in Turkish.
  private func signedPercent(at index: Int) -> ValueMatch? {
    guard text.lexicon.language == "tr", text.has(index, .measure),
      let (name, start) = text.lexicon.measures.match(text, index), name == "%",
      let (value, end) = numbers.number(at: start)
    else { return nil }
    return quantity(index..<end, value, value, name)
  }

  /// "5km" in one token.
  private func attachedMeasure(at index: Int) -> ValueMatch? {
    guard text.has(index, .digitsAndLetters) else { return nil }
    let token = text.token(index)
    let digits = token.prefix { $0 &- 0x30 < 10 || $0 == 0x2C || $0 == 0x2E }
    let letters = token[digits.endIndex...]
    guard letters.count > 1, let value = NumberScanner.value(digits, text.lexicon),
      let name = text.lexicon.measures.single(WordKey(word: letters))
    else { return nil }
    return quantity(index..<(index + 1), value, value, name)
  }
}
