import Entities
import Foundation

/// Sentences with what the network is told of their tokens.
struct WindowSet {
  /// Each distinct token once.
  var tokens: [WindowFeatures.Token] = []
  var masks: [UInt32] = []
  var sentences: [Range<Int>] = []
  var weights: [Float] = []

  mutating func add(_ sample: Sample, lists: WordLists, weight: Float, folds: Bool) {
    let first = masks.count
    tokens += WindowFeatures(sample.text, lists: lists, folds: folds).tokens
    masks += sample.masks
    var start = 0
    for end in sample.text.sentenceEnds where end - start <= NetworkTrainer.longest {
      sentences.append(first + start..<first + end)
      weights.append(weight)
      start = end
    }
  }
}

/// Fits the window network: its layers by Adam, its tables by AdaGrad, with inputs, words and units
/// left out at random.
final class NetworkTrainer {
  /// The longest sentence, in tokens.
  static let longest = 1024
  private static let inputs = NetworkInputs.count
  private static let units = NetworkShape.units
  private static let window = NetworkShape.window
  private static let batch = 4

  let paths = PathSums()
  private let settings: Settings
  private var random: Random
  private let clusters: Table
  private let words: Table
  private let runs: Table
  private let first: Matrix
  private let firstBias: Matrix
  private let second: Matrix
  private let secondBias: Matrix
  private let tags: Matrix
  private var steps = 0
  /// Inputs and units of a sentence, and how wrong they are.
  private let input = numbers(longest * inputs)
  private let low = numbers(longest * units)
  private let high = numbers(longest * units)
  private let inputError = numbers(longest * inputs)
  private let lowError = numbers(longest * units)
  private let highError = numbers(longest * units)

  init(settings: Settings) {
    self.settings = settings
    random = Random(state: settings.seed)
    let inputs = NetworkInputs.self
    let (units, window) = (Self.units, Self.window)
    clusters = Table(
      rows: inputs.clusterRows, width: inputs.cluster, scale: 0.3, &random)
    words = Table(rows: inputs.wordRows, width: inputs.word, scale: 0.1, &random)
    runs = Table(rows: inputs.runRows, width: inputs.runs, scale: 0.3, &random)
    first = Matrix(inputs.count * window * units, scale: 0.08, &random)
    firstBias = Matrix(units, scale: 0, &random)
    second = Matrix(NetworkShape.taps * units * units, scale: 0.1, &random)
    secondBias = Matrix(units, scale: 0, &random)
    tags = Matrix(2 * units * 32, scale: 0.1, &random)
  }

  /// One walk over all sentences in a random order; rates fall from `part` of the settings' to
  /// `next`.
  func walk(_ set: WindowSet, from part: Float, to next: Float) {
    let order = random.order(of: set.sentences.count)
    for (place, index) in order.enumerated() {
      let share = part + (next - part) * Float(place) / Float(order.count)
      learn(set, index, rowRate: settings.rowRate * share)
      if place % Self.batch == Self.batch - 1 { stepLayers(settings.networkRate * share) }
    }
  }

  private func stepLayers(_ rate: Float) {
    steps += 1
    let corrections = (1 - pow(0.9, Float(steps)), 1 - pow(0.999, Float(steps)))
    for matrix in [first, firstBias, second, secondBias, tags] {
      matrix.step(rate: rate, corrections: corrections)
    }
  }

  private func learn(_ set: WindowSet, _ index: Int, rowRate: Float) {
    let sentence = set.sentences[index]
    let tokens = set.tokens[sentence]
    fillInputs(tokens)
    fillUnits(tokens.count)
    let errors = paths.errors(
      of: scores(tokens.count), masks: set.masks[sentence], weight: set.weights[index], rate: 0.1)
    guard let errors else { return }
    returnErrors(errors)
    returnToFirst(tokens.count)
    returnToTables(tokens, rate: rowRate)
  }

  /// What is left stands for what is left out.
  private static func scale(_ dropout: UInt32) -> Float { 100 / Float(100 - dropout) }

  private func fillInputs(_ tokens: ArraySlice<WindowFeatures.Token>) {
    input.update(repeating: 0, count: tokens.count * Self.inputs)
    let scale = Self.scale(settings.inputDropout)
    for (place, token) in tokens.enumerated() {
      let row = input + place * Self.inputs
      if !random.chance(10) {
        for (at, number) in token.vector.enumerated() { row[at] = number * NetworkInputs.on }
      }
      var at = NetworkInputs.vector
      let cluster = clusters.weights + token.cluster * NetworkInputs.cluster
      for number in 0..<NetworkInputs.cluster { row[at + number] = cluster[number] }
      at += NetworkInputs.cluster
      let word = words.weights + token.word * NetworkInputs.word
      if !random.chance(settings.wordDropout) {
        for number in 0..<NetworkInputs.word { row[at + number] = word[number] }
      }
      at += NetworkInputs.word
      let share = 1 / Float(max(1, token.runs.count)).squareRoot()
      for run in token.runs {
        let run = runs.weights + run * NetworkInputs.runs
        for number in 0..<NetworkInputs.runs { row[at + number] += run[number] * share }
      }
      for bit in token.on { row[bit] = NetworkInputs.on }
      for at in 0..<Self.inputs where row[at] != 0 {
        row[at] = random.chance(settings.inputDropout) ? 0 : row[at] * scale
      }
    }
  }

