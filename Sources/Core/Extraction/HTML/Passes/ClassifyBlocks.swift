/// Decides of each block whether it is part of the text.
///
/// Two models of boosted trees: the first looks at the block, what holds it and what stands beside
/// it; the second also at what the first said of the blocks around.
enum ClassifyBlocks: HTMLPass {
  static let name = "classify"

  private static let first = BoostedTrees(FirstModelTable.trees)
  private static let second = BoostedTrees(SecondModelTable.trees)
  /// Blocks below this score of the first model are not shown to the second.
  private static let hopeless: Float = 0.015
  /// Pages of more blocks are no articles; structure alone has to do for them.
  private static let mostBlocks = 40_000
  /// So many rows are kept for the second model; about 900 bytes each.
  private static let mostRows = 2000
  private static let threshold: Float = 0.58

  static func apply(to page: inout HTMLPage) {
    let scores = scores(page)
    for index in page.blocks.indices {
      page.blocks[index].score = scores[index]
      let isText = scores[index] >= threshold && !isMenu(page, index)
      page.blocks[index].verdict =
        isText ? .kept : .dropped(isHidden(page, index) ? .hidden : .chrome)
    }
  }

  /// How sure the models are of each block, 0 to 1.
  private static func scores(_ page: HTMLPage) -> [Float] {
    if let given = page.givenScores, given.count == page.blocks.count { return given }
    if page.blocks.count > mostBlocks { return StructuralRules.scores(page) }
    var view = PageView(page)
    var features = BlockFeatures(page, view)
    var scores: [Float] = []
    scores.reserveCapacity(page.blocks.count)
    // Rows of the second model begin with those of the first.
    var rows: [Float] = []
    var starts: [Int: Range<Int>] = [:]
    for index in page.blocks.indices {
      features.read(index)
      let score = first.probability(features.row)
      scores.append(score)
      if score >= hopeless, starts.count < mostRows {
        starts[index] = rows.count..<rows.count + features.row.count
        rows += features.row
      }
    }
    view.addScores(scores, page)
    let further = ScoreFeatures(page, view, scores)
    var result = scores
    for index in page.blocks.indices where scores[index] >= hopeless {
      if let row = starts[index] {
        features.row.replaceSubrange(0..<features.row.count, with: rows[row])
      } else {
        features.read(index)
      }
      further.append(index, to: &features.row)
      result[index] = second.probability(features.row)
    }
    return result
  }

  /// Whether next to nothing but links stands in what the page itself calls navigation.
  static func isMenu(_ page: HTMLPage, _ index: Int) -> Bool {
    let look = page.blocks[index].look
    return look.linkLength > 0 && 5 * look.linkLength >= 4 * look.length
      && page.containers[page.blocks[index].container].traits.contains(.nav)
  }

  private static func isHidden(_ page: HTMLPage, _ index: Int) -> Bool {
    page.containers[page.blocks[index].container].traits.contains(.hidden)
  }
}
