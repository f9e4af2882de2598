import Glibc

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

  /// Feature by feature, with its weights by offset side by side.
  private let window: [SIMD4<Float>]
  private let own: [SIMD4<Float>]
  private let words: WordWeights
  private let transitions: [SIMD4<Float>]
  private let start: SIMD4<Float>
  private let end: SIMD4<Float>

  /// Units that a feature is weighed for: 7, as `lookScores` spells out.
  private static let span = 2 * FeatureSpace.reach + 1
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
    window = (0..<windowCount).map { vectors[$0 % Self.span * perOffset + $0 / Self.span] }
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

  /// Below this share of the words that the model expects in the text, the most likely path has
  /// missed it; above this probability a unit of so many words is then text, too. All three were
  /// measured on held-out pages.
  private static let leastShare: Float = 0.75
  private static let leastProbability: Float = 0.4
  private static let leastWords = 15

  /// The state of every unit of a page.
  ///
  /// It is that of the most likely path, unless the path leaves out many of the words that are
  /// likely to be text when all paths are weighed: then long units are judged by all paths, too.
  func states(of page: DumpPage) -> [State] {
    if page.units.isEmpty { return [] }
    var scores = lookScores(page)
    words.add(to: &scores, page)
    var states = bestPath(scores)
    let chances = textProbabilities(scores)
    var (expected, taken): (Float, Float) = (0, 0)
    for (index, unit) in page.units.enumerated() {
      expected += chances[index] * Float(unit.look.words)
      if states[index] == .text { taken += Float(unit.look.words) }
    }
    if taken < Self.leastShare * expected { relabel(&states, page, chances) }
    return states
  }

  /// How sure the model is of each unit to be text, 0 to 1, over all paths.
  func textProbabilities(of page: DumpPage) -> [Float] {
    guard page.features.starts.count == page.units.count + 1, !page.units.isEmpty else { return [] }
    var scores = lookScores(page)
    words.add(to: &scores, page)
    return textProbabilities(scores)
  }

  /// Takes long units that are likely enough for text, and the others by their place.
  private func relabel(_ states: inout [State], _ page: DumpPage, _ chances: [Float]) {
    let isText = states.indices.map { index in
      states[index] == .text || chances[index] > 0.5
        || page.units[index].look.words >= Self.leastWords
          && chances[index] > Self.leastProbability
    }
    guard let first = isText.firstIndex(of: true), let last = isText.lastIndex(of: true) else {
      return
    }
    for index in states.indices {
      states[index] =
        index < first ? .before : index > last ? .after : isText[index] ? .text : .gap
    }
  }

  /// The probability of each unit to be text, over all paths (forward-backward algorithm, scaled).
  private func textProbabilities(_ scores: [SIMD4<Float>]) -> [Float] {
    let steps = transitions.map(Self.exponential)
    // Columns of the matrix, for the way back.
    let columns = (0..<4).map { to in SIMD4(steps[0][to], steps[1][to], steps[2][to], steps[3][to])
    }
    var forward = [SIMD4<Float>](repeating: .zero, count: scores.count)
    var weights = forward
    var state = Self.exponential(start)
    for index in scores.indices {
      let score = scores[index]
      weights[index] = Self.exponential(score - score.max())
      if index > 0 {
        state =
          steps[0] * state[0] + steps[1] * state[1] + steps[2] * state[2] + steps[3] * state[3]
      }
      state = Self.normalized(state * weights[index])
      forward[index] = state
    }
    var probabilities = [Float](repeating: 0, count: scores.count)
    var backward = Self.exponential(end)
    for index in scores.indices.reversed() {
      let both = Self.normalized(forward[index] * backward)
      probabilities[index] = both[1]
      let next = backward * weights[index]
      backward = Self.normalized(
        columns[0] * next[0] + columns[1] * next[1] + columns[2] * next[2] + columns[3] * next[3])
    }
    return probabilities
  }

  @inline(__always)
  private static func normalized(_ vector: SIMD4<Float>) -> SIMD4<Float> {
    let sum = vector.sum()
    return sum > 0 ? vector / sum : SIMD4(repeating: 0.25)
  }

  private static func exponential(_ vector: SIMD4<Float>) -> SIMD4<Float> {
    SIMD4(exp(vector[0]), exp(vector[1]), exp(vector[2]), exp(vector[3]))
  }

  private func lookScores(_ page: DumpPage) -> [SIMD4<Float>] {
    let features = page.features
    let (reach, span) = (FeatureSpace.reach, Self.span)
    let count = page.units.count
    // Room on both sides for what the first and last units say of units beyond the page.
    var scores = [SIMD4<Float>](repeating: .zero, count: count + 2 * reach)
    for unit in 0..<count {
      var sums = (
        SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero,
        SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero
      )
      for position in features.starts[unit]..<features.starts[unit + 1] {
        let id = Int(features.ids[position])
        guard id < FeatureSpace.windowed else {
          sums.3 += own[id - FeatureSpace.windowed]
          continue
        }
        let base = id * span
        sums.0 += window[base]
        sums.1 += window[base + 1]
        sums.2 += window[base + 2]
        sums.3 += window[base + 3]
        sums.4 += window[base + 4]
        sums.5 += window[base + 5]
        sums.6 += window[base + 6]
      }
      // What stands `offset` units after another is weighed for that one.
      scores[unit + 6] += sums.0
      scores[unit + 5] += sums.1
      scores[unit + 4] += sums.2
      scores[unit + 3] += sums.3
      scores[unit + 2] += sums.4
      scores[unit + 1] += sums.5
      scores[unit] += sums.6
    }
    var inner = Array(scores[reach..<count + reach])
    for unit in 0..<count where unit < reach || unit >= count - reach {
      for offset in -reach...reach where !(0..<count).contains(unit + offset) {
        inner[unit] += window[FeatureSpace.windowed * span + offset + reach]
      }
    }
    return inner
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
