/// The numbers that the second model sees of a block: those of the first, and what the first model
/// said of it and of the blocks around it.
struct ScoreFeatures {
  let page: HTMLPage
  let view: PageView
  let scores: [Float]
  /// Running sums, one longer than the blocks: length weighed by score, and length.
  private var weighed: [Float] = [0]
  private var lengths: [Float] = [0]
  /// How far the nearest sure block before and behind lies, in blocks and in length.
  private var before: [SIMD2<Float>] = []
  private var after: [SIMD2<Float>] = []
  /// The mean score of what the view of candidates keeps, and its share of all score.
  private var agreement: SIMD2<Float> = [0, 0]
  private static let sure: Float = 0.6

  init(_ page: HTMLPage, _ view: PageView, _ scores: [Float]) {
    self.page = page
    self.view = view
    self.scores = scores
    var run = SIMD2<Float>(99, 9999)
    for (index, block) in page.blocks.enumerated() {
      let length = Float(block.look.length)
      weighed.append(weighed[index] + length * scores[index])
      lengths.append(lengths[index] + length)
      before.append(run)
      run = scores[index] >= Self.sure ? SIMD2(0, 0) : run
      run = pointwiseMin(run + SIMD2(1, scores[index] >= Self.sure ? 0 : length), SIMD2(99, 9999))
    }
    readAgreement()
    after = Array(repeating: SIMD2(99, 9999), count: page.blocks.count)
    run = SIMD2(99, 9999)
    for index in page.blocks.indices.reversed() {
      let length = Float(page.blocks[index].look.length)
      after[index] = run
      run = scores[index] >= Self.sure ? SIMD2(0, 0) : run
      run = pointwiseMin(run + SIMD2(1, scores[index] >= Self.sure ? 0 : length), SIMD2(99, 9999))
    }
  }

  private mutating func readAgreement() {
    var (kept, scored): (Float, Float) = (0, 0)
    for index in page.blocks.indices where view.candidates.standings[index].isKept {
      kept += lengths[index + 1] - lengths[index]
      scored += weighed[index + 1] - weighed[index]
    }
    agreement = [scored / max(1, kept), scored / max(1, weighed[weighed.count - 1])]
  }

  /// Appends to the row of the first model.
  func append(_ index: Int, to row: inout [Float]) {
    for offset in -3...3 {
      let other = index + offset
      row.append(scores.indices.contains(other) ? scores[other] : -1)
    }
    var holder = page.blocks[index].container
    for _ in 0..<4 {
      row.append(mean(page.containers[holder].blocks))
      holder = page.containers[holder].parent
    }
    row.append(mean(page.containers[page.mainContainer].blocks))
    for number in [view.pathGroup[index], view.siblingGroup[index]] {
      let group = view.groups[Int(number)]
      row.append(group.score / max(1, group.length))
    }
    let total = max(1, weighed[weighed.count - 1])
    row.append(weighed[index] / total)
    row.append(weighed[index + 1] / total)
    row.append(BlockFeatures.log(total))
    row.append(before[index][0])
    row.append(before[index][1])
    row.append(after[index][0])
    row.append(after[index][1])
    row.append(agreement[0])
    row.append(agreement[1])
    row.append(mean(page.containers[view.candidates.best].blocks))
    row.append(mean(index - 10..<index))
    row.append(mean(index + 1..<index + 11))
    row.append(mean(index - 4..<index))
    row.append(mean(index + 1..<index + 5))
  }

  /// The mean score of a range of blocks by length; -1 where it is empty.
  private func mean(_ range: Range<Int>) -> Float {
    let range = range.clamped(to: 0..<page.blocks.count)
    let length = lengths[range.upperBound] - lengths[range.lowerBound]
    return length < 1 ? -1 : (weighed[range.upperBound] - weighed[range.lowerBound]) / length
  }
}
