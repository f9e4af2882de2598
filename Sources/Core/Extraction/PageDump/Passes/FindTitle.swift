/// Finds the headline: before the text, near the byline, repeated, or marked as a heading.
enum FindTitle: DumpPass {
  static let name = "find title"

  /// How many units before the text may hold the headline.
  private static let reach = 120

  /// How much the rules' score counts beside the trained one.
  private static let ruleWeight = 0.3

  static func apply(to page: inout DumpPage) {
    guard let title = bestCandidate(page) else { return }
    let content = headline(page, title)
    page.metadata.title = CleanText.string(page.text, content, isMarkdown: page.isMarkdown)
    let wasBody = page.units[title].role == .body
    page.units[title].role = .title
    dropCopies(&page, of: content)
    if wasBody {
      for index in page.body where index < title && page.units[index].role == .body {
        page.drop(index, .beforeText)
      }
      page.measureBody()
    }
    takeSubtitle(&page, title)
  }

  /// Whether a unit may be a headline at all.
  static func isCandidate(_ unit: DumpUnit) -> Bool {
    (1...40).contains(unit.look.weight) && unit.look.bytes <= 300 && unit.look.letters >= 3
      && !unit.look.hasCopyright && !unit.look.hasAddress
  }

  /// The units among which the headline is looked for.
  static func candidates(_ page: DumpPage) -> Range<Int> {
    let first = page.body.isEmpty ? page.units.count : page.body.lowerBound
    // The first units taken for text may be the headline, and a body may begin below it.
    return max(0, first - reach)..<min(page.units.count, page.body.isEmpty ? first : first + 3)
  }

  private static func bestCandidate(_ page: DumpPage) -> Int? {
    let first = page.body.isEmpty ? page.units.count : page.body.lowerBound
    var best: (index: Int, score: Double)?
    for index in candidates(page) {
      guard var score = score(page, index, first) else { continue }
      if index >= first, best != nil, !isHeading(page.units[index]) { score -= 2 }
      let total = Double(TitleModel.shared.score(page, index)) + ruleWeight * score
      if total > best?.score ?? -.infinity { best = (index, total) }
    }
    if best == nil, let head = page.units.indices.first, first > reach,
      let score = score(page, head, first)
    {
      best = (head, score)
    }
    return best?.index
  }

  private static func score(_ page: DumpPage, _ index: Int, _ first: Int) -> Double? {
    let unit = page.units[index]
    let look = unit.look
    guard isCandidate(unit), unit.mark != .quote else { return nil }
    if unit.mark == .bullet, look.words < 4 { return nil }
    if index >= first {
      if !isHeading(unit), look.weight > 16 || look.ending == .stop || look.ending == .colon {
        return nil
      }
    }
    if Phrases.anyPrefix(Phrases.chrome, page.text, unit.content)
      || Bytes.hasPrefix(page.text, unit.content, "skip to")
    {
      return nil
    }
    return lookScore(page, unit) + placeScore(page, index, first)
  }

  private static func isHeading(_ unit: DumpUnit) -> Bool {
    if case .heading(let level) = unit.mark { level <= 2 } else { false }
  }

  private static func lookScore(_ page: DumpPage, _ unit: DumpUnit) -> Double {
    let look = unit.look
    var score = 0.0
    switch unit.mark {
    case .heading(1): score += 6
    case .heading(2): score += 3
    case .heading: score += 0.5
    case .bullet, .ordinal: score -= 4
    case .none, .quote: break
    }
    switch look.weight {
    case 1: score -= 3
    case 2: score -= 1.5
    case 3...4: score += 0.5
    case 5...18: score += 2
    case 19...25: break
    default: score -= 4
    }
    switch look.ending {
    case .stop: score -= 2
    case .colon, .comma, .ellipsis: score -= 2
    case .parenthesis: score -= 1.5
    case .none, .question, .quote: break
    }
    if look.innerStops > 0 { score -= 1 }
    if look.digits >= 3, DateReader.first(in: page.text, unit.content) != nil { score -= 4 }
    if look.digits * 2 > look.letters { score -= 3 }
    if Bytes.hasPrefix(page.text, unit.content, "by ") { score -= 5 }
    if look.firstCase == 1 { score -= 2 }
    if look.firstByte == UInt8(ascii: "[") || look.firstByte == UInt8(ascii: "(") { score -= 3 }
    if Phrases.anyPrefix(Phrases.credits, page.text, unit.content) { score -= 4 }
    if look.hasAtSign { score -= 3 }
    if isTrail(page, unit) { score -= 4 }
    return score
  }

