/// Joins the lines that a renderer broke, at a margin or around a link, into units.
enum JoinLines: DumpPass {
  static let name = "join lines"

  static func apply(to page: inout DumpPage) {
    let margins = Margins(of: page.lines)
    let isFragmented = Self.isFragmented(page)
    page.isMarkdown = Self.isMarkdown(page)
    page.units.reserveCapacity(page.lines.count)
    var start = 0
    while start < page.lines.count {
      var end = start + 1
      while end < page.lines.count {
        let breaks =
          margins.broke(page.lines[end - 1], page.lines[end], page.text)
          || isFragmented && continues(page, from: end - 1, start: start)
        if !breaks { break }
        end += 1
      }
      append(start..<end, to: &page)
      start = end
    }
  }

  /// Whether every text node stands on a line of its own: sentences then break around each link,
  /// and the space before a link stays at the end of the line.
  private static func isFragmented(_ page: DumpPage) -> Bool {
    var evidence = 0
    var lines = page.lines[...]
    guard var last = lines.popFirst() else { return false }
    for line in lines {
      if line.blanksBefore == 0, line.mark == .none, last.mark == .none, !last.content.isEmpty,
        let first = page.text[line.content].first
      {
        let isContinued = last.endsInBlank || first == 0x2C || first == 0x2E
        if isContinued, Bytes.isLower(first) || first == 0x2C || first == 0x2E || last.endsInBlank {
          evidence += 1
        }
      }
      last = line
    }
    return evidence >= 2
  }

  private static func isMarkdown(_ page: DumpPage) -> Bool {
    page.lines.contains { line in
      if case .heading = line.mark { line.indent == 0 } else { false }
    }
  }

  /// Whether the line after `index` goes on with its sentence.
  private static func continues(_ page: DumpPage, from index: Int, start: Int) -> Bool {
    let (line, next) = (page.lines[index], page.lines[index + 1])
    guard next.blanksBefore == 0, next.mark == .none, !line.content.isEmpty else { return false }
    let first = page.text[next.content.lowerBound]
    let last = page.text[line.content.upperBound - 1]
    switch first {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ")"),
      UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"):
      return true
    default: break
    }
    if line.endsInBlank, line.content.count + next.content.count > 24 { return true }
    guard Bytes.isLower(first) else { return false }
    let isOpen = last != UInt8(ascii: ".") && last != UInt8(ascii: "!") && last != UInt8(ascii: "?")
    let length = line.content.upperBound - page.lines[start].content.lowerBound
    return isOpen && (length > 40 || next.content.count > 40)
  }

  private static func append(_ lines: Range<Int>, to page: inout DumpPage) {
    let first = page.lines[lines.lowerBound]
    let content = lines.count == 1 ? first.content : joined(lines, &page)
    page.units.append(
      DumpUnit(
        lines: lines, content: content, mark: first.mark, indent: first.indent,
        blanksBefore: first.blanksBefore, look: LineLook(page.text, content)))
  }

  /// Adds the words of the lines to the page's text, each line parted by a space.
  private static func joined(_ lines: Range<Int>, _ page: inout DumpPage) -> Range<Int> {
    let start = page.text.count
    for index in lines {
      let content = page.lines[index].content
      if index > lines.lowerBound, let first = page.text[content].first, !isClosing(first) {
        page.text.append(0x20)
      }
      for position in content { page.text.append(page.text[position]) }
    }
    return start..<page.text.count
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ")"),
      UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}

/// The right margin at which a page's lines were broken, if they were.
private struct Margins {
  private var margin: Int?

  /// Takes the margin from the lines' widths: either many lines end just before it (a page set at
  /// 72 or 80 columns), or it is far out and the longest paragraphs reach it.
  init(of lines: [DumpLine]) {
    var histogram = [Int](repeating: 0, count: 1025)
    var (long, widest) = (0, 0)
    for line in lines {
      histogram[min(line.width, 1024)] += 1
      if line.width >= 40 { long += 1 }
      widest = max(widest, line.width)
    }
    guard long > 0 else { return }
    var above = histogram[131...].reduce(0, +)
    for width in stride(from: 130, through: 56, by: -1) {
      let near = histogram[(width - 9)...width].reduce(0, +)
      if histogram[width] > 0, near >= 4, near * 3 >= long, above * 50 <= long {
        margin = width
        return
      }
      above += histogram[width]
    }
    if (180...600).contains(widest) { margin = widest }
  }

  /// Whether `next` goes on with `line`, which the renderer had to break.
  func broke(_ line: DumpLine, _ next: DumpLine, _ text: [UInt8]) -> Bool {
    guard let margin, next.blanksBefore == 0, next.mark == .none, !line.content.isEmpty,
      line.width > 40, next.indent >= line.indent - 4
    else { return false }
    let firstWord = text[next.content].prefix { !Bytes.isBlank($0) }
    let length = firstWord.reduce(0) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
    if line.width + 1 + length > margin { return true }
    // Hand-set lines end short of the margin.
    guard margin <= 130, line.width * 4 >= margin * 3, next.indent == line.indent,
      let first = firstWord.first, Bytes.isLower(first)
    else { return false }
    let last = text[line.content.upperBound - 1]
    return last != UInt8(ascii: ".") && last != UInt8(ascii: ":")
  }
}
