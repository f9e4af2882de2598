/// Lower case by the full mappings of Unicode, the final sigma of Greek included.
enum Lowercase {
  /// The text of `range` in lower case.
  static func string(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    var isASCII = true
    for offset in range where text[offset] >= 0x80 {
      isASCII = false
      break
    }
    guard isASCII else { return mapped(text, range) }
    return String(unsafeUninitializedCapacity: range.count) { buffer in
      for (index, offset) in range.enumerated() {
        let byte = text[offset]
        let isUpper = UTF8Scanning.isASCIIUppercase(byte)
        buffer.initializeElement(at: index, to: isUpper ? byte | 0x20 : byte)
      }
      return range.count
    }
  }

  private static func mapped(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    var scalars: [Unicode.Scalar] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let decoded = UTF8Scanning.decode(text, at: offset, end: range.upperBound)
      scalars.append(decoded.scalar)
      offset += decoded.length
    }
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\u{3A3}" {
        result.unicodeScalars.append(isFinal(scalars, index) ? "\u{3C2}" : "\u{3C3}")
      } else {
        result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }

  /// Whether the sigma at `index` ends a word: the condition Final_Sigma of the Unicode Standard,
  /// section 3.13.
  private static func isFinal(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased ?? false && !(after?.properties.isCased ?? false)
  }
}
