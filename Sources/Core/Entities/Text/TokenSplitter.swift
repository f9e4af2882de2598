/// Splits running text into the tokens the model was trained on: runs of letters, runs of digits
/// with their points and commas, and every other mark by itself. Hyphens and full stops always
/// part ("U . S .", "COVID - 19"); contractions part before the apostrophe ("Maduro", "'s") and
/// before "n't".
public enum TokenSplitter {
  /// The tokens of a text.
  public static func tokens(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    ranges(bytes[...]).map { bytes[$0] }
  }

  /// The tokens' ranges, ascending, apart from each other, each at least a byte; they cover all
  /// but white space, and no scalar is cut.
  public static func ranges(_ bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = UTF8Steps.length(bytes, at: index)
      switch kind(bytes, index, length) {
      case .space:
        index += length
      case .mark:
        let end = markEnd(bytes, index, length)
        result.append(index..<end)
        index = end
      case .letter:
        var end = index + length
        while end < bytes.endIndex {
          let next = UTF8Steps.length(bytes, at: end)
          guard kind(bytes, end, next) == .letter || joinsDigits(bytes, end) else { break }
          end += next
        }
        let cut = negation(bytes, index..<end)
        result.append(index..<(cut ?? end))
        if let cut { result.append(cut..<(cut + 3)) }
        index = cut.map { $0 + 3 } ?? end
      }
    }
    return result
  }

  private enum Kind {
    case space, letter, mark
  }

  private static func kind(_ bytes: ArraySlice<UInt8>, _ index: Int, _ length: Int) -> Kind {
    let byte = bytes[index]
    if byte < 0x80 {
      switch byte {
      case 0x09...0x0D, 0x20: return .space
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .letter
      default: return .mark
      }
    }
    guard length > 1 else { return .letter }
    let second = bytes[index + 1]
    switch byte {
    case 0xC2:
      if second == 0xA0 || second == 0x85 { return .space }
      return second == 0xAA || second == 0xB5 || second == 0xBA ? .letter : .mark
    case 0xC3: return second == 0x97 || second == 0xB7 ? .mark : .letter
    case 0xE2 where length == 3:
      let third = bytes[index + 2]
      if second == 0x80 {
        if third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF { return .space }
        // Joiners and marks of direction belong to the word around them.
        return third <= 0x8F ? .letter : .mark
      }
      return second <= 0xAF ? .mark : .letter
    case 0xE3 where length == 3 && second == 0x80: return bytes[index + 2] == 0x80 ? .space : .mark
    case 0xF0: return .mark
    default: return .letter
    }
  }

  /// Whether a point or comma stands between two digits.
  private static func joinsDigits(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard bytes[index] == 0x2E || bytes[index] == 0x2C, index > bytes.startIndex,
      index + 1 < bytes.endIndex
    else { return false }
    return isDigit(bytes[index - 1]) && isDigit(bytes[index + 1])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Where "n't" starts at the end of a word ("do" and "n't"); nil where there is none.
  private static func negation(_ bytes: ArraySlice<UInt8>, _ word: Range<Int>) -> Int? {
    let end = word.upperBound
    guard word.count > 1, bytes[end - 1] | 0x20 == 0x6E, end + 1 < bytes.endIndex,
      bytes[end] == 0x27, bytes[end + 1] | 0x20 == 0x74,
      end + 2 == bytes.endIndex || !isLetter(bytes[end + 2])
    else { return nil }
    return end - 1
  }

  /// Where a mark ends: "'s" and its kin are one token behind a letter. The curly apostrophe stands
  /// alone, as it does in the training data.
  private static func markEnd(_ bytes: ArraySlice<UInt8>, _ index: Int, _ length: Int) -> Int {
    guard bytes[index] == 0x27, index > bytes.startIndex, isLetter(bytes[index - 1]) else {
      return index + length
    }
    var end = index + 1
    while end < bytes.endIndex, end < index + 4, isLetter(bytes[end]) { end += 1 }
    if end < bytes.endIndex, isLetter(bytes[end]) || end == index + 4 { return index + length }
    let tail = bytes[(index + 1)..<end].map { $0 | 0x20 }
    return contractions.contains(tail) ? end : index + length
  }

  private static let contractions: [[UInt8]] = ["s", "re", "ve", "ll", "d", "m"].map {
    Array($0.utf8)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }
}

/// Steps over UTF-8 that may be damaged.
enum UTF8Steps {
  /// How many bytes the scalar at an index has; 1 where the bytes are no scalar.
  static func length(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0xC2 { return 1 }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    guard index + length <= bytes.endIndex else { return 1 }
    for next in (index + 1)..<(index + length) where bytes[next] & 0xC0 != 0x80 { return 1 }
    return length
  }
}
