import ArticleModel
import HTMLTree

/// Finds the entries of live blogs and the answers on pages of questions, so that each has a heading:
/// its time, or that it is an answer. Answers are kept, which look like comments otherwise.
enum FindEntries: HTMLPass {
  static let name = "entries"

  private static let leastEntries = 3

  static func apply(to page: inout HTMLPage) {
    if !readAnswers(&page) { readLiveEntries(&page) }
  }

  // MARK: Questions and answers

  /// Whether the page holds answers in schema.org's markup.
  private static func readAnswers(_ page: inout HTMLPage) -> Bool {
    let answers = page.containers.indices.filter { isOf("/answer", page, $0) }
    guard !answers.isEmpty, page.containers.contains(where: { isType("/question", page, $0.node) })
    else { return false }
    for answer in answers {
      let own = page.containers[answer]
      for index in own.blocks where isText(page, index, below: answer) {
        page.blocks[index].verdict = .kept
      }
      let first = own.blocks.first { page.blocks[$0].verdict.isKept }
      if let first { page.entryHeads[first] = "Answer" }
    }
    return true
  }

  /// Whether the block is text of the answer itself: not of a comment on it, a vote or a signature.
  private static func isText(_ page: HTMLPage, _ index: Int, below answer: Int) -> Bool {
    let block = page.blocks[index]
    let container = page.containers[block.container]
    let above = page.containers[answer]
    let kinds = container.pathClasses.subtracting(above.pathClasses)
    let chrome: ClassKinds = [.comment, .share, .author, .meta, .form, .navigation, .advertisement]
    let traits = container.traits.subtracting(above.traits)
    return kinds.isDisjoint(with: chrome)
      && traits.isDisjoint(with: [.comment, .form, .control, .nav, .hidden])
      && 2 * block.look.linkLength <= block.look.length
      && (block.isProse || block.look.length >= 20 || container.traits.contains(.preformatted))
  }

  // MARK: Live blogs

  private static func readLiveEntries(_ page: inout HTMLPage) {
    var groups: [UInt64: [Int]] = [:]
    for mark in page.marks where mark.kind == .time {
      guard let entry = entry(of: mark, page) else { continue }
      let own = page.containers[entry]
      let key = UInt64(own.parent) &* 0x9E37_79B9_7F4A_7C15 ^ own.looks
      if groups[key]?.last != entry { groups[key, default: []].append(entry) }
    }
    for entries in groups.values where entries.count >= leastEntries {
      guard let first = entries.first, isLive(page, first) else { continue }
      for entry in entries { setTime(of: entry, &page) }
    }
  }

  /// The element that holds the time and kept text, and stands beside others like it.
  private static func entry(of mark: PageMark, _ page: HTMLPage) -> Int? {
    var index = mark.container
    for _ in 0..<8 where index > 0 {
      let own = page.containers[index]
      let holdsText = own.blocks.contains {
        page.blocks[$0].verdict.isKept && page.blocks[$0].look.length >= 40
      }
      if holdsText { return own.name == .body ? nil : index }
      index = own.parent
    }
    return nil
  }

  private static let names = [
    "liveblog", "live-blog", "live_blog", "liveticker", "live-ticker",
    "live-update", "liveupdate", "live-post", "live-entry",
  ].map { Array($0.utf8) }

  private static let liveType = Array("\"LiveBlogPosting\"".utf8)

  /// Whether the page, or an element around the entry, says that it is live.
  private static func isLive(_ page: HTMLPage, _ entry: Int) -> Bool {
    var index = entry
    while index > 0 {
      let node = page.containers[index].node
      if isType("/liveblogposting", page, node) { return true }
      for name in [HTMLName.class, .id] {
        if let value = page.tree.attributeBytes(name, of: node) {
          let lowered = value.prefix(400).map(Bytes.lowered)
          if names.contains(where: { Bytes.holds(lowered[...], $0) }) { return true }
        }
      }
      index = page.containers[index].parent
    }
    return page.structuredScripts.contains { Bytes.holds($0, liveType) }
  }

  private static func setTime(of entry: Int, _ page: inout HTMLPage) {
    let own = page.containers[entry]
    guard let first = own.blocks.first(where: { page.blocks[$0].verdict.isKept }),
      let mark = page.marks.first(where: { mark in
        mark.kind == .time && mark.position >= own.blocks.lowerBound
          && mark.position <= own.blocks.upperBound
          && isInside(page, mark.container, entry)
      })
    else { return }
    let shown = ReadFacts.beginning(of: mark.node, in: page.tree)
    let text = shown.utf8.count <= 40 ? shown : ""
    let time = text.isEmpty ? page.tree.attribute(.datetime, of: mark.node) ?? "" : text
    guard !time.isEmpty else { return }
    // The time's own block would say it twice.
    if page.blocks.indices.contains(mark.position), own.blocks.contains(mark.position),
      page.string(mark.position) == time
    {
      page.blocks[mark.position].verdict = .dropped(.entryTime)
    }
    let start = own.blocks.first { page.blocks[$0].verdict.isKept } ?? first
    page.entryHeads[start] = time
  }

  private static func isInside(_ page: HTMLPage, _ container: Int, _ entry: Int) -> Bool {
    var index = container
    while index > entry { index = page.containers[index].parent }
    return index == entry
  }

  private static func isOf(_ type: StaticString, _ page: HTMLPage, _ index: Int) -> Bool {
    isType(type, page, page.containers[index].node)
  }

  private static func isType(
    _ type: StaticString, _ page: HTMLPage, _ node: HTMLTree.NodeID
  ) -> Bool {
    page.tree.attributeBytes(.itemtype, of: node).map { ContainerReader.holds($0, type) } ?? false
  }
}
