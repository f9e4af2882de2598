/// An exact decimal number: `mantissa` times ten to the `exponent`.
///
/// It has at most 18 digits, and its exponent lies from -18 to 24. Zeros at the end of the mantissa
/// go into the exponent, so that equal numbers have equal parts.
public struct DecimalNumber: Hashable, Comparable, Sendable {
  /// The digits, with their sign.
  public let mantissa: Int64
  /// The power of ten.
  public let exponent: Int

  private static let limit: Int64 = 999_999_999_999_999_999

  /// A number, or nil where it has more digits or a greater exponent than are kept.
  public init?(mantissa: Int64, exponent: Int = 0) {
    guard (-Self.limit...Self.limit).contains(mantissa) else { return nil }
    guard mantissa != 0 else {
      self.mantissa = 0
      self.exponent = 0
      return
    }
    guard (-100...100).contains(exponent) else { return nil }
    var (mantissa, exponent) = (mantissa, exponent)
    while mantissa % 10 == 0 {
      mantissa /= 10
      exponent += 1
    }
    guard (-18...24).contains(exponent) else { return nil }
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The number times a whole number and a power of ten, or nil where it is too large.
  public func times(_ factor: Int64, tenToThe power: Int = 0) -> DecimalNumber? {
    let (product, overflows) = mantissa.multipliedReportingOverflow(by: factor)
    return overflows ? nil : DecimalNumber(mantissa: product, exponent: exponent + power)
  }

  /// Orders by size.
  public static func < (a: DecimalNumber, b: DecimalNumber) -> Bool {
    let (left, right) = (Int128(a.mantissa), Int128(b.mantissa))
    guard left != 0, right != 0, left.signum() == right.signum() else { return left < right }
    let distance = a.exponent - b.exponent
    // Mantissas have at most 18 digits, so that 19 more of the exponent decide.
    guard abs(distance) < 19 else { return (distance < 0) == (left > 0) }
    var power: Int128 = 1
    for _ in 0..<abs(distance) { power *= 10 }
    return distance > 0 ? left * power < right : left < right * power
  }

  /// The number as an integer, or nil where it is none or does not fit.
  public var whole: Int64? {
    guard exponent >= 0 else { return nil }
    var value = mantissa
    for _ in 0..<exponent {
      let (next, overflows) = value.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      value = next
    }
    return value
  }
}

extension DecimalNumber: LosslessStringConvertible {
  /// The number in plain decimal digits.
  public var description: String {
    let digits = String(mantissa.magnitude)
    let sign = mantissa < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    let filled = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    return sign + filled.dropLast(places) + "." + filled.suffix(places)
  }

  /// Reads plain decimal digits with a point at most, or returns nil.
  public init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    guard let number = DecimalNumber(digits: bytes, point: UInt8(ascii: ".")) else { return nil }
    self.init(
      mantissa: isNegative ? -number.mantissa : number.mantissa, exponent: number.exponent)
  }

  /// Reads ASCII digits around at most one decimal sign, or returns nil.
  public init?(digits: some Collection<UInt8>, point: UInt8) {
    var (value, zeros, places, count): (Int64, Int, Int?, Int) = (0, 0, nil, 0)
    for byte in digits {
      if byte == point, places == nil, count > 0 {
        places = 0
        continue
      }
      guard (0x30...0x39).contains(byte), count < 64 else { return nil }
      count += 1
      places = places.map { $0 + 1 }
      // Zeros wait until a digit follows, so that long round numbers fit.
      zeros += 1
      guard byte != 0x30 else { continue }
      for _ in 0..<zeros {
        guard value <= Self.limit / 10 else { return nil }
        value *= 10
      }
      value += Int64(byte & 0x0F)
      zeros = 0
    }
    guard count > 0, places != 0 else { return nil }
    self.init(mantissa: value, exponent: zeros - (places ?? 0))
  }
}
