import ArticleModel

/// Joins the names of organizations: acronyms with what they stand for, short forms with long ones.
enum BodyLinks {
  static func join(
    _ forms: [NameForm], _ kinds: [EntityFamily], _ mentions: [EntityMention],
    in texts: [[UInt8]], _ groups: inout NameGroups
  ) {
    let bodies = forms.indices.filter { kinds[$0] == .organization }
    joinParenthesized(forms, kinds, mentions, in: texts, &groups)
    for index in forms.indices where forms[index].name.isAcronym && kinds[index] != .person {
      let letters = forms[index].name.words[0]
      // Two letters are the initials of many, and what is well known stands for itself.
      guard letters.count > 2, WellKnownNames.name(for: forms[index].name.key, kinds[index]) == nil
      else { continue }
      let long = bodies.filter { initials(of: forms[$0].name.words).contains(letters) }
      if let only = only(long, groups) { groups.join(index, only) }
    }
    for index in bodies {
      let words = core(forms[index].name.words)
      guard !words.isEmpty, !isGeneric(words) else { continue }
      let longer = bodies.filter { other in
        let others = core(forms[other].name.words)
        return other != index && others.starts(with: words)
          && (others.count > words.count || others == words)
      }
      if let only = only(longer, groups) { groups.join(index, only) }
    }
  }

  private static func only(_ found: [Int], _ groups: NameGroups) -> Int? {
    Set(found.map { groups.root($0) }).count == 1 ? found.first : nil
  }

  /// "Petróleos de Venezuela (PDVSA)" and "PDVSA (Petróleos de Venezuela)".
  private static func joinParenthesized(
    _ forms: [NameForm], _ kinds: [EntityFamily], _ mentions: [EntityMention],
    in texts: [[UInt8]], _ groups: inout NameGroups
  ) {
    var formOfMention: [Int: Int] = [:]
    for (index, form) in forms.enumerated() {
      for mention in form.mentions { formOfMention[mention] = index }
    }
    for index in mentions.indices.dropFirst() {
      let (first, second) = (mentions[index - 1], mentions[index])
      guard first.block == second.block, let a = formOfMention[index - 1],
        let b = formOfMention[index], a != b,
        forms[a].name.isAcronym != forms[b].name.isAcronym
      else { continue }
      let between = texts[first.block][first.range.upperBound..<second.range.lowerBound]
      let signs = between.filter { $0 != 0x20 && $0 != 0x22 }
      let (acronym, long) = forms[a].name.isAcronym ? (a, b) : (b, a)
      guard signs == [UInt8(ascii: "(")], kinds[long] != .person, kinds[long] != .group,
        startsAlike(forms[acronym].name.words[0], forms[long].name.words)
      else { continue }
      groups.join(a, b)
    }
  }

  /// Whether an acronym may be of these words: it begins as one of them does.
  private static func startsAlike(_ acronym: [UInt8], _ words: [[UInt8]]) -> Bool {
    words.contains { $0.first == acronym.first }
  }

  /// The initials of a name, with and without its small words.
  private static func initials(of words: [[UInt8]]) -> [[UInt8]] {
    guard words.count > 1 else { return [] }
    let all = words.compactMap(\.first)
    let large = words.filter { !small.contains($0) }.compactMap(\.first)
    return [all, large]
  }

  private static let small = wordSet(
    "of the for and in on to de la le les du des del et y und der di")

  /// Without what says in which form of law a company is.
  private static func core(_ words: [[UInt8]]) -> [[UInt8]] {
    var words = words
    while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
    return words
  }

  private static let legalForms = wordSet(
    "inc corp corporation co company ltd limited llc plc ag gmbh sa nv bv spa ab oyj asa kg se sas"
      + " srl group holding holdings")

  /// Whether words begin many names, so that they do not stand for one.
  private static func isGeneric(_ words: [[UInt8]]) -> Bool {
    words.count == 1 && generic.contains(words[0])
  }

  private static let generic = wordSet(
    "national international university bank ministry department state federal united european"
      + " american new north south east west central royal world house court council party institute"
      + " general public supreme high")

  private static func wordSet(_ text: String) -> Set<[UInt8]> {
    Set(text.split(separator: " ").map { Array($0.utf8) })
  }
}

/// Joins the names of peoples: "Venezuelan" and "Venezuelans".
enum GroupLinks {
  static func join(_ forms: [NameForm], _ kinds: [EntityFamily], _ groups: inout NameGroups) {
    var singular: [[[UInt8]]: Int] = [:]
    for (index, form) in forms.enumerated() where kinds[index] == .group {
      var words = form.name.words
      if let last = words.last, last.count > 3, last.last == UInt8(ascii: "s") {
        words[words.count - 1].removeLast()
      }
      if let other = singular[words] { groups.join(index, other) } else { singular[words] = index }
    }
  }
}
