// The selectedcontent element (section 4.10): the copy of a select's chosen option. Browsers make it when
// an option is popped; here it is made once, of the final tree, which without scripts is the same.

extension TreeBuilder {
  mutating func fillSelectedContents() {
    var seen: Set<UInt32> = []
    for element in selectedContents {
      guard let select = selectAround(element), seen.insert(select).inserted,
        !has(.multiple, select), let option = selectedOption(in: select),
        !isInside(element, option)
      else { continue }
      nodes.detachChildren(of: element)
      copyChildren(of: option, to: element)
    }
  }

  private func selectAround(_ node: UInt32) -> UInt32? {
    var parent = nodes[node].parent
    while parent != NodeRecord.detached && parent != 0 {
      if nodes[parent].isElement(.select) { return parent }
      parent = nodes[parent].parent
    }
    return nil
  }

  private func isInside(_ node: UInt32, _ ancestor: UInt32) -> Bool {
    var current = node
    while current != 0 && current != NodeRecord.detached {
      if current == ancestor { return true }
      current = nodes[current].parent
    }
    return false
  }

  private func has(_ name: HTMLName, _ node: UInt32) -> Bool {
    tokenizer.attributes[attributeRange(of: node)].contains { $0.name == name }
  }

  /// The last option with `selected`, else the first that is not disabled.
  private func selectedOption(in select: UInt32) -> UInt32? {
    var first: UInt32?
    var selected: UInt32?
    var walk = SubtreeWalk(below: select)
    var isMore = walk.advance(in: nodes)
    while isMore {
      let isOption = nodes.isElement(walk.current, .option)
      if isOption {
        if has(.selected, walk.current) { selected = walk.current }
        if first == nil && !has(.disabled, walk.current) { first = walk.current }
      }
      let skips = isOption || nodes.isElement(walk.current, .select)
      isMore = walk.advance(in: nodes, skippingChildren: skips)
    }
    return selected ?? first
  }

  /// Copies a subtree's inside, as far as the bound on copies allows.
  private mutating func copyChildren(of option: UInt32, to target: UInt32) {
    // The copies of the node walked through and of its ancestors.
    var copies = [target]
    var walk = SubtreeWalk(below: option)
    while formattingCopiesLeft > 0, walk.advance(in: nodes) {
      formattingCopiesLeft -= 1
      let copy = copyNode(walk.current)
      copies.removeLast(copies.count - walk.depth)
      nodes.append(copy, to: copies[walk.depth - 1])
      copies.append(copy)
    }
  }

  private mutating func copyNode(_ node: UInt32) -> UInt32 {
    if NodeArrays.isText(node) || nodes[node].kind == .comment {
      let run = nodes.run(of: node)
      return NodeArrays.isText(node) ? nodes.addText(run) : nodes.addComment(run)
    }
    let record = nodes[node]
    if record.kind == .element {
      let attributes = nodes.firstAttribute(of: node)
      return nodes.add(nodes.makeElement(record.name, record.namespace, attributes: attributes))
    }
    return nodes.add(NodeRecord(kind: record.kind))
  }
}
