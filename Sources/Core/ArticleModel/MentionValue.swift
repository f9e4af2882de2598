/// What a date, a sum or a quantity in a text stands for.
///
/// Its text is kept in the library and reads back to the same value: a date is its TIMEX3 value
/// ("2019-02-27"), a sum begins with its currency ("USD 1200000000"), a quantity with its number
/// ("~2000 generals").
public enum MentionValue: Equatable, Hashable, Sendable {
  case time(TimeValue)
  case money(Money)
  case quantity(Quantity)
}

extension MentionValue: LosslessStringConvertible {
  /// The value as text.
  public var description: String {
    switch self {
    case .time(let value): value.text
    case .money(let value): "\(value.currency) \(value.amount)"
    case .quantity(let value): "\(value.amount) \(value.unit)"
    }
  }

  /// Reads what ``description`` writes, or returns nil.
  public init?(_ text: String) {
    guard let space = text.firstIndex(of: " ") else {
      guard let value = TimeValue(text) else { return nil }
      self = .time(value)
      return
    }
    let (head, tail) = (text[..<space], text[text.index(after: space)...])
    if let amount = Amount(String(head)) {
      guard let value = Quantity(amount, unit: String(tail)) else { return nil }
      self = .quantity(value)
    } else {
      guard let amount = Amount(String(tail)), let value = Money(amount, currency: String(head))
      else { return nil }
      self = .money(value)
    }
  }
}

/// A sum of money.
public struct Money: Equatable, Hashable, Sendable {
  /// How much, in whole units of the currency.
  public let amount: Amount
  /// The currency's code by ISO 4217; "XXX" where the text leaves open whose pesos or francs are
  /// meant.
  public let currency: String

  /// A sum, or nil where the code is not three capitals.
  public init?(_ amount: Amount, currency: String) {
    guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    self.amount = amount
    self.currency = currency
  }
}

/// A number of things, or a measure.
public struct Quantity: Equatable, Hashable, Sendable {
  /// How many.
  public let amount: Amount
  /// What is counted, as the text has it in small letters ("generals"), or a unit's one form for all
  /// languages ("km", "%", "barrels per day").
  public let unit: String

  /// A quantity, or nil where nothing is counted.
  public init?(_ amount: Amount, unit: String) {
    guard !unit.isEmpty else { return nil }
    self.amount = amount
    self.unit = unit
  }
}

/// A number or a span of numbers, with what the text says of its exactness.
public struct Amount: Equatable, Hashable, Sendable {
  /// How a number is meant; the marks are those of the text form. After the values of `mod` in
  /// TIMEX3 (TimeML 1.2.1).
  public enum Exactness: String, Sendable, CaseIterable {
    case stated = ""
    case approximate = "~"
    case moreThan = ">"
    case atLeast = "≥"
    case lessThan = "<"
    case atMost = "≤"
  }

  /// The number, or the least of a span.
  public let low: DecimalNumber
  /// The greatest of a span; equal to `low` for one number.
  public let high: DecimalNumber
  /// What the text says of the number.
  public let exactness: Exactness

  /// A number.
  public init(_ number: DecimalNumber, _ exactness: Exactness = .stated) {
    (low, high, self.exactness) = (number, number, exactness)
  }

  /// A span of numbers, from the first to the last inclusive.
  public init(_ low: DecimalNumber, _ high: DecimalNumber, _ exactness: Exactness = .stated) {
    (self.low, self.high, self.exactness) = (low, high, exactness)
  }
}

extension Amount: LosslessStringConvertible {
  /// The mark of the exactness and the number, or two numbers with ".." between.
  public var description: String {
    exactness.rawValue + low.description + (low == high ? "" : "..\(high)")
  }

  /// Reads what ``description`` writes, or returns nil.
  public init?(_ text: String) {
    var rest = Substring(text)
    exactness =
      Exactness.allCases.first { !$0.rawValue.isEmpty && text.hasPrefix($0.rawValue) } ?? .stated
    rest = rest.dropFirst(exactness.rawValue.count)
    var first = rest
    var second: Substring?
    if let point = rest.indices.dropLast().first(where: { rest[$0...].hasPrefix("..") }) {
      first = rest[..<point]
      second = rest[point...].dropFirst(2)
    }
    guard let low = DecimalNumber(String(first)) else { return nil }
    self.low = low
    guard let second else {
      high = low
      return
    }
    guard let high = DecimalNumber(String(second)) else { return nil }
    self.high = high
  }
}
