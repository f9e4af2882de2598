// 13.2.5.41 to 13.2.5.52: bogus comments, markup declarations and comments.

extension Tokenizer {
  /// 13.2.5.41 Bogus comment state, at the first byte of the comment.
  mutating func bogusCommentState() -> TokenKind {
    let start = position
    let end = source.firstIndex(from: start, of: 0x3E)
    position = min(end + 1, source.count)
    text = runReplacingNulls(start, end)
    return .comment
  }

  /// 13.2.5.42 Markup declaration open state, behind `<!`.
  mutating func markupDeclarationOpenState() -> TokenKind {
    if source.matchesExactly("--", at: position) {
      position += 2
      return commentState()
    }
    if source.matches("doctype", at: position) {
      position += 7
      return doctypeState()
    }
    if allowsCDATA && source.matchesExactly("[CDATA[", at: position) {
      position += 7
      state = .cdataSection
      return cdataSectionState()
    }
    parseError()
    return bogusCommentState()
  }

  /// 13.2.5.43 to 13.2.5.52: from the comment start state to the comment end bang state.
  private mutating func commentState() -> TokenKind {
    let start = position
    // Comment start state and comment start dash state: `<!-->` and `<!--->` are empty comments.
    if source.byteOrZero(start) == 0x3E { return endComment(start, start, start + 1) }
    if source.matchesExactly("->", at: start) { return endComment(start, start, start + 2) }
    var index = start
    while true {
      index = source.firstIndex(from: index, of: 0x2D)
      if index >= source.count { return commentAtEndOfFile(from: start) }
      if source.byteOrZero(index + 1) != 0x2D {
        index += 2
      } else if source.byteOrZero(index + 2) == 0x3E {
        text = runReplacingNulls(start, index)
        position = index + 3
        return .comment
      } else if source.matchesExactly("!>", at: index + 2) {
        return endComment(start, index, index + 4)
      } else {
        index += 1
      }
    }
  }

  private mutating func endComment(_ start: Int, _ end: Int, _ next: Int) -> TokenKind {
    parseError()
    text = runReplacingNulls(start, end)
    position = next
    return .comment
  }

  /// The dashes (and bang) that might have begun the comment's end are not part of it.
  private mutating func commentAtEndOfFile(from start: Int) -> TokenKind {
    var end = source.count
    if end - start >= 3 && source.matchesExactly("--!", at: end - 3) {
      end -= 3
    } else if end - start >= 2 && source.matchesExactly("--", at: end - 2) {
      end -= 2
    } else if end - start >= 1 && source[end - 1] == 0x2D {
      end -= 1
    }
    return endComment(start, end, source.count)
  }
}
