/// A paragraph broken into lines, the right edge ragged: so that all lines together are as even as
/// they can be, or each filled as far as it goes.
///
/// Lines break at spaces; after hyphens, dashes and slashes between letters; on both sides of
/// ideographs, kana and pictographs, but not before closing nor after opening punctuation; at
/// U+200B; and at U+00AD and where words may be divided, where a hyphen is to be shown. They never break beside U+00A0, U+202F,
/// U+2007 and U+2060. A line feed ends a line. A word that is longer than a line is cut between
/// clusters. These are the rules of Unicode Standard Annex #14 that running text needs, and the
/// prohibitions of JIS X 4051; Korean breaks at spaces alone.
///
/// Spaces at which a line breaks belong to no line; all other bytes belong to exactly one.
public struct ParagraphLayout: Equatable, Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// Its bytes in the text, half-open.
    public var range: Range<Int>
    /// The columns that it takes, the hyphen included, the indent not.
    public var width: Int
    /// Whether a `-` is to be shown behind it, for a soft hyphen or a word that is divided.
    public var endsWithHyphen: Bool
    /// The cells to be added to its spaces for it to fill its measure; 0 where it stays ragged.
    public var stretch = 0
  }

  /// How lines are chosen.
  public enum Fit: Sendable {
    /// All lines of the paragraph together; see ``TotalFit``. A paragraph in which a piece is wider
    /// than a line is filled.
    case total
    /// Each line as far as it goes.
    case first
  }

  /// The lines from top to bottom; none for an empty text.
  public private(set) var lines: [Line] = []

  /// Breaks `text` into lines.
  ///
  /// - Parameters:
  ///   - text: One paragraph of UTF-8.
  ///   - measure: The columns of a line, its indent included. Less than 2 counts as 2.
  ///   - firstIndent: The columns to be left free at the start of the first line.
  ///   - hangingIndent: The columns to be left free at the start of the others. Indents are cut
  ///     down so that 2 columns remain.
  ///   - fit: How lines are chosen.
  ///   - hyphenation: How words are divided where lines cannot be even without that; only for
  ///     ``Fit/total``.
  ///   - isJustified: Whether lines are filled up to the measure by wider spaces, where none has to
  ///     be wider than 3 columns; the last line and those before a line feed are not.
  public init(
    text: Span<UInt8>, measure: Int, firstIndent: Int = 0, hangingIndent: Int = 0,
    fit: Fit = .first, hyphenation: Hyphenation? = nil, isJustified: Bool = false
  ) {
    let widest = max(2, measure)
    let room = max(2, widest - max(0, firstIndent))
    let hangingRoom = max(2, widest - max(0, hangingIndent))
    if fit == .total,
      let found = TotalFit.lines(
        of: text, room: room, hangingRoom: hangingRoom, hyphenation: hyphenation,
        isJustified: isJustified)
    {
      lines = found
    } else {
      var breaker = LineBreaker(room: room, hangingRoom: hangingRoom)
      breaker.run(over: text)
      lines = breaker.lines
    }
    if isJustified {
      Justification.fill(&lines, of: text, room: room, hangingRoom: hangingRoom)
    }
  }

  /// Breaks `text` into lines; see `init(text:measure:firstIndent:hangingIndent:)` for a span.
  public init(
    text: [UInt8], measure: Int, firstIndent: Int = 0, hangingIndent: Int = 0, fit: Fit = .first,
    hyphenation: Hyphenation? = nil, isJustified: Bool = false
  ) {
    self.init(
      text: text.span, measure: measure, firstIndent: firstIndent, hangingIndent: hangingIndent,
      fit: fit, hyphenation: hyphenation, isJustified: isJustified)
  }

  /// Breaks `text` into lines, which are ranges of its UTF-8.
  public init(text: String, measure: Int, firstIndent: Int = 0, hangingIndent: Int = 0) {
    self.init(
      text: text.utf8.span, measure: measure, firstIndent: firstIndent,
      hangingIndent: hangingIndent)
  }
}

/// The state of going through a paragraph once, with a step back to the last opportunity whenever
/// a line is full: no byte is looked at more than twice for that.
private struct LineBreaker {
  var lines: [ParagraphLayout.Line] = []
  /// The columns of the line at hand.
  private var room: Int
  /// The columns of all lines but the first.
  private let hangingRoom: Int

  private var offset = 0
  private var lineStart = 0
  /// The end of the line at hand without the spaces behind it, and the columns up to there.
  private var end = 0
  private var width = 0
  /// The columns up to `offset`, spaces included.
  private var column = 0
  private var previous = LineBreakClass.mandatory
  private var beforePrevious = LineBreakClass.mandatory
  private var opportunity: Opportunity?

  private struct Opportunity {
    var end: Int
    var width: Int
    var next: Int
    var hyphen: Bool
  }

  init(room: Int, hangingRoom: Int) {
    self.room = room
    self.hangingRoom = hangingRoom
  }

  mutating func run(over text: Span<UInt8>) {
    lines.reserveCapacity(text.count / max(1, hangingRoom) + 1)
    while offset < text.count {
      let first = text[offset]
      let cluster = Cluster(text, at: offset)
      let kind =
        first < 0x80
        ? LineBreakClass(ascii: first) : LineBreakClass(decodeScalar(text, at: offset).value)
      take(cluster, kind)
    }
    if lineStart < text.count { emit(end: end, width: width, hyphen: false) }
  }

  @inline(__always)
  private mutating func take(_ cluster: Cluster, _ kind: LineBreakClass) {
    let next = offset + cluster.byteCount
    switch kind {
    case .mandatory:
      emit(end: end, width: width, hyphen: false)
      begin(at: next)
      return
    case .space:
      // Spaces never overflow a line: they hang over its end.
      column += cluster.width
      offset = next
      if end > lineStart {
        opportunity = Opportunity(end: end, width: width, next: next, hyphen: false)
      }
      step(kind)
      return
    default: break
    }
    if previous != .space, kind.canBegin(after: previous, beforeHyphen: beforePrevious),
      end > lineStart
    {
      opportunity = Opportunity(end: end, width: width, next: offset, hyphen: false)
    }
    if column + cluster.width > room, column > 0 || end > lineStart {
      breakLine()
      return
    }
    column += cluster.width
    offset = next
    end = next
    width = column
    if kind == .softHyphen, width < room, end > lineStart {
      opportunity = Opportunity(end: end, width: width + 1, next: next, hyphen: true)
    }
    step(kind)
  }

  @inline(__always)
  private mutating func step(_ kind: LineBreakClass) {
    beforePrevious = previous
    previous = kind
  }

  /// Ends the line at the last opportunity, or where it is when there was none. A line with
  /// nothing but spaces is given up instead.
  private mutating func breakLine() {
    let found = opportunity ?? Opportunity(end: end, width: width, next: offset, hyphen: false)
    let kept = room
    let isEmpty = found.end == lineStart
    if !isEmpty { emit(end: found.end, width: found.width, hyphen: found.hyphen) }
    begin(at: found.next)
    if isEmpty { room = kept }
  }

  private mutating func emit(end: Int, width: Int, hyphen: Bool) {
    lines.append(.init(range: lineStart..<end, width: width, endsWithHyphen: hyphen))
  }

  private mutating func begin(at next: Int) {
    offset = next
    lineStart = next
    end = next
    width = 0
    column = 0
    previous = .mandatory
    beforePrevious = .mandatory
    opportunity = nil
    room = hangingRoom
  }
}
