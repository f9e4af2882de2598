/// Finds the element that holds the text, by structure alone: the starting point of the scores.
enum FindMainContainer: HTMLPass {
  static let name = "find main part"

  static func apply(to page: inout HTMLPage) {
    page.mainContainer = densest(page)
    page.semanticContainer = semantic(page)
  }

  /// Goes down from the root as long as one child holds most of the prose.
  private static func densest(_ page: HTMLPage) -> Int {
    var heaviest = [Int](repeating: 0, count: page.containers.count)
    for index in page.containers.indices.dropFirst() {
      let parent = page.containers[index].parent
      let best = heaviest[parent]
      if best == 0 || page.containers[index].sums.prose > page.containers[best].sums.prose {
        heaviest[parent] = index
      }
    }
    var current = 0
    while heaviest[current] != 0 {
      let child = heaviest[current]
      let sums = page.containers[child].sums
      if sums.prose < 0.6 * page.containers[current].sums.prose || sums.prose <= 0 { break }
      if isLeaf(page, child) { break }
      current = child
    }
    return current
  }

  /// Whether the element is one paragraph rather than a holder of paragraphs.
  private static func isLeaf(_ page: HTMLPage, _ index: Int) -> Bool {
    switch page.containers[index].name {
    case .p, .li, .h1, .h2, .h3, .h4, .h5, .h6, .dd, .dt, .pre: true
    default: false
    }
  }

  /// The element that the page itself calls its article's text, if it holds enough of the prose.
  private static func semantic(_ page: HTMLPage) -> Int {
    let total = page.containers[0].sums.prose
    var best = -1
    var bestValue: Float = 0
    for index in page.containers.indices.dropFirst() {
      let container = page.containers[index]
      let above = page.containers[container.parent].traits
      let opened = container.traits.subtracting(above)
      var factor: Float = 0
      if opened.contains(.main) { factor = 0.9 }
      if opened.contains(.article) || container.name == .article { factor = 1.2 }
      if opened.contains(.articleBody) { factor = 1.5 }
      guard factor > 0, container.sums.prose > 0.3 * total else { continue }
      let value = factor * container.sums.prose
      if value >= bestValue { (best, bestValue) = (index, value) }
    }
    return best
  }
}
