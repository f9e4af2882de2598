import Testing

@testable import Screen

@Suite struct RectTests {
  private let rect = Rect(row: 2, column: 3, columns: 10, rows: 4)

  @Test func splitsWithoutLossOrOverlap() {
    for count in [-1, 0, 1, 3, 4, 10, 11] {
      for (first, second) in [
        rect.split(top: count), rect.split(bottom: count), rect.split(left: count),
        rect.split(right: count),
      ] as [(Rect, Rect)] {
        #expect(first.intersection(second).isEmpty)
        #expect(
          first.columns * first.rows + second.columns * second.rows == rect.columns * rect.rows)
        #expect(first.intersection(rect) == first)
        #expect(second.intersection(rect) == second)
      }
    }
    #expect(rect.bottom(1) == Rect(row: 5, column: 3, columns: 10, rows: 1))
    #expect(rect.right(2) == Rect(row: 2, column: 11, columns: 2, rows: 4))
  }

  @Test func containsItsCellsOnly() {
    #expect(rect.contains(Point(row: 2, column: 3)))
    #expect(rect.contains(Point(row: 5, column: 12)))
    #expect(!rect.contains(Point(row: 6, column: 3)))
    #expect(!rect.contains(Point(row: 2, column: 13)))
    #expect(!Rect(row: 0, column: 0, columns: 0, rows: 5).contains(Point(row: 0, column: 0)))
  }

  @Test func insetsAndCentersWithinItself() {
    #expect(rect.inset(horizontally: 2) == Rect(row: 2, column: 5, columns: 6, rows: 4))
    #expect(rect.inset(horizontally: 99, vertically: 99).isEmpty)
    #expect(
      rect.centered(Size(columns: 5, rows: 2)) == Rect(row: 3, column: 5, columns: 5, rows: 2))
    #expect(rect.centered(Size(columns: 99, rows: 99)) == rect)
  }

  @Test func huge() {
    let huge = Rect(row: 1, column: 1, columns: .max, rows: .max)
    #expect(huge.contains(Point(row: 5, column: 5)))
    #expect(huge.intersection(rect) == rect)
  }
}