  private static func placeScore(_ page: DumpPage, _ index: Int, _ first: Int) -> Double {
    let unit = page.units[index]
    var score = index >= first ? -0.5 : -min(4, Double(first - index - 1) * 0.12)
    let head = page.units.first { $0.look.weight > 0 } ?? unit
    if index > 0, unit.look.words >= 3, unit.content != head.content,
      page.text[head.content].starts(with: page.text[unit.content])
    {
      score += unit.content.count * 3 >= head.content.count ? 5 : 1
    } else if index == 0, first > 2 {
      score -= 2
    }
    if unit.copies > 1 {
      // What comes again below the text is a menu; above it, a headline.
      let isMenu = !page.body.isEmpty && unit.lastCopy >= page.body.upperBound
      score += isMenu ? -3 : unit.look.words >= 5 ? 2 : -1.5
    }
    if index > 0, isHeadlineLike(page, page.units[index - 1]) { score -= 2.5 }
    var hasByline = false
    var hasDate = false
    for next in page.units[min(index + 1, page.units.count)...].prefix(6)
    where next.look.words <= 16 && next.look.words > 0 {
      if Bytes.hasPrefix(page.text, next.content, "by") { hasByline = true }
      if next.look.digits >= 3, DateReader.first(in: page.text, next.content) != nil {
        hasDate = true
      }
    }
    if hasByline { score += 1.5 }
    if hasDate { score += 1.5 }
    if unit.blanksBefore > 0, unit.mark == .none { score += 0.5 }
    return score
  }

  /// Whether a line above a candidate would itself do as the headline; the other is then the
  /// standfirst.
  static func isHeadlineLike(_ page: DumpPage, _ unit: DumpUnit) -> Bool {
    unit.mark == .none && (5...18).contains(unit.look.words) && unit.look.ending == .none
      && unit.look.firstCase == 2 && unit.look.numberWords <= 1 && unit.copies == 1
      && unit.look.bars == 0 && unit.look.capitals * 2 < unit.look.letters
      && unit.look.loweredWords > 0 && !Bytes.hasPrefix(page.text, unit.content, "by ")
      && !Bytes.hasPrefix(page.text, unit.content, "skip to") && !isTrail(page, unit)
      && DateReader.first(in: page.text, unit.content) == nil
  }

