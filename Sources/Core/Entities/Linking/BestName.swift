import ArticleModel

/// The name that stands for an entity, and its kind.
struct BestName {
  let kind: EntityKind
  let name: String
  /// The other names, the most frequent first.
  let aliases: [String]

  /// The best name of the forms of one entity; there is at least one.
  init(_ forms: [NameForm]) {
    var kinds: [EntityKind: Double] = [:]
    for form in forms {
      for (kind, weight) in form.kinds { kinds[kind, default: 0] += weight }
    }
    var kind = EntityKind.other
    for other in EntityKind.allCases where kinds[other, default: 0] > kinds[kind, default: 0] {
      kind = other
    }
    self.kind = kind
    let best = forms.max { Self.comesBefore($1, $0, kind) } ?? forms[0]
    let group = kind.family
    let wellKnown = forms.lazy.compactMap { WellKnownNames.name(for: $0.name.key, group) }.first
    name = wellKnown ?? Self.capitalized(best.spelling, best)
    let others = forms.sorted {
      ($1.mentions.count, $0.mentions[0]) < ($0.mentions.count, $1.mentions[0])
    }
    var aliases: [String] = []
    for form in others {
      let spelling = Self.capitalized(form.spelling, form)
      if spelling != name, !aliases.contains(spelling) { aliases.append(spelling) }
    }
    self.aliases = aliases
  }

  /// Whether a form names the entity better than another.
  private static func comesBefore(_ a: NameForm, _ b: NameForm, _ kind: EntityKind) -> Bool {
    if a.name.isLowercase != b.name.isLowercase { return b.name.isLowercase }
    if kind == .person {
      let (isFullA, isFullB) = (a.name.words.count > 1, b.name.words.count > 1)
      if isFullA != isFullB { return isFullA }
    } else if kind == .organization {
      // What an acronym stands for says more; a short form is what others call it.
      if a.name.isAcronym != b.name.isAcronym { return b.name.isAcronym }
    }
    if a.mentions.count != b.mentions.count { return a.mentions.count > b.mentions.count }
    if a.name.words.count != b.name.words.count { return a.name.words.count > b.name.words.count }
    return a.mentions[0] < b.mentions[0]
  }

  /// A name that was written small throughout, with capitals; acronyms cannot be told there.
  private static func capitalized(_ text: String, _ form: NameForm) -> String {
    guard form.name.isLowercase else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      small.contains(String(word)) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  private static let small: Set<String> = [
    "of", "the", "and", "for", "de", "la", "del", "der", "den", "van", "von", "da", "di", "du",
    "al",
    "el", "bin", "ibn", "y", "e",
  ]
}
