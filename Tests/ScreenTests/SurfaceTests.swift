import TestSupport
import Testing

@testable import Screen

/// What breaks the promise of a grid: a half of a wide cluster without its other half.
private func tear(in surface: Surface) -> String? {
  for row in 0..<surface.size.rows {
    var column = 0
    while column < surface.size.columns {
      let cell = surface[Row(row), Column(column)]
      if cell.width == 0 || cell.text.isEmpty { return "half at \(row), \(column)" }
      if cell.width == 2 {
        guard column + 1 < surface.size.columns else { return "cut off at \(row), \(column)" }
        let right = surface[Row(row), Column(column + 1)]
        if right.width != 0 || right.style != cell.style { return "torn at \(row), \(column)" }
      }
      if DisplayWidth.width(of: cell.text) != cell.width { return "width at \(row), \(column)" }
      column += cell.width
    }
  }
  return nil
}

private let styles: [Style] = [
  .plain, Style(foreground: .indexed(3)), Style(background: .rgb(1, 2, 3), attributes: .bold),
]

extension SeededGenerator {
  fileprivate mutating func draw(on surface: inout Surface) {
    let row = Row(Int.random(in: -1...surface.size.rows, using: &self))
    let column = Column(Int.random(in: -4...surface.size.columns, using: &self))
    let style = styles.randomElement(using: &self) ?? .plain
    let rect = Rect(
      row: row, column: column, columns: Int.random(in: -1...9, using: &self),
      rows: Int.random(in: 0...2, using: &self))
    switch Int.random(in: 0...9, using: &self) {
    case 0: surface.fill(rect, style: style)
    case 1: surface.restyle(rect, with: style)
    case 2: surface.write(bytes(upTo: 20), row: row, column: column, style: style)
    default:
      let limit = Column(Int.random(in: 0...surface.size.columns + 2, using: &self))
      surface.write(text(upTo: 12), row: row, column: column, limit: limit, style: style)
    }
  }
}

@Suite struct SurfaceTests {
  private func row(_ surface: Surface, _ row: Row) -> String {
    (0..<surface.size.columns).map { surface[row, Column($0)].text }.joined()
  }

  @Test func writesFromLeftToRightAndTellsWhereItStopped() {
    var surface = Surface(size: Size(columns: 10, rows: 2))
    #expect(surface.write("pier", row: 0, column: 1) == 5)
    #expect(surface.write("日本", row: 1, column: 3) == 7)
    #expect(row(surface, 0) == " pier     ")
    #expect(row(surface, 1) == "   日本   ")
    #expect(surface[1, 4].isContinuation)
  }

  @Test func aWideClusterIsNotCutAtTheLimit() {
    var surface = Surface(size: Size(columns: 6, rows: 1))
    #expect(surface.write("a日本", row: 0, column: 0, limit: 4) == 3)
    #expect(row(surface, 0) == "a日   ")
    #expect(surface.write("日本", row: 0, column: 3) == 5)
    #expect(row(surface, 0) == "a日日 ")
  }

  @Test func whatLiesLeftOfTheScreenIsCutOff() {
    var surface = Surface(size: Size(columns: 6, rows: 1), style: Style(attributes: .dim))
    #expect(surface.write("abc日x", row: 0, column: -4) == 2)
    #expect(row(surface, 0) == " x    ")
  }

  @Test func drawingOverHalfOfAWideClusterFreesTheOther() {
    var surface = Surface(size: Size(columns: 6, rows: 1))
    surface.write("日本語", row: 0, column: 0)
    surface.write("x", row: 0, column: 1)
    surface.fill(Rect(row: 0, column: 4, columns: 1, rows: 1), style: .plain)
    #expect(row(surface, 0) == " x本  ")
    #expect(tear(in: surface) == nil)
  }

  @Test func outsideOfTheGridNothingHappens() {
    var surface = Surface(size: Size(columns: 3, rows: 1))
    let before = surface
    #expect(surface.write("abc", row: 1, column: 0) == 0)
    #expect(surface.write("abc", row: -1, column: 2) == 2)
    #expect(surface.write("abc", row: 0, column: 3) == 3)
    surface.fill(Rect(row: 5, column: 5, columns: 3, rows: 3), style: Style(attributes: .bold))
    surface.restyle(Rect(row: -9, column: 0, columns: 3, rows: 2), with: Style(attributes: .bold))
    #expect(surface == before)
    #expect(surface[7, 7] == .blank)
    #expect(Surface(size: Size(columns: -3, rows: 4)).size == Size(columns: 0, rows: 4))
  }

  @Test func stylesAreLaidOverWhatIsThere() {
    let tint = Style(background: .indexed(8))
    var surface = Surface(size: Size(columns: 4, rows: 1))
    surface.fill(surface.bounds, style: tint)
    surface.write("ab", row: 0, column: 0, style: Style(foreground: .indexed(1)))
    #expect(surface[0, 1].style == Style(foreground: .indexed(1), background: .indexed(8)))
    surface.restyle(
      Rect(row: 0, column: 1, columns: 1, rows: 1), with: Style(attributes: .underline))
    #expect(surface[0, 1].style.attributes == .underline)
    #expect(surface[0, 0].style.attributes == [])
    surface.fill(surface.bounds, style: .plain)
    #expect(surface == Surface(size: Size(columns: 4, rows: 1)))
  }

  @Test func aPatchTakesWideClustersWhole() {
    var surface = Surface(size: Size(columns: 5, rows: 1))
    surface.write("日本", row: 0, column: 0)
    surface.restyle(Rect(row: 0, column: 1, columns: 2, rows: 1), with: styles[1])
    #expect((0..<4).allSatisfy { surface[0, Column($0)].style == styles[1] })
    #expect(surface[0, 4].style == .plain)
  }

  @Test(arguments: 0..<40) func neverTearsAndHoldsNothingHarmful(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let size = Size(
      columns: Int.random(in: 1...30, using: &random), rows: Int.random(in: 1...4, using: &random))
    var shown = Surface(size: size)
    for _ in 0..<60 {
      var next = Bool.random(using: &random) ? shown : Surface(size: size)
      for _ in 0..<Int.random(in: 0...6, using: &random) { random.draw(on: &next) }
      if let tear = tear(in: next) {
        Issue.record("\(tear) in \(next.cells.map(\.text))")
        return
      }
      #expect(next.cells.allSatisfy { $0.text.unicodeScalars.allSatisfy(isHarmless) })
      shown = next
    }
  }
}
