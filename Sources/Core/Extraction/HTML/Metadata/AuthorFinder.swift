import HTMLTree

/// Finds who wrote an article.
enum AuthorFinder {
  static func authors(of page: HTMLPage) -> [String] {
    let facts = page.facts
    let isSite = siteTest(page)
    let given: [[String]] = [
      facts.article.authors, names.flatMap { facts.metas[$0] ?? [] }, labeledName(facts),
      markedNames(page),
    ]
    var fallback: [String] = []
    for list in given {
      let names = cleaned(list)
      let people = names.filter { !isSite($0) && !isNobody($0) }
      if !people.isEmpty { return merged(withoutAgencies(people), page) }
      if fallback.isEmpty { fallback = names.filter { !isNobody($0) } }
    }
    let printed = BylineFinder.names(page)
    let people = withoutAgencies(printed.filter { !isSite($0) })
    return people.isEmpty ? printed.isEmpty ? fallback : printed : people
  }

  /// A test of whether a name is that of the site rather than of a person.
  private static func siteTest(_ page: HTMLPage) -> (String) -> Bool {
    let isSite = ReadTitle.siteTest(page)
    let host = ReadTitle.stem(ofHost: page.givenURL ?? page.address)
    let parts = TitleText.parts(page.facts.title ?? "")
    let last = parts.count > 1 ? parts.last.map { TitleText.key($0.text) } : nil
    return { name in
      if isSite(name) || isDomain(name) { return true }
      let key = TitleText.key(name)
      if key == last { return true }
      return host.count >= 5 && key.count >= host.count
        && (0...(key.count - host.count)).contains { key[$0...].starts(with: host) }
    }
  }

  /// Whether the name is that of a host: one word with a full stop before its last two or three
  /// letters.
  private static func isDomain(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard !bytes.contains(0x20), let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else {
      return false
    }
    let ending = bytes[(dot + 1)...]
    return (2...3).contains(ending.count) && ending.allSatisfy(Bytes.isLower) && dot > 2
  }

  private static let names = [
    "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl",
    "citation_author", "dcterms.creator", "og:author", "article:author_name", "authors",
    "article.author", "cxenseparse:author", "dc.contributor", "vr:author",
    "shareaholic:article_author_name",
  ]

  /// The value that the page's card gives beside a label such as "Written by".
  private static func labeledName(_ facts: PageFacts) -> [String] {
    for number in 1...2 {
      guard let label = facts.metas["twitter:label\(number)"]?.first else { continue }
      let key = TitleText.key(label)
      let isAuthor = [
        "writtenby", "verfasstvon", "geschriebenvon", "escritopor", "écritpar", "author", "autor",
        "scrittoda", "geschrevendoor", "yazan", "napisanyprzez", "napisaneprzez",
      ].contains { key.elementsEqual($0.utf8) }
      if isAuthor { return facts.metas["twitter:data\(number)"] ?? [] }
    }
    return []
  }

  private static let agencies: Set<String> = [
    "dpa", "afp", "apa", "ap", "sid", "ots", "efe", "ansa", "epd", "kna", "reuters", "jiji", "upi",
    "sda", "keystone-sda", "belga", "pap", "dts",
  ]

  /// The people alone where agencies or hosts are named beside them.
  private static func withoutAgencies(_ names: [String]) -> [String] {
    let people = names.filter { !agencies.contains($0.lowercased()) && !isDomain($0) }
    return people.isEmpty ? names : people
  }

  /// Names that content systems fill in for nobody, labels, and places for names in templates.
  static func isNobody(_ name: String) -> Bool {
    if name.utf8.contains(UInt8(ascii: "%")) || name.utf8.contains(UInt8(ascii: "{")) {
      return true
    }
    let word = name.lowercased()
    if DateNames.months[word] != nil || weekdays.contains(word) { return true }
    let key = TitleText.key(name)
    return [
      "admin", "administrator", "redaktion", "noauthor", "root", "webmaster", "editor",
      "unknown", "posted", "veröffentlicht", "published", "datum", "quelle", "source", "written",
      "geschrieben", "zuminhaltüberspringen", "redakteur", "kommentar", "kommentare", "by", "von",
      "aboutus", "follow", "folgen", "archiv", "contactar", "kontakt",
      "weiter", "wordpress", "studierenden", "mehr", "autoren", "authors", "share", "teilen",
      "home", "impressum", "guest", "auteur", "artikelvon", "bis", "artikel", "fotos", "foto",
      "text", "gastautor", "gastbeitrag",
      "autor", "author", "team", "user", "null", "none", "anonymous",
    ]
    .contains { key.elementsEqual($0.utf8) }
  }

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi",
    "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves",
    "viernes", "sábado", "domingo",
  ]

  /// Prefers a fuller or unabbreviated form that the byline prints: "Stefanus" is "Stefanus Stahl".
  private static func merged(_ people: [String], _ page: HTMLPage) -> [String] {
    if people.count == 1, let only = people.first, let printed = spelled(only, page) {
      return [printed]
    }
    guard people.count == 1, let only = people.first,
      !only.utf8.contains(0x20) || only.utf8.count <= 4
    else { return people }
    let printed = BylineFinder.names(page)
    // Initials stand for whoever the page prints.
    if only.utf8.count <= 3, only.utf8.allSatisfy(Bytes.isUpper), !printed.isEmpty {
      return printed
    }
    let key = TitleText.key(only)
    guard printed.count == 1, let full = printed.first, TitleText.key(full).starts(with: key) else {
      return people
    }
    return printed
  }

  /// The name that a user name such as "ada.quill" stands for, as the page prints it.
  private static func spelled(_ name: String, _ page: HTMLPage) -> String? {
    let isUserName = name.utf8.allSatisfy { byte in
      Bytes.isLower(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-")
    }
    guard isUserName, name.utf8.contains(where: { !Bytes.isLower($0) }) else { return nil }
    let key = TitleText.key(name)
    for index in page.blocks.indices where page.blocks[index].text.count <= 80 {
      for printed in NameList.names(page.string(index)) where TitleText.key(printed) == key {
        if printed.utf8.contains(0x20) { return printed }
      }
    }
    return nil
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
      if page.nearClasses(mark.container).contains(.comment) || container.traits.contains(.comment)
      {
        continue
      }
      if !container.traits.isDisjoint(with: [.nav, .aside]) { continue }
      let name = ReadFacts.beginning(of: mark.node, in: page.tree)
      guard (2...60).contains(name.utf8.count),
        !NameList.names(name).allSatisfy({ isNobody($0) })
      else { continue }
      if !names.contains(name) { names.append(name) }
      holder = mark.container
      if names.count >= 4 { break }
    }
    return names
  }
}
