import ArticleModel
import Foundation

/// A note as JSON says it; `block`, `start` and `end` (UTF-8 bytes of the block's text, half-open) are
/// missing where its words are gone.
struct NoteJSON: Encodable {
  var id: Int64
  var article: Int64?
  var title: String?
  var quote: String
  var text: String
  var color: String
  /// ISO 8601, in UTC.
  var created: String
  var block: Int?
  var start: Int?
  var end: Int?
  var isLost: Bool

  init(_ note: Note, place: TextPlace?) {
    id = note.id.rawValue
    quote = note.anchor.quote
    text = note.text
    color = note.color.rawValue
    created = Date(timeIntervalSince1970: Double(note.createdAt)).ISO8601Format()
    block = place?.block
    start = place?.range.lowerBound
    end = place?.range.upperBound
    isLost = place == nil
  }

  init(_ found: LibraryNote, place: TextPlace?) {
    self.init(found.note, place: place)
    article = found.article.rawValue
    title = found.title
  }
}

/// Notes as Markdown: the article's headline, then each quote with what was noted on it.
enum NoteMarkdown {
  /// The text of one article's notes, in the order given.
  static func text(title: String, notes: [Note]) -> String {
    let heading = title.isEmpty ? "Untitled" : title
    let parts = notes.flatMap { note in
      [quoted(note.anchor.quote)] + (note.text.isEmpty ? [] : [note.text])
    }
    return (["## " + onOneLine(heading)] + parts).joined(separator: "\n\n") + "\n"
  }

  private static func quoted(_ quote: String) -> String {
    quote.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }
      .joined(separator: "\n")
  }

  private static func onOneLine(_ text: String) -> String {
    text.split { $0.isNewline }.joined(separator: " ")
  }
}
