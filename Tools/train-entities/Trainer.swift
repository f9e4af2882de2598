import Entities

/// Turns samples into a training set, and weights into a model.
struct Trainer {
  let words: WordLists
  private(set) var set = TrainingSet()
  private var hashes: [UInt32] = []
  /// The kept features, by number.
  private(set) var kept: [UInt32] = []
  var featureCount: Int { kept.count }

  init(words: WordLists) { self.words = words }

  mutating func add(_ samples: [Sample], weight: Float, lowered: Float) {
    for sample in samples {
      add(sample, weight: weight, folds: false)
      if lowered > 0 { add(sample.lowercased, weight: weight * lowered, folds: true) }
    }
  }

  private mutating func add(_ sample: Sample, weight: Float, folds: Bool) {
    let features = TextFeatures(sample.text, lists: words, folds: folds)
    let first = set.masks.count
    let before = hashes.count
    hashes += features.hashes
    for end in features.ends { set.ends.append(before + end) }
    set.masks += sample.masks
    for sentence in features.sentences {
      set.sentences.append(first + sentence.lowerBound..<first + sentence.upperBound)
      set.weights.append(weight)
    }
  }

  /// Keeps the features that are seen often enough, and numbers them.
  mutating func chooseFeatures(atLeast least: Int) {
    var counts = [UInt8](repeating: 0, count: 1 << 30)
    for hash in hashes where counts[Int(hash >> 2)] < 255 { counts[Int(hash >> 2)] += 1 }
    var size = 1 << 20
    var numbers = [UInt32](repeating: 0, count: 1 << 24)
    size = numbers.count
    func slot(_ hash: UInt32) -> Int {
      var at = Int(hash) & (size - 1)
      while numbers[at] != 0, kept[Int(numbers[at]) - 1] != hash { at = (at + 1) & (size - 1) }
      return at
    }
    var features: [UInt32] = []
    features.reserveCapacity(hashes.count)
    var ends = [0]
    for token in 0..<set.masks.count {
      for k in set.ends[token]..<set.ends[token + 1] {
        let hash = hashes[k]
        guard counts[Int(hash >> 2)] >= least else { continue }
        let at = slot(hash)
        if numbers[at] == 0 {
          kept.append(hash)
          numbers[at] = UInt32(kept.count)
        }
        features.append(numbers[at] - 1)
      }
      ends.append(features.count)
    }
    set.features = features
    set.ends = ends
    hashes = []
  }

  /// A model of the weights as they stand: the rows that weigh most, as many as fit.
  func model(_ crf: CRF, contents: ModelContents, bucketBits: Int) -> EntityModel {
    let (least, zone) = (option("least", 0.003), option("zone", 2))
    var norms: [(norm: Float, feature: Int)] = []
    for feature in 0..<featureCount {
      var sum: Float = 0
      for j in 0..<32 {
        let v = crf.w[feature * 32 + j]
        sum += v * v
      }
      if sum > least { norms.append((sum, feature)) }
    }
    norms.sort { ($0.norm, $1.feature) > ($1.norm, $0.feature) }
    var table = WeightTable(bucketBits: bucketBits)
    var (lost, held, values) = (0, 0, 0)
    for (_, feature) in norms {
      let row = (0..<32).map { j -> Int8 in
        let scaled = (crf.w[feature * 32 + j] * EntityModel.scale).rounded()
        return abs(scaled) < zone ? 0 : Int8(max(-127, min(127, scaled)))
      }
      if row.allSatisfy({ $0 == 0 }) { continue }
      if table.insert(kept[feature], row) {
        held += 1
        values += row.count { $0 != 0 }
      } else {
        lost += 1
      }
    }
    say("\(held) rows, \(values) weights, \(lost) rows lost")
    return EntityModel(
      lists: contents.words, weights: table,
      transitions: crf.transitions.map {
        Int16(max(-2000, min(2000, ($0 * EntityModel.scale).rounded())))
      })
  }
}
