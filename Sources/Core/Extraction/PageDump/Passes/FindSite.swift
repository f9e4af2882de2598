/// Finds the publication's name: a logo's text, the end of the page's title, or the copyright line.
enum FindSite: DumpPass {
  static let name = "find site"

  static func apply(to page: inout DumpPage) {
    page.metadata.site =
      logo(page) ?? page.metadata.site ?? suffix(page) ?? masthead(page) ?? copyrightHolder(page)
  }

  /// "Harbour Post logo" among the first or last lines.
  private static func logo(_ page: DumpPage) -> String? {
    let near = min(40, page.units.count)
    for unit in page.units[..<near] where (2...6).contains(unit.look.words) {
      let content = unit.content
      guard content.count > 5, Bytes.equals(page.text, content.suffix(5), " logo") else { continue }
      return CleanText.string(page.text, content.dropLast(5), isMarkdown: false)
    }
    return nil
  }

  /// What the page's first line has after the headline.
  private static func suffix(_ page: DumpPage) -> String? {
    guard let head = page.units.first(where: { $0.look.weight > 0 }),
      let cut = SiteSuffix.cut(page.text, head.content), head.look.words >= 4,
      head.role == .title
        || CountCopies.hash(page.text, cut.title) == titleHash(page)
    else { return nil }
    return CleanText.string(page.text, cut.site, isMarkdown: false)
  }

  private static func titleHash(_ page: DumpPage) -> UInt64 {
    let title = Array(page.metadata.title.utf8)
    return CountCopies.hash(title, title.indices)
  }

  /// A short line at the top whose words the copyright line has too.
  private static func masthead(_ page: DumpPage) -> String? {
    let rights = page.units.suffix(200).filter { $0.look.hasCopyright || isCopyright(page, $0) }
    guard !rights.isEmpty else { return nil }
    for unit in page.units.prefix(16)
    where (1...5).contains(unit.look.words) && unit.content.count >= 4
      && unit.look.capitalizedWords * 2 >= unit.look.words && unit.role != .title
    {
      if rights.contains(where: { contains(page.text, $0.content, unit.content) }) {
        return CleanText.string(page.text, unit.content, isMarkdown: page.isMarkdown)
      }
    }
    return nil
  }

  private static func isCopyright(_ page: DumpPage, _ unit: DumpUnit) -> Bool {
    Bytes.hasPrefix(page.text, unit.content, "copyright")
      || Bytes.hasPrefix(page.text, unit.content, "(c) ")
  }

  private static func contains(_ text: [UInt8], _ range: Range<Int>, _ part: Range<Int>) -> Bool {
    guard range.count >= part.count, range.count <= 400 else { return false }
    return (0...(range.count - part.count)).contains { offset in
      let window = range.dropFirst(offset).prefix(part.count)
      return zip(window, part).allSatisfy { Bytes.lowered(text[$0]) == Bytes.lowered(text[$1]) }
    }
  }

  /// The name in "© 2021 Harbour Post. All rights reserved."
  private static func copyrightHolder(_ page: DumpPage) -> String? {
    for unit in page.units.suffix(200).reversed()
    where unit.look.hasCopyright && (2...16).contains(unit.look.words) {
      let line = CleanText.string(page.text, unit.content, isMarkdown: page.isMarkdown)
      guard let sign = line.firstIndex(of: "©") else { continue }
      var name: [Substring] = []
      for word in line[line.index(after: sign)...].split(separator: " ") {
        let bare = word.drop { !$0.isLetter && !$0.isNumber }
        if name.isEmpty, bare.isEmpty || bare.allSatisfy({ $0.isNumber || $0 == "-" || $0 == "–" })
        {
          continue
        }
        if name.isEmpty, ["copyright", "by"].contains(bare.lowercased()) { continue }
        guard let first = bare.first, first.isUppercase || ["of", "the", "and"].contains(bare),
          bare.lowercased() != "all"
        else { break }
        let end = bare.hasSuffix(".") || bare.hasSuffix(",") || bare.hasSuffix("|")
        name.append(end ? bare.dropLast() : bare)
        if end { break }
      }
      if (1...5).contains(name.count) { return name.joined(separator: " ") }
    }
    return nil
  }
}
