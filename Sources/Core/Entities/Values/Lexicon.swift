/// The words of a language that dates, sums and quantities are made of, and the order they stand in.
struct Lexicon: Sendable {
  /// ISO 639-1 code.
  let language: String
  /// The byte between whole numbers and decimals, and the one between thousands.
  let decimalPoint: UInt8
  let thousandsMark: UInt8
  /// Whether thousands are parted by spaces as well: "2 000".
  let spacesThousands: Bool
  private(set) var patterns: [TimePattern] = []
  private(set) var currencies = PhraseTable()
  private(set) var measures = PhraseTable()
  private(set) var exactness = PhraseTable()
  private var meanings: [WordMeaning] = [WordMeaning()]
  private var table = WordTable()

  init(_ source: LexiconSource) {
    language = source.language
    let isEnglish = source.language == "en"
    decimalPoint = UInt8(ascii: isEnglish ? "." : ",")
    thousandsMark = UInt8(ascii: isEnglish ? "," : ".")
    spacesThousands = ["fr", "es", "pt"].contains(source.language)
    for words in [CommonWords.marks, CommonWords.currencies, CommonWords.measures] + source.words {
      for line in words.split(separator: "\n") { add(line) }
    }
    for line in (CommonWords.patterns + "\n" + source.patterns).split(separator: "\n") {
      let pattern = TimePattern(line)
      for key in pattern.literals { add(key) { $0.roles.insert(.literal) } }
      patterns.append(pattern)
    }
    currencies.sort()
    measures.sort()
    exactness.sort()
  }

  /// The index of a word's meaning; 0 for a word without one.
  func index(of key: WordKey) -> Int { table[key] }

  subscript(_ index: Int) -> WordMeaning { meanings[index] }

  /// Reads "role argument: word word", with "_" for the space in a phrase.
  private mutating func add(_ line: Substring) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let head = line[..<colon].split(separator: " ")
    let words = line[line.index(after: colon)...].split(separator: " ")
    guard let role = head.first else { return }
    let argument = head.count > 1 ? String(head[1]).replacing("_", with: " ") : ""
    for word in words {
      switch role {
      case "currency": add(word, argument, \.currencies, .currency)
      case "sign": add(word, argument, \.currencies, [.currency, .sign])
      case "measure": add(word, argument, \.measures, .measure)
      case "exactness": add(word, argument, \.exactness, .exactness)
      default:
        var word = word
        var marks: WordRoles = []
        if word.last == "*" { marks = .short }
        if word.last == "~" { marks = .unsure }
        if !marks.isEmpty { word.removeLast() }
        add(WordKey(word: word.utf8)) {
          $0.roles.formUnion(marks)
          $0.set(String(role), argument)
        }
      }
    }
  }

  /// Adds a phrase with "_" for its spaces; its tokens are what the splitter makes of it.
  private mutating func add(
    _ phrase: Substring, _ name: String, _ table: WritableKeyPath<Lexicon, PhraseTable>,
    _ role: WordRoles
  ) {
    let bytes = phrase.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
    let ranges = TokenSplitter.ranges(bytes[...])
    let keys = ranges.map { WordKey(word: bytes[$0]) }
    guard let first = keys.first else { return }
    let rest = ranges.indices.dropFirst().map {
      (keys[$0], ranges[$0 - 1].upperBound == ranges[$0].lowerBound)
    }
    self[keyPath: table].add(first, rest, name)
    add(first) { $0.roles.formUnion(role) }
  }

  private mutating func add(_ key: WordKey, _ change: (inout WordMeaning) -> Void) {
    var index = table[key]
    if index == 0 {
      index = meanings.count
      meanings.append(WordMeaning())
      table.insert(key, index)
    }
    change(&meanings[index])
  }
}

/// What a language's lexicon is made of.
struct LexiconSource: Sendable {
  var language: String
  /// Lines of "role argument: words".
  var words: [String]
  /// Lines of "meaning: pattern", see ``TimePattern``.
  var patterns: String
}

extension Lexicon {
  private static let english = Lexicon(.english)
  private static let german = Lexicon(.german)
  private static let french = Lexicon(.french)
  private static let spanish = Lexicon(.spanish)
  private static let italian = Lexicon(.italian)
  private static let portuguese = Lexicon(.portuguese)
  private static let dutch = Lexicon(.dutch)
  private static let turkish = Lexicon(.turkish)
  private static let other = Lexicon(LexiconSource(language: "", words: [], patterns: ""))

  /// The lexicon of a language by its ISO 639-1 code; the English one where it is not known, and one
  /// of numbers and signs alone for languages that have none.
  static func of(_ language: String?) -> Lexicon {
    switch language?.prefix(2).lowercased() {
    case nil, "en": english
    case "de": german
    case "fr": french
    case "es": spanish
    case "it": italian
    case "pt": portuguese
    case "nl": dutch
    case "tr": turkish
    default: other
    }
  }
}

