import TestSupport
import Testing

@testable import Screen
@testable import Terminal

/// A painter and the terminal that obeys it.
private struct Painted {
  let terminal: TestTerminal
  var painter: Painter
  var emulator: ScreenEmulator
  private var styles: ShownStyles

  init(_ terminal: TestTerminal, _ size: Size) {
    self.terminal = terminal
    painter = terminal.painter(size)
    emulator = terminal.emulator(size)
    styles = ShownStyles(depth: terminal.depth, capabilities: terminal.capabilities)
  }

  /// Paints, and returns how many bytes it took.
  @discardableResult
  mutating func paint(_ surface: Surface, cursor: Point? = nil) throws -> Int {
    let bytes = painter.paint(surface, cursor: cursor, size: emulator.size)
    try emulator.take(bytes)
    return bytes.count
  }

  mutating func resize(_ size: Size) {
    emulator = terminal.emulator(size)
  }

  /// Where the terminal does not look like the surface; `nil` when it does.
  mutating func difference(from surface: Surface) -> String? {
    let size = surface.size
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = surface[Row(row), Column(column)]
        let isCorner = row == size.rows - 1 && column + cell.width >= size.columns
        // There a character would scroll the screen.
        if isCorner, !terminal.flags.contains("xenl"), terminal.flags.contains("am") { continue }
        if cell.isContinuation { continue }
        let place = row * size.columns + column
        var bytes: [UInt8] = []
        terminal.form.append(cell, to: &bytes)
        let there = emulator.cells[place..<(place + cell.width)]
        let text = there.map(\.text).joined()
        if Array(text.utf8) != bytes { return "\(row), \(column): \(text), not \(cell.text)" }
        let wanted = styles.shown(cell)
        for found in there.map(\.style) {
          let isAlike =
            wanted.foreground == nil
            ? found.background == wanted.background
              && found.attributes.isDisjoint(with: [.underline, .reverse]) : found == wanted
          if !isAlike { return "\(row), \(column): \(found), not \(wanted)" }
        }
      }
    }
    return nil
  }
}

extension SeededGenerator {
  private static let styles: [Style] = [
    .plain, Style(foreground: .indexed(3)), Style(background: .rgb(1, 2, 90), attributes: .bold),
    Style(foreground: .rgb(200, 100, 30), background: .indexed(17)), Style(attributes: .reverse),
    Style(attributes: [.underline, .italic]), Style(foreground: .indexed(8), attributes: .dim),
    Style(background: .indexed(17)), Style(foreground: .rgb(7, 0, 0), background: .rgb(0, 0, 3)),
  ]

  private mutating func style() -> Style { Self.styles.randomElement(using: &self) ?? .plain }

  fileprivate mutating func change(_ surface: inout Surface) {
    let row = Row(Int.random(in: 0..<surface.size.rows, using: &self))
    let column = Column(Int.random(in: 0..<surface.size.columns, using: &self))
    let rect = Rect(
      row: row, column: column, columns: Int.random(in: 1...40, using: &self),
      rows: Int.random(in: 1...3, using: &self))
    switch Int.random(in: 0...9, using: &self) {
    case 0: surface.fill(rect, style: style())
    case 1: surface.restyle(rect, with: style())
    case 2, 3: move(&surface)
    case 4, 5: surface.write(text(upTo: 30), row: row, column: column, style: style())
    default:
      let words = "the ferry leaves — the harbor at nine 日本 and a half, says the pilot"
      surface.write(words, row: row, column: column, style: style())
    }
  }

  /// Moves lines up or down over their neighbors.
  private mutating func move(_ surface: inout Surface) {
    let rows = surface.size.rows
    let from = Int.random(in: 0..<rows, using: &self)
    let to = Int.random(in: 0..<rows, using: &self)
    let count = Int.random(in: 1...rows, using: &self)
    let before = surface
    for offset in 0..<min(count, rows - max(from, to)) {
      for column in 0..<surface.size.columns {
        surface.cells[(to + offset) * surface.size.columns + column] =
          before.cells[(from + offset) * surface.size.columns + column]
      }
    }
  }
}

