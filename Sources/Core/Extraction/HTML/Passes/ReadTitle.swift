/// Finds the headline and the blocks that show it.
enum ReadTitle: HTMLPass {
  static let name = "title"

  static func apply(to page: inout HTMLPage) {
    let headings = headings(page)
    page.metadata.title = title(page, headings)
    let key = TitleText.key(page.metadata.title)
    guard key.count >= 4 else { return }
    for index in page.blocks.indices where page.blocks[index].text.count < 2 * key.count + 80 {
      if TitleText.hasKey(key, page.text, page.blocks[index].text) {
        page.titleBlocks.append(index)
      }
    }
    for heading in headings where TitleText.key(heading.text) == key {
      for index in heading.blocks where !page.titleBlocks.contains(index) {
        page.titleBlocks.append(index)
      }
    }
  }

  struct Heading {
    var text: String
    var level: UInt8
    var blocks: Range<Int>
    var isInMain: Bool
    /// Whether it stands in the page's header or links to the page's root.
    var isSiteHeader: Bool
  }

  /// Headings of the first three levels, at most 60.
  private static func headings(_ page: HTMLPage) -> [Heading] {
    var headings: [Heading] = []
    let main = page.containers[page.mainContainer].blocks
    for container in page.containers where !container.blocks.isEmpty && headings.count < 60 {
      let level = ElementRole.headingLevel(container.name)
      guard (1...3).contains(level), container.sums.length < 400 else { continue }
      let text = container.blocks.map { page.string($0) }.joined(separator: " ")
      headings.append(
        Heading(
          text: ReadFacts.folded(Array(text.utf8)), level: level, blocks: container.blocks,
          isInMain: container.blocks.lowerBound < main.upperBound,
          isSiteHeader: isSiteHeader(page, container)))
    }
    return headings
  }

  private static func isSiteHeader(_ page: HTMLPage, _ container: PageContainer) -> Bool {
    if container.pathClasses.contains(.header), !container.traits.contains(.article),
      container.classes.isDisjoint(with: [.title])
    {
      return true
    }
    guard let first = container.blocks.first else { return false }
    for span in page.spans[page.blocks[first].spans] where span.kind == .link {
      guard let target = page.tree.attributeBytes(.href, of: span.node) else { continue }
      let path = target.split(separator: 0x2F, omittingEmptySubsequences: true)
      let isAbsolute = ContainerReader.holds(target.prefix(5), "http")
      if path.count <= (isAbsolute ? 2 : 0) || target.elementsEqual("index.html".utf8) {
        return true
      }
    }
    return false
  }

  private static func title(_ page: HTMLPage, _ headings: [Heading]) -> String {
    let facts = page.facts
    let isSite = siteTest(page)
    let given = [
      facts.meta("og:title"), facts.article.headline, facts.title, facts.meta("twitter:title"),
      facts.meta("dc.title", "citation_title", "headline"),
    ].compactMap { $0 }.map(unescaped)
    let cleaned = given.map { TitleText.withoutSite($0, isSite: isSite) }.filter { !$0.isEmpty }
    let headings = headings.filter { heading in
      !isSite(heading.text) && !isSiteName(heading, given) && TitleText.key(heading.text).count >= 4
    }
    if let heading = repeated(headings, cleaned, given) { return heading }
    let firsts = headings.filter { heading in
      heading.level == 1 && heading.isInMain && TitleText.key(heading.text).count >= 8
    }
    if firsts.count == 1, let only = firsts.first { return only.text }
    if let title = cleaned.first { return title }
    return headings.first?.text ?? ""
  }

  /// A heading that the page's head repeats, alone or with something before or behind it; without a
  /// line over the headline that the head leaves out.
  private static func repeated(
    _ headings: [Heading], _ cleaned: [String], _ given: [String]
  ) -> String? {
    let cleanKeys = cleaned.map { TitleText.key($0) }
    for level in UInt8(1)...3 {
      for heading in headings where heading.level == level {
        if cleanKeys.contains(TitleText.key(heading.text)) { return heading.text }
      }
    }
    for heading in headings where heading.level == 1 {
      let key = TitleText.key(heading.text)
      for (title, titleKey) in zip(cleaned, cleanKeys)
      where titleKey.count >= 12 && titleKey.count < key.count {
        if key.suffix(titleKey.count).elementsEqual(titleKey)
          || key.starts(with: titleKey) && 3 * titleKey.count > key.count
        {
          return title
        }
      }
    }
    let keys = given.map { TitleText.key($0) }
    for level in UInt8(1)...3 {
      for heading in headings where heading.level == level {
        let key = TitleText.key(heading.text)
        guard key.count >= 8 else { continue }
        let isPart = keys.contains {
          $0.starts(with: key) || $0.suffix(key.count).elementsEqual(key)
        }
        if isPart { return heading.text }
      }
    }
    return nil
  }

  /// Whether the heading is the last or first part of a title whose other part is the page's own.
  private static func isSiteName(_ heading: Heading, _ given: [String]) -> Bool {
    guard heading.isSiteHeader else { return false }
    let key = TitleText.key(heading.text)
    return given.contains { title in
      let parts = TitleText.parts(title).map { TitleText.key($0.text) }
      return parts.count < 2 || parts.contains(key)
    }
  }

  /// Entities that were escaped twice.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return EscapedText.unescaped(text)
  }

  /// A test of whether a text is the site's name.
  static func siteTest(_ page: HTMLPage) -> (String) -> Bool {
    let facts = page.facts
    let names = [
      facts.meta("og:site_name", "application-name", "apple-mobile-web-app-title"), facts.site,
      facts.article.publisher,
    ].compactMap { $0 }.map { TitleText.key($0) }.filter { !$0.isEmpty }
    let host = host(page.givenURL ?? page.address)
    return { text in
      let key = TitleText.key(text)
      if key.isEmpty { return true }
      if names.contains(where: {
        $0 == key || $0.count >= 4 && key.starts(with: $0) && key.count < 2 * $0.count
      }) {
        return true
      }
      return key.count >= 3 && !host.isEmpty && (host.count <= key.count + 8)
        && contains(host, key)
    }
  }

  /// The letters of a URL's host without `www`.
  static func host(_ url: String?) -> [UInt8] {
    guard let url else { return [] }
    let bytes = Array(url.utf8)
    guard let slash = bytes.firstIndex(of: 0x2F), slash + 2 < bytes.count else { return [] }
    let rest = bytes[(slash + 2)...]
    var host = rest.prefix { $0 != 0x2F }
    if host.starts(with: "www.".utf8) { host = host.dropFirst(4) }
    return TitleText.key(String(decoding: host, as: UTF8.self))
  }

  /// The longest part of a URL's host between dots, as letters and digits.
  static func stem(ofHost url: String?) -> [UInt8] {
    guard let url else { return [] }
    let parts = url.split(separator: "/", maxSplits: 2)
    guard parts.count >= 2, parts[0].hasSuffix(":") else { return [] }
    let labels = parts[1].split(separator: ".").dropLast().filter { $0 != "www" }
    return labels.max { $0.utf8.count < $1.utf8.count }.map { TitleText.key($0) } ?? []
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
