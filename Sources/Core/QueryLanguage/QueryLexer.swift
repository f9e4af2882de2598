/// A blank-separated piece of a query's text.
struct QueryLexeme: Equatable {
  /// Half-open, in UTF-8 bytes, with the sign, the field and the quotes.
  var range: Range<Int>
  var isNegated = false
  /// The lower-case ASCII letters before a colon, where what follows is no URL.
  var field: String?
  var value = ""
  var isQuoted = false
}

/// Cuts a query's text at blanks outside of quotes.
enum QueryLexer {
  static func lexemes(of bytes: [UInt8]) -> [QueryLexeme] {
    var lexemes: [QueryLexeme] = []
    var position = 0
    while position < bytes.count {
      if isBlank(bytes[position]) {
        position += 1
        continue
      }
      let lexeme = lexeme(of: bytes, at: position)
      position = lexeme.range.upperBound
      lexemes.append(lexeme)
    }
    return lexemes
  }

  private static func lexeme(of bytes: [UInt8], at start: Int) -> QueryLexeme {
    var position = start
    var lexeme = QueryLexeme(range: start..<start)
    if bytes[position] == UInt8(ascii: "-"), position + 1 < bytes.count,
      !isBlank(bytes[position + 1])
    {
      lexeme.isNegated = true
      position += 1
    }
    if let colon = endOfField(of: bytes, from: position) {
      lexeme.field = String(decoding: bytes[position..<colon], as: UTF8.self).lowercased()
      position = colon + 1
    }
    if position < bytes.count, bytes[position] == quote {
      lexeme.isQuoted = true
      let end = bytes[(position + 1)...].firstIndex(of: quote) ?? bytes.count
      lexeme.value = String(decoding: bytes[position + 1..<end], as: UTF8.self)
      position = min(end + 1, bytes.count)
    } else {
      let end = bytes[position...].firstIndex(where: isBlank) ?? bytes.count
      lexeme.value = String(decoding: bytes[position..<end], as: UTF8.self)
      position = end
    }
    lexeme.range = start..<position
    return lexeme
  }

  private static let quote = UInt8(ascii: "\"")

  /// The index of the colon that ends a field's name at `start`.
  private static func endOfField(of bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    while position < bytes.count, isLetter(bytes[position]) { position += 1 }
    guard position > start, position < bytes.count, bytes[position] == UInt8(ascii: ":") else {
      return nil
    }
    let isURL = bytes[(position + 1)...].starts(with: Array("//".utf8))
    return isURL ? nil : position
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
