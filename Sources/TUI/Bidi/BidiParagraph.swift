import CFriBidi
import Screen

/// A paragraph in which letters are read from right to left, with the order its lines are shown in:
/// Unicode Standard Annex #9, by FriBidi.
///
/// Lines are broken in the order of reading; each is put into the order of display by itself.
public struct BidiParagraph: Equatable, Sendable {
  /// Which way a paragraph runs.
  public enum Base: Sendable {
    /// As its first letter is read.
    case firstLetter
    case leftToRight
  }

  /// A stretch of one line whose letters stand side by side in one direction.
  public struct Run: Equatable, Sendable {
    /// Its bytes in the text, half-open.
    public var range: Range<Int>
    /// Whether its letters are read from right to left.
    public var isRightToLeft: Bool
  }

  /// Whether the paragraph as a whole runs from right to left.
  public let isRightToLeft: Bool
  /// The text's stretches of one embedding level, ascending.
  private let levels: [(end: Int, level: Int)]
  private let start: Int

  /// Finds the levels of a text; nil where all of it is read from left to right.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - range: The bytes that the paragraph is.
  ///   - base: Which way it runs.
  public init?(_ text: [UInt8], _ range: Range<Int>, base: Base = .firstLetter) {
    let span = text.span
    guard Self.isNeeded(span, range) else { return nil }
    var scalars: [FriBidiChar] = []
    var ends: [Int] = []
    var offset = range.lowerBound
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
      // Bytes that are no UTF-8 decode to U+FFFD, and no longer count the same: such text stays.
      offset += UTF8.width(scalar)
      // Overrides, which only hide what a text says, are as good as not there.
      let isOverride = scalar.value == 0x202D || scalar.value == 0x202E
      scalars.append(isOverride ? 0x200B : scalar.value)
      ends.append(offset)
    }
    guard offset == range.upperBound else { return nil }
    let count = FriBidiStrIndex(scalars.count)
    var types = [FriBidiCharType](
      repeating: FriBidiCharType(rawValue: 0), count: scalars.count)
    fribidi_get_bidi_types(scalars, count, &types)
    var brackets = [FriBidiBracketType](repeating: 0, count: scalars.count)
    fribidi_get_bracket_types(scalars, count, types, &brackets)
    var direction =
      base == .firstLetter ? bidi_direction_of_first_letter : bidi_direction_left_to_right
    var found = [FriBidiLevel](repeating: 0, count: scalars.count)
    let highest = fribidi_get_par_embedding_levels_ex(types, brackets, count, &direction, &found)
    guard highest > 1 else { return nil }
    var levels: [(end: Int, level: Int)] = []
    for (level, end) in zip(found, ends) {
      if levels.last?.level == Int(level) {
        levels[levels.count - 1].end = end
      } else {
        levels.append((end, Int(level)))
      }
    }
    self.levels = levels
    start = range.lowerBound
    // It is the direction that was found now; the lowest bit of its mask says right to left.
    isRightToLeft = direction.rawValue & 1 == 1
  }

  /// The runs of a line from left to right.
  public func runs(of line: Range<Int>) -> [Run] {
    var parts: [(range: Range<Int>, level: Int)] = []
    var from = start
    for (end, level) in levels {
      let shown = (from..<end).clamped(to: line)
      if !shown.isEmpty { parts.append((shown, level)) }
      from = end
    }
    // Rule L2: from the highest level down to the lowest odd one, what lies at it or above turns round.
    var level = parts.map(\.level).max() ?? 0
    while level > 0 {
      var index = 0
      while index < parts.count {
        var end = index
        while end < parts.count, parts[end].level >= level { end += 1 }
        parts[index..<end].reverse()
        index = max(end, index + 1)
      }
      level -= 1
    }
    return parts.map { Run(range: $0.range, isRightToLeft: $0.level % 2 == 1) }
  }

  /// Whether both have the same levels.
  public static func == (a: BidiParagraph, b: BidiParagraph) -> Bool {
    a.isRightToLeft == b.isRightToLeft && a.start == b.start
      && a.levels.elementsEqual(b.levels) { $0 == $1 }
  }

  // MARK: What is shown

  /// The bytes of a run from right to left as they stand from left to right, brackets mirrored.
  public static func mirrored(_ text: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var clusters: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = offset + max(1, DisplayWidth.nextCluster(in: text.span, at: offset).byteCount)
      clusters.append(offset..<min(next, range.upperBound))
      offset = next
    }
    var shown: [UInt8] = []
    shown.reserveCapacity(range.count)
    for cluster in clusters.reversed() { append(text[cluster], to: &shown) }
    return shown
  }

  private static func append(_ cluster: ArraySlice<UInt8>, to shown: inout [UInt8]) {
    let scalars = String(decoding: cluster, as: UTF8.self).unicodeScalars
    var mirror: FriBidiChar = 0
    if scalars.count == 1, let scalar = scalars.first,
      fribidi_get_mirror_char(scalar.value, &mirror) != 0, let other = Unicode.Scalar(mirror)
    {
      shown += Array(String(Character(other)).utf8)
    } else {
      shown += cluster
    }
  }

  /// A line of text in the order of display, at its start from the left.
  public static func displayed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let paragraph = BidiParagraph(bytes, 0..<bytes.count) else { return text }
    var shown: [UInt8] = []
    for run in paragraph.runs(of: 0..<bytes.count) {
      shown += run.isRightToLeft ? mirrored(bytes, run.range) : Array(bytes[run.range])
    }
    return String(decoding: shown, as: UTF8.self)
  }

  /// Whether there is anything in a text that is read from right to left.
  public static func isNeeded(_ text: String) -> Bool {
    let span = text.utf8.span
    return isNeeded(span, 0..<span.count)
  }

  /// Looks for the first bytes of scalars in the blocks whose letters are read from right to left:
  /// U+0590 to U+08FF, U+FB1D to U+FDFF, U+FE70 to U+FEFF, U+10800 to U+10FFF, U+1E800 to U+1EFFF.
  private static func isNeeded(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range where text[offset] >= 0xD6 {
      let second = offset + 1 < text.count ? text[offset + 1] : 0
      switch text[offset] {
      case 0xD6...0xDF: return true
      case 0xE0 where (0xA0...0xA3).contains(second): return true
      case 0xEF where (0xAC...0xB7).contains(second) || (0xB9...0xBB).contains(second): return true
      case 0xF0:
        let third = offset + 2 < text.count ? text[offset + 2] : 0
        if second == 0x90 || second == 0x9E, third >= 0xA0 { return true }
      default: break
      }
    }
    return false
  }
}
