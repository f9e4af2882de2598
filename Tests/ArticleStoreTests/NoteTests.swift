import ArticleModel
import GRDB
import QueryLanguage
import TestSupport
import Testing

@testable import ArticleStore

/// Notes and highlights in a library.
@Suite struct NoteTests {
  private let store: ArticleStore
  private let ids: [ArticleID]

  private static let body = [
    "The boats went out at six. The harbour was quiet again.", "Nobody spoke of a victory.",
  ]

  init() throws {
    store = try .inMemory()
    ids = try store.saved([
      Fixtures.incoming("Boats", body: Self.body), Fixtures.incoming("Larks", body: ["They sing."]),
    ])
  }

  /// A highlight of words of the first article.
  private func draft(_ words: String, _ color: NoteColor = .yellow, text: String = "") throws
    -> NoteDraft
  {
    let blocks = try #require(try store.article(ids[0])).article.blocks
    let block = try #require(blocks.firstIndex { $0.text.contains(words) })
    let whole = blocks[block].text
    let range = try #require(whole.firstRange(of: words))
    let start = whole.utf8.distance(from: whole.startIndex, to: range.lowerBound)
    let place = TextPlace(block: block, range: start..<start + words.utf8.count)
    return NoteDraft(
      anchor: try #require(TextAnchor(place, in: blocks)), color: color, text: text)
  }

  private func placedWords(_ note: Note) throws -> String? {
    let blocks = try #require(try store.article(ids[0])).article.blocks
    return note.anchor.found(in: blocks).map {
      String(decoding: Array(blocks[$0.block].text.utf8)[$0.range], as: UTF8.self)
    }
  }

  @Test func aNoteComesWithItsArticle() throws {
    let draft = try draft("The harbour was quiet again.", .blue, text: "It was not.")
    let back = try store.change(.add(draft, to: ids[0]), now: 1_600_000_000)
    let note = try #require(try store.article(ids[0])?.notes.first)
    #expect(note.anchor == draft.anchor)
    #expect(note.color == .blue && note.text == "It was not." && note.createdAt == 1_600_000_000)
    #expect(back == .delete(note.id))
    #expect(try store.notes(of: ids[0]) == [note])
    #expect(try store.article(ids[1])?.notes.isEmpty == true)
  }

  @Test func everyChangeHasOneThatTakesItBack() throws {
    let draft = try draft("Nobody spoke of a victory.")
    let added = try #require(try store.change(.add(draft, to: ids[0]), now: 1))
    let note = try #require(try store.notes(of: ids[0]).first)
    let edited = try store.change(.edit(note.id, color: .red, text: "So?"), now: 2)
    #expect(edited == .edit(note.id, color: .yellow, text: ""))
    #expect(try store.notes(of: ids[0]).first?.text == "So?")
    try store.change(try #require(edited), now: 3)
    #expect(try store.notes(of: ids[0]) == [note])
    let deleted = try #require(try store.change(added, now: 4))
    #expect(deleted == .restore(note, to: ids[0]))
    #expect(try store.notes(of: ids[0]).isEmpty)
    #expect(try store.change(deleted, now: 5) == .delete(note.id))
    #expect(try store.notes(of: ids[0]) == [note])
  }

  @Test func whatNeedNotBeDoneIsNotDone() throws {
    let nobody = ArticleID(rawValue: 99)
    #expect(try store.change(.add(try draft("Nobody"), to: nobody), now: 1) == nil)
    #expect(try store.change(.delete(NoteID(rawValue: 9)), now: 1) == nil)
    #expect(try store.change(.edit(NoteID(rawValue: 9), color: .red, text: ""), now: 1) == nil)
    try store.change(.add(try draft("Nobody"), to: ids[0]), now: 1)
    let note = try #require(try store.notes(of: ids[0]).first)
    #expect(try store.change(.edit(note.id, color: .yellow, text: ""), now: 1) == nil)
    #expect(try store.change(.restore(note, to: ids[0]), now: 1) == nil)
    #expect(try store.notes(of: ids[0]) == [note])
  }

  @Test func aDeletedNumberIsNotGivenAgain() throws {
    try store.change(.add(try draft("Nobody"), to: ids[0]), now: 1)
    let first = try #require(try store.notes(of: ids[0]).first)
    try store.change(.delete(first.id), now: 1)
    try store.change(.add(try draft("victory"), to: ids[0]), now: 1)
    #expect(try store.notes(of: ids[0]).first?.id != first.id)
  }

  @Test func notesSurviveAnotherExtraction() throws {
    try store.change(
      .add(try draft("The harbour was quiet again.", text: "It was not."), to: ids[0]), now: 1)
    try store.change(.add(try draft("Nobody spoke of a victory."), to: ids[0]), now: 2)
    let kept = try store.notes(of: ids[0])
    try store.replace(
      ids[0],
      with: Fixtures.incoming(
        "Boats",
        body: ["By our reporter", "At last the boats went out. The  harbour was quiet again."]))
    let notes = try #require(try store.article(ids[0])).notes
    #expect(notes == kept)
    #expect(try placedWords(notes[0]) == "The  harbour was quiet again.")
    #expect(try placedWords(notes[1]) == nil)
    // What was lost is found when the words come back.
    try store.replace(ids[0], with: Fixtures.incoming("Boats", body: ["New."] + Self.body))
    #expect(try placedWords(notes[1]) == "Nobody spoke of a victory.")
  }

  @Test func notesGoWithTheirArticle() throws {
    try store.change(.add(try draft("Nobody"), to: ids[0]), now: 1)
    try store.write { database in
      try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [ids[0].rawValue])
    }
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM note") } == 0)
  }

  @Test func queriesFindArticlesWithNotes() throws {
    #expect(try store.titles("has:note").isEmpty)
    try store.change(.add(try draft("Nobody"), to: ids[0]), now: 1)
    #expect(try store.titles("has:note") == ["Boats"])
    #expect(try store.titles("-has:note") == ["Larks"])
    #expect(try store.titles("has:note boats") == ["Boats"])
    #expect(try store.titles("has:note larks").isEmpty)
  }

  @Test func allNotesComeNewestFirst() throws {
    try store.change(.add(try draft("Nobody"), to: ids[0]), now: 10)
    try store.change(.add(try draft("six"), to: ids[0]), now: 30)
    let anchor = try #require(
      TextAnchor(TextPlace(block: 0, range: 0..<4), in: [.paragraph("They sing.")]))
    try store.change(.add(NoteDraft(anchor: anchor), to: ids[1]), now: 20)
    let all = try store.notes(matching: nil)
    #expect(all.map(\.note.anchor.quote) == ["six", "They", "Nobody"])
    #expect(all.map(\.title) == ["Boats", "Larks", "Boats"])
    #expect(all.map(\.article) == [ids[0], ids[1], ids[0]])
    let larks = try store.notes(matching: QueryParser.parse("larks").query)
    #expect(larks.map(\.note.anchor.quote) == ["They"])
    // Archived articles keep theirs in sight, those in the bin do not.
    try store.apply(.archived(true), to: [ids[1]])
    #expect(try store.notes(matching: nil).count == 3)
    try store.apply(.deleted(true), to: [ids[0]])
    #expect(try store.notes(matching: nil).map(\.note.anchor.quote) == ["They"])
  }

  @Test func anExaminedLibraryWithNotesIsSound() throws {
    try store.change(.add(try draft("Nobody"), to: ids[0]), now: 1)
    #expect(try store.examine().isSound)
  }
}
