/// Finds the best sequence of tags for the scores of tokens (Viterbi).
///
/// Tags that leave no name open all lead to the same tags, and most of them are so far behind the
/// best that they cannot win: these are passed over, which changes no answer.
struct TagDecoder: Sendable {
  /// Far below every score, and far enough from the ends of 16 bits to be added to.
  private static let never: Int32 = -1_000_000
  private let transitions: [Int32]
  /// Tags behind which a name may start, and those that start one or are outside.
  private let closed: [Int]
  private let starts: [Int]
  /// The least and the greatest weight from a closed tag to a start.
  private let least: [Int32]
  private let greatest: [Int32]
  /// Pairs of tags within a name.
  private let inner: [(first: Int, second: Int)]
  private let ends: [Int]

  /// `transitions` has 32 rows of 32, a row for each first tag.
  init(transitions: [Int16]) {
    self.transitions = transitions.map { Int32($0) }
    let tags = 0..<TagSet.count
    let starts = tags.filter { TagSet.allows(nil, $0) }
    let closed = tags.filter { TagSet.allows($0, TagSet.outside) }
    self.starts = starts
    self.closed = closed
    ends = tags.filter { TagSet.allows($0, nil) }
    inner = tags.flatMap { first in
      tags.filter { TagSet.allows(first, $0) && !starts.contains($0) }.map { (first, $0) }
    }
    var (least, greatest) = ([Int32](), [Int32]())
    for tag in tags {
      let row = starts.map { Int32(transitions[tag * TagSet.width + $0]) }
      least.append(row.min() ?? 0)
      greatest.append(row.max() ?? 0)
    }
    self.least = least
    self.greatest = greatest
  }

  /// The best tags for rows of 32 scores, one a token.
  func best(_ scores: [Int16]) -> [UInt8] {
    let count = scores.count / TagSet.width
    guard count > 0 else { return [] }
    var back = [UInt8](repeating: 0, count: scores.count)
    var path = [Int32](repeating: Self.never, count: TagSet.width)
    var next = path
    for tag in starts { path[tag] = Int32(scores[tag]) }
    for token in 1..<max(1, count) {
      step(from: path, to: &next, back: &back, row: token * TagSet.width)
      for tag in 0..<TagSet.count { next[tag] += Int32(scores[token * TagSet.width + tag]) }
      swap(&path, &next)
    }
    return trace(path, back, count)
  }

  @inline(__always)
  private func step(from path: [Int32], to next: inout [Int32], back: inout [UInt8], row: Int) {
    var top = 0
    for tag in closed where path[tag] > path[top] { top = tag }
    let bound = path[top] + least[top]
    let base = top * TagSet.width
    for tag in starts {
      next[tag] = path[top] + transitions[base + tag]
      back[row + tag] = UInt8(truncatingIfNeeded: top)
    }
    for tag in closed where tag != top && path[tag] + greatest[tag] > bound {
      let base = tag * TagSet.width
      for start in starts {
        let value = path[tag] + transitions[base + start]
        if value > next[start] {
          next[start] = value
          back[row + start] = UInt8(truncatingIfNeeded: tag)
        }
      }
    }
    for pair in inner { next[pair.second] = .min }
    for pair in inner {
      let value = path[pair.first] + transitions[pair.first * TagSet.width + pair.second]
      if value > next[pair.second] {
        next[pair.second] = value
        back[row + pair.second] = UInt8(truncatingIfNeeded: pair.first)
      }
    }
  }

  private func trace(_ path: [Int32], _ back: [UInt8], _ count: Int) -> [UInt8] {
    var tag = 0
    for candidate in ends where path[candidate] > path[tag] { tag = candidate }
    var result = [UInt8](repeating: 0, count: count)
    for token in (0..<count).reversed() {
      result[token] = UInt8(tag)
      tag = Int(back[token * TagSet.width + tag])
    }
    return result
  }
}
