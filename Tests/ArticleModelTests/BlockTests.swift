import ArticleModel
import Testing

@Suite struct BlockTests {
  @Test func tablesAreFilledUpToTheWidestRow() {
    let table = Table(headerRows: 1, rows: [["a"], ["b", "c", "d"], []])
    #expect(table.rows == [["a", "", ""], ["b", "c", "d"], ["", "", ""]])
    #expect(table.headerRows == 1)
  }

  @Test(arguments: [(-3, 0), (0, 0), (2, 2), (9, 2)])
  func headerRowsStayWithinTheTable(_ asked: Int, _ kept: Int) {
    #expect(Table(headerRows: asked, rows: [["a"], ["b"]]).headerRows == kept)
    #expect(Table(headerRows: asked, rows: []).headerRows == 0)
  }

  @Test(arguments: [
    (Block.paragraph("tide"), "tide"), (.heading(level: 2, "tide"), "tide"),
    (.quote("tide"), "tide"), (.listItem(depth: 1, ordinal: 3, "tide"), "tide"),
    (.code(language: "c", "a\n\tb"), "a\n\tb"),
    (.figure(caption: "tide", imageURL: "https://example.org/a.png"), "tide"), (.rule, ""),
    (.table(Table(rows: [["a", "b"], ["c"]])), "a\tb\nc\t"), (.table(Table(rows: [])), ""),
  ])
  func textIsTheWordsAlone(_ block: Block, _ text: String) {
    #expect(block.text == text)
  }

  @Test(arguments: [StateChange.read(true), .starred(false), .archived(true)])
  func aChangeAndItsInverseLeaveTheState(_ change: StateChange) {
    let before = ReadingState(
      isRead: false, isStarred: true, isArchived: false,
      position: ReadingPosition(block: 3, offset: ByteOffset(7)))
    #expect(before.applying(change) != before)
    #expect(before.applying(change).applying(change.inverse) == before)
  }

  @Test func positionsOrderByBlockAndThenByByte() {
    let places = [(0, 0), (0, 9), (1, 0), (1, 2), (2, 0)].map {
      ReadingPosition(block: $0.0, offset: ByteOffset($0.1))
    }
    #expect(places.reversed().sorted() == places)
    #expect(places.first == .start)
  }
}
