import ArticleModel
import Screen
import TestSupport
import Testing

@testable import ReaderUI

@Suite struct TextLayoutTests {
  private static func layout(_ blocks: [Block], measure: Int) -> ArticleLayout {
    ArticleSetter.layout(
      Article(
        metadata: Metadata(title: "A headline of some length"), blocks: blocks, source: .pageDump),
      meta: "somewhere", measure: measure, glyphs: .unicode)
  }

  @Test(arguments: [8, 13, 20, 40, 72, 200])
  func noLineIsWiderThanTheMeasure(_ measure: Int) {
    let layout = Self.layout(Fixtures.ferry, measure: measure)
    for line in layout.lines
    where line.kind != .tableRule && layout.wideTables[line.text] == nil {
      let bytes = layout.texts[line.text]
      let width =
        line.cells.map { $0.column + DisplayWidth.width(of: bytes[$0.range]) }.max()
        ?? line.indent + DisplayWidth.width(of: bytes[line.range])
      #expect(width <= layout.measure, "\(line)")
    }
  }

  @Test(arguments: [8, 20, 72])
  func everyWordIsShownOnce(_ measure: Int) {
    let layout = Self.layout(Fixtures.ferry, measure: measure)
    for (index, bytes) in layout.texts.enumerated() {
      var shown: [UInt8] = []
      for line in layout.lines where line.text == index {
        let ranges = line.cells.isEmpty ? [line.range] : line.cells.map(\.range)
        for range in ranges { shown += bytes[range].filter { $0 > 0x20 } }
      }
      // A folded table interleaves its cells' lines; the letters are the same.
      #expect(shown.sorted() == bytes.filter { $0 > 0x20 }.sorted(), "text \(index)")
    }
  }

  @Test(arguments: [20, 40, 72, 120])
  func aLineIsFoundByThePlaceItShows(_ measure: Int) {
    let layout = Self.layout(Fixtures.ferry, measure: measure)
    for (number, line) in layout.lines.enumerated()
    where line.kind != .blank && line.text >= ArticleLayout.textsBeforeBlocks {
      let place = layout.position(ofLine: number)
      let found = layout.line(of: place)
      #expect(layout.position(ofLine: found) == place, "line \(number)")
    }
    #expect(layout.line(of: .start) == 0)
    let end = ReadingPosition(block: 9999, offset: ByteOffset(0))
    #expect(layout.lines.indices.contains(layout.line(of: end)))
  }

  @Test func tableColumnsFitAnyMeasure() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let columns = Int.random(in: 1...9, using: &generator)
      let rows = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        (0..<columns).map { _ in
          Inline(String(repeating: "wort ", count: Int.random(in: 0...12, using: &generator)))
        }
      }
      let measure = Int.random(in: 8...90, using: &generator)
      let set = TableColumns(Table(rows: rows), measure: measure)
      let widest = (0..<columns).map { column in
        max(1, rows.map { DisplayWidth.width(of: $0[column].text) }.max() ?? 1)
      }
      // All columns fit, or none is narrower than can be read.
      let isReadable = zip(set.widths, widest).allSatisfy {
        $0 >= min($1, TableColumns.narrowest)
      }
      #expect(set.totalWidth <= measure || isReadable)
      #expect(isReadable)
    }
  }

  @Test func searchFoldsCaseAndDiacritics() {
    func found(_ pattern: String, _ text: String, _ bounds: TextPattern.Bounds = .anywhere)
      -> [String]
    {
      let bytes = Array(text.utf8)
      let search = TextSearch(patterns: [TextPattern(pattern, bounds: bounds)], texts: [bytes])
      return search.matches.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
    #expect(found("cafe", "Café CAFÉ cafe\u{301} face") == ["Café", "CAFÉ", "cafe\u{301}"])
    #expect(found("Café", "café Café") == ["Café"])
    #expect(found("über", "Über den Fluss, ueber") == ["Über"])
    #expect(found("lark", "larks skylark Lark", .wordStart) == ["lark", "Lark"])
    #expect(found("lark", "larks skylark Lark", .word) == ["Lark"])
    #expect(found("рек", "Река реки") == ["Рек", "рек"])
    #expect(found("aa", "aaaa") == ["aa", "aa"])
    #expect(found("x", "").isEmpty)
  }

  @Test func wording() {
    #expect(Wording.grouped(999) == "999")
    #expect(Wording.grouped(4321) == "4321")
    #expect(Wording.grouped(100_000) == "100\u{202F}000")
    #expect(Wording.count(1, "article") == "1 article")
    #expect(Wording.titleCased("SANTA FE, N.M.") == "Santa Fe, N.M.")
    #expect(Wording.titleCased("Berlin") == "Berlin")
    let day = Harness.today
    let dating = Wording.Dating(today: day, form: .words)
    #expect(PublicationDate(daysSince1970: day).map { Wording.date($0, dating) } == "today")
    #expect(
      PublicationDate(daysSince1970: day - 1).map { Wording.date($0, dating) } == "yesterday")
    #expect(
      PublicationDate(daysSince1970: day - 3).map { Wording.date($0, dating) } == "27 Feb 2019")
  }
}
