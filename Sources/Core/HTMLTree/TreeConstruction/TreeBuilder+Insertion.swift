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
      let contents = nodes.lastChild(of: element.node)
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
        let parent = nodes[element.node].parent
        if parent != NodeRecord.detached { return Place(parent: parent, next: element.node) }
        return Place(parent: contentsParent(of: open[max(index - 1, 0)]))
      }
      index -= 1
    }
    return Place(parent: open[0].node)
  }

  // MARK: Links

  mutating func insert(_ child: UInt32, at place: Place) {
    if place.next == 0 {
      nodes.append(child, to: place.parent)
    } else {
      insert(child, in: place.parent, before: place.next)
    }
  }

  /// Inserts a new node at the appropriate place.
  @inline(__always)
  mutating func insertNode(_ record: NodeRecord) -> UInt32 {
    let place = appropriatePlace()
    if place.next == 0 { return nodes.addLast(record, in: place.parent) }
    let node = nodes.add(record)
    insert(node, in: place.parent, before: place.next)
    return node
  }

  private mutating func insert(_ child: UInt32, in parent: UInt32, before next: UInt32) {
    let previous = previousSibling(of: next, in: parent)
    nodes.link(child, behind: previous == 0 ? nodes.lastChild(of: parent) : previous, in: parent)
    if let index = tableNeighbors.lastIndex(where: { $0.table == next }) {
      tableNeighbors[index].previous = child
    } else {
      tableNeighbors.append(TableNeighbor(table: next, previous: child))
    }
  }

  /// The previous sibling, or 0; found by a walk unless it has been noted.
  func previousSibling(of node: UInt32, in parent: UInt32) -> UInt32 {
    var previous = nodes.lastChild(of: parent)
    if nodes.ringNext(of: previous) == node { return 0 }
    if let noted = tableNeighbors.last(where: { $0.table == node }),
      nodes.ringNext(of: noted.previous) == node
    {
      return noted.previous
    }
    while nodes.ringNext(of: previous) != node { previous = nodes.ringNext(of: previous) }
    return previous
  }

  /// Notes what precedes a `table` that is about to be inserted, for foster parenting.
  mutating func insertTable() {
    let place = appropriatePlace()
    let previous =
      place.next == 0
      ? nodes.lastChild(of: place.parent) : previousSibling(of: place.next, in: place.parent)
    let table = insertElement()
    while let noted = tableNeighbors.last, !nodes[noted.table].isOpen {
      tableNeighbors.removeLast()
    }
    if previous != 0 { tableNeighbors.append(TableNeighbor(table: table, previous: previous)) }
  }

  // MARK: Elements

  /// The first attribute of the current tag token, or nil where it has none.
  @inline(__always)
  var firstAttribute: Int? {
    tokenizer.attributes.count > tokenizer.attributeStart ? tokenizer.attributeStart : nil
  }

  /// The element's attributes; of `html` and `body` those of the first tag that had any.
  func attributeRange(of node: UInt32) -> Range<Int> {
    guard let start = nodes.firstAttribute(of: node) else { return 0..<0 }
    let attributes = tokenizer.attributes
    var end = start &+ 1
    while end < attributes.count && !attributes[end].isFirst { end &+= 1 }
    return start..<end
  }

  /// "Insert an HTML element" for the current tag token.
  @inline(__always)
  @discardableResult
  mutating func insertElement() -> UInt32 {
    insertElement(named: tokenizer.tagName, attributes: firstAttribute)
  }

  /// An element that no tag asked for: without attributes.
  @discardableResult
  mutating func insertImplied(_ name: HTMLName) -> UInt32 {
    insertElement(named: name, attributes: nil)
  }

  @inline(__always)
  @discardableResult
  mutating func insertElement(named name: HTMLName, attributes: Int?) -> UInt32 {
    let node = insertNode(nodes.makeElement(name, attributes: attributes))
    push(OpenElement(node: node, name: name, traits: traits(of: name)))
    return node
  }

  /// Inserts a void element: it is never open.
  @inline(__always)
  @discardableResult
  mutating func insertVoidElement() -> UInt32 {
    insertNode(nodes.makeElement(tokenizer.tagName, attributes: firstAttribute))
  }

  @inline(__always)
  func traits(of name: HTMLName) -> ElementTraits {
    let index = Int(name.rawValue)
    return index < htmlTraits.count ? htmlTraits[index] : []
  }
}

/// What was last known to precede an open table; right as long as the table follows it.
struct TableNeighbor: Sendable {
  var table: UInt32
  var previous: UInt32
}
