import ArticleModel
import HTMLTree

/// Tells whether the page is no whole article: by its words, and by being made of teasers.
enum FindDoubts: HTMLPass {
  static let name = "doubts"

  static func apply(to page: inout HTMLPage) {
    guard page.structuredBody == nil else { return }
    page.doubt = byWords(page) ?? byShape(page)
  }

  private static func byWords(_ page: HTMLPage) -> Doubt? {
    var kept: Int32 = 0
    for block in page.blocks where block.verdict.isKept { kept &+= block.look.length }
    guard kept <= DoubtRules.longest else { return nil }
    let passages = page.blocks.indices.compactMap { index -> DoubtRules.Passage? in
      let block = page.blocks[index]
      let isKept = block.verdict.isKept && !block.isCaption
      if !isKept, page.containers[block.container].traits.contains(.hidden) { return nil }
      return DoubtRules.Passage(
        range: block.text, length: Int(block.look.length), isKept: isKept,
        endsSentence: block.look.endsSentence)
    }
    return DoubtRules(
      text: page.text, passages: passages, titles: titles(page), isPaid: isPaid(page)
    ).doubt
  }

  private static func titles(_ page: HTMLPage) -> [String] {
    let headings = page.blocks.lazy.filter { block in
      let level = page.containers[block.container].headingLevel
      return (1...2).contains(level) && block.look.length < 90
    }.prefix(4).map { Bytes.string(page.text, $0.text) }
    return [page.facts.title, page.metadata.title].compactMap { $0 } + headings
  }

  /// Whether structured data say so, as schema.org's `isAccessibleForFree`, or the page's head.
  private static func isPaid(_ page: HTMLPage) -> Bool {
    let tier = page.facts.meta("article:content_tier")?.lowercased()
    if tier == "locked" || tier == "metered" { return true }
    return page.structuredScripts.contains(where: deniesFreeAccess)
  }

  private static let freeAccess = Array("\"isAccessibleForFree\"".utf8)

  private static func deniesFreeAccess(_ json: ArraySlice<UInt8>) -> Bool {
    guard json.count > freeAccess.count else { return false }
    for start in json.startIndex..<json.endIndex - freeAccess.count
    where json[start] == 0x22 && json[start...].starts(with: freeAccess) {
      let value = json[(start + freeAccess.count)...].prefix(12).map(Bytes.lowered)
      return value.contains(UInt8(ascii: "f"))
    }
    return false
  }

  // MARK: Lists

  private static func byShape(_ page: HTMLPage) -> Doubt? {
    guard !saysArticle(page) else { return nil }
    let teasers = TeaserCount(page)
    let isRoot = isRoot(page.givenURL ?? page.address)
    if isRoot, teasers.isList(atLeast: 3) { return .homePage }
    return teasers.isList(atLeast: 5) ? .listing : nil
  }

  /// Whether the page calls itself one article.
  private static func saysArticle(_ page: HTMLPage) -> Bool {
    let facts = page.facts
    let kind = facts.meta("og:type")?.lowercased() ?? ""
    return kind.hasPrefix("article") || kind.hasPrefix("blog") && kind.hasSuffix("post")
      || facts.meta("article:published_time") != nil || facts.article.published != nil
      || !facts.article.body.isEmpty
  }

  /// Whether the address is that of a site as a whole.
  private static func isRoot(_ url: String?) -> Bool {
    guard let url else { return false }
    let parts = url.split(separator: "/", maxSplits: 2)
    guard parts.count >= 2, parts[0].hasSuffix(":") else { return false }
    return parts.count == 2 || ["index.html", "index.php", "?"].contains(parts[2])
  }
}

/// Counts the kept headlines that lead elsewhere, and the text between them.
struct TeaserCount {
  /// Headings that are links.
  private(set) var heads = 0
  /// Letters of prose in all, and the longest run of blocks of prose between two such headings.
  private(set) var prose = 0
  private(set) var longestRun = 0

  init(_ page: HTMLPage) {
    var run = 0
    for block in page.blocks where block.verdict.isKept && !block.isCaption {
      let isLink = 5 * block.look.linkLength >= 4 * block.look.length
      if isLink, block.look.length >= 15, page.containers[block.container].headingLevel > 0 {
        heads += 1
        run = 0
      } else if block.isProse {
        run += 1
        prose += Int(block.look.length)
        longestRun = max(longestRun, run)
      }
    }
  }

  /// Whether the page is made of such headings with a teaser each.
  func isList(atLeast least: Int) -> Bool {
    heads >= least && longestRun <= 2 && prose <= 500 * heads
  }
}
