// 13.2.6.5 The rules for parsing tokens in foreign content, and "insert a foreign element".

extension TreeBuilder {
  /// An `svg` or `math` start tag in HTML.
  mutating func openForeign(_ namespace: HTMLNamespace) {
    reconstructFormatting()
    insertForeignElement(named: tokenizer.tagName, namespace)
  }

  /// "Insert a foreign element" for the current token, adjusting its attributes. A self-closing
  /// element is not pushed.
  private mutating func insertForeignElement(named name: HTMLName, _ namespace: HTMLNamespace) {
    adjustForeignAttributes(namespace)
    let node = insertNode(nodes.makeElement(name, namespace, attributes: firstAttribute))
    if namespace == .mathML && name == .annotationXML, let encoding = tokenAttribute(.encoding) {
      nodes[node].isIntegrationPoint =
        run(encoding, equals: "text/html") || run(encoding, equals: "application/xhtml+xml")
    }
    if tokenizer.isSelfClosing { return }
    push(
      OpenElement(
        node: node, name: name,
        traits: ElementTraits.foreign(
          name, in: namespace, isIntegrationPoint: nodes[node].isIntegrationPoint)))
  }

  private mutating func adjustForeignAttributes(_ namespace: HTMLNamespace) {
    let svgAttributes = KnownNames.shared.svgAttributes
    for index in tokenizer.attributeStart..<tokenizer.attributes.count {
      var name = tokenizer.attributes[index].name
      if namespace == .svg, Int(name.rawValue) < svgAttributes.count {
        name = HTMLName(svgAttributes[Int(name.rawValue)])
      } else if namespace == .mathML && name == .definitionurl {
        name = .definitionURL
      }
      tokenizer.attributes[index].rename(name, in: Self.attributeNamespace(of: name))
    }
  }

  private static func attributeNamespace(of name: HTMLName) -> HTMLAttributeNamespace {
    switch name {
    case .xlinkActuate, .xlinkArcrole, .xlinkHref, .xlinkRole, .xlinkShow, .xlinkTitle, .xlinkType:
      return .xlink
    case .xmlLang, .xmlSpace: return .xml
    case .xmlns, .xmlnsXlink: return .xmlns
    default: return .none
    }
  }

  mutating func foreignContent(_ token: TokenKind) -> Outcome {
    switch token {
    case .null:
      parseError()
      let start = tokenizer.sideAddress
      tokenizer.appendReplacementCharacter()
      insertText(TextRun(start: start, end: tokenizer.sideAddress))
    case .text:
      let run = tokenizer.text
      if framesetOK && !isWhitespace(run) { framesetOK = false }
      insertText(run)
    case .comment: insertComment()
    case .doctype: parseError()
    case .startTag:
      if breaksOut {
        parseError()
        return leaveForeignContent(token)
      }
      insertForeignStartTag()
    case .endTag: return foreignEndTag(token)
    case .endOfFile: return processInMode(token)
    }
    return .done
  }

  private mutating func insertForeignStartTag() {
    guard let current = adjustedCurrentNode else { return }
    let namespace = self.namespace(of: current)
    var name = tokenizer.tagName
    let svgTags = KnownNames.shared.svgTags
    if namespace == .svg, Int(name.rawValue) < svgTags.count {
      name = HTMLName(svgTags[Int(name.rawValue)])
    }
    insertForeignElement(named: name, namespace)
  }

  /// The start tags that show that HTML has been meant all along.
  private var breaksOut: Bool {
    switch tokenizer.tagName {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed,
      .h1, .h2, .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr,
      .ol, .p, .pre, .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u,
      .ul, .var:
      return true
    case .font:
      return tokenAttribute(.color) != nil || tokenAttribute(.face) != nil
        || tokenAttribute(.size) != nil
    default: return false
    }
  }

  /// Pops to an integration point or HTML and goes on with the rules of the insertion mode.
  private mutating func leaveForeignContent(_ token: TokenKind) -> Outcome {
    while let current = open.last, current.traits.contains(.foreign),
      current.traits.isDisjoint(with: [.mathMLTextIntegrationPoint, .htmlIntegrationPoint])
    {
      pop()
    }
    return processInMode(token)
  }

  private mutating func foreignEndTag(_ token: TokenKind) -> Outcome {
    if tokenizer.tagName == .br || tokenizer.tagName == .p {
      parseError()
      return leaveForeignContent(token)
    }
    var index = open.count - 1
    if index >= 0 && !hasTokensName(open[index]) { parseError() }
    while index > 0 {
      if hasTokensName(open[index]) {
        while open.count > index { pop() }
        return .done
      }
      index -= 1
      if !open[index].traits.contains(.foreign) { return processInMode(token) }
    }
    return .done
  }

  /// Whether the element's name in lower case is the tag's.
  private func hasTokensName(_ element: OpenElement) -> Bool {
    if element.name == tokenizer.tagName { return true }
    let svgTags = KnownNames.shared.svgTags
    let index = Int(tokenizer.tagName.rawValue)
    return index < svgTags.count && svgTags[index] == element.name.rawValue
  }
}
