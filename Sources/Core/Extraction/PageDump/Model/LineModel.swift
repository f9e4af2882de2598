/// A linear-chain conditional random field over a page's units (Lafferty, McCallum and Pereira 2001).
///
/// Its states follow each other in order: before the text, text, matter within the text that is not
/// part of it, after the text. So the text is one run, which may have gaps.
struct LineModel: Sendable {
  /// Where a unit stands, in the order of the weights.
  enum State: Int, Sendable {
    case before, text, gap, after
  }

  /// The model with the trained weights.
  static let shared = LineModel()

  private let window: [SIMD4<Float>]
  private let own: [SIMD4<Float>]
  private let words: WordWeights
  private let transitions: [SIMD4<Float>]
  private let start: SIMD4<Float>
  private let end: SIMD4<Float>

  private static let never: Float = -1e9
  /// Which state may follow which.
  private static let allowed: [[Bool]] = [
    [true, true, false, false], [false, true, true, true], [false, true, true, false],
    [false, false, false, true],
  ]

  private init() {
    let numbers = PackedNumbers.unpack(LineModelWeights.look)
    var vectors: [SIMD4<Float>] = []
    for index in stride(from: 0, to: numbers.count - 3, by: 4) {
      vectors.append(
        SIMD4(numbers[index], numbers[index + 1], numbers[index + 2], numbers[index + 3]))
    }
    let perOffset = FeatureSpace.windowed + 1
    let windowCount = (2 * FeatureSpace.reach + 1) * perOffset
    let ownCount = FeatureSpace.count - FeatureSpace.windowed
    vectors += Array(repeating: .zero, count: max(0, windowCount + ownCount + 6 - vectors.count))
    window = Array(vectors[..<windowCount])
    own = Array(vectors[windowCount..<windowCount + ownCount])
    let chain = Array(vectors[(windowCount + ownCount)...])
    transitions = (0..<4).map { from in
      var row = chain[from]
      for to in 0..<4 where !Self.allowed[from][to] { row[to] = Self.never }
      return row
    }
    start = chain[4].replacing(with: Self.never, where: [false, false, true, true])
    end = chain[5].replacing(with: Self.never, where: [true, false, true, false])
    words = WordWeights(LineModelWeights.words)
  }

  /// The most likely state of every unit of a page.
  func states(of page: DumpPage) -> [State] {
    if page.units.isEmpty { return [] }
    var scores = lookScores(page)
    words.add(to: &scores, page)
    return bestPath(scores)
  }

  private func lookScores(_ page: DumpPage) -> [SIMD4<Float>] {
    let features = UnitFeatures(of: page)
    let count = page.units.count
    let reach = FeatureSpace.reach
    let perOffset = FeatureSpace.windowed + 1
    var scores = [SIMD4<Float>](repeating: .zero, count: count)
    for unit in 0..<count {
      // A unit adds to the scores of those from which it is `offset` units away.
      let offsets = max(-reach, unit - count + 1)...min(reach, unit)
      for position in features.starts[unit]..<features.starts[unit + 1] {
        let id = Int(features.ids[position])
        if id < FeatureSpace.windowed {
          for offset in offsets {
            scores[unit - offset] += window[(offset + reach) * perOffset + id]
          }
        } else {
          scores[unit] += own[id - FeatureSpace.windowed]
        }
      }
    }
    for unit in 0..<count where unit < reach || unit >= count - reach {
      for offset in -reach...reach where !(0..<count).contains(unit + offset) {
        scores[unit] += window[(offset + reach) * perOffset + FeatureSpace.windowed]
      }
    }
    return scores
  }

  /// Viterbi's algorithm.
  private func bestPath(_ scores: [SIMD4<Float>]) -> [State] {
    var best = start + scores[0]
    var origins = [SIMD4<UInt8>](repeating: .zero, count: scores.count)
    for unit in scores.indices.dropFirst() {
      var reached = best[0] + transitions[0]
      var origin = SIMD4<UInt8>.zero
      for from in 1..<4 {
        let candidate = best[from] + transitions[from]
        for to in 0..<4 where candidate[to] > reached[to] {
          reached[to] = candidate[to]
          origin[to] = UInt8(from)
        }
      }
      best = reached + scores[unit]
      origins[unit] = origin
    }
    best += end
    var state = 0
    for candidate in 1..<4 where best[candidate] > best[state] { state = candidate }
    var states = [State](repeating: .before, count: scores.count)
    for unit in scores.indices.reversed() {
      states[unit] = State(rawValue: state) ?? .before
      state = Int(origins[unit][state])
    }
    return states
  }
}
