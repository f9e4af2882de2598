// 13.2.6.4.7, "the adoption agency algorithm". The numbers are those of the standard's steps.

extension TreeBuilder {
  /// Runs the algorithm for the current end or start tag's name.
  mutating func runAdoptionAgency(for subject: HTMLName) {
    // 2. The common case: the element is the current node and not to be kept.
    if let current = open.last, current.isHTML(subject),
      !formatting.contains(where: { $0.node == current.node })
    {
      pop()
      return
    }
    for _ in 0..<8 {
      guard let index = lastFormatting(subject) else {
        closeOrdinary(subject)
        return
      }
      if adoptOnce(formatting[index]) { return }
    }
  }

  /// Steps 6 to 20 of the outer loop; true where the algorithm ends.
  private mutating func adoptOnce(_ element: FormattingEntry) -> Bool {
    guard let stackIndex = open.lastIndex(where: { $0.node == element.node }) else {
      parseError()
      removeFormatting(element.node)
      return true
    }
    guard hasNodeInScope(element.node) else {
      parseError()
      return true
    }
    if stackIndex != open.count - 1 { parseError() }
    var furthest = stackIndex + 1
    while furthest < open.count && !open[furthest].traits.contains(.special) { furthest += 1 }
    guard furthest < open.count, formattingCopiesLeft > 0 else {
      while open.count > stackIndex { pop() }
      removeFormatting(element.node)
      return true
    }
    let commonAncestor = open[max(stackIndex - 1, 0)]
    let block = open[furthest]
    var bookmark = formatting.lastIndex { $0.node == element.node } ?? 0
    let lastNode = adoptInnerLoop(
      from: furthest, down: element.node, block: block, bookmark: &bookmark)
    // 14.
    nodes.detach(lastNode)
    insert(lastNode, at: appropriatePlace(overriding: commonAncestor))
    // 15 to 19.
    let copy = makeCopy(of: element)
    let contents = templateContents(of: block.node)
    nodes.moveChildren(of: contents, to: copy)
    nodes.append(copy, to: contents)
    replaceFormatting(element, by: copy, at: bookmark)
    removeFromStack(element.node)
    let copyElement = OpenElement(node: copy, name: element.name, traits: traits(of: element.name))
    let blockIndex = open.lastIndex { $0.node == block.node } ?? open.count - 1
    open.insert(copyElement, at: blockIndex + 1)
    nodes[copy].isOpen = true
    return false
  }

  /// Step 13: from the furthest block up to the formatting element.
  private mutating func adoptInnerLoop(
    from furthest: Int, down formattingNode: UInt32, block: OpenElement, bookmark: inout Int
  ) -> UInt32 {
    var lastNode = block.node
    var index = furthest
    var counter = 0
    while index > 0 {
      counter += 1
      index -= 1
      let node = open[index].node
      if node == formattingNode { break }
      var entryIndex = formatting.lastIndex { $0.node == node }
      if counter > 3, let entry = entryIndex {
        formatting.remove(at: entry)
        if entry < bookmark { bookmark -= 1 }
        entryIndex = nil
      }
      guard let entryIndex else {
        // The element above moves into this place, so that the next step finds its parent.
        nodes[node].isOpen = false
        if open[index].name == .p { openParagraphs &-= 1 }
        open.remove(at: index)
        continue
      }
      let copy = makeCopy(of: formatting[entryIndex])
      nodes[node].isOpen = false
      nodes[copy].isOpen = true
      formatting[entryIndex].node = copy
      open[index].node = copy
      if lastNode == block.node { bookmark = entryIndex + 1 }
      nodes.detach(lastNode)
      nodes.append(lastNode, to: copy)
      lastNode = copy
    }
    return lastNode
  }

  private mutating func makeCopy(of entry: FormattingEntry) -> UInt32 {
    formattingCopiesLeft -= 1
    return nodes.add(nodes.makeElement(entry.name, attributes: entry.firstAttribute))
  }

  private mutating func replaceFormatting(
    _ element: FormattingEntry, by copy: UInt32, at bookmark: Int
  ) {
    var position = bookmark
    if let old = formatting.lastIndex(where: { $0.node == element.node }) {
      formatting.remove(at: old)
      if old < position { position -= 1 }
    }
    var entry = element
    entry.node = copy
    formatting.insert(entry, at: min(position, formatting.count))
  }

  func templateContents(of node: UInt32) -> UInt32 {
    guard nodes[node].isElement(.template) else { return node }
    let contents = nodes.lastChild(of: node)
    return contents == 0 ? node : contents
  }
}
