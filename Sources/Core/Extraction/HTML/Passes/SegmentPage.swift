import HTMLTree

/// Cuts the page into blocks, sums them up over the elements that hold them, and reads its facts.
enum SegmentPage: HTMLPass {
  static let name = "segment"

  static func apply(to page: inout HTMLPage) {
    var segmenter = Segmenter(page.tree)
    segmenter.run()
    take(&segmenter, into: &page)
  }

  static func take(_ segmenter: inout Segmenter, into page: inout HTMLPage) {
    page.facts = ReadFacts.read(segmenter.facts, in: page.tree)
    // Swapped: what two hold is copied by the first who writes.
    swap(&page.text, &segmenter.text)
    swap(&page.spans, &segmenter.spans)
    swap(&page.blocks, &segmenter.blocks)
    swap(&page.marks, &segmenter.marks)
    swap(&page.containers, &segmenter.containers)
    sum(&page)
  }

  private static func sum(_ page: inout HTMLPage) {
    for index in page.blocks.indices {
      let block = page.blocks[index]
      let look = block.look
      let length = Float(look.length)
      var sums = PageContainer.Sums()
      sums.length = length
      sums.linkLength = Float(look.linkLength)
      sums.blocks = 1
      sums.links = Float(look.links)
      if block.isProse { sums.prose = length }
      if page.containers[block.container].name == .p { sums.paragraphs = 1 }
      page.containers[block.container].sums.add(sums)
    }
    for index in page.containers.indices.reversed() where index > 0 {
      let sums = page.containers[index].sums
      page.containers[page.containers[index].parent].sums.add(sums)
    }
  }
}

extension PageBlock {
  /// Whether the block reads like sentences of a text, links taking up little of it.
  var isProse: Bool {
    look.length >= 40 && Float(look.linkLength) < 0.4 * Float(look.length)
      && (look.sentences > 0 || look.commas > 1 || look.length >= 120)
  }
}

extension PageContainer.Sums {
  mutating func add(_ other: PageContainer.Sums) {
    length += other.length
    linkLength += other.linkLength
    prose += other.prose
    blocks += other.blocks
    paragraphs += other.paragraphs
    links += other.links
  }
}
