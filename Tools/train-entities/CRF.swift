import Entities
import Foundation

/// Numbers that look random and are the same in every run (SplitMix64).
struct Random {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Sentences as numbers of features, one after the other.
struct TrainingSet {
  var features: [UInt32] = []
  var ends: [Int] = [0]
  var masks: [UInt32] = []
  var sentences: [Range<Int>] = []
  /// How much a sentence counts.
  var weights: [Float] = []
}

/// A conditional random field whose sentences may be marked in part: what is raised is the sum of
/// all paths that the masks let through. Fitted by AdaGrad with dropped features.
final class CRF {
  static let width = 32
  let featureCount: Int
  let w: UnsafeMutableBufferPointer<Float>
  let g: UnsafeMutableBufferPointer<Float>
  var transitions = [Float](repeating: 0, count: 1024)
  var squares = [Float](repeating: 0, count: 1024)
  var factors = [Float](repeating: 0, count: 1024)
  let allowed: [Bool]
  var random = Random(state: 7)
  var rate: Float = 0.1
  var decay: Float = 0
  var dropout: UInt32 = 20
  private var emission: [Float] = []
  private var alpha: [Float] = []
  private var beta: [Float] = []
  private var full: [Float] = []
  private var target: [Float] = []
  private var kept: [UInt32] = []
  private var keptEnds: [Int] = []

  init(featureCount: Int, start: Float) {
    self.featureCount = featureCount
    w = .allocate(capacity: featureCount * 32)
    g = .allocate(capacity: featureCount * 32)
    w.initialize(repeating: 0)
    g.initialize(repeating: start)
    allowed = (0..<1024).map {
      let (a, b) = ($0 / 32, $0 % 32)
      return a < TagSet.count && b < TagSet.count && TagSet.allows(a, b)
    }
  }

  deinit {
    w.deallocate()
    g.deallocate()
  }

  private func setFactors() {
    for i in 0..<1024 { factors[i] = allowed[i] ? exp(transitions[i]) : 0 }
  }

  /// One walk over all sentences in a random order.
  func epoch(_ set: TrainingSet) {
    var order = Array(set.sentences.indices)
    for i in stride(from: order.count - 1, to: 0, by: -1) {
      order.swapAt(i, Int(random.next() % UInt64(i + 1)))
    }
    for sentence in order { step(set, sentence) }
  }

  private func step(_ set: TrainingSet, _ index: Int) {
    let sentence = set.sentences[index]
    let n = sentence.count
    setFactors()
    score(set, sentence)
    full = [Float](repeating: 0, count: n * 32)
    target = full
    var fullPairs = [Float](repeating: 0, count: 1024)
    var targetPairs = fullPairs
    let masks = Array(set.masks[sentence])
    marginals(n, nil, &full, &fullPairs)
    guard marginals(n, masks, &target, &targetPairs) else { return }
    update(n, set.weights[index])
    for i in 0..<1024 where allowed[i] {
      let gradient = (fullPairs[i] - targetPairs[i]) * set.weights[index]
      if abs(gradient) < 1e-4 { continue }
      squares[i] += gradient * gradient
      transitions[i] -= rate * gradient / (squares[i] + 1).squareRoot()
    }
  }

  private func score(_ set: TrainingSet, _ sentence: Range<Int>) {
    let n = sentence.count
    emission = [Float](repeating: 0, count: n * 32)
    kept.removeAll(keepingCapacity: true)
    keptEnds.removeAll(keepingCapacity: true)
    let scale = 100 / Float(100 - dropout)
    emission.withUnsafeMutableBufferPointer { e in
      for t in 0..<n {
        for k in set.ends[sentence.lowerBound + t]..<set.ends[sentence.lowerBound + t + 1] {
          if dropout > 0, UInt32(truncatingIfNeeded: random.next() >> 33) % 100 < dropout {
            continue
          }
          let f = set.features[k]
          kept.append(f)
          let row = w.baseAddress! + Int(f) * 32
          let out = e.baseAddress! + t * 32
          for j in 0..<32 { out[j] += row[j] * scale }
        }
        keptEnds.append(kept.count)
      }
    }
  }

