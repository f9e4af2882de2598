/// Reads the topics and keywords that a page lists, mostly below the text.
enum ReadTopics: DumpPass {
  static let name = "read topics"

  private static let mostTopics = 24

  static func apply(to page: inout DumpPage) {
    let title = page.units.firstIndex { $0.role == .title } ?? 0
    for index in title..<page.units.count where isOutsideText(page.units[index]) {
      guard let rest = announced(page, index) else { continue }
      page.units[index].role = .topics
      var topics: [String] = []
      if !rest.isEmpty {
        topics = split(page, rest)
      } else {
        topics = followers(&page, index)
      }
      for topic in topics where !page.metadata.topics.contains(topic) {
        if page.metadata.topics.count < mostTopics { page.metadata.topics.append(topic) }
      }
      if topics.isEmpty { page.units[index].role = .undecided }
    }
  }

  private static func isOutsideText(_ unit: DumpUnit) -> Bool {
    unit.role == .undecided || unit.role == .body && unit.look.words <= 14
  }

  /// The bytes after "Topics:", empty where the line is the announcement alone; nil where it is none.
  private static func announced(_ page: DumpPage, _ index: Int) -> Range<Int>? {
    let content = page.units[index].content
    guard let length = Phrases.topics.prefixLength(page.text, content) else { return nil }
    let rest = content.dropFirst(length)
    if rest.isEmpty { return index >= page.body.upperBound ? rest : nil }
    if page.text[rest.lowerBound] == UInt8(ascii: ":") {
      return Bytes.trimmed(page.text, rest.dropFirst())
    }
    return nil
  }

  /// The topics in the short lines below an announcement, up to the next announcement or notice.
  private static func followers(_ page: inout DumpPage, _ index: Int) -> [String] {
    var topics: [String] = []
    var next = index + 1
    let isList = next < page.units.count && page.units[next].mark == .bullet
    while next < page.units.count, topics.count < mostTopics {
      let unit = page.units[next]
      guard unit.role == .undecided, (1...12).contains(unit.look.words), unit.look.bytes <= 120,
        unit.look.ending == .none, !unit.look.hasCopyright,
        isList == (unit.mark == .bullet), announced(page, next) == nil,
        !Phrases.anyPrefix(Phrases.chrome, page.text, unit.content),
        DateReader.first(in: page.text, unit.content) == nil
      else { break }
      if next > index + 1, !isList, unit.blanksBefore > 0 { break }
      let found = split(page, unit.content).filter { $0.utf8.count <= 40 }
      if found.isEmpty || !isList && found.count == 1 && unit.look.words > 4 { break }
      topics += found
      page.units[next].role = .topics
      next += 1
      if !isList, found.count > 1 { break }
    }
    return topics.filter { topic in
      let lowered = topic.lowercased()
      return lowered != "homepage" && !lowered.contains("newsletter")
    }
  }

  /// Splits at commas, bars and bullets, else at spaces where every word bears a hyphen or number
  /// sign.
  private static func split(_ page: DumpPage, _ range: Range<Int>) -> [String] {
    let line = CleanText.string(page.text, range, isMarkdown: page.isMarkdown)
    let signs: Set<Character> = [",", ";", "|", "•", "·", "/"]
    var parts = line.split(whereSeparator: { signs.contains($0) })
    if parts.count == 1 {
      let words = line.split(separator: " ")
      if words.count > 1, words.allSatisfy({ $0.contains("-") || $0.hasPrefix("#") }) {
        parts = words
      }
    }
    return parts.compactMap { part in
      let words = part.split(separator: " ").joined(separator: " ")
      let topic = words.hasPrefix("#") ? String(words.dropFirst()) : words
      return topic.isEmpty || topic.utf8.count > 60 ? nil : topic
    }
  }
}
