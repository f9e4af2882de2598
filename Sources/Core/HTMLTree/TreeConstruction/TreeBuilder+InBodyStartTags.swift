// 13.2.6.4.7 The "in body" insertion mode: start tags.

extension TreeBuilder {
  @inline(__always)
  func startTagRule(of name: HTMLName) -> InBodyRules.StartTag {
    let index = Int(name.rawValue)
    return index < startTagRules.count ? startTagRules[index] : .ordinary
  }

  @inline(never)
  mutating func inBodyStartTag(_ token: TokenKind) -> Outcome {
    let rule = startTagRule(of: tokenizer.tagName)
    switch rule {
    case .block:
      if hasParagraphInButtonScope() { closeParagraph() }
      insertElement()
    case .ordinary:
      reconstructFormatting()
      insertElement()
    case .anchor:
      openAnchor()
    case .formatting:
      reconstructFormatting()
      pushFormatting(insertElement())
    case .listItem:
      openListItem()
    case .void:
      reconstructFormatting()
      insertVoidElement()
      framesetOK = false
    case .asInHead:
      return inHead(token)
    case .heading:
      if hasParagraphInButtonScope() { closeParagraph() }
      if let current = open.last, TreeBuilder.isHeading(current) {
        parseError()
        pop()
      }
      insertElement()
    default:
      return inBodyRareStartTag(token, rule)
    }
    return .done
  }

  private mutating func inBodyRareStartTag(
    _ token: TokenKind, _ rule: InBodyRules.StartTag
  ) -> Outcome {
    switch rule {
    case .html: mergeIntoRoot()
    case .body: mergeIntoBody()
    case .frameset: replaceBodyByFrameset()
    case .preformatted:
      if hasParagraphInButtonScope() { closeParagraph() }
      insertElement()
      ignoresNextLineFeed = true
      framesetOK = false
    case .form: openForm()
    case .description: openDescription()
    case .button:
      if hasInScope(.button) {
        parseError()
        generateImpliedEndTags()
        popUntil(.button)
      }
      reconstructFormatting()
      insertElement()
      framesetOK = false
    case .nobr:
      reconstructFormatting()
      if hasInScope(.nobr) {
        parseError()
        runAdoptionAgency(for: .nobr)
        reconstructFormatting()
      }
      pushFormatting(insertElement())
    case .object:
      reconstructFormatting()
      insertElement()
      pushMarker()
      framesetOK = false
    case .table:
      if quirksMode != .quirks && hasParagraphInButtonScope() { closeParagraph() }
      insertTable()
      framesetOK = false
      mode = .inTable
    case .misplaced: parseError()
    case .math: openForeign(.mathML)
    case .svg: openForeign(.svg)
    case .rubyBase, .rubyText:
      if hasInScope(.ruby) {
        if rule == .rubyBase {
          generateImpliedEndTags()
        } else {
          generateImpliedEndTags(except: .rtc)
        }
      }
      insertElement()
    default: return inBodyTextOrControl(token, rule)
    }
    return .done
  }

  /// Elements of raw text, form controls and the remaining void elements.
  private mutating func inBodyTextOrControl(
    _ token: TokenKind, _ rule: InBodyRules.StartTag
  ) -> Outcome {
    switch rule {
    case .plaintext:
      if hasParagraphInButtonScope() { closeParagraph() }
      insertElement()
      tokenizer.state = .plaintext
    case .textarea:
      parseGenericText(.rcdata)
      ignoresNextLineFeed = true
      framesetOK = false
    case .xmp:
      if hasParagraphInButtonScope() { closeParagraph() }
      reconstructFormatting()
      framesetOK = false
      parseGenericText(.rawtext)
    case .iframe:
      framesetOK = false
      parseGenericText(.rawtext)
    case .noembed: parseGenericText(.rawtext)
    case .input: insertInput()
    case .voidParameter: insertVoidElement()
    case .horizontalRule:
      if hasParagraphInButtonScope() { closeParagraph() }
      if hasInScope(.select) { generateImpliedEndTags() }
      insertVoidElement()
      framesetOK = false
    case .image:
      parseError()
      tokenizer.tagName = .img
      return .reprocess
    case .select: openSelect()
    case .option: openOption()
    case .optgroup: openOptgroup()
    case .selectedContent:
      reconstructFormatting()
      selectedContents.append(insertElement())
    default: break
    }
    return .done
  }

  private mutating func openAnchor() {
    if let index = lastFormatting(.a) {
      let node = formatting[index].node
      parseError()
      runAdoptionAgency(for: .a)
      removeFormatting(node)
      removeFromStack(node)
    }
    reconstructFormatting()
    pushFormatting(insertElement())
  }

  private mutating func openForm() {
    let hasTemplate = hasOpen(.template)
    if formElement != nil && !hasTemplate {
      parseError()
      return
    }
    if hasParagraphInButtonScope() { closeParagraph() }
    let form = insertElement()
    if !hasTemplate { formElement = form }
  }

  private mutating func openListItem() {
    framesetOK = false
    var index = open.count - 1
    while index >= 0 {
      let element = open[index]
      if element.isHTML(.li) {
        closeImplying(.li)
        break
      }
      if element.traits.contains(.special) && !element.traits.contains(.lookedPast) { break }
      index -= 1
    }
    if hasParagraphInButtonScope() { closeParagraph() }
    insertElement()
  }

  private mutating func openDescription() {
    framesetOK = false
    var index = open.count - 1
    while index >= 0 {
      let element = open[index]
      if element.isHTML(.dd) || element.isHTML(.dt) {
        closeImplying(element.name)
        break
      }
      if element.traits.contains(.special) && !element.traits.contains(.lookedPast) { break }
      index -= 1
    }
    if hasParagraphInButtonScope() { closeParagraph() }
    insertElement()
  }

  private mutating func insertInput() {
    if let context, context.isHTML(.select) {
      parseError()
      return
    }
    if hasInScope(.select) {
      parseError()
      popUntil(.select)
    }
    reconstructFormatting()
    insertVoidElement()
    if !isHiddenInput { framesetOK = false }
  }

  var isHiddenInput: Bool {
    guard let type = tokenAttribute(.type) else { return false }
    return run(type, equals: "hidden")
  }

  private mutating func openSelect() {
    if let context, context.isHTML(.select) {
      parseError()
      return
    }
    if hasInScope(.select) {
      parseError()
      popUntil(.select)
      return
    }
    reconstructFormatting()
    insertElement()
    framesetOK = false
  }

  private mutating func openOption() {
    if hasInScope(.select) {
      generateImpliedEndTags(except: .optgroup)
    } else if isCurrent(.option) {
      pop()
    }
    reconstructFormatting()
    insertElement()
  }

  private mutating func openOptgroup() {
    if hasInScope(.select) {
      generateImpliedEndTags()
    } else if isCurrent(.option) {
      pop()
    }
    reconstructFormatting()
    insertElement()
  }
}
