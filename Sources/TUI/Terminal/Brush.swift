import Screen

/// The state of a terminal between two orders, and the orders that lead from it: where the cursor is and
/// how what it writes looks. What is not known is stated anew when it matters.
struct Brush {
  let capabilities: Capabilities
  let form: CellForm
  let depth: ColorDepth
  var size: Size

  /// What is to be sent.
  var bytes: [UInt8] = []
  /// The look of what is written next.
  private(set) var pen: Style?
  /// The cursor's line and column. The column is `nil` behind a character in the last column, and behind
  /// one that terminals measure in several ways.
  private(set) var row: Int?
  private(set) var column: Int?
  /// The lines that scroll.
  private(set) var region: Range<Int>?

  init(capabilities: Capabilities, form: CellForm, depth: ColorDepth, size: Size) {
    self.capabilities = capabilities
    self.form = form
    self.depth = depth
    self.size = size
  }

  /// Takes nothing for known.
  mutating func forget() {
    pen = nil
    row = nil
    column = nil
    region = nil
  }

  /// Where a cursor has gone that the bytes do not tell of.
  mutating func place(row: Int?, column: Int?) {
    self.row = row
    self.column = column
  }

  // MARK: Looks

  /// Whether the pen draws a cell of a style as it is.
  func suits(_ style: Style) -> Bool {
    guard let pen else { return false }
    if style.foreground != nil { return pen == style }
    return pen.background == style.background
      && pen.attributes.isDisjoint(with: ShownStyles.onBlanks)
  }

  /// Takes up a pen that draws a style.
  mutating func take(_ style: Style) {
    if suits(style) { return }
    var wanted = style
    if style.foreground == nil {
      wanted = pen ?? Style(foreground: .terminalDefault)
      wanted.background = style.background
      wanted.attributes.subtract(ShownStyles.onBlanks)
    }
    bytes += capabilities.pens.change(from: pen, to: wanted, depth: depth)
    pen = wanted
  }

  /// The background that erased cells get when a pen for `style` is taken up.
  func erased(by style: Style) -> Style {
    ShownStyles.blank(capabilities.bce ? style.background : .terminalDefault)
  }

  /// Whether cells of a style can come by erasing.
  func erases(to style: Style) -> Bool { style.foreground == nil && erased(by: style) == style }

  // MARK: The cursor

  /// Brings the cursor to a cell in as few bytes as it takes.
  ///
  /// - Parameter line: What the line shows already left of the column, which may be written again.
  mutating func move(to row: Int, _ column: Int, over line: ArraySlice<Cell>) {
    if self.row == row, self.column == column { return }
    var best = capabilities.cup.expanded(row, column)
    if let way = wayDown(to: row) {
      // Behind the last column a line feed may do more than go down.
      let isBehind = !way.isEmpty && self.column == nil
      let back = isBehind ? capabilities.cr : []
      let start = isBehind ? 0 : self.column
      if let back, let rest = wayAcross(from: start, to: column, over: line),
        back.count + way.count + rest.count < best.count
      {
        best = back + way + rest
      }
    }
    bytes += best
    self.row = row
    self.column = column
  }

  /// Line feeds to a line below, where that scrolls nothing.
  private func wayDown(to row: Int) -> [UInt8]? {
    guard let from = self.row else { return nil }
    if row == from { return [] }
    guard let step = capabilities.cud1, row > from, row - from <= 4, let region,
      !region.contains(from) || region.contains(row)
    else { return nil }
    return Array(repeatElement(step, count: row - from).joined())
  }

  /// The way along a line; from `nil` for a column that is not known.
  private func wayAcross(from start: Int?, to column: Int, over line: ArraySlice<Cell>) -> [UInt8]?
  {
    if start == column { return [] }
    var ways: [[UInt8]] = []
    if let hpa = capabilities.hpa { ways.append(hpa.expanded(column)) }
    if let cr = capabilities.cr, start != 0 {
      if column == 0 {
        ways.append(cr)
      } else if let rest = wayRight(from: 0, to: column, over: line) {
        ways.append(cr + rest)
      }
    }
    if let start, start < column, let way = wayRight(from: start, to: column, over: line) {
      ways.append(way)
    }
    if let start, start > column, start - column < 4, let back = capabilities.cub1 {
      ways.append(Array(repeatElement(back, count: start - column).joined()))
    }
    return ways.min { $0.count < $1.count }
  }

  private func wayRight(from start: Int, to column: Int, over line: ArraySlice<Cell>) -> [UInt8]? {
    let jump = capabilities.cuf?.expanded(column - start)
    // A jump has no more bytes than this.
    guard column - start < 8, column <= line.count else { return jump }
    var again: [UInt8] = []
    for cell in line[(line.startIndex + start)..<(line.startIndex + column)] {
      guard suits(cell.style), cell.width == 1, form.isSure(cell) else { return jump }
      form.append(cell, to: &again)
    }
    return again.count <= jump?.count ?? .max ? again : jump
  }

  // MARK: Writing

  /// Writes a cell at the cursor.
  mutating func write(_ cell: Cell) {
    take(cell.style)
    form.append(cell, to: &bytes)
    guard let column else { return }
    let next = column + cell.width
    let isSure = form.isSure(cell)
    self.column = isSure && next < size.columns ? next : nil
    if next >= size.columns, !isSure || capabilities.am && !capabilities.xenl { row = nil }
  }

  // MARK: Scrolling

  /// Lets the lines of a range scroll, which takes the cursor elsewhere.
  mutating func setRegion(_ range: Range<Int>) {
    guard region != range else { return }
    if let csr = capabilities.csr {
      bytes += csr.expanded(range.lowerBound, range.upperBound - 1)
      place(row: nil, column: nil)
    }
    region = range
  }

  /// Moves what stands in the region up, or down by a negative number; what is free then is erased by
  /// the pen. `column` is where the cursor is wanted next.
  mutating func scroll(by lines: Int, column: Int) {
    guard let region else { return }
    let count = abs(lines)
    let isUp = lines > 0
    let edge = isUp ? region.upperBound - 1 : region.lowerBound
    let several = (isUp ? capabilities.indn : capabilities.rin)?.expanded(count)
    guard let one = isUp ? capabilities.ind : capabilities.ri else {
      bytes += several ?? []
      return
    }
    var stepping = self
    stepping.bytes = []
    if row == edge, self.column == nil, let cr = capabilities.cr {
      stepping.bytes = cr
      stepping.column = 0
    } else if row != edge || self.column == nil {
      stepping.move(to: edge, column, over: [])
    }
    stepping.bytes += repeatElement(one, count: count).joined()
    if let several, several.count < stepping.bytes.count {
      bytes += several
    } else {
      let before = bytes
      self = stepping
      bytes = before + stepping.bytes
    }
  }
}
