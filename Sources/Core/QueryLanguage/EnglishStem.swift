/// What the forms of an English word have in common; see ``EnglishForms``.
enum EnglishStem {
  /// The stem of a word in small ASCII letters.
  static func of(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2 else { return word }
    var word = word
    // A y that is a consonant counts as one; here it is written as a capital.
    for index in word.indices where word[index] == y && (index == 0 || isVowel(word[index - 1])) {
      word[index] = consonantY
    }
    let regions = Regions(word)
    stripPlural(&word)
    stripVerbEnding(&word, regions)
    if let last = word.last, last == y || last == consonantY, word.count > 2,
      !isVowel(word[word.count - 2])
    {
      word[word.count - 1] = UInt8(ascii: "i")
    }
    stripE(&word, regions)
    return word.map { $0 == consonantY ? y : $0 }
  }

  static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static let y = UInt8(ascii: "y")
  private static let consonantY = UInt8(ascii: "Y")

  /// Where R1 and R2 of the algorithm begin: after the first consonant that follows a vowel, and the same
  /// within R1.
  private struct Regions {
    var first: Int
    var second: Int

    init(_ word: [UInt8]) {
      func start(from index: Int) -> Int {
        var index = index
        while index + 1 < word.count {
          if isVowel(word[index]), !isVowel(word[index + 1]) { return index + 2 }
          index += 1
        }
        return word.count
      }
      first = start(from: 0)
      second = start(from: first)
    }
  }

  /// Step 1a.
  private static func stripPlural(_ word: inout [UInt8]) {
    if word.ends(in: "sses") {
      word.removeLast(2)
    } else if word.ends(in: "ies") || word.ends(in: "ied") {
      word.removeLast(word.count > 4 ? 2 : 1)
    } else if word.last == UInt8(ascii: "s"), !word.ends(in: "us"), !word.ends(in: "ss"),
      word.dropLast(2).contains(where: isVowel)
    {
      word.removeLast()
    }
  }

  /// Step 1b.
  private static func stripVerbEnding(_ word: inout [UInt8], _ regions: Regions) {
    if word.ends(in: "eed") {
      if word.count - 3 >= regions.first { word.removeLast() }
      return
    }
    for ending in ["ed", "ing"] where word.ends(in: ending) {
      let rest = word.dropLast(ending.utf8.count)
      guard rest.contains(where: isVowel) else { return }
      word = Array(rest)
      if word.ends(in: "at") || word.ends(in: "bl") || word.ends(in: "iz") {
        word.append(UInt8(ascii: "e"))
      } else if endsInDouble(word) {
        word.removeLast()
      } else if regions.first >= word.count, endsInShortSyllable(word[...]) {
        word.append(UInt8(ascii: "e"))
      }
      return
    }
  }

  /// Step 5.
  private static func stripE(_ word: inout [UInt8], _ regions: Regions) {
    guard word.last == UInt8(ascii: "e") else { return }
    let place = word.count - 1
    if place >= regions.second || place >= regions.first && !endsInShortSyllable(word.dropLast()) {
      word.removeLast()
    }
  }

  private static func endsInDouble(_ word: [UInt8]) -> Bool {
    guard word.count >= 2, let last = word.last, word[word.count - 2] == last else { return false }
    return "bdfgmnprt".utf8.contains(last)
  }

  private static func endsInShortSyllable(_ word: ArraySlice<UInt8>) -> Bool {
    let end = Array(word.suffix(3))
    if end.count == 2 { return isVowel(end[0]) && !isVowel(end[1]) }
    guard end.count == 3 else { return false }
    return !isVowel(end[0]) && isVowel(end[1]) && !isVowel(end[2])
      && !"wxY".utf8.contains(end[2])
  }
}

extension [UInt8] {
  fileprivate func ends(in ending: String) -> Bool {
    count >= ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