@Suite struct PainterTests {
  @Test(arguments: TestTerminal.all) func theTerminalShowsEachSurface(
    _ terminal: TestTerminal
  ) throws {
    for seed in 0..<12 {
      var random = SeededGenerator(seed: UInt64(seed) &* 77)
      var size = Size(
        columns: Int.random(in: 2...60, using: &random),
        rows: Int.random(in: 2...14, using: &random))
      var painted = Painted(terminal, size)
      var surface = Surface(size: size)
      for step in 0..<40 {
        for _ in 0..<Int.random(in: 0...4, using: &random) { random.change(&surface) }
        switch Int.random(in: 0...19, using: &random) {
        case 0:
          size.columns = Int.random(in: 2...60, using: &random)
          painted.resize(size)
          surface = Surface(size: size, style: Style(background: .indexed(17)))
        case 1: painted.painter.forget()
        case 2:
          try painted.emulator.take(painted.painter.leave())
          #expect(painted.emulator.region == 0..<size.rows)
          #expect(painted.emulator.pen == ScreenEmulator.plain)
          #expect(painted.emulator.isCursorVisible)
          #expect(painted.emulator.row == size.rows - 1)
        default: break
        }
        var cursor: Point?
        if Bool.random(using: &random) {
          cursor = Point(row: Row(step % size.rows), column: Column(step % size.columns))
        }
        try painted.paint(surface, cursor: cursor)
        if let difference = painted.difference(from: surface) {
          Issue.record("seed \(seed), step \(step): \(difference)")
          return
        }
        if let cursor {
          #expect(painted.emulator.row == cursor.row.rawValue)
          #expect(painted.emulator.column == cursor.column.rawValue)
        }
        #expect(
          painted.emulator.isCursorVisible == (cursor != nil) || terminal.strings["civis"] == nil)
        #expect(try painted.paint(surface, cursor: cursor) == 0)
      }
    }
  }

  // MARK: How much it takes

  private static let ground = Style(
    foreground: .rgb(0xD6, 0xD3, 0xCB), background: .rgb(27, 29, 33))
  private static let size = Size(columns: 80, rows: 24)

  private static func line(_ number: Int) -> String {
    let words = ["ferry", "harbor", "pilot", "lantern", "nine", "quay", "leaves", "tide"]
    let text = (0..<9).map { words[(number &* 7 &+ $0 &* (number % 3 + 1)) % 8] }
    return "\(number) " + text.joined(separator: " ")
  }

  /// A page of text that begins with a line, over a bar.
  private static func page(from top: Int, status: String = "12 %") -> Surface {
    var surface = Surface(size: size, style: ground)
    for row in 1..<23 {
      surface.write(line(top + row), row: Row(row), column: 4, style: ground)
    }
    let bar = Rect(row: 23, column: 0, columns: 80, rows: 1)
    surface.fill(bar, style: Style(background: .rgb(60, 60, 60)))
    surface.write(status, row: 23, column: 1)
    return surface
  }

  @Test(arguments: [TestTerminal.xterm, .tmux, .linux, .direct]) func aStepSendsTheNewLine(
    _ terminal: TestTerminal
  ) throws {
    var painted = Painted(terminal, Self.size)
    try painted.paint(Self.page(from: 0))
    try painted.paint(Self.page(from: 1))
    for top in 2..<40 {
      let text = Self.line(top + 22).utf8.count
      #expect(try painted.paint(Self.page(from: top)) <= text + 6)
      #expect(painted.difference(from: Self.page(from: top)) == nil)
    }
    try painted.paint(Self.page(from: 38))
    for top in (10..<38).reversed() {
      let text = Self.line(top + 1).utf8.count
      #expect(try painted.paint(Self.page(from: top)) <= text + 12)
    }
  }

  @Test func aStepThatChangesAFigureIsPaidOnce() throws {
    var painted = Painted(.xterm, Self.size)
    for top in 0..<3 { try painted.paint(Self.page(from: top)) }
    let changed = try painted.paint(Self.page(from: 3, status: "13 %"))
    #expect(changed <= Self.line(25).utf8.count + 60)
    let next = try painted.paint(Self.page(from: 4, status: "13 %"))
    #expect(next <= Self.line(26).utf8.count + 6)
  }

  @Test func anEmptyLineTakesAByte() throws {
    var painted = Painted(.xterm, Self.size)
    var surface = Self.page(from: 0)
    for top in 0..<2 {
      surface = Self.page(from: top)
      try painted.paint(surface)
    }
    var next = Self.page(from: 2)
    next.fill(Rect(row: 22, column: 0, columns: 80, rows: 1), style: Self.ground)
    #expect(try painted.paint(next) == 1)
    #expect(painted.difference(from: next) == nil)
  }

  @Test func onlyWhatChangedIsSent() throws {
    var painted = Painted(.xterm, Self.size)
    var surface = Self.page(from: 0)
    try painted.paint(surface)
    surface.write("pilot", row: 9, column: 30, style: Self.ground)
    surface.write("x", row: 9, column: 38, style: Self.ground)
    let count = try painted.paint(surface)
    #expect(count > 0)
    #expect(count <= 40)
    #expect(painted.difference(from: surface) == nil)
  }

  @Test func aChangeBesideALineThatMovesIsNotLost() throws {
    var painted = Painted(.xterm, Self.size)
    func panes(_ top: Int, selected: Int) -> Surface {
      var surface = Self.page(from: top)
      for row in 1..<9 {
        surface.fill(Rect(row: Row(row), column: 0, columns: 80, rows: 1), style: Self.ground)
        let style = row == selected ? Style(attributes: .reverse) : .plain
        surface.write("article \(row)", row: Row(row), column: 2, style: style)
      }
      return surface
    }
    try painted.paint(panes(0, selected: 3))
    try painted.paint(panes(1, selected: 3))
    for top in 2..<9 {
      let count = try painted.paint(panes(top, selected: 3))
      #expect(painted.difference(from: panes(top, selected: 3)) == nil)
      #expect(count <= Self.line(top + 22).utf8.count + 6)
    }
    let count = try painted.paint(panes(8, selected: 4))
    #expect(painted.difference(from: panes(8, selected: 4)) == nil)
    #expect(count <= 70)
  }

  // MARK: Terminals that measure otherwise

  @Test(arguments: [1, 2]) func aClusterOfAnotherWidthDoesNotShiftItsLine(width: Int) throws {
    let terminal = TestTerminal.xterm
    let size = Size(columns: 30, rows: 3)
    var painter = terminal.painter(size)
    var emulator = ScreenEmulator(size: size, erasesToGround: true) { scalar in
      (0x2600...0x27BF).contains(scalar.value) || scalar.value > 0x1F000
        ? width : scalar.value < 0x300 ? 1 : 2
    }
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      var surface = Surface(size: size)
      for row in 0..<size.rows {
        let marks = (0..<4).map { _ in ["🚀", "☂", "ab", "日"].randomElement(using: &random) ?? "" }
        surface.write(marks.joined(separator: "."), row: Row(row), column: 2)
        surface.write("|end", row: Row(row), column: 22)
      }
      try emulator.take(painter.paint(surface, cursor: nil, size: size))
      for (place, cell) in surface.cells.enumerated() {
        if cell.ascii == 0x20 || cell.isContinuation || !terminal.form.isSure(cell) { continue }
        #expect(emulator.cells[place].text == cell.text)
      }
    }
  }

  // MARK: What may be sent

  @Test func nothingOfATextIsObeyed() throws {
    var random = SeededGenerator(seed: 11)
    let size = Size(columns: 40, rows: 5)
    for _ in 0..<200 {
      var surface = Surface(size: size)
      for row in 0..<size.rows {
        surface.write(random.bytes(upTo: 60), row: Row(row), column: 0)
        surface.write("\u{1B}[2J\u{9B}31m\u{7}\u{202E}", row: Row(row), column: 20)
      }
      var painted = Painted(.xterm, size)
      try painted.paint(surface)
      #expect(painted.difference(from: surface) == nil)
      let shown = painted.emulator.cells.map(\.text).joined().unicodeScalars
      #expect(shown.allSatisfy(isHarmless))
    }
  }
}
