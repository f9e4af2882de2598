/// Tells which blocks are captions of pictures.
enum MarkCaptions: HTMLPass {
  static let name = "mark captions"

  private static let longest: Int32 = 700

  static func apply(to page: inout HTMLPage) {
    var hasImageNear = [Bool](repeating: false, count: page.blocks.count)
    var figuresWithImages: Set<Int32> = []
    for mark in page.marks where mark.kind == .image {
      let near = max(0, mark.position - 1)..<min(page.blocks.count, mark.position + 2)
      for index in near { hasImageNear[index] = true }
      let figure = page.containers[mark.container].figure
      if figure >= 0 { figuresWithImages.insert(figure) }
    }
    for index in page.blocks.indices {
      let block = page.blocks[index]
      let container = page.containers[block.container]
      guard block.look.length <= longest, container.headingLevel == 0 else { continue }
      let isFigcaption = container.traits.contains(.caption)
      page.blocks[index].isCaption =
        isFigcaption
        || container.figure >= 0 && figuresWithImages.contains(container.figure)
          && container.traits.isDisjoint(with: [.table, .preformatted, .quote, .list])
        || hasImageNear[index] && isNamedCaption(page, block)
    }
  }

  private static func isNamedCaption(_ page: HTMLPage, _ block: PageBlock) -> Bool {
    if block.inlineClasses.contains(.caption) { return true }
    let container = page.containers[block.container]
    return container.classes.contains(.caption)
      || page.containers[container.parent].classes.contains(.caption)
        && page.containers[container.parent].sums.length < Float(longest)
  }
}
