import QueryLanguage

/// Text without diacritics, each scalar with the bytes it came from.
struct FoldedText {
  private var scalars: [Unicode.Scalar] = []
  private var originals: [Unicode.Scalar] = []
  /// The first byte of each scalar, and the end.
  private var offsets: [Int] = []

  init(_ bytes: [UInt8]) {
    scalars.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count + 1)
    var position = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if let folded = Self.fold(scalar, keepsCase: true) {
        scalars.append(folded)
        originals.append(scalar)
        offsets.append(position)
      }
      position += UTF8.width(scalar)
    }
    offsets.append(position)
  }

  /// Where the pattern lies, in bytes, from left to right without overlap.
  func ranges(of pattern: TextPattern) -> [Range<Int>] {
    let wanted = pattern.folded
    guard let head = wanted.first, scalars.count >= wanted.count else { return [] }
    var ranges: [Range<Int>] = []
    var position = 0
    while position <= scalars.count - wanted.count {
      if matches(head, at: position, pattern), lies(wanted, at: position, pattern) {
        ranges.append(offsets[position]..<offsets[position + wanted.count])
        position += wanted.count
      } else {
        position += 1
      }
    }
    return ranges
  }

  private func matches(_ scalar: Unicode.Scalar, at position: Int, _ pattern: TextPattern) -> Bool {
    let here = scalars[position]
    return pattern.isCaseSensitive ? here == scalar : Self.lowercased(here) == scalar
  }

  private func lies(_ wanted: [Unicode.Scalar], at position: Int, _ pattern: TextPattern) -> Bool {
    for index in wanted.indices where !matches(wanted[index], at: position + index, pattern) {
      return false
    }
    let end = position + wanted.count
    if pattern.bounds != .anywhere, position > 0, isWord(position - 1) { return false }
    return pattern.bounds != .word || end == scalars.count || !isWord(end)
  }

  private func isWord(_ position: Int) -> Bool { WordScanner.isPartOfWord(originals[position]) }

  /// The scalar without its diacritic, or nil for a bare diacritic.
  static func fold(_ scalar: Unicode.Scalar, keepsCase: Bool) -> Unicode.Scalar? {
    if scalar.isASCII { return keepsCase ? scalar : lowercased(scalar) }
    if scalar.properties.generalCategory == .nonspacingMark { return nil }
    let base = base(of: scalar)
    return keepsCase ? base : lowercased(base)
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      return isCapital ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }

  /// Latin letters without their diacritics, U+00C0 to U+017F; "·" where a letter stays as it is.
  private static let latinBases = Array(
    ("AAAAAA·CEEEEIIII·NOOOOO·OUUUUY··aaaaaa·ceeeeiiii·nooooo·ouuuuy·y"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi··JjKk·LlLlLl·"
      + "·LlNnNnNn···OoOoOo··RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz·").unicodeScalars)

  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    let index = Int(scalar.value) - 0xC0
    guard latinBases.indices.contains(index), latinBases[index] != "·" else { return scalar }
    return latinBases[index]
  }
}
