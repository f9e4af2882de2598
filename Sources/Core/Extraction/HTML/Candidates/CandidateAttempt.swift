import HTMLTree

/// One attempt of `CandidateView` at a page.
struct CandidateAttempt {
  let page: HTMLPage
  let ground: CandidateGround
  let strictness: CandidateView.Strictness
  /// By container.
  private(set) var isLive: [Bool]
  private(set) var counts: [CandidateView.Counts]
  private(set) var points: [Float]
  private(set) var isScored: [Bool]
  private(set) var isInBest: [Bool]
  private(set) var isInArticle: [Bool]
  private(set) var isKept: [Bool] = []
  private(set) var best = 0
  /// Blocks that joined by themselves.
  private(set) var strayBlocks: [Int] = []
  /// The length of what is left.
  private(set) var length: Float = 0
  private var body = 0
  /// How many live elements stand directly in each.
  private var children: [Int32]

  init(_ page: HTMLPage, _ ground: CandidateGround, _ strictness: CandidateView.Strictness) {
    self.page = page
    self.ground = ground
    self.strictness = strictness
    let count = page.containers.count
    isLive = Array(repeating: true, count: count)
    points = Array(repeating: 0, count: count)
    isScored = Array(repeating: false, count: count)
    isInBest = Array(repeating: false, count: count)
    isInArticle = Array(repeating: false, count: count)
    children = Array(repeating: 0, count: count)
    counts = ground.own
    body = page.containers.firstIndex { $0.name == .body } ?? 0
  }

  mutating func run() {
    prune()
    score()
    choose()
    join()
    clean()
    for block in page.blocks.indices where isKept[page.blocks[block].container] {
      length += ground.lengths[block]
    }
    for block in strayBlocks { length += ground.lengths[block] }
  }

  private func weight(_ index: Int) -> Float {
    strictness.weighsNames ? ground.names[index].weight : 0
  }

  // MARK: Pruning

  /// Takes out what is hidden or named like chrome, and counts the rest.
  private mutating func prune() {
    for index in page.containers.indices.dropFirst() {
      let container = page.containers[index]
      isLive[index] = isLive[container.parent] && !isPruned(index, container)
    }
    for index in page.titleBlocks
    where page.containers[page.blocks[index].container].headingLevel > 0 {
      isLive[page.blocks[index].container] = false
    }
    for index in page.containers.indices.reversed() {
      guard isLive[index] else {
        counts[index] = CandidateView.Counts()
        continue
      }
      guard index > 0 else { break }
      counts[parent(index)].add(counts[index])
      children[parent(index)] += 1
    }
  }

  private func isPruned(_ index: Int, _ container: PageContainer) -> Bool {
    if !container.traits.isDisjoint(with: [.hidden, .ariaHidden]) { return true }
    if strictness.dropsComments, index != body, ground.names[index].isComments { return true }
    guard strictness.dropsUnlikely, index != body, ground.names[index].isUnlikely else {
      return false
    }
    return container.table < 0 && !container.traits.contains(.preformatted)
  }

  // MARK: Points

  private mutating func score() {
    for (index, container) in page.containers.enumerated() where isLive[index] {
      switch container.name {
      case .section, .h2, .h3, .h4, .h5, .h6, .td, .pre:
        give(container.parent, counts[index].length, counts[index].commas)
      default: break
      }
    }
    for (index, block) in page.blocks.enumerated() where isLive[block.container] {
      let container = page.containers[block.container]
      let isWrapped = container.name == .div && ground.hasChildren[block.container]
      guard container.name == .p || container.name == .div else { continue }
      give(
        isWrapped ? block.container : container.parent, ground.lengths[index],
        Float(block.look.commas))
    }
    for index in page.containers.indices where isScored[index] {
      points[index] *= 1 - counts[index].linkDensity
    }
  }

  /// Gives the points of a paragraph to the five elements around it.
  private mutating func give(_ holder: Int, _ length: Float, _ commas: Float) {
    guard length >= 25 else { return }
    let value = 2 + commas + min(3, (length / 100).rounded(.down))
    var index = holder
    for level in 0..<5 where index > 0 && page.containers[index].name != .html {
      if !isScored[index] { initialize(index) }
      points[index] += value / (level == 0 ? 1 : level == 1 ? 2 : Float(3 * level))
      index = page.containers[index].parent
    }
  }

  private mutating func initialize(_ index: Int) {
    isScored[index] = true
    points[index] = weight(index)
    switch page.containers[index].name {
    case .div: points[index] += 5
    case .pre, .td, .blockquote: points[index] += 3
    case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: points[index] -= 3
    case .h1, .h2, .h3, .h4, .h5, .h6, .th: points[index] -= 5
    default: break
    }
  }

  // MARK: The best candidate

  private mutating func choose() {
    var leaders: [Int] = []
    for index in page.containers.indices where isScored[index] && isLive[index] {
      var place = leaders.count
      while place > 0, points[leaders[place - 1]] < points[index] { place -= 1 }
      if place < 5 { leaders.insert(index, at: place) }
      if leaders.count > 5 { leaders.removeLast() }
    }
    guard let first = leaders.first, first != body else {
      best = body
      if !isScored[body] { initialize(body) }
      return
    }
    best = first
    riseToShared(leaders)
    if !isScored[best] { initialize(best) }
    riseToBetter()
    while parent(best) != body, parent(best) > 0, isOnlyChild(best) { best = parent(best) }
    if !isScored[best] { initialize(best) }
  }

  private func parent(_ index: Int) -> Int { page.containers[index].parent }

