/// Scores the tags of tokens by the window network, and by the features of single words.
struct WindowScorer {
  private static let lanes = WindowMemory.lanes
  private static let unitLanes = WindowMemory.unitLanes

  private let network: WindowNetwork
  /// What words and places say, which a later text may need again.
  private(set) var memory: WindowMemory
  /// The first layer's units and the tags of a sentence's tokens.
  private var sums: [SIMD16<Int16>] = []
  /// What they are before any word speaks.
  private let bias: [SIMD16<Int16>]
  /// The units that are not 0: which they are, and what they are.
  private var active: [(unit: Int32, value: Float)] = []
  private var activeEnds: [Int] = []

  init(_ network: WindowNetwork, _ memory: WindowMemory) {
    self.network = network
    self.memory = memory
    bias =
      (0..<Self.unitLanes).map { WindowMemory.rounded(network.firstBias.lanes[$0]) }
      + [.zero, .zero]
  }

  /// Reads a sentence of a document.
  mutating func read(_ sentence: Range<Int>, of facts: [TokenFacts], in text: TokenizedText) {
    sums.removeAll(keepingCapacity: true)
    for _ in sentence { sums.append(contentsOf: bias) }
    for (place, token) in sentence.enumerated() {
      add(memory.word(facts[token], text, token), at: place, of: sentence.count)
      add(memory.place(facts[token].placeBits), at: place, of: sentence.count)
    }
    let edge = memory.edge(folded: facts[sentence.lowerBound].isFolded)
    for place in [-2, -1, sentence.count, sentence.count + 1] {
      add(edge, at: place, of: sentence.count)
    }
    collect(sentence.count)
  }

  /// Adds what a slab says at each distance to the tokens around it.
  @inline(__always)
  private mutating func add(_ slab: Int, at place: Int, of count: Int) {
    let (first, last) = (max(0, place - (count - 3)), min(NetworkShape.window - 1, place + 2))
    guard first <= last else { return }
    sums.withUnsafeMutableBufferPointer { sums in
      memory.slabs.withUnsafeBufferPointer { slabs in
        for distance in first...last {
          let (from, to) = (slab + distance * Self.lanes, (place + 2 - distance) * Self.lanes)
          for lane in 0..<Self.lanes { sums[to + lane] &+= slabs[from + lane] }
        }
      }
    }
  }

  /// Writes down the units that are not 0, with no branch on what they are.
  private mutating func collect(_ count: Int) {
    let size = count * NetworkShape.units + 1
    if active.count < size { active = Array(repeating: (0, 0), count: 2 * size) }
    activeEnds.removeAll(keepingCapacity: true)
    var found = 0
    active.withUnsafeMutableBufferPointer { active in
      sums.withUnsafeBytes { bytes in
        let values = bytes.assumingMemoryBound(to: Int16.self)
        for place in 0..<count {
          for unit in 0..<NetworkShape.units {
            let value = values[place * Self.lanes * 16 + unit]
            active[found] = (
              Int32(truncatingIfNeeded: unit), Float(value) * (1 / WindowMemory.scale)
            )
            found &+= value > 0 ? 1 : 0
          }
          activeEnds.append(found)
        }
      }
    }
  }

  /// The scores of the tags of a token of the sentence, in steps of the model.
  func scores(of token: Int) -> (SIMD16<Int16>, SIMD16<Int16>) {
    var scores = (SIMD16<Float>.zero, SIMD16<Float>.zero)
    active.withUnsafeBufferPointer { active in
      Self.add(active[range(token)], network.tags.lanes, to: &scores)
      withUnsafeTemporaryAllocation(
        of: (unit: Int32, value: Float).self, capacity: NetworkShape.units + 1
      ) { layer in
        var count = 0
        for half in 0..<2 {
          var values = second(token, half, active)
          withUnsafeBytes(of: &values) { values in
            let values = values.bindMemory(to: Float.self)
            for unit in 0..<32 {
              layer[count] = (Int32(truncatingIfNeeded: 32 &* half &+ unit), values[unit])
              count &+= values[unit] > 0 ? 1 : 0
            }
          }
        }
        Self.add(
          UnsafeBufferPointer(layer)[..<count], network.tags.lanes + 2 * NetworkShape.units,
          to: &scores)
      }
    }
    let low = WholeNumbers.nearest(scores.0 * EntityModel.scale)
    let high = WholeNumbers.nearest(scores.1 * EntityModel.scale)
    let at = token * Self.lanes + Self.unitLanes
    return (
      sums[at] &+ SIMD16(truncatingIfNeeded: low), sums[at + 1] &+ SIMD16(truncatingIfNeeded: high)
    )
  }

  @inline(__always)
  private func range(_ token: Int) -> Range<Int> {
    (token == 0 ? 0 : activeEnds[token - 1])..<activeEnds[token]
  }

  /// Adds what units say to tags.
  @inline(__always)
  private static func add(
    _ units: Slice<UnsafeBufferPointer<(unit: Int32, value: Float)>>,
    _ tags: UnsafePointer<SIMD16<Float>>, to scores: inout (SIMD16<Float>, SIMD16<Float>)
  ) {
    for (unit, value) in units {
      scores.0 += tags[Int(unit) * 2] * value
      scores.1 += tags[Int(unit) * 2 + 1] * value
    }
  }

  /// Half of the second layer's units at a token: as many as a processor holds at once.
  @inline(__always)
  private func second(
    _ token: Int, _ half: Int, _ active: UnsafeBufferPointer<(unit: Int32, value: Float)>
  ) -> (SIMD16<Float>, SIMD16<Float>) {
    let bias = network.secondBias.lanes + 2 * half
    var layer = (bias[0], bias[1])
    for tap in 0..<NetworkShape.taps {
      let from = token + (tap - 1) * NetworkShape.gap
      guard from >= 0, from < activeEnds.count else { continue }
      let rows = network.second.lanes + tap * NetworkShape.units * Self.unitLanes + 2 * half
      for (unit, value) in active[range(from)] {
        let row = rows + Int(unit) * Self.unitLanes
        layer.0 += row[0] * value
        layer.1 += row[1] * value
      }
    }
    return layer
  }
}
