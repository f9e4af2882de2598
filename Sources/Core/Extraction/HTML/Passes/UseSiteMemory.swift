/// Goes by what is known of the site, where anything is: drops texts that come back on its pages and
/// what stands where such texts stand, and keeps new texts where its articles have theirs.
///
/// It says nothing where it would take most of the text, as of an article saved in two versions, and
/// of places only where the page has the known ones: a redesign is met with silence.
enum UseSiteMemory: HTMLPass {
  static let name = "site memory"

  static func apply(to page: inout HTMLPage) {
    guard let memories = page.memories else { return }
    let signatures = PathSignatures(page)
    guard let trace = trace(page, signatures) else { return }
    page.trace = trace
    guard let memory = memories.sites[trace.site], memory.pageCount > 0 else { return }
    var use = SiteMemoryUse(page, trace, memory, signatures)
    use.run()
    for (index, verdict) in use.verdicts { page.blocks[index].verdict = verdict }
    page.siteShowings = use.others
  }

  /// What the page shows of its site; nil where no address is known.
  private static func trace(_ page: HTMLPage, _ signatures: PathSignatures) -> PageTrace? {
    guard let url = page.address ?? page.givenURL else { return nil }
    let site = SiteAddress.site(of: url)
    guard !site.isEmpty else { return nil }
    var seen: Set<UInt64> = []
    var blocks: [PageTrace.Block] = []
    let titles = Set(page.titleBlocks)
    for index in page.blocks.indices where !titles.contains(index) {
      let block = page.blocks[index]
      guard block.look.length >= PageTrace.leastLength, blocks.count < PageTrace.mostBlocks,
        seen.insert(block.look.hash).inserted
      else { continue }
      blocks.append(
        PageTrace.Block(
          text: block.look.hash, path: signatures.values[block.container],
          length: block.look.length, isKept: block.verdict.isKept))
    }
    let body = SiteMemoryUse.bodyContainer(page)
    return PageTrace(
      site: site, page: SiteAddress.page(of: url), blocks: blocks,
      body: body > 0 ? signatures.values[body] : 0)
  }
}

/// The decisions on one page.
struct SiteMemoryUse {
  private let page: HTMLPage
  private let trace: PageTrace
  private let memory: SiteMemory
  private let signatures: PathSignatures
  /// By block: on how many other pages of the site it was seen.
  private(set) var others: [Int]
  /// What is decided otherwise than by the models.
  private(set) var verdicts: [Int: Verdict] = [:]
  /// The place of most of the new text: whatever comes back there, it is no chrome.
  private var textPath: UInt64 = 0

  /// In letters; shorter texts that come back may be subheads that articles share.
  private static let long: Int32 = 60
  /// New text in the known place needs this score to be kept, text beside it this one.
  private static let inside: Float = 0.25
  private static let outside: Float = 0.85

  init(
    _ page: HTMLPage, _ trace: PageTrace, _ memory: SiteMemory, _ signatures: PathSignatures
  ) {
    self.page = page
    self.trace = trace
    self.memory = memory
    self.signatures = signatures
    let isKnown = memory.isKnown(trace)
    others = page.blocks.map { block in
      block.look.length < PageTrace.leastLength
        ? 0 : memory.others(block.look.hash, than: trace, isKnown: isKnown)
    }
  }

  mutating func run() {
    findTextPath()
    dropReturns()
    dropPlaces()
    usePlaceOfBody()
    dropShortReturns()
  }

  private func isKept(_ index: Int) -> Bool {
    (verdicts[index] ?? page.blocks[index].verdict).isKept
  }

  private func length(where holds: (Int) -> Bool) -> Int {
    page.blocks.indices.reduce(0) {
      $0 + (isKept($1) && holds($1) ? Int(page.blocks[$1].look.length) : 0)
    }
  }

