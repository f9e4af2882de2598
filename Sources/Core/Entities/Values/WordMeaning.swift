/// What a word or mark can be in a date, a sum or a quantity; it may be several things.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt64

  static let (month, weekday, season, unit) = (bit(0), bit(1), bit(2), bit(3))
  /// A day by its distance from today.
  static let deictic = bit(4)
  /// Last, this, next.
  static let direction = bit(5)
  /// A part of the day.
  static let part = bit(6)
  static let (ordinal, number, scale) = (bit(7), bit(8), bit(9))
  /// A number that is not said: "several", "a few".
  static let vague = bit(10)
  static let (currency, measure, exactness) = (bit(11), bit(12), bit(13))
  /// The definite article, then the indefinite one.
  static let (the, a) = (bit(14), bit(15))
  static let (of, `in`, on, to, from, and) = (bit(16), bit(17), bit(18), bit(19), bit(20), bit(21))
  static let (ago, each) = (bit(22), bit(23))
  static let (comma, dot, hyphen, slash, colon, quote) = (
    bit(24), bit(25), bit(26), bit(27), bit(28), bit(29)
  )
  /// Early, late, mid.
  static let mod = bit(30)
  static let (half, clock, meridiem) = (bit(31), bit(32), bit(33))
  /// "Uhr", "GMT": what makes a bare number before it a time of day.
  static let hourMark = bit(34)
  /// What speaks for a time to come or for one that has been.
  static let (future, past) = (bit(35), bit(36))
  /// A word that patterns name by itself.
  static let literal = bit(37)
  /// Stands for its meaning only beside a number.
  static let short = bit(38)
  /// Means something else as well: a date only beside a number or behind a preposition.
  static let unsure = bit(39)
  /// A noun that is counted without an ending of its own for many.
  static let plural = bit(40)
  /// A country's adjective before a currency, and other words inside phrases.
  static let open = bit(41)
  /// "past", "recent": a direction only behind an article or a preposition.
  static let pastWord = bit(42)
  static let (quarter, century) = (bit(43), bit(44))
  /// What makes a number of a year: "fiscal", "of", "since".
  static let yearMark = bit(45)
  // Roles of number tokens, told from their digits.
  static let (digits, day, year, decade) = (bit(46), bit(47), bit(48), bit(49))
  static let (digitOrdinal, roman, quarterName) = (bit(50), bit(51), bit(52))
  /// Digits with letters behind them: "30m", "16h30".
  static let digitsAndLetters = bit(53)
  /// A sign of money before or behind a number.
  static let sign = bit(54)
  /// What speaks for a time to come right before the date: "for", "until".
  static let ahead = bit(55)

  /// What may be the first word of a mention.
  static let starts: WordRoles = [
    .month, .weekday, .season, .unit, .deictic, .direction, .part, .ordinal, .number, .vague,
    .currency, .measure, .a, .quote, .mod, .half, .clock, .literal, .open, .pastWord, .century,
    .each, .digits, .day, .year, .decade, .digitOrdinal, .roman, .quarterName, .digitsAndLetters,
    .sign,
  ]

  private static func bit(_ index: Int) -> WordRoles { WordRoles(rawValue: 1 << UInt64(index)) }
}

/// A unit of the calendar or the clock.
enum TimeUnit: String {
  case second = "S"
  case minute = "m"
  case hour = "H"
  case day = "D"
  case week = "W"
  case weekend = "WE"
  case month = "M"
  case quarter = "Q"
  case year = "Y"
  case decade = "DE"
  case century = "CE"
}

/// What is known of a word, apart from its letters.
struct WordMeaning {
  var roles: WordRoles = []
  /// 1 to 12.
  var month = 0
  /// 1 (Monday) to 7.
  var weekday = 0
  /// The season by its letters in TIMEX3, first of two: S P, S U, F A, W I.
  var season = Season.spring
  var unit = TimeUnit.day
  /// Days from today.
  var offset = 0
  /// -1 last, 0 this, 1 next.
  var direction = 0
  var part = DayPart.morning
  var ordinal = 0
  var number = 0
  /// The power of ten of a scale, and what it is multiplied by besides (12 for a dozen).
  var scale = 0
  var factor = 1
  /// Hours of the day of "noon"; 12 more of "pm".
  var hour = 0
}

/// Seasons by their letters in TIMEX3.
enum Season: String {
  case spring = "SP"
  case summer = "SU"
  case fall = "FA"
  case winter = "WI"
}

/// Parts of the day by their letters in TIMEX3.
enum DayPart: String {
  case morning = "MO"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"
}

/// The letters of a word in small letters, up to 16 bytes; longer words have none.
typealias WordKey = UInt128

extension WordKey {
  /// The key of bytes, or 0 where they are too many. Capitals of ASCII, Latin-1 and Turkish are
  /// made small.
  init(word bytes: some Collection<UInt8>) {
    guard bytes.count <= 16 else {
      self = 0
      return
    }
    var (low, high, shift): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var last: UInt8 = 0
    for byte in bytes {
      let small = Self.lowercase(byte, after: last)
      last = byte
      if shift < 64 { low |= UInt64(small) << shift } else { high |= UInt64(small) << (shift - 64) }
      shift += 8
    }
    self = UInt128(high) << 64 | UInt128(low)
  }

  private static func lowercase(_ byte: UInt8, after last: UInt8) -> UInt8 {
    if byte < 0x80 { return byte &- 0x41 < 26 ? byte | 0x20 : byte }
    switch last {
    case 0xC3: return byte >= 0x80 && byte <= 0x9E && byte != 0x97 ? byte + 0x20 : byte
    // "Ğ", "Œ", "Ş" and "Š" come before their small letters.
    case 0xC4: return byte == 0x9E ? 0x9F : byte
    case 0xC5: return byte == 0x92 || byte == 0x9E || byte == 0xA0 ? byte + 1 : byte
    default: return byte
    }
  }
}