extension WordMeaning {
  /// Takes a role by its name in the tables.
  fileprivate mutating func set(_ role: String, _ argument: String) {
    let value = Int(argument) ?? 0
    switch role {
    case "month": (month, roles) = (value, roles.union(.month))
    case "weekday": (weekday, roles) = (value, roles.union(.weekday))
    case "season":
      season = Season(rawValue: argument) ?? .spring
      roles.insert(.season)
    case "unit":
      unit = TimeUnit(rawValue: argument) ?? .day
      roles.insert(.unit)
      if unit == .quarter { roles.insert(.quarter) }
      if unit == .century { roles.insert(.century) }
    case "deictic": (offset, roles) = (value, roles.union(.deictic))
    case "direction": (direction, roles) = (value, roles.union(.direction))
    case "part":
      part = DayPart(rawValue: argument) ?? .morning
      roles.insert(.part)
    case "ordinal": (ordinal, roles) = (value, roles.union(.ordinal))
    case "number": (number, roles) = (value, roles.union(.number))
    case "scale": (scale, roles) = (value, roles.union(.scale))
    case "dozens": (factor, roles) = (value, roles.union(.scale))
    case "decade": (number, roles) = (value, roles.union(.decade))
    case "hour": (hour, roles) = (value, roles.union(.clock))
    case "meridiem": (hour, roles) = (value, roles.union(.meridiem))
    default:
      guard let plain = WordRoles.named[role] else {
        preconditionFailure("no role of words is called \(role)")
      }
      roles.insert(plain)
    }
  }
}

extension WordRoles {
  /// Roles by their names in tables and patterns.
  static let named: [String: WordRoles] = [
    "month": .month, "weekday": .weekday, "season": .season, "unit": .unit, "deictic": .deictic,
    "direction": .direction, "part": .part, "ordinal": .ordinal, "number": .number,
    "vague": .vague, "the": .the, "a": .a, "of": .of, "in": .in, "on": .on, "to": .to,
    "from": .from, "and": .and, "ago": .ago, "each": .each, ",": .comma, ".": .dot,
    "-": .hyphen, "/": .slash, "'": .quote, "mod": .mod, "half": .half, "future": .future,
    "past": .past, "hourmark": .hourMark, "plural": .plural, "pastword": .pastWord,
    "quarter": .quarter, "century": .century, "yearmark": .yearMark, "day": .day, "year": .year,
    "decade": .decade, "digits": .digits, "nth": [.digitOrdinal, .ordinal], "roman": .roman,
    "qn": .quarterName, "comma": .comma, "dot": .dot, "hyphen": .hyphen, "slash": .slash,
    "colon": .colon, "quote": .quote, "open": .open, "short": .short,
    "ahead": .ahead,
  ]
}

/// Words to small numbers, by open addressing; 0 stands for no word.
struct WordTable: Sendable {
  private var keys = [WordKey](repeating: 0, count: 4096)
  private var values = [UInt16](repeating: 0, count: 4096)

  private static func slot(_ key: WordKey) -> Int {
    let mixed = (UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64) &* 31)
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }

  subscript(_ key: WordKey) -> Int {
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(values[slot]) }
      slot = (slot + 1) & 4095
    }
    return 0
  }

  mutating func insert(_ key: WordKey, _ value: Int) {
    precondition(key != 0, "a word of the tables is too long")
    precondition(value < 3000, "there are too many words")
    var slot = Self.slot(key)
    while keys[slot] != 0 { slot = (slot + 1) & 4095 }
    keys[slot] = key
    values[slot] = UInt16(value)
  }
}

/// Names of one or several tokens, found by the first.
struct PhraseTable: Sendable {
  struct Phrase: Sendable {
    /// The tokens behind the first, and whether nothing parts them from the one before.
    var rest: [(key: WordKey, isAttached: Bool)]
    var name: String
  }

  private var phrases: [WordKey: [Phrase]] = [:]

  fileprivate mutating func add(_ first: WordKey, _ rest: [(WordKey, Bool)], _ name: String) {
    phrases[first, default: []].append(Phrase(rest: rest.map { ($0.0, $0.1) }, name: name))
  }

  /// Puts longer phrases first.
  mutating func sort() {
    for key in phrases.keys { phrases[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// The name of a word that is a phrase by itself.
  func single(_ key: WordKey) -> String? {
    phrases[key]?.first { $0.rest.isEmpty }?.name
  }

  /// The longest phrase at a token, with the token behind it.
  func match(_ text: ValueText, _ index: Int) -> (name: String, end: Int)? {
    guard let candidates = phrases[text.key(index)] else { return nil }
    for phrase in candidates {
      let end = index + 1 + phrase.rest.count
      guard end <= text.count else { continue }
      let fits = phrase.rest.indices.allSatisfy {
        text.key(index + 1 + $0) == phrase.rest[$0].key
          && (!phrase.rest[$0].isAttached || text.isAttached(index + 1 + $0))
      }
      if fits { return (phrase.name, end) }
    }
    return nil
  }
}
