/// One step of decoding UTF-8: a scalar, and how many bytes it took.
struct DecodedScalar {
  var value: UInt32
  var byteCount: Int
  /// False for bytes that are no UTF-8; `value` is U+FFFD then.
  var isValid = true

  static let replacement: UInt32 = 0xFFFD
}

/// Decodes the scalar at `offset`, which is within `bytes`.
///
/// Bytes that are no UTF-8 give one U+FFFD for each longest prefix of a sequence, as the Unicode
/// Standard recommends (section 3.9, "U+FFFD Substitution of Maximal Subparts").
@inline(__always)
func decodeScalar(_ bytes: Span<UInt8>, at offset: Int) -> DecodedScalar {
  let first = bytes[offset]
  if first < 0x80 { return DecodedScalar(value: UInt32(first), byteCount: 1) }
  return decodeMultibyte(bytes, at: offset, first: first)
}

private func decodeMultibyte(_ bytes: Span<UInt8>, at offset: Int, first: UInt8) -> DecodedScalar {
  // The range of the second byte rules out overlong forms, surrogates, and what is past U+10FFFF.
  var length = 2
  var second: ClosedRange<UInt8> = 0x80...0xBF
  var value = UInt32(first)
  switch first {
  case 0xC2...0xDF: value &= 0x1F
  case 0xE0...0xEF:
    length = 3
    value &= 0x0F
    if first == 0xE0 { second = 0xA0...0xBF } else if first == 0xED { second = 0x80...0x9F }
  case 0xF0...0xF4:
    length = 4
    value &= 0x07
    if first == 0xF0 { second = 0x90...0xBF } else if first == 0xF4 { second = 0x80...0x8F }
  default:
    return DecodedScalar(value: DecodedScalar.replacement, byteCount: 1, isValid: false)
  }
  for index in 1..<length {
    let position = offset + index
    guard position < bytes.count, (index == 1 ? second : 0x80...0xBF).contains(bytes[position])
    else {
      return DecodedScalar(value: DecodedScalar.replacement, byteCount: index, isValid: false)
    }
    value = value << 6 | UInt32(bytes[position] & 0x3F)
  }
  return DecodedScalar(value: value, byteCount: length)
}
