import ArticleModel

/// Joins the names of persons.
enum PersonLinks {
  static func join(_ forms: [NameForm], _ kinds: [EntityFamily], _ groups: inout NameGroups) {
    let full = forms.indices.filter { kinds[$0] == .person && forms[$0].name.words.count > 1 }
    joinFull(full, forms, &groups)
    for index in forms.indices where forms[index].name.words.count == 1 {
      guard kinds[index] == .person || isUnsure(forms[index]) else { continue }
      let word = forms[index].name.words[0]
      let isPerson = kinds[index] == .person
      if let owner = owner(of: word, before: forms[index], full, forms, groups, isPerson) {
        groups.join(index, owner)
      }
    }
  }

  /// "Nicolas Maduro" and "Nicolas Maduro Moros", "Donald Trump" and "Donald J. Trump": where one
  /// name lies within exactly one longer one.
  private static func joinFull(_ full: [Int], _ forms: [NameForm], _ groups: inout NameGroups) {
    let byLength = full.sorted { forms[$0].name.words.count < forms[$1].name.words.count }
    for short in byLength {
      let words = forms[short].name.words
      let longer = full.filter { long in
        let other = forms[long].name.words
        return long != short && other.count >= words.count && words.isWithin(other)
          && (other.last == words.last || other.first == words.first)
      }
      let found = Set(longer.map { groups.root($0) }).subtracting([groups.root(short)])
      if found.count == 1, let other = found.first { groups.join(short, other) }
    }
  }

  /// The full name that a surname stands for, else the one whose given name it is: the one that was
  /// named last before, else the first of the text.
  private static func owner(
    of word: [UInt8], before form: NameForm, _ full: [Int], _ forms: [NameForm],
    _ groups: NameGroups, _ isPerson: Bool
  ) -> Int? {
    let bySurname = full.filter { forms[$0].name.words.last == word }
    // Spanish names go on behind the first surname.
    let inside = full.filter { forms[$0].name.words.dropFirst().contains(word) }
    let byGivenName = isPerson ? full.filter { forms[$0].name.words.first == word } : []
    for found in [bySurname, inside] where !found.isEmpty {
      let before = found.filter { forms[$0].mentions[0] < form.mentions[0] }
      return before.max { forms[$0].mentions[0] < forms[$1].mentions[0] } ?? found.first
    }
    return Set(byGivenName.map { groups.root($0) }).count == 1 ? byGivenName.first : nil
  }

  /// Whether the recognizer took the name for something else, but without much belief.
  private static func isUnsure(_ form: NameForm) -> Bool {
    let best = form.kinds.values.max() ?? 0
    return best / Double(form.mentions.count) < 0.75 && !form.name.isAcronym
  }
}
