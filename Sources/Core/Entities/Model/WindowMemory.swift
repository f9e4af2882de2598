import Synchronization

/// What words, and the places they stand in, say of the tokens around them: to the first layer of
/// the window network, and to tags by the features of one word alone.
///
/// It depends on the word or the place alone, and words come again; so it is kept, for later texts
/// too, as long as there is room.
struct WindowMemory {
  /// Lanes of units, then of tags, for each distance of a slab.
  static let unitLanes = NetworkShape.units / 16
  static let lanes = unitLanes + TagSet.width / 16
  /// Slabs that are kept, of 960 bytes each; then all are forgotten.
  private static let limit = 12_000
  /// Units of a slab are whole multiples of one part in this many.
  static let scale: Float = 256
  private static let bound: Int32 = 127 * 256

  private let network: WindowNetwork
  private let vectors: WordVectors
  private let weights: WeightTable
  private var writer = FeatureWriter()
  private var found: [UInt32] = []
  private var known: [UInt64: Int32] = [:]
  /// What words and places say at all distances, one after the other.
  private(set) var slabs: [SIMD16<Int16>] = []

  init(network: WindowNetwork, vectors: WordVectors, weights: WeightTable) {
    self.network = network
    self.vectors = vectors
    self.weights = weights
    slabs.reserveCapacity(Self.limit * NetworkShape.window * Self.lanes)
  }

  /// Where what a word says begins in `slabs`, until the next is asked for.
  @inline(__always)
  mutating func word(_ facts: TokenFacts, _ text: TokenizedText, _ token: Int) -> Int {
    // A 1 for words that are read as if they had no capitals.
    let key =
      UInt64(facts.word) << 32 | UInt64(facts.lower & ~3) | (facts.isFolded ? 1 : 0)
    if let slab = known[key] { return Int(slab) }
    let units = units(of: facts, text.bytes[text.range(of: token)])
    return add(key, units: units, tags: tags(of: facts, folded: facts.isFolded))
  }

  /// Where what an edge of a sentence says to tags begins in `slabs`.
  @inline(__always)
  mutating func edge(folded: Bool) -> Int {
    let key: UInt64 = folded ? 3 : 2
    if let slab = known[key] { return Int(slab) }
    return add(key, units: [], tags: tags(of: FeatureWriter.edge, folded: folded))
  }

  /// Where what a place says to units begins in `slabs`.
  @inline(__always)
  mutating func place(_ bits: UInt32) -> Int {
    let key = UInt64(bits) << 2 | 1 << 60
    if let slab = known[key] { return Int(slab) }
    var units = [SIMD16<Float>](repeating: .zero, count: NetworkShape.window * Self.unitLanes)
    add(bits: bits, from: NetworkInputs.numbers + 32, to: &units)
    return add(key, units: units, tags: [])
  }

  private mutating func add(
    _ key: UInt64, units: [SIMD16<Float>], tags: [SIMD16<Int16>]
  ) -> Int {
    if known.count >= Self.limit {
      known.removeAll(keepingCapacity: true)
      slabs.removeAll(keepingCapacity: true)
    }
    let start = slabs.count
    known[key] = Int32(start)
    for distance in 0..<NetworkShape.window {
      for lane in 0..<Self.unitLanes {
        slabs.append(
          units.isEmpty ? .zero : Self.rounded(units[distance * Self.unitLanes + lane]))
      }
      for lane in 0..<2 { slabs.append(tags.isEmpty ? .zero : tags[distance * 2 + lane]) }
    }
    return start
  }

  /// Numbers as slabs have them.
  static func rounded(_ numbers: SIMD16<Float>) -> SIMD16<Int16> {
    let whole = WholeNumbers.nearest(numbers * scale)
    var result = SIMD16<Int16>.zero
    for lane in 0..<16 {
      result[lane] = Int16(truncatingIfNeeded: max(-bound, min(bound, whole[lane])))
    }
    return result
  }

