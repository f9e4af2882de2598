// The links of a tree under construction. Siblings form a ring and a parent knows its last child, so
// that appending needs no walk and no link back.

extension NodeArrays {
  // MARK: Nodes

  @inline(__always)
  mutating func add(_ record: NodeRecord) -> UInt32 {
    records.append(record)
    return UInt32(truncatingIfNeeded: records.count &- 1)
  }

  /// The record of an element whose attributes, if any, begin at `attributes`.
  @inline(__always)
  mutating func makeElement(
    _ name: HTMLName, _ namespace: HTMLNamespace = .html, attributes: Int?
  ) -> NodeRecord {
    var record = NodeRecord(kind: .element, name: name, namespace: namespace)
    if let attributes {
      record.isExtended = true
      record.content = UInt32(truncatingIfNeeded: extensions.count)
      extensions.append(
        NodeExtension(content: 0, extra: UInt32(truncatingIfNeeded: attributes)))
    }
    return record
  }

  /// Adds a node as the last child of `parent`.
  @inline(__always)
  mutating func addLast(_ record: NodeRecord, in parent: UInt32) -> UInt32 {
    let child = UInt32(truncatingIfNeeded: records.count)
    let last = lastChild(of: parent)
    var record = record
    record.parent = parent
    record.next = insertInRing(child, behind: last)
    records.append(record)
    setContent(of: parent, child)
    return child
  }

  /// Adds a text behind `last`, the last child of `parent` or 0.
  @inline(__always)
  mutating func addLastText(_ run: TextRun, in parent: UInt32, behind last: UInt32) {
    let child = UInt32(truncatingIfNeeded: texts.count) | NodeArrays.textFlag
    let next = insertInRing(child, behind: last)
    texts.append(TextRecord(next: next, start: run.start, count: run.end &- run.start))
    setContent(of: parent, child)
  }

  mutating func addText(_ run: TextRun) -> UInt32 {
    texts.append(TextRecord(next: 0, start: run.start, count: run.end &- run.start))
    return UInt32(truncatingIfNeeded: texts.count &- 1) | NodeArrays.textFlag
  }

  mutating func addComment(_ run: TextRun) -> UInt32 {
    var record = NodeRecord(kind: .comment, content: run.start)
    let count = run.end &- run.start
    if count < 1 << NodeRecord.kindShift {
      record.info |= count
    } else {
      record.isExtended = true
      record.content = UInt32(truncatingIfNeeded: extensions.count)
      extensions.append(NodeExtension(content: run.start, extra: count))
    }
    return add(record)
  }

  mutating func setFirstAttribute(of node: UInt32, _ attribute: Int) {
    let extra = UInt32(truncatingIfNeeded: attribute)
    if self[node].isExtended {
      extensions[Int(self[node].content)].extra = extra
      return
    }
    extensions.append(NodeExtension(content: self[node].content, extra: extra))
    self[node].content = UInt32(truncatingIfNeeded: extensions.count &- 1)
    self[node].isExtended = true
  }

  // MARK: Links

  /// The last child, or 0.
  @inline(__always)
  func lastChild(of parent: UInt32) -> UInt32 { content(of: parent) }

  @inline(__always)
  private mutating func setContent(of node: UInt32, _ value: UInt32) {
    let record = self[node]
    if record.isExtended {
      extensions[Int(record.content)].content = value
    } else {
      self[node].content = value
    }
  }

  /// The node that follows in the ring.
  @inline(__always)
  func ringNext(of node: UInt32) -> UInt32 {
    NodeArrays.isText(node) ? self[text: node].next : self[node].next
  }

  @inline(__always)
  private mutating func setRingNext(of node: UInt32, _ next: UInt32) {
    if NodeArrays.isText(node) {
      self[text: node].next = next
    } else {
      self[node].next = next
    }
  }

