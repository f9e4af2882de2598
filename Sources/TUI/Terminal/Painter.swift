import Screen

/// Makes a terminal look like one grid after the other, in few bytes.
///
/// It knows what it has sent, and from that what the terminal shows, where its cursor is, what its pen
/// looks like and which lines scroll: what is as it should be is not sent again. Lines that have moved
/// are moved by the terminal. It sends text of surfaces only, which hold no controls.
struct Painter {
  var brush: Brush
  private var styles: ShownStyles
  /// What the terminal shows, its styles as `ShownStyles` has them; `nil` where nobody knows.
  var shown: [Cell]?
  private var isCursorVisible: Bool?

  init(capabilities: Capabilities, form: CellForm, depth: ColorDepth, size: Size) {
    brush = Brush(capabilities: capabilities, form: form, depth: depth, size: size)
    styles = ShownStyles(depth: depth, capabilities: capabilities)
  }

  /// Takes nothing for known: the next paint states everything.
  mutating func forget() {
    brush.forget()
    shown = nil
    isCursorVisible = nil
  }

  /// The bytes that bring a surface to a screen of the size given, the cursor to its place or out of
  /// sight.
  mutating func paint(_ surface: Surface, cursor: Point?, size: Size) -> [UInt8] {
    if size != brush.size { forget() }
    brush.size = size
    brush.bytes.removeAll(keepingCapacity: true)
    if size.isEmpty { return [] }
    let target = styles.cells(of: surface, size: size)
    if cursor == nil { showCursor(false) }
    if shown == nil { clear(for: target) }
    if shown != target { draw(target) }
    if let cursor, Rect(size: size).contains(cursor) {
      let row = cursor.row.rawValue
      brush.move(to: row, cursor.column.rawValue, over: line(row, of: target))
      showCursor(true)
    } else {
      showCursor(false)
    }
    return brush.bytes
  }

  /// Draws all that differs. What has moved most comes last: the cursor and the pen are where the next
  /// step goes on then, as it does in a text that is read line by line.
  private mutating func draw(_ target: [Cell]) {
    let moves = moves(toward: target)
    for row in 0..<brush.size.rows where !moves.contains(where: { $0.band.contains(row) }) {
      paintLine(row, target)
    }
    for move in moves.reversed() {
      perform(move, toward: target)
      for row in move.band { paintLine(row, target) }
    }
  }

  /// The bytes that leave the terminal as other programs expect it: all lines scroll, the pen is
  /// plain, the cursor to be seen in the last line. Nothing is taken for known after that.
  mutating func leave() -> [UInt8] {
    let size = brush.size
    brush.bytes.removeAll()
    if brush.region != 0..<size.rows { brush.setRegion(0..<size.rows) }
    brush.bytes += brush.capabilities.pens.sgr0
    brush.bytes += brush.capabilities.cup.expanded(max(0, size.rows - 1), 0)
    if isCursorVisible != true { brush.bytes += brush.capabilities.cursor(isVisible: true) }
    forget()
    return brush.bytes
  }

  private mutating func showCursor(_ isVisible: Bool) {
    guard isCursorVisible != isVisible else { return }
    brush.bytes += brush.capabilities.cursor(isVisible: isVisible)
    isCursorVisible = isVisible
  }

  func line(_ row: Int, of cells: [Cell]) -> ArraySlice<Cell> {
    cells[(row * brush.size.columns)..<((row + 1) * brush.size.columns)]
  }

  /// Blanks the whole screen, in the background that most lines end in.
  private mutating func clear(for target: [Cell]) {
    let size = brush.size
    brush.setRegion(0..<size.rows)
    var counts: [Style: Int] = [:]
    for row in 1...size.rows { counts[target[row * size.columns - 1].style, default: 0] += 1 }
    let most = counts.max { $0.value < $1.value }?.key
    brush.take(ShownStyles.blank(most?.background))
    let blank = Cell(style: brush.erased(by: ShownStyles.blank(most?.background)))
    guard let clear = brush.capabilities.clear else {
      // Every cell is drawn then: none is like this one.
      shown = Array(repeating: Self.unknown, count: target.count)
      return
    }
    brush.bytes += clear
    brush.place(row: 0, column: 0)
    shown = Array(repeating: blank, count: target.count)
  }

  /// What no target has: `ShownStyles` states the colors of all text.
  static let unknown = Cell(style: Style(attributes: .strikethrough))
}

// MARK: - Lines

extension Painter {
  /// How the blanks at a line's end come about.
  private enum Blanks {
    case written
    case erasedAtEnd
    /// Everything from the first cell that differs is erased before anything is written.
    case erasedAtStart
  }

