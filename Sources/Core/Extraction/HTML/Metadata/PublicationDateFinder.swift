import ArticleModel
import HTMLTree

/// Finds when an article appeared and when it was changed.
enum PublicationDateFinder {
  static func published(_ page: HTMLPage) -> PublicationDate? {
    let shown = shown(page)
    if let date = given(page, published) { return localDay(date, shown, page) }
    let marked = marked(page) { isPublished(page, $0) } ?? marked(page) { !isAside(page, $0) }
    if let date = marked { return date }
    if let date = page.facts.scriptDate.flatMap(read) { return localDay(date, shown, page) }
    if let date = inURL(page.givenURL ?? page.address) { return date }
    if let shown { return shown }
    if let date = given(page, dated) { return localDay(date, shown, page) }
    return printed(page)?.date ?? inLead(page)
      ?? Self.marked(page) { _ in true }
  }

  /// Names of `meta` elements that say when a page was published.
  private static let published = [
    "article:published_time", "og:published_time", "datepublished", "article.published",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date",
    "citation_publication_date", "pubdate", "publish-date", "publishdate", "publish_date",
    "publication_date", "dcterms.date", "citation_date", "article:created_time", "datecreated",
    "created", "cxenseparse:recs:publishtime", "dc.date.created", "vr:published_time",
  ]
  /// Names that as often say when it was last touched.
  private static let dated = ["date", "last-modified"]

  /// The first date that structured data or `meta` elements of these names give.
  private static func given(_ page: HTMLPage, _ names: [String]) -> PublicationDate? {
    let facts = page.facts
    if names == published, let time = facts.metas["article:published_time"]?.first.flatMap(read) {
      return time
    }
    let structured = names == published ? facts.article.published : nil
    for case .some(let text) in [structured] + names.map({ facts.metas[$0]?.first }) {
      if let date = read(text) { return date }
    }
    return nil
  }

  /// Languages of countries whose midnight is 22:00 or 23:00 UTC.
  private static let centralEuropean: Set<String> = [
    "de", "fr", "it", "es", "nl", "pl", "cs", "da", "sv", "nb",
  ]

  /// The day where the page was published, if its time is told as UTC and the day there may be
  /// another: the day that the page shows; a day alone where the time is midnight of Central Europe,
  /// as content systems have it that know the day only.
  private static func localDay(
    _ date: PublicationDate, _ shown: PublicationDate?, _ page: HTMLPage
  ) -> PublicationDate {
    guard date.utcOffset ?? 0 == 0, let time = date.time else { return date }
    if let shown, abs(shown.daysSince1970 - date.daysSince1970) == 1 {
      let isLater = shown.daysSince1970 > date.daysSince1970
      if isLater ? time.hour >= 12 : time.hour <= 12 {
        return PublicationDate(daysSince1970: shown.daysSince1970) ?? date
      }
    }
    guard date.utcOffset == 0, time.hour == 22 || time.hour == 23,
      time.minute == 0, time.second == 0, let tag = page.facts.language,
      centralEuropean.contains(tag.prefix(2).lowercased())
    else { return date }
    return PublicationDate(daysSince1970: date.daysSince1970 + 1) ?? date
  }

  /// The date that stands by the title or in a line that the page calls its date.
  private static func shown(_ page: HTMLPage) -> PublicationDate? {
    guard let printed = printed(page), printed.rank >= 8 else { return nil }
    return printed.date
  }

  static func modified(_ page: HTMLPage) -> PublicationDate? {
    let facts = page.facts
    let given = [
      facts.article.modified,
      facts.meta("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified"),
    ]
    for case .some(let text) in given {
      if let date = read(text) { return date }
    }
    return nil
  }

