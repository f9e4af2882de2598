/// Gradient-boosted decision trees (Friedman 2001) that give the logit of a probability.
struct BoostedTrees: Sendable {
  /// A question, or a leaf.
  private struct Node: Sendable {
    /// The value up to which the way leads left, to the next node; of a leaf its value.
    var number: Float
    /// The node to the right.
    var right: UInt32
    /// The number of the feature; of a leaf `leafMark`.
    var feature: UInt32
  }

  private static let leafMark = UInt32.max
  private var nodes: [Node] = []
  private var roots: [Int] = []

  /// Reads trees in preorder: a question as its feature (2 digits of base 36) and threshold (the
  /// upper 24 bits of a `Float`, 6 digits of base 16), a leaf as `!` and its value in
  /// two-thousandths, offset by 32,768 (4 digits of base 16). White space is left out.
  init(_ table: String) {
    let bytes = Array(table.utf8).filter { !Bytes.isBlank($0) }
    var index = 0
    /// The questions whose right side is still to come.
    var open: [Int] = []
    /// How many subtrees the tree still lacks.
    var pending = 0
    while index < bytes.count {
      if pending == 0 {
        roots.append(nodes.count)
        pending = 1
      }
      if bytes[index] == UInt8(ascii: "!") {
        let value = Self.number(bytes, index + 1, 4, base: 16)
        nodes.append(
          Node(number: (Float(value) - 32_768) / 2000, right: 0, feature: Self.leafMark))
        index += 5
        pending -= 1
        if let question = open.popLast() { nodes[question].right = UInt32(clamping: nodes.count) }
      } else {
        let feature = Self.number(bytes, index, 2, base: 36)
        let pattern = UInt32(truncatingIfNeeded: Self.number(bytes, index + 2, 6, base: 16)) << 8
        open.append(nodes.count)
        pending += 1
        nodes.append(
          Node(
            number: Float(bitPattern: pattern), right: 0,
            feature: UInt32(truncatingIfNeeded: feature)))
        index += 8
      }
    }
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int, base: Int) -> Int {
    var value = 0
    for index in start..<min(start + count, bytes.count) {
      let byte = bytes[index]
      let digit = Bytes.isDigit(byte) ? Int(byte) - 0x30 : Int(byte | 0x20) - 0x61 + 10
      value = value * base + digit
    }
    return value
  }

  /// After so many trees a sum below `hopeless` is taken for the end: the trees to come, each
  /// smaller than the last, would not lift it to where it matters.
  private static let trial = 60
  private static let hopeless: Float = -4.5

  /// The sum of the trees' leaves for a row of features.
  func sum(_ row: [Float]) -> Float {
    var sum: Float = 0
    for (count, root) in roots.enumerated() {
      if count == Self.trial, sum < Self.hopeless { return sum }
      var index = root
      while true {
        let node = nodes[index]
        if node.feature == Self.leafMark {
          sum += node.number
          break
        }
        index = row[Int(node.feature)] <= node.number ? index + 1 : Int(node.right)
      }
    }
    return sum
  }

  /// Whether nothing has been trained yet.
  var isEmpty: Bool { roots.isEmpty }

  /// The probability for a row of features: the logistic function of the sum.
  func probability(_ row: [Float]) -> Float {
    Logistic.value(sum(row))
  }
}

/// The logistic function without a mathematical library.
enum Logistic {
  /// 1 / (1 + e^-x), by a table of steps of 1/64 between -12 and 12.
  static func value(_ x: Float) -> Float {
    let place = (min(max(x, -11.9), 11.9) + 12) * 64
    let index = Int(place)
    let part = place - Float(index)
    return table[index] * (1 - part) + table[index + 1] * part
  }

  private static let table: [Float] = {
    // e^(1/64) by its series; then powers by multiplication.
    let x = 1.0 / 64
    let step = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5))))
    var power = 1.0
    var upper: [Float] = []
    for _ in 0...(12 * 64) {
      upper.append(Float(power / (1 + power)))
      power *= step
    }
    return upper.dropFirst().reversed().map { 1 - $0 } + upper
  }()
}
