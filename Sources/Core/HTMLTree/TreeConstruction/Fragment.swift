// 13.4 Parsing HTML fragments.

extension TreeBuilder {
  /// Sets up the parser for the children of an element.
  mutating func begin(
    context name: HTMLName, _ namespace: HTMLNamespace, isIntegrationPoint: Bool,
    quirksMode mode: HTMLTree.QuirksMode
  ) {
    quirksMode = mode
    contextNamespace = namespace
    context = OpenElement(
      node: FormattingEntry.markerNode, name: name,
      traits: namespace == .html
        ? traits(of: name)
        : ElementTraits.foreign(name, in: namespace, isIntegrationPoint: isIntegrationPoint))
    if namespace == .html {
      switch name {
      case .title, .textarea: tokenizer.state = .rcdata
      case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.state = .rawtext
      case .script: tokenizer.state = .scriptData
      case .plaintext: tokenizer.state = .plaintext
      default: break
      }
    }
    insertImplied(.html)
    if namespace == .html && name == .template { templateModes.append(.inTemplate) }
    resetInsertionMode()
  }

  /// Puts the children of the stand-in root under the document in its place.
  mutating func finishFragment() {
    let last = nodes.lastChild(of: 0)
    guard last != 0 else { return }
    let root = nodes.ringNext(of: last)
    nodes.detachChildren(of: 0)
    nodes.moveChildren(of: root, to: 0)
  }
}
