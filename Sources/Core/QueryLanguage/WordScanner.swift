/// Cuts text into words as a reader sees them: everything of the general categories L*, N*, M* and
/// Co is part of a word. The index folds words, and cuts those of scripts without spaces further.
public enum WordScanner {
  /// The words of `text` as they stand.
  public static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isPartOfWord(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = .init()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// Whether a scalar belongs to a word.
  public static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse, .nonspacingMark, .spacingMark,
      .enclosingMark:
      return true
    default: return false
    }
  }
}

/// Finds the name a slip of the fingers was meant to be.
public enum Spelling {
  /// The candidate within two edits of `word` that is nearest, the first of equals.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let distances = candidates.map { (name: $0, distance: distance(word, $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }),
      best.distance <= min(2, best.name.utf8.count - 1)
    else { return nil }
    return best.name
  }

  /// Whether one scalar that is added, left out or wrong, or two that changed places, are all that
  /// two words differ in.
  public static func isWithinOneEdit(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.unicodeScalars)[...], Array(b.unicodeScalars)[...])
    guard abs(a.count - b.count) <= 1 else { return false }
    let same = zip(a, b).prefix { $0 == $1 }.count
    let (restA, restB) = (a.dropFirst(same), b.dropFirst(same))
    guard let firstA = restA.first else { return restB.count <= 1 }
    guard let firstB = restB.first else { return restA.count == 1 }
    if a.count != b.count {
      return a.count > b.count
        ? restA.dropFirst().elementsEqual(restB) : restA.elementsEqual(restB.dropFirst())
    }
    let (tailA, tailB) = (restA.dropFirst(), restB.dropFirst())
    if tailA.elementsEqual(tailB) { return true }
    return firstA == tailB.first && firstB == tailA.first
      && tailA.dropFirst().elementsEqual(tailB.dropFirst())
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that turn one into the other.
  ///
  /// Optimal string alignment; Damerau, "A technique for computer detection and correction of
  /// spelling errors" (1964).
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.utf8)
    let b = Array(b.utf8)
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1] + Array(repeating: 0, count: b.count)
      for j in b.indices {
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
