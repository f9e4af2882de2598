/// The words within one edit of a word: a letter left out, added or changed, or two neighbours
/// swapped.
struct SimilarWords {
  /// The word itself first, then the others, each once.
  let candidates: [[UInt8]]

  init(to word: [UInt8]) {
    let letters = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
    let alphabet = Self.alphabet(of: letters)
    var found: [[Unicode.Scalar]] = [letters]
    for index in 0...letters.count {
      for letter in alphabet {
        found.append(letters[..<index] + [letter] + letters[index...])
        if index < letters.count {
          found.append(letters[..<index] + [letter] + letters[(index + 1)...])
        }
      }
      if index < letters.count { found.append(Array(letters[..<index] + letters[(index + 1)...])) }
      if index + 1 < letters.count {
        var swapped = letters
        swapped.swapAt(index, index + 1)
        found.append(swapped)
      }
    }
    var seen: Set<[UInt8]> = []
    candidates = found.compactMap { letters in
      let bytes = Array(String(String.UnicodeScalarView(letters)).utf8)
      return !bytes.isEmpty && seen.insert(bytes).inserted ? bytes : nil
    }
  }

  /// The letters that may be meant: the small letters of the word's script and digits.
  private static func alphabet(of letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var ranges: [ClosedRange<UInt32>] = []
    for letter in letters {
      let range: ClosedRange<UInt32> =
        switch letter.value {
        case 0x30...0x39: 0x30...0x39
        case 0x3B1...0x3C9: 0x3B1...0x3C9
        case 0x430...0x45F: 0x430...0x45F
        case 0x5D0...0x5EA: 0x5D0...0x5EA
        case 0x621...0x64A: 0x621...0x64A
        default: 0x61...0x7A
        }
      if !ranges.contains(range) { ranges.append(range) }
    }
    return ranges.flatMap { $0.compactMap(Unicode.Scalar.init) }
  }
}