  private mutating func paintLine(_ row: Int, _ target: [Cell]) {
    guard let shown else { return }
    let wanted = line(row, of: target)
    let there = line(row, of: shown)
    guard wanted != there else { return }
    let start = brush
    var best: Brush?
    for blanks in [Blanks.written, .erasedAtEnd, .erasedAtStart] {
      brush.bytes.removeAll(keepingCapacity: true)
      if draw(row, wanted, over: there, blanks), brush.bytes.count < best?.bytes.count ?? .max {
        best = brush
      }
      brush = start
    }
    if var best {
      best.bytes = start.bytes + best.bytes
      brush = best
    }
    self.shown?.replaceSubrange(wanted.indices, with: wanted)
  }

  /// Draws what differs in a line. Returns whether it can be done in the way given.
  private mutating func draw(
    _ row: Int, _ wanted: ArraySlice<Cell>, over there: ArraySlice<Cell>, _ blanks: Blanks
  ) -> Bool {
    let line = Array(wanted)
    var shown = Array(there)
    // Where a cluster went that the terminal may have drawn wider, the next cell may be gone with it.
    for index in there.indices.dropLast() where there[index] != wanted[index] {
      if !brush.form.isSure(there[index]) { shown[index + 1 - there.startIndex] = Self.unknown }
    }
    var end = line.count
    if row == brush.size.rows - 1, brush.capabilities.am, !brush.capabilities.xenl {
      end -= line[end - 1].isContinuation ? 2 : 1
    }
    let tail = blanks == .written ? end : blankTail(of: line)
    if blanks != .written {
      guard brush.capabilities.el != nil, let last = line.last, brush.erases(to: last.style)
      else { return false }
    }
    if blanks == .erasedAtStart {
      guard var first = line.indices.first(where: { line[$0] != shown[$0] }) else { return true }
      if first > 0, line[first].isContinuation { first -= 1 }
      guard first < tail, brush.form.isSure(shown[max(0, first - 1)]) else { return false }
      erase(row, from: first, wanted)
      for index in first..<shown.count { shown[index] = line[line.count - 1] }
    }
    var index = 0
    while index < tail {
      if line[index] == shown[index] {
        index += 1
        continue
      }
      let cell = line[index].isContinuation && index > 0 ? index - 1 : index
      index = draw(cell, row, wanted, &shown, end: tail)
    }
    if tail < end, let first = (tail..<end).first(where: { line[$0] != shown[$0] }) {
      erase(row, from: first, wanted)
    }
    return true
  }

  /// Draws a cell, or erases as many as are blank, and returns the index behind it.
  private mutating func draw(
    _ index: Int, _ row: Int, _ wanted: ArraySlice<Cell>, _ shown: inout [Cell], end: Int
  ) -> Int {
    let cell = wanted[wanted.startIndex + index]
    if let count = erasableBlanks(wanted, from: index, end: end) {
      brush.move(to: row, index, over: wanted)
      brush.take(cell.style)
      brush.bytes += brush.capabilities.ech?.expanded(count) ?? []
      return index + count
    }
    let next = index + max(1, cell.width)
    let isSure = brush.form.isSure(cell)
    brush.move(to: row, index, over: wanted)
    if !isSure, cell.width == 2 {
      // Where the terminal draws it narrow, the second column must not show what was there.
      let blank = Cell(style: cell.style)
      brush.write(blank)
      brush.write(blank)
      brush.move(to: row, index, over: wanted)
    }
    brush.write(cell)
    if next < shown.count, !isSure { shown[next] = Self.unknown }
    return next
  }

  /// How many blanks of one style follow, where it takes fewer bytes to erase them and to jump over them
  /// than to write them.
  private func erasableBlanks(_ wanted: ArraySlice<Cell>, from index: Int, end: Int) -> Int? {
    let first = wanted[wanted.startIndex + index]
    guard brush.capabilities.ech != nil, first.ascii == 0x20, brush.erases(to: first.style) else {
      return nil
    }
    let rest = wanted[(wanted.startIndex + index)..<(wanted.startIndex + end)]
    let count = rest.prefix { $0 == first }.count
    return count > 10 ? count : nil
  }

  private mutating func erase(_ row: Int, from column: Int, _ wanted: ArraySlice<Cell>) {
    brush.move(to: row, column, over: wanted)
    if let last = wanted.last { brush.take(last.style) }
    brush.bytes += brush.capabilities.el ?? []
  }

  /// Where the blanks begin that a line ends with.
  private func blankTail(of line: [Cell]) -> Int {
    guard let last = line.last, last.ascii == 0x20 else { return line.count }
    return line.lastIndex { $0 != last }.map { $0 + 1 } ?? 0
  }
}
