/// A saved text: what is known about it, and its body.
public struct Article: Equatable, Sendable {
  /// What is known about the text.
  public var metadata: Metadata
  /// The text itself, in reading order.
  public var blocks: [Block]
  /// Where the text came from, which decides how it is set.
  public var source: SourceFormat
  /// Why it may be no whole article, where something speaks for that.
  public var doubt: Doubt?

  /// Puts an article together.
  public init(
    metadata: Metadata, blocks: [Block], source: SourceFormat, doubt: Doubt? = nil
  ) {
    self.metadata = metadata
    self.blocks = blocks
    self.source = source
    self.doubt = doubt
  }
}

/// What is known about an article apart from its body; anything unknown is nil or empty.
public struct Metadata: Equatable, Sendable {
  /// The headline, without the site's name; "" where none was found.
  public var title: String
  /// The standfirst under the headline.
  public var subtitle: String?
  /// The byline as names, without "by", roles and dates.
  public var authors: [String]
  /// The publication's name.
  public var site: String?
  /// The part of the publication.
  public var section: String?
  /// Where the article lives on the web.
  public var url: String?
  /// ISO 639-1 code of the body's language.
  public var language: String?
  /// When it first appeared.
  public var published: PublicationDate?
  /// When it was last changed by its publisher.
  public var modified: PublicationDate?
  /// The place of the dateline, as printed ("WASHINGTON").
  public var place: String?
  /// The caption of the lead picture.
  public var imageCaption: String?
  /// Topics and keywords the publisher gave it.
  public var topics: [String]

  /// Metadata with everything unknown but the title.
  public init(title: String) {
    self.title = title
    authors = []
    topics = []
  }
}

/// The forms in which articles come in.
public enum SourceFormat: String, Sendable, CaseIterable, Codable {
  /// A page rendered to text, with its menus and footers.
  case pageDump = "dump"
  /// One lower-case word a line.
  case tokenList = "tokens"
  /// A web page.
  case html
}