  /// What the features of one word alone say to tags at each distance.
  private mutating func tags(of facts: TokenFacts, folded: Bool) -> [SIMD16<Int16>] {
    var result: [SIMD16<Int16>] = []
    for part: FeatureWriter.Part in [.second, .before, .here, .after, .third] {
      writer.read(facts, as: part, folded: folded)
      let sums = weights.sum(writer.hashes, &found)
      result.append(SIMD16(lowHalf: sums.0, highHalf: sums.1))
      result.append(SIMD16(lowHalf: sums.2, highHalf: sums.3))
    }
    return result
  }

  /// What a word says to units at each distance.
  private func units(of facts: TokenFacts, _ bytes: ArraySlice<UInt8>) -> [SIMD16<Float>] {
    var units = [SIMD16<Float>](repeating: .zero, count: NetworkShape.window * Self.unitLanes)
    withUnsafeTemporaryAllocation(of: Float.self, capacity: NetworkInputs.numbers) { numbers in
      numbers.initialize(repeating: 0)
      fill(numbers, facts, bytes)
      // Words without a vector have nothing to say in half of the places.
      for input in 0..<NetworkInputs.numbers where numbers[input] != 0 {
        add(input, times: numbers[input], to: &units)
      }
    }
    add(bits: facts.wordBits, from: NetworkInputs.numbers, to: &units)
    return units
  }

  private func add(bits: UInt32, from start: Int, to units: inout [SIMD16<Float>]) {
    var bits = bits
    while bits != 0 {
      add(start + bits.trailingZeroBitCount, times: NetworkInputs.on, to: &units)
      bits &= bits - 1
    }
  }

  @inline(__always)
  private func add(_ input: Int, times number: Float, to units: inout [SIMD16<Float>]) {
    let count = NetworkShape.window * Self.unitLanes
    let row = network.first.lanes + input * count
    units.withUnsafeMutableBufferPointer { units in
      for lane in 0..<count { units[lane] += row[lane] * number }
    }
  }

  /// The numbers of a word.
  private func fill(
    _ numbers: UnsafeMutableBufferPointer<Float>, _ facts: TokenFacts, _ bytes: ArraySlice<UInt8>
  ) {
    if vectors.read(facts.lower, into: numbers) {
      for place in 0..<NetworkInputs.vector { numbers[place] *= NetworkInputs.on }
    }
    var place = NetworkInputs.vector
    func add(_ table: ModelArray<Int8>, _ row: Int, _ width: Int, _ step: Float) {
      for number in 0..<width {
        numbers[place + number] += Float(table[row * width + number]) * step
      }
    }
    add(network.clusters, Int(facts.cluster), NetworkInputs.cluster, network.steps.clusters)
    place += NetworkInputs.cluster
    add(network.words, facts.wordRow, NetworkInputs.word, network.steps.words)
    place += NetworkInputs.word
    let rows = NetworkInputs.runRows(of: bytes)
    let step = network.steps.runs / Float(max(1, rows.count)).squareRoot()
    for row in rows { add(network.runs, row, NetworkInputs.runs, step) }
  }
}

/// Whole numbers from floats, sixteen at once.
enum WholeNumbers {
  /// The nearest; a number this great leaves a float no room for fractions. For numbers within four
  /// millions, others give anything.
  @inline(__always)
  static func nearest(_ numbers: SIMD16<Float>) -> SIMD16<Int32> {
    let great: Float = 12_582_912
    return unsafeBitCast(numbers + great, to: SIMD16<Int32>.self)
      &- Int32(bitPattern: great.bitPattern)
  }
}

/// Memories that are lent to one reader each; where none is left, a reader begins with one of its own.
final class SharedWindowMemory: Sendable {
  /// More readers at once than these keep none of what they learned.
  private static let most = 4
  private let memories = Mutex<[WindowMemory]>([])

  /// Takes a memory out; nil where all are lent.
  func take() -> WindowMemory? {
    memories.withLock { $0.popLast() }
  }

  /// Gives a memory for the next reader.
  func give(_ lent: WindowMemory) {
    memories.withLock { if $0.count < Self.most { $0.append(lent) } }
  }
}
