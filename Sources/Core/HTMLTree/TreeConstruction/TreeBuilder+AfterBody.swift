// 13.2.6.4.16 to 13.2.6.4.21: templates, framesets, and the modes after the body.

extension TreeBuilder {
  /// 13.2.6.4.16 The "in template" insertion mode.
  mutating func inTemplate(_ token: TokenKind) -> Outcome {
    switch token {
    case .text, .null, .comment, .doctype: return inBody(token)
    case .startTag:
      switch tokenizer.tagName {
      case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
        return inHead(token)
      case .caption, .colgroup, .tbody, .tfoot, .thead: switchTemplateMode(to: .inTable)
      case .col: switchTemplateMode(to: .inColumnGroup)
      case .tr: switchTemplateMode(to: .inTableBody)
      case .td, .th: switchTemplateMode(to: .inRow)
      default: switchTemplateMode(to: .inBody)
      }
      return .reprocess
    case .endTag:
      if tokenizer.tagName == .template { return inHead(token) }
      parseError()
      return .done
    case .endOfFile:
      guard hasOpen(.template) else {
        stopped = true
        return .done
      }
      parseError()
      popUntil(.template)
      clearFormattingToLastMarker()
      templateModes.removeLast(templateModes.isEmpty ? 0 : 1)
      resetInsertionMode()
      return .reprocess
    }
  }

  private mutating func switchTemplateMode(to new: InsertionMode) {
    templateModes.removeLast(templateModes.isEmpty ? 0 : 1)
    templateModes.append(new)
    mode = new
  }

  /// 13.2.6.4.17 The "after body" insertion mode.
  mutating func afterBody(_ token: TokenKind) -> Outcome {
    switch token {
    case .text:
      if takesWhitespaceInBody() { return .done }
    case .comment:
      insertComment(into: open.first?.node ?? 0)
      return .done
    case .doctype:
      parseError()
      return .done
    case .startTag where tokenizer.tagName == .html: return inBody(token)
    case .endTag where tokenizer.tagName == .html:
      if context != nil {
        parseError()
      } else {
        mode = .afterAfterBody
      }
      return .done
    case .endOfFile:
      stopped = true
      return .done
    default: break
    }
    parseError()
    mode = .inBody
    return .reprocess
  }

  /// Inserts the run's leading whitespace as in the body; true where that was all of it.
  private mutating func takesWhitespaceInBody() -> Bool {
    let space = takeLeadingWhitespace()
    let rest = tokenizer.text
    if !space.isEmpty {
      tokenizer.text = space
      _ = inBody(.text)
      tokenizer.text = rest
    }
    return rest.isEmpty
  }

  /// Keeps the whitespace of a run and drops the rest, as the frameset modes do.
  private mutating func insertWhitespaceOnly() {
    while !tokenizer.text.isEmpty {
      let space = takeLeadingWhitespace()
      if !space.isEmpty { insertText(space) }
      while !tokenizer.text.isEmpty
        && !isHTMLWhitespace(tokenizer.byte(at: tokenizer.text.start))
      {
        tokenizer.text.start &+= 1
      }
    }
  }

  /// 13.2.6.4.18 The "in frameset" insertion mode.
  mutating func inFrameset(_ token: TokenKind) -> Outcome {
    switch token {
    case .text: insertWhitespaceOnly()
    case .comment: insertComment()
    case .startTag:
      switch tokenizer.tagName {
      case .html: return inBody(token)
      case .frameset: insertElement()
      case .frame: insertVoidElement()
      case .noframes: return inHead(token)
      default: parseError()
      }
    case .endTag where tokenizer.tagName == .frameset:
      if open.count <= 1 {
        parseError()
      } else {
        pop()
        if context == nil && !isCurrent(.frameset) { mode = .afterFrameset }
      }
    case .endOfFile: stopped = true
    default: parseError()
    }
    return .done
  }

  /// 13.2.6.4.19 The "after frameset" insertion mode.
  mutating func afterFrameset(_ token: TokenKind) -> Outcome {
    switch token {
    case .text: insertWhitespaceOnly()
    case .comment: insertComment()
    case .startTag where tokenizer.tagName == .html: return inBody(token)
    case .startTag where tokenizer.tagName == .noframes: return inHead(token)
    case .endTag where tokenizer.tagName == .html: mode = .afterAfterFrameset
    case .endOfFile: stopped = true
    default: parseError()
    }
    return .done
  }

  /// 13.2.6.4.20 The "after after body" insertion mode.
  mutating func afterAfterBody(_ token: TokenKind) -> Outcome {
    switch token {
    case .comment:
      insertComment(into: 0)
      return .done
    case .doctype: return inBody(token)
    case .startTag where tokenizer.tagName == .html: return inBody(token)
    case .text:
      if takesWhitespaceInBody() { return .done }
    case .endOfFile:
      stopped = true
      return .done
    default: break
    }
    parseError()
    mode = .inBody
    return .reprocess
  }

  /// 13.2.6.4.21 The "after after frameset" insertion mode.
  mutating func afterAfterFrameset(_ token: TokenKind) -> Outcome {
    switch token {
    case .comment: insertComment(into: 0)
    case .doctype: return inBody(token)
    case .startTag where tokenizer.tagName == .html: return inBody(token)
    case .startTag where tokenizer.tagName == .noframes: return inHead(token)
    case .text:
      // As in the body, but only whitespace.
      insertWhitespaceOnly()
    case .endOfFile: stopped = true
    default: parseError()
    }
    return .done
  }
}
