/// A linear model that ranks the lines before the text as headlines, trained by maximum likelihood
/// over the candidates of each page.
struct TitleModel: Sendable {
  /// The model with the trained weights.
  static let shared = TitleModel()

  private let weights: [Float]

  private static let span = 2 * FeatureSpace.reach + 1
  private static let ownStart = (FeatureSpace.windowed + 1) * span
  private static let extraStart = ownStart + FeatureSpace.count - FeatureSpace.windowed
  /// Features of the row, all places together.
  static let count = extraStart + 24

  private init() {
    var weights = PackedNumbers.unpack(TitleModelWeights.numbers)
    weights += Array(repeating: 0, count: max(0, Self.count - weights.count))
    self.weights = weights
  }

  /// How much speaks for a unit as the headline; only differences within a page mean something.
  func score(_ page: DumpPage, _ index: Int) -> Float {
    var score: Float = 0
    Self.forEachFeature(page, index) { score += weights[$0] }
    return score
  }

  /// Calls `body` with the number of every active feature of a candidate.
  @inline(__always)
  static func forEachFeature(_ page: DumpPage, _ index: Int, _ body: (Int) -> Void) {
    let features = page.features
    let reach = FeatureSpace.reach
    for offset in -reach...reach {
      let other = index + offset
      guard page.units.indices.contains(other) else {
        body(FeatureSpace.windowed * span + offset + reach)
        continue
      }
      for position in features.starts[other]..<features.starts[other + 1] {
        let id = Int(features.ids[position])
        if id < FeatureSpace.windowed {
          body(id * span + offset + reach)
        } else if offset == 0 {
          body(ownStart + id - FeatureSpace.windowed)
        }
      }
    }
    body(extraStart + distance(page, index))
    let unit = page.units[index]
    if FindTitle.isTrail(page, unit) { body(extraStart + 14) }
    if unit.copies > 1 {
      let isBelow = !page.body.isEmpty && unit.lastCopy >= page.body.upperBound
      body(extraStart + (isBelow ? 15 : 16))
      if unit.look.words >= 5 { body(extraStart + (isBelow ? 17 : 18)) }
    }
    if index > 0, FindTitle.isHeadlineLike(page, page.units[index - 1]) { body(extraStart + 19) }
    if case .heading(let level) = unit.mark { body(extraStart + (level <= 1 ? 20 : 21)) }
    if Phrases.anyPrefix(Phrases.chrome, page.text, unit.content) { body(extraStart + 22) }
    if Phrases.anyPrefix(Phrases.credits, page.text, unit.content) { body(extraStart + 23) }
  }

  /// In 14 steps, how far before the text the unit stands; the last four are within it.
  private static func distance(_ page: DumpPage, _ index: Int) -> Int {
    let first = page.body.isEmpty ? page.units.count : page.body.lowerBound
    switch first - index {
    case 1...4: return first - index - 1
    case 5...6: return 4
    case 7...9: return 5
    case 10...15: return 6
    case 16...30: return 7
    case 31...60: return 8
    case 61...: return 9
    case 0: return 10
    case -1: return 11
    case -2: return 12
    default: return 13
    }
  }
}
