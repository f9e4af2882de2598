/// Drops what the page hides from readers, unless that is most of its text: some pages show their
/// text by scripts only.
enum DropHidden: HTMLPass {
  static let name = "prune"

  static func apply(to page: inout HTMLPage) {
    var hidden: [Int] = []
    var (hiddenLength, kept): (Int32, Int32) = (0, 0)
    for index in page.blocks.indices where page.blocks[index].verdict.isKept {
      let length = page.blocks[index].look.length
      kept += length
      let traits = page.containers[page.blocks[index].container].traits
      if traits.contains(.hidden) {
        hidden.append(index)
        hiddenLength += length
      }
    }
    guard 4 * hiddenLength < 3 * kept else { return }
    for index in hidden { page.blocks[index].verdict = .dropped(.hidden) }
  }
}
