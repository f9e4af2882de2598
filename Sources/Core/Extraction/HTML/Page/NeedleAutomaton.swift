/// Finds which of many short words stand in a text, in one pass and without regard to case.
///
/// The automaton of Aho and Corasick ("Efficient string matching", 1975) over the letters of ASCII;
/// everything else counts as one gap, written `-` in a needle.
struct NeedleAutomaton: Sendable {
  private static let symbols = 27
  /// The symbol of everything that is not a letter.
  static let gap = 26

  private let next: [UInt16]
  private let found: [UInt32]
  /// The state behind a gap: where every text begins.
  let start: Int

  /// Each needle tells the mask beside it; masks of needles that are found are joined.
  init(_ list: [(mask: UInt32, needles: [String])]) {
    var next = [Int](repeating: -1, count: Self.symbols)
    var found: [UInt32] = [0]
    for (mask, needles) in list {
      for needle in needles {
        var state = 0
        for byte in needle.utf8 {
          let slot = state * Self.symbols + Self.symbol(byte)
          if next[slot] < 0 {
            next[slot] = found.count
            found.append(0)
            next += [Int](repeating: -1, count: Self.symbols)
          }
          state = next[slot]
        }
        found[state] |= mask
      }
    }
    Self.link(&next, &found)
    self.next = next.map { UInt16(clamping: $0) }
    self.found = found
    start = Int(self.next[Self.gap])
  }

  /// Fills the gaps of the trie with the transitions of each state's longest proper suffix.
  private static func link(_ next: inout [Int], _ found: inout [UInt32]) {
    var suffix = [Int](repeating: 0, count: found.count)
    var queue: [Int] = []
    for symbol in 0..<symbols {
      if next[symbol] < 0 { next[symbol] = 0 } else { queue.append(next[symbol]) }
    }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      found[state] |= found[suffix[state]]
      for symbol in 0..<symbols {
        let (slot, fallback) = (state * symbols + symbol, next[suffix[state] * symbols + symbol])
        if next[slot] < 0 {
          next[slot] = fallback
        } else {
          suffix[next[slot]] = fallback
          queue.append(next[slot])
        }
      }
    }
  }

  @inline(__always)
  static func symbol(_ byte: UInt8) -> Int {
    let letter = (byte | 0x20) &- 0x61
    return letter < 26 ? Int(letter) : gap
  }

  /// Takes one symbol and tells the masks of the needles that end with it.
  @inline(__always)
  func step(_ state: inout Int, _ symbol: Int) -> UInt32 {
    state = Int(next[state * Self.symbols + symbol])
    return found[state]
  }

  /// The masks of all needles in a text; several gaps in a row count as one.
  func masks(in text: ArraySlice<UInt8>) -> UInt32 {
    var (state, masks, wasGap) = (start, UInt32(0), true)
    for byte in text {
      let symbol = Self.symbol(byte)
      if symbol == Self.gap, wasGap { continue }
      wasGap = symbol == Self.gap
      masks |= step(&state, symbol)
    }
    if !wasGap { masks |= step(&state, Self.gap) }
    return masks
  }
}
