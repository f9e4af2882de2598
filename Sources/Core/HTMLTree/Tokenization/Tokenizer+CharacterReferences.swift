// 13.2.5.72 to 13.2.5.80: character references.

extension Tokenizer {
  /// 13.2.5.72 Character reference state, at the `&`.
  ///
  /// Where a reference stands there, what precedes it (from `copied`) and its characters go to the
  /// side buffer, `decodedStart` is set to where the decoded run began, and the reference's length
  /// in the source is returned; otherwise nothing happens.
  mutating func characterReference(
    at index: Int, inAttribute: Bool, copying copied: Int, into decodedStart: inout UInt32?
  ) -> Int? {
    let next = source.byteOrZero(index + 1)
    if next == 0x23 {
      guard let (scalar, length) = numericCharacterReference(at: index) else { return nil }
      beginDecoding(copied, index, &decodedStart)
      appendScalar(scalar)
      return length
    }
    guard isASCIILetter(next) else { return nil }
    guard let match = NamedCharacterReferences.shared.longestMatch(in: source, at: index + 1) else {
      return nil
    }
    let end = index + 1 + match.length
    if source[end - 1] != 0x3B {
      if inAttribute {
        // For historical reasons `&copy=1` and `&copy1` in an attribute stay as they are.
        let following = source.byteOrZero(end)
        if following == 0x3D || isASCIIAlphanumeric(following) { return nil }
      }
      parseError()
    }
    beginDecoding(copied, index, &decodedStart)
    appendScalar(match.first)
    if match.second != 0 { appendScalar(match.second) }
    return 1 + match.length
  }

  @inline(__always)
  private mutating func beginDecoding(_ copied: Int, _ index: Int, _ start: inout UInt32?) {
    if start == nil { start = sideAddress }
    appendToSide(copied, index)
  }

  /// 13.2.5.75 Numeric character reference state and the five that follow it.
  private mutating func numericCharacterReference(at index: Int) -> (UInt32, Int)? {
    var end = index + 2
    let isHexadecimal = source.byteOrZero(end) | 0x20 == 0x78
    if isHexadecimal { end += 1 }
    let digits = end
    var code: UInt32 = 0
    while let digit = digitValue(source.byteOrZero(end), isHexadecimal: isHexadecimal) {
      // Held just above the last code point, so that any number of digits is harmless.
      code = min(code * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      end += 1
    }
    parseError()
    guard end > digits else { return nil }
    if source.byteOrZero(end) == 0x3B {
      parseErrorCount -= 1
      end += 1
    }
    return (scalar(forReference: code), end - index)
  }

  private func digitValue(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    if byte &- 0x30 < 10 { return UInt32(byte &- 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// 13.2.5.80 Numeric character reference end state.
  private func scalar(forReference code: UInt32) -> UInt32 {
    if code == 0 || code > 0x10FFFF || (0xD800...0xDFFF).contains(code) { return 0xFFFD }
    if (0x80...0x9F).contains(code) { return Windows1252.scalars[Int(code - 0x80)] }
    return code
  }

  private mutating func appendScalar(_ scalar: UInt32) {
    UTF8Encoder.append(scalar, to: &side)
  }
}
