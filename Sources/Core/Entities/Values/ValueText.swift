/// A stretch of a block's tokens with what is known of each.
struct ValueText {
  let bytes: [UInt8]
  let ranges: ArraySlice<Range<Int>>
  let lexicon: Lexicon
  private(set) var roles: [WordRoles] = []
  private var keys: [WordKey] = []
  private var meanings: [UInt16] = []

  init(_ bytes: [UInt8], _ ranges: ArraySlice<Range<Int>>, _ lexicon: Lexicon) {
    (self.bytes, self.ranges, self.lexicon) = (bytes, ranges, lexicon)
    roles.reserveCapacity(ranges.count)
    keys.reserveCapacity(ranges.count)
    meanings.reserveCapacity(ranges.count)
    for range in ranges {
      let key = WordKey(word: bytes[range])
      let meaning = key == 0 ? 0 : lexicon.index(of: key)
      keys.append(key)
      meanings.append(UInt16(meaning))
      var role = meaning == 0 ? [] : lexicon[meaning].roles
      let first = bytes[range.lowerBound]
      if first &- 0x30 < 10 {
        role.formUnion(Self.digitRoles(bytes[range]))
      } else if range.count <= 5 {
        role.formUnion(Self.letterRoles(bytes[range]))
      }
      roles.append(role)
    }
  }

  var count: Int { roles.count }

  func range(_ index: Int) -> Range<Int> { ranges[ranges.startIndex + index] }

  func token(_ index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

  func has(_ index: Int, _ wanted: WordRoles) -> Bool {
    index >= 0 && index < roles.count && !roles[index].isDisjoint(with: wanted)
  }

  /// The key of a token, 0 beyond the ends.
  func key(_ index: Int) -> WordKey { index >= 0 && index < keys.count ? keys[index] : 0 }

  func meaning(_ index: Int) -> WordMeaning { lexicon[Int(meanings[index])] }

  /// Whether nothing parts a token from the one before it.
  func isAttached(_ index: Int) -> Bool {
    index > 0 && index < count && range(index - 1).upperBound == range(index).lowerBound
  }

  /// Whether a token begins with a capital of ASCII.
  func isCapital(_ index: Int) -> Bool {
    index < count && bytes[range(index).lowerBound] &- 0x41 < 26
  }

  /// Whether a token is of small ASCII letters, or of others than ASCII.
  func isSmallWord(_ index: Int) -> Bool {
    index < count && token(index).allSatisfy { $0 &- 0x61 < 26 || $0 >= 0x80 }
  }

  /// The number of ASCII digits alone, at most nine.
  func integer(_ index: Int) -> Int? {
    guard has(index, .digits), range(index).count <= 9 else { return nil }
    var value = 0
    for byte in token(index) {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte & 0x0F)
    }
    return value
  }

  /// The number that a token begins with, whatever letters follow, and how many digits it has.
  func leadingInteger(_ index: Int) -> (value: Int, digits: Int) {
    var (value, digits) = (0, 0)
    for byte in token(index) {
      guard byte &- 0x30 < 10, digits < 9 else { break }
      value = value * 10 + Int(byte & 0x0F)
      digits += 1
    }
    return (value, digits)
  }

  private static func digitRoles(_ token: ArraySlice<UInt8>) -> WordRoles {
    let digits = token.prefix { $0 &- 0x30 < 10 }
    guard token.count <= 24 else { return [] }
    let value = digits.count <= 4 ? digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) } : 0
    if digits.count == token.count {
      var roles: WordRoles = .digits
      if digits.count <= 2, (1...31).contains(value) { roles.insert(.day) }
      if digits.count == 4, (1000...2199).contains(value) { roles.insert(.year) }
      return roles
    }
    if token.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2C || $0 == 0x2E }) { return .digits }
    return suffixRoles(token[digits.endIndex...], digits: digits.count, value: value)
  }

  private static let ordinalEnds: Set<WordKey> = Set(
    ["st", "nd", "rd", "th", "er", "re", "e", "ème", "eme", "º", "ª", "o", "de", "ste"].map {
      WordKey(word: $0.utf8)
    })
  private static let decadeEnds: Set<WordKey> = Set(["s", "er"].map { WordKey(word: $0.utf8) })

  private static func suffixRoles(
    _ suffix: ArraySlice<UInt8>, digits: Int, value: Int
  ) -> WordRoles {
    var roles: WordRoles = .digitsAndLetters
    let key = WordKey(word: suffix)
    if digits <= 2, ordinalEnds.contains(key) {
      roles.insert(.digitOrdinal)
      if (1...31).contains(value) { roles.insert(.day) }
    }
    if value % 10 == 0, digits == 2 || digits == 4 && (1000...2199).contains(value),
      decadeEnds.contains(key)
    {
      roles.insert(.decade)
    }
    return roles
  }

  /// "Q1" to "Q4", and Roman numbers of centuries ("XX", "XIXe").
  private static func letterRoles(_ token: ArraySlice<UInt8>) -> WordRoles {
    let first = token[token.startIndex]
    if token.count == 2, first | 0x20 == UInt8(ascii: "q") {
      return (0x31...0x34).contains(token[token.startIndex + 1]) ? .quarterName : []
    }
    return RomanNumber.value(token) == nil ? [] : .roman
  }
}

/// Roman numbers as centuries have them.
enum RomanNumber {
  /// The value of capitals I, V and X, with an "e" behind them or not, 1 to 39; nil for all else.
  static func value(_ token: ArraySlice<UInt8>) -> Int? {
    var letters = token
    if letters.count > 1, letters.last == UInt8(ascii: "e") { letters.removeLast() }
    var (total, last) = (0, 0)
    for letter in letters.reversed() {
      let value: Int
      switch letter {
      case UInt8(ascii: "I"): value = 1
      case UInt8(ascii: "V"): value = 5
      case UInt8(ascii: "X"): value = 10
      default: return nil
      }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return (1...39).contains(total) ? total : nil
  }
}
