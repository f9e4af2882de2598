/// The active features of every unit of a page.
struct UnitFeatures: Sendable {
  /// Feature numbers, unit after unit.
  private(set) var ids: [UInt16] = []
  /// Where each unit's numbers start; one more than there are units.
  private(set) var starts: [Int] = []

  private let surroundings: Surroundings

  /// No units.
  init() {
    surroundings = Surroundings()
    starts = [0]
  }

  init(of page: DumpPage) {
    surroundings = Surroundings(of: page)
    ids.reserveCapacity(page.units.count * 26)
    starts.reserveCapacity(page.units.count + 1)
    for index in page.units.indices {
      starts.append(ids.count)
      addLook(page, index)
      addPlace(page, index)
    }
    starts.append(ids.count)
  }

  private mutating func add(_ base: Int, _ step: Int = 0) {
    ids.append(UInt16(truncatingIfNeeded: base + step))
  }

  private mutating func addLook(_ page: DumpPage, _ index: Int) {
    let unit = page.units[index]
    let look = unit.look
    add(FeatureSpace.weight, Steps.weight(look.weight))
    if look.bytes == 0 { add(FeatureSpace.empty) }
    add(FeatureSpace.ending, look.ending.rawValue)
    if look.words >= 5 { add(FeatureSpace.innerStops, min(look.innerStops, 3)) }
    if look.words >= 2 {
      add(FeatureSpace.capitalized, min(3, look.capitalizedWords * 4 / look.words))
    }
    if look.letters > 3, look.capitals * 5 >= look.letters * 4 { add(FeatureSpace.allCapitals) }
    if look.digits * 3 > look.letters { add(FeatureSpace.digits) }
    if look.words <= 25, look.digits >= 3,
      DateReader.first(in: page.text, unit.content) != nil
    {
      add(FeatureSpace.date)
    }
    if look.words <= 15, Bytes.hasPrefix(page.text, unit.content, "by ") { add(FeatureSpace.by) }
    add(FeatureSpace.mark, Steps.mark(unit.mark))
    if unit.copies > 1 { add(FeatureSpace.copies, unit.copies == 2 ? 0 : 1) }
    if unit.isLaterCopy { add(FeatureSpace.copies, 2) }
    addSigns(look)
    addCredit(page.text, unit)
    addLayout(page, index)
  }

  private mutating func addCredit(_ text: [UInt8], _ unit: DumpUnit) {
    guard unit.look.words >= 2, unit.look.words <= 90 else { return }
    if unit.look.ending != .stop, Credits.nameAtEnd(text, unit.content) {
      add(FeatureSpace.creditAtEnd)
    }
    if unit.look.words >= 5, unit.look.ending != .stop, Credits.slashAtEnd(text, unit.content) {
      add(FeatureSpace.slashAtEnd)
    }
    if Credits.isDoubled(text, unit.content) { add(FeatureSpace.doubled) }
  }

  private mutating func addSigns(_ look: LineLook) {
    if look.hasAddress { add(FeatureSpace.address) }
    if look.hasAtSign { add(FeatureSpace.atSign) }
    if look.hasCopyright { add(FeatureSpace.copyright) }
    if look.bars > 0 { add(FeatureSpace.bars) }
    let isBracket = look.firstByte == UInt8(ascii: "[") || look.firstByte == UInt8(ascii: "(")
    if isBracket {
      add(FeatureSpace.bracket)
      if look.ending == .parenthesis { add(FeatureSpace.parenthesisPhrase) }
    }
    if look.firstCase == 1 { add(FeatureSpace.startsLower) }
    if look.commas > 0 { add(FeatureSpace.commas, min(look.commas, 3) - 1) }
    if look.hasQuote { add(FeatureSpace.quote) }
  }

