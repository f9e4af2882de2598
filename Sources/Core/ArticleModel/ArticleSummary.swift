/// What a list shows of an article: enough for a row, without the body.
public struct ArticleSummary: Equatable, Sendable, Identifiable {
  /// The article.
  public var id: ArticleID
  /// The headline; may be empty.
  public var title: String
  /// The publication's name.
  public var site: String?
  /// When it first appeared.
  public var published: PublicationDate?
  /// Words of the body.
  public var wordCount: Int
  /// Minutes to read the body, rounded up; 0 for an empty one.
  public var readingMinutes: Int
  /// The form it came in.
  public var source: SourceFormat
  /// What the user did with it.
  public var state: ReadingState
  /// Why it may be no whole article.
  public var doubt: Doubt?

  /// A row's worth of an article.
  public init(
    id: ArticleID, title: String, site: String?, published: PublicationDate?, wordCount: Int,
    readingMinutes: Int, source: SourceFormat, state: ReadingState, doubt: Doubt? = nil
  ) {
    self.id = id
    self.title = title
    self.site = site
    self.published = published
    self.wordCount = wordCount
    self.readingMinutes = readingMinutes
    self.source = source
    self.state = state
    self.doubt = doubt
  }
}

/// What the user did with an article.
public struct ReadingState: Equatable, Sendable {
  /// Opened and marked as read.
  public var isRead: Bool
  /// Starred.
  public var isStarred: Bool
  /// Put away: out of the list, still found by search for archived ones.
  public var isArchived: Bool
  /// In the bin: found by is:deleted alone, and removed for good after a time.
  public var isDeleted: Bool
  /// Where reading stopped.
  public var position: ReadingPosition

  /// The state of a new article is unread, not starred, not archived, at the start.
  public init(
    isRead: Bool = false, isStarred: Bool = false, isArchived: Bool = false,
    isDeleted: Bool = false, position: ReadingPosition = .start
  ) {
    self.isRead = isRead
    self.isStarred = isStarred
    self.isArchived = isArchived
    self.isDeleted = isDeleted
    self.position = position
  }
}

/// A place in an article that holds at any width: the first visible byte of the first visible block.
public struct ReadingPosition: Equatable, Hashable, Sendable, Comparable {
  /// Index of the block in the article's body, 0 or more.
  public var block: Int
  /// Place in that block's text.
  public var offset: ByteOffset

  /// A place in a body.
  public init(block: Int, offset: ByteOffset) {
    self.block = block
    self.offset = offset
  }

  /// Where an article begins.
  public static let start = ReadingPosition(block: 0, offset: .zero)

  /// Orders by reading order.
  public static func < (a: ReadingPosition, b: ReadingPosition) -> Bool {
    (a.block, a.offset) < (b.block, b.offset)
  }
}
