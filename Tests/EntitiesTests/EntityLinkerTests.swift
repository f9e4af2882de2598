import ArticleModel
import Testing

@testable import Entities

/// Which names of an article are taken for the same thing.
@Suite struct EntityLinkerTests {
  /// Links the names that are marked in paragraphs: `[person Ada Calloway]`.
  private func link(title: String = "", language: String? = nil, _ paragraphs: String...)
    -> ArticleEntities
  {
    var mentions: [EntityMention] = []
    var blocks: [Block] = []
    for paragraph in paragraphs {
      var text = ""
      var rest = paragraph[...]
      while let open = rest.firstIndex(of: "["), let close = rest.firstIndex(of: "]") {
        text += rest[..<open]
        let parts = rest[rest.index(after: open)..<close].split(separator: " ", maxSplits: 1)
        let start = text.utf8.count
        text += parts[1]
        mentions.append(
          EntityMention(
            block: blocks.count, range: start..<text.utf8.count,
            kind: EntityKind(rawValue: String(parts[0])) ?? .other, confidence: 0.9))
        rest = rest[rest.index(after: close)...]
      }
      blocks.append(.paragraph(Inline(text + rest)))
    }
    var article = Article(metadata: Metadata(title: title), blocks: blocks, source: .html)
    article.metadata.language = language
    return EntityLinker.link(mentions, in: article)
  }

  private func names(_ entities: ArticleEntities) -> [String] {
    entities.entities.map { "\($0.kind.rawValue) \($0.name) \($0.mentions.count)" }.sorted()
  }

  @Test func aSurnameGoesToTheFullName() {
    let found = link(
      "[person Ada Calloway] spoke. [person Calloway] left.", "[person Calloway's] boat stayed.")
    #expect(names(found) == ["person Ada Calloway 3"])
    #expect(found.entities[0].aliases == ["Calloway"])
  }

