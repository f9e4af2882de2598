// 13.2.6.4.9 to 13.2.6.4.12: the insertion modes of tables but for rows and cells.

extension TreeBuilder {
  /// 13.2.6.4.9 The "in table" insertion mode.
  mutating func inTable(_ token: TokenKind) -> Outcome {
    switch token {
    case .text, .null:
      if let current = open.last, current.traits.contains(.fosters) || current.isHTML(.template) {
        pendingTableText = TextRun(start: 0, end: 0)
        originalMode = mode
        mode = .inTableText
        return .reprocess
      }
    case .comment:
      insertComment()
      return .done
    case .doctype:
      parseError()
      return .done
    case .startTag:
      if let outcome = inTableStartTag(token) { return outcome }
    case .endTag:
      switch tokenizer.tagName {
      case .table:
        closeTable()
        return .done
      case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr:
        parseError()
        return .done
      case .template: return inHead(token)
      default: break
      }
    case .endOfFile: return inBody(token)
    }
    return inTableAnythingElse(token)
  }

  private mutating func inTableAnythingElse(_ token: TokenKind) -> Outcome {
    parseError()
    fosterParenting = true
    let outcome = inBody(token)
    fosterParenting = false
    // `image` asks for another round under its right name.
    return outcome
  }

  /// Closes the table in table scope; false where there is none.
  @discardableResult
  private mutating func closeTable() -> Bool {
    guard hasInTableScope(.table) else {
      parseError()
      return false
    }
    popUntil(.table)
    resetInsertionMode()
    return true
  }

  /// Nil for "anything else".
  private mutating func inTableStartTag(_ token: TokenKind) -> Outcome? {
    switch tokenizer.tagName {
    case .caption:
      clearStack(to: .table, .template, .html)
      pushMarker()
      insertElement()
      mode = .inCaption
    case .colgroup:
      clearStack(to: .table, .template, .html)
      insertElement()
      mode = .inColumnGroup
    case .col:
      clearStack(to: .table, .template, .html)
      insertImplied(.colgroup)
      mode = .inColumnGroup
      return .reprocess
    case .tbody, .tfoot, .thead:
      clearStack(to: .table, .template, .html)
      insertElement()
      mode = .inTableBody
    case .td, .th, .tr:
      clearStack(to: .table, .template, .html)
      insertImplied(.tbody)
      mode = .inTableBody
      return .reprocess
    case .table:
      parseError()
      return closeTable() ? .reprocess : .done
    case .style, .script, .template: return inHead(token)
    case .input where isHiddenInput:
      parseError()
      insertVoidElement()
    case .form:
      parseError()
      if formElement == nil && !hasOpen(.template) {
        formElement = insertElement()
        pop()
      }
    default: return nil
    }
    return .done
  }

  /// 13.2.6.4.10 The "in table text" insertion mode.
  mutating func inTableText(_ token: TokenKind) -> Outcome {
    switch token {
    case .null:
      parseError()
      return .done
    case .text:
      appendToPendingTableText(tokenizer.text)
      return .done
    default: break
    }
    let pending = pendingTableText
    if isWhitespace(pending) {
      if !pending.isEmpty { insertText(pending) }
    } else {
      parseError()
      let token = tokenizer.text
      fosterParenting = true
      tokenizer.text = pending
      _ = inBody(.text)
      fosterParenting = false
      tokenizer.text = token
    }
    mode = originalMode
    return .reprocess
  }

  /// 13.2.6.4.11 The "in caption" insertion mode.
  mutating func inCaption(_ token: TokenKind) -> Outcome {
    switch token {
    case .endTag where tokenizer.tagName == .caption:
      closeCaption()
      return .done
    case .startTag where isTablePart, .endTag where tokenizer.tagName == .table:
      return closeCaption() ? .reprocess : .done
    case .endTag where isMisplacedEndTag(or: .col, .colgroup) || isRowPartEndTag:
      parseError()
      return .done
    default: return inBody(token)
    }
  }

  /// The start tags of `caption`, `col`, `colgroup`, `tbody`, `td`, `tfoot`, `th`, `thead`, `tr`.
  var isTablePart: Bool {
    switch tokenizer.tagName {
    case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: return true
    default: return false
    }
  }

  private func isMisplacedEndTag(or others: HTMLName...) -> Bool {
    tokenizer.tagName == .body || tokenizer.tagName == .html
      || others.contains(tokenizer.tagName)
  }

  private var isRowPartEndTag: Bool {
    switch tokenizer.tagName {
    case .tbody, .td, .tfoot, .th, .thead, .tr: return true
    default: return false
    }
  }

  @discardableResult
  private mutating func closeCaption() -> Bool {
    guard hasInTableScope(.caption) else {
      parseError()
      return false
    }
    generateImpliedEndTags()
    if !isCurrent(.caption) { parseError() }
    popUntil(.caption)
    clearFormattingToLastMarker()
    mode = .inTable
    return true
  }

  /// 13.2.6.4.12 The "in column group" insertion mode.
  mutating func inColumnGroup(_ token: TokenKind) -> Outcome {
    switch token {
    case .text:
      let space = takeLeadingWhitespace()
      if !space.isEmpty { insertText(space) }
      if tokenizer.text.isEmpty { return .done }
    case .comment:
      insertComment()
      return .done
    case .doctype:
      parseError()
      return .done
    case .startTag:
      switch tokenizer.tagName {
      case .html: return inBody(token)
      case .col:
        insertVoidElement()
        return .done
      case .template: return inHead(token)
      default: break
      }
    case .endTag where tokenizer.tagName == .colgroup:
      closeColumnGroup()
      return .done
    case .endTag where tokenizer.tagName == .col:
      parseError()
      return .done
    case .endTag where tokenizer.tagName == .template: return inHead(token)
    case .endOfFile: return inBody(token)
    case .endTag, .null: break
    }
    return closeColumnGroup() ? .reprocess : .done
  }

  @discardableResult
  private mutating func closeColumnGroup() -> Bool {
    guard isCurrent(.colgroup) else {
      parseError()
      return false
    }
    pop()
    mode = .inTable
    return true
  }
}
