import ArticleModel

/// All mentions of an article that are spelled alike.
struct NameForm {
  let name: EntityName
  /// How the name is written, with how often.
  var spellings: [String: Int]
  /// The mentions, ascending.
  var mentions: [Int]
  /// How sure the recognizer is of each kind, summed over the mentions.
  var kinds: [EntityKind: Double]

  /// The kind that the mentions agree on most.
  var kind: EntityKind {
    var best = EntityKind.other
    for kind in EntityKind.allCases where kinds[kind, default: 0] > kinds[best, default: 0] {
      best = kind
    }
    return best
  }

  /// The spelling to show: the most frequent, at a tie the one that has capitals.
  var spelling: String {
    spellings.max { a, b in
      (a.value, Self.capitals(a.key), b.key) < (b.value, Self.capitals(b.key), a.key)
    }?.key ?? name.text
  }

  private static func capitals(_ text: String) -> Int {
    // A name in capitals alone is shouted, unless it is short.
    let count = text.unicodeScalars.reduce(0) { $0 + ($1.properties.isUppercase ? 1 : 0) }
    return count > 6 && count * 2 > text.unicodeScalars.count ? 0 : count
  }

  /// The forms among mentions, in the order of the text.
  static func forms(of mentions: [EntityMention], in texts: [[UInt8]]) -> [NameForm] {
    var forms: [NameForm] = []
    var known: [EntityName: Int] = [:]
    var byWords: [[[UInt8]]: Int] = [:]
    for (index, mention) in mentions.enumerated() where mention.kind.isNamed {
      let name = EntityName(
        String(decoding: texts[mention.block][mention.range], as: UTF8.self))
      guard !name.words.isEmpty else { continue }
      let place = known[name] ?? byWords[name.words]
      if let place {
        forms[place].add(name, index, mention)
      } else {
        known[name] = forms.count
        byWords[name.words] = forms.count
        var form = NameForm(name: name, spellings: [:], mentions: [], kinds: [:])
        form.add(name, index, mention)
        forms.append(form)
      }
    }
    return forms
  }

  private mutating func add(_ name: EntityName, _ index: Int, _ mention: EntityMention) {
    let isShouted = mention.kind == .place && Datelines.isShouted(name.text)
    spellings[isShouted ? name.text.capitalizedWords : name.text, default: 0] += 1
    mentions.append(index)
    kinds[mention.kind, default: 0] += max(mention.confidence, 0.01)
  }
}
