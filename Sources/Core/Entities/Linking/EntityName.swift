import SearchIndex

/// A name as it is compared with others.
struct EntityName: Hashable {
  /// The folded words, without titles of courtesy; letters with points between them are one word.
  let words: [[UInt8]]
  /// The name as it is written, without what is not part of it.
  let text: String

  /// Reads a name as it stands in a text.
  init(_ text: String) {
    let written = Self.trimmed(text)
    self.text = written
    words = Self.words(of: written)
  }

  /// The words as one text, by which equal names are found.
  var key: String {
    String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  /// Whether it has no capital.
  var isLowercase: Bool {
    !text.unicodeScalars.contains { $0.properties.isUppercase }
  }

  /// Whether it is two to eight capitals, perhaps with points or digits.
  var isAcronym: Bool {
    guard words.count == 1, (2...8).contains(words[0].count) else { return false }
    var capitals = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isUppercase {
        capitals += 1
      } else if !(scalar == "." || scalar == "&" || (0x30...0x39).contains(scalar.value)) {
        return false
      }
    }
    return capitals >= 2
  }

  // MARK: Reading

  /// Without "the" before, titles of courtesy, and the sign of possession behind.
  private static func trimmed(_ text: String) -> String {
    var parts = text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" })
      .map(String.init)
    while parts.count > 1, let first = parts.first, leading.contains(folded(first)) {
      parts.removeFirst()
    }
    var name = parts.joined(separator: " ")
    for ending in ["'s", "’s", "'", "’"] where name.hasSuffix(ending) && name.count > ending.count {
      name.removeLast(ending.count)
      break
    }
    return name
  }

  /// What may stand before a name and is no part of it.
  private static let leading: Set<String> = [
    "the", "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord",
    "lady", "herr", "frau", "monsieur", "madame", "señor", "señora", "signor", "signora",
  ]

  private static func folded(_ word: String) -> String {
    let name = word.hasSuffix(".") ? String(word.dropLast()) : word
    return name.lowercased()
  }

  private static func words(of text: String) -> [[UInt8]] {
    let found = SearchPhrase(text).words
    guard text.utf8.contains(UInt8(ascii: ".")) else { return found }
    var joined: [[UInt8]] = []
    var isInRun = false
    for word in found {
      let isLetter = word.count == 1
      if isLetter, isInRun { joined[joined.count - 1] += word } else { joined.append(word) }
      isInRun = isLetter
    }
    return joined
  }
}

extension [[UInt8]] {
  /// Whether these words are among others in the same order, gaps allowed; a letter stands for any
  /// word that begins with it.
  func isWithin(_ others: [[UInt8]]) -> Bool {
    var index = 0
    for word in self {
      while index < others.count, !Self.agree(word, others[index]) { index += 1 }
      guard index < others.count else { return false }
      index += 1
    }
    return true
  }

  private static func agree(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a == b || a.count == 1 && b.first == a[0] || b.count == 1 && a.first == b[0]
  }
}
