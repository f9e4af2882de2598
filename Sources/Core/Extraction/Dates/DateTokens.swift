/// One token of a line that may hold a date.
enum DateToken: Equatable, Sendable {
  /// A run of ASCII digits and how many there are.
  case number(Int, digits: Int)
  /// A run of letters in lower case.
  case word(String)
  /// Any other byte but white space.
  case sign(UInt8)
}

/// The tokens of a line with their places.
struct DateTokens: Sendable {
  private(set) var tokens: [DateToken] = []
  private(set) var ranges: [Range<Int>] = []

  /// Reads at most 96 tokens: a line that gives a date is short.
  init(_ text: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound, tokens.count < 96 {
      let start = index
      let byte = text[index]
      if Bytes.isDigit(byte) {
        var value = 0
        while index < range.upperBound, Bytes.isDigit(text[index]) {
          if index - start < 9 { value = value * 10 + Int(text[index] & 0x0F) }
          index += 1
        }
        add(.number(value, digits: index - start), start..<index)
      } else if Bytes.isLetter(byte) || byte >= 0xC3 && byte != 0xE2 {
        while index < range.upperBound, isWordByte(text, index) { index += 1 }
        add(.word(Bytes.string(text, start..<index).lowercased()), start..<index)
      } else {
        let blank = Bytes.blankLength(text, index, range.upperBound)
        if blank == 0 { add(.sign(byte), start..<start + 1) }
        index += max(blank, 1)
      }
    }
  }

  private func isWordByte(_ text: [UInt8], _ index: Int) -> Bool {
    let byte = text[index]
    return Bytes.isLetter(byte) || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
  }

  private mutating func add(_ token: DateToken, _ range: Range<Int>) {
    tokens.append(token)
    ranges.append(range)
  }

  func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard tokens.indices.contains(index), case .number(let value, let digits) = tokens[index] else {
      return nil
    }
    return (value, digits)
  }

  func word(_ index: Int) -> String? {
    guard tokens.indices.contains(index), case .word(let word) = tokens[index] else { return nil }
    return word
  }

  func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
    tokens.indices.contains(index) && tokens[index] == .sign(UInt8(ascii: sign))
  }

  /// Whether no white space parts the token from the one before it.
  func isAttached(_ index: Int) -> Bool {
    ranges.indices.contains(index) && index > 0
      && ranges[index - 1].upperBound == ranges[index].lowerBound
  }
}