  private mutating func findTextPath() {
    var lengths: [UInt64: Int] = [:]
    for (index, block) in page.blocks.enumerated() where isKept(index) && others[index] == 0 {
      lengths[signatures.values[block.container], default: 0] += Int(block.look.length)
    }
    let most = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }
    textPath = most?.key ?? 0
  }

  /// Long texts that other pages have as well. Seen on one other page it may be a second version of
  /// the same article, if it is much.
  private mutating func dropReturns() {
    let total = length { _ in true }
    for least in [1, 2] {
      let returned = page.blocks.indices.filter {
        others[$0] >= least && isKept($0) && page.blocks[$0].look.length >= Self.long
      }
      let taken = returned.reduce(0) { $0 + Int(page.blocks[$1].look.length) }
      guard 10 * taken <= (least == 1 ? 5 : 8) * total else { continue }
      for index in returned { verdicts[index] = .dropped(.siteReturn) }
    }
  }

  /// New texts where texts come back: teasers, of which each page has others.
  private mutating func dropPlaces() {
    let total = length { _ in true }
    let found = page.blocks.indices.filter { index in
      let path = signatures.values[page.blocks[index].container]
      return isKept(index) && path != textPath && memory.isChrome(path: path)
    }
    let taken = found.reduce(0) { $0 + Int(page.blocks[$1].look.length) }
    guard 3 * taken <= total else { return }
    for index in found { verdicts[index] = .dropped(.sitePlace) }
  }

  private mutating func usePlaceOfBody() {
    guard let (body, votes) = knownBody() else { return }
    let blocks = page.containers[body].blocks
    let total = length { _ in true }
    let held = length { blocks.contains($0) }
    // A redesign, or another kind of page.
    guard 2 * held >= total else { return }
    let isSure = votes >= 3 && 10 * votes >= 6 * Int(memory.pageCount) && 10 * held >= 7 * total
    for index in page.blocks.indices {
      let block = page.blocks[index]
      if blocks.contains(index) {
        guard !isKept(index), block.verdict == .dropped(.chrome), others[index] == 0,
          block.isProse, block.score >= Self.inside,
          !memory.isChrome(path: signatures.values[block.container])
        else { continue }
        verdicts[index] = .kept
      } else if isSure, isKept(index), block.score < Self.outside {
        verdicts[index] = .dropped(.sitePlace)
      }
    }
  }

  /// The element that most articles of the site had their text in, with their number.
  private func knownBody() -> (container: Int, votes: Int)? {
    var best: (container: Int, votes: Int)?
    for index in page.containers.indices.dropFirst() {
      guard let body = memory.bodies[signatures.values[index]], body.pages >= 2 else { continue }
      if Int(body.pages) > best?.votes ?? 0 { best = (index, Int(body.pages)) }
    }
    return best
  }

  /// Short texts that come back stay where new text follows them or stands around them.
  private mutating func dropShortReturns() {
    let new = page.blocks.indices.filter { isKept($0) && others[$0] == 0 }
    guard let first = new.first, let last = new.last else { return }
    for index in page.blocks.indices.reversed()
    where isKept(index) && others[index] > 0 && page.blocks[index].look.length < Self.long {
      let isInside = index > first && index < last
      let leads = index + 1 < page.blocks.count && isKept(index + 1)
      if !isInside || !leads && page.containers[page.blocks[index].container].headingLevel > 0 {
        verdicts[index] = .dropped(.siteReturn)
      }
    }
  }

  /// The lowest element that holds most of what is kept; 0 where there is none below the document.
  static func bodyContainer(_ page: HTMLPage) -> Int {
    var sums = [Int](repeating: 0, count: page.containers.count)
    for block in page.blocks where block.verdict.isKept {
      sums[block.container] += Int(block.look.length)
    }
    for index in page.containers.indices.reversed() where index > 0 {
      sums[page.containers[index].parent] += sums[index]
    }
    guard let total = sums.first, total > 0 else { return 0 }
    // Children stand behind their parents: the last that holds enough is the lowest.
    let found = sums.lastIndex { 4 * $0 >= 3 * total } ?? 0
    return page.blocks.contains { $0.container == found && $0.look.length == sums[found] }
      ? page.containers[found].parent : found
  }
}
