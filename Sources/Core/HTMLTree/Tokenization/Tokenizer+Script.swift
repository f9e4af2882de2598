// 13.2.5.4 and 13.2.5.15 to 13.2.5.31: script data, escaped and double escaped.

extension Tokenizer {
  private enum ScriptMode {
    case plain
    case escaped
    case doubleEscaped
  }

  /// 13.2.5.4 Script data state. The text is the source's own up to the end tag, so that only the
  /// three modes, in which an end tag counts or not, need telling apart.
  mutating func scriptDataState() -> TokenKind {
    let start = position
    var index = start
    var mode = ScriptMode.plain
    while true {
      switch mode {
      case .plain: index = source.firstIndex(from: index, of: 0x3C)
      case .escaped, .doubleEscaped: index = source.firstIndex(from: index, of: 0x3C, 0x2D)
      }
      if index >= source.count { return rawText(from: start, to: source.count) }
      if source[index] == 0x2D {
        index = afterDashes(at: index, mode: &mode)
        continue
      }
      switch mode {
      case .plain:
        if isAppropriateEndTag(at: index) { return rawText(from: start, to: index) }
        index = scriptDataEscapeStart(at: index, mode: &mode)
      case .escaped:
        if isAppropriateEndTag(at: index) { return rawText(from: start, to: index) }
        index += 1
        if isASCIILetter(source.byteOrZero(index)) {
          index = scriptDataDoubleEscape(at: index, toggling: .doubleEscaped, mode: &mode)
        }
      case .doubleEscaped:
        index += 1
        if source.byteOrZero(index) == 0x2F {
          index = scriptDataDoubleEscape(at: index + 1, toggling: .escaped, mode: &mode)
        }
      }
    }
  }

  /// States 18 and 19: `<!--` begins the escaped text, its dashes being able to end it too.
  private func scriptDataEscapeStart(at index: Int, mode: inout ScriptMode) -> Int {
    guard source.matchesExactly("<!--", at: index) else { return index + 1 }
    mode = .escaped
    return index + 2
  }

  /// States 21, 22, 28 and 29: two dashes or more and a `>` end the escaped text.
  private func afterDashes(at start: Int, mode: inout ScriptMode) -> Int {
    var index = start
    while source.byteOrZero(index) == 0x2D { index += 1 }
    if index - start >= 2 && source.byteOrZero(index) == 0x3E {
      mode = .plain
      return index + 1
    }
    return index
  }

  /// States 26 and 31: the word `script` turns double escaping on or off.
  private func scriptDataDoubleEscape(
    at start: Int, toggling toggled: ScriptMode, mode: inout ScriptMode
  ) -> Int {
    guard source.matches("script", at: start), start + 6 < source.count else { return start }
    let byte = source[start + 6]
    guard isHTMLWhitespace(byte) || byte == 0x2F || byte == 0x3E else { return start }
    mode = toggled
    return start + 7
  }
}
