/// Keeps the captions of pictures that stand in the text, and drops the others.
enum KeepCaptions: HTMLPass {
  static let name = "pictures"

  /// How many blocks before the first or behind the last block of the text a caption may stand.
  private static let reach = 3

  static func apply(to page: inout HTMLPage) {
    let texts = page.blocks.indices.filter {
      page.blocks[$0].verdict.isKept && !page.blocks[$0].isCaption
    }
    guard let first = texts.first, let last = texts.last else { return }
    for index in page.blocks.indices where page.blocks[index].isCaption {
      let isInside = index > first && index < last || isNear(page, index, first)
      let kinds = page.containers[page.blocks[index].container].pathClasses
      let isChrome = !kinds.isDisjoint(with: [.related, .sidebar, .comment])
      let traits = page.containers[page.blocks[index].container].traits
      page.blocks[index].verdict =
        isInside && !isChrome && !traits.contains(.nav) ? .kept : .dropped(.caption)
    }
  }

  private static func isNear(_ page: HTMLPage, _ index: Int, _ first: Int) -> Bool {
    guard index < first, first - index <= reach else { return false }
    // Both lie in the same part of the page.
    let main = page.containers[page.mainContainer].blocks
    return main.contains(index)
  }
}
