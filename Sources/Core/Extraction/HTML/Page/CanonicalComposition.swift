/// Joins letters with the combining marks that follow them, as Unicode's form NFC has them.
///
/// Covers the marks U+0300 to U+036F; texts in other scripts come composed.
enum CanonicalComposition {
  /// Appends a mark of two bytes: joined with the last scalar of `text`, where Unicode has a letter
  /// for both, else as it is.
  static func append(_ mark: ArraySlice<UInt8>, to text: inout [UInt8], from start: Int) {
    var first = text.count - 1
    while first > start, text[first] & 0xC0 == 0x80 { first -= 1 }
    if first >= start, let base = scalar(text[first...]), let sign = scalar(mark),
      let joined = composed(base, sign)
    {
      text.removeSubrange(first...)
      text.append(contentsOf: Array(String(Character(joined)).utf8))
    } else {
      text.append(contentsOf: mark)
    }
  }

  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  }

  /// The letter that is canonically equal to the two scalars, or nil.
  static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    let pair = UInt64(base.value) << 32 | UInt64(mark.value)
    return pairs[pair].flatMap { Unicode.Scalar($0) }
  }

  /// Every precomposed letter of the Latin, Greek and Cyrillic blocks, by its two parts.
  private static let pairs: [UInt64: UInt32] = {
    var pairs: [UInt64: UInt32] = [:]
    for row in CompositionTable.rows.split(separator: "\n") {
      let parts = row.split(separator: " ")
      guard parts.count == 2, let mark = UInt64(parts[0], radix: 16) else { continue }
      let scalars = Array(parts[1].unicodeScalars)
      for index in stride(from: 0, to: scalars.count - 1, by: 2) {
        pairs[UInt64(scalars[index].value) << 32 | mark] = scalars[index + 1].value
      }
    }
    return pairs
  }()
}
