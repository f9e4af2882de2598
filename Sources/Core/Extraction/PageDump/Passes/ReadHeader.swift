import ArticleModel

/// Reads byline, date and place from the lines around headline and start of the text.
enum ReadHeader: DumpPass {
  static let name = "read header"

  static func apply(to page: inout DumpPage) {
    let title = page.units.firstIndex { $0.role == .title }
    let first = page.body.isEmpty ? page.units.count : page.body.lowerBound
    let start = max(0, min(title ?? first, first) - 4)
    let end = min(page.units.count, page.body.isEmpty ? start + 12 : max(first, title ?? 0) + 4)
    var header = Header()
    for index in max(start, first - 60)..<max(end, start) {
      header.isBeforeTitle = title.map { index < $0 } ?? false
      read(&page, index, &header)
    }
    if header.published == nil, header.modified != nil {
      (header.published, header.modified) = (header.modified, nil)
    }
    if header.published == nil { header.published = dateAfterBody(page) }
    page.metadata.published = header.published ?? header.early
    page.metadata.modified = header.modified
    page.metadata.authors = header.authors.isEmpty ? header.loose : header.authors
    page.metadata.place = header.place
    page.measureBody()
    if page.metadata.place == nil { page.metadata.place = Dateline.place(atStartOf: page) }
  }

  /// What the header's lines have given so far.
  private struct Header {
    var published: PublicationDate?
    var modified: PublicationDate?
    /// A date from above the headline.
    var early: PublicationDate?
    var authors: [String] = []
    /// Names from lines that do not say "by".
    var loose: [String] = []
    var place: String?
    var isBeforeTitle = false
    /// Whether the line before was "by" alone.
    var awaitsName = false
  }

  private static func read(_ page: inout DumpPage, _ index: Int, _ header: inout Header) {
    let unit = page.units[index]
    switch unit.role {
    case .undecided, .body: break
    default: return
    }
    guard unit.look.words > 0, unit.look.words <= 30 else { return }
    if unit.role == .body, unit.look.words > 16 || unit.look.ending == .stop { return }
    let dates = DateReader.all(in: page.text, unit.content)
    readDates(page, unit, dates, &header)
    let line = CleanText.bytes(page.text, unit.content, isMarkdown: page.isMarkdown)
    let byline = unit.look.words <= 24 ? BylineReader.read(line, line.indices) : nil
    let awaited = header.awaitsName
    header.awaitsName = BylineReader.isBare(page.text, unit.content)
    if let byline, byline.isMarked || awaited || isLoose(page, unit, header) {
      take(&page, index, byline, isMarked: byline.isMarked || awaited, &header)
    } else if let date = dates.first {
      if header.place == nil, !header.isBeforeTitle {
        header.place = Dateline.place(page.text, unit.content.lowerBound..<date.range.lowerBound)
      }
      if unit.look.words <= 14 { page.units[index].role = .dateline }
    }
  }

  private static func take(
    _ page: inout DumpPage, _ index: Int, _ byline: Byline, isMarked: Bool,
    _ header: inout Header
  ) {
    if byline.names.isEmpty {
      page.drop(index, .emptyByline)
      return
    }
    if isMarked {
      for name in byline.names where !header.authors.contains(name) {
        if header.authors.count < 8 { header.authors.append(name) }
      }
      page.units[index].role = .byline
    } else if header.loose.isEmpty {
      header.loose = byline.names
    }
  }

  /// Whether a line without "by" may hold names: just below the headline, with a date or alone.
  private static func isLoose(_ page: DumpPage, _ unit: DumpUnit, _ header: Header) -> Bool {
    !header.isBeforeTitle && unit.role != .body && unit.copies <= 2 && unit.look.words <= 12
      && unit.mark == .none && unit.look.ending == .none && !page.metadata.title.isEmpty
  }

  private static func readDates(
    _ page: DumpPage, _ unit: DumpUnit, _ dates: [DateMatch], _ header: inout Header
  ) {
    var position = unit.content.lowerBound
    for match in dates {
      let lead = position..<max(position, match.range.lowerBound)
      position = match.range.upperBound
      if header.isBeforeTitle {
        if header.early == nil { header.early = match.date }
      } else if isUpdate(page.text, lead) {
        if header.modified == nil { header.modified = match.date }
      } else if header.published == nil {
        header.published = match.date
      } else if let published = header.published, published.time == nil, match.date.time != nil,
        published.daysSince1970 == match.date.daysSince1970
      {
        header.published = match.date
      }
    }
  }

  private static func isUpdate(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var found = false
    UnitWords.forEach(text, range) { _, word in
      let isOne =
        ([
          "updated", "modified", "update", "edited", "aktualisiert", "güncelleme", "revised",
          "actualizado", "aggiornato", "atualizado", "bijgewerkt",
        ] as [StaticString]).contains { Bytes.equals(text, word, $0) }
      if isOne { found = true }
    }
    return found
  }

  /// A date in one of the first short lines after the text that says "published" or stands alone.
  private static func dateAfterBody(_ page: DumpPage) -> PublicationDate? {
    guard !page.body.isEmpty else { return nil }
    for unit in page.units[page.body.upperBound...].prefix(8)
    where unit.look.words <= 12 && unit.mark == .none && !unit.look.hasCopyright {
      if let match = DateReader.first(in: page.text, unit.content) { return match.date }
    }
    return nil
  }
}

/// Reads the place at the head of a dateline.
enum Dateline {
  /// The place in a line before its date: up to five words, the first of them in capitals.
  static func place(_ text: [UInt8], _ range: Range<Int>) -> String? {
    var range = Bytes.trimmed(text, range)
    while let last = range.last,
      [UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "|")].contains(
        text[last])
    {
      range = Bytes.trimmed(text, range.dropLast())
    }
    guard (3...50).contains(range.count) else { return nil }
    let words = text[range].split(separator: 0x20)
    guard words.count <= 5, let first = words.first else { return nil }
    let letters = first.filter { Bytes.isLetter($0) || $0 >= 0x80 }
    guard letters.count >= 3, letters.allSatisfy({ !Bytes.isLower($0) }),
      !range.contains(where: { Bytes.isDigit(text[$0]) || text[$0] == UInt8(ascii: ":") })
    else { return nil }
    let name = Bytes.string(text, range)
    return ["PUBLISHED", "UPDATED", "POSTED", "NEWS"].contains(name) ? nil : name
  }

  /// The place before the dash that opens the first paragraph: `BUFFALO, N.Y. (AP) — `.
  static func place(atStartOf page: DumpPage) -> String? {
    guard let unit = page.units.first(where: { $0.role == .body && $0.look.words >= 8 }) else {
      return nil
    }
    let head = unit.content.prefix(70)
    guard let dash = dash(page.text, head) else { return nil }
    var range = Bytes.trimmed(page.text, head.lowerBound..<dash)
    if let open = range.first(where: { page.text[$0] == UInt8(ascii: "(") }) {
      range = Bytes.trimmed(page.text, range.lowerBound..<open)
    }
    return place(page.text, range)
  }

  /// Where ` - `, ` – ` or ` — ` begins.
  private static func dash(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    for index in range where index > range.lowerBound && text[index - 1] == 0x20 {
      if text[index] == UInt8(ascii: "-"), index + 1 < range.upperBound, text[index + 1] == 0x20 {
        return index
      }
      if text[index] == 0xE2, index + 2 < range.upperBound, text[index + 1] == 0x80,
        text[index + 2] == 0x93 || text[index + 2] == 0x94
      {
        return index
      }
    }
    return nil
  }
}
