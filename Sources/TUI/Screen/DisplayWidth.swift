/// The columns that text takes on a terminal.
///
/// Text is measured cluster by cluster in the reduced form that a `Cell` holds, by the tables of
/// Unicode 15 (`unicodeVersion`). Of joined pictographs the first counts, variation selectors and
/// skin tones count for nothing, ambiguous width is one column, controls are one column (they
/// show as a space or U+FFFD), and invisible scalars none. See the comment at `Cluster` for the
/// whole list.
public enum DisplayWidth {
  /// The columns that `text` takes.
  public static func width(of text: String) -> Int { width(of: text.utf8.span) }

  /// The columns that `text` takes.
  public static func width(of text: Substring) -> Int { width(of: text.utf8.span) }

  /// The columns that the text in `utf8` takes.
  public static func width(of utf8: ArraySlice<UInt8>) -> Int { width(of: utf8.span) }

  /// The columns that the text in `utf8` takes.
  public static func width(of utf8: Span<UInt8>) -> Int {
    var width = 0
    var offset = 0
    while offset < utf8.count {
      let cluster = Cluster(utf8, at: offset)
      width += cluster.width
      offset += cluster.byteCount
    }
    return width
  }

  /// The cluster that begins at byte `offset`: how many bytes it takes, 1 or more, and how many
  /// columns, 0 to 2. At the end of the text both are 0.
  @inline(__always)
  public static func nextCluster(
    in utf8: Span<UInt8>, at offset: Int
  ) -> (byteCount: Int, width: Int) {
    guard offset >= 0, offset < utf8.count else { return (0, 0) }
    let cluster = Cluster(utf8, at: offset)
    return (cluster.byteCount, cluster.width)
  }

  /// Where to cut `utf8` so that at most `columns` are taken: the end of the last cluster that
  /// fits, in bytes, and the columns up to there.
  public static func prefix(
    of utf8: Span<UInt8>, columns: Int
  ) -> (byteCount: Int, width: Int) {
    var width = 0
    var offset = 0
    while offset < utf8.count {
      let cluster = Cluster(utf8, at: offset)
      if width + cluster.width > columns { break }
      width += cluster.width
      offset += cluster.byteCount
    }
    return (offset, width)
  }

  /// `text` if it fits in `columns`, else as much of it as fits with `ellipsis` behind, cut
  /// between clusters. Spaces before the ellipsis go. Where not even the ellipsis fits the result
  /// is empty.
  public static func truncated(
    _ text: String, to columns: Int, ellipsis: String = "…"
  ) -> String {
    let utf8 = text.utf8.span
    if prefix(of: utf8, columns: columns).byteCount == utf8.count { return text }
    let room = columns - width(of: ellipsis)
    if room < 0 { return "" }
    let bytes = text.utf8.prefix(prefix(of: utf8, columns: room).byteCount)
    let end = bytes.lastIndex { $0 != UInt8(ascii: " ") }.map { bytes.index(after: $0) }
    return String(decoding: bytes[..<(end ?? bytes.startIndex)], as: UTF8.self) + ellipsis
  }

  /// `text` with spaces up to a width of `columns`, behind it or, for `alignRight`, before it.
  /// Longer text is truncated.
  public static func padded(
    _ text: String, to columns: Int, alignRight: Bool = false, ellipsis: String = "…"
  ) -> String {
    let fitting = truncated(text, to: columns, ellipsis: ellipsis)
    let space = String(repeating: " ", count: max(0, columns - width(of: fitting)))
    return alignRight ? space + fitting : fitting + space
  }
}
