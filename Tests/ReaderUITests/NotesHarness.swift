import ArticleModel

@testable import ReaderUI

/// The notes of the test's library, changed as the real one changes them.
struct NotesHarness {
  private var last: Int64 = 0

  mutating func change(_ change: NoteChange, _ articles: inout [ArticleID: StoredArticle])
    -> NoteChange?
  {
    switch change {
    case .add(let draft, let id):
      last += 1
      let note = Note(
        id: NoteID(rawValue: last), anchor: draft.anchor, color: draft.color, text: draft.text,
        createdAt: 1_550_000_000 + last)
      articles[id]?.notes.append(note)
      return .delete(note.id)
    case .restore(let note, let id):
      articles[id]?.notes.append(note)
      return .delete(note.id)
    case .edit(let id, let color, let text):
      for (article, stored) in articles {
        guard let index = stored.notes.firstIndex(where: { $0.id == id }) else { continue }
        let old = stored.notes[index]
        guard old.color != color || old.text != text else { return nil }
        articles[article]?.notes[index].color = color
        articles[article]?.notes[index].text = text
        return .edit(id, color: old.color, text: old.text)
      }
      return nil
    case .delete(let id):
      for (article, stored) in articles {
        guard let index = stored.notes.firstIndex(where: { $0.id == id }) else { continue }
        articles[article]?.notes.remove(at: index)
        return .restore(stored.notes[index], to: article)
      }
      return nil
    }
  }

  static func all(_ articles: [ArticleID: StoredArticle]) -> [LibraryNote] {
    articles.flatMap { id, stored in
      stored.notes.map { LibraryNote(note: $0, article: id, title: stored.summary.title) }
    }.sorted { $0.note.createdAt > $1.note.createdAt }
  }
}
