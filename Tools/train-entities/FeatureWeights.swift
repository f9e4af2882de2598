import Entities

/// Sentences as numbers of features, one after the other.
struct FeatureSet {
  var features: [UInt32] = []
  /// Where each token's features end, behind a 0.
  var ends: [Int] = [0]
  var masks: [UInt32] = []
  var sentences: [Range<Int>] = []
  /// How much a sentence counts.
  var weights: [Float] = []
}

/// Weights of features, fitted by AdaGrad (Duchi, Hazan and Singer 2011) with features left out at
/// random.
final class FeatureWeights {
  /// 32 a feature.
  let weights: UnsafeMutableBufferPointer<Float>
  private let squares: UnsafeMutableBufferPointer<Float>
  let paths = PathSums()
  private let dropout: UInt32
  private var random: Random
  private var scores: [Float] = []
  private var kept: [UInt32] = []
  private var keptEnds: [Int] = []

  init(count: Int, settings: Settings) {
    weights = .allocate(capacity: count * 32)
    squares = .allocate(capacity: count * 32)
    weights.initialize(repeating: 0)
    squares.initialize(repeating: settings.start)
    dropout = settings.dropout
    random = Random(state: settings.seed)
  }

  deinit {
    weights.deallocate()
    squares.deallocate()
  }

  /// One walk over all sentences in a random order.
  func walk(_ set: FeatureSet, rate: Float) {
    for index in random.order(of: set.sentences.count) {
      let sentence = set.sentences[index]
      score(set, sentence)
      let errors = paths.errors(
        of: scores, masks: set.masks[sentence], weight: set.weights[index], rate: rate)
      if let errors { step(errors, rate: rate) }
    }
  }

  private func score(_ set: FeatureSet, _ sentence: Range<Int>) {
    scores = [Float](repeating: 0, count: sentence.count * 32)
    kept.removeAll(keepingCapacity: true)
    keptEnds = [0]
    let scale = 100 / Float(100 - dropout)
    scores.withUnsafeMutableBufferPointer { scores in
      for (place, token) in sentence.enumerated() {
        let out = scores.baseAddress! + place * 32
        for at in set.ends[token]..<set.ends[token + 1] where !random.chance(dropout) {
          kept.append(set.features[at])
          let row = weights.baseAddress! + Int(set.features[at]) * 32
          for tag in 0..<32 { out[tag] += row[tag] * scale }
        }
        keptEnds.append(kept.count)
      }
    }
  }

  private func step(_ errors: [Float], rate: Float) {
    errors.withUnsafeBufferPointer { errors in
      for token in 0..<(errors.count / 32) {
        let error = errors.baseAddress! + token * 32
        var top: Float = 0
        for tag in 0..<32 { top = max(top, abs(error[tag])) }
        if top < 0.004 { continue }
        for at in keptEnds[token]..<keptEnds[token + 1] {
          let row = weights.baseAddress! + Int(kept[at]) * 32
          let square = squares.baseAddress! + Int(kept[at]) * 32
          for tag in 0..<32 {
            square[tag] += error[tag] * error[tag]
            row[tag] -= rate * (error[tag] + 1e-5 * row[tag]) / square[tag].squareRoot()
          }
        }
      }
    }
  }
}
