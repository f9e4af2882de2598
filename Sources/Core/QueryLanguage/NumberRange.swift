/// Numbers between two bounds, both among them; a bound that is nil is open.
public struct NumberRange: Equatable, Sendable {
  /// The least, 0 or more.
  public var lowest: Int?
  /// The greatest.
  public var highest: Int?

  /// The numbers from `lowest` to `highest`.
  public init(lowest: Int?, highest: Int?) {
    self.lowest = lowest
    self.highest = highest
  }
}

extension NumberRange {
  /// Reads a number, or one with `>`, `>=`, `<`, `<=` before it, or two with `..` between them, of which
  /// one may be left out. Minutes may end in `m`, hours end in `h`.
  init?(_ text: String, isTime: Bool) {
    let text = Substring(text)
    func number(_ text: Substring) -> Int? {
      var digits = text
      var factor = 1
      if isTime, let unit = digits.last, unit == "m" || unit == "h" {
        digits = digits.dropLast()
        factor = unit == "h" ? 60 : 1
      }
      guard digits.utf8.count <= 12, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      return Int(digits).map { $0 * factor }
    }
    if let dots = RangeText.dots(in: text) {
      let (first, last) = (number(dots.before), number(dots.after))
      guard first != nil || dots.before.isEmpty, last != nil || dots.after.isEmpty,
        first != nil || last != nil
      else { return nil }
      self.init(lowest: first, highest: last)
      return
    }
    let (sign, rest) = RangeText.sign(of: text)
    guard let value = number(rest) else { return nil }
    switch sign {
    case "": self.init(lowest: value, highest: value)
    case ">": self.init(lowest: value + 1, highest: nil)
    case ">=": self.init(lowest: value, highest: nil)
    case "<": self.init(lowest: nil, highest: value - 1)
    default: self.init(lowest: nil, highest: value)
    }
  }

  var text: String {
    switch (lowest, highest) {
    case (let low?, let high?) where low == high: "\(low)"
    case (let low?, let high?): "\(low)..\(high)"
    case (let low?, nil): "\(low).."
    // One less than nothing can only be said with the sign.
    case (nil, let high?): high < 0 ? "<\(high + 1)" : "..\(high)"
    case (nil, nil): "0.."
    }
  }
}
