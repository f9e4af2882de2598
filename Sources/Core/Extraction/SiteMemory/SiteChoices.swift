/// What the user said of blocks of a site's pages: that they belong to the text, or do not.
///
/// A choice holds for the same text on every page of the site, and for whatever stands in the same
/// place where the page it was made on had nothing else there.
struct SiteChoices: Equatable, Sendable {
  /// By the hash of a text: whether it is kept.
  var texts: [UInt64: Bool] = [:]
  /// By the signature of a place: whether what stands there is kept.
  var paths: [UInt64: Bool] = [:]

  /// More choices of a kind are not taken in.
  static let most = 200

  var isEmpty: Bool { texts.isEmpty && paths.isEmpty }

  /// What was chosen for a block: by its text, else by its place.
  func choice(text: UInt64, path: UInt64) -> Bool? { texts[text] ?? paths[path] }
}

/// Does as the user said of blocks of this site; it has the last word.
enum ApplyChoices: HTMLPass {
  static let name = "choice"

  static func apply(to page: inout HTMLPage) {
    guard let url = page.address ?? page.givenURL,
      let choices = page.memories?.sites[SiteAddress.site(of: url)]?.choices, !choices.isEmpty
    else { return }
    let signatures = PathSignatures(page)
    let titles = Set(page.titleBlocks)
    for index in page.blocks.indices where !titles.contains(index) {
      let block = page.blocks[index]
      let path = signatures.values[block.container]
      guard let keeps = choices.choice(text: block.look.hash, path: path),
        keeps != block.verdict.isKept
      else { continue }
      page.blocks[index].verdict = keeps ? .kept : .dropped(.choice)
    }
  }
}

extension HTMLExtractor {
  /// The memories with a choice of the user's added: that a block of a page is part of its text, or
  /// is not. A choice against the one that holds takes that back.
  ///
  /// - Parameters:
  ///   - piece: the block, as ``explain(_:memories:)`` numbers them.
  /// - Returns: nil where the page has no address or no such block, or too much was chosen already.
  public static func choosing(
    _ piece: Int, keeps: Bool, in bytes: [UInt8], memories: SiteMemories
  ) -> SiteMemories? {
    var page = HTMLPage(PageSource(bytes, encodingHint: nil).tree, url: nil)
    page.memories = memories
    for pass in passes {
      // What is kept by then is kept by the text alone; later passes move blocks about.
      if pass.name == PoolTables.name { break }
      pass.apply(to: &page)
    }
    guard let url = page.address, page.blocks.indices.contains(piece) else { return nil }
    let site = SiteAddress.site(of: url)
    guard !site.isEmpty else { return nil }
    let signatures = PathSignatures(page)
    let block = page.blocks[piece]
    let path = signatures.values[block.container]
    let isAlone = page.blocks.count { signatures.values[$0.container] == path } == 1
    var memory = memories.sites[site] ?? SiteMemory()
    if let held = memory.choices.choice(text: block.look.hash, path: path), held != keeps {
      memory.choices.texts[block.look.hash] = nil
      memory.choices.paths[path] = nil
    } else {
      memory.choices.texts[block.look.hash] = keeps
      if isAlone { memory.choices.paths[path] = keeps }
    }
    guard max(memory.choices.texts.count, memory.choices.paths.count) <= SiteChoices.most else {
      return nil
    }
    var result = memories
    result.sites[site] = memory
    return result
  }
}