  /// Whether a line is a trail of links: "Home > Coast > Tides".
  static func isTrail(_ page: DumpPage, _ unit: DumpUnit) -> Bool {
    let content = unit.content
    for index in content.dropFirst().dropLast() where page.text[index - 1] == 0x20 {
      let byte = page.text[index]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/"), page.text[index + 1] == 0x20 {
        return true
      }
      if byte == 0xC2, page.text[index + 1] == 0xBB { return true }
      if byte == 0xE2, index + 2 < content.upperBound, page.text[index + 1] == 0x80,
        page.text[index + 2] == 0xBA
      {
        return true
      }
    }
    return false
  }

  /// The headline's bytes: the page's first line ends in the site's name.
  private static func headline(_ page: DumpPage, _ index: Int) -> Range<Int> {
    let content = page.units[index].content
    guard index == page.units.firstIndex(where: { $0.look.weight > 0 }),
      let cut = SiteSuffix.cut(page.text, content)
    else { return content }
    return cut.title
  }

  private static func dropCopies(_ page: inout DumpPage, of content: Range<Int>) {
    let hash = CountCopies.hash(page.text, content)
    let end = page.body.isEmpty ? page.units.count : min(page.units.count, page.body.lowerBound + 3)
    for index in 0..<end where page.units[index].role != .title {
      let unit = page.units[index]
      guard unit.look.words > 0, unit.look.bytes < content.count * 2 + 40 else { continue }
      if CountCopies.hash(page.text, unit.content) == hash {
        page.drop(index, .repeatsTitle)
      } else if let cut = SiteSuffix.cut(page.text, unit.content),
        CountCopies.hash(page.text, cut.title) == hash
      {
        page.drop(index, .repeatsTitle)
        if page.metadata.site == nil {
          page.metadata.site = CleanText.string(page.text, cut.site, isMarkdown: false)
        }
      }
    }
    page.measureBody()
  }

  private static func isBylineOrDate(_ page: DumpPage, _ index: Int) -> Bool {
    guard index < page.units.count, page.units[index].look.words <= 14 else { return false }
    let content = page.units[index].content
    return Bytes.hasPrefix(page.text, content, "by ")
      || DateReader.first(in: page.text, content) != nil
  }

  /// Takes a sentence right below the headline as the standfirst, where it is not of the text.
  private static func takeSubtitle(_ page: inout DumpPage, _ title: Int) {
    let next = title + 1
    guard next < page.units.count else { return }
    let unit = page.units[next]
    let isAbove = next < page.body.lowerBound && unit.role == .undecided
    guard isAbove || unit.role == .body && isBylineOrDate(page, next + 1) else { return }
    let isMarked = if case .heading(let level) = unit.mark { level >= 2 } else { false }
    guard unit.mark == .none || isMarked, (8...45).contains(unit.look.words),
      unit.look.loweredWords > unit.look.capitalizedWords,
      unit.look.ending != .parenthesis, unit.look.ending != .ellipsis, unit.copies == 1,
      !FindCaptions.isCredited(page, unit), DateReader.first(in: page.text, unit.content) == nil,
      !Phrases.anyPrefix(Phrases.chrome, page.text, unit.content),
      !Phrases.anyPrefix(Phrases.credits, page.text, unit.content),
      !Bytes.hasPrefix(page.text, unit.content, "by ")
    else { return }
    page.units[next].role = .subtitle
    page.measureBody()
    page.metadata.subtitle = CleanText.string(
      page.text, unit.content, isMarkdown: page.isMarkdown)
  }
}

/// Cuts `Headline | Site`, `Headline - Site` and `Headline — Site` apart.
enum SiteSuffix {
  static func cut(_ text: [UInt8], _ content: Range<Int>) -> (title: Range<Int>, site: Range<Int>)?
  {
    var index = content.upperBound - 1
    while index > content.lowerBound + 2 {
      let length = signLength(text, index, content.upperBound)
      if length > 0, text[index - 1] == 0x20 {
        let title = Bytes.trimmed(text, content.lowerBound..<index)
        let site = Bytes.trimmed(text, index + length..<content.upperBound)
        let words = text[site].split(separator: 0x20).count
        return (1...5).contains(words) && title.count >= 8 ? (title, site) : nil
      }
      index -= 1
    }
    return nil
  }

  /// Length of a bar, dash or guillemet that white space follows, or 0.
  private static func signLength(_ text: [UInt8], _ index: Int, _ end: Int) -> Int {
    let length: Int
    switch text[index] {
    case UInt8(ascii: "|"), UInt8(ascii: "-"): length = 1
    case 0xC2 where index + 1 < end && (text[index + 1] == 0xBB || text[index + 1] == 0xB7):
      length = 2
    case 0xE2 where index + 2 < end && text[index + 1] == 0x80:
      length = [0x93, 0x94, 0xA2].contains(text[index + 2]) ? 3 : 0
    default: return 0
    }
    return length > 0 && index + length < end && text[index + length] == 0x20 ? length : 0
  }
}
