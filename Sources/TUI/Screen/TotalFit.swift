/// Breaks a paragraph so that its lines as a whole are as even as they can be, in place of filling
/// each as far as it goes: the total fit of Knuth and Plass, "Breaking Paragraphs into Lines",
/// Software: Practice and Experience 11 (1981), for a ragged right edge or a straight one.
///
/// What a line costs grows with the square of the columns it leaves; a hyphen costs more, two in a
/// row more again, and so does one before the last line, and a last line of a few letters. The last
/// line costs nothing else. Where lines are justified, what their spaces have to stretch by counts in
/// place of the columns they leave; a line that cannot be filled costs most.
///
/// As TeX does it, words are divided only where lines cannot be even without that.
struct TotalFit {
  /// A place where a line may end and the next begin.
  private struct Break {
    /// Where the line's text ends, and the columns up to there from the paragraph's start.
    var end: Int
    var endColumn: Int
    /// Where the next line begins, likewise.
    var next: Int
    var nextColumn: Int
    var hyphen = false
    /// The gaps between words up to where the line's text ends, and to where the next line begins.
    var endGaps = 0
    var nextGaps = 0
    /// The least cost of a paragraph up to here, and the break before that it comes by.
    var cost = Int.max
    var previous = -1
  }

  private let room: Int
  private let hangingRoom: Int
  private let isJustified: Bool
  private var breaks: [Break] = []
  private var lines: [ParagraphLayout.Line] = []

  /// Where words may be divided, ascending, and the first of these places that lies ahead.
  private var divisions: [Int] = []
  private var nextDivision = 0
  /// The last break from which a line to the break at hand leaves little.
  private var nearest = 0
  /// Whether a line but the last leaves more than is even.
  private var isLoose = false

  /// A line that leaves more than this share of itself is not even.
  private static let loosest = 8

  /// The lines, or nil where a piece is wider than a line and must be cut.
  static func lines(
    of text: Span<UInt8>, room: Int, hangingRoom: Int, hyphenation: Hyphenation? = nil,
    isJustified: Bool = false
  ) -> [ParagraphLayout.Line]? {
    var fit = TotalFit(room: room, hangingRoom: hangingRoom, isJustified: isJustified)
    let isSet = fit.set(text)
    guard let hyphenation, !isSet || fit.isLoose else { return isSet ? fit.lines : nil }
    var divided = TotalFit(room: room, hangingRoom: hangingRoom, isJustified: isJustified)
    divided.divisions = hyphenation.places(in: text)
    if divided.set(text) { return divided.lines }
    return isSet ? fit.lines : nil
  }

  private mutating func set(_ text: Span<UInt8>) -> Bool {
    var start = 0
    while start < text.count {
      let (next, isSet) = setLine(of: text, from: start)
      guard isSet else { return false }
      start = next
    }
    return true
  }

  private init(room: Int, hangingRoom: Int, isJustified: Bool) {
    self.room = room
    self.hangingRoom = hangingRoom
    self.isJustified = isJustified
  }

  /// Sets what stands up to the next line feed; returns where it goes on, and whether it could.
  private mutating func setLine(of text: Span<UInt8>, from start: Int) -> (next: Int, isSet: Bool) {
    let first = lines.isEmpty ? room : hangingRoom
    let next = findBreaks(in: text, from: start, widest: max(first, hangingRoom))
    guard let next else { return (start, false) }
    breaks[0].cost = 0
    nearest = 0
    for index in breaks.indices.dropFirst() { choose(index, first: first) }
    guard breaks[breaks.count - 1].cost < Int.max else { return (start, false) }
    var chosen: [Int] = []
    var index = breaks.count - 1
    while index > 0 {
      chosen.append(index)
      index = breaks[index].previous
    }
    var from = 0
    for index in chosen.reversed() {
      let (begin, end) = (breaks[from], breaks[index])
      lines.append(
        ParagraphLayout.Line(
          range: begin.next..<max(begin.next, end.end), width: width(from, index),
          endsWithHyphen: end.hyphen))
      let room = from == 0 ? first : hangingRoom
      if index < breaks.count - 1, isLoose(from, index, room) { isLoose = true }
      from = index
    }
    return (next, true)
  }

  /// Whether a line leaves so much that division of words might help: for one that is filled, half a
  /// column a space.
  private func isLoose(_ from: Int, _ to: Int, _ room: Int) -> Bool {
    let slack = room - width(from, to)
    return isJustified ? slack * 2 > gaps(from, to) : slack > room / Self.loosest
  }

  /// The gaps between the words of a line.
  private func gaps(_ from: Int, _ to: Int) -> Int {
    max(0, breaks[to].endGaps - breaks[from].nextGaps)
  }

  private func width(_ from: Int, _ to: Int) -> Int {
    max(0, breaks[to].endColumn - breaks[from].nextColumn) + (breaks[to].hyphen ? 1 : 0)
  }

  /// Finds the best line that ends at a break.
  private mutating func choose(_ index: Int, first: Int) {
    if divisions.isEmpty || index == breaks.count - 1 {
      choose(index, from: index - 1, downTo: 0, first: first)
      return
    }
    // Divided words are many places to end a line at: lines that leave much are tried only where no
    // other is found. The first that does not goes on with each break.
    let least = min(first, hangingRoom) - min(first, hangingRoom) / Self.leftAtMost
    while nearest + 1 < index, width(nearest + 1, index) >= least { nearest += 1 }
    choose(index, from: nearest, downTo: 0, first: first)
    if breaks[index].cost == Int.max {
      choose(index, from: index - 1, downTo: nearest + 1, first: first)
    }
  }

