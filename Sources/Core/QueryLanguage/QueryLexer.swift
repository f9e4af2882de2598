/// A piece of a query's text.
struct QueryLexeme: Equatable {
  enum Kind: Equatable {
    case open
    case close
    case or
    case minus
    /// `field` is what stands before a colon; `isQuoted` tells whether the value was in quotes.
    case term(field: String?, value: String, isQuoted: Bool, isTypo: Bool)
  }

  var kind: Kind
  /// Half-open, in UTF-8 bytes of the text.
  var range: Range<Int>
  /// The part of a term behind its colon.
  var valueRange: Range<Int>
}

/// Cuts a query's text into pieces: at blanks and parentheses outside of quotes.
enum QueryLexer {
  static func lexemes(of bytes: [UInt8]) -> [QueryLexeme] {
    var lexemes: [QueryLexeme] = []
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case let byte where isBlank(byte): position += 1
      case UInt8(ascii: "("): lexemes.append(mark(.open, at: &position))
      case UInt8(ascii: ")"): lexemes.append(mark(.close, at: &position))
      case UInt8(ascii: "-") where position + 1 < bytes.count && !isBlank(bytes[position + 1]):
        lexemes.append(mark(.minus, at: &position))
      default:
        let lexeme = term(of: bytes, at: position)
        position = lexeme.range.upperBound
        lexemes.append(lexeme)
      }
    }
    return lexemes
  }

  private static func mark(_ kind: QueryLexeme.Kind, at position: inout Int) -> QueryLexeme {
    position += 1
    return QueryLexeme(
      kind: kind, range: position - 1..<position, valueRange: position - 1..<position)
  }

  private static func term(of bytes: [UInt8], at start: Int) -> QueryLexeme {
    var position = start
    var field: String?
    if let colon = endOfField(of: bytes, from: position) {
      field = String(decoding: bytes[position..<colon], as: UTF8.self).lowercased()
      position = colon + 1
    }
    let valueStart = position
    let isTypo =
      position + 1 < bytes.count && bytes[position] == UInt8(ascii: "~")
      && !isEnd(bytes[position + 1])
    if isTypo { position += 1 }
    let isQuoted = position < bytes.count && bytes[position] == quote
    let content: Range<Int>
    if isQuoted {
      let end = bytes[(position + 1)...].firstIndex(of: quote) ?? bytes.count
      content = position + 1..<end
      position = min(end + 1, bytes.count)
    } else {
      let end = bytes[position...].firstIndex(where: isEnd) ?? bytes.count
      content = position..<end
      position = end
    }
    let range = start..<position
    let value = String(decoding: bytes[content], as: UTF8.self)
    if field == nil, !isQuoted, !isTypo, value == "OR" {
      return QueryLexeme(kind: .or, range: range, valueRange: range)
    }
    return QueryLexeme(
      kind: .term(field: field, value: value, isQuoted: isQuoted, isTypo: isTypo), range: range,
      valueRange: valueStart..<position)
  }

  private static let quote = UInt8(ascii: "\"")

  /// The index of the colon that ends a field's name at `start`, unless it begins a URL.
  private static func endOfField(of bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    while position < bytes.count,
      isLetter(bytes[position]) || position > start && bytes[position] == UInt8(ascii: "-")
    { position += 1 }
    guard position > start, position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
      return nil
    }
    let isURL = bytes[(position + 1)...].starts(with: Array("//".utf8))
    // Words with a hyphen are common; only what is a field's name is one.
    let name = bytes[start..<position]
    let isWord =
      name.contains(UInt8(ascii: "-"))
      && QueryField.named(String(decoding: name, as: UTF8.self).lowercased()) == nil
    return isURL || isWord ? nil : position
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
