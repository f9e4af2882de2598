/// Where next to nothing was taken for text, goes by structure alone, and at last by anything that
/// is not made of links. A page too short to have chrome gives all that the view of candidates
/// keeps.
enum RescueText: HTMLPass {
  static let name = "rescue"
  /// The length of all text up to which a page counts as that short.
  private static let short: Float = 420

  static func apply(to page: inout HTMLPage) {
    if page.containers[0].sums.length <= short {
      let standings = CandidateView(page).standings
      for index in page.blocks.indices
      where standings[index].isKept && !ClassifyBlocks.isMenu(page, index) {
        page.blocks[index].verdict = .kept
      }
    }
    let kept = length(page) { page.blocks[$0].verdict.isKept }
    let rules = StructuralRules.scores(page)
    let ruled = length(page) { rules[$0] > 0.5 && page.blocks[$0].score >= 0.02 }
    if kept == 0 || 4 * kept < ruled {
      for index in page.blocks.indices where rules[index] > 0.5 && page.blocks[index].score >= 0.02
      {
        page.blocks[index].verdict = .kept
      }
    }
    guard kept == 0, ruled == 0, page.blocks.count <= 12 else { return }
    for index in page.blocks.indices where page.blocks[index].look.linkLength == 0 {
      page.blocks[index].verdict = .kept
    }
  }

  private static func length(_ page: HTMLPage, where holds: (Int) -> Bool) -> Int {
    page.blocks.indices.reduce(0) { $0 + (holds($1) ? Int(page.blocks[$1].look.length) : 0) }
  }
}
