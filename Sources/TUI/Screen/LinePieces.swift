/// A stretch of text on one line, in the pieces that it is drawn in.
public struct LinePieces: Equatable, Sendable {
  /// Clusters that stand side by side.
  public struct Piece: Equatable, Sendable {
    /// Their bytes in the text, half-open.
    public var range: Range<Int>
    /// Cells from the start of the stretch.
    public var column: Int
    /// The cells they take, with what is added behind them.
    public var width: Int
    /// Whether they stand from right to left.
    public var isRightToLeft = false
  }

  /// The pieces from left to right.
  public private(set) var pieces: [Piece] = []

  /// The pieces of a line.
  ///
  /// - Parameters:
  ///   - text: UTF-8 that the line is part of.
  ///   - range: The line's bytes.
  ///   - stretch: The cells to be added to its spaces; see ``ParagraphLayout/Line/stretch``.
  ///   - fromEnd: Whether the wider ones of its spaces are counted from its end.
  public init(_ text: [UInt8], _ range: Range<Int>, stretch: Int = 0, fromEnd: Bool = false) {
    guard stretch > 0 else {
      pieces = [Piece(range: range, column: 0, width: DisplayWidth.width(of: text[range]))]
      return
    }
    let gaps = Justification.gaps(in: text.span, range)
    let added = Justification.added(stretch, to: gaps.count, fromEnd: fromEnd) + [0]
    var (start, column) = (range.lowerBound, 0)
    for (end, added) in zip(gaps + [range.upperBound], added) {
      let width = DisplayWidth.width(of: text[start..<end]) + added
      pieces.append(Piece(range: start..<end, column: column, width: width))
      start = end
      column += width
    }
  }

  /// The pieces of a line whose runs are given from left to right, each with its direction.
  public init(_ text: [UInt8], runs: [(range: Range<Int>, isRightToLeft: Bool)]) {
    var column = 0
    for run in runs {
      let width = DisplayWidth.width(of: text[run.range])
      pieces.append(
        Piece(range: run.range, column: column, width: width, isRightToLeft: run.isRightToLeft))
      column += width
    }
  }

  /// The cells of all pieces.
  public var width: Int { pieces.map { $0.column + $0.width }.max() ?? 0 }

  /// The cells that a part of the text takes on the line, from left to right.
  public func cells(of part: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    for piece in pieces {
      let shown = part.clamped(to: piece.range)
      guard !shown.isEmpty else { continue }
      let before = DisplayWidth.width(of: text[piece.range.lowerBound..<shown.lowerBound])
      let after =
        shown.upperBound == piece.range.upperBound
        ? piece.width : before + DisplayWidth.width(of: text[shown])
      let start = piece.column + (piece.isRightToLeft ? piece.width - after : before)
      let end = start + after - before
      if let last = cells.last, last.upperBound == start {
        cells[cells.count - 1] = last.lowerBound..<end
      } else {
        cells.append(start..<end)
      }
    }
    return cells
  }

  /// The cell in which a byte's cluster begins to be shown; 0 for one that the line has not.
  public func column(of byte: Int, in text: [UInt8]) -> Int {
    guard let piece = pieces.last(where: { $0.range.contains(byte) }) else { return 0 }
    let before = DisplayWidth.width(of: text[piece.range.lowerBound..<byte])
    guard piece.isRightToLeft else { return piece.column + before }
    let own = DisplayWidth.nextCluster(in: text.span, at: byte).width
    return piece.column + piece.width - before - max(1, own)
  }
}