  /// The probabilities of tags, and of pairs of tags summed over the sentence; false where the
  /// masks let no path through.
  @discardableResult
  private func marginals(
    _ n: Int, _ masks: [UInt32]?, _ out: inout [Float], _ pairs: inout [Float]
  ) -> Bool {
    var psi = [Float](repeating: 0, count: n * 32)
    for t in 0..<n {
      var top = -Float.infinity
      for j in 0..<TagSet.count { top = max(top, emission[t * 32 + j]) }
      for j in 0..<TagSet.count {
        if let masks, masks[t] >> UInt32(j) & 1 == 0 { continue }
        if t == 0, !TagSet.allows(nil, j) { continue }
        if t == n - 1, !TagSet.allows(j, nil) { continue }
        psi[t * 32 + j] = exp(max(-60, emission[t * 32 + j] - top))
      }
    }
    alpha = [Float](repeating: 0, count: n * 32)
    beta = alpha
    let ok = factors.withUnsafeBufferPointer { m in
      alpha.withUnsafeMutableBufferPointer { a in forward(n, m, a, psi) }
    }
    guard ok else { return false }
    factors.withUnsafeBufferPointer { m in
      beta.withUnsafeMutableBufferPointer { b in
        alpha.withUnsafeBufferPointer { a in
          out.withUnsafeMutableBufferPointer { o in
            pairs.withUnsafeMutableBufferPointer { p in
              psi.withUnsafeBufferPointer { s in backward(n, m, a, b, s, o, p) }
            }
          }
        }
      }
    }
    return true
  }

  private func forward(
    _ n: Int, _ m: UnsafeBufferPointer<Float>, _ a: UnsafeMutableBufferPointer<Float>,
    _ psi: [Float]
  ) -> Bool {
    for t in 0..<n {
      if t == 0 {
        for j in 0..<32 { a[j] = psi[j] }
      } else {
        for i in 0..<32 {
          let v = a[(t - 1) * 32 + i]
          if v == 0 { continue }
          let (row, out) = (m.baseAddress! + i * 32, a.baseAddress! + t * 32)
          for j in 0..<32 { out[j] += v * row[j] }
        }
        for j in 0..<32 { a[t * 32 + j] *= psi[t * 32 + j] }
      }
      var sum: Float = 0
      for j in 0..<32 { sum += a[t * 32 + j] }
      guard sum > 1e-30 else { return false }
      for j in 0..<32 { a[t * 32 + j] /= sum }
    }
    return true
  }

  private func backward(
    _ n: Int, _ m: UnsafeBufferPointer<Float>, _ a: UnsafeBufferPointer<Float>,
    _ b: UnsafeMutableBufferPointer<Float>, _ psi: UnsafeBufferPointer<Float>,
    _ out: UnsafeMutableBufferPointer<Float>, _ pairs: UnsafeMutableBufferPointer<Float>
  ) {
    var next = [Float](repeating: 0, count: 32)
    for j in 0..<32 { b[(n - 1) * 32 + j] = 1 }
    for t in stride(from: n - 1, through: 0, by: -1) {
      if t < n - 1 {
        for j in 0..<32 { next[j] = psi[(t + 1) * 32 + j] * b[(t + 1) * 32 + j] }
        var total: Float = 0
        for i in 0..<32 {
          var sum: Float = 0
          let row = m.baseAddress! + i * 32
          var lanes = SIMD8<Float>.zero
          for k in 0..<4 {
            var x = SIMD8<Float>.zero
            var y = SIMD8<Float>.zero
            for l in 0..<8 {
              x[l] = row[k * 8 + l]
              y[l] = next[k * 8 + l]
            }
            lanes += x * y
          }
          sum = lanes.sum()
          b[t * 32 + i] = sum
          total += a[t * 32 + i] * sum
        }
        let scale = 1 / max(total, 1e-30)
        for i in 0..<32 {
          let v = a[t * 32 + i] * scale
          if v < 1e-8 { continue }
          let (row, to) = (m.baseAddress! + i * 32, pairs.baseAddress! + i * 32)
          for j in 0..<32 { to[j] += v * row[j] * next[j] }
        }
      }
      var sum: Float = 0
      for j in 0..<32 { sum += a[t * 32 + j] * b[t * 32 + j] }
      for j in 0..<32 { out[t * 32 + j] = a[t * 32 + j] * b[t * 32 + j] / max(sum, 1e-30) }
      var top: Float = 0
      for j in 0..<32 { top = max(top, b[t * 32 + j]) }
      for j in 0..<32 { b[t * 32 + j] /= max(top, 1e-30) }
    }
  }

  private func update(_ n: Int, _ weight: Float) {
    var d = [Float](repeating: 0, count: 32)
    let (rate, decay) = (rate, decay)
    for t in 0..<n {
      var top: Float = 0
      for j in 0..<32 {
        d[j] = (full[t * 32 + j] - target[t * 32 + j]) * weight
        top = max(top, abs(d[j]))
      }
      if top < 0.004 { continue }
      d.withUnsafeBufferPointer { d in
        for k in (t == 0 ? 0 : keptEnds[t - 1])..<keptEnds[t] {
          let row = w.baseAddress! + Int(kept[k]) * 32
          let sq = g.baseAddress! + Int(kept[k]) * 32
          for j in 0..<32 {
            let gradient = d[j] + decay * row[j]
            sq[j] += d[j] * d[j]
            row[j] -= rate * gradient / sq[j].squareRoot()
          }
        }
      }
    }
  }
}