  private mutating func addLayout(_ page: DumpPage, _ index: Int) {
    let unit = page.units[index]
    add(FeatureSpace.blanks, min(unit.blanksBefore, 2))
    let isAtIndent = unit.indent == surroundings.indent
    add(FeatureSpace.indent, isAtIndent ? 0 : unit.indent < surroundings.indent ? 1 : 2)
    switch surroundings.classes[index] {
    case .prose:
      add(FeatureSpace.prose)
      if unit.look.weight >= 25 { add(FeatureSpace.longProse) }
      if isAtIndent { add(FeatureSpace.proseAtIndent) }
      if unit.mark != .none { add(FeatureSpace.markedProse) }
    case .short, .empty: if isAtIndent { add(FeatureSpace.shortAtIndent) }
    case .middling: break
    }
    if index > 0 {
      let before = page.units[index - 1].indent
      add(FeatureSpace.indentStep, unit.indent == before ? 0 : unit.indent < before ? 1 : 2)
    }
    if surroundings.isLikeTitle(index) { add(FeatureSpace.titleWords) }
  }

  private mutating func addPlace(_ page: DumpPage, _ index: Int) {
    let around = surroundings
    add(FeatureSpace.place, index * 10 / page.units.count)
    add(FeatureSpace.nearProse, Steps.density(around.prose(near: index, reach: 3)))
    add(FeatureSpace.wideProse, Steps.density(around.prose(near: index, reach: 9) / 3))
    add(FeatureSpace.proseBefore, around.shareBefore(index))
    add(FeatureSpace.bestSpan, Steps.distance(from: around.wideSpan, index))
    add(FeatureSpace.tightSpan, Steps.distance(from: around.tightSpan, index))
    let own = around.classes[index].rawValue
    let before = index > 0 ? around.classes[index - 1].rawValue : 0
    let after = index + 1 < page.units.count ? around.classes[index + 1].rawValue : 0
    add(FeatureSpace.neighbors, (before * 4 + own) * 4 + after)
    add(FeatureSpace.afterTitle, around.distanceFromTitle(index))
    add(FeatureSpace.pageShape, around.shape * 4 + own)
    add(FeatureSpace.runLength, min(around.shortRun[index], 5))
    addPairs(page, index)
  }

  /// Two measures at a time, where one alone says little.
  private mutating func addPairs(_ page: DumpPage, _ index: Int) {
    let unit = page.units[index]
    let look = unit.look
    let own = surroundings.classes[index].rawValue
    let weight = Steps.weight(look.weight)
    let distance = Steps.distance(from: surroundings.tightSpan, index)
    add(FeatureSpace.weightInSpan, weight * 9 + distance)
    let isAtIndent = unit.indent == surroundings.indent ? 1 : 0
    add(FeatureSpace.markAtIndent, (own * 5 + Steps.mark(unit.mark)) * 2 + isAtIndent)
    add(FeatureSpace.endingOfClass, own * 8 + look.ending.rawValue)
    if look.words >= 2 {
      let capitals = min(3, look.capitalizedWords * 4 / look.words)
      let isOpen = look.ending == .none ? 1 : 0
      add(FeatureSpace.headlineLook, (min(4, weight / 2) * 2 + isOpen) * 4 + capitals)
    }
  }
}

/// Cuts measures into steps.
enum Steps {
  static func weight(_ weight: Int) -> Int {
    switch weight {
    case 0...2: max(0, weight)
    case 3...4: 3
    case 5...7: 4
    case 8...12: 5
    case 13...20: 6
    case 21...40: 7
    case 41...80: 8
    default: 9
    }
  }

  static func mark(_ mark: LineMark) -> Int {
    switch mark {
    case .none: 0
    case .bullet: 1
    case .ordinal: 2
    case .heading: 3
    case .quote: 4
    }
  }

  static func density(_ weight: Int) -> Int {
    switch weight {
    case ...0: 0
    case ..<20: 1
    case ..<50: 2
    case ..<100: 3
    case ..<200: 4
    default: 5
    }
  }

  /// 0 to 3 before the span, 4 in its first unit, 5 within, 6 to 8 after it.
  static func distance(from span: Range<Int>, _ index: Int) -> Int {
    if index < span.lowerBound {
      switch span.lowerBound - index {
      case 1: return 3
      case 2...3: return 2
      case 4...10: return 1
      default: return 0
      }
    }
    if index < span.upperBound { return index == span.lowerBound ? 4 : 5 }
    switch index - span.upperBound {
    case 0: return 6
    case 1...4: return 7
    default: return 8
    }
  }
}
