// 13.2.6.4.1 to 13.2.6.4.6: the insertion modes before the body.

extension TreeBuilder {
  /// 13.2.6.4.1 The "initial" insertion mode.
  mutating func initial(_ token: TokenKind) -> Outcome {
    switch token {
    case .text:
      _ = takeLeadingWhitespace()
      if tokenizer.text.isEmpty { return .done }
    case .comment:
      insertComment(into: 0)
      return .done
    case .doctype:
      insertDoctype()
      mode = .beforeHTML
      return .done
    default: break
    }
    parseError()
    quirksMode = .quirks
    mode = .beforeHTML
    return .reprocess
  }

  private mutating func insertDoctype() {
    let doctype = tokenizer.doctype
    quirksMode = quirksMode(of: doctype)
    doctypes.append(doctype)
    let number = UInt32(truncatingIfNeeded: doctypes.count - 1)
    nodes.append(nodes.add(NodeRecord(kind: .doctype, content: number)), to: 0)
  }

  /// 13.2.6.4.2 The "before html" insertion mode.
  mutating func beforeHTML(_ token: TokenKind) -> Outcome {
    switch token {
    case .doctype:
      parseError()
      return .done
    case .comment:
      insertComment(into: 0)
      return .done
    case .text:
      _ = takeLeadingWhitespace()
      if tokenizer.text.isEmpty { return .done }
    case .startTag where tokenizer.tagName == .html:
      insertElement()
      mode = .beforeHead
      return .done
    case .endTag where !isEndTagOfBeginning:
      parseError()
      return .done
    default: break
    }
    insertImplied(.html)
    mode = .beforeHead
    return .reprocess
  }

  /// The end tags that open what they would close, before the body.
  private var isEndTagOfBeginning: Bool {
    switch tokenizer.tagName {
    case .head, .body, .html, .br: return true
    default: return false
    }
  }

  /// 13.2.6.4.3 The "before head" insertion mode.
  mutating func beforeHead(_ token: TokenKind) -> Outcome {
    switch token {
    case .doctype:
      parseError()
      return .done
    case .comment:
      insertComment()
      return .done
    case .text:
      _ = takeLeadingWhitespace()
      if tokenizer.text.isEmpty { return .done }
    case .startTag where tokenizer.tagName == .html:
      return inBody(token)
    case .startTag where tokenizer.tagName == .head:
      headElement = insertElement()
      mode = .inHead
      return .done
    case .endTag where !isEndTagOfBeginning:
      parseError()
      return .done
    default: break
    }
    headElement = insertImplied(.head)
    mode = .inHead
    return .reprocess
  }

  /// 13.2.6.4.4 The "in head" insertion mode.
  mutating func inHead(_ token: TokenKind) -> Outcome {
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
      if let outcome = inHeadStartTag(token) { return outcome }
    case .endTag:
      switch tokenizer.tagName {
      case .head:
        pop()
        mode = .afterHead
        return .done
      case .template:
        closeTemplate()
        return .done
      case .body, .html, .br: break
      default:
        parseError()
        return .done
      }
    default: break
    }
    pop()
    mode = .afterHead
    return .reprocess
  }

  /// Nil for "anything else".
  private mutating func inHeadStartTag(_ token: TokenKind) -> Outcome? {
    switch tokenizer.tagName {
    case .html: return inBody(token)
    case .base, .basefont, .bgsound, .link, .meta:
      if seeksEncoding && tokenizer.tagName == .meta { noteDeclaredEncoding() }
      insertVoidElement()
    case .title:
      parseGenericText(.rcdata)
    case .noframes, .style:
      parseGenericText(.rawtext)
    case .noscript:
      insertElement()
      mode = .inHeadNoscript
    case .script:
      parseGenericText(.scriptData)
    case .template:
      openTemplate()
    case .head:
      parseError()
    default: return nil
    }
    return .done
  }

  /// 13.2.6.2 Parsing elements that contain only text.
  mutating func parseGenericText(_ state: Tokenizer.State) {
    let name = tokenizer.tagName
    let node = insertVoidElement()
    // Text elements are pushed even at the depth limit: they hold no further elements.
    nodes[node].isOpen = true
    open.append(OpenElement(node: node, name: name, traits: traits(of: name)))
    tokenizer.state = state
    originalMode = mode
    mode = .text
  }

  mutating func openTemplate() {
    insertElement()
    nodes.append(nodes.add(NodeRecord(kind: .templateContents)), to: currentNode)
    pushMarker()
    framesetOK = false
    mode = .inTemplate
    templateModes.append(.inTemplate)
  }

  mutating func closeTemplate() {
    guard hasOpen(.template) else {
      parseError()
      return
    }
    generateAllImpliedEndTagsThoroughly()
    if !isCurrent(.template) { parseError() }
    popUntil(.template)
    clearFormattingToLastMarker()
    templateModes.removeLast(templateModes.isEmpty ? 0 : 1)
    resetInsertionMode()
  }

  /// 13.2.6.4.5 The "in head noscript" insertion mode.
  mutating func inHeadNoscript(_ token: TokenKind) -> Outcome {
    switch token {
    case .doctype:
      parseError()
      return .done
    case .comment:
      return inHead(token)
    case .text:
      let space = takeLeadingWhitespace()
      if !space.isEmpty { insertText(space) }
      if tokenizer.text.isEmpty { return .done }
    case .startTag:
      switch tokenizer.tagName {
      case .html: return inBody(token)
      case .basefont, .bgsound, .link, .meta, .noframes, .style: return inHead(token)
      case .head, .noscript:
        parseError()
        return .done
      default: break
      }
    case .endTag:
      if tokenizer.tagName == .noscript {
        pop()
        mode = .inHead
        return .done
      }
      if tokenizer.tagName != .br {
        parseError()
        return .done
      }
    default: break
    }
    parseError()
    pop()
    mode = .inHead
    return .reprocess
  }

  /// 13.2.6.4.6 The "after head" insertion mode.
  mutating func afterHead(_ token: TokenKind) -> Outcome {
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
      if let outcome = afterHeadStartTag(token) { return outcome }
    case .endTag:
      switch tokenizer.tagName {
      case .template: return inHead(token)
      case .body, .html, .br: break
      default:
        parseError()
        return .done
      }
    default: break
    }
    insertImplied(.body)
    mode = .inBody
    return .reprocess
  }

  private mutating func afterHeadStartTag(_ token: TokenKind) -> Outcome? {
    switch tokenizer.tagName {
    case .html: return inBody(token)
    case .body:
      insertElement()
      framesetOK = false
      mode = .inBody
    case .frameset:
      insertElement()
      mode = .inFrameset
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      parseError()
      guard let head = headElement else { return nil }
      push(OpenElement(node: head, name: .head, traits: traits(of: .head)))
      let outcome = inHead(token)
      removeFromStack(head)
      return outcome
    case .head:
      parseError()
    default: return nil
    }
    return .done
  }
}
