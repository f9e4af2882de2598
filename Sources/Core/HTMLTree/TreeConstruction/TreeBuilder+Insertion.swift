// 13.2.6.1 Creating and inserting nodes.

extension TreeBuilder {
  /// Where a node goes: as the last child of `parent`, or before `next` where that is not 0.
  struct Place {
    var parent: UInt32
    var next: UInt32 = 0
  }

  /// The current node, or the document where none is open.
  @inline(__always)
  var currentNode: UInt32 {
    open.last?.node ?? 0
  }

  /// "The appropriate place for inserting a node".
  @inline(__always)
  func appropriatePlace() -> Place {
    guard let target = open.last else { return Place(parent: 0) }
    if fosterParenting && target.traits.contains(.fosters) { return fosterPlace() }
    return Place(parent: contentsParent(of: target))
  }

  /// The same with an override target, which the adoption agency needs.
  func appropriatePlace(overriding target: OpenElement) -> Place {
    if fosterParenting && target.traits.contains(.fosters) { return fosterPlace() }
    return Place(parent: contentsParent(of: target))
  }

  /// The element itself, or a template's contents in its stead.
  @inline(__always)
  private func contentsParent(of element: OpenElement) -> UInt32 {
    if element.isHTML(.template) {
      let contents = nodes[Int(element.node)].firstChild
      return contents == 0 ? element.node : contents
    }
    return element.node
  }

  private func fosterPlace() -> Place {
    var index = open.count - 1
    while index >= 0 {
      let element = open[index]
      if element.isHTML(.template) { return Place(parent: contentsParent(of: element)) }
      if element.isHTML(.table) {
        let parent = nodes[Int(element.node)].parent
        if parent != NodeRecord.detached { return Place(parent: parent, next: element.node) }
        return Place(parent: contentsParent(of: open[max(index - 1, 0)]))
      }
      index -= 1
    }
    return Place(parent: open[0].node)
  }

  // MARK: Links

  @inline(__always)
  mutating func makeNode(_ record: NodeRecord) -> UInt32 {
    nodes.append(record)
    return UInt32(truncatingIfNeeded: nodes.count &- 1)
  }

  @inline(__always)
  mutating func append(_ child: UInt32, to parent: UInt32) {
    let first = nodes[Int(parent)].firstChild
    nodes[Int(child)].parent = parent
    if first == 0 {
      nodes[Int(parent)].firstChild = child
      nodes[Int(child)].previousSibling = child
    } else {
      let last = nodes[Int(first)].previousSibling
      nodes[Int(last)].nextSibling = child
      nodes[Int(child)].previousSibling = last
      nodes[Int(first)].previousSibling = child
    }
  }

  @inline(__always)
  mutating func insert(_ child: UInt32, at place: Place) {
    if place.next == 0 {
      append(child, to: place.parent)
    } else {
      insert(child, in: place.parent, before: place.next)
    }
  }

  mutating func insert(_ child: UInt32, in parent: UInt32, before next: UInt32) {
    let previous = nodes[Int(next)].previousSibling
    nodes[Int(child)].parent = parent
    nodes[Int(child)].nextSibling = next
    nodes[Int(child)].previousSibling = previous
    nodes[Int(next)].previousSibling = child
    if nodes[Int(parent)].firstChild == next {
      nodes[Int(parent)].firstChild = child
    } else {
      nodes[Int(previous)].nextSibling = child
    }
  }

  mutating func detach(_ child: UInt32) {
    let record = nodes[Int(child)]
    guard record.parent != NodeRecord.detached else { return }
    let first = nodes[Int(record.parent)].firstChild
    if first == child {
      nodes[Int(record.parent)].firstChild = record.nextSibling
      if record.nextSibling != 0 {
        nodes[Int(record.nextSibling)].previousSibling = record.previousSibling
      }
    } else {
      nodes[Int(record.previousSibling)].nextSibling = record.nextSibling
      let following = record.nextSibling == 0 ? first : record.nextSibling
      nodes[Int(following)].previousSibling = record.previousSibling
    }
    nodes[Int(child)].parent = NodeRecord.detached
    nodes[Int(child)].nextSibling = 0
    nodes[Int(child)].previousSibling = 0
  }

  // MARK: Elements

  /// "Insert an HTML element" for the current tag token.
  @inline(__always)
  @discardableResult
  mutating func insertElement() -> UInt32 {
    insertElement(
      named: tokenizer.tagName, start: UInt32(truncatingIfNeeded: tokenizer.attributeStart),
      count: UInt32(truncatingIfNeeded: tokenizer.attributes.count &- tokenizer.attributeStart))
  }

  /// An element that no tag asked for: without attributes.
  @discardableResult
  mutating func insertImplied(_ name: HTMLName) -> UInt32 {
    insertElement(named: name, start: 0, count: 0)
  }

  @inline(__always)
  @discardableResult
  mutating func insertElement(named name: HTMLName, start: UInt32, count: UInt32) -> UInt32 {
    let node = makeNode(NodeRecord(kind: .element, name: name, start: start, count: count))
    insert(node, at: appropriatePlace())
    push(OpenElement(node: node, name: name, traits: traits(of: name)))
    return node
  }

  /// Inserts a void element: it is never open.
  @inline(__always)
  mutating func insertVoidElement() {
    let node = makeNode(
      NodeRecord(
        kind: .element, name: tokenizer.tagName,
        start: UInt32(truncatingIfNeeded: tokenizer.attributeStart),
        count: UInt32(truncatingIfNeeded: tokenizer.attributes.count &- tokenizer.attributeStart)))
    insert(node, at: appropriatePlace())
  }

  @inline(__always)
  func traits(of name: HTMLName) -> ElementTraits {
    let index = Int(name.rawValue)
    return index < htmlTraits.count ? htmlTraits[index] : []
  }
}
