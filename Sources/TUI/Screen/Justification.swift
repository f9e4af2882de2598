/// Lines filled up to their measure by wider spaces.
enum Justification {
  /// The cells that a space grows by at most, to three.
  static let most = 2

  /// Whether a line with so many spaces between its words can be filled up.
  static func fills(_ slack: Int, gaps: Int) -> Bool { slack <= most * gaps }

  /// Says of each line but the last, and those that a line feed ends, how far its spaces stretch; 0
  /// where they would have to stretch too far.
  static func fill(
    _ lines: inout [ParagraphLayout.Line], of text: Span<UInt8>, room: Int, hangingRoom: Int
  ) {
    for index in lines.indices.dropLast() {
      let line = lines[index]
      let slack = (index == 0 ? room : hangingRoom) - line.width
      guard slack > 0,
        !hasLineFeed(text, line.range.upperBound..<lines[index + 1].range.lowerBound)
      else { continue }
      if fills(slack, gaps: gaps(in: text, line.range).count) { lines[index].stretch = slack }
    }
  }

  private static func hasLineFeed(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = decodeScalar(text, at: offset)
      let kind =
        scalar.value < 0x80
        ? LineBreakClass(ascii: UInt8(scalar.value)) : LineBreakClass(scalar.value)
      if kind == .mandatory { return true }
      offset += scalar.byteCount
    }
    return false
  }

  /// Where words begin behind spaces that can be stretched.
  static func gaps(in text: Span<UInt8>, _ range: Range<Int>) -> [Int] {
    var gaps: [Int] = []
    var isInText = false
    for offset in range where text[offset] != 0x20 {
      // A mark may stand on a space, which makes one cluster of them.
      if isInText, text[offset - 1] == 0x20,
        text[offset] < 0x80 || Cluster(text, at: offset - 1).byteCount == 1
      {
        gaps.append(offset)
      }
      isInText = true
    }
    return gaps
  }

  /// What is added to each of `gaps` spaces, as evenly as cells allow.
  ///
  /// - Parameter fromEnd: Whether the wider ones are counted from the line's end: where lines take
  ///   turns, wide spaces do not stand below each other, as troff has it.
  static func added(_ stretch: Int, to gaps: Int, fromEnd: Bool) -> [Int] {
    guard gaps > 0 else { return [] }
    let (each, rest) = (stretch / gaps, stretch % gaps)
    let added = (0..<gaps).map { each + ($0 + 1) * rest / gaps - $0 * rest / gaps }
    return fromEnd ? added : added.reversed()
  }
}
