// 13.2.6.4.7 The "in body" insertion mode: what is not about start tags.

extension TreeBuilder {
  @inline(__always)
  mutating func inBody(_ token: TokenKind) -> Outcome {
    switch token {
    case .text:
      inBodyText()
    case .startTag:
      return inBodyStartTag(token)
    case .endTag:
      return inBodyEndTag(token)
    case .comment:
      insertComment()
    case .doctype, .null:
      parseError()
    case .endOfFile:
      if !templateModes.isEmpty { return inTemplate(token) }
      stopped = true
    }
    return .done
  }

  @inline(__always)
  private mutating func inBodyText() {
    let run = tokenizer.text
    reconstructFormatting()
    if framesetOK && !isWhitespace(run) { framesetOK = false }
    insertText(run)
  }

  @inline(__always)
  private mutating func inBodyEndTag(_ token: TokenKind) -> Outcome {
    let name = tokenizer.tagName
    let index = Int(name.rawValue)
    let rule = index < endTagRules.count ? endTagRules[index] : .ordinary
    switch rule {
    case .block: closeBlock(name)
    case .paragraph:
      if !hasParagraphInButtonScope() {
        parseError()
        insertImplied(.p)
        // At the depth limit the paragraph is not open.
        if !isCurrent(.p) { return .done }
      }
      closeParagraph()
    case .formatting:
      runAdoptionAgency(for: name)
    case .ordinary: closeOrdinary(name)
    case .listItem:
      guard hasInScope(.li, endedBy: [.scope, .listItemScope]) else {
        parseError()
        return .done
      }
      closeImplying(name)
    case .description:
      guard hasInScope(name) else {
        parseError()
        return .done
      }
      closeImplying(name)
    case .heading:
      guard hasHeadingInScope() else {
        parseError()
        return .done
      }
      generateImpliedEndTags()
      if !isCurrent(name) { parseError() }
      popUntil(where: TreeBuilder.isHeading)
    default: return inBodyRareEndTag(token, rule)
    }
    return .done
  }

  private mutating func inBodyRareEndTag(_ token: TokenKind, _ rule: InBodyRules.EndTag) -> Outcome
  {
    switch rule {
    case .template: return inHead(token)
    case .form: closeForm()
    case .object:
      guard hasInScope(tokenizer.tagName) else {
        parseError()
        return .done
      }
      closeBlock(tokenizer.tagName)
      clearFormattingToLastMarker()
    case .lineBreak:
      parseError()
      reconstructFormatting()
      insertVoidElement()
      framesetOK = false
    default:
      // `body` and `html`.
      guard hasInScope(.body) else {
        parseError()
        return .done
      }
      mode = .afterBody
      return rule == .html ? .reprocess : .done
    }
    return .done
  }

  private mutating func closeBlock(_ name: HTMLName) {
    guard hasInScope(name) else {
      parseError()
      return
    }
    generateImpliedEndTags()
    if !isCurrent(name) { parseError() }
    popUntil(name)
  }

  mutating func closeImplying(_ name: HTMLName) {
    generateImpliedEndTags(except: name)
    if !isCurrent(name) { parseError() }
    popUntil(name)
  }

  private mutating func closeForm() {
    if hasOpen(.template) {
      closeBlock(.form)
      return
    }
    let form = formElement
    formElement = nil
    guard let form, hasNodeInScope(form) else {
      parseError()
      return
    }
    generateImpliedEndTags()
    if currentNode == form {
      pop()
    } else {
      parseError()
      removeFromStack(form)
    }
  }

  /// "Any other end tag".
  mutating func closeOrdinary(_ name: HTMLName) {
    var index = open.count &- 1
    while index >= 0 {
      let element = open[index]
      if element.isHTML(name) {
        generateImpliedEndTags(except: name)
        if index != open.count - 1 { parseError() }
        while open.count > index { pop() }
        return
      }
      if element.traits.contains(.special) {
        parseError()
        return
      }
      index &-= 1
    }
  }

  /// 13.2.6.4.8 The "text" insertion mode.
  mutating func inText(_ token: TokenKind) -> Outcome {
    switch token {
    case .text:
      insertText(tokenizer.text)
      return .done
    case .endOfFile:
      parseError()
      pop()
      mode = originalMode
      tokenizer.state = .data
      return .reprocess
    case .endTag:
      pop()
      mode = originalMode
      tokenizer.state = .data
      return .done
    default:
      return .done
    }
  }
}