  /// Goes up to an element that holds at least three other leaders nearly as good.
  private mutating func riseToShared(_ leaders: [Int]) {
    let rivals = leaders.dropFirst().filter { points[$0] >= 0.75 * points[best] }
    guard rivals.count >= 3 else { return }
    var held: [Int: Int] = [:]
    for rival in rivals {
      var index = parent(rival)
      while index > 0 {
        held[index, default: 0] += 1
        index = parent(index)
      }
    }
    var index = parent(best)
    while index > 0, index != body {
      if held[index, default: 0] >= 3 {
        best = index
        return
      }
      index = parent(index)
    }
  }

  /// Goes up as long as the points do not fall off, to the first element with more of them.
  private mutating func riseToBetter() {
    var last = points[best]
    let least = last / 3
    var index = parent(best)
    while index > 0, index != body {
      if isScored[index] {
        if points[index] < least { return }
        if points[index] > last {
          best = index
          return
        }
        last = points[index]
      }
      index = parent(index)
    }
  }

  private func isOnlyChild(_ index: Int) -> Bool {
    let above = parent(index)
    return ground.own[above].length == 0 && children[above] == 1
  }

  // MARK: Siblings

  private mutating func join() {
    mark(best) { $0.isInBest[$1] = true }
    let above = parent(best)
    guard best != body, best > 0 else {
      mark(best) { $0.isInArticle[$1] = true }
      return
    }
    let least = max(10, points[best] * 0.2)
    let looks = page.containers[best].looks
    let depth = page.containers[best].depth
    var index = above + 1
    while index < page.containers.count, page.containers[index].depth >= depth {
      let container = page.containers[index]
      if container.depth == depth, isLive[index] {
        var bonus: Float = 0
        if container.looks == looks, page.tree.hasAttribute(.class, container.node) {
          bonus = points[best] * 0.2
        }
        if index == best || isScored[index] && points[index] + bonus >= least
          || isParagraph(index, container)
        {
          mark(index) { $0.isInArticle[$1] = true }
        }
      }
      index += 1
    }
    for block in page.containers[above].blocks where page.blocks[block].container == above {
      if isProse(ground.lengths[block], ground.links[block], page.blocks[block]) {
        strayBlocks.append(block)
      }
    }
  }

  private func isParagraph(_ index: Int, _ container: PageContainer) -> Bool {
    guard container.name == .p || container.name == .div && !ground.hasChildren[index],
      let block = container.blocks.first
    else { return false }
    return isProse(counts[index].length, counts[index].linkLength, page.blocks[block])
  }

  private func isProse(_ length: Float, _ link: Float, _ block: PageBlock) -> Bool {
    length > 80 ? link < 0.25 * length : length > 0 && link == 0 && block.look.sentences > 0
  }

  /// Does something to all live elements from one down.
  private mutating func mark(_ top: Int, _ change: (inout CandidateAttempt, Int) -> Void) {
    change(&self, top)
    let depth = page.containers[top].depth
    var index = top + 1
    while index < page.containers.count, page.containers[index].depth > depth {
      if isLive[index] { change(&self, index) }
      index += 1
    }
  }

  // MARK: Cleaning

  private mutating func clean() {
    isKept = isInArticle
    var inside = ground.own
    var isDropped = [Bool](repeating: false, count: page.containers.count)
    for index in page.containers.indices.reversed() where isInArticle[index] {
      isDropped[index] = isChrome(index, inside[index])
      guard index > 0 else { continue }
      if !isDropped[index] { inside[parent(index)].add(inside[index]) }
      // Buttons go, but speak against the forms that they stand in.
      if page.containers[index].name == .button { inside[parent(index)].controls += 1 }
    }
    for index in page.containers.indices.dropFirst() where isInArticle[index] {
      let above = parent(index)
      if isDropped[index] || isInArticle[above] && !isKept[above] { isKept[index] = false }
    }
  }

  private func isChrome(_ index: Int, _ inside: CandidateView.Counts) -> Bool {
    let container = page.containers[index]
    switch container.name {
    case .footer, .aside, .button: return true
    case .h1, .h2: return weight(index) < 0
    case .form, .fieldset, .table, .ul, .div: break
    default: return false
    }
    if ground.names[index].isSharing, inside.length < 500 { return true }
    guard strictness.cleans else { return false }
    if container.table >= 0, ground.isData[Int(container.table)] { return false }
    if container.traits.contains(.preformatted) { return false }
    return isChrome(container, weight(index), inside)
  }

  private func isChrome(
    _ container: PageContainer, _ weight: Float, _ inside: CandidateView.Counts
  ) -> Bool {
    if weight < 0 { return true }
    guard inside.commas < 10 else { return false }
    let isList = container.name == .ul || inside.listed > 0.9 * inside.length
    let isInFigure = container.figure >= 0
    let density = inside.linkDensity
    let heading = inside.length > 0 ? inside.heading / inside.length : 0
    if inside.controls > (inside.paragraphs / 3).rounded(.down) { return true }
    if weight >= 25, density > 0.5 { return true }
    if inside.images == 0, inside.textish == 0 { return true }
    guard !isList else { return false }
    if !isInFigure, inside.images > 1, inside.paragraphs < 0.5 * inside.images { return true }
    if inside.items - 100 > inside.paragraphs { return true }
    if !isInFigure, heading < 0.9, inside.length < 25, inside.images == 0 || inside.images > 2,
      density > 0
    {
      return true
    }
    return weight < 25 && density > 0.2
  }
}
