// 13.2.5.53 to 13.2.5.68: the doctype.

extension Tokenizer {
  /// 13.2.5.53 DOCTYPE state, behind the word.
  mutating func doctypeState() -> TokenKind {
    doctype = DoctypeRecord()
    doctypeSideCount = side.count
    readDoctype()
    return .doctype
  }

  private mutating func skipWhitespace() {
    while position < source.count && isHTMLWhitespace(source[position]) { position += 1 }
  }

  /// True at the end of the source, where every state of the doctype forces quirks.
  private mutating func isAtEndOfDoctypeSource() -> Bool {
    guard position >= source.count else { return false }
    parseError()
    doctype.forcesQuirks = true
    return true
  }

  private mutating func readDoctype() {
    // 13.2.5.54 Before DOCTYPE name state.
    skipWhitespace()
    if isAtEndOfDoctypeSource() { return }
    if source[position] == 0x3E {
      parseError()
      doctype.forcesQuirks = true
      position += 1
      return
    }
    doctype.name = doctypeNameState()
    // 13.2.5.56 After DOCTYPE name state.
    skipWhitespace()
    if isAtEndOfDoctypeSource() { return }
    if source[position] == 0x3E {
      position += 1
    } else if source.matches("public", at: position) {
      position += 6
      afterDoctypePublicKeyword()
    } else if source.matches("system", at: position) {
      position += 6
      afterDoctypeSystemKeyword()
    } else {
      parseError()
      doctype.forcesQuirks = true
      bogusDoctypeState()
    }
  }

  /// 13.2.5.55 DOCTYPE name state.
  private mutating func doctypeNameState() -> TextRun {
    let start = position
    while position < source.count && source[position] != 0x3E
      && !isHTMLWhitespace(source[position])
    {
      position += 1
    }
    let plain = (start..<position).allSatisfy { source[$0] != 0 && source[$0] &- 0x41 >= 26 }
    if plain { return run(start, position) }
    let address = sideAddress
    for index in start..<position {
      if source[index] == 0 {
        parseError()
        appendReplacementCharacter()
      } else {
        side.append(asciiLowercased(source[index]))
      }
    }
    return TextRun(start: address, end: sideAddress)
  }

  /// 13.2.5.57 to 13.2.5.62: from the PUBLIC keyword to between the identifiers.
  private mutating func afterDoctypePublicKeyword() {
    guard let (identifier, isClosed) = doctypeIdentifier() else { return }
    doctype.publicIdentifier = identifier
    guard isClosed else { return }
    // 13.2.5.61 and 62: after and between the identifiers.
    skipWhitespace()
    if isAtEndOfDoctypeSource() { return }
    switch source[position] {
    case 0x3E: position += 1
    case 0x22, 0x27: afterDoctypeSystemKeyword()
    default:
      parseError()
      doctype.forcesQuirks = true
      bogusDoctypeState()
    }
  }

  /// 13.2.5.63 to 13.2.5.67: from the SYSTEM keyword to the end.
  private mutating func afterDoctypeSystemKeyword() {
    guard let (identifier, isClosed) = doctypeIdentifier() else { return }
    doctype.systemIdentifier = identifier
    guard isClosed else { return }
    skipWhitespace()
    if isAtEndOfDoctypeSource() { return }
    if source[position] == 0x3E {
      position += 1
      return
    }
    // Here, and only here, what follows does not force quirks.
    parseError()
    bogusDoctypeState()
  }

  /// A quoted identifier, and whether its closing quote was there. Nil where there is none.
  private mutating func doctypeIdentifier() -> (TextRun, Bool)? {
    skipWhitespace()
    if isAtEndOfDoctypeSource() { return nil }
    let quote = source[position]
    guard quote == 0x22 || quote == 0x27 else {
      parseError()
      doctype.forcesQuirks = true
      if quote == 0x3E { position += 1 } else { bogusDoctypeState() }
      return nil
    }
    let start = position + 1
    let end = source.firstIndex(from: start, of: quote, 0x3E)
    let identifier = runReplacingNulls(start, end)
    position = end
    if isAtEndOfDoctypeSource() { return (identifier, false) }
    position = end + 1
    if source[end] == quote { return (identifier, true) }
    parseError()
    doctype.forcesQuirks = true
    return (identifier, false)
  }

  /// 13.2.5.68 Bogus DOCTYPE state.
  private mutating func bogusDoctypeState() {
    position = min(source.firstIndex(from: position, of: 0x3E) + 1, source.count)
  }
}
