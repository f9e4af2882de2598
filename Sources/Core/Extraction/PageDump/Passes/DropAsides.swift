/// Drops what the model took for text but what announces itself as something else.
enum DropAsides: DumpPass {
  static let name = "drop asides"

  static func apply(to page: inout DumpPage) {
    guard !page.body.isEmpty else { return }
    let body = page.body
    for index in body where page.units[index].role == .body {
      let unit = page.units[index]
      if unit.look.words <= 5, Phrases.isTail(page.text, unit.content),
        dropTail(&page, from: index)
      {
        break
      } else if isPlaceholder(page, unit) {
        page.drop(index, .placeholder)
      } else if unit.look.hasCopyright && unit.look.words <= 40 && index + 6 > body.upperBound {
        page.drop(index, .aside)
      } else if unit.look.words <= 12, unit.look.ending != .colon || unit.look.words <= 5,
        Phrases.anyPrefix(Phrases.chrome, page.text, unit.content)
      {
        page.drop(index, .aside)
      } else if Phrases.isOne(of: Phrases.aboutAuthor, page.text, unit.content) {
        dropBiography(&page, from: index)
      } else if opensBiography(page, unit), index * 4 > body.lowerBound + body.upperBound * 3 {
        dropBiography(&page, from: index)
      }
    }
    page.measureBody()
  }

  /// Drops from "Related stories" or "Comments" on, where a list or a fifth of the text follows at
  /// most.
  private static func dropTail(_ page: inout DumpPage, from index: Int) -> Bool {
    let rest = index..<page.body.upperBound
    var (words, tail, linked) = (0, 0, 0)
    for unit in page.units[page.body] where unit.role == .body { words += unit.look.words }
    for unit in page.units[rest] where unit.role == .body {
      tail += unit.look.words
      if unit.look.ending != .stop { linked += unit.look.words }
    }
    guard tail * 5 <= words, linked * 2 >= tail || tail <= 60 else { return false }
    for unit in rest where page.units[unit].role == .body { page.drop(unit, .aside) }
    return true
  }

  /// Whether a short paragraph tells about one of the authors: "Ada Quill writes about the sea."
  private static func opensBiography(_ page: DumpPage, _ unit: DumpUnit) -> Bool {
    guard (5...70).contains(unit.look.words) else { return false }
    return page.metadata.authors.contains { author in
      let name = author.utf8
      guard unit.content.count > name.count + 4, page.text[unit.content].starts(with: name) else {
        return false
      }
      let rest = unit.content.dropFirst(name.count)
      return Phrases.anyPrefix(biographyVerbs, page.text, rest)
    }
  }

  private static let biographyVerbs = PhraseSet([
    " is ", " writes ", " covers ", " has ", " lives ", " works ", " reports ", ", a ", " ist ",
    " schreibt ", " est ", " es ",
  ])

  /// Drops from "About the author" on, where no more than 120 words of text follow.
  private static func dropBiography(_ page: inout DumpPage, from index: Int) {
    let rest = index..<page.body.upperBound
    let words = rest.reduce(0) {
      page.units[$1].role == .body ? $0 + page.units[$1].look.words : $0
    }
    guard words <= 120 else { return }
    for unit in rest where page.units[unit].role == .body { page.drop(unit, .aboutAuthor) }
  }

  /// `[image]`, `[photo-1]`, `(BUTTON) Close`, `No Image`, or signs alone.
  private static func isPlaceholder(_ page: DumpPage, _ unit: DumpUnit) -> Bool {
    if unit.look.words == 0 { return true }
    if Bytes.hasPrefix(page.text, unit.content, "(button)") { return true }
    return unit.look.firstByte == UInt8(ascii: "[") && unit.look.ending == .parenthesis
      && unit.look.words == 1 && unit.look.letters > 1
  }
}
