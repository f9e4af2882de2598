import Entities
import Foundation

/// Codes of word vectors: each part of a vector by the nearest of 256 means (product quantization,
/// Jégou, Douze and Schmid 2011; means by Lloyd's algorithm).
struct VectorCodes {
  private(set) var entries: [(key: UInt32, codes: [UInt8])] = []
  private(set) var codebook: [Int8] = []

  /// Reads `vectors.words`, a word a line, the most frequent first, and `vectors.f32`, their
  /// numbers; keeps words of letters alone, the most frequent.
  init(folder: String, limit: Int) throws {
    let lines = try String(contentsOfFile: "\(folder)/vectors.words", encoding: .utf8)
      .utf8.split(separator: 10, omittingEmptySubsequences: false)
    var chosen: [Int] = []
    var seen: Set<UInt32> = []
    for (row, word) in lines.enumerated() where chosen.count < limit {
      let key = PhraseHash.lowercased(word)
      guard TokenSplitter.tokens(Array(word)).count == 1, seen.insert(key).inserted else {
        continue
      }
      chosen.append(row)
      entries.append((key, []))
    }
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/vectors.f32"))
    let width = VectorShape.width
    data.withUnsafeBytes { bytes in
      let all = bytes.bindMemory(to: Float.self)
      for code in 0..<VectorShape.codes {
        add(
          chosen.map { row in
            (0..<VectorShape.part).map { all[row * width + code * VectorShape.part + $0] }
          })
      }
    }
    entries.sort { $0.key < $1.key }
  }

  /// Adds a code to each entry for these parts.
  private mutating func add(_ parts: [[Float]]) {
    let flat = parts.flatMap { $0 }
    var random = Random(state: 1)
    // The means are found from the more frequent half.
    let sample = parts.count / 2
    var means = (0..<256).flatMap { _ in parts[Int(random.next() % UInt64(max(1, sample)))] }
    for _ in 0..<6 {
      var sums = [Float](repeating: 0, count: means.count)
      var counts = [Float](repeating: 0, count: 256)
      for (row, nearest) in Self.nearest(flat, sample, means).enumerated() {
        counts[nearest] += 1
        for place in 0..<VectorShape.part {
          sums[nearest * VectorShape.part + place] += flat[row * VectorShape.part + place]
        }
      }
      for at in means.indices where counts[at / VectorShape.part] > 0 {
        means[at] = sums[at] / counts[at / VectorShape.part]
      }
    }
    for (row, nearest) in Self.nearest(flat, parts.count, means).enumerated() {
      entries[row].codes.append(UInt8(nearest))
    }
    codebook += means.map { Int8(max(-127, min(127, ($0 * VectorShape.scale).rounded()))) }
  }

  private static func nearest(_ flat: [Float], _ count: Int, _ means: [Float]) -> [Int] {
    let part = VectorShape.part
    return flat.withUnsafeBufferPointer { flat in
      // Means by place, so that 256 distances are summed at once.
      let columns = (0..<part).map { place in (0..<256).map { means[$0 * part + place] } }
      return (0..<count).map { row in
        var distances = [Float](repeating: 0, count: 256)
        for place in 0..<part {
          let number = flat[row * part + place]
          for mean in 0..<256 {
            let difference = number - columns[place][mean]
            distances[mean] += difference * difference
          }
        }
        var best = 0
        for mean in 1..<256 where distances[mean] < distances[best] { best = mean }
        return best
      }
    }
  }
}
