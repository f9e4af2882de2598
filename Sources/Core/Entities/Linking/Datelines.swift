import ArticleModel

/// Datelines: a place in capitals before the first sentence, "WASHINGTON (Reuters) - ".
enum Datelines {
  /// The mentions, of which one that is a dateline's is a place whatever it was taken for.
  static func corrected(
    _ mentions: [EntityMention], in article: Article, _ texts: [[UInt8]]
  ) -> [EntityMention] {
    var mentions = mentions
    for index in mentions.indices.prefix(while: { mentions[$0].block < 4 })
    where mentions[index].kind.isNamed && mentions[index].range.lowerBound == 0 {
      let block = article.blocks[mentions[index].block]
      guard case .paragraph = block else { continue }
      let bytes = texts[mentions[index].block]
      let name = String(decoding: bytes[mentions[index].range], as: UTF8.self)
      if isShouted(name), isSetOff(bytes[mentions[index].range.upperBound...]) {
        mentions[index].kind = .place
      }
    }
    return mentions
  }

  /// Whether a name has capitals alone, and more than an acronym of a country has.
  static func isShouted(_ name: String) -> Bool {
    var capitals = 0
    for scalar in name.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isUppercase { capitals += 1 }
    }
    return capitals > 3
  }

  /// The most bytes between a dateline's place and its dash: an agency, a date.
  private static let reach = 40

  /// Whether a colon or a dash follows, with nothing between but an agency in parentheses or a date
  /// after a comma.
  private static func isSetOff(_ rest: ArraySlice<UInt8>) -> Bool {
    let start = Array(rest.prefix(reach))
    guard let first = start.first else { return false }
    if first == UInt8(ascii: ":") { return true }
    let signs = [Array(" — ".utf8), Array(" – ".utf8), Array(" - ".utf8), Array(" -- ".utf8)]
    let dash = start.indices.first { index in
      signs.contains { start[index...].starts(with: $0) }
    }
    guard let dash else { return false }
    let between = start[..<dash].drop { $0 == 0x20 }
    guard let sign = between.first else { return true }
    return sign == UInt8(ascii: ",")
      || sign == UInt8(ascii: "(") && between.last == UInt8(ascii: ")")
  }
}

extension String {
  /// Each word with one capital.
  var capitalizedWords: String {
    split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " ")
  }
}
