/// Gradient-boosted decision trees (Friedman 2001) that give the logit of a probability.
struct BoostedTrees: Sendable {
  /// A question, or a leaf.
  private struct Node: Sendable {
    /// The value up to which the way leads left, to the next node; of a leaf less than all.
    var threshold: Float
    /// The number of the feature in the upper ten bits, and how many nodes on the node to the right
    /// stands below: small nodes stay in the processor's cache. A leaf leads to itself.
    var link: UInt32
  }

  /// So many trees are walked at once: none waits for the other.
  private static let lanes = 4
  private static let mostFeatures = 1023
  private static let mostNodes = 0x3F_FFFF

  private var nodes: [Node] = []
  /// Parallel to the nodes: a leaf's value.
  private var values: [Float] = []
  /// The trees' first nodes, filled up to whole groups by trees that add nothing.
  private var roots: [Int] = []
  /// How many questions the longest way of each group has.
  private var depths: [Int] = []

  /// Reads trees in preorder: a question as its feature (2 digits of base 36) and threshold (the
  /// upper 24 bits of a `Float`, 6 digits of base 16), a leaf as `!` and its value in
  /// two-thousandths, offset by 32,768 (4 digits of base 16). White space is left out.
  init(_ table: String) {
    let bytes = Array(table.utf8).filter { !Bytes.isBlank($0) }
    var index = 0
    /// The questions whose right side is still to come, with how many stand above each.
    var open: [(node: Int, level: Int)] = []
    /// How many subtrees the tree still lacks, how many questions stand above the next node, and how
    /// many the longest way of the group has.
    var (pending, level, depth) = (0, 0, 0)
    while index < bytes.count {
      if pending == 0 {
        beginTree(&depth)
        (pending, level) = (1, 0)
      }
      if bytes[index] == UInt8(ascii: "!") {
        let value = Self.number(bytes, index + 1, 4, base: 16)
        addLeaf((Float(value) - 32_768) / 2000)
        index += 5
        pending -= 1
        if let question = open.popLast() {
          nodes[question.node].link |= UInt32(min(nodes.count - question.node, Self.mostNodes))
          level = question.level + 1
        }
      } else {
        let feature = min(max(Self.number(bytes, index, 2, base: 36), 0), Self.mostFeatures)
        let pattern = UInt32(truncatingIfNeeded: Self.number(bytes, index + 2, 6, base: 16)) << 8
        open.append((nodes.count, level))
        pending += 1
        level += 1
        depth = max(depth, level)
        nodes.append(Node(threshold: Float(bitPattern: pattern), link: UInt32(feature) << 22))
        values.append(0)
        index += 8
      }
    }
    // A table that was cut off leads nowhere.
    while !roots.isEmpty, roots.count % Self.lanes != 0 {
      beginTree(&depth)
      addLeaf(0)
    }
    endGroup(depth)
  }

  private mutating func beginTree(_ depth: inout Int) {
    if roots.count % Self.lanes == 0, !roots.isEmpty {
      endGroup(depth)
      depth = 0
    }
    roots.append(nodes.count)
  }

  private mutating func endGroup(_ depth: Int) {
    if depths.count * Self.lanes < roots.count { depths.append(depth) }
  }

  private mutating func addLeaf(_ value: Float) {
    nodes.append(Node(threshold: -.infinity, link: 0))
    values.append(value)
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

  /// After so many trees, a number of whole groups, a sum below `hopeless` is taken for the end: the
  /// trees to come, each smaller than the last, would not lift it to where it matters.
  private static let trial = 60
  private static let hopeless: Float = -4.5

  /// The sum of the trees' leaves for a row of features.
  func sum(_ row: [Float]) -> Float {
    var sum: Float = 0
    for group in depths.indices {
      let first = group * Self.lanes
      if first == Self.trial, sum < Self.hopeless { return sum }
      var (a, b, c, d) = (roots[first], roots[first + 1], roots[first + 2], roots[first + 3])
      for _ in 0..<depths[group] {
        step(&a, row)
        step(&b, row)
        step(&c, row)
        step(&d, row)
      }
      sum += values[a]
      sum += values[b]
      sum += values[c]
      sum += values[d]
    }
    return sum
  }

  /// One question further; a leaf stays.
  @inline(__always)
  private func step(_ index: inout Int, _ row: [Float]) {
    let node = nodes[index]
    let right = Int(node.link & UInt32(Self.mostNodes))
    index += row[Int(node.link &>> 22)] <= node.threshold ? 1 : right
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
