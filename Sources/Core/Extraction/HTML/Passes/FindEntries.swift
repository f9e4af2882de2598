import ArticleModel
import HTMLTree

/// Finds the entries of live blogs and the answers on pages of questions, so that each has a heading:
/// its time, or that it is an answer. Answers are kept, which look like comments otherwise.
enum FindEntries: HTMLPass {
  static let name = "entries"

  private static let leastEntries = 3
  /// An element with more blocks is no entry of a live blog.
  private static let mostBlocks = 400

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
      dropAround(textOf: answer, &page)
      let first = own.blocks.first { page.blocks[$0].verdict.isKept }
      if let first { page.entryHeads[first] = "Answer" }
    }
    return true
  }

  /// Drops what stands beside the text of an answer where the markup tells which that is: votes,
  /// buttons, signatures.
  private static func dropAround(textOf answer: Int, _ page: inout HTMLPage) {
    let own = page.containers[answer]
    var index = answer + 1
    while index < page.containers.count, page.containers[index].depth > own.depth {
      let inner = page.containers[index]
      if let name = page.tree.attributeBytes(.itemprop, of: inner.node),
        name.elementsEqual("text".utf8), !inner.traits.contains(.comment), !inner.blocks.isEmpty
      {
        for block in own.blocks where !inner.blocks.contains(block) {
          if page.blocks[block].verdict.isKept { page.blocks[block].verdict = .dropped(.chrome) }
        }
        return
      }
      index += 1
    }
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

  private struct Entry {
    var container: Int
    /// The first time that stands in it.
    var time: PageMark
  }

  private static func readLiveEntries(_ page: inout HTMLPage) {
    var groups: [UInt64: [Entry]] = [:]
    for mark in page.marks where mark.kind == .time {
      guard let entry = entry(of: mark, page) else { continue }
      let own = page.containers[entry]
      let key = UInt64(own.parent) &* 0x9E37_79B9_7F4A_7C15 ^ own.looks
      if groups[key]?.last?.container == entry { continue }
      groups[key, default: []].append(Entry(container: entry, time: mark))
    }
    let found = groups.values.filter { $0.count >= leastEntries }
    guard !found.isEmpty else { return }
    let isLivePage = page.structuredScripts.contains { Bytes.holds($0, liveType) }
    for entries in found where isLivePage || isLive(page, entries[0].container) {
      for entry in entries { setTime(of: entry, &page) }
    }
  }

  /// The element that holds the time and kept text, and stands beside others like it.
  private static func entry(of mark: PageMark, _ page: HTMLPage) -> Int? {
    var index = mark.container
    for _ in 0..<8 where index > 0 {
      let own = page.containers[index]
      guard own.name != .body, own.blocks.count <= mostBlocks else { return nil }
      let holdsText = own.blocks.contains {
        page.blocks[$0].verdict.isKept && page.blocks[$0].look.length >= 40
      }
      if holdsText { return index }
      index = own.parent
    }
    return nil
  }

  private static let names = [
    "liveblog", "live-blog", "live_blog", "liveticker", "live-ticker",
    "live-update", "liveupdate", "live-post", "live-entry",
  ].map { Array($0.utf8) }

  private static let liveType = Array("\"LiveBlogPosting\"".utf8)

  /// Whether the entry, or an element not far above it, says that it is live.
  private static func isLive(_ page: HTMLPage, _ entry: Int) -> Bool {
    var index = entry
    for _ in 0..<24 where index > 0 {
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
    return false
  }

  private static func setTime(of entry: Entry, _ page: inout HTMLPage) {
    let blocks = page.containers[entry.container].blocks
    let place = entry.time.position
    let shown = ReadFacts.beginning(of: entry.time.node, in: page.tree)
    let text = shown.utf8.count <= 40 ? shown : ""
    let time = text.isEmpty ? page.tree.attribute(.datetime, of: entry.time.node) ?? "" : text
    guard !time.isEmpty else { return }
    // The time's own block would say it twice.
    if blocks.contains(place), page.string(place) == time {
      page.blocks[place].verdict = .dropped(.entryTime)
    }
    if let start = blocks.first(where: { page.blocks[$0].verdict.isKept }) {
      page.entryHeads[start] = time
    }
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
