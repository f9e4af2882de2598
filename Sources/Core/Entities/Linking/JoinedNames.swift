import ArticleModel

/// Takes names apart that run into each other in texts without capitals and punctuation, such as
/// lists of words: "reuters maduro government", where the same text has "reuters" and "maduro"
/// alone.
enum JoinedNames {
  /// The mentions, of which each that begins with two names of the article is those names.
  static func parted(_ mentions: [EntityMention], in blocks: [[UInt8]]) -> [EntityMention] {
    let texts = mentions.map { Array(blocks[$0.block][$0.range]) }
    var kinds: [[UInt8]: [EntityKind: Int]] = [:]
    for (mention, text) in zip(mentions, texts) where mention.kind.isNamed {
      kinds[text, default: [:]][mention.kind, default: 0] += 1
    }
    var result: [EntityMention] = []
    for (mention, text) in zip(mentions, texts) {
      let words = text.split(separator: 0x20)
      guard mention.kind.isNamed, words.count > 1, !text.contains(where: isCapital),
        kinds[text]?.values.reduce(0, +) == 1, kinds[Array(words[0])] != nil,
        kinds[Array(words[1])] != nil
      else {
        result.append(mention)
        continue
      }
      for word in words {
        guard let found = kinds[Array(word)]?.max(by: { $0.value < $1.value }) else { continue }
        var part = mention
        let start = mention.range.lowerBound
        part.range = start + word.startIndex..<start + word.endIndex
        part.kind = found.key
        result.append(part)
      }
    }
    return result
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || byte >= 0x80
  }
}
