import ArticleModel

/// What an article calls an entity beside its name: an office before it ("opposition leader Juan
/// Guaido"), or words set off behind it ("Juan Guaido, the self-proclaimed interim president,").
enum Roles {
  /// The role of an entity with these mentions; nil where the article says none.
  static func role(
    of kind: EntityKind, _ own: [Int], _ mentions: [EntityMention], in texts: [[UInt8]]
  ) -> String? {
    guard kind == .person || kind == .organization || kind == .place else { return nil }
    let heads = kind == .person ? RoleWords.offices : RoleWords.bodies
    var before: String?
    for index in own.prefix(40) {
      let mention = mentions[index]
      let text = texts[mention.block]
      if let role = behind(mention.range.upperBound, in: text, heads) { return role }
      if before == nil { before = self.before(mention.range.lowerBound, in: text, heads) }
    }
    return before
  }

  // MARK: Before the name

  private static let maximumWords = 6

  private static func before(_ end: Int, in text: [UInt8], _ heads: Set<String>) -> String? {
    var words: [String] = []
    var position = end
    while words.count < maximumWords, let word = word(endingBefore: &position, in: text) {
      if words.isEmpty {
        guard heads.contains(lowercased(word)) else { return nil }
      } else {
        guard belongs(word) else { break }
      }
      words.insert(word, at: 0)
      if isSentenceStart(position, in: text) { break }
    }
    guard let head = words.last else { return nil }
    // A title alone says little, unless it is all there is.
    return words.count == 1 && lowercased(head).utf8.count < 4 ? nil : words.joined(separator: " ")
  }

  /// The word that ends before a position, with nothing but a space between; the position moves.
  private static func word(endingBefore position: inout Int, in text: [UInt8]) -> String? {
    guard position > 1, text[position - 1] == 0x20 else { return nil }
    let end = position - 1
    var start = end
    while start > 0, text[start - 1] != 0x20, text[start - 1] != 0x0A { start -= 1 }
    guard start < end, isWord(text[start..<end]) else { return nil }
    position = start
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  /// Letters, hyphens and, between letters, points: not the end of a sentence or a clause.
  private static func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    for byte in bytes {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x80..., 0x2D, 0x2E: continue
      default: return false
      }
    }
    // "U.S." and "Lt." end in a point, and so does a sentence.
    guard bytes.last == 0x2E else { return true }
    return bytes.dropLast().contains(0x2E) || bytes.count <= 5 && bytes.first.map(isCapital) == true
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  /// Whether a word may stand in a role before its last word.
  private static func belongs(_ word: String) -> Bool {
    let lower = lowercased(word)
    if RoleWords.outside.contains(lower) { return false }
    if let first = word.unicodeScalars.first, first.properties.isUppercase { return true }
    return RoleWords.inside.contains(lower) || lower.utf8.contains(0x2D)
      || RoleWords.offices.contains(lower) || RoleWords.bodies.contains(lower)
  }

  private static func isSentenceStart(_ position: Int, in text: [UInt8]) -> Bool {
    guard position > 1 else { return true }
    return text[position - 1] != 0x20
      || [0x2E, 0x21, 0x3F, 0x3A].contains(text[position - 2])
        && !(position > 3 && text[position - 2] == 0x2E && text[position - 4] == 0x2E)
  }

  // MARK: Behind the name

  private static let maximumBytes = 80

  /// The words between a comma behind the name and the next comma or full stop, where they begin
  /// like a role.
  private static func behind(_ start: Int, in text: [UInt8], _ heads: Set<String>) -> String? {
    guard start + 3 < text.count, text[start] == 0x2C, text[start + 1] == 0x20 else { return nil }
    var end = start + 2
    while end < text.count, end - start < maximumBytes, !isEnd(end, in: text) { end += 1 }
    guard end < text.count, end - start < maximumBytes else { return nil }
    var words = String(decoding: text[start + 2..<end], as: UTF8.self).split(separator: " ")
      .map(String.init)
    if let stop = words.firstIndex(where: { RoleWords.clauses.contains(lowercased($0)) }) {
      words.removeSubrange(stop...)
    }
    var isDetermined = false
    if let first = words.first, RoleWords.articles.contains(lowercased(first)) {
      words.removeFirst()
      isDetermined = true
    }
    guard let head = words.prefix(5).firstIndex(where: { heads.contains(lowercased($0)) }),
      !words.contains(where: { RoleWords.verbs.contains(lowercased($0)) })
    else { return nil }
    // What stands before the head must be of the role as well.
    guard isDetermined || words[..<head].allSatisfy(belongs) else { return nil }
    return words.joined(separator: " ")
  }

  private static func isEnd(_ index: Int, in text: [UInt8]) -> Bool {
    switch text[index] {
    case 0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x22, 0x0A: true
    case 0x2E: index + 1 == text.count || text[index + 1] == 0x20 && text[index - 2] != 0x2E
    default: false
    }
  }

  private static func lowercased(_ word: String) -> String { word.lowercased() }
}