  @Test func aSurnameOfTwoGoesToTheOneNamedLast() {
    let found = link(
      "[person Ada Calloway] and [person Tom Reed] spoke.",
      "[person Ben Calloway] came. "
        + "[person Calloway] sat down.")
    #expect(
      names(found) == ["person Ada Calloway 1", "person Ben Calloway 2", "person Tom Reed 1"])
  }

  @Test func aMiddleInitialAndATitleMakeNoOther() {
    let found = link("[person Ada J. Calloway], [person Ada Calloway], [person Mrs. Calloway]")
    #expect(found.entities.count == 1)
    #expect(found.entities[0].mentions.count == 3)
  }

  @Test func theSameGivenNameIsNotTheSamePerson() {
    let found = link("[person Ada Calloway] met [person Ada Merrow]. [person Ada] was late.")
    #expect(found.entities.count == 3)
  }

  @Test(arguments: ["U.S.", "US", "USA", "the United States", "United States of America"])
  func countriesAreKnownByTheirOtherNames(_ name: String) {
    let found = link("[place \(name)] and [place Peru]")
    #expect(found.entities.map(\.name).sorted() == ["Peru", "United States"])
  }

  @Test func anAcronymGoesToItsLongForm() {
    let found = link(
      "The [organization Northern Ferry Board] ([organization NFB]) met.", "[organization NFB] won."
    )
    #expect(names(found) == ["organization Northern Ferry Board 3"])
  }

  @Test func anAcronymInParenthesesNeedNotBeTheInitials() {
    let found = link("[organization Barcas del Litoral] ([organization BALISA]) sank.")
    #expect(names(found) == ["organization Barcas del Litoral 2"])
  }

  @Test func twoInitialsAreNotEnough() {
    let found = link("[place US] and [organization Union Station] and [organization UN]")
    #expect(found.entities.count == 3)
  }

  @Test func aPersonInParenthesesIsNotWhatStandsBefore() {
    let found = link("[organization Tide Office] ([person Ada Calloway])")
    #expect(found.entities.count == 2)
  }

  @Test func aCompanyIsKnownWithoutItsLegalForm() {
    let found = link("[organization Merrow Inc.] grew. [organization Merrow] hired.")
    #expect(found.entities.map(\.mentions.count) == [2])
  }

  @Test func wordsThatBeginManyNamesJoinNothing() {
    let found = link("[organization National Tide Bank], [organization National]")
    #expect(found.entities.count == 2)
  }

  @Test func peoplesAreOneInSingularAndPlural() {
    #expect(names(link("[group Islander] [group Islanders]")) == ["group Islander 2"])
  }

  @Test func diacriticsAndCaseAreNoDifference() {
    let found = link("[person José Peña] [person Jose Pena] [person JOSE PENA]")
    #expect(found.entities.count == 1)
  }

  @Test func mentionsGetTheKindOfTheirEntity() {
    let found = link(
      "[person Ada Calloway]", "[person Merrow] [person Merrow] [organization Merrow]")
    #expect(found.mentions.map(\.kind) == [.person, .person, .person, .person])
  }

  // MARK: Names and roles

  @Test func smallNamesGetCapitals() {
    let found = link("[person ada van der calloway] [place isle of reed]")
    #expect(found.entities.map(\.name).sorted() == ["Ada van der Calloway", "Isle of Reed"])
  }

  @Test(arguments: [
    ("the harbour's former prime minister [person Ada Calloway] said", "former prime minister"),
    ("Since opposition leader [person Ada Calloway] left", "opposition leader"),
    ("Reed Island President [person Ada Calloway] left", "Reed Island President"),
    ("They told leader [person Ada Calloway] so", "leader"),
    (
      "[person Ada Calloway], the self-proclaimed harbour queen, left",
      "self-proclaimed harbour queen"
    ),
    ("[person Ada Calloway], president of the Tide Office, said", "president of the Tide Office"),
    ("[person Ada Calloway], who is president, said", nil),
    ("[person Ada Calloway], the president said.", nil),
    ("It ended. President [person Ada Calloway] left", "President"),
    ("He met a president. [person Ada Calloway] left", nil),
    ("the state oil monopoly [organization BALISA] said", "state oil monopoly"),
    ("[organization BALISA], a news agency, said", "news agency"),
  ])
  func rolesAreReadBesideNames(_ text: String, _ role: String?) {
    #expect(link(text).entities.first?.role == role)
  }

  @Test(arguments: [
    "[organization TERN REEF] — It rained.", "[organization TERN REEF] (NFB) - It rained.",
    "[person TERN REEF], Feb. 3 — It rained.", "[other TERN REEF]: It rained.",
  ])
  func aDatelineIsAPlace(_ text: String) {
    #expect(names(link(text)) == ["place Tern Reef 1"])
  }

  @Test(arguments: [
    "[organization NFB] won.", "[organization TERN REEF] won — at last.",
    "It rained. [organization TERN REEF] — no.", "[organization Tern Reef] — no.",
  ])
  func otherCapitalsAreNone(_ text: String) {
    #expect(link(text).entities.map(\.kind) == [.organization])
  }

  @Test func namesThatRunTogetherAreParted() {
    let found = link(
      "[organization nfb] said [person calloway] and [organization nfb calloway board] went. "
        + "[person tom calloway] and [organization tern nfb]")
    #expect(
      names(found) == [
        "organization Nfb 2", "organization Tern Nfb 1", "person Tom Calloway 3",
      ])
  }

  @Test func withCapitalsTheyAreNot() {
    let found = link("[place Reed] [place Tern] [organization Reed Tern]")
    #expect(found.entities.count == 3)
  }

  @Test func smallWordsOfOtherLanguagesAreNoNames() {
    let found = link(language: "de-AT", "[person Sie] kam aus [place Wien]. [person Ada] blieb.")
    #expect(names(found) == ["person Ada 1", "place Wien 1"])
    #expect(found.mentions.allSatisfy { $0.confidence < 0.6 })
    #expect(names(link(language: "en", "[person Sie]")) == ["person Sie 1"])
  }

  @Test(arguments: [
    ("de", "Bund der Inseln", true), ("de", "schweren Booten", false),
    ("de", "Boote, die fahren", false),
    ("de", "A B C D E F G", false), ("fr", "Île de Ré", true), ("ja", "\u{6E2F}", false),
    ("ar", "\u{645}\u{62D}", false), ("nl", "G20", true), ("en", "schweren Booten", true),
  ])
  func namesOfOtherLanguagesHaveCapitals(_ language: String, _ name: String, _ isName: Bool) {
    #expect(link(language: language, "[other \(name)] x").entities.isEmpty != isName)
  }

  // MARK: What the article is about

  @Test func theHeadlineAndTheOpeningWeighMore() {
    let found = link(
      title: "Calloway sails", "[person Ada Calloway] sailed past [place Reed].",
      "Rain.", "[place Tern] [place Tern]")
    #expect(found.entities.map(\.name) == ["Ada Calloway", "Reed", "Tern"])
    #expect(found.entities[0].prominence == 1)
    #expect(found.entities[2].prominence < NamedEntity.mainProminence)
  }

  @Test func datesAreNoEntities() {
    let found = link("[date May 2018] [money $5]")
    #expect(found.entities.isEmpty)
    #expect(found.mentions.count == 2)
    #expect(found.entityOfMention == [nil, nil])
  }

  /// Names put together at random: nothing is lost, and nothing belongs to two.
  @Test func eachNameBelongsToOneEntity() {
    var random = SystemRandomNumberGenerator()
    let words = ["Ada", "Calloway", "A.", "NFB", "Northern", "Board", "U.S.", "the", "Ltd.", "é"]
    let kinds = ["person", "organization", "place", "group", "other"]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        let name = (0..<Int.random(in: 1...3, using: &random)).map { _ in words.randomElement()! }
        return "[\(kinds.randomElement()!) \(name.joined(separator: " "))]"
      }.joined(separator: [" ", " (", ", ", ""].randomElement()!)
      let found = link(text)
      let owned = found.entities.flatMap(\.mentions)
      #expect(Set(owned).count == owned.count)
      #expect(owned.count == found.mentions.count, "\(text)")
      #expect(found.entities.allSatisfy { !$0.name.isEmpty && $0.prominence <= 1 })
    }
  }
}
