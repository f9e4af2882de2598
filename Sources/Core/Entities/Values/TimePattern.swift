import ArticleModel

/// A form that dates have, as HeidelTime's rules are (Strötgen and Gertz 2010): a sequence of
/// elements, and what it means.
///
/// The text of a pattern is its meaning, a colon, and elements parted by spaces. An element is the name
/// of a role (``WordRoles/named``), several with "|" between, a part with a reading of its own
/// (`count`, `acount`, `clock`, `endday`, `endyear`, `num`), or `=word`. "?" behind one makes it
/// optional; "<" before it looks at the token before the mention, "~" refuses that token, ">" looks
/// at the one behind it, "!" refuses that.
struct TimePattern: Sendable {
  enum Element: Sendable, Equatable {
    case role(WordRoles)
    case literal(WordKey)
    case count(takesArticle: Bool)
    case clock
    case endDay
    case endYear
    case number
    case behind(WordRoles)
    case notBehind(WordRoles)
    case ahead(WordRoles)
    case notAhead(WordRoles)
  }

  let meaning: TimeMeaning
  let elements: [(element: Element, isOptional: Bool)]
  /// What the first token must be one of.
  let first: WordRoles

  /// Reads a line of a table.
  init(_ line: Substring) {
    let parts = line.split(separator: ":", maxSplits: 1)
    guard parts.count == 2,
      let meaning = TimeMeaning(rawValue: String(parts[0].filter { $0 != " " }))
    else { preconditionFailure("no pattern: \(line)") }
    self.meaning = meaning
    elements = parts[1].split(separator: " ").map { word in
      var word = word
      let isOptional = word.count > 1 && word.last == "?"
      if isOptional { word.removeLast() }
      return (Self.element(word), isOptional)
    }
    first = elements.lazy.compactMap { Self.start($0.element) }.first ?? []
  }

  /// The words that it names by their letters.
  var literals: [WordKey] {
    elements.compactMap { if case .literal(let key) = $0.element { key } else { nil } }
  }

  private static func element(_ word: Substring) -> Element {
    switch word {
    case "count": return .count(takesArticle: false)
    case "acount": return .count(takesArticle: true)
    case "clock": return .clock
    case "endday": return .endDay
    case "endyear": return .endYear
    case "num": return .number
    default: break
    }
    switch word.first {
    case "=": return .literal(WordKey(word: word.dropFirst().utf8))
    case "<": return .behind(roles(word.dropFirst()))
    case "~": return .notBehind(roles(word.dropFirst()))
    case ">": return .ahead(roles(word.dropFirst()))
    case "!": return .notAhead(roles(word.dropFirst()))
    default: return .role(roles(word))
    }
  }

  private static func roles(_ names: Substring) -> WordRoles {
    var result: WordRoles = []
    for name in names.split(separator: "|") {
      guard let role = WordRoles.named[String(name)] else {
        preconditionFailure("no role of words is called \(name)")
      }
      result.formUnion(role)
    }
    return result
  }

  private static func start(_ element: Element) -> WordRoles? {
    switch element {
    case .role(let roles): roles
    case .literal: .literal
    case .count(let takesArticle):
      WordRoles([.digits, .number, .scale, .vague, .half]).union(takesArticle ? .a : [])
    case .clock: [.digits, .clock, .digitsAndLetters]
    case .endDay, .endYear, .number: .digits
    case .behind, .notBehind, .ahead, .notAhead: nil
    }
  }
}

/// What a form of dates means.
enum TimeMeaning: String, Sendable {
  /// A day of a month, with its year or without.
  case date
  /// From a day to a day of a month.
  case days
  case month
  case year
  /// From a year to a year.
  case years
  case decade
  case century
  case quarter
  case half
  case season
  case weekday
  /// One of all weekdays of a name.
  case each
  /// Today, yesterday.
  case deictic
  /// Last, this or next of a unit, a month, a weekday, a part of the day.
  case relative
  /// The last three of a unit.
  case span
  /// Two of a unit ago.
  case ago
  case duration
  case clock
}

/// The parts of a date that a pattern has found.
struct TimeParts {
  var day: Int?
  var endDay: Int?
  var month: Int?
  var year: Int?
  var endYear: Int?
  var weekday: Int?
  var season: Season?
  var unit: TimeUnit?
  var direction: Int?
  var offset: Int?
  var part: DayPart?
  var ordinal: Int?
  var decade: Int?
  /// How many; nil within stands for some.
  var count: DecimalNumber??
  /// "T16:00".
  var clock: String?
  /// Whether the month's name may mean something else, and no capital speaks for the month.
  var isUnsure = false
  /// Whether the name stands for a date only beside a number.
  var isShort = false
  /// Whether the unit's word has a hyphen before it.
  var hasHyphen = false
  /// Whether the unit's word or the weekday's is one for many, in English.
  var isPlural = false
  /// The token of the unit.
  var unitToken: Int?
}
