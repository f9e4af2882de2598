/// The numbers that the first model sees of a block.
struct BlockFeatures {
  let page: HTMLPage
  let view: PageView
  var row: [Float] = []

  init(_ page: HTMLPage, _ view: PageView) {
    self.page = page
    self.view = view
    row.reserveCapacity(256)
  }

  @inline(__always)
  private mutating func put(_ value: Float) { row.append(value) }
  @inline(__always)
  private mutating func put(_ flag: Bool) { row.append(flag ? 1 : 0) }

  /// Fills the row for a block.
  mutating func read(_ index: Int) {
    row.removeAll(keepingCapacity: true)
    let block = page.blocks[index]
    let container = page.containers[block.container]
    putLook(block.look)
    putElement(block, container)
    putNames(block, container)
    putPlace(index, block, container)
    putHolders(block)
    putGroups(index)
    putTexts(index, block)
    putNeighbors(index)
    putPage()
    putStanding(index, block)
  }

  /// What the view of candidates says, and of how much of the page.
  private mutating func putStanding(_ index: Int, _ block: PageBlock) {
    let candidates = view.candidates
    let standing = candidates.standings[index]
    put(standing.isUnlikely)
    put(standing.isStrict)
    put(standing.isInBest)
    put(standing.isInArticle)
    put(standing.isKept)
    put(candidates.failures)
    put(candidates.points[block.container])
    put(candidates.points[page.containers[block.container].parent])
    let best = page.containers[candidates.best]
    put(best.sums.prose / max(1, view.total.prose))
    put(best.sums.linkLength / max(1, best.sums.length))
    put(Float(page.containers[block.container].depth - best.depth))
    for offset in [-2, -1, 1, 2] {
      let other = index + offset
      put(candidates.standings.indices.contains(other) && candidates.standings[other].isKept)
    }
  }

  private mutating func putLook(_ look: BlockLook) {
    let length = Float(max(1, look.length))
    put(Self.log(length))
    put(Float(look.linkLength) / length)
    put(Float(look.strongLength) / length)
    put(Float(min(look.links, 20)))
    put(Float(min(look.sentences, 20)))
    put(Float(min(look.commas, 20)))
    put(Float(look.digits) / length)
    put(Float(look.capitals) / length)
    put(Float(min(look.bars, 10)))
    put(Float(min(look.lineBreaks, 20)))
    put(look.endsSentence)
    put(look.endsColon)
    put(look.startsLower)
    put(look.startsQuote)
    put(length / Float(max(1, look.sentences)))
  }

  private mutating func putElement(_ block: PageBlock, _ container: PageContainer) {
    let name = container.name
    put(name == .p)
    put(name == .div || name == .section)
    put(name == .li || name == .dd || name == .dt)
    put(name == .td || name == .th)
    put(Float(container.headingLevel))
    put(container.item >= 0)
    put(Float(container.listDepth))
    put(block.isCaption)
    let traits = container.traits
    let own = view.ownPath[block.container].traits
    for trait in Self.traits { put(own.contains(trait) ? 2 : traits.contains(trait) ? 1 : 0) }
  }

  private static let traits: [PageContainer.Traits] = [
    .article, .main, .nav, .aside, .header, .footer, .form, .figure, .list, .table, .quote,
    .preformatted, .articleBody, .hidden, .ariaHidden, .caption, .section, .control, .address,
    .ordered, .definition, .nestedArticle, .dialog, .comment,
  ]

  private mutating func putNames(_ block: PageBlock, _ container: PageContainer) {
    let parent = page.containers[container.parent]
    let near = container.classes.union(block.inlineClasses)
    let above = parent.name == .body ? [] : parent.classes
    let own = view.ownPath[block.container]
    for kind in 0..<ClassKinds.count {
      let bit = ClassKinds(rawValue: 1 << UInt32(kind))
      put(
        near.contains(bit)
          ? 4
          : above.contains(bit)
            ? 3 : own.classes.contains(bit) ? 2 : container.pathClasses.contains(bit) ? 1 : 0)
    }
    put(own.weight)
    put(own.least)
    put(own.greatest)
    put(container.weight)
    put(parent.weight)
    put(container.pathWeight)
    put(container.leastWeight)
    put(container.greatestWeight)
    put(block.inlineWeight)
  }

