import ArticleModel
import Screen

/// How the reader words dates, times and bylines.
enum Wording {
  /// What dates are worded by.
  struct Dating: Equatable, Sendable {
    /// Days since 1970-01-01, local time.
    var today: Int
    var form: DateForm
  }

  /// A date of at most 11 cells: "27 Feb 2019", "today" or "yesterday".
  static func date(_ date: PublicationDate, _ dating: Dating) -> String {
    switch dating.today - date.daysSince1970 {
    case 0: "today"
    case 1: "yesterday"
    default: dating.form.text(of: date)
    }
  }

  /// A date padded to the width of the longest: "27 Feb 2019", " 7 Feb 2019".
  static func column(_ date: PublicationDate?, _ dating: Dating, glyphs: Glyphs) -> String {
    guard let date else { return glyphs.unknown }
    let text = self.date(date, dating)
    let isShort = dating.form == .words && date.day < 10
    return isShort && text.utf8.first.map({ $0 < 0x3A }) == true ? " " + text : text
  }

  /// "00:52", where the time is known.
  static func clock(_ date: PublicationDate) -> String? {
    date.time.map { time in
      (time.hour < 10 ? "0" : "") + "\(time.hour):" + (time.minute < 10 ? "0" : "")
        + "\(time.minute)"
    }
  }

  /// The first words of a text, as a notice quotes them.
  static func beginning(of text: String) -> String {
    DisplayWidth.truncated(TerminalSafe.printable(text), to: 40, ellipsis: "…")
  }

  /// "4 min".
  static func minutes(_ count: Int) -> String { "\(count) min" }

  /// "1 article", "312 articles", with thin grouping from five digits on.
  static func count(_ number: Int, _ noun: String) -> String {
    grouped(number) + " " + noun + (number == 1 ? "" : "s")
  }

  /// The number with a thin space between groups of three, from five digits on.
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.utf8.count > 4 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += "\u{202F}" }
      text.append(digit)
    }
    return text
  }

  /// The line under a headline: site, authors, place, date and time, reading time, what it is.
  static func metadata(of stored: StoredArticle, glyphs: Glyphs, _ dating: Dating) -> String {
    let metadata = stored.article.metadata
    var parts: [String] = []
    if let site = metadata.site { parts.append(site) }
    if !metadata.authors.isEmpty { parts.append(names(metadata.authors)) }
    if let place = metadata.place { parts.append(titleCased(place)) }
    if let published = metadata.published {
      parts.append(
        [date(published, dating), clock(published)].compactMap(\.self)
          .joined(separator: ", "))
    }
    if stored.summary.readingMinutes > 0 { parts.append(minutes(stored.summary.readingMinutes)) }
    if stored.article.source == .tokenList { parts.append("token list") }
    parts += stored.tags.map { "#" + $0 }
    return parts.joined(separator: glyphs.separator)
  }

  private static func names(_ authors: [String]) -> String {
    guard authors.count > 1, let last = authors.last else { return authors.first ?? "" }
    if authors.count > 3 { return authors[0] + " and others" }
    return authors.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A dateline's capitals set as a name: "WASHINGTON" as "Washington", "SANTA FE" as "Santa Fe".
  static func titleCased(_ place: String) -> String {
    guard !place.unicodeScalars.contains(where: { $0.properties.isLowercase }) else { return place }
    var isStart = true
    var result = ""
    for scalar in place.unicodeScalars {
      result += isStart ? String(scalar) : scalar.properties.lowercaseMapping
      isStart = !scalar.properties.isAlphabetic
    }
    return result
  }

  /// What a kind of name is called.
  static func kind(_ kind: EntityKind) -> String {
    switch kind {
    case .other: "other name"
    case .money: "sum"
    default: kind.rawValue
    }
  }

  /// The day that a value means, "23 Jan 2019"; nil for what is more or less than a day.
  static func day(_ value: MentionValue?, _ form: DateForm) -> String? {
    guard case .time(let time) = value, let days = time.days, days.count == 1,
      let date = PublicationDate(daysSince1970: days.lowerBound)
    else { return nil }
    // Never "today": the text was written then.
    return form.text(of: date)
  }

  /// What a time that is no day stands for: "Jan 2019", "2018", "25 Feb 2019 to 3 Mar 2019"; nil
  /// for what is not resolved.
  static func span(_ value: MentionValue?, _ form: DateForm) -> String? {
    guard case .time(let time) = value, let days = time.days, days.count > 1,
      let first = PublicationDate(daysSince1970: days.lowerBound),
      let last = PublicationDate(daysSince1970: days.upperBound - 1)
    else { return nil }
    let length = PublicationDate.days(inMonth: first.month, of: first.year)
    if first.day == 1, days.count == length { return form.month(of: first) }
    if first.month == 1, first.day == 1, last.month == 12, last.day == 31 {
      return first.year == last.year ? "\(first.year)" : "\(first.year) to \(last.year)"
    }
    return form.text(of: first) + " to " + form.text(of: last)
  }
}
