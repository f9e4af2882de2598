/// One Unicode scalar decoded from UTF-8, with the number of bytes it takes.
struct DecodedScalar {
  var scalar: Unicode.Scalar
  var length: Int
}

/// Questions asked of UTF-8 bytes at an offset, each with an answer for ASCII before any decoding.
///
/// Ill-formed bytes count as U+FFFD, one byte long: no question fails on them.
enum UTF8Scanning {
  /// The number of bytes of the white space at `offset`, 0 where there is none.
  ///
  /// White space is what Python's `str.isspace` calls so: the separators of Unicode and the
  /// control characters of bidirectional class B, S or WS.
  @inline(__always)
  static func whitespaceLength(_ text: Span<UInt8>, at offset: Int, end: Int) -> Int {
    let byte = text[offset]
    if byte < 0x80 { return isASCIIWhitespace(byte) ? 1 : 0 }
    if byte < 0xC2 || byte > 0xE3 { return 0 }
    return wideWhitespaceLength(text, at: offset, end: end)
  }

  @inline(__always)
  static func isASCIIWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || (byte >= 0x1C && byte <= 0x1F)
  }

  @inline(__always)
  static func isInformationSeparator(_ byte: UInt8) -> Bool {
    byte >= 0x1C && byte <= 0x1F
  }

  private static func wideWhitespaceLength(
    _ text: Span<UInt8>, at offset: Int, end: Int
  ) -> Int {
    guard offset + 1 < end else { return 0 }
    let second = text[offset + 1]
    if text[offset] == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard offset + 2 < end else { return 0 }
    let third = text[offset + 2]
    switch (text[offset], second) {
    case (0xE1, 0x9A), (0xE3, 0x80): return third == 0x80 ? 3 : 0
    case (0xE2, 0x80):
      let isSpace = third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
      return isSpace ? 3 : 0
    case (0xE2, 0x81): return third == 0x9F ? 3 : 0
    default: return 0
    }
  }

  /// The number of bytes of the white space that ends at `end`, 0 where there is none.
  ///
  /// Here the information separators U+001C to U+001F do not count, as in Unicode's White_Space.
  static func whitespaceLength(_ text: Span<UInt8>, before end: Int, start: Int) -> Int {
    guard end > start else { return 0 }
    let byte = text[end - 1]
    if byte < 0x80 { return isASCIIWhitespace(byte) && !isInformationSeparator(byte) ? 1 : 0 }
    for length in 2...3 where end - length >= start {
      if whitespaceLength(text, at: end - length, end: end) == length { return length }
    }
    return 0
  }

  /// Decodes the scalar that begins at `offset`.
  static func decode(_ text: Span<UInt8>, at offset: Int, end: Int) -> DecodedScalar {
    let illFormed = DecodedScalar(scalar: "\u{FFFD}", length: 1)
    let first = text[offset]
    if first < 0x80 { return DecodedScalar(scalar: Unicode.Scalar(first), length: 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + length <= end else { return illFormed }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      guard text[index] & 0xC0 == 0x80 else { return illFormed }
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    let shortest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= shortest, let scalar = Unicode.Scalar(value) else { return illFormed }
    return DecodedScalar(scalar: scalar, length: length)
  }

  /// Decodes the scalar that ends at `end`, which must lie after `start`.
  static func decode(_ text: Span<UInt8>, before end: Int, start: Int) -> DecodedScalar {
    var offset = end - 1
    while offset > start, end - offset < 4, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    let decoded = decode(text, at: offset, end: end)
    guard offset + decoded.length == end else {
      return DecodedScalar(scalar: "\u{FFFD}", length: 1)
    }
    return decoded
  }

  @inline(__always)
  static func isASCIILetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26
  }

  @inline(__always)
  static func isASCIIDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10
  }

  /// Whether a decimal digit of any script (general category Nd) begins at `offset`.
  static func isDecimalDigit(_ text: Span<UInt8>, at offset: Int, end: Int) -> Bool {
    if text[offset] < 0x80 { return isASCIIDigit(text[offset]) }
    let scalar = decode(text, at: offset, end: end).scalar
    return scalar.properties.generalCategory == .decimalNumber
  }

  /// Whether a character that `kind` holds begins at `offset`.
  static func holds(
    _ kind: CharacterKind, _ text: Span<UInt8>, at offset: Int, end: Int
  ) -> Bool {
    let byte = text[offset]
    if byte < 0x80 { return isASCIIWordCharacter(byte) }
    return kind.contains(decode(text, at: offset, end: end).scalar)
  }

  /// Whether a character that `kind` holds ends at `end`, which must lie after `start`.
  static func holds(
    _ kind: CharacterKind, _ text: Span<UInt8>, before end: Int, start: Int
  ) -> Bool {
    let byte = text[end - 1]
    if byte < 0x80 { return isASCIIWordCharacter(byte) }
    return kind.contains(decode(text, before: end, start: start).scalar)
  }

  private static func isASCIIWordCharacter(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isASCIIDigit(byte) || byte == 0x5F
  }

  /// Whether the general category of `scalar` is a letter's: Lu, Ll, Lt, Lm or Lo.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      true
    default: false
    }
  }
}

/// The two sets that NLTK's patterns call word characters. They differ beyond ASCII only, since
/// some of the patterns run in Python's `re` module and others in the `regex` module.
enum CharacterKind {
  /// `\w` by UTS #18, Annex C: alphabetic, mark, decimal digit, connector or join control.
  case word
  /// `\w` of Python's `re`: letters and everything with a numeric value.
  case alphanumeric

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if self == .alphanumeric {
      return UTF8Scanning.isLetter(scalar) || properties.numericType != nil
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default: return properties.isAlphabetic || properties.isJoinControl
    }
  }
}
