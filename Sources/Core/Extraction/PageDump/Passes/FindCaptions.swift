import ArticleModel

/// Tells captions, keeps each once, and notes the lead picture's.
enum FindCaptions: DumpPass {
  static let name = "find captions"

  static func apply(to page: inout DumpPage) {
    guard !page.body.isEmpty else { return }
    let start = page.units[..<page.body.lowerBound].lastIndex { $0.role == .title } ?? -1
    var kept: Set<UInt64> = []
    for index in max(start + 1, page.body.lowerBound - 40)..<page.body.upperBound {
      if takeCredit(&page, index) { continue }
      guard isCaption(page, index, after: start) else { continue }
      let hash = CountCopies.hash(page.text, page.units[index].content)
      if !kept.insert(hash).inserted {
        page.drop(index, .repeatsCaption)
        continue
      }
      page.units[index].role = .caption
      if page.metadata.imageCaption == nil, isLead(page, index) {
        page.metadata.imageCaption = CleanText.string(
          page.text, page.units[index].content, isMarkdown: page.isMarkdown)
      }
    }
    page.measureBody()
  }

  /// Takes a line that only names who made a picture together with the caption above it; within the
  /// text, where no caption stands above, the line is dropped.
  private static func takeCredit(_ page: inout DumpPage, _ index: Int) -> Bool {
    let unit = page.units[index]
    guard unit.role == .undecided || unit.role == .body, (1...10).contains(unit.look.words),
      unit.mark == .none, isCreditAlone(page, unit)
    else { return false }
    let above = index - 1
    let isFree =
      above >= 0
      && (page.units[above].role == .undecided
        || page.units[above].role == .body && above == page.body.lowerBound)
    if isFree, page.units[above].mark == .none,
      (5...70).contains(page.units[above].look.words),
      DateReader.first(in: page.text, page.units[above].content) == nil
    {
      let start = page.text.count
      page.text += page.text[page.units[above].content] + [0x20] + page.text[unit.content]
      page.units[above].content = start..<page.text.count
      page.units[above].role = .caption
      if page.metadata.imageCaption == nil, isLead(page, above) {
        page.metadata.imageCaption = CleanText.string(
          page.text, page.units[above].content, isMarkdown: page.isMarkdown)
      }
      page.units[index].role = .dropped
      page.units[index].drop = .credit
      return true
    }
    page.drop(index, .credit)
    return true
  }

  private static func isCreditAlone(_ page: DumpPage, _ unit: DumpUnit) -> Bool {
    let isInParentheses = unit.look.firstByte == UInt8(ascii: "(")
    let words = isInParentheses ? unit.content.dropFirst() : unit.content
    let isOpened = Phrases.anyPrefix(Phrases.credits, page.text, words)
    return isOpened && (unit.look.ending == .parenthesis || unit.look.words <= 6)
      && unit.look.ending != .stop
  }

  private static func isCaption(_ page: DumpPage, _ index: Int, after title: Int) -> Bool {
    let unit = page.units[index]
    guard unit.role == .undecided || unit.role == .body, (4...90).contains(unit.look.words),
      unit.mark == .none || unit.mark == .bullet
    else { return false }
    if isCredited(page, unit) { return true }
    if Phrases.anyPrefix(Phrases.credits, page.text, unit.content) { return unit.look.words >= 6 }
    // A sentence that stands twice between headline and text is the lead picture's.
    guard title >= 0, index < page.body.lowerBound, unit.look.words >= 6, unit.copies == 2 else {
      return false
    }
    let hash = CountCopies.hash(page.text, unit.content)
    return [index - 2, index - 1, index + 1, index + 2].contains { other in
      page.units.indices.contains(other) && page.units[other].copies == 2
        && CountCopies.hash(page.text, page.units[other].content) == hash
    }
  }

  /// Whether no text has come before, two short paragraphs at most.
  private static func isLead(_ page: DumpPage, _ index: Int) -> Bool {
    page.units[..<index].reduce(0) { $1.role == .body ? $0 + $1.look.words : $0 } < 60
  }

  /// Whether the unit ends in a parenthesis that names a photographer, an agency or an archive.
  static func isCredited(_ page: DumpPage, _ unit: DumpUnit) -> Bool {
    guard unit.look.ending == .parenthesis, unit.look.words <= 90,
      let open = unit.content.last(where: { page.text[$0] == UInt8(ascii: "(") }),
      open > unit.content.lowerBound, unit.content.upperBound - open <= 80
    else { return false }
    var found = false
    UnitWords.forEach(page.text, open..<unit.content.upperBound) { _, word in
      if Phrases.creditWords.prefixLength(page.text, word) == word.count { found = true }
    }
    return found
  }
}