  private mutating func putPlace(_ index: Int, _ block: PageBlock, _ container: PageContainer) {
    let length = max(1, view.total.length)
    put(Float(index) / Float(max(1, view.blockCount)))
    put(view.lengthBefore[index] / length)
    put(view.lengthBefore[index])
    putSide(index, page.containers[page.mainContainer].blocks)
    if page.semanticContainer >= 0 {
      putSide(index, page.containers[page.semanticContainer].blocks)
    } else {
      put(5)
    }
    let title = view.titleBlock
    put(title < 0 ? -99 : Float(max(-98, min(98, index - title))))
    put(title < 0 ? -1 : view.lengthBefore[index] - view.lengthBefore[title])
    put(Float(container.depth))
    put(view.stepsFromMain[block.container])
    put(view.climb[block.container])
    put(view.rules[index])
    put(view.proseBefore[index])
    put(view.proseAfter[index])
    put(view.tailBefore[index])
    put(view.copies[index])
  }

  private mutating func putSide(_ index: Int, _ range: Range<Int>) {
    put(index < range.lowerBound ? -1 : index >= range.upperBound ? 1 : 0)
  }

  /// Sums over the elements that hold the block.
  private mutating func putHolders(_ block: PageBlock) {
    var index = block.container
    let prose = max(1, view.total.prose)
    for _ in 0..<4 {
      let sums = page.containers[index].sums
      let length = max(1, sums.length)
      put(Self.log(length))
      put(sums.linkLength / length)
      put(sums.prose / prose)
      put(sums.prose / length)
      put(Self.log(1 + sums.blocks))
      put(Self.log(1 + sums.paragraphs))
      index = page.containers[index].parent
    }
  }

  private mutating func putGroups(_ index: Int) {
    let prose = max(1, view.total.prose)
    for number in [view.pathGroup[index], view.siblingGroup[index]] {
      let group = view.groups[Int(number)]
      let length = max(1, group.length)
      put(Self.log(1 + group.count))
      put(length / max(1, group.count))
      put(group.linkLength / length)
      put(group.prose / length)
      put(group.prose / prose)
    }
  }

  private mutating func putTexts(_ index: Int, _ block: PageBlock) {
    put(view.bodyShingles.isEmpty ? -2 : view.bodyShingles.share(of: page.text, block.text))
    put(
      view.descriptionShingles.isEmpty
        ? -2 : view.descriptionShingles.share(of: page.text, block.text))
    let phrases = view.phrases[index]
    for bit in 0..<BlockPhrases.count {
      put(phrases.contains(BlockPhrases(rawValue: 1 << UInt16(bit))))
    }
    let masks =
      block.look.length <= 600 ? TextKinds.automaton.masks(in: page.text[block.text]) : 0
    for bit in 0..<TextKinds.count { put(masks >> UInt32(bit) & 1 == 1) }
    put(Float(masks.nonzeroBitCount))
    put(page.titleBlocks.contains(index))
  }

  private mutating func putNeighbors(_ index: Int) {
    for offset in [-2, -1, 1, 2] {
      let other = index + offset
      guard page.blocks.indices.contains(other) else {
        for _ in 0..<6 { put(-1) }
        continue
      }
      let block = page.blocks[other]
      let length = Float(max(1, block.look.length))
      put(Self.log(length))
      put(Float(block.look.linkLength) / length)
      put(block.look.endsSentence)
      put(Float(page.containers[block.container].headingLevel))
      put(view.pathGroup[other] == view.pathGroup[index])
      put(Float(view.phrases[other].rawValue != 0 ? 1 : 0))
    }
    putWindow(index - 6..<index)
    putWindow(index + 1..<index + 7)
  }

  private mutating func putWindow(_ range: Range<Int>) {
    var (length, link, prose): (Float, Float, Float) = (0, 0, 0)
    for index in range.clamped(to: 0..<view.blockCount) {
      let block = page.blocks[index]
      length += Float(block.look.length)
      link += Float(block.look.linkLength)
      if block.isProse { prose += Float(block.look.length) }
    }
    put(Self.log(1 + length))
    put(link / max(1, length))
    put(prose / max(1, length))
  }

  private mutating func putPage() {
    let total = view.total
    let prose = max(1, total.prose)
    put(Self.log(1 + total.prose))
    put(Self.log(1 + total.blocks))
    put(total.linkLength / max(1, total.length))
    put(view.articleCount)
    put(page.containers[page.mainContainer].sums.prose / prose)
    put(
      page.semanticContainer < 0
        ? -1 : page.containers[page.semanticContainer].sums.prose / prose)
    put(total.paragraphs)
  }

  /// The binary logarithm of a number of at least 1, linear between powers of two.
  @inline(__always)
  static func log(_ value: Float) -> Float {
    let value = max(1, value)
    return Float(value.exponent) + value.significand - 1
  }
}