  private func fillUnits(_ count: Int) {
    let units = Self.units
    for token in 0..<count {
      (low + token * units).update(from: firstBias.weights, count: units)
      (high + token * units).update(from: secondBias.weights, count: units)
    }
    eachInput(count) { input, weights, unit in
      add(first.weights + weights, times: input.pointee, to: low + unit, units)
    }
    rectify(low, count * units)
    eachTap(count) { unit, weights, target in
      add(second.weights + weights, times: unit.pointee, to: high + target, units)
    }
    rectify(high, count * units)
  }

  private func rectify(_ layer: Numbers, _ count: Int) {
    let scale = Self.scale(settings.unitDropout)
    for at in 0..<count {
      layer[at] = layer[at] <= 0 || random.chance(settings.unitDropout) ? 0 : layer[at] * scale
    }
  }

  /// Each input that is not 0, where its weights begin for a distance, and the units it speaks to.
  @inline(__always)
  private func eachInput(_ count: Int, _ body: (Numbers, Int, Int) -> Void) {
    for token in 0..<count {
      for at in 0..<Self.inputs where input[token * Self.inputs + at] != 0 {
        for distance in 0..<Self.window {
          let target = token + Self.window / 2 - distance
          guard target >= 0, target < count else { continue }
          body(
            input + token * Self.inputs + at, (at * Self.window + distance) * Self.units,
            target * Self.units)
        }
      }
    }
  }

  /// Each unit of the first layer that is not 0, where its weights begin for a tap, and the units
  /// of the second layer it speaks to.
  @inline(__always)
  private func eachTap(_ count: Int, _ body: (Numbers, Int, Int) -> Void) {
    for token in 0..<count {
      for tap in 0..<NetworkShape.taps {
        let from = token + (tap - 1) * NetworkShape.gap
        guard from >= 0, from < count else { continue }
        for unit in 0..<Self.units where low[from * Self.units + unit] != 0 {
          body(
            low + from * Self.units + unit, (tap * Self.units + unit) * Self.units,
            token * Self.units)
        }
      }
    }
  }

  private func scores(_ count: Int) -> [Float] {
    var scores = [Float](repeating: 0, count: count * 32)
    scores.withUnsafeMutableBufferPointer { scores in
      for token in 0..<count {
        for (layer, start) in [(low, 0), (high, Self.units)] {
          for unit in 0..<Self.units where layer[token * Self.units + unit] != 0 {
            let row = tags.weights + (start + unit) * 32
            for tag in 0..<32 {
              scores[token * 32 + tag] += layer[token * Self.units + unit] * row[tag]
            }
          }
        }
      }
    }
    return scores
  }

  /// From tags back to both layers.
  private func returnErrors(_ errors: [Float]) {
    let (count, units) = (errors.count / 32, Self.units)
    let error = numbers(32)
    defer { error.deallocate() }
    for token in 0..<count {
      for tag in 0..<32 { error[tag] = errors[token * 32 + tag] }
      for (layer, out, start) in [(low, lowError, 0), (high, highError, units)] {
        for unit in 0..<units {
          let at = token * units + unit
          out[at] = 0
          guard layer[at] != 0 else { continue }
          add(error, times: layer[at], to: tags.gradient + (start + unit) * 32, 32)
          out[at] = product(tags.weights + (start + unit) * 32, error, 32)
        }
      }
    }
    let scale = Self.scale(settings.unitDropout)
    for at in 0..<(count * units) { highError[at] *= scale }
    for token in 0..<count {
      add(highError + token * units, times: 1, to: secondBias.gradient, units)
    }
    eachTap(count) { unit, weights, target in
      add(highError + target, times: unit.pointee, to: second.gradient + weights, units)
      lowError[unit - low] += product(second.weights + weights, highError + target, units)
    }
    for at in 0..<(count * units) { lowError[at] *= low[at] == 0 ? 0 : scale }
  }

  private func returnToFirst(_ count: Int) {
    let units = Self.units
    inputError.update(repeating: 0, count: count * Self.inputs)
    for token in 0..<count {
      add(lowError + token * units, times: 1, to: firstBias.gradient, units)
    }
    eachInput(count) { number, weights, unit in
      add(lowError + unit, times: number.pointee, to: first.gradient + weights, units)
      let at = (number - input) % Self.inputs
      if at >= NetworkInputs.vector, at < NetworkInputs.numbers {
        inputError[number - input] += product(first.weights + weights, lowError + unit, units)
      }
    }
  }

  private func returnToTables(_ tokens: ArraySlice<WindowFeatures.Token>, rate: Float) {
    let scale = Self.scale(settings.inputDropout)
    for (place, token) in tokens.enumerated() {
      var error = inputError + place * Self.inputs + NetworkInputs.vector
      clusters.step(token.cluster, against: error, times: scale, rate: rate)
      error += NetworkInputs.cluster
      words.step(token.word, against: error, times: scale, rate: rate)
      error += NetworkInputs.word
      let share = scale / Float(max(1, token.runs.count)).squareRoot()
      for run in token.runs { runs.step(run, against: error, times: share, rate: rate) }
    }
  }

  /// The arrays as the model keeps them: numbers of 8 bits, and what a step counts.
  var quantized: [(numbers: [Int8], step: Float)] {
    func quantized(_ weights: Numbers, _ count: Int) -> (numbers: [Int8], step: Float) {
      var top: Float = 1e-9
      for at in 0..<count { top = max(top, abs(weights[at])) }
      let step = top / 127
      return ((0..<count).map { Int8((weights[$0] / step).rounded()) }, step)
    }
    return [clusters, words, runs].map { quantized($0.weights, $0.count) }
      + [first, firstBias, second, secondBias, tags].map { quantized($0.weights, $0.count) }
  }
}
