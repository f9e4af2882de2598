/// Titles as pages give them: with the site's name before or behind a bar.
enum TitleText {
  /// Letters and digits in lower case, as UTF-8: what two titles are compared by.
  static func key(_ text: some StringProtocol) -> [UInt8] {
    let bytes = Array(text.utf8)
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let byte = next(bytes, &index, bytes.count) { key.append(byte) }
    }
    return key
  }

  /// Whether a range of a text has this key.
  static func hasKey(_ key: [UInt8], _ text: [UInt8], _ range: Range<Int>) -> Bool {
    var (index, matched) = (range.lowerBound, 0)
    while index < range.upperBound {
      guard let byte = next(text, &index, range.upperBound) else { continue }
      guard matched < key.count, key[matched] == byte else { return false }
      matched += 1
    }
    return matched == key.count
  }

  /// The part that the byte at `index` has in a key, if any; moves on behind it.
  @inline(__always)
  private static func next(_ text: [UInt8], _ index: inout Int, _ end: Int) -> UInt8? {
    let byte = text[index]
    if byte < 0x80 {
      index += 1
      return Bytes.isLetter(byte) || Bytes.isDigit(byte) ? Bytes.lowered(byte) : nil
    }
    // Signs of the blocks that begin with these bytes, such as dashes and quotation marks.
    if byte == 0xE2 || byte == 0xC2 {
      index = min(end, index + (byte == 0xE2 ? 3 : 2))
      return nil
    }
    index += 1
    return byte
  }

  /// The parts of a title between bars, dashes and the like that stand between spaces.
  static func parts(_ title: String) -> [(text: String, range: Range<Int>)] {
    let bytes = Array(title.utf8)
    var parts: [(String, Range<Int>)] = []
    var start = 0
    var index = 0
    func take(_ end: Int) {
      let range = Bytes.trimmed(bytes, start..<max(start, end))
      if !range.isEmpty { parts.append((Bytes.string(bytes, range), range)) }
    }
    while index < bytes.count {
      let length = separatorLength(bytes, index)
      if length > 0 {
        take(index)
        index += length
        start = index
      } else {
        index += 1
      }
    }
    take(bytes.count)
    return parts
  }

  /// The length of ` | `, ` - `, ` – ` and the like at a place, or 0.
  private static func separatorLength(_ bytes: [UInt8], _ index: Int) -> Int {
    let isSpaced = bytes[index] == 0x20
    let sign = isSpaced ? index + 1 : index
    guard sign < bytes.count else { return 0 }
    if bytes[sign] == UInt8(ascii: "|") {
      return sign + 1 - index
    }
    guard isSpaced else { return 0 }
    var end = sign
    switch bytes[sign] {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "~"): end += 1
    case UInt8(ascii: ":"):
      end += 1
      if end < bytes.count, bytes[end] == UInt8(ascii: ":") { end += 1 }
    case 0xC2:
      guard sign + 1 < bytes.count, [0xB7, 0xBB, 0xAB].contains(bytes[sign + 1]) else { return 0 }
      end += 2
    case 0xE2:
      guard sign + 2 < bytes.count, bytes[sign + 1] == 0x80,
        [0x93, 0x94, 0xA2, 0xBA, 0xB9, 0x95].contains(bytes[sign + 2])
      else { return 0 }
      end += 3
    default: return 0
    }
    return end < bytes.count && bytes[end] == 0x20 ? end + 1 - index : 0
  }

  /// The title without the parts at its ends that name the site.
  static func withoutSite(_ title: String, isSite: (String) -> Bool) -> String {
    var parts = parts(title)[...]
    let bytes = Array(title.utf8)
    while parts.count > 1, let last = parts.last, isSite(last.text) { parts = parts.dropLast() }
    while parts.count > 1, let first = parts.first, isSite(first.text) { parts = parts.dropFirst() }
    guard let first = parts.first, let last = parts.last else { return title }
    return Bytes.string(bytes, first.range.lowerBound..<last.range.upperBound)
  }
}
