// 13.2.5.1 to 13.2.5.5, 13.2.5.69: the states whose text runs on until something can change.

extension Tokenizer {
  /// 13.2.5.1 Data state.
  mutating func dataState() -> TokenKind {
    while true {
      let start = position
      var index = start
      if source.byteOrZero(index) != 0x3C {
        index = source.firstIndex(from: index, of: 0x3C, 0x26, 0)
      }
      if index >= source.count {
        if start == source.count { return .endOfFile }
        position = index
        text = run(start, index)
        return .text
      }
      switch source[index] {
      case 0x3C where opensMarkup(at: index):
        if index > start {
          position = index
          text = run(start, index)
          return .text
        }
        position = index
        if let token = tagOpenState() { return token }
      case 0 where index == start:
        position = index + 1
        parseError()
        return .null
      default:
        if let token = dataRun(from: start, at: index) { return token }
      }
    }
  }

  /// Whether the tag open state would make something else than a `<` of text of these bytes.
  @inline(__always)
  private func opensMarkup(at index: Int) -> Bool {
    let byte = source.byteOrZero(index &+ 1)
    if isASCIILetter(byte) || byte == 0x21 || byte == 0x3F { return true }
    return byte == 0x2F && index &+ 2 < source.count
  }

  /// A run of text with a character reference or a lone `<` in it, `index` being the first such.
  private mutating func dataRun(from start: Int, at first: Int) -> TokenKind? {
    var index = first
    var copied = start
    var decodedStart: UInt32?
    scan: while index < source.count {
      switch source[index] {
      case 0x26:
        if let length = characterReference(
          at: index, inAttribute: false, copying: copied, into: &decodedStart)
        {
          index += length
          copied = index
        } else {
          index += 1
        }
      case 0x3C:
        if opensMarkup(at: index) { break scan }
        parseError()
        index += 1
      default:
        break scan
      }
      index = source.firstIndex(from: index, of: 0x3C, 0x26, 0)
    }
    return finishText(from: start, copied: copied, end: index, decodedStart: decodedStart)
  }

  private mutating func finishText(
    from start: Int, copied: Int, end: Int, decodedStart: UInt32?
  ) -> TokenKind? {
    position = end
    if let decodedStart {
      appendToSide(copied, end)
      text = TextRun(start: decodedStart, end: sideAddress)
    } else {
      text = run(start, end)
    }
    return text.isEmpty ? nil : .text
  }

  /// 13.2.5.2 RCDATA state, with the RCDATA less-than sign and end tag states (9 to 11).
  mutating func rcdataState() -> TokenKind {
    let start = position
    var index = start
    var copied = start
    var decodedStart: UInt32?
    scan: while true {
      index = source.firstIndex(from: index, of: 0x3C, 0x26, 0)
      if index >= source.count { break }
      switch source[index] {
      case 0x26:
        if let length = characterReference(
          at: index, inAttribute: false, copying: copied, into: &decodedStart)
        {
          index += length
          copied = index
        } else {
          index += 1
        }
      case 0x3C:
        if isAppropriateEndTag(at: index) { break scan }
        index += 1
      default:
        parseError()
        if decodedStart == nil { decodedStart = sideAddress }
        appendToSide(copied, index)
        appendReplacementCharacter()
        index += 1
        copied = index
      }
    }
    if let token = finishText(from: start, copied: copied, end: index, decodedStart: decodedStart) {
      return token
    }
    return afterRawText()
  }

  /// 13.2.5.3 RAWTEXT state, with the RAWTEXT less-than sign and end tag states (12 to 14).
  mutating func rawtextState() -> TokenKind {
    let start = position
    var index = source.firstIndex(from: start, of: 0x3C)
    while index < source.count && !isAppropriateEndTag(at: index) {
      index = source.firstIndex(from: index + 1, of: 0x3C)
    }
    return rawText(from: start, to: index)
  }

  /// Text up to an end tag or the end of the source, or that tag where there is no text.
  mutating func rawText(from start: Int, to end: Int) -> TokenKind {
    position = end
    if end > start {
      text = runReplacingNulls(start, end)
      return .text
    }
    return afterRawText()
  }

  private mutating func afterRawText() -> TokenKind {
    if position >= source.count { return .endOfFile }
    state = .data
    if let token = tagOpenState() { return token }
    return dataState()
  }

  /// 13.2.5.5 PLAINTEXT state.
  mutating func plaintextState() -> TokenKind {
    if position >= source.count { return .endOfFile }
    let start = position
    position = source.count
    text = runReplacingNulls(start, source.count)
    return .text
  }

  /// 13.2.5.69 to 71: CDATA section state, bracket state and end state.
  mutating func cdataSectionState() -> TokenKind {
    let start = position
    if source.byteOrZero(start) == 0 && start < source.count {
      position = start + 1
      return .null
    }
    var index = start
    while true {
      index = source.firstIndex(from: index, of: 0x5D, 0)
      if index >= source.count {
        parseError()
        state = .data
        break
      }
      if source[index] == 0 { break }
      if source.matchesExactly("]]>", at: index) {
        state = .data
        break
      }
      index += 1
    }
    let end = index
    position = state == .data && index < source.count ? index + 3 : index
    if end > start {
      text = run(start, end)
      return .text
    }
    return next()
  }

  /// Whether `index` starts the end tag that closes the element whose text is being read.
  func isAppropriateEndTag(at index: Int) -> Bool {
    guard source.byteOrZero(index + 1) == 0x2F else { return false }
    guard let end = endOfSpelling(of: lastStartTagName, at: index + 2), end < source.count else {
      return false
    }
    let byte = source[end]
    return isHTMLWhitespace(byte) || byte == 0x2F || byte == 0x3E
  }
}
