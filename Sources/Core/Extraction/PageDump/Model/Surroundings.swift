/// What the features of one unit need to know about the rest of the page.
struct Surroundings: Sendable {
  /// A unit's rough kind.
  enum Kind: Int, Sendable {
    case empty, short, middling, prose
  }

  private(set) var classes: [Kind] = []
  /// The indent of most of the prose, in columns.
  private(set) var indent = 0
  /// The best run of prose, with much and with little patience for what stands between.
  private(set) var wideSpan = 0..<0
  private(set) var tightSpan = 0..<0
  /// How many units in a row up to and with this one are short.
  private(set) var shortRun: [Int] = []
  /// 0 no blank lines and no indents, 1 blank lines, 2 indents, 3 both.
  private(set) var shape = 0

  /// Prose weight before each unit; one more than there are units.
  private var sums: [Int] = [0]
  /// Units with the words of the page's first line.
  private var titleLike: [Bool] = []
  /// The last unit before the prose that looks like the title, or nil.
  private var title: Int?

  /// An empty page's.
  init() {}

  init(of page: DumpPage) {
    classes.reserveCapacity(page.units.count)
    sums.reserveCapacity(page.units.count + 1)
    shortRun.reserveCapacity(page.units.count)
    var run = 0
    for unit in page.units {
      let kind = Self.kind(unit)
      classes.append(kind)
      sums.append(sums[sums.count - 1] + (kind == .prose ? unit.look.weight : 0))
      run = kind == .prose || kind == .middling ? 0 : run + 1
      shortRun.append(run)
    }
    findIndent(page)
    findShape(page)
    wideSpan = bestSpan(page, shortCost: 3, middlingCost: 2)
    tightSpan = bestSpan(page, shortCost: 12, middlingCost: 8)
    findTitle(page)
  }

  private static func kind(_ unit: DumpUnit) -> Kind {
    let look = unit.look
    if look.weight == 0 { return .empty }
    let isSentence =
      look.ending == .stop || look.ending == .question || look.ending == .quote
      || look.ending == .colon || look.innerStops > 0
    if look.weight >= 10, look.loweredWords * 2 >= look.words || look.words * 3 < look.weight,
      isSentence || look.weight >= 30
    {
      return .prose
    }
    return look.weight >= 8 || look.weight >= 4 && look.ending == .stop ? .middling : .short
  }

  private mutating func findIndent(_ page: DumpPage) {
    var weights = [Int](repeating: 0, count: 64)
    for (unit, kind) in zip(page.units, classes) where kind == .prose && unit.mark == .none {
      weights[min(unit.indent, 63)] += unit.look.weight
    }
    let best = weights.max() ?? 0
    indent = weights.firstIndex(of: best) ?? 0
  }

  private mutating func findShape(_ page: DumpPage) {
    var (blank, indented) = (0, 0)
    for unit in page.units {
      if unit.blanksBefore > 0 { blank += 1 }
      if unit.indent > 0 { indented += 1 }
    }
    shape =
      (blank * 10 > page.units.count ? 1 : 0) + (indented * 10 > page.units.count ? 2 : 0)
  }

  /// The run of units with the greatest sum of prose less costs (Kadane's scan).
  private func bestSpan(_ page: DumpPage, shortCost: Int, middlingCost: Int) -> Range<Int> {
    var best = 0..<0
    var (bestSum, sum, start) = (0, 0, 0)
    for (index, kind) in classes.enumerated() {
      switch kind {
      case .prose: sum += min(page.units[index].look.weight, 120)
      case .middling: sum -= middlingCost
      case .short, .empty: sum -= shortCost
      }
      if sum <= 0 {
        sum = 0
        start = index + 1
      } else if sum > bestSum {
        bestSum = sum
        best = start..<index + 1
      }
    }
    return best
  }

  /// Looks for the page's first line again, whole or without the site's name at its end.
  private mutating func findTitle(_ page: DumpPage) {
    titleLike = [Bool](repeating: false, count: page.units.count)
    guard let head = page.units.first(where: { $0.look.weight > 0 }) else { return }
    let wanted = page.text[head.content]
    for (index, unit) in page.units.enumerated()
    where index > 0 && unit.look.words >= 3 && unit.content.count * 3 >= wanted.count {
      if wanted.starts(with: page.text[unit.content]) { titleLike[index] = true }
    }
    let limit = max(tightSpan.lowerBound, wideSpan.lowerBound)
    title = titleLike[..<min(limit, titleLike.count)].lastIndex(of: true)
    if title == nil {
      title = page.units[..<min(limit, titleLike.count)].lastIndex { unit in
        if case .heading(let level) = unit.mark { level <= 2 } else { false }
      }
    }
  }

  func isLikeTitle(_ index: Int) -> Bool { titleLike[index] }

  /// Prose weight of the units at most `reach` away.
  func prose(near index: Int, reach: Int) -> Int {
    sums[min(index + reach + 1, sums.count - 1)] - sums[max(0, index - reach)]
  }

  /// In 8 steps, how much of the page's prose stands before the unit.
  func shareBefore(_ index: Int) -> Int {
    let (before, all) = (sums[index], sums[sums.count - 1])
    if before == 0 { return 0 }
    if before == all { return 7 }
    let share = before * 100 / max(all, 1)
    switch share {
    case ..<5: return 1
    case ..<20: return 2
    case ..<50: return 3
    case ..<80: return 4
    case ..<95: return 5
    default: return 6
    }
  }

  /// 0 no title seen, 1 before it, 2 the title, 3 one after it, 4 up to five after it, 5 later.
  func distanceFromTitle(_ index: Int) -> Int {
    guard let title else { return 0 }
    switch index - title {
    case ..<0: return 1
    case 0: return 2
    case 1: return 3
    case 2...5: return 4
    default: return 5
    }
  }
}
