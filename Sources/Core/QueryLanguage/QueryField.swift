/// A name that can stand before a colon.
public struct QueryField: Sendable {
  /// What follows the colon.
  enum Kind: Sendable {
    case text(TextCondition.Part)
    case state
    case feature
    case tag
    case metadata(MetadataField)
    case date(DateField)
    case number(NumberField)
    case entity(EntityField)
    case sort
  }

  /// The name, lower case.
  public let name: String
  /// What it asks, in a few words.
  public let summary: String
  /// A value, as an example.
  public let example: String
  let kind: Kind

  /// All fields, in the order of the documentation.
  public static let table: [QueryField] = [
    .init("title", .text(.title), "words of the headline", "ferry"),
    .init("body", .text(.body), "words of the text", "tide"),
    .init("author", .text(.author), "words of the byline", "calloway"),
    .init("site", .metadata(.site), "a part of the site's name", "lantern"),
    .init("section", .metadata(.section), "a part of the section's name", "science"),
    .init("person", .entity(.person), "words of a person's name", "calloway"),
    .init("org", .entity(.org), "words of an organization's name", "harbour*"),
    .init("place", .entity(.place), "words of a place's name", "\"new york\""),
    .init("name", .entity(.name), "words of a name of any kind", "tern"),
    .init("about", .entity(.about), "a name that it is mainly about", "ferry"),
    .init("topic", .metadata(.topic), "a part of a topic", "islands"),
    .init("lang", .metadata(.lang), "the language's code", "en"),
    .init("url", .metadata(.url), "a part of the address", "example.org"),
    .init("tag", .tag, "a tag; * stands for any ending", "sea"),
    .init("is", .state, "a state", "unread"),
    .init("has", .feature, "something in the article", "table"),
    .init("date", .date(.date), "when it was published", "2019-02"),
    .init("saved", .date(.saved), "when it was imported", "last-week"),
    .init("read", .date(.read), "when it was read last", "today"),
    .init("date-in-text", .date(.inText), "a day that it speaks of", "2018-05"),
    .init("len", .number(.len), "how many words it has", ">800"),
    .init("time", .number(.time), "how long it takes to read", "<5m"),
    .init("id", .number(.id), "its number", "12"),
    .init("sort", .sort, "how the list is ordered; - turns it round", "-date"),
  ]

  private init(_ name: String, _ kind: Kind, _ summary: String, _ example: String) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.example = example
  }

  static func named(_ name: String) -> QueryField? { table.first { $0.name == name } }
}