  /// Lets a node follow another, or itself where that is 0; returns what the node is followed by.
  @inline(__always)
  private mutating func insertInRing(_ child: UInt32, behind previous: UInt32) -> UInt32 {
    if previous == 0 { return child }
    if NodeArrays.isText(previous) {
      let index = Int(previous & ~NodeArrays.textFlag)
      let next = texts[index].next
      texts[index].next = child
      return next
    }
    let next = records[Int(previous)].next
    records[Int(previous)].next = child
    return next
  }

  /// Links a node that has no parent as the last child.
  mutating func append(_ child: UInt32, to parent: UInt32) {
    link(child, behind: lastChild(of: parent), in: parent)
    setContent(of: parent, child)
  }

  /// Links a node that has no parent behind a child of `parent`; behind the last child it becomes
  /// the first, and behind 0 the only one.
  mutating func link(_ child: UInt32, behind previous: UInt32, in parent: UInt32) {
    setRingNext(of: child, insertInRing(child, behind: previous))
    if !NodeArrays.isText(child) { self[child].parent = parent }
  }

  /// Takes an element out of the tree, its children with it.
  mutating func detach(_ child: UInt32) {
    let parent = self[child].parent
    guard parent != NodeRecord.detached else { return }
    var previous = child
    while ringNext(of: previous) != child { previous = ringNext(of: previous) }
    setRingNext(of: previous, self[child].next)
    if lastChild(of: parent) == child { setContent(of: parent, previous == child ? 0 : previous) }
    self[child].parent = NodeRecord.detached
    self[child].next = 0
  }

  /// Moves all children of a node to another one that has none.
  mutating func moveChildren(of old: UInt32, to new: UInt32) {
    let last = lastChild(of: old)
    guard last != 0 else { return }
    setContent(of: old, 0)
    setContent(of: new, last)
    var child = last
    repeat {
      if !NodeArrays.isText(child) { self[child].parent = new }
      child = ringNext(of: child)
    } while child != last
  }

  /// Takes all children of a node out of the tree.
  mutating func detachChildren(of parent: UInt32) {
    let last = lastChild(of: parent)
    guard last != 0 else { return }
    setContent(of: parent, 0)
    var child = ringNext(of: last)
    while true {
      let next = ringNext(of: child)
      if !NodeArrays.isText(child) { self[child].parent = NodeRecord.detached }
      setRingNext(of: child, 0)
      if child == last { return }
      child = next
    }
  }

  /// Turns the rings into the links of a finished tree: first child, next sibling, parent.
  mutating func openRings() {
    for index in records.indices {
      let record = records[index]
      guard record.isContainer else { continue }
      let last = record.isExtended ? extensions[Int(record.content)].content : record.content
      if last == 0 { continue }
      let parent = UInt32(truncatingIfNeeded: index)
      let first = ringNext(of: last)
      setRingNext(of: last, NodeArrays.isText(last) ? parent | TextRecord.lastFlag : 0)
      if first != last { setContent(of: parent, first) }
    }
  }
}

/// A walk over the nodes below one of a tree under construction, in document order.
struct SubtreeWalk {
  /// The nodes that are being walked through, from the root down.
  private var ancestors: [UInt32]
  private(set) var current: UInt32

  init(below root: UInt32) {
    ancestors = []
    current = root
  }

  /// How deep the current node is below the root, from 1.
  var depth: Int { ancestors.count }

  /// Moves to the next node; false at the end.
  mutating func advance(in nodes: NodeArrays, skippingChildren: Bool = false) -> Bool {
    if !skippingChildren, !NodeArrays.isText(current), nodes[current].isContainer {
      let last = nodes.lastChild(of: current)
      if last != 0 {
        ancestors.append(current)
        current = nodes.ringNext(of: last)
        return true
      }
    }
    while let parent = ancestors.last {
      if nodes.lastChild(of: parent) != current {
        current = nodes.ringNext(of: current)
        return true
      }
      current = parent
      ancestors.removeLast()
    }
    return false
  }
}
