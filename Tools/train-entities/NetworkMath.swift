typealias Numbers = UnsafeMutablePointer<Float>

/// Numbers at a multiple of 64 bytes, all 0.
func numbers(_ count: Int) -> Numbers {
  let bytes = UnsafeMutableRawPointer.allocate(byteCount: max(64, count * 4), alignment: 64)
  let result = bytes.bindMemory(to: Float.self, capacity: count)
  result.initialize(repeating: 0, count: count)
  return result
}

/// Adds a row times a number to another; the count is a multiple of 16.
@inline(__always)
func add(_ row: Numbers, times factor: Float, to other: Numbers, _ count: Int) {
  let from = UnsafeRawPointer(row).assumingMemoryBound(to: SIMD16<Float>.self)
  let to = UnsafeMutableRawPointer(other).assumingMemoryBound(to: SIMD16<Float>.self)
  for lane in 0..<(count >> 4) { to[lane] += from[lane] * factor }
}

/// The sum of products; the count is a multiple of 16.
@inline(__always)
func product(_ row: Numbers, _ other: Numbers, _ count: Int) -> Float {
  let first = UnsafeRawPointer(row).assumingMemoryBound(to: SIMD16<Float>.self)
  let second = UnsafeRawPointer(other).assumingMemoryBound(to: SIMD16<Float>.self)
  var sum = SIMD16<Float>.zero
  for lane in 0..<(count >> 4) { sum += first[lane] * second[lane] }
  return sum.sum()
}

/// A matrix fitted by Adam (Kingma and Ba 2015) with decay of weights (Loshchilov and Hutter 2019).
final class Matrix {
  let count: Int
  let weights: Numbers
  let gradient: Numbers
  private let mean: Numbers
  private let square: Numbers

  init(_ count: Int, scale: Float, _ random: inout Random) {
    self.count = count
    weights = numbers(count)
    gradient = numbers(count)
    mean = numbers(count)
    square = numbers(count)
    for place in 0..<count { weights[place] = random.unit() * scale }
  }

  /// A step against the gradient, which is 0 after it.
  func step(rate: Float, corrections: (mean: Float, square: Float)) {
    for place in 0..<count {
      let slope = gradient[place]
      mean[place] = 0.9 * mean[place] + 0.1 * slope
      square[place] = 0.999 * square[place] + 0.001 * slope * slope
      let direction =
        mean[place] / corrections.mean
        / ((square[place] / corrections.square).squareRoot() + 1e-6)
      weights[place] -= rate * (direction + 0.001 * weights[place])
      gradient[place] = 0
    }
  }
}

/// A table of rows fitted by AdaGrad, a row at a time.
final class Table {
  let width: Int
  let count: Int
  let weights: Numbers
  private let squares: Numbers

  init(rows: Int, width: Int, scale: Float, _ random: inout Random) {
    self.width = width
    count = rows * width
    weights = numbers(count)
    squares = numbers(count)
    for place in 0..<count {
      weights[place] = random.unit() * scale
      squares[place] = 0.1
    }
  }

  func step(_ row: Int, against gradient: Numbers, times scale: Float, rate: Float) {
    let (weights, squares) = (weights + row * width, squares + row * width)
    for place in 0..<width {
      let slope = gradient[place] * scale
      squares[place] += slope * slope
      weights[place] -= rate * slope / squares[place].squareRoot()
    }
  }
}
