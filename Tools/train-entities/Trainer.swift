import Entities

/// Turns samples into training sets, and what was learned into a model.
struct Trainer {
  let lists: WordLists
  private(set) var set = FeatureSet()
  private(set) var windows = WindowSet()
  private var hashes: [UInt32] = []
  private var texts: [UInt32] = []
  private var textCount: UInt32 = 0
  /// The kept features, by number.
  private(set) var kept: [UInt32] = []

  init(lists: WordLists) { self.lists = lists }

  mutating func add(_ samples: [Sample], weight: Float, lowered: Float) {
    for sample in samples {
      add(sample, weight: weight, folds: false)
      if lowered > 0 { add(sample.lowercased, weight: weight * lowered, folds: true) }
    }
  }

  private mutating func add(_ sample: Sample, weight: Float, folds: Bool) {
    let features = TextFeatures(sample.text, lists: lists, folds: folds)
    let first = set.masks.count
    let before = hashes.count
    hashes += features.hashes
    for end in features.ends { set.ends.append(before + end) }
    set.masks += sample.masks
    textCount += 1
    texts += [UInt32](repeating: textCount, count: sample.masks.count)
    for sentence in features.sentences {
      set.sentences.append(first + sentence.lowerBound..<first + sentence.upperBound)
      set.weights.append(weight)
    }
    windows.add(sample, lists: lists, weight: weight, folds: folds)
  }

  /// Keeps the features that are seen in texts enough, and numbers them.
  mutating func chooseFeatures(atLeast least: Int) {
    var counts: [UInt32: (count: Int32, text: UInt32)] = [:]
    counts.reserveCapacity(hashes.count / 12)
    for token in set.masks.indices {
      for at in set.ends[token]..<set.ends[token + 1] {
        let seen = counts[hashes[at]] ?? (0, 0)
        if seen.text != texts[token] { counts[hashes[at]] = (seen.count + 1, texts[token]) }
      }
    }
    var numbers: [UInt32: UInt32] = [:]
    var ends = [0]
    for token in set.masks.indices {
      for at in set.ends[token]..<set.ends[token + 1] {
        let hash = hashes[at]
        guard let seen = counts[hash], seen.count >= least else { continue }
        if numbers[hash] == nil {
          numbers[hash] = UInt32(kept.count)
          kept.append(hash)
        }
        set.features.append(numbers[hash]!)
      }
      ends.append(set.features.count)
    }
    set.ends = ends
    hashes = []
  }

  /// Rows of weights of 4 bits, those that weigh most first.
  func rows(of fitted: FeatureWeights) -> [(feature: UInt32, weights: QuantizedRow)] {
    let scaled = kept.indices.map { feature in
      (0..<32).map { fitted.weights[feature * 32 + $0] * EntityModel.scale }
    }
    let norms = scaled.map { row in row.reduce(Float(0)) { $0 + $1 * $1 } }
    let order = kept.indices.filter { norms[$0] > 8 }
      .sorted { (norms[$0], $1) > (norms[$1], $0) }
    return order.map { (kept[$0], QuantizedRow(scaled[$0])) }
      .filter { row in row.1.numbers.contains { $0 != 0 } }
  }
}
