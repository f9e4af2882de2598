// 13.2.4.2 The stack of open elements, and 13.2.6.3 Closing elements that have implied end tags.

extension TreeBuilder {
  @inline(__always)
  @discardableResult
  mutating func pop() -> OpenElement? {
    guard let element = open.popLast() else { return nil }
    nodes[element.node].isOpen = false
    if element.name == .p { openParagraphs &-= 1 }
    return element
  }

  /// Whether the current node is an HTML element of that name.
  @inline(__always)
  func isCurrent(_ name: HTMLName) -> Bool {
    guard let current = open.last else { return false }
    return current.isHTML(name)
  }

  mutating func popUntil(_ name: HTMLName) {
    while let element = pop() {
      if element.isHTML(name) { return }
    }
  }

  mutating func popUntil(where matches: (OpenElement) -> Bool) {
    while let element = pop() {
      if matches(element) { return }
    }
  }

  /// Pops until the current node matches, the root at the latest.
  mutating func clearStack(to names: HTMLName...) {
    while let current = open.last, open.count > 1 {
      if names.contains(where: { current.isHTML($0) }) { return }
      pop()
    }
  }

  mutating func removeFromStack(_ node: UInt32) {
    guard let index = open.lastIndex(where: { $0.node == node }) else { return }
    if open[index].name == .p { openParagraphs &-= 1 }
    open.remove(at: index)
    nodes[node].isOpen = false
  }

  // MARK: Scopes

  /// "Has an element in the specific scope", the scope being given by the traits that end it.
  @inline(__always)
  func hasInScope(_ name: HTMLName, endedBy boundary: ElementTraits = .scope) -> Bool {
    var index = open.count &- 1
    while index >= 0 {
      let element = open[index]
      if element.isHTML(name) { return true }
      if !element.traits.isDisjoint(with: boundary) { return false }
      index &-= 1
    }
    return false
  }

  @inline(__always)
  func hasParagraphInButtonScope() -> Bool {
    openParagraphs > 0 && hasInScope(.p, endedBy: [.scope, .buttonScope])
  }

  func hasInTableScope(_ name: HTMLName) -> Bool {
    hasInScope(name, endedBy: .tableScope)
  }

  func hasNodeInScope(_ node: UInt32) -> Bool {
    var index = open.count - 1
    while index >= 0 {
      let element = open[index]
      if element.node == node { return true }
      if element.traits.contains(.scope) { return false }
      index -= 1
    }
    return false
  }

  func hasHeadingInScope() -> Bool {
    var index = open.count - 1
    while index >= 0 {
      let element = open[index]
      if TreeBuilder.isHeading(element) { return true }
      if element.traits.contains(.scope) { return false }
      index -= 1
    }
    return false
  }

  static func isHeading(_ element: OpenElement) -> Bool {
    guard !element.traits.contains(.foreign) else { return false }
    switch element.name {
    case .h1, .h2, .h3, .h4, .h5, .h6: return true
    default: return false
    }
  }

  func hasOpen(_ name: HTMLName) -> Bool {
    open.contains { $0.isHTML(name) }
  }

  // MARK: Implied end tags

  @inline(__always)
  mutating func generateImpliedEndTags() {
    while let current = open.last, current.traits.contains(.impliedEndTag) { pop() }
  }

  mutating func generateImpliedEndTags(except name: HTMLName) {
    while let current = open.last, current.traits.contains(.impliedEndTag), current.name != name {
      pop()
    }
  }

  mutating func generateAllImpliedEndTagsThoroughly() {
    while let current = open.last,
      !current.traits.isDisjoint(with: [.impliedEndTag, .thoroughEndTag])
    {
      pop()
    }
  }

  mutating func closeParagraph() {
    generateImpliedEndTags(except: .p)
    if !isCurrent(.p) { parseError() }
    popUntil(.p)
  }

  // MARK: Insertion mode

  /// "Reset the insertion mode appropriately" (13.2.4.1).
  mutating func resetInsertionMode() {
    var index = open.count - 1
    while index >= 0 {
      var element = open[index]
      let isLast = index == 0
      if isLast, let context { element = context }
      if let found = modeForReset(at: element, isLast: isLast) {
        mode = found
        return
      }
      index -= 1
    }
    mode = .inBody
  }

  private func modeForReset(at element: OpenElement, isLast: Bool) -> InsertionMode? {
    if !element.traits.contains(.foreign) {
      switch element.name {
      case .td, .th: if !isLast { return .inCell }
      case .tr: return .inRow
      case .tbody, .thead, .tfoot: return .inTableBody
      case .caption: return .inCaption
      case .colgroup: return .inColumnGroup
      case .table: return .inTable
      case .template: return templateModes.last ?? .inBody
      case .head: if !isLast { return .inHead }
      case .body: return .inBody
      case .frameset: return .inFrameset
      case .html: return headElement == nil ? .beforeHead : .afterHead
      default: break
      }
    }
    return isLast ? .inBody : nil
  }
}
