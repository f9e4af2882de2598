// 13.2.5.6 to 13.2.5.8 and 13.2.5.32 to 13.2.5.40: tags and their attributes.

extension Tokenizer {
  /// 13.2.5.6 Tag open state, at a `<`. Nil where nothing is emitted (`</>`).
  mutating func tagOpenState() -> TokenKind? {
    let byte = source.byteOrZero(position &+ 1)
    if isASCIILetter(byte) {
      position &+= 1
      return tagNameState(.startTag)
    }
    switch byte {
    case 0x2F:
      return endTagOpenState()
    case 0x21:
      position += 2
      return markupDeclarationOpenState()
    case 0x3F:
      parseError()
      position += 1
      return bogusCommentState()
    default:
      // The callers see to it that only the four kinds above get here.
      parseError()
      text = run(position, position + 1)
      position += 1
      return .text
    }
  }

  /// 13.2.5.7 End tag open state, at the `</`.
  private mutating func endTagOpenState() -> TokenKind? {
    position &+= 2
    let byte = source.byteOrZero(position)
    if isASCIILetter(byte) { return tagNameState(.endTag) }
    parseError()
    if byte == 0x3E {
      position += 1
      return nil
    }
    return bogusCommentState()
  }

  /// 13.2.5.8 Tag name state.
  @inline(__always)
  private mutating func tagNameState(_ kind: TokenKind) -> TokenKind {
    let name = scanName(isAttribute: false)
    tagName = name
    attributeStart = attributes.count
    isSelfClosing = false
    let sideCount = side.count
    let byte = source.byteOrZero(position)
    if byte == 0x3E {
      position &+= 1
    } else if !beforeAttributeNameState() {
      attributes.removeLast(attributes.count - attributeStart)
      parseError()
      position = source.count
      return .endOfFile
    }
    if kind == .startTag {
      lastStartTagName = name
    } else if attributes.count > attributeStart || isSelfClosing {
      // Nothing asks for them, and text that grows is not to find them in its way.
      parseError()
      dropAttributes()
      truncateSide(to: sideCount)
    }
    return kind
  }

  @inline(__always)
  private func skippingWhitespace(_ start: Int) -> Int {
    var index = start
    while index < source.count && isHTMLWhitespace(source[index]) { index &+= 1 }
    return index
  }

  /// 13.2.5.32 Before attribute name state, and round the attributes of a tag until its `>`, which
  /// is taken too. False where the source ends first.
  private mutating func beforeAttributeNameState() -> Bool {
    names.beginTag()
    while true {
      position = skippingWhitespace(position)
      guard position < source.count else { return false }
      switch source[position] {
      case 0x3E:
        position &+= 1
        return true
      case 0x2F:
        // 13.2.5.40 Self-closing start tag state.
        position &+= 1
        guard position < source.count else { return false }
        if source[position] == 0x3E {
          isSelfClosing = true
          position &+= 1
          return true
        }
        parseError()
      default:
        guard attributeNameState() else { return false }
      }
    }
  }

  /// 13.2.5.33 Attribute name state and 13.2.5.34 After attribute name state.
  @inline(__always)
  private mutating func attributeNameState() -> Bool {
    let name = scanName(isAttribute: true)
    if source.byteOrZero(position) != 0x3D {
      position = skippingWhitespace(position)
    }
    guard position < source.count else { return false }
    var value = run(0, 0)
    if source[position] == 0x3D {
      position &+= 1
      guard let found = beforeAttributeValueState() else { return false }
      value = found
    }
    if names.stamp(name) {
      appendAttribute(
        AttributeRecord(
          name: name, value: value, isFirst: attributes.count == attributeStart))
    } else {
      parseError()
    }
    return true
  }

  /// 13.2.5.35 Before attribute value state. Nil where the source ends.
  @inline(__always)
  private mutating func beforeAttributeValueState() -> TextRun? {
    var byte = source.byteOrZero(position)
    if byte != 0x22 {
      position = skippingWhitespace(position)
      guard position < source.count else { return nil }
      byte = source[position]
    }
    switch byte {
    case 0x22, 0x27:
      return attributeValueQuotedState(byte)
    case 0x3E:
      parseError()
      return run(0, 0)
    default:
      return attributeValueUnquotedState()
    }
  }

  /// 13.2.5.36 and 13.2.5.37: attribute value (double-quoted) and (single-quoted) state, and
  /// 13.2.5.39 After attribute value (quoted) state, whose only outcome is an error.
  @inline(__always)
  private mutating func attributeValueQuotedState(_ quote: UInt8) -> TextRun? {
    let start = position &+ 1
    let index = source.firstIndex(from: start, of: quote, 0x26, 0)
    guard index < source.count else { return nil }
    if source[index] == quote {
      position = index &+ 1
      return run(start, index)
    }
    return decodedAttributeValue(from: start, at: index, quote: quote)
  }

  /// A quoted value with a character reference or U+0000 in it, `first` being the first such.
  private mutating func decodedAttributeValue(
    from start: Int, at first: Int, quote: UInt8
  ) -> TextRun? {
    var index = first
    var copied = start
    var decodedStart: UInt32?
    while index < source.count {
      let byte = source[index]
      if byte == quote {
        position = index + 1
        return finishValue(from: start, copied: copied, end: index, decodedStart: decodedStart)
      }
      decodeInValue(byte, &index, &copied, &decodedStart)
      index = source.firstIndex(from: index, of: quote, 0x26, 0)
    }
    return nil
  }

  /// Takes the `&` or U+0000 at `index`.
  private mutating func decodeInValue(
    _ byte: UInt8, _ index: inout Int, _ copied: inout Int, _ decodedStart: inout UInt32?
  ) {
    if byte == 0x26 {
      if let length = characterReference(
        at: index, inAttribute: true, copying: copied, into: &decodedStart)
      {
        index += length
        copied = index
      } else {
        index += 1
      }
    } else {
      parseError()
      if decodedStart == nil { decodedStart = sideAddress }
      appendToSide(copied, index)
      appendReplacementCharacter()
      index += 1
      copied = index
    }
  }

  private mutating func finishValue(
    from start: Int, copied: Int, end: Int, decodedStart: UInt32?
  ) -> TextRun {
    guard let decodedStart else { return run(start, end) }
    appendToSide(copied, end)
    return TextRun(start: decodedStart, end: sideAddress)
  }

  /// 13.2.5.38 Attribute value (unquoted) state.
  private mutating func attributeValueUnquotedState() -> TextRun? {
    let start = position
    var index = start
    var copied = start
    var decodedStart: UInt32?
    while index < source.count {
      let byte = source[index]
      if isHTMLWhitespace(byte) || byte == 0x3E {
        position = index
        return finishValue(from: start, copied: copied, end: index, decodedStart: decodedStart)
      }
      if byte == 0x26 || byte == 0 {
        decodeInValue(byte, &index, &copied, &decodedStart)
      } else {
        index &+= 1
      }
    }
    return nil
  }
}
