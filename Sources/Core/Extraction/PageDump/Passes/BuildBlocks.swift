import ArticleModel

/// Sets the text's units as blocks: paragraphs, subheads, quotes, list items and figures.
enum BuildBlocks: DumpPass {
  static let name = "build blocks"

  static func apply(to page: inout DumpPage) {
    let lists = ListIndents(page)
    var blocks: [Block] = []
    for index in page.units.indices {
      let unit = page.units[index]
      switch unit.role {
      case .caption:
        blocks.append(.figure(caption: inline(page, unit), imageURL: nil))
      case .body:
        blocks.append(block(page, index, lists))
      default: break
      }
    }
    page.blocks = blocks
  }

  private static func inline(_ page: DumpPage, _ unit: DumpUnit) -> Inline {
    CleanText.inline(page.text, unit.content, isMarkdown: page.isMarkdown)
  }

  private static func block(_ page: DumpPage, _ index: Int, _ lists: ListIndents) -> Block {
    let unit = page.units[index]
    let words = inline(page, unit)
    switch unit.mark {
    case .heading(let level): return .heading(level: max(2, level), words)
    case .quote: return .quote(words)
    case .bullet: return .listItem(depth: lists.depth(of: unit.indent), ordinal: nil, words)
    case .ordinal(let number):
      if isNumberedSubhead(page, index) {
        return .heading(level: 2, numbered(words, number))
      }
      return .listItem(depth: lists.depth(of: unit.indent), ordinal: number, words)
    case .none:
      return isSubhead(page, index) ? .heading(level: 2, words) : .paragraph(words)
    }
  }

  /// Whether a numbered line heads a paragraph: a list's items follow one another.
  private static func isNumberedSubhead(_ page: DumpPage, _ index: Int) -> Bool {
    let unit = page.units[index]
    guard unit.look.words <= 12, unit.look.ending == .none || unit.look.ending == .question,
      let next = page.units[(index + 1)...].first(where: { $0.role == .body })
    else { return false }
    return next.mark == .none && next.look.words >= 12 && next.indent <= unit.indent
  }

  private static func numbered(_ words: Inline, _ number: Int) -> Inline {
    let lead = "\(number). "
    let spans = words.spans.map { span in
      Inline.Span(
        span.range.lowerBound + lead.utf8.count..<span.range.upperBound + lead.utf8.count,
        span.kind)
    }
    return Inline(lead + words.text, spans: spans)
  }

  /// Whether a line without a mark is a subhead: short, no sentence, and text follows it.
  private static func isSubhead(_ page: DumpPage, _ index: Int) -> Bool {
    let look = page.units[index].look
    guard look.words <= 10, look.bytes <= 90, look.letters >= 3,
      look.ending == .none || look.ending == .question, look.innerStops == 0, look.commas <= 2,
      look.firstCase == 2 || look.numberWords > 0, look.firstByte < 0x80,
      look.firstByte != UInt8(ascii: "\""), index > 0
    else { return false }
    guard
      let next = page.units[(index + 1)...].first(where: { $0.role == .body || $0.role == .caption }
      )
    else { return false }
    if page.units[index].blanksBefore == 0, next.blanksBefore > 0, look.capitals * 2 < look.letters
    {
      return false
    }
    return next.look.words >= 8 || next.mark == .bullet
  }
}

/// The indents of a text's list items, from which their depth follows.
private struct ListIndents {
  private var indents: [Int] = []

  init(_ page: DumpPage) {
    var seen = Set<Int>()
    for unit in page.units where unit.role == .body {
      switch unit.mark {
      case .bullet, .ordinal: seen.insert(unit.indent)
      default: break
      }
    }
    // Renderers step by two columns or more; less is an ordinal's width.
    for indent in seen.sorted() where indent >= (indents.last ?? -2) + 2 { indents.append(indent) }
  }

  func depth(of indent: Int) -> Int {
    min(5, max(0, indents.lastIndex { $0 <= indent } ?? 0))
  }
}
