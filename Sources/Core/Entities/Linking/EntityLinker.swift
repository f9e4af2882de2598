import ArticleModel

/// Joins the names of an article that stand for the same person, organization or place.
///
/// Names are joined by what the article itself says: a surname goes to the full name that has it, an
/// acronym to the name whose initials it is or beside which it stands in parentheses, a short form
/// to the long one that begins with it. Names that only look alike stay apart.
public enum EntityLinker {
  /// The entities that an article's mentions stand for.
  ///
  /// Mentions get the kind of their entity; one that is several names becomes several mentions.
  public static func link(_ mentions: [EntityMention], in article: Article) -> ArticleEntities {
    let texts = article.blocks.map { Array($0.text.utf8) }
    let known = ForeignWords.corrected(
      mentions, language: article.metadata.language, in: texts)
    let mentions = JoinedNames.parted(
      Datelines.corrected(known, in: article, texts), in: texts)
    let forms = NameForm.forms(of: mentions, in: texts)
    var groups = NameGroups(count: forms.count)
    let kinds = forms.map { $0.kind.family }
    joinWellKnown(forms, kinds, &groups)
    PersonLinks.join(forms, kinds, &groups)
    BodyLinks.join(forms, kinds, mentions, in: texts, &groups)
    GroupLinks.join(forms, kinds, &groups)
    return entities(forms, groups, mentions, Prominence(article), in: texts)
  }

  private static func joinWellKnown(
    _ forms: [NameForm], _ kinds: [EntityFamily], _ groups: inout NameGroups
  ) {
    var first: [String: Int] = [:]
    for (index, form) in forms.enumerated() {
      guard let name = WellKnownNames.name(for: form.name.key, kinds[index]) else { continue }
      if let other = first[name] { groups.join(index, other) } else { first[name] = index }
    }
  }

  private static func entities(
    _ forms: [NameForm], _ groups: NameGroups, _ mentions: [EntityMention],
    _ prominence: Prominence, in texts: [[UInt8]]
  ) -> ArticleEntities {
    var result = ArticleEntities(mentions: mentions)
    var scored: [(entity: NamedEntity, score: Double)] = []
    for members in groups.members where !members.isEmpty {
      let parts = members.map { forms[$0] }
      let best = BestName(parts)
      let own = parts.flatMap(\.mentions).sorted()
      for mention in own { result.mentions[mention].kind = best.kind }
      let entity = NamedEntity(
        kind: best.kind, name: best.name,
        role: Roles.role(of: best.kind, own, mentions, in: texts),
        aliases: best.aliases, mentions: own, prominence: 0)
      scored.append((entity, prominence.score(of: parts, own, mentions)))
    }
    let most = scored.map(\.score).max() ?? 1
    result.entities = scored.map { entity, score in
      var entity = entity
      entity.prominence = score / max(most, 1)
      return entity
    }
    result.entities.sort {
      ($1.prominence, $1.mentions.count, $0.mentions[0])
        < ($0.prominence, $0.mentions.count, $1.mentions[0])
    }
    return result
  }
}

/// Which forms belong together.
struct NameGroups {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  /// The form that stands for all that are joined with a form: the first of them.
  func root(_ form: Int) -> Int {
    var form = form
    while parent[form] != form { form = parent[form] }
    return form
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(a), root(b))
    parent[max(a, b)] = min(a, b)
  }

  /// The forms of each group, ascending, by the group's first form; the others are empty.
  var members: [[Int]] {
    var result = [[Int]](repeating: [], count: parent.count)
    for form in parent.indices { result[root(form)].append(form) }
    return result
  }
}