  /// The share of a line that it may leave where words are divided.
  private static let leftAtMost = 3

  private mutating func choose(_ index: Int, from start: Int, downTo end: Int, first: Int) {
    let isLast = index == breaks.count - 1
    var from = start
    while from >= end {
      let width = width(from, index)
      let room = from == 0 ? first : hangingRoom
      if width > max(room, hangingRoom) { return }
      if width <= room, breaks[from].cost < Int.max {
        let cost = breaks[from].cost + cost(width, room, from, index, isLast: isLast)
        if cost < breaks[index].cost {
          breaks[index].cost = cost
          breaks[index].previous = from
        }
      }
      from -= 1
    }
  }

  /// A last line shorter than this share of a line is to be avoided, where it is not alone.
  private static let shortestLastLine = 5

  private func cost(_ width: Int, _ room: Int, _ from: Int, _ to: Int, isLast: Bool) -> Int {
    // One more than it leaves, so that of equals the fewest lines win.
    var slack = room - width + 1
    if isLast {
      let least = room / Self.shortestLastLine
      slack = from > 0 && width < least ? least - width + room / 4 : 1
    }
    var cost =
      isJustified && !isLast ? stretchCost(room - width, gaps(from, to), room) : slack * slack
    if breaks[to].hyphen { cost += room * room / (breaks[from].hyphen ? 9 : 36) }
    if isLast, breaks[from].hyphen { cost += room * room / 9 }
    return cost
  }

  /// A word of running text with its space, in columns: by it a line of usual words costs as much
  /// filled as ragged.
  private static let usualWord = 7

  /// What it costs that the gaps of a line stretch by some columns in all.
  private func stretchCost(_ slack: Int, _ gaps: Int, _ room: Int) -> Int {
    if slack == 0 { return 1 }
    guard Justification.fills(slack, gaps: gaps) else { return 4 * slack * slack + room * room / 4 }
    return 1 + slack * slack * max(1, room / Self.usualWord) / gaps
  }

  // MARK: Where lines may end

  /// Collects the breaks up to the next line feed, the start first and the end last; returns where
  /// the text goes on behind it, or nil where a piece between two breaks is wider than a line.
  private mutating func findBreaks(in text: Span<UInt8>, from start: Int, widest: Int) -> Int? {
    breaks.removeAll(keepingCapacity: true)
    breaks.append(Break(end: start, endColumn: 0, next: start, nextColumn: 0))
    var offset = start
    var column = 0
    var end = (offset: start, column: 0)
    var previous = LineBreakClass.mandatory
    var beforePrevious = LineBreakClass.mandatory
    var gaps = 0
    while offset < text.count {
      let first = text[offset]
      let cluster = Cluster(text, at: offset)
      let kind =
        first < 0x80
        ? LineBreakClass(ascii: first) : LineBreakClass(decodeScalar(text, at: offset).value)
      let next = offset + cluster.byteCount
      if kind == .mandatory {
        close(end, next: next, column: column)
        return next
      }
      if kind == .space {
        column += cluster.width
        offset = next
        let endGaps = gaps
        if previous != .space { gaps += 1 }
        if end.offset > breaks[breaks.count - 1].next {
          breaks.append(
            Break(
              end: end.offset, endColumn: end.column, next: next, nextColumn: column,
              endGaps: endGaps, nextGaps: gaps))
        } else if breaks.count > 1 {
          breaks[breaks.count - 1].next = next
          breaks[breaks.count - 1].nextColumn = column
          breaks[breaks.count - 1].nextGaps = gaps
          breaks[breaks.count - 1].hyphen = false
        }
      } else {
        if previous != .space, end.offset > breaks[breaks.count - 1].next,
          kind.canBegin(after: previous, beforeHyphen: beforePrevious)
        {
          breaks.append(
            Break(
              end: end.offset, endColumn: end.column, next: offset, nextColumn: column,
              endGaps: gaps, nextGaps: gaps))
        }
        column += cluster.width
        offset = next
        end = (next, column)
        if column - breaks[breaks.count - 1].nextColumn > widest { return nil }
        if isDivision(next) || kind == .softHyphen && end.offset > breaks[breaks.count - 1].next {
          breaks.append(
            Break(
              end: next, endColumn: column, next: next, nextColumn: column, hyphen: true,
              endGaps: gaps, nextGaps: gaps))
        }
      }
      beforePrevious = previous
      previous = kind
    }
    close(end, next: text.count, column: column)
    return text.count
  }

  /// Whether a word may be divided at a byte; to be asked in ascending order.
  @inline(__always)
  private mutating func isDivision(_ offset: Int) -> Bool {
    while nextDivision < divisions.count, divisions[nextDivision] < offset { nextDivision += 1 }
    return nextDivision < divisions.count && divisions[nextDivision] == offset
  }

  /// Makes the end a break: the last one, where nothing but spaces stands behind that.
  private mutating func close(_ end: (offset: Int, column: Int), next: Int, column: Int) {
    let last = breaks.count - 1
    if last > 0, end.offset <= breaks[last].end {
      breaks[last].hyphen = false
    } else {
      breaks.append(
        Break(end: end.offset, endColumn: end.column, next: next, nextColumn: column))
    }
  }
}
