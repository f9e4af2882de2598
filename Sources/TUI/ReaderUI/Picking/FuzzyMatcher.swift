/// Finds letters in texts in their order, with others between them, and says how well they lie.
///
/// The score is that of fzf (J. Choi, "fzf: a command-line fuzzy finder", algo.go): letters at the
/// starts of words, at humps and in a row count more, gaps cost, and of all ways to lay the pattern
/// the best one counts. Letters are bytes of UTF-8; capitals are the same as small ones.
struct FuzzyMatcher: Equatable, Sendable {
  /// Where a pattern lies in a text, and how well.
  struct Match: Equatable, Sendable {
    /// Greater is better.
    var score: Int
    /// The bytes of the text that the pattern's bytes lie on, in order.
    var places: [Int]
  }

  private static let matched = 16
  private static let gapStart = -3
  private static let gapExtension = -1
  private static let wordStart = 8
  private static let hump = 7
  private static let inRow = 4
  private static let firstFactor = 2
  /// Texts are looked at no further than this.
  private static let longest = 512

  /// The letters of the pattern, without spaces.
  let pattern: [UInt8]

  init(_ pattern: String) {
    self.pattern = pattern.utf8.filter { $0 != 0x20 }.map(Self.lowered)
  }

  /// Whether the letters are in the text in their order; quick, and no word of how well.
  func holds(_ text: [UInt8]) -> Bool {
    var index = 0
    for byte in text {
      guard index < pattern.count else { return true }
      if Self.lowered(byte) == pattern[index] { index += 1 }
    }
    return index == pattern.count
  }

  /// How well the pattern lies in a text; nil where it does not. An empty pattern lies in every text.
  func match(_ text: [UInt8]) -> Match? {
    guard !pattern.isEmpty else { return Match(score: 0, places: []) }
    guard holds(text) else { return nil }
    let text = text.count > Self.longest ? Array(text.prefix(Self.longest)) : text
    guard text.count >= pattern.count, holds(text) else {
      // What lies beyond the part that is looked at is found, but last.
      return Match(score: 0, places: [])
    }
    return best(in: text)
  }

  /// The best way by dynamic programming, after Smith and Waterman (1981).
  private func best(in text: [UInt8]) -> Match {
    let bonuses = Self.bonuses(of: text)
    let columns = text.count
    let impossible = Int.min / 2
    // Scores of ways that end on a place, and the place before; those that end at or before it.
    var ending = [Int](repeating: impossible, count: pattern.count * columns)
    var running = [Int](repeating: 0, count: pattern.count * columns)
    for row in pattern.indices {
      var reach = impossible
      for column in row..<columns {
        reach += reach == impossible ? 0 : Self.gapExtension
        if row > 0, column > 1, ending[(row - 1) * columns + column - 2] > impossible {
          reach = max(reach, ending[(row - 1) * columns + column - 2] + Self.gapStart)
        }
        guard Self.lowered(text[column]) == pattern[row] else { continue }
        let here = row * columns + column
        let factor = row == 0 ? Self.firstFactor : 1
        var score = impossible
        if row == 0 {
          score = Self.matched + factor * bonuses[column]
        } else {
          let before = (row - 1) * columns + column - 1
          if column > 0, ending[before] > impossible {
            score = ending[before] + Self.matched + max(bonuses[column], Self.inRow)
            running[here] = running[before] + 1
          }
          if reach > impossible, reach + Self.matched + bonuses[column] > score {
            score = reach + Self.matched + bonuses[column]
            running[here] = 0
          }
        }
        ending[here] = score
      }
    }
    return trace(ending, running, columns)
  }

  private func trace(_ ending: [Int], _ running: [Int], _ columns: Int) -> Match {
    let impossible = Int.min / 2
    var row = pattern.count - 1
    var column = 0
    for candidate in 0..<columns
    where ending[row * columns + candidate] > ending[row * columns + column] { column = candidate }
    let score = ending[row * columns + column]
    var places = [column]
    while row > 0 {
      if running[row * columns + column] > 0 {
        column -= 1
      } else {
        // The way with a gap came from the best place before, the gap counted.
        var best = impossible
        var from = 0
        for candidate in stride(from: column - 2, through: 0, by: -1) {
          let value = ending[(row - 1) * columns + candidate]
          guard value > impossible else { continue }
          let gap = Self.gapStart + (column - candidate - 2) * Self.gapExtension
          if value + gap > best { (best, from) = (value + gap, candidate) }
        }
        column = best > impossible ? from : max(0, column - 1)
      }
      row -= 1
      places.append(column)
    }
    return Match(score: score, places: places.reversed())
  }

  private static func bonuses(of text: [UInt8]) -> [Int] {
    var bonuses: [Int] = []
    bonuses.reserveCapacity(text.count)
    var before: UInt8 = 0x20
    for byte in text {
      if isLetter(byte), !isLetter(before) {
        bonuses.append(wordStart)
      } else if isCapital(byte), !isCapital(before), isLetter(before) {
        bonuses.append(hump)
      } else {
        bonuses.append(0)
      }
      before = byte
    }
    return bonuses
  }

  /// Whether a match ends where a word does.
  static func endsWord(_ match: Match, in text: [UInt8]) -> Bool {
    guard let last = match.places.last, last + 1 < text.count else { return true }
    return !isLetter(text[last + 1])
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
  }
}
