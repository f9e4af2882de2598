/// Drops what shows the title, and text that stands on the page a second time.
enum DropRepeats: HTMLPass {
  static let name = "repeats"

  /// Shorter blocks may well come again in one text.
  private static let least: Int32 = 60

  static func apply(to page: inout HTMLPage) {
    for index in page.titleBlocks where page.blocks[index].verdict.isKept {
      page.blocks[index].verdict = .dropped(.repeatsTitle)
    }
    var seen: [UInt64: Int] = [:]
    var repeats: [Int] = []
    var (repeated, kept): (Int32, Int32) = (0, 0)
    for index in page.blocks.indices where page.blocks[index].verdict.isKept {
      let look = page.blocks[index].look
      kept += look.length
      guard look.length >= least else { continue }
      if let first = seen[look.hash] {
        // A text that says a thing twice does so in one place; a page that shows a text twice does
        // so in two.
        if holder(page, first) == holder(page, index) { continue }
        repeats.append(index)
        repeated += look.length
      } else {
        seen[look.hash] = index
      }
    }
    let isSecondShowing = repeats.count >= 3 && 4 * repeated >= kept
    let lead = firstKept(page)
    for index in repeats
    where isSecondShowing || seen[page.blocks[index].look.hash] == lead {
      page.blocks[index].verdict = .dropped(.repeatsText)
    }
  }

  /// The first long block of the text: the lead, which pages like to show above the text as well.
  private static func firstKept(_ page: HTMLPage) -> Int? {
    page.blocks.firstIndex { $0.verdict.isKept && $0.look.length >= least }
  }

  /// The element that holds the block's paragraph.
  private static func holder(_ page: HTMLPage, _ index: Int) -> Int {
    page.containers[page.blocks[index].container].parent
  }
}
