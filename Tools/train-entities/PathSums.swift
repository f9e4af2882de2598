import Entities
import Foundation

/// Sums over all paths of tags through a sentence, and the weights of tags that follow each other.
///
/// A sentence may be marked in part: what is raised is the sum of all paths that its masks let
/// through (Tsuboi and others 2008).
final class PathSums {
  private(set) var transitions = [Float](repeating: 0, count: 1024)
  private var squares = [Float](repeating: 1, count: 1024)
  private var factors = [Float](repeating: 0, count: 1024)
  private let allowed: [Bool]
  private var alpha: [Float] = []
  private var beta: [Float] = []
  private var all = (tags: [Float](), pairs: [Float]())
  private var wanted = (tags: [Float](), pairs: [Float]())

  init() {
    allowed = (0..<1024).map {
      let (first, second) = ($0 / 32, $0 % 32)
      return first < TagSet.count && second < TagSet.count && TagSet.allows(first, second)
    }
  }

  /// How much too likely each tag is for scores of 32 a token, and steps the transitions; nil where
  /// the masks let no path through.
  func errors(
    of scores: [Float], masks: ArraySlice<UInt32>, weight: Float, rate: Float
  ) -> [Float]? {
    for pair in 0..<1024 { factors[pair] = allowed[pair] ? exp(transitions[pair]) : 0 }
    guard sum(scores, nil, &all), sum(scores, masks, &wanted) else { return nil }
    for pair in 0..<1024 where allowed[pair] {
      let gradient = (all.pairs[pair] - wanted.pairs[pair]) * weight
      if abs(gradient) < 1e-4 { continue }
      squares[pair] += gradient * gradient
      transitions[pair] -= rate * gradient / squares[pair].squareRoot()
    }
    var errors = all.tags
    for place in errors.indices { errors[place] = (errors[place] - wanted.tags[place]) * weight }
    return errors
  }

  /// The probabilities of tags, and of pairs of tags summed over the sentence.
  private func sum(
    _ scores: [Float], _ masks: ArraySlice<UInt32>?, _ result: inout (tags: [Float], pairs: [Float])
  ) -> Bool {
    let count = scores.count / 32
    let psi = potentials(scores, masks, count)
    alpha = [Float](repeating: 0, count: count * 32)
    beta = alpha
    result = (alpha, [Float](repeating: 0, count: 1024))
    return factors.withUnsafeBufferPointer { factors in
      psi.withUnsafeBufferPointer { psi in
        guard alpha.withUnsafeMutableBufferPointer({ forward(count, factors, $0, psi) }) else {
          return false
        }
        alpha.withUnsafeBufferPointer { alpha in
          beta.withUnsafeMutableBufferPointer { beta in
            result.tags.withUnsafeMutableBufferPointer { tags in
              result.pairs.withUnsafeMutableBufferPointer { pairs in
                backward(count, factors, alpha, beta, psi, tags, pairs)
              }
            }
          }
        }
        return true
      }
    }
  }

  private func potentials(_ scores: [Float], _ masks: ArraySlice<UInt32>?, _ count: Int) -> [Float]
  {
    var psi = [Float](repeating: 0, count: count * 32)
    for token in 0..<count {
      var top = -Float.infinity
      for tag in 0..<TagSet.count { top = max(top, scores[token * 32 + tag]) }
      for tag in 0..<TagSet.count {
        if let masks, masks[masks.startIndex + token] >> UInt32(tag) & 1 == 0 { continue }
        if token == 0, !TagSet.allows(nil, tag) { continue }
        if token == count - 1, !TagSet.allows(tag, nil) { continue }
        psi[token * 32 + tag] = exp(max(-60, scores[token * 32 + tag] - top))
      }
    }
    return psi
  }

  private func forward(
    _ count: Int, _ factors: UnsafeBufferPointer<Float>, _ alpha: UnsafeMutableBufferPointer<Float>,
    _ psi: UnsafeBufferPointer<Float>
  ) -> Bool {
    for token in 0..<count {
      let out = alpha.baseAddress! + token * 32
      if token == 0 {
        for tag in 0..<32 { out[tag] = psi[tag] }
      } else {
        for first in 0..<32 where alpha[(token - 1) * 32 + first] != 0 {
          let value = alpha[(token - 1) * 32 + first]
          let row = factors.baseAddress! + first * 32
          for tag in 0..<32 { out[tag] += value * row[tag] }
        }
        for tag in 0..<32 { out[tag] *= psi[token * 32 + tag] }
      }
      var sum: Float = 0
      for tag in 0..<32 { sum += out[tag] }
      guard sum > 1e-30 else { return false }
      for tag in 0..<32 { out[tag] /= sum }
    }
    return true
  }

  @inline(__always)
  private static func lanes(_ numbers: UnsafePointer<Float>) -> SIMD16<Float> {
    UnsafeRawPointer(numbers).loadUnaligned(as: SIMD16<Float>.self)
  }

  private func backward(
    _ count: Int, _ factors: UnsafeBufferPointer<Float>, _ alpha: UnsafeBufferPointer<Float>,
    _ beta: UnsafeMutableBufferPointer<Float>, _ psi: UnsafeBufferPointer<Float>,
    _ tags: UnsafeMutableBufferPointer<Float>, _ pairs: UnsafeMutableBufferPointer<Float>
  ) {
    var next = (SIMD16<Float>.zero, SIMD16<Float>.zero)
    for tag in 0..<32 { beta[(count - 1) * 32 + tag] = 1 }
    for token in stride(from: count - 1, through: 0, by: -1) {
      let (before, here) = (alpha.baseAddress! + token * 32, beta.baseAddress! + token * 32)
      if token < count - 1 {
        let after = psi.baseAddress! + (token + 1) * 32
        next.0 = Self.lanes(after) * Self.lanes(here + 32)
        next.1 = Self.lanes(after + 16) * Self.lanes(here + 48)
        var total: Float = 0
        for first in 0..<32 {
          let row = factors.baseAddress! + first * 32
          here[first] = (Self.lanes(row) * next.0 + Self.lanes(row + 16) * next.1).sum()
          total += before[first] * here[first]
        }
        let scale = 1 / max(total, 1e-30)
        for first in 0..<32 where before[first] * scale >= 1e-8 {
          let value = before[first] * scale
          let (row, to) = (factors.baseAddress! + first * 32, pairs.baseAddress! + first * 32)
          for tag in 0..<16 { to[tag] += value * row[tag] * next.0[tag] }
          for tag in 0..<16 { to[16 + tag] += value * row[16 + tag] * next.1[tag] }
        }
      }
      var (sum, top): (Float, Float) = (0, 0)
      for tag in 0..<32 {
        sum += before[tag] * here[tag]
        top = max(top, here[tag])
      }
      for tag in 0..<32 {
        tags[token * 32 + tag] = before[tag] * here[tag] / max(sum, 1e-30)
        here[tag] /= max(top, 1e-30)
      }
    }
  }
}
