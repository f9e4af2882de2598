/// What the features of all blocks of a page share, worked out once.
struct PageView: Sendable {
  /// Sums over blocks or containers that look alike.
  struct Group: Sendable {
    var count: Float = 0
    var length: Float = 0
    var linkLength: Float = 0
    var prose: Float = 0
    var score: Float = 0
  }

  /// What the names of elements say, from where their path leaves that of the main container.
  struct OwnPath: Sendable {
    var classes: ClassKinds = []
    var traits: PageContainer.Traits = []
    var weight: Float = 0
    var least: Float = 0
    var greatest: Float = 0
  }

  let blockCount: Int
  let total: PageContainer.Sums
  /// By block: the length of all blocks before it.
  private(set) var lengthBefore: [Float] = []
  /// By block: the number of its group of blocks in elements that look alike from the root down, and
  /// of its group of elements of one parent that look alike.
  private(set) var pathGroup: [Int32] = []
  private(set) var siblingGroup: [Int32] = []
  private(set) var groups: [Group] = []
  /// By block: how often its text stands on the page.
  private(set) var copies: [Float] = []
  /// By block: how many blocks ago the last one with prose was, and how many on the next one is.
  private(set) var proseBefore: [Float] = []
  private(set) var proseAfter: [Float] = []
  /// By block: how many blocks ago a heading such as "related stories" was.
  private(set) var tailBefore: [Float] = []
  let phrases: [BlockPhrases]
  let bodyShingles: ShingleSet
  let descriptionShingles: ShingleSet
  let titleBlock: Int
  /// By container: how many steps it lies below an element that also holds the main container.
  private(set) var stepsFromMain: [Float] = []
  /// By container: how many steps above the main container the nearest element lies that holds both.
  private(set) var climb: [Float] = []
  /// By container: what the elements say that hold it but not the main container.
  private(set) var ownPath: [OwnPath] = []
  let articleCount: Float
  /// By block: the verdict of structure alone.
  let rules: [Float]
  let candidates: CandidateView

  init(_ page: HTMLPage) {
    blockCount = page.blocks.count
    total = page.containers[0].sums
    phrases = BlockPhrases.all(page)
    bodyShingles =
      page.facts.article.body.count >= 200 ? ShingleSet(page.facts.article.body) : ShingleSet()
    let description = page.facts.meta("og:description", "description", "twitter:description")
    descriptionShingles = ShingleSet(Array((description ?? "").utf8))
    titleBlock = page.titleBlocks.first ?? -1
    articleCount = Float(page.containers.count { $0.name == .article })
    rules = StructuralRules.scores(page)
    candidates = CandidateView(page)
    readRuns(page)
    readGroups(page)
    readSteps(page)
  }

  private mutating func readRuns(_ page: HTMLPage) {
    var (before, prose, tail): (Float, Float, Float) = (0, 99, 99)
    var counts: [UInt64: Float] = [:]
    for (index, block) in page.blocks.enumerated() {
      counts[block.look.hash, default: 0] += 1
      lengthBefore.append(before)
      before += Float(block.look.length)
      proseBefore.append(prose)
      prose = block.isProse ? 1 : min(99, prose + 1)
      if phrases[index].contains(.tail) { tail = 0 }
      tailBefore.append(tail)
      tail = min(99, tail + 1)
    }
    copies = page.blocks.map { min(9, counts[$0.look.hash] ?? 1) }
    proseAfter = Array(repeating: 99, count: blockCount)
    var after: Float = 99
    for index in page.blocks.indices.reversed() {
      proseAfter[index] = after
      after = page.blocks[index].isProse ? 1 : min(99, after + 1)
    }
  }

  private mutating func readGroups(_ page: HTMLPage) {
    var numbers: [UInt64: Int32] = [:]
    func number(_ key: UInt64, _ groups: inout [Group]) -> Int32 {
      if let number = numbers[key] { return number }
      let number = Int32(clamping: groups.count)
      numbers[key] = number
      groups.append(Group())
      return number
    }
    var byContainer: [(path: Int32, sibling: Int32)] = []
    byContainer.reserveCapacity(page.containers.count)
    for container in page.containers {
      let key = UInt64(container.parent) &* 0x9E37_79B9_7F4A_7C15 ^ container.looks
      byContainer.append((number(container.pathLooks, &groups), number(key, &groups)))
    }
    for block in page.blocks {
      let own = byContainer[block.container]
      pathGroup.append(own.path)
      siblingGroup.append(own.sibling)
      for group in [own.path, own.sibling] {
        groups[Int(group)].count += 1
        groups[Int(group)].length += Float(block.look.length)
        groups[Int(group)].linkLength += Float(block.look.linkLength)
        if block.isProse { groups[Int(group)].prose += Float(block.look.length) }
      }
    }
  }

  private mutating func readSteps(_ page: HTMLPage) {
    var holdsMain = [Bool](repeating: false, count: page.containers.count)
    var index = page.mainContainer
    let mainDepth = page.containers[index].depth
    while true {
      holdsMain[index] = true
      if index == 0 { break }
      index = page.containers[index].parent
    }
    stepsFromMain.reserveCapacity(page.containers.count)
    for (index, container) in page.containers.enumerated() {
      guard !holdsMain[index] else {
        stepsFromMain.append(0)
        climb.append(Float(mainDepth - container.depth))
        ownPath.append(OwnPath())
        continue
      }
      stepsFromMain.append(stepsFromMain[container.parent] + 1)
      climb.append(climb[container.parent])
      var path = ownPath[container.parent]
      path.classes.formUnion(container.classes)
      path.traits.formUnion(
        container.traits.subtracting(page.containers[container.parent].traits))
      path.weight += container.weight
      path.least = min(path.least, container.weight)
      path.greatest = max(path.greatest, container.weight)
      ownPath.append(path)
    }
  }

  /// Takes the blocks' scores into the groups.
  mutating func addScores(_ scores: [Float], _ page: HTMLPage) {
    for index in page.blocks.indices {
      let weighed = scores[index] * Float(page.blocks[index].look.length)
      groups[Int(pathGroup[index])].score += weighed
      groups[Int(siblingGroup[index])].score += weighed
    }
  }
}
