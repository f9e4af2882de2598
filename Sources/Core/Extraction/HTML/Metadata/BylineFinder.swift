/// Finds the byline that a page prints.
enum BylineFinder {
  /// Signs of a name within a line such as "Posted on 4 May by Ada Quill"; in lower case.
  private static let markers: [StaticString] = [
    " by ", " von ", " par ", " por ", "author: ", "autor: ", "autorin: ", "text: ", "words: ",
    "redaktion: ", "fotos: ", "text von ", "kolumne von ", "beitrag von ", "interview von ",
    "verfasst von: ", " vom ", "auteur: ", "posted by ",
  ]
  /// First words of lines that say when and by whom something was written.
  private static let posting: [StaticString] = [
    "posted", "published", "written", "submitted", "veröffentlicht", "geschrieben", "erstellt",
    "verfasst", "eingestellt", "gespeichert", "ein ", "eine ", "blog", "text", "words", "publi",
    "last updated", "updated", "datum", "created",
  ]
  private static let longest: Int32 = 200

  /// The names of the best byline, or none.
  static func names(_ page: HTMLPage) -> [String] {
    let first = page.blocks.firstIndex { $0.verdict.isKept } ?? 0
    let last = page.blocks.lastIndex { $0.verdict.isKept } ?? -1
    let title = page.titleBlocks.last { $0 <= first } ?? page.titleBlocks.first ?? first
    var best: (names: [String], rank: Int)?
    for index in page.blocks.indices {
      let block = page.blocks[index]
      guard block.look.length <= longest, block.look.length >= 3 else { continue }
      let container = page.containers[block.container]
      guard container.headingLevel == 0 || container.classes.contains(.author),
        !page.nearClasses(block.container).contains(.comment),
        !container.traits.contains(.comment), !container.traits.contains(.nav)
      else { continue }
      let isNear = index >= min(first, title) - 6 && index <= max(first, title) + 2
      let isAtEnd = index >= last - 1 && index <= last + 4
      let kinds = container.classes.union(page.containers[container.parent].classes)
        .union(block.inlineClasses)
      guard
        let (names, strength) = read(page, block, kinds, mayBeBare: isNear || isAtEnd)
          ?? signed(page, block, isAtEnd: isAtEnd) ?? listed(page, block)
      else { continue }
      var rank = strength + (isNear ? 3 : isAtEnd ? 2 : 0)
      if container.traits.contains(.aside) || kinds.contains(.related) { rank -= 3 }
      if kinds.contains(.author) { rank += 1 }
      if !isNear, !isAtEnd, kinds.isDisjoint(with: [.author, .meta]) { rank -= 2 }
      if container.traits.contains(.footer), !container.traits.contains(.article) { rank -= 2 }
      if block.look.sentences > 1 { rank -= 2 }
      if rank > best?.rank ?? 3 { best = (names, rank) }
    }
    return best?.names ?? []
  }

  /// The names in a block, and how surely it is a byline, 1 to 4.
  private static func read(
    _ page: HTMLPage, _ block: PageBlock, _ kinds: ClassKinds, mayBeBare: Bool
  ) -> (names: [String], strength: Int)? {
    let (text, range) = (page.text, block.text)
    let line = range.lowerBound..<(text[range].firstIndex(of: 0x0A) ?? range.upperBound)
    if (BylineReader.openings + NameList.openings).contains(where: {
      Bytes.hasPrefix(text, line, $0)
    }) {
      let names = people(NameList.names(Bytes.string(text, line)))
      if !names.isEmpty, block.look.length <= 120 { return (names, 4) }
    }
    let isPosting =
      posting.contains { Bytes.hasPrefix(text, range, $0) } || block.look.digits >= 4
      || !kinds.isDisjoint(with: [.author, .meta])
    if isPosting, let name = behindMarker(text, range) {
      let names = people(NameList.names(Bytes.string(text, name)))
      if !names.isEmpty { return (names, 4) }
    }
    guard block.look.length <= 60 else { return nil }
    if kinds.contains(.author), block.look.digits == 0 {
      let names = people(NameList.names(Bytes.string(text, line)))
      if !names.isEmpty { return (names, 3) }
    }
    if kinds.contains(.author), block.look.sentences == 0 || block.look.digits >= 4,
      let byline = BylineReader.read(text, line), byline.names.count == 1
    {
      return (byline.names, 2)
    }
    guard mayBeBare, !block.look.endsSentence, block.look.linkLength == 0 || kinds.contains(.meta),
      let byline = BylineReader.read(text, line)
    else { return nil }
    let names = people(byline.names)
    return names.isEmpty || names.count > 3 ? nil : (names, 1)
  }

  /// A name set off in bold or italics, alone in its paragraph, at the end of the text.
  private static func signed(
    _ page: HTMLPage, _ block: PageBlock, isAtEnd: Bool
  ) -> (names: [String], strength: Int)? {
    guard isAtEnd, block.look.length <= 40 else { return nil }
    let isSetOff = page.spans[block.spans].contains { span in
      (span.kind == .strong || span.kind == .emphasis)
        && Int(span.end - span.start) + 4 >= block.text.count
    }
    guard isSetOff, let byline = BylineReader.read(page.text, block.text), byline.names.count == 1
    else { return nil }
    return (byline.names, 2)
  }

  /// A name in a line such as "4 May 2021 | 13:10 | Ada Quill".
  private static func listed(
    _ page: HTMLPage, _ block: PageBlock
  ) -> (names: [String], strength: Int)? {
    guard block.look.length <= 90, block.look.digits >= 4, block.look.bars >= 1,
      block.look.linkLength == 0 || block.look.links == 1,
      DateReader.first(in: page.text, block.text) != nil
    else { return nil }
    for part in page.text[block.text].split(separator: UInt8(ascii: "|")) {
      guard !part.contains(where: Bytes.isDigit),
        let byline = BylineReader.read(page.text, part.startIndex..<part.endIndex),
        byline.names.count == 1
      else { continue }
      return (byline.names, 2)
    }
    return nil
  }

  /// What follows the first marker, at most 80 bytes.
  private static func behindMarker(_ text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    for start in range.prefix(150) {
      for marker in markers where Bytes.hasPrefix(text, start..<range.upperBound, marker) {
        let name = start + marker.utf8CodeUnitCount
        let line = text[name..<range.upperBound].prefix(120).prefix { $0 != 0x0A }
        return Bytes.trimmed(text, name..<line.endIndex)
      }
    }
    return nil
  }

  /// The entries that can be names: short, and not of running text.
  private static func people(_ names: [String]) -> [String] {
    let people = names.filter { name in
      let words = name.split(separator: " ")
      return words.count <= 5 && name.utf8.count <= 48
        && (name.utf8.last != 0x2E || words.count > 1 && words.last?.utf8.count == 2)
        && !AuthorFinder.isNobody(name)
        && (words.count == 1
          || words.contains { $0.unicodeScalars.first?.properties.isUppercase == true }
          || name.utf8.allSatisfy { $0 >= 0x80 || $0 == 0x20 })
    }
    return people.count == names.count || people.count > 1 ? people : Array(people.prefix(1))
  }
}
