/// The number of a note in a library; it is never given to another.
public struct NoteID: RawRepresentable, Hashable, Sendable {
  /// Counts from 1.
  public let rawValue: Int64

  /// Wraps a number that the library gave out.
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The colours that text can be highlighted in.
public enum NoteColor: String, CaseIterable, Sendable {
  case yellow
  case green
  case blue
  case red
}

/// A highlight that is not in a library yet, with what the reader has to say about it.
public struct NoteDraft: Equatable, Sendable {
  /// What is highlighted.
  public var anchor: TextAnchor
  /// The highlight's colour.
  public var color: NoteColor
  /// What the reader has to say; "" for a highlight alone.
  public var text: String

  /// A highlight with a text, or alone.
  public init(anchor: TextAnchor, color: NoteColor = .yellow, text: String = "") {
    self.anchor = anchor
    self.color = color
    self.text = text
  }
}

/// A highlight in an article of a library, with what the reader has to say about it.
public struct Note: Equatable, Sendable, Identifiable {
  /// The note.
  public var id: NoteID
  /// What is highlighted, as the article read when it was.
  public var anchor: TextAnchor
  /// The highlight's colour.
  public var color: NoteColor
  /// What the reader has to say; "" for a highlight alone.
  public var text: String
  /// Seconds since 1970.
  public var createdAt: Int64

  /// A note.
  public init(
    id: NoteID, anchor: TextAnchor, color: NoteColor = .yellow, text: String = "", createdAt: Int64
  ) {
    self.id = id
    self.anchor = anchor
    self.color = color
    self.text = text
    self.createdAt = createdAt
  }
}

/// What can be done with notes; each has one that takes it back.
public enum NoteChange: Equatable, Sendable {
  /// Adds a note to an article.
  case add(NoteDraft, to: ArticleID)
  /// Puts a deleted note back, under its number.
  case restore(Note, to: ArticleID)
  /// Gives a note another colour and text.
  case edit(NoteID, color: NoteColor, text: String)
  /// Deletes a note.
  case delete(NoteID)
}

/// A note with the article that it is on.
public struct LibraryNote: Equatable, Sendable {
  /// The note.
  public var note: Note
  /// The article.
  public var article: ArticleID
  /// The article's headline; may be empty.
  public var title: String

  /// A note of an article.
  public init(note: Note, article: ArticleID, title: String) {
    self.note = note
    self.article = article
    self.title = title
  }
}
