import TestSupport
import Testing

@testable import Screen

/// The lines as they are drawn, with spaces added.
private func lines(_ text: String, _ measure: Int, hanging: Int = 0) -> [String] {
  let bytes = Array(text.utf8)
  let layout = ParagraphLayout(
    text: bytes, measure: measure, hangingIndent: hanging, fit: .total, isJustified: true)
  return layout.lines.enumerated().map { number, line in
    var drawn = ""
    let pieces = LinePieces(
      bytes, line.range, stretch: line.stretch, fromEnd: number % 2 == 1)
    for piece in pieces.pieces {
      drawn += String(repeating: " ", count: piece.column - DisplayWidth.width(of: drawn))
      drawn += String(decoding: bytes[piece.range], as: UTF8.self)
    }
    return drawn
  }
}

@Suite struct JustificationTests {
  @Test func linesButTheLastEndAtTheMeasure() {
    #expect(lines("aa bb cc dddd eeee", 9) == ["aa  bb cc", "dddd eeee"])
    #expect(lines("aa bb", 9) == ["aa bb"])
  }

  @Test func spacesGrowEvenlyAndInTurns() {
    #expect(Justification.added(3, to: 5, fromEnd: true) == [0, 1, 0, 1, 1])
    #expect(Justification.added(3, to: 5, fromEnd: false) == [1, 1, 0, 1, 0])
    #expect(Justification.added(7, to: 3, fromEnd: true) == [2, 2, 3])
    #expect(Justification.added(4, to: 0, fromEnd: true) == [])
  }

  @Test func aLineThatWouldNeedWiderSpacesStaysRagged() {
    #expect(lines("aa bbbbbbbbb cc", 9) == ["aa", "bbbbbbbbb", "cc"])
    #expect(lines("aaa bbb ccccccccc d", 9) == ["aaa   bbb", "ccccccccc", "d"])
    #expect(lines("aa bbb ccccccccc d", 9) == ["aa bbb", "ccccccccc", "d"])
  }

  @Test func linesBeforeALineFeedStayRagged() {
    #expect(lines("aa bb cc\ndd ee", 9) == ["aa bb cc", "dd ee"])
  }

  @Test func partsOfTheTextAreFoundInStretchedLines() {
    let bytes = Array("aa bb cc".utf8)
    let pieces = LinePieces(bytes, 0..<8, stretch: 3, fromEnd: true)
    // "aa  bb   cc"
    #expect(pieces.width == 11)
    #expect(pieces.cells(of: 3..<5, in: bytes) == [4..<6])
    #expect(pieces.cells(of: 0..<5, in: bytes) == [0..<6])
    #expect(pieces.cells(of: 4..<7, in: bytes) == [5..<10])
    #expect(pieces.column(of: 6, in: bytes) == 9)
  }

  @Test(arguments: 0..<60) func linesAreFilledOrRaggedButNeverBetween(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let bytes = Array(random.text(upTo: 160).utf8)
      let measure = Int.random(in: 4...40, using: &random)
      let layout = ParagraphLayout(text: bytes, measure: measure, fit: .total, isJustified: true)
      for (number, line) in layout.lines.enumerated() {
        let pieces = LinePieces(
          bytes, line.range, stretch: line.stretch, fromEnd: number % 2 == 1)
        let width = pieces.width + (line.endsWithHyphen ? 1 : 0)
        #expect(line.stretch == 0 ? width == line.width : width == measure)
        let added = zip(pieces.pieces, pieces.pieces.dropFirst()).map { piece, _ in
          piece.width - DisplayWidth.width(of: bytes[piece.range])
        }
        #expect(added.allSatisfy { $0 <= 2 })
        #expect((added.max() ?? 0) - (added.min() ?? 0) <= 1)
      }
      #expect(layout.lines.last?.stretch ?? 0 == 0)
    }
  }
}
