import ArticleModel

extension PageDumpExtractor {
  /// Extracts the article of a dump and tells of each paragraph or line what became of it, by which
  /// pass and with which score.
  public static func explain(text utf8: [UInt8]) -> Explanation {
    var page = DumpPage(utf8)
    var deciders: [String] = []
    var fates: [UnitRole] = []
    for pass in passes {
      pass.apply(to: &page)
      // Passes before the first decision join and part the units.
      let roles = page.units.map(\.role)
      if roles.count != fates.count {
        (deciders, fates) = (roles.map { _ in pass.name }, roles)
        continue
      }
      for (index, role) in roles.enumerated() where role != fates[index] {
        (deciders[index], fates[index]) = (pass.name, role)
      }
    }
    let scores = LineModel.shared.textProbabilities(of: page)
    let pieces = page.units.indices.map { index in
      let unit = page.units[index]
      let drop = unit.drop?.words(for: unit)
      let fate = fate(unit.role, reason: drop?.reason)
      let isDropped = if case .dropped = fate { true } else { false }
      return Explanation.Piece(
        text: CleanText.string(page.text, unit.content, isMarkdown: false), fate: fate,
        pass: isDropped ? drop?.pass ?? deciders[index] : deciders[index],
        score: index < scores.count ? scores[index] : nil)
    }
    return Explanation(article: article(of: page), pieces: pieces)
  }

  private static func fate(_ role: UnitRole, reason: String?) -> Explanation.Piece.Fate {
    switch role {
    case .body, .caption: .kept
    case .title: .fact("title")
    case .subtitle: .fact("subtitle")
    case .byline: .fact("byline")
    case .dateline: .fact("date")
    case .topics: .fact("topics")
    case .undecided, .dropped: .dropped(reason ?? "stands before the text")
    }
  }
}