  /// A date as data for machines have it.
  static func read(_ text: String) -> PublicationDate? {
    let bytes = Array(text.utf8.prefix(80))
    let range = Bytes.trimmed(bytes, 0..<bytes.count)
    let clean = Bytes.string(bytes, range)
    if let date = PublicationDate(iso8601: clean) { return plausible(date) }
    if range.count == 8, let number = Int(clean), number > 19_000_000 {
      return PublicationDate(
        year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    return DateReader.first(in: bytes, range).flatMap { plausible($0.date) }
  }

  private static func plausible(_ date: PublicationDate) -> PublicationDate? {
    (1990...2100).contains(date.year) ? date : nil
  }

  /// The first `time` element that the test holds of.
  private static func marked(
    _ page: HTMLPage, where holds: (PageMark) -> Bool
  ) -> PublicationDate? {
    for mark in page.marks where mark.kind == .time && holds(mark) {
      let value =
        tree(page, mark, .datetime) ?? tree(page, mark, .content)
        ?? ReadFacts.beginning(of: mark.node, in: page.tree)
      if let date = read(value) { return date }
    }
    return nil
  }

  /// Whether the markup calls the time that of publication.
  private static func isPublished(_ page: HTMLPage, _ mark: PageMark) -> Bool {
    [HTMLName.itemprop, .class].contains { name in
      page.tree.attributeBytes(name, of: mark.node).map {
        ContainerReader.holds($0, "published")
      } ?? false
    } && !isAside(page, mark)
  }

  private static func isAside(_ page: HTMLPage, _ mark: PageMark) -> Bool {
    isAside(page, mark.container)
  }

  private static func isAside(_ page: HTMLPage, _ index: Int) -> Bool {
    let container = page.containers[index]
    return !page.nearClasses(index).isDisjoint(with: [.comment, .related, .sidebar])
      || !container.traits.isDisjoint(with: [.nav, .aside, .footer, .comment])
  }

  /// A date at the start of the first paragraph, where datelines have it.
  private static func inLead(_ page: HTMLPage) -> PublicationDate? {
    guard let block = page.blocks.first(where: { $0.verdict.isKept }) else { return nil }
    return DateReader.first(in: page.text, block.text.prefix(120)).flatMap { plausible($0.date) }
  }

  private static func tree(_ page: HTMLPage, _ mark: PageMark, _ name: HTMLName) -> String? {
    page.tree.attribute(name, of: mark.node)
  }

  /// `/2019/10/16/` or `2019-10-16` in the address.
  private static func inURL(_ url: String?) -> PublicationDate? {
    guard let url else { return nil }
    let bytes = Array(url.utf8.prefix(500))
    var numbers: [(value: Int, digits: Int, end: Int)] = []
    var index = 0
    while index < bytes.count {
      guard Bytes.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      var value = 0
      while index < bytes.count, Bytes.isDigit(bytes[index]), index - start < 9 {
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      let last = numbers.last
      let isNext =
        last.map { $0.end + 1 == start && "/-_".utf8.contains(bytes[start - 1]) } ?? false
      if !isNext { numbers.removeAll() }
      numbers.append((value, index - start, index))
      if numbers.count >= 3 {
        let three = numbers.suffix(3).map { $0 }
        if three[0].digits == 4, three[1].digits <= 2, three[2].digits <= 2,
          let date = PublicationDate(
            year: three[0].value, month: three[1].value, day: three[2].value)
        {
          return plausible(date)
        }
      }
    }
    return nil
  }

  /// A date in a short block: the first behind the title, else the first on the page; blocks of
  /// comments and teasers come last.
  private static func printed(
    _ page: HTMLPage
  ) -> (date: PublicationDate, rank: Int)? {
    var best: (date: PublicationDate, rank: Int)?
    let title = page.titleBlocks.first ?? 0
    let last = page.blocks.lastIndex { $0.verdict.isKept } ?? page.blocks.count
    for index in page.blocks.indices {
      let block = page.blocks[index]
      guard block.look.length <= 160, block.look.digits >= 4 else { continue }
      let container = page.containers[block.container]
      var rank = isAside(page, block.container) ? 0 : 4
      if index >= title - 3 { rank += 2 }
      if index <= last + 3 { rank += 1 }
      if block.look.length <= 60 { rank += 1 }
      if container.classes.union(block.inlineClasses).contains(.meta) { rank += 2 }
      if ContainerReader.holds(page.text[block.text], "copyright") || block.verdict.isKept {
        rank -= 3
      }
      guard rank > best?.rank ?? -1, let found = DateReader.first(in: page.text, block.text),
        let date = plausible(found.date)
      else { continue }
      best = (date, rank)
    }
    return best
  }
}
