import ArticleModel
import HTMLTree

extension HTMLExtractor {
  /// Extracts the article of a page and tells of each block what became of it, by which pass and
  /// with which score.
  ///
  /// - Parameters:
  ///   - bytes: the page as it was saved, in whatever encoding.
  ///   - memories: what is known of sites.
  public static func explain(_ bytes: [UInt8], memories: SiteMemories? = nil) -> Explanation {
    var page = HTMLPage(PageSource(bytes, encodingHint: nil).tree, url: nil)
    page.memories = memories
    var deciders: [String] = []
    for pass in passes {
      let before = page.blocks.map(\.verdict)
      pass.apply(to: &page)
      for (index, block) in page.blocks.enumerated() {
        if index >= deciders.count { deciders.append(pass.name) }
        if index < before.count, before[index] != block.verdict { deciders[index] = pass.name }
      }
    }
    let titles = Set(page.titleBlocks)
    let pieces = page.blocks.indices.map { index in
      let block = page.blocks[index]
      return Explanation.Piece(
        text: page.string(index), fate: fate(block.verdict, isTitle: titles.contains(index)),
        pass: deciders[index], score: block.score,
        otherPages: index < page.siteShowings.count ? page.siteShowings[index] : 0)
    }
    return Explanation(
      article: article(of: page), pieces: pieces, usesStructuredBody: page.structuredBody != nil)
  }

  private static func fate(_ verdict: Verdict, isTitle: Bool) -> Explanation.Piece.Fate {
    switch verdict {
    case .kept: .kept
    case .dropped where isTitle: .fact("title")
    case .dropped(let cause): .dropped(cause.reason)
    case .undecided: .dropped("no pass took it")
    }
  }
}
