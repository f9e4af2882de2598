/// How much a word in the class names and ids of a page speaks for text of an article.
@_spi(Training)
public struct ClassWeights: Sendable {
  static let shared = ClassWeights(ClassWeightTable.words)

  /// Open addressing; the size is a power of two. A key of 0 is an empty slot.
  private var keys: [UInt64]
  private var weights: [Float]

  /// Reads words and numbers in turn, parted by white space; the numbers are thousandths.
  public init(_ table: String) {
    let parts = table.utf8.split(whereSeparator: { Bytes.isBlank($0) })
    var size = 64
    while size < parts.count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    weights = Array(repeating: 0, count: size)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      guard let number = Int(String(parts[index + 1]) ?? "") else { continue }
      insert(FNV1a.hash(parts[index]), Float(number) / 1000)
    }
  }

  private mutating func insert(_ key: UInt64, _ weight: Float) {
    var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    weights[slot] = weight
  }

  /// The weight of the word with that FNV-1a hash; 0 for words that are not known.
  @inline(__always)
  func weight(of key: UInt64) -> Float {
    var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while keys[slot] != 0 {
      if keys[slot] == key { return weights[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return 0
  }
}
