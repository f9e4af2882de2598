import HTMLTree

/// Finds who wrote an article.
enum AuthorFinder {
  static func authors(of page: HTMLPage) -> [String] {
    let facts = page.facts
    let isSite = ReadTitle.siteTest(page)
    let given: [[String]] = [
      facts.article.authors, names.flatMap { facts.metas[$0] ?? [] }, markedNames(page),
    ]
    var fallback: [String] = []
    for list in given {
      let names = cleaned(list)
      let people = names.filter { !isSite($0) && !isNobody($0) }
      if !people.isEmpty { return merged(people, page) }
      if fallback.isEmpty { fallback = names.filter { !isNobody($0) } }
    }
    let printed = bylines(page)
    return printed.isEmpty ? fallback : printed
  }

  private static let names = [
    "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl",
    "citation_author", "dcterms.creator", "og:author", "article:author_name", "authors",
    "article.author", "cxenseparse:author", "dc.contributor", "vr:author",
    "shareaholic:article_author_name",
  ]

  /// Names that content systems fill in for nobody.
  private static func isNobody(_ name: String) -> Bool {
    let key = TitleText.key(name)
    return [
      "admin", "administrator", "redaktion", "noauthor", "root", "webmaster", "editor",
      "unknown", "by", "von", "aboutus", "follow", "folgen", "archiv", "contactar", "kontakt",
      "weiter", "mehr", "autoren", "authors", "share", "teilen", "home", "impressum", "guest",
      "autor", "author", "team", "user", "null", "none", "anonymous",
    ]
    .contains { key.elementsEqual($0.utf8) }
  }

  /// Prefers a fuller or unabbreviated form that the byline prints: "Stefanus" is "Stefanus Stahl".
  private static func merged(_ people: [String], _ page: HTMLPage) -> [String] {
    guard people.count == 1, let only = people.first,
      !only.utf8.contains(0x20) || only.utf8.count <= 4
    else { return people }
    let printed = bylines(page)
    let key = TitleText.key(only)
    guard printed.count == 1, let full = printed.first, TitleText.key(full).starts(with: key) else {
      return people
    }
    return printed
  }

  /// Names without "by", addresses, doubled and empty ones.
  private static func cleaned(_ list: [String]) -> [String] {
    var names: [String] = []
    for entry in list.prefix(20) {
      let text = EscapedText.unescaped(entry)
      let bytes = Array(text.utf8)
      guard (2...160).contains(bytes.count), !bytes.starts(with: "http".utf8),
        !bytes.starts(with: "/".utf8)
      else { continue }
      for name in NameList.names(text) {
        let key = TitleText.key(name)
        if !names.contains(where: { TitleText.key($0) == key }) { names.append(name) }
      }
    }
    return names
  }

  /// Names that the markup itself calls authors, before the end of the text.
  private static func markedNames(_ page: HTMLPage) -> [String] {
    var names: [String] = []
    var holder: Int?
    let last = page.blocks.lastIndex { $0.verdict.isKept } ?? page.blocks.count
    for mark in page.marks where mark.kind == .author && mark.position <= last + 8 {
      if let holder, holder != mark.container { continue }
      let container = page.containers[mark.container]
      if container.pathClasses.contains(.comment) || container.traits.contains(.comment) {
        continue
      }
      if !container.traits.isDisjoint(with: [.nav, .aside]) { continue }
      let name = ReadFacts.folded(page.tree.textContentBytes(of: mark.node))
      guard (2...60).contains(name.utf8.count),
        !NameList.names(name).allSatisfy({ isNobody($0) })
      else { continue }
      if !names.contains(name) { names.append(name) }
      holder = mark.container
      if names.count >= 4 { break }
    }
    return names
  }

  // MARK: Bylines

  /// Names in blocks whose classes call them bylines, or that begin with "by"; the best one near
  /// the title or at the end of the text.
  private static func bylines(_ page: HTMLPage) -> [String] {
    let first = page.blocks.firstIndex { $0.verdict.isKept } ?? 0
    let last = page.blocks.lastIndex { $0.verdict.isKept } ?? -1
    var best: (names: [String], rank: Int)?
    for index in page.blocks.indices {
      let block = page.blocks[index]
      let container = page.containers[block.container]
      guard block.look.length <= 140, container.headingLevel == 0,
        !container.pathClasses.contains(.comment), !container.traits.contains(.comment)
      else { continue }
      let kinds = container.classes.union(page.containers[container.parent].classes)
        .union(block.inlineClasses)
      let isNamed = kinds.contains(.author)
      let isMarked = isMarked(page, block)
      guard isNamed || isMarked, let names = names(page, block, isNamed: isNamed) else { continue }
      var rank = (isNamed ? 3 : 0) + (isMarked ? 3 : 0)
      if index >= first - 12, index <= last + 4 { rank += 3 }
      if index < first { rank += 1 }
      if container.traits.contains(.aside) || kinds.contains(.related) { rank -= 3 }
      if block.look.length > 80 { rank -= 2 }
      if rank > best?.rank ?? 3 { best = (names, rank) }
    }
    return best?.names ?? []
  }

  /// Whether the block begins like a byline, or has "by" behind a date.
  private static func isMarked(_ page: HTMLPage, _ block: PageBlock) -> Bool {
    BylineReader.openings.contains { Bytes.hasPrefix(page.text, block.text, $0) }
      || NameList.openings.contains { Bytes.hasPrefix(page.text, block.text, $0) }
      || block.look.digits >= 4 && ContainerReader.holds(page.text[block.text], " by ")
  }

  /// The names that the block gives, or nil.
  private static func names(
    _ page: HTMLPage, _ block: PageBlock, isNamed: Bool
  ) -> [String]? {
    if let byline = BylineReader.read(page.text, block.text), !byline.names.isEmpty {
      let names = byline.names.compactMap { NameList.names($0).first }.filter { !isNobody($0) }
      if !names.isEmpty { return names }
    }
    guard isNamed, block.look.length <= 48, block.look.digits == 0 else { return nil }
    let line = page.text[block.text].prefix { $0 != 0x0A }
    let text = String(decoding: line, as: UTF8.self)
    let names = NameList.names(text).filter { !isNobody($0) }
    return names.isEmpty || text.split(separator: " ").count > 7 ? nil : names
  }
}
