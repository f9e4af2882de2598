/// What knows where the words of a language may be divided.
///
/// Two are equal when they have the same name.
public struct Hyphenator: Equatable, Sendable {
  /// Tells it from others: the language's code, or the file its patterns are from.
  public let name: String
  private let divide: @Sendable (_ word: [UInt8]) -> [Int]

  /// The letters that stay before a hyphen at the least, and those that go to the next line.
  static let (leastBefore, leastAfter) = (2, 3)

  /// - Parameters:
  ///   - name: What tells it from others.
  ///   - divide: Where a word may be divided: the bytes before each place, ascending. The word is
  ///     UTF-8 in small letters, and nothing but letters.
  public init(name: String, divide: @escaping @Sendable (_ word: [UInt8]) -> [Int]) {
    self.name = name
    self.divide = divide
  }

  /// Where a word may be divided, with letters enough on both sides.
  func divisions(of word: [UInt8]) -> [Int] {
    let places = divide(word)
    guard let first = places.first, let last = places.last else { return places }
    var (least, most) = (0, word.count)
    var letters = Self.leastBefore
    while least < word.count, letters > 0 || word[least] & 0xC0 == 0x80 {
      if word[least] & 0xC0 != 0x80 { letters -= 1 }
      least += 1
    }
    letters = Self.leastAfter
    while most > 0, letters > 0 {
      most -= 1
      if word[most] & 0xC0 != 0x80 { letters -= 1 }
    }
    if least <= most, first >= least, last <= most { return places }
    return places.filter { $0 >= least && $0 <= most && letters == 0 }
  }

  /// Whether both have the same name.
  public static func == (a: Hyphenator, b: Hyphenator) -> Bool { a.name == b.name }
}

/// How the words of a paragraph are divided.
public struct Hyphenation: Sendable {
  /// Knows where.
  public var hyphenator: Hyphenator
  /// What is not divided: bytes of the text, half-open.
  public var exceptions: [Range<Int>]

  /// Division of all words but those that touch `exceptions`.
  public init(_ hyphenator: Hyphenator, exceptions: [Range<Int>] = []) {
    self.hyphenator = hyphenator
    self.exceptions = exceptions
  }

  /// The places in `text` where words may be divided: the bytes before each, ascending.
  ///
  /// Addresses, numbers, names of files and words with capitals, hyphens or soft hyphens inside are
  /// left whole.
  func places(in text: Span<UInt8>) -> [Int] {
    var places: [Int] = []
    var offset = 0
    while offset < text.count {
      if text[offset] <= 0x20 {
        offset += 1
        continue
      }
      let start = offset
      while offset < text.count, text[offset] > 0x20 { offset += 1 }
      let least = Hyphenator.leastBefore + Hyphenator.leastAfter
      if offset - start >= least { divide(start..<offset, of: text, into: &places) }
    }
    return places
  }

  /// Divides the words of a stretch without spaces.
  private func divide(_ stretch: Range<Int>, of text: Span<UInt8>, into places: inout [Int]) {
    var (start, end) = (stretch.lowerBound, stretch.upperBound)
    while start < end, Self.isSign(ascii: text[start]) { start += 1 }
    while start < end {
      if Self.isSign(ascii: text[end - 1]) {
        end -= 1
      } else if end - start > 3, LetterKind(decodeScalar(text, at: end - 3).value) == .parting,
        text[end - 3] >= 0xE0
      {
        end -= 3
      } else {
        break
      }
    }
    if divide(plain: start..<end, of: text, into: &places) { return }
    var word = Word()
    var words: [Word] = []
    var offset = start
    while offset < end {
      let scalar = decodeScalar(text, at: offset)
      switch LetterKind(scalar.value) {
      case .parting:
        words.append(word)
        word = Word()
      case .other: return
      case .capital where !word.bytes.isEmpty: return
      case .small, .capital:
        if word.bytes.isEmpty { word.start = offset }
        word.append(text, offset, scalar)
      }
      offset += scalar.byteCount
    }
    words.append(word)
    for word in words { divide(word.bytes, at: word.start, into: &places) }
  }

  /// Divides a stretch of nothing but ASCII letters, the first of which may be a capital: most words.
  private func divide(plain stretch: Range<Int>, of text: Span<UInt8>, into places: inout [Int])
    -> Bool
  {
    for offset in stretch.dropFirst() where !(0x61...0x7A).contains(text[offset]) { return false }
    guard let first = stretch.first, (0x61...0x7A).contains(text[first] | 0x20) else {
      return stretch.isEmpty
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: stretch.count) { buffer, count in
      for offset in stretch { buffer[offset - first] = text[offset] | 0x20 }
      count = stretch.count
    }
    divide(bytes, at: first, into: &places)
    return true
  }

  /// Divides a word of small letters that begins at a byte of the text.
  private func divide(_ word: [UInt8], at start: Int, into places: inout [Int]) {
    guard word.count >= Hyphenator.leastBefore + Hyphenator.leastAfter else { return }
    let range = start..<start + word.count
    if exceptions.contains(where: { $0.overlaps(range) }) { return }
    for place in hyphenator.divisions(of: word) { places.append(start + place) }
  }

  /// Whether a byte is an ASCII scalar that is no letter and no digit.
  private static func isSign(ascii byte: UInt8) -> Bool {
    byte < 0x80 && !(0x61...0x7A).contains(byte | 0x20) && !(0x30...0x39).contains(byte)
  }

  /// A word in small letters, byte for byte as long as in the text.
  private struct Word {
    var start = 0
    var bytes: [UInt8] = []

    mutating func append(_ text: Span<UInt8>, _ offset: Int, _ scalar: DecodedScalar) {
      if scalar.value < 0x80 {
        bytes.append(text[offset] | 0x20)
        return
      }
      let small = bytes.isEmpty ? Self.small(scalar.value) : nil
      if let small, small.count == scalar.byteCount {
        bytes += small
      } else {
        for index in offset..<offset + scalar.byteCount { bytes.append(text[index]) }
      }
    }

    private static func small(_ scalar: UInt32) -> [UInt8]? {
      Unicode.Scalar(scalar).map { Array($0.properties.lowercaseMapping.utf8) }
    }
  }

  /// What a scalar does to the word it is in.
  private enum LetterKind {
    case small
    case capital
    /// Parts words: an apostrophe, a dash.
    case parting
    /// Leaves all of the stretch whole.
    case other

    init(_ scalar: UInt32) {
      switch scalar {
      case 0x61...0x7A: self = .small
      case 0x41...0x5A: self = .capital
      case 0x21, 0x22, 0x27, 0x28, 0x29, 0x2C, 0x3B, 0x3F, 0x5B, 0x5D, 0x2019, 0x2013, 0x2014, 0xA0,
        0x202F, 0xAB, 0xBB, 0x2018, 0x201A, 0x201C...0x201E,
        0x2026, 0x2039, 0x203A:
        self = .parting
      case 0..<0x80, 0xAD: self = .other
      default:
        guard let properties = Unicode.Scalar(scalar)?.properties, properties.isAlphabetic else {
          self = .other
          return
        }
        self = properties.isUppercase ? .capital : .small
      }
    }
  }
}
